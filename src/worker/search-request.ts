// Checked parameters as the request that a searcher takes.

import type { FacetName, Filters, Highlighting, SearchRequest } from '../search/request.ts'
import type { PageParameters } from './api/parameters.ts'

/** Filters with only what is set. */
function filtersOf(parameters: PageParameters): Filters {
  const { type, speaker, source, author, section, tag, lang, from, to } = parameters
  const lists = { type, speaker, source, author, section, tag, lang }
  const set = Object.entries(lists).filter(([, values]) => values.length > 0)
  return {
    ...(Object.fromEntries(set) as Filters),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

export interface RequestExtras {
  readonly limit: number
  readonly facets?: readonly FacetName[]
  readonly group?: 'article' | undefined
  readonly explain?: boolean
  readonly highlight?: Highlighting
}

/** The request for a search's parameters. */
export function searchRequest(parameters: PageParameters, extras: RequestExtras): SearchRequest {
  return {
    q: parameters.q,
    filters: filtersOf(parameters),
    sort: parameters.sort,
    limit: extras.limit,
    offset: parameters.offset,
    facets: extras.facets ?? [],
    group: extras.group ?? null,
    literal: parameters.literal === '1',
    recency: parameters.recency ?? null,
    explain: extras.explain ?? false,
    highlight: extras.highlight ?? 'html',
  }
}
