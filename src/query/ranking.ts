// How to rank a query tree, and the result.

import type { FacetColumn } from '../article/columns.ts'
import type { FieldName } from '../article/indexed-fields.ts'
import type { Filter } from './clause.ts'

export interface RankOptions {
  /** Hits wanted, and how many to leave out before them. */
  readonly limit: number
  readonly offset: number
  readonly sort: 'relevance' | 'newest' | 'oldest'
  /** Saturation of term frequency (BM25). */
  readonly k1: number
  /**
   * Weight and length normalisation (0 to 1) of each field (BM25F); by default the file's own. With another value no block can be skipped.
   */
  readonly fields: Readonly<Record<FieldName, { readonly weight: number; readonly b?: number }>>
  readonly filters: readonly Filter[]
  readonly facets: readonly FacetColumn[]
  /** Values a facet returns at most, most frequent first. */
  readonly facetLimit: number
  /** One hit an article, its best passage. */
  readonly groupByArticle: boolean
  /** With `groupByArticle`: how many passages of each article a hit gives at most, the best included; 1 unless given. */
  readonly perArticle?: number | undefined
  /** Each passage appears once: a paragraph and its quotes are one hit, shown as whichever scores highest. */
  readonly fold: boolean
  /**
   * Passages with the same words in several editions of a story appear once: of those that match the query and the filters, the earliest.
   */
  readonly collapse: boolean
  /** Share of a score that closeness of the query's words can add, 0 for none; applied to the best 100 hits. */
  readonly proximity: number
  /**
   * Blend with the date: a score loses up to `weight` (0 to 1) of its value; half of that loss applies `halfLife` days before `day`
   * (`YYYY-MM-DD`).
   */
  readonly recency: { readonly day: string; readonly halfLife: number; readonly weight: number } | null
}

export interface RankedPassage {
  readonly unit: number
  readonly score: number
  /** With `collapse`: the units of the other editions that this passage stands for, the earliest first. */
  readonly also?: readonly number[]
}

export interface RankedHit extends RankedPassage {
  /** With `groupByArticle`: how many more passages of the article match; otherwise 0. */
  readonly more: number
  /** With `perArticle`: the next best passages of the article, best first. */
  readonly further?: readonly RankedPassage[]
}

export interface FacetCount {
  /** Ordinal in the column; for `year` and `month` the number itself: 2024, 202411. */
  readonly value: number
  readonly count: number
}

export interface Ranking {
  /** Number of matching passages (articles with `groupByArticle`), all of them counted. */
  readonly total: number
  /** Number of matching passages, also with `groupByArticle`. */
  readonly passages: number
  readonly hits: readonly RankedHit[]
  readonly facets: Readonly<Partial<Record<FacetColumn, readonly FacetCount[]>>>
}
