// Limits the length of an article's header fields so that they can be listed and sent: every hit repeats title, source and authors, and
// every filter its values. docs/articles.md lists the limits.

import type { Article } from '../article/article.ts'
import { shorten } from '../text/shorten.ts'

/** Longest fields, in UTF-16 code units. A value that can be filtered by is no longer than a filter takes. */
const longest = { title: 500, source: 200, section: 200, summary: 2_000, dateline: 200 } as const
const longestAuthor = 200
const longestTag = 200
const mostAuthors = 100
const mostTags = 100
/** Longer language tags name no language (RFC 5646, section 4.4.1, asks for 35 characters at least). */
const longestLanguage = 35

/** What is known of an article besides its text. */
export type Fields = Pick<
  Article,
  'title' | 'source' | 'section' | 'summary' | 'dateline' | 'authors' | 'tags' | 'lang'
>

/** The fields within the limits, and what was cut, in words: `title (1,000,000 characters, 500 are kept)`. */
export function boundFields<Given extends Fields>(given: Given): { readonly fields: Given; readonly cut: string[] } {
  const cut: string[] = []
  const text = <Text extends string | null>(name: keyof typeof longest, value: Text): Text => {
    const most = longest[name]
    if (value === null || value.length <= most) return value
    cut.push(`${name} (${number(value.length)} characters, ${most} are kept)`)
    return shorten(value, most) as Text
  }
  const list = (name: string, values: readonly string[], most: number, longestValue: number): readonly string[] => {
    const long = values.filter(value => value.length > longestValue).length
    if (values.length > most) cut.push(`${name} (${number(values.length)}, ${most} are kept)`)
    if (long > 0) cut.push(`${name} (${number(long)} are longer than ${longestValue} characters)`)
    if (values.length <= most && long === 0) return values
    return [...new Set(values.slice(0, most).map(value => shorten(value, longestValue)))]
  }
  const fields = {
    ...given,
    title: text('title', given.title),
    source: text('source', given.source),
    section: text('section', given.section),
    summary: text('summary', given.summary),
    dateline: text('dateline', given.dateline),
    authors: list('authors', given.authors, mostAuthors, longestAuthor),
    tags: list('tags', given.tags, mostTags, longestTag),
    lang: given.lang.length > longestLanguage ? 'und' : given.lang,
  }
  if (fields.lang !== given.lang) cut.push(`language tag (${number(given.lang.length)} characters)`)
  return { fields, cut }
}

function number(count: number): string {
  return count.toLocaleString('en-US')
}
