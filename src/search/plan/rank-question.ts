// What the engine is asked for a request besides the clause and its filters.

import { calendarDay } from '../asked-dates.ts'
import type { Facts, RankQuestion } from '../engine.ts'
import { bm25, recencyWeight } from '../ranking-numbers.ts'
import type { SearchRequest } from '../request.ts'

/** Values that a facet names, the most frequent ones; years and months are named whole. */
const mostNamed = 50

/** Recency is counted back from the newest article: an archive has no clock. */
export function rankQuestion(
  facts: Facts,
  request: SearchRequest,
  { clause, filters, offset }: Pick<RankQuestion, 'clause' | 'filters' | 'offset'>,
): RankQuestion {
  const { limit, sort, facets, group, recency, explain } = request
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
    fold: true,
    recency: recency === null || newest === null ? null : { day: newest, halfLife: recency, weight: recencyWeight },
    explain,
  }
}
