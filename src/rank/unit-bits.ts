// Bit sets over the places of a stretch.

import { ones } from '../file/bytes/bits.ts'

/** Bits of a word that belong to places `[from, to)`. */
export function maskOf(word: number, from: number, to: number): number {
  let mask = 0xffffffff
  if (word === from >>> 5) mask &= 0xffffffff << (from & 31)
  if (word === to >>> 5) mask &= (1 << (to & 31)) - 1
  return mask
}

/** Sets the bits of places `[from, to)`. */
export function setRange(bits: Uint32Array, from: number, to: number): void {
  for (let word = from >>> 5; from < to && word <= (to - 1) >>> 5; word++)
    bits[word] = (bits[word] ?? 0) | maskOf(word, from, to)
}

/** Whether no place in `[from, to)` has its bit. */
export function isEmpty(bits: Uint32Array, from: number, to: number): boolean {
  for (let word = from >>> 5; from < to && word <= (to - 1) >>> 5; word++)
    if (((bits[word] ?? 0) & maskOf(word, from, to)) !== 0) return false
  return true
}

export function countBits(bits: Uint32Array, words: number): number {
  let count = 0
  for (let i = 0; i < words; i++) {
    const word = bits[i] ?? 0
    if (word !== 0) count += ones(word)
  }
  return count
}

export function hasBit(bits: Uint32Array, place: number): boolean {
  return place >= 0 && (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1
}

export function setBit(bits: Uint32Array, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
}

export function clearBit(bits: Uint32Array, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) & ~(1 << (place & 31))
}

/** Place of the lowest bit of a word that is not 0. */
export function lowest(word: number): number {
  return 31 - Math.clz32(word & -word)
}
