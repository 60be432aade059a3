// Folds a paragraph and its quotes into one hit: the paragraph or its best quote, whichever scores higher (ties: the paragraph). If the
// paragraph does not match (in an answer of quotes only, for example), each quote is a hit.

import type { ArchiveParts } from '../file/archive-parts.ts'
import { ones } from '../file/bytes/bits.ts'
import { hasBit, lowest, maskOf } from './unit-bits.ts'
import type { Stretch } from './windows.ts'

/**
 * Number of passages among the matching units at places `[from, to)`: paragraphs, and quotes without a matching paragraph; without folding,
 * all units.
 */
export function countPassages(
  { units }: ArchiveParts,
  { base }: Stretch,
  bits: Uint32Array,
  from: number,
  to: number,
  fold: boolean,
): number {
  const first = base >>> 5
  let count = 0
  for (let word = from >>> 5; from < to && word <= (to - 1) >>> 5; word++) {
    const matching = (bits[word] ?? 0) & maskOf(word, from, to)
    if (matching === 0) continue
    const quotes = fold ? matching & (units.quoteBits[first + word] ?? 0) : 0
    count += ones(matching & ~quotes)
    for (let rest = quotes; rest !== 0; rest &= rest - 1) {
      if (!hasBit(bits, units.paragraphOf(base + word * 32 + lowest(rest)) - base)) count++
    }
  }
  return count
}

/** Leaves one bit for each passage. Without scores, the paragraph stays. */
export function foldPassages(
  { units, counts }: ArchiveParts,
  stretch: Stretch,
  bits: Uint32Array,
  scores: Float64Array | null,
): void {
  if (counts.quotes === 0) return
  const { base, words } = stretch
  const first = base >>> 5
  let held = -1
  let best = -1
  for (let word = 0; word < words; word++) {
    const quotes = (bits[word] ?? 0) & (units.quoteBits[first + word] ?? 0)
    for (let rest = quotes; rest !== 0; rest &= rest - 1) {
      const place = word * 32 + lowest(rest)
      const paragraph = units.paragraphOf(base + place) - base
      if (paragraph !== held) {
        if (!hasBit(bits, paragraph)) continue
        held = paragraph
        best = paragraph
      }
      // Drop either this quote or the best so far.
      const better = scores !== null && (scores[place] ?? 0) > (scores[best] ?? 0)
      const gone = better ? best : place
      bits[gone >>> 5] = (bits[gone >>> 5] ?? 0) & ~(1 << gone)
      if (better) best = place
    }
  }
}
