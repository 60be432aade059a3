// The inner loops of the posting lists: bits into numbers, four bytes a load. Callers have made sure that the bytes up to four
// past the last bit are there. Each has a slow twin in the tests that it must equal.

import { BitReader } from '../bytes/bits.ts'

/** Widest number that one load of 32 bits, taken at a byte, surely holds. */
const oneLoad = 25

/** Ascending numbers from their gaps less one: the first follows `before`. */
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

/** Numbers of one width, each with one added. */
export function unpackWidth(view: DataView, at: number, width: number, count: number, into: Uint32Array): void {
  if (width === 0) {
    into.fill(1, 0, count)
    return
  }
  if (width > oneLoad) {
    const bits = new BitReader()
    bits.open(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at)
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

/** Places of the ones of a bitmap, counted from the number after `before`; returns how many, at most as many as there is room for. */
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

/** Unary codes, each with one added. */
export function unpackUnary(bytes: Uint8Array, at: number, count: number, into: Uint32Array): void {
  const bits = new BitReader()
  bits.open(bytes, at)
  for (let i = 0; i < count; i++) into[i] = bits.unary() + 1
}
