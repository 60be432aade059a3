// What a searcher can be asked, after the edges (URL parameters, command line, MCP) have been checked.
// The parameter schemas of the HTTP routes build these; `searcher.ts` answers them.

import type { FacetName, FilterColumn } from '../article/columns.ts'

/**
 * Any of the values of a field, all of the fields. Values are as shown: a speaker by id, dates as `YYYY-MM-DD`, both ends included. What
 * can be filtered by is in `article/columns.ts`.
 */
export type Filters = { readonly [name in FilterColumn]?: readonly string[] } & {
  readonly from?: string
  readonly to?: string
}

export const sorts = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof sorts)[number]

export interface SearchRequest {
  /** As typed; may be empty where there is a filter. */
  readonly q: string
  readonly filters: Filters
  readonly sort: Sort
  /** 1 to 100, and to 1,000 for exports. */
  readonly limit: number
  /** How many to pass over, where no cursor says. */
  readonly offset: number
  /** `next` of an answer to the same request: the list goes on there. */
  readonly cursor?: string | null | undefined
  readonly facets: readonly FacetName[]
  readonly group: 'article' | null
  /** Take words literally: no stems, no corrections. */
  readonly literal: boolean
  /** Half-life in days of the recency blend, or null for none. */
  readonly recency: number | null
  readonly explain: boolean
  /** Whether snippets show the matches. If not, the text is not read for them, and a snippet is how the text begins. */
  readonly highlight: boolean
}

export interface QuotesRequest extends Pick<SearchRequest, 'q' | 'limit' | 'offset' | 'cursor' | 'highlight'> {
  /** An id. */
  readonly speaker: string
}

export interface VerifyRequest {
  /** The claimed quotation, at most 2,000 characters of it are read. */
  readonly text: string
  /** Who is said to have said it, by id or name. */
  readonly speaker: string | null
  /** Matches wanted, 1 to 10. */
  readonly limit: number
}

export type SpeakersRequest = Pick<SearchRequest, 'q' | 'limit' | 'offset' | 'cursor'>

/** Every article, in the order of ids. */
export interface ArticlesRequest extends Pick<SearchRequest, 'limit' | 'cursor'> {
  /** Only where the list goes on: no article is read. */
  readonly passOver?: boolean
}
