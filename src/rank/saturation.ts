// Turns the frequency of a word into a score: each further occurrence counts less.

import { type Floor, impossible } from './node.ts'
import type { Scores, Sums } from './scratch.ts'
import { maskOf } from './unit-bits.ts'
import type { Stretch } from './windows.ts'

export interface Scale {
  readonly scale: number
  readonly k1: number
}

/** Where scores are added (see `Node.score`). */
export interface Into {
  readonly bits: Uint32Array
  readonly scores: Scores
  /** See `Met.units`. */
  readonly met: Uint32Array | null
  readonly floor: Floor
}

/** The least x that gives a score, slightly reduced so that rounding errors never make it too high. */
export function leastFor(score: number, { scale, k1 }: Scale): number {
  const share = score / scale
  if (!(share > 0)) return 0
  return share < k1 + 1 ? ((k1 * share) / (k1 + 1 - share)) * (1 - 1e-9) : Number.POSITIVE_INFINITY
}

/**
 * Turns sums of x into scores: adds `scale * (k1 + 1) * x / (k1 + x)` for every bit, and clears the bits. `met` covers the whole archive.
 */
export function saturate(stretch: Stretch, { bits, sums }: Sums, scaled: Scale, into: Into): void {
  const { scale, k1 } = scaled
  const { met, floor } = into
  const least = leastFor(floor.alone, scaled)
  const first = stretch.base >>> 5
  const { values, tops } = into.scores
  const factor = scale * (k1 + 1)
  for (let word = 0; word < stretch.words; word++) {
    let rest = (bits[word] ?? 0) | 0
    if (rest === 0) continue
    into.bits[word] = (into.bits[word] ?? 0) | rest
    bits[word] = 0
    if (met !== null) met[first + word] = (met[first + word] ?? 0) | rest
    let top = tops[word] ?? 0
    const isFirst = top === 0
    while (rest !== 0) {
      const place = word * 32 + 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
      const x = sums[place] ?? 0
      if (x < least && (isFirst || values[place] === 0)) continue
      const before = values[place] ?? 0
      const score = before + (factor * x) / (k1 + x)
      values[place] = score
      if (score > top) top = score
    }
    tops[word] = top
  }
}

/** The score of the highest x; impossible if there is none. */
export function saturated(x: number, { scale, k1 }: Scale): number {
  if (x <= 0) return impossible
  return scale * (x === Number.POSITIVE_INFINITY ? k1 + 1 : ((k1 + 1) * x) / (k1 + x))
}

/** Like `saturate`, for sums over the whole archive, which are kept. */
export function saturateFrom(
  { bits, sums }: Sums,
  { base, from, to, words }: Stretch,
  scaled: Scale,
  into: Omit<Into, 'met'>,
): void {
  const { scale, k1 } = scaled
  const least = leastFor(into.floor.alone, scaled)
  const { values, tops } = into.scores
  const factor = scale * (k1 + 1)
  for (let word = 0; word < words; word++) {
    let rest = (bits[(base >>> 5) + word] ?? 0) & maskOf(word, from - base, to - base)
    if (rest === 0) continue
    into.bits[word] = (into.bits[word] ?? 0) | rest
    let top = tops[word] ?? 0
    const isFirst = top === 0
    while (rest !== 0) {
      const place = word * 32 + 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
      const x = sums[base + place] ?? 0
      if (x < least && (isFirst || values[place] === 0)) continue
      const before = values[place] ?? 0
      const score = before + (factor * x) / (k1 + x)
      values[place] = score
      if (score > top) top = score
    }
    tops[word] = top
  }
}
