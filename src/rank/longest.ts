// The hot loop of every search: the longest list of a word, read after its other lists. A unit that none of the others has is scored at
// once, if it can reach the best hits; blocks that cannot reach them are not read.

import type { Leaf } from './leaf.ts'
import { type Into, leastFor, type Scale } from './saturation.ts'
import type { Sums } from './scratch.ts'
import { isEmpty } from './unit-bits.ts'
import type { Stretch } from './windows.ts'

/** Adds a text list's x to the sums of units that have a bit there, and its score to all other units. */
export function scoreLongest(leaf: Leaf, { base, from, to }: Stretch, own: Sums, scaled: Scale, into: Into): void {
  const { cursor, lengthCodes, impacts, weight, bounded } = leaf
  const { docs, freqs } = cursor
  const { bits, met } = into
  const { values, tops } = into.scores
  const { scale, k1 } = scaled
  const factor = scale * (k1 + 1)
  const least = leastFor(into.floor.alone, scaled)
  /** Whether no unit of a block can match anything else. */
  const isAlone = (first: number, last: number): boolean => {
    const [start, stop] = [Math.max(from, first) - base, Math.min(to, last + 1) - base]
    return isEmpty(own.bits, start, stop) && isEmpty(bits, start, stop)
  }
  for (let block = cursor.seekOn(from); block < cursor.blocks; block++) {
    const last = cursor.last(block)
    const isLow = bounded && weight * cursor.highest(block) < least
    if (isLow && isAlone(cursor.first(block), last)) {
      cursor.orBlock(block, from, to, base, bits)
      if (met !== null) cursor.orBlock(block, from, to, 0, met)
    } else {
      cursor.load(block)
      cursor.loadFreqs()
      const end = last < to ? cursor.count : cursor.placeOf(to)
      for (let i = cursor.placeOf(from); i < end; i++) {
        const doc = docs[i] ?? 0
        const place = doc - base
        const word = place >>> 5
        const bit = 1 << place
        const x = weight * (freqs[i] ?? 0) * (impacts[lengthCodes[doc] ?? 0] ?? 0)
        if (((own.bits[word] ?? 0) & bit) !== 0) {
          own.sums[place] = (own.sums[place] ?? 0) + x
          continue
        }
        bits[word] = (bits[word] ?? 0) | bit
        if (met !== null) met[(base >>> 5) + word] = (met[(base >>> 5) + word] ?? 0) | bit
        const before = values[place] ?? 0
        if (x < least && before === 0) continue
        const score = before + (factor * x) / (k1 + x)
        values[place] = score
        if (score > (tops[word] ?? 0)) tops[word] = score
      }
    }
    if (last >= to - 1) return
  }
}
