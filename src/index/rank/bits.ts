// Bit sets over the places of a window.

import { ones } from '../tables/units.ts'

/** Bits from place `from` to before `to`. */
export function setRange(bits: Uint32Array, from: number, to: number): void {
  for (let place = from; place < to; ) {
    const word = place >>> 5
    const end = Math.min(to, (word + 1) * 32)
    const width = end - place
    const mask = width === 32 ? 0xffffffff : ((1 << width) - 1) << (place & 31)
    bits[word] = (bits[word] ?? 0) | mask
    place = end
  }
}

export function countBits(bits: Uint32Array, words: number): number {
  let count = 0
  for (let i = 0; i < words; i++) {
    const word = bits[i] ?? 0
    if (word !== 0) count += ones(word)
  }
  return count
}
