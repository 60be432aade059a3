// One passage, one hit. A paragraph that matches stands for its quotes, or its best quote for it, whichever scores higher (ties: the
// paragraph). Quotes whose paragraph does not match (the answer is of quotes only, say) stand for themselves.

import { ones } from '../tables/units.ts'
import type { RankSource } from './source.ts'
import type { Window } from './windows.ts'

/** Passages among matching units: paragraphs, and quotes without theirs. */
export function countPassages(source: RankSource, window: Window, bits: Uint32Array): number {
  const { units } = source
  const first = window.base >>> 5
  let count = 0
  for (let word = 0; word < window.words; word++) {
    const matching = bits[word] ?? 0
    if (matching === 0) continue
    const quotes = matching & (units.quoteBits[first + word] ?? 0)
    count += ones(matching & ~quotes)
    for (let rest = quotes; rest !== 0; rest &= rest - 1) {
      const unit = window.base + word * 32 + 31 - Math.clz32(rest & -rest)
      if (!hasBit(bits, units.paragraphOf(unit) - window.base)) count++
    }
  }
  return count
}

/** Leaves one bit a passage. `scores` of null: the paragraph stays. */
export function foldPassages(source: RankSource, window: Window, bits: Uint32Array, scores: Float64Array | null): void {
  const { units } = source
  const first = window.base >>> 5
  let held = -1
  let best = -1
  for (let word = 0; word < window.words; word++) {
    const quotes = (bits[word] ?? 0) & (units.quoteBits[first + word] ?? 0)
    for (let rest = quotes; rest !== 0; rest &= rest - 1) {
      const place = word * 32 + 31 - Math.clz32(rest & -rest)
      const paragraph = units.paragraphOf(window.base + place) - window.base
      if (paragraph !== held) {
        if (paragraph < 0 || !hasBit(bits, paragraph)) continue
        held = paragraph
        best = paragraph
      }
      // Either this quote or the best so far goes.
      const better = scores !== null && (scores[place] ?? 0) > (scores[best] ?? 0)
      clearBit(bits, better ? best : place)
      if (better) best = place
    }
  }
}

export function hasBit(bits: Uint32Array, place: number): boolean {
  return place >= 0 && (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1
}

function clearBit(bits: Uint32Array, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) & ~(1 << (place & 31))
}
