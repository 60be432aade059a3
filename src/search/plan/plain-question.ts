// The plainest ranking question: no filters, grouping, folding or boosts, oldest first, no hits and no facets. Callers set what they want.

import type { RankQuestion } from '../engine.ts'
import { bm25 } from '../ranking-numbers.ts'

export const plainQuestion: Omit<RankQuestion, 'clause'> = {
  ...bm25,
  limit: 0,
  offset: 0,
  sort: 'oldest',
  filters: [],
  facets: [],
  facetLimit: 0,
  groupByArticle: false,
  fold: false,
  collapse: false,
  proximity: 0,
  recency: null,
  explain: false,
}
