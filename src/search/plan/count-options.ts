// How the engine is asked where only numbers are wanted: no hits, nothing scored.

import type { RankOptions } from '../../index/plan.ts'
import { bm25 } from '../parameters.ts'

export const countOptions: RankOptions = {
  ...bm25,
  limit: 0,
  offset: 0,
  sort: 'oldest',
  filters: [],
  facets: [],
  facetLimit: 0,
  groupByArticle: false,
  fold: false,
  proximity: 0,
  recency: null,
}
