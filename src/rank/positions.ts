// Positions of words in one document, read only for phrases and proximity.

import type { ArchiveParts } from '../file/archive-parts.ts'
import type { Leaf } from './leaf.ts'

/** Up to this many positions of several forms are sorted by insertion. */
const mostInserted = 64

const own: number[] = []

/** Positions of a word in any of its forms in the text of a unit, like `wordPositions`, with gaps at a quote's breaks. */
export function textPositions(
  { units, breaks }: ArchiveParts,
  leaves: readonly Leaf[],
  unit: number,
  into: number[],
): number {
  const count = wordPositions(leaves, unit, into)
  if (count > 0 && units.isQuote(unit)) breaks.spread(unit, into, count)
  return count
}

/** Writes the positions of a word in any of its forms in a document, ascending, into an array; returns their number. */
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
  if (parts > 1) order(into, count)
  return count
}

/** Sorts the first `count` numbers. They are a few ascending runs; insertion is fastest while they are few. */
function order(numbers: number[], count: number): void {
  if (count > mostInserted) {
    numbers.length = count
    numbers.sort((a, b) => a - b)
    return
  }
  for (let n = 1; n < count; n++) {
    const number = numbers[n] ?? 0
    let at = n
    for (; at > 0 && (numbers[at - 1] ?? 0) > number; at--) numbers[at] = numbers[at - 1] ?? 0
    numbers[at] = number
  }
}

/** The slots of a phrase: the distinct words of each, and its distance from the first. */
export interface PhraseSlots {
  readonly wordOf: readonly number[]
  readonly places: readonly number[]
}

/**
 * Of the first `count` beginnings of a phrase, keeps those with a word at a given distance, and returns their number. Beginnings and
 * positions ascend; only the first `most` positions count.
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
