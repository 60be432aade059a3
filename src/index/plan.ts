// What the engine is asked: a query whose words have become dictionary terms and whose filter values have become ordinals.
// `search` writes plans; `rank` carries them out. Nothing here knows the query language.

/** The indexed fields of a unit. `title` is that of its article; `speaker` is name and role of a quote's speaker. */
export const fieldNames = ['text', 'title', 'speaker'] as const
export type FieldName = (typeof fieldNames)[number]

/** What can be filtered on. All but `type` and `speaker` belong to the article; `author` and `tag` may have several values. */
export const columnNames = ['type', 'speaker', 'article', 'source', 'author', 'section', 'tag', 'lang'] as const
export type ColumnName = (typeof columnNames)[number]

/** What can be counted: the columns, and the date of publication by year (`2024`) and by month (`2024-11`). */
export const facetColumns = [...columnNames, 'year', 'month'] as const
export type FacetColumn = (typeof facetColumns)[number]

/** A dictionary term and how much one occurrence of it counts: the word as typed 1, an inflected form, a prefix or a correction less. */
export interface Form {
  readonly term: number
  /** Above 0. */
  readonly weight: number
}

/** One word of the query in any of its forms. They are scored as one word (BM25F): occurrences add up before they saturate. */
export interface WordClause {
  readonly op: 'word'
  readonly forms: readonly Form[]
  /** Where to look; all fields unless said. */
  readonly fields?: readonly FieldName[]
  /** Multiplies the score; 1 unless said. */
  readonly boost?: number
}

/** Words in a row, each in any of its forms. */
export interface PhraseClause {
  readonly op: 'phrase'
  readonly slots: readonly (readonly Form[])[]
  /** Place of each slot, from 0, where the phrase has words that are not looked for; in a row unless said. */
  readonly places?: readonly number[]
  readonly fields?: readonly FieldName[]
  readonly boost?: number
}

/**
 * Clauses joined. All of `must` match and score; none of `not` matches. Of `should`, at least one matches, unless there is a `must`: then
 * they only add to the score. With neither, everything matches but `not`.
 */
export interface BoolClause {
  readonly op: 'bool'
  readonly must?: readonly Clause[]
  readonly should?: readonly Clause[]
  readonly not?: readonly Clause[]
}

/** Units with any of these values, given as ordinals of the column. No values: no units. Scores 0. */
export interface InClause {
  readonly op: 'in'
  readonly column: ColumnName
  readonly values: readonly number[]
}

/**
 * Units published between two days, both included, `YYYY-MM-DD`; `null` leaves an end open. A month or year alone matches if all of it lies
 * between them; undated ones never match. Scores 0.
 */
export interface DateClause {
  readonly op: 'date'
  readonly from: string | null
  readonly to: string | null
}

/** Every unit. Scores 0. */
export interface AllClause {
  readonly op: 'all'
}

export type Clause = WordClause | PhraseClause | BoolClause | InClause | DateClause | AllClause

/** A filter that stands beside the query. Facets of its own column leave it out; `year` and `month` leave dates out. */
export type Filter = InClause | DateClause

export interface RankOptions {
  /** Hits wanted, and how many to leave out before them. */
  readonly limit: number
  readonly offset: number
  readonly sort: 'relevance' | 'newest' | 'oldest'
  /** Saturation of term frequency (BM25). */
  readonly k1: number
  /** Weight and length normalisation (0 to 1) of each field (BM25F): what the file was built for unless said. With another no block is skipped. */
  readonly fields: Readonly<Record<FieldName, { readonly weight: number; readonly b?: number }>>
  readonly filters: readonly Filter[]
  readonly facets: readonly FacetColumn[]
  /** Values a facet returns at most, most frequent first. */
  readonly facetLimit: number
  /** One hit an article, its best passage. */
  readonly groupByArticle: boolean
  /** A passage appears once: a paragraph stands for its quotes, or its best quote for it, whichever scores higher. */
  readonly fold: boolean
  /** Share of a score that closeness of the query's words can add, 0 for none; applied to the best 100 hits. */
  readonly proximity: number
  /** Blend with the date: a score loses up to `weight` (0 to 1) of itself, half of that after `halfLife` days before `day` (`YYYY-MM-DD`). */
  readonly recency: { readonly day: string; readonly halfLife: number; readonly weight: number } | null
}

export interface RankedHit {
  readonly unit: number
  readonly score: number
  /** With `groupByArticle`: how many more passages of the article match; otherwise 0. */
  readonly more: number
}

export interface FacetCount {
  /** Ordinal in the column; for `year` and `month` the number itself: 2024, 202411. */
  readonly value: number
  readonly count: number
}

export interface Ranking {
  /** Passages that match (articles with `groupByArticle`), all of them counted. */
  readonly total: number
  readonly hits: readonly RankedHit[]
  readonly facets: Readonly<Partial<Record<FacetColumn, readonly FacetCount[]>>>
}
