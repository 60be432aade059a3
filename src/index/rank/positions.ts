// Where words stand in one document. The only readers of the positions are phrases and proximity, and this is how they read them.

import type { Leaf } from './leaf.ts'

const own: number[] = []

/** Positions of a word in any of its forms in a document, ascending, into an array; returns how many. */
export function wordPositions(leaves: readonly Leaf[], doc: number, into: number[]): number {
  let count = 0
  let parts = 0
  for (const { cursor } of leaves) {
    const i = cursor.find(doc)
    if (i < 0) continue
    if (parts++ === 0) {
      count = cursor.positions(i, into)
      continue
    }
    const more = cursor.positions(i, own)
    for (let n = 0; n < more; n++) into[count++] = own[n] ?? 0
  }
  if (parts > 1) {
    into.length = count
    into.sort((a, b) => a - b)
  }
  return count
}

/** The slots of a phrase: which of its different words each has, and its distance from the first. */
export interface PhraseSlots {
  readonly wordOf: readonly number[]
  readonly places: readonly number[]
}

/**
 * Of the first `count` beginnings of a phrase, keeps those from which a word stands at a distance, and returns how many these are.
 * Beginnings and positions ascend; of the positions the first `most` count.
 */
export function keepBeginnings(
  beginnings: number[],
  count: number,
  distance: number,
  positions: readonly number[],
  most: number,
): number {
  let kept = 0
  let at = 0
  for (let n = 0; n < count; n++) {
    const beginning = beginnings[n] ?? 0
    while (at < most && (positions[at] ?? 0) < beginning + distance) at++
    if (at === most) break
    if (positions[at] === beginning + distance) beginnings[kept++] = beginning
  }
  return kept
}
