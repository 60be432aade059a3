// Turns checked parameters into a request to a searcher.

import { type FacetName, type FilterColumn, filterNames } from '../article/columns.ts'
import type { Filters, SearchRequest } from '../search/request.ts'
import type { PageParameters } from './api/parameters.ts'

type Given = { readonly [name in FilterColumn]?: readonly string[] } & {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The filters that are set, of those that a route takes. */
export function filtersOf(parameters: Given): Filters {
  const { from, to } = parameters
  const set = filterNames.filter(name => (parameters[name] ?? []).length > 0).map(name => [name, parameters[name]])
  return {
    ...(Object.fromEntries(set) as Filters),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

export interface RequestExtras {
  readonly limit: number
  readonly facets?: readonly FacetName[]
  readonly group?: 'article' | null
  /** With `group`: the most passages of each article; 1 unless given. */
  readonly passages?: number
  readonly cursor?: string | undefined
  readonly explain?: boolean
  readonly highlight?: boolean
}

/** The request for a search's parameters. */
export function searchRequest(parameters: PageParameters, extras: RequestExtras): SearchRequest {
  return {
    q: parameters.q,
    filters: filtersOf(parameters),
    article: parameters.article === '' ? undefined : parameters.article,
    sort: parameters.sort,
    limit: extras.limit,
    offset: parameters.offset,
    cursor: extras.cursor,
    facets: extras.facets ?? [],
    group: extras.group ?? null,
    passages: extras.passages,
    literal: parameters.literal === '1',
    recency: parameters.recency ?? null,
    copies: parameters.copies === '1',
    explain: extras.explain ?? false,
    highlight: extras.highlight ?? true,
  }
}
