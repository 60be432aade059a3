// More hits than one answer holds, page by page.

import type { Hit, SearchAnswer } from '../../search/answer.ts'
import { mostHits } from '../parameters.ts'

export type Ask = (page: { limit: number; offset: number }) => SearchAnswer | Promise<SearchAnswer>

/** Up to `limit` hits from `offset` on. */
export async function allHits(ask: Ask, limit: number, offset: number): Promise<Hit[]> {
  const hits: Hit[] = []
  while (hits.length < limit) {
    const page = { limit: Math.min(mostHits, limit - hits.length), offset: offset + hits.length }
    const answer = await ask(page)
    hits.push(...answer.hits)
    if (answer.hits.length < page.limit) break
  }
  return hits
}
