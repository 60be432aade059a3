// What the engine is asked besides the clause.

import type { Archive } from '../../file/archive.ts'
import type { Filter } from '../../query/clause.ts'
import type { RankOptions } from '../../query/ranking.ts'
import { calendarDay } from '../asked-dates.ts'
import { bm25, recencyWeight } from '../ranking-numbers.ts'
import type { SearchRequest } from '../request.ts'

/** Values that are counted out at most: the months of 200 years. Of other facets fewer are named (`answers/facets.ts`). */
const facetLimit = 2_400

/** Recency is counted back from the newest article: an archive has no clock. */
export function rankOptions(archive: Archive, request: SearchRequest, filters: readonly Filter[]): RankOptions {
  const { limit, offset, sort, facets, group, recency } = request
  const newest = archive.to === null ? null : calendarDay(archive.to, 'first')
  return {
    ...bm25,
    limit,
    offset,
    sort,
    filters,
    facets,
    facetLimit,
    groupByArticle: group === 'article',
    fold: true,
    recency: recency === null || newest === null ? null : { day: newest, halfLife: recency, weight: recencyWeight },
  }
}
