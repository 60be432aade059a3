// The inner loops of the posting lists: they turn bits into numbers, four bytes a load. Callers make sure that four bytes after the last
// bit exist. The tests compare each loop with a slow twin.

import { BitReader, unaryLimit } from '../bytes/bits.ts'

/** Widest number that a 32-bit load at a byte boundary always contains. */
const oneLoad = 25

/** Ascending numbers from gaps, each stored as gap - 1; the first follows `before`. */
export function unpackGaps(
  view: DataView,
  at: number,
  width: number,
  count: number,
  before: number,
  into: Uint32Array,
): void {
  let value = before
  if (width === 0) {
    for (let i = 0; i < count; i++) into[i] = ++value
    return
  }
  if (width > oneLoad) {
    unpackWidth(view, at, width, count, into)
    for (let i = 0; i < count; i++) into[i] = value += into[i] ?? 1
    return
  }
  const mask = (1 << width) - 1
  let bit = at * 8
  for (let i = 0; i < count; i++) {
    value += ((view.getUint32(bit >>> 3, true) >>> (bit & 7)) & mask) + 1
    into[i] = value
    bit += width
  }
}

/** Numbers of one width, each stored less 1. */
export function unpackWidth(view: DataView, at: number, width: number, count: number, into: Uint32Array): void {
  if (width === 0) {
    into.fill(1, 0, count)
    return
  }
  if (width > oneLoad) {
    const bits = new BitReader()
    bits.open(view, at)
    for (let i = 0; i < count; i++) into[i] = bits.bits(width) + 1
    return
  }
  const mask = (1 << width) - 1
  let bit = at * 8
  for (let i = 0; i < count; i++) {
    into[i] = ((view.getUint32(bit >>> 3, true) >>> (bit & 7)) & mask) + 1
    bit += width
  }
}

/** Positions of the ones in a bitmap, counted from the number after `before`. Returns how many, at most as many as there is room for. */
export function unpackBitmap(view: DataView, at: number, bits: number, before: number, into: Uint32Array): number {
  let count = 0
  for (let bit = 0; bit < bits; bit += 32) {
    let word = view.getUint32(at + (bit >>> 3), true)
    if (bits - bit < 32) word &= (1 << (bits - bit)) - 1
    while (word !== 0) {
      const low = word & -word
      if (count < into.length) into[count] = before + 1 + bit + 31 - Math.clz32(low)
      count++
      word ^= low
    }
  }
  return count
}

/** Sets `bits` bits of a bitmap in a bit set, from place `place` on. */
export function orBitmap(view: DataView, at: number, bits: number, into: Uint32Array, place: number): void {
  const shift = place & 31
  let word = place >>> 5
  for (let bit = 0; bit < bits; bit += 32) {
    let some = view.getUint32(at + (bit >>> 3), true)
    if (bits - bit < 32) some &= (1 << (bits - bit)) - 1
    into[word] = (into[word] ?? 0) | (some << shift)
    word++
    if (shift > 0) into[word] = (into[word] ?? 0) | (some >>> (32 - shift))
  }
}

/**
 * Unary codes, each with 1 added. Every zero bit ends a code, so 32 bits are read at a time. After 24 ones the number follows in 32 bits.
 */
export function unpackUnary(view: DataView, at: number, count: number, into: Uint32Array): void {
  let bit = at * 8
  const end = (view.byteLength - 4) * 8
  let i = 0
  while (i < count) {
    if (bit >= end) {
      into.fill(1, i, count)
      return
    }
    const byte = bit >>> 3
    let begin = bit & 7
    let zeros = ~view.getUint32(byte, true) & (-1 << begin)
    while (zeros !== 0 && i < count) {
      const low = zeros & -zeros
      const place = 31 - Math.clz32(low)
      if (place - begin >= unaryLimit) break
      into[i++] = place - begin + 1
      begin = place + 1
      zeros ^= low
    }
    if (begin > (bit & 7)) bit = byte * 8 + begin
    else {
      const bits = new BitReader()
      bits.open(view, 0)
      bits.at = bit
      into[i++] = bits.unary() + 1
      bit = bits.at
    }
  }
}
