// Plain ranking: nothing filtered, grouped, folded or lifted, oldest first, no hits and no facets. Callers say what they want of it.

import type { RankOptions } from '../../query/ranking.ts'
import { bm25 } from '../../search/ranking-numbers.ts'

export const plainOptions: RankOptions = {
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
