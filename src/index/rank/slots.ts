// Where the words of a phrase stand in one document: positions by slot, each slot a word in any of its forms. The only readers of the
// positions are phrases and proximity, and this is how they read them.

import type { PostingCursor } from '../postings/list-reader.ts'
import type { Leaf } from './word.ts'

/** Place of a document in the cursor's loaded block, which this may change; -1 where the document is not in the list. */
export function findDoc(cursor: PostingCursor, doc: number): number {
  const near = cursor.block >= 0 && doc >= (cursor.docs[0] ?? 0) ? cursor.block : 0
  const block = cursor.seek(doc, near)
  if (block >= cursor.blocks) return -1
  cursor.load(block)
  let [low, high] = [0, cursor.count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cursor.docs[middle] ?? 0) < doc) low = middle + 1
    else high = middle
  }
  return low < cursor.count && cursor.docs[low] === doc ? low : -1
}

const own: number[] = []

/** Positions of a slot in a document, ascending, into an array; returns how many. */
export function slotPositions(leaves: readonly Leaf[], doc: number, into: number[]): number {
  let count = 0
  let parts = 0
  for (const { cursor } of leaves) {
    const i = findDoc(cursor, doc)
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
  const next = slots.map(() => 0)
  let found = 0
  for (let n = 0; n < (counts[0] ?? 0); n++) {
    const start = slots[0]?.[n] ?? 0
    let left = slop
    for (let slot = 1; slot < slots.length && left >= 0; slot++) {
      const wanted = start + (places[slot] ?? slot) - (places[0] ?? 0)
      const positions = slots[slot] ?? []
      const count = counts[slot] ?? 0
      let at = next[slot] ?? 0
      while (at < count && (positions[at] ?? 0) < wanted) at++
      next[slot] = at
      const after = at < count ? (positions[at] ?? 0) - wanted : Number.POSITIVE_INFINITY
      // The nearest one before, which may not be the phrase's own beginning.
      const before =
        at > 0 && (positions[at - 1] ?? 0) !== start ? wanted - (positions[at - 1] ?? 0) : Number.POSITIVE_INFINITY
      left -= Math.min(after, before)
    }
    if (left >= 0) found++
  }
  return found
}
