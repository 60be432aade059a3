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

/** For each slot, the first of its positions that is not before all beginnings looked at. */
const next: number[] = []

/** How often a phrase occurs: beginnings from which every slot's word stands in its place. `counts[i]` positions of word `i` count. */
export function countPhrase(
  positions: readonly (readonly number[])[],
  counts: readonly number[],
  { wordOf, places }: PhraseSlots,
): number {
  for (let slot = 0; slot < wordOf.length; slot++) next[slot] = 0
  const first = wordOf[0] ?? 0
  const begin = places[0] ?? 0
  let found = 0
  for (let n = 0; n < (counts[first] ?? 0); n++) {
    const start = positions[first]?.[n] ?? 0
    let slot = 1
    for (; slot < wordOf.length; slot++) {
      const word = wordOf[slot] ?? 0
      const all = positions[word] ?? []
      const count = counts[word] ?? 0
      const wanted = start + (places[slot] ?? slot) - begin
      let at = next[slot] ?? 0
      while (at < count && (all[at] ?? 0) < wanted) at++
      next[slot] = at
      if (at === count) return found
      if (all[at] !== wanted) break
    }
    if (slot === wordOf.length) found++
  }
  return found
}
