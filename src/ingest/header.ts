// The header of an article, and how header and text become an Article. Every reader ends here.

import type { Article, Paragraph } from '../article/article.ts'
import { asShown } from '../text/line-ends.ts'
import { cleanId, idOfPath } from './article-id.ts'
import { boundParagraphs } from './bound.ts'
import { boundFields } from './bound-header.ts'
import { dateInPath, finerDate } from './dates.ts'
import { stripMarkup } from './html/strip-markup.ts'
import { languageOf } from './language.ts'
import { inOneLine } from './line-breaks.ts'
import { notesIn, updatedAfter } from './notes.ts'
import type { Problem } from './problem.ts'
import { titleOfPath } from './title-of-path.ts'

/** The header fields that a file gave; missing ones are null or empty. `id` is as written, not yet fit for a URL. */
export interface Header {
  readonly id: string | null
  readonly title: string | null
  readonly authors: readonly string[]
  readonly source: string | null
  readonly published: string | null
  readonly url: string | null
  readonly lang: string | null
  readonly section: string | null
  readonly tags: readonly string[]
  readonly summary: string | null
  readonly dateline: string | null
  readonly updated: string | null
}

export const emptyHeader: Header = {
  id: null,
  title: null,
  authors: [],
  source: null,
  published: null,
  url: null,
  lang: null,
  section: null,
  tags: [],
  summary: null,
  dateline: null,
  updated: null,
}

/** One header completed by another. If nothing is added, the first header itself. */
export function mergeHeaders(first: Header, second: Header): Header {
  const merged: Header = {
    id: first.id ?? second.id,
    title: first.title ?? second.title,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    source: first.source ?? second.source,
    published: finerDate(first.published, second.published),
    url: first.url ?? second.url,
    lang: first.lang ?? second.lang,
    section: first.section ?? second.section,
    tags: first.tags.length > 0 ? first.tags : second.tags,
    summary: first.summary ?? second.summary,
    dateline: first.dateline ?? second.dateline,
    updated: first.updated ?? second.updated,
  }
  const adds = Object.values(merged).some((value, at) => {
    const mine = Object.values(first)[at]
    return Array.isArray(value) ? value.length !== mine?.length : value !== mine
  })
  return adds ? merged : first
}

/**
 * The article from a header and its paragraphs. The path supplies a missing id, date or title. An article with only a header (a link to
 * another site, for example) has its summary as text. Fields that are too long are cut, with a row in `problems`.
 */
export function makeArticle(
  header: Header,
  paragraphs: readonly Paragraph[],
  path: string,
  problems: Problem[],
): Article {
  const summary = plainLine(header.summary)
  const body = bounded(paragraphs)
  const text = body.length === 0 && summary !== null ? bounded([{ text: summary, kind: 'prose' }]) : body
  const { fields, cut } = boundFields({
    id: header.id === null ? idOfPath(path) : cleanId(header.id),
    title: plainLine(header.title) ?? titleOfPath(path),
    authors: distinct(header.authors),
    source: plainLine(header.source),
    published: finerDate(header.published, dateInPath(path)),
    url: wellFormed(header.url),
    lang: header.lang ?? languageOf(text),
    section: plainLine(header.section),
    tags: distinct(header.tags),
    summary,
    dateline: plainLine(header.dateline),
    paragraphs: text,
  })
  if (cut.length > 0) {
    const message = `"${fields.title.slice(0, 80)}": too long and cut: ${cut.join('; ')}`
    const advice =
      'if the text of the article stands in one of these fields, put it below; otherwise nothing has to be done'
    problems.push({ file: path, line: null, severity: 'warning', message, advice })
  }
  const updated = updatedAfter(header.updated, fields.published)
  const notes = notesIn(fields.paragraphs)
  return { ...fields, ...(updated !== null && { updated }), ...(notes.length > 0 && { notes }) }
}

function bounded(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return boundParagraphs(paragraphs.map(({ text, kind }) => ({ text: text.toWellFormed(), kind })))
}

/** One line without the tags and entities that exports write in titles and names. */
function plainLine(text: string | null): string | null {
  return wellFormed(text === null ? null : stripMarkup(text))
}

/** One line, with words in one piece. Lone surrogates are removed, because UTF-8 cannot store them. Empty means "missing". */
function wellFormed(text: string | null): string | null {
  const trimmed = asShown(inOneLine(text?.toWellFormed() ?? ''))
    .replace(/\s+/g, ' ')
    .trim()
  return trimmed === '' ? null : trimmed
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map(text => plainLine(text)).filter(text => text !== null))]
}
