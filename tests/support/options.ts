// Options of a plain ranking, for tests to vary.

import type { RankOptions } from '../../src/query/ranking.ts'

export const plainOptions: RankOptions = {
  limit: 10,
  offset: 0,
  sort: 'relevance',
  k1: 1.2,
  fields: { text: { weight: 1 }, title: { weight: 2 }, speaker: { weight: 1 } },
  filters: [],
  facets: [],
  facetLimit: 10,
  groupByArticle: false,
  fold: true,
  collapse: false,
  proximity: 0,
  recency: null,
}
