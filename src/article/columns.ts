// The fields that can be filtered on and counted, in one table. A new field takes one new row: the sections of the file, the filters, query
// fields, parameters, addresses, command-line options and facets follow from the table.

import type { Article } from './article.ts'

interface ColumnRow {
  readonly name: string
  /** Which units have the field: every unit, quotes, or the units of an article. */
  readonly of: 'unit' | 'quote' | 'article'
  /** What the API's description calls a value: "a section". */
  readonly described: string
  /** Heading of its facet on the search page; null if the page does not show one. */
  readonly heading: string | null
}

/** A column whose values come from the articles. */
interface ArticleColumnRow extends ColumnRow {
  readonly of: 'article'
  /** The article's field. */
  readonly field: keyof Article
  readonly values: 'one' | 'many'
  /** Number of its section in the file. A column with many values has a second section for them. A number is never used again. */
  readonly section: number
}

/** In the order of the file. Never change it: a column that is added comes last. */
export const articleColumns = [
  {
    name: 'source',
    of: 'article',
    field: 'source',
    values: 'one',
    section: 27,
    described: 'a source, as /search?facets=source gives it',
    heading: 'Source',
  },
  {
    name: 'author',
    of: 'article',
    field: 'authors',
    values: 'many',
    section: 30,
    described: "an author's name",
    heading: 'Author',
  },
  {
    name: 'section',
    of: 'article',
    field: 'section',
    values: 'one',
    section: 28,
    described: 'a section',
    heading: 'Section',
  },
  {
    name: 'tag',
    of: 'article',
    field: 'tags',
    values: 'many',
    section: 32,
    described: 'a tag',
    heading: 'Topic',
  },
  {
    name: 'lang',
    of: 'article',
    field: 'lang',
    values: 'one',
    section: 29,
    described: 'a BCP 47 language tag (en)',
    heading: null,
  },
  {
    name: 'dateline',
    of: 'article',
    field: 'dateline',
    values: 'one',
    section: 34,
    described: 'a place, as the dateline of an article names it (washington)',
    heading: 'Place',
  },
] as const satisfies readonly ArticleColumnRow[]
export type ArticleColumn = (typeof articleColumns)[number]['name']

/** The columns that a request can filter by, in the order of parameters and facets. */
export const filterColumns = [
  { name: 'type', of: 'unit', described: 'paragraph or quote', heading: 'Kind' },
  {
    name: 'speaker',
    of: 'quote',
    described: "a speaker's id, as /speakers gives it (victor-cha)",
    heading: 'Speaker',
  },
  ...articleColumns,
] as const satisfies readonly ColumnRow[]
export type FilterColumn = (typeof filterColumns)[number]['name']

/** Their names. */
export const filterNames: readonly FilterColumn[] = filterColumns.map(({ name }) => name)

/** The columns that an engine can filter on: the filter columns, and the article by its id. */
export type ColumnName = FilterColumn | 'article'

/** What can be counted in an answer: the columns, and the date of publication by year (`2024`) and by month (`2024-11`). */
export const facetNames = [...filterNames, 'year', 'month'] as const
export type FacetName = (typeof facetNames)[number]

/** What an engine can count. */
export type FacetColumn = ColumnName | FacetName

/** A record with one entry for each of the articles' columns. */
export function byArticleColumn<Value>(
  make: (row: (typeof articleColumns)[number]) => Value,
): Record<ArticleColumn, Value> {
  return Object.fromEntries(articleColumns.map(row => [row.name, make(row)])) as Record<ArticleColumn, Value>
}

/** The values that an article has in a column. */
export function valuesOf(article: Article, { field }: (typeof articleColumns)[number]): readonly string[] {
  const value = article[field]
  if (value === null) return []
  return typeof value === 'string' ? [value] : value
}
