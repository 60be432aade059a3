// The numbers of the ranking, chosen on judged queries and known items (docs/ranking.md).

import type { RankOptions } from '../query/ranking.ts'

/** Saturation, and the weight of each field (BM25F). Length normalisation is the archive's own (file/writing/length-normalisation.ts). */
export const bm25: Pick<RankOptions, 'k1' | 'fields' | 'proximity'> = {
  k1: 0.9,
  fields: {
    text: { weight: 1 },
    title: { weight: 2 },
    speaker: { weight: 1 },
  },
  proximity: 0.3,
}

/**
 * An occurrence of another form counts this times (length of their common beginning / length of the longer word): `tips` for `tip` counts
 * 0.6, `access` for `accessibility` 0.37.
 */
export const formShare = 0.8
/**
 * What a compound's words in a row count where the archive also has it in one word. A hyphen makes it both, and a row is as rare as its
 * words together: in full, `x-ray` would count for three words.
 */
export const rowBoost = 0.5
/** What the words of a compound count alone, beside the compound. */
export const partBoost = 0.5
/** Share of a score that the date decides with `recency`: a hit that is infinitely old keeps the rest. */
export const recencyWeight = 0.5
