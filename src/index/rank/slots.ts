// Where the words of a phrase stand in one document: positions by slot, each slot a word in any of its forms. The only readers of the
// positions are phrases and proximity, and this is how they read them.

import type { Leaf } from './leaf.ts'

const own: number[] = []

/** Positions of a slot in a document, ascending, into an array; returns how many. */
export function slotPositions(leaves: readonly Leaf[], doc: number, into: number[]): number {
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

/** Most slots that keep their place from one beginning to the next; later ones are searched from their first position. */
const next = new Int32Array(64)

/**
 * How often a phrase occurs: beginnings from which every slot's word stands where it should, with at most `slop` positions of
 * displacement in all. `counts[i]` positions of slot `i` count; `places[i]` is its distance from the first slot.
 */
export function countPhrase(
  slots: readonly (readonly number[])[],
  counts: readonly number[],
  places: readonly number[],
  slop: number,
): number {
  next.fill(0, 0, slots.length)
  const begin = places[0] ?? 0
  const starts = slots[0] ?? []
  let found = 0
  for (let n = 0; n < (counts[0] ?? 0); n++) {
    const start = starts[n] ?? 0
    let left = slop
    for (let slot = 1; slot < slots.length && left >= 0; slot++) {
      const wanted = start + (places[slot] ?? slot) - begin
      const positions = slots[slot] ?? []
      const count = counts[slot] ?? 0
      let at = next[slot] ?? 0
      while (at < count && (positions[at] ?? 0) < wanted) at++
      next[slot] = at
      let away = at < count ? (positions[at] ?? 0) - wanted : Number.POSITIVE_INFINITY
      // The nearest one before, which may not be the phrase's own beginning.
      if (away > 0 && slop > 0 && at > 0 && positions[at - 1] !== start)
        away = Math.min(away, wanted - (positions[at - 1] ?? 0))
      left -= away
    }
    if (left >= 0) found++
  }
  return found
}
