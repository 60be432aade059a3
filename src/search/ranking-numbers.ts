// The constants of the ranking, tuned on judged queries and known items (docs/ranking.md).

import type { RankOptions } from '../query/ranking.ts'

/** Saturation, and the weight of each field (BM25F). Length normalisation depends on the archive (file/writing/length-normalisation.ts). */
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
 * Weight of an occurrence of another form: this times (length of the common beginning / length of the longer word). For `tip`, `tips`
 * counts 0.6; for `accessibility`, `access` counts 0.37.
 */
export const formShare = 0.8
/**
 * Weight of a compound's words in a row if the archive also has it as one word. A hyphenated text has both, and a row is as rare as its
 * words together: with full weight, `x-ray` would count as three words.
 */
export const rowBoost = 0.5
/** Weight of a compound's words by themselves, beside the compound. */
export const partBoost = 0.5
/** Weight of the other spelling of a typed word, `Mueller` for `Müller`. An article in German that writes `Müller` has both. */
export const spellingShare = 0.7
/** Weight of a synonym of the configuration: a bit below the word that was typed. */
export const synonymShare = 0.9
/** Share of the score that the date decides with `recency`; an infinitely old hit keeps the rest. */
export const recencyWeight = 0.5
