// Articles of an opened archive: headers from columns and records, paragraphs from the texts.

import type { Paragraph } from '../../article/article.ts'
import type { ArticleColumn } from '../../article/columns.ts'
import { paragraphKinds } from '../../article/kinds.ts'
import type { ArticleCitation, Articles, Column } from '../archive.ts'
import type { Records } from '../bytes/records.ts'
import type { Counts } from '../section-ids.ts'
import type { LazySection } from '../sections/section-check.ts'
import { readArticle, readPublication } from '../tables/article-table.ts'
import { type ArticleValues, sortedColumn } from '../tables/column-values.ts'
import { dayText, firstDayOf } from '../tables/days.ts'
import type { StringBases } from '../tables/strings.ts'
import type { UnitTable } from '../tables/unit-table.ts'
import type { Texts } from '../texts/text-reader.ts'

interface Parts {
  readonly counts: Counts
  readonly table: UnitTable
  readonly texts: Texts
  readonly bases: StringBases
  readonly kinds: LazySection<Uint8Array>
  /** Text of a paragraph by its number over the whole archive. */
  readonly textOf: (number: number) => string
  readonly dates: ArrayLike<number>
  readonly values: Readonly<Record<ArticleColumn, ArticleValues>>
  readonly columns: Readonly<Record<ArticleColumn, Column>>
  readonly records: Records
  readonly other: (place: number) => string | null
}

export function openArticles(parts: Parts): Articles {
  const { counts, table, texts, bases, textOf, values, columns } = parts
  const ids = sortedColumn(counts.articles, ordinal => texts.at(bases.articleIds + ordinal))
  const all = (column: ArticleColumn, article: number) => {
    const found: string[] = []
    for (let n = 0, value = 0; value >= 0; n++) {
      value = values[column].valueOf(article, n)
      if (value >= 0) found.push(columns[column].value(value))
    }
    return found
  }
  const first = (column: ArticleColumn, article: number) => {
    const value = values[column].valueOf(article, 0)
    return value < 0 ? null : columns[column].value(value)
  }
  const [kinds, kindCheck] = parts.kinds
  const kindAt = (number: number) => {
    kindCheck.range(number >> 1, (number >> 1) + 1)
    return paragraphKinds[((kinds[number >> 1] ?? 0) >> ((number & 1) * 4)) & 15] ?? 'prose'
  }
  const paragraphAt = (number: number): Paragraph => ({ text: textOf(number), kind: kindAt(number) })
  const numberOf = (article: number, place: number) => table.firstParagraph(article) + place
  // Every hit has one, and objects that are spread out take as long as the strings in them.
  const citation = (article: number): ArticleCitation => {
    const id = ids.value(article)
    const title = article < counts.articles ? texts.at(bases.titles + article) : ''
    const authors = all('author', article)
    const source = first('source', article)
    const { published, url, later } = readPublication(parts.records, article, parts.other)
    const lang = first('lang', article) ?? ''
    return later === null
      ? { id, title, authors, source, published, url, lang }
      : { id, title, authors, source, published, url, ...later, lang }
  }
  return {
    count: counts.articles,
    id: ids.value,
    citation,
    head(article) {
      const { summary } = readArticle(parts.records, article, parts.other)
      return {
        ...citation(article),
        section: first('section', article),
        tags: all('tag', article),
        summary,
        dateline: first('dateline', article),
      }
    },
    find: ids.find,
    paragraphCount(article) {
      const [from, to] = table.paragraphs(article)
      return to - from
    },
    paragraphs(article) {
      const [from, to] = table.paragraphs(article)
      return Array.from({ length: to - from }, (_, i) => paragraphAt(from + i))
    },
    kind: (article, number) => kindAt(numberOf(article, number)),
    text: (article, number) => textOf(numberOf(article, number)),
    day: article => dayText(firstDayOf(parts.dates[article] ?? 0)),
  }
}
