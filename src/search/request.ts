// The requests to a searcher, after the edges (URL parameters, command line, MCP) have checked them. The parameter schemas of the HTTP
// routes build these; `searcher.ts` answers them.

import type { Article } from '../article/article.ts'
import type { FacetName, FilterColumn } from '../article/columns.ts'

/**
 * Any value of a field may match, but every field must. Values are as shown: a speaker by id, dates as `YYYY-MM-DD`, both ends included.
 * `article/columns.ts` lists the fields.
 */
export type Filters = { readonly [name in FilterColumn]?: readonly string[] } & {
  readonly from?: string
  readonly to?: string
}

export const sorts = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof sorts)[number]

export interface SearchRequest {
  /** The query as typed; may be empty if there is a filter. */
  readonly q: string
  readonly filters: Filters
  /** The id of an article: only its passages are searched. */
  readonly article?: string | undefined
  readonly sort: Sort
  /** 1 to 100; up to 1,000 for exports; 0 only counts, and reads no text. */
  readonly limit: number
  /** How many to pass over, where no cursor says. */
  readonly offset: number
  /** `next` of an answer to the same request: the list goes on there. */
  readonly cursor?: string | null | undefined
  readonly facets: readonly FacetName[]
  readonly group: 'article' | null
  /** With `group`: how many passages of each article a hit gives at most, its own included; 1 unless given. */
  readonly passages?: number | undefined
  /** Take words literally: no stems, no corrections, no synonyms. */
  readonly literal: boolean
  /** Half-life in days of the recency blend, or null for none. */
  readonly recency: number | null
  readonly explain: boolean
  /** Whether each edition of a story shows its own copy of a passage. If not, the earliest that matches stands for all of them. */
  readonly copies?: boolean | undefined
  /** Whether snippets show the matches. If not, the text is not searched, and a snippet is the beginning of the text. */
  readonly highlight: boolean
}

export interface QuotesRequest
  extends Pick<SearchRequest, 'q' | 'limit' | 'offset' | 'cursor' | 'highlight' | 'copies'> {
  /** An id. */
  readonly speaker: string
}

/** Where the words of a query stand in an article. */
export interface MatchesRequest extends Pick<SearchRequest, 'q' | 'literal'> {
  readonly article: Pick<Article, 'paragraphs' | 'lang'>
}

export interface VerifyRequest {
  /** The claimed quotation; at most 2,000 characters of it are read. */
  readonly text: string
  /** The supposed speaker, by id or name. */
  readonly speaker: string | null
  /** Matches wanted, 1 to 10. */
  readonly limit: number
}

export interface SpeakersRequest extends Pick<SearchRequest, 'q' | 'limit' | 'offset' | 'cursor'> {
  /** Only names under this letter, by name; all of them, most quoted first, without one. */
  readonly letter?: string | undefined
}

/** The values of a facet in the answer to a search. */
export interface FacetsRequest
  extends Pick<SearchRequest, 'filters' | 'article' | 'literal' | 'copies' | 'limit' | 'offset' | 'cursor'> {
  /** `article`: what is counted is articles, and not passages. */
  readonly group?: SearchRequest['group'] | undefined
  readonly field: FacetName
  /** Beginnings of words of a value; empty for all values. */
  readonly q: string
  /** The query of the search; empty for the whole archive. */
  readonly query: string
}

/** Articles by date, or every article in the order of ids. */
export interface ArticlesRequest extends Pick<SearchRequest, 'limit' | 'cursor'> {
  /** The list by date. */
  readonly byDate?: Pick<SearchRequest, 'filters' | 'offset'> & {
    readonly sort: 'newest' | 'oldest'
    /** Only articles without a date. */
    readonly undated?: boolean | undefined
  }
  /** Only where the list goes on: no article is read. */
  readonly passOver?: boolean
}
