// The part of the engine's question that is neither the clause nor a filter.

import { calendarDay } from '../asked-dates.ts'
import type { Facts, RankQuestion } from '../engine.ts'
import { bm25, recencyWeight } from '../ranking-numbers.ts'
import type { SearchRequest } from '../request.ts'

/** Most values that a facet names, most frequent first; years and months are listed in full. */
const mostNamed = 50

/** Recency counts back from the newest article, because an archive has no clock. */
export function rankQuestion(
  facts: Facts,
  request: SearchRequest,
  { clause, filters, offset }: Pick<RankQuestion, 'clause' | 'filters' | 'offset'>,
): RankQuestion {
  const { limit, sort, facets, group, passages, explain, copies } = request
  const recency = request.recency ?? facts.settings.recency
  const newest = facts.to === null ? null : calendarDay(facts.to, 'first')
  return {
    ...bm25,
    clause,
    limit,
    offset,
    sort,
    filters,
    facets,
    facetLimit: mostNamed,
    groupByArticle: group === 'article',
    perArticle: passages,
    fold: true,
    collapse: copies !== true,
    recency: recency === null || newest === null ? null : { day: newest, halfLife: recency, weight: recencyWeight },
    explain,
  }
}
