// Bits in bytes, low bit first: what posting lists, positions and texts are written in. Codes: fixed width, unary, Rice
// (Rice & Plaunt 1971) and minimal binary for a number below a known bound.

import type { ByteWriter } from './byte-writer.ts'

/** Longer runs of ones are written as a number. This many always fit in one 32-bit load. */
export const unaryLimit = 24

/** Bits needed to write any number from 0 to `max`. */
export function widthOf(max: number): number {
  return 32 - Math.clz32(max)
}

export class BitWriter {
  readonly #out: ByteWriter
  #held = 0
  #count = 0

  constructor(out: ByteWriter) {
    this.#out = out
  }

  /** The low `width` bits (0 to 32) of a number. */
  bits(value: number, width: number): void {
    if (width > 16) {
      this.bits(value & 0xffff, 16)
      this.bits(value >>> 16, width - 16)
      return
    }
    this.#held |= (value & ((1 << width) - 1)) << this.#count
    this.#count += width
    while (this.#count >= 8) {
      this.#out.byte(this.#held & 255)
      this.#held >>>= 8
      this.#count -= 8
    }
  }

  /** `value` ones and a zero; from 24 on, 24 ones and the number in 32 bits. */
  unary(value: number): void {
    const ones = Math.min(value, unaryLimit)
    this.bits(2 ** ones - 1, ones)
    if (ones < unaryLimit) this.bits(0, 1)
    else this.bits(value, 32)
  }

  /** Quotient by 2^k in unary, rest in k bits. */
  rice(value: number, k: number): void {
    this.unary(value >>> k)
    this.bits(value, k)
  }

  /** A number from 0 to `max` in the floor or the ceiling of log2(max + 1) bits: the top bit only where it could be set. */
  below(value: number, max: number): void {
    const low = widthOf(max) - 1
    if (low < 0) return
    this.bits(value, low)
    const rest = value & (2 ** low - 1)
    if (rest + 2 ** low <= max) this.bits(value >>> low, 1)
  }

  /** Fills the last byte. */
  end(): void {
    if (this.#count > 0) this.#out.byte(this.#held & 255)
    this.#held = 0
    this.#count = 0
  }
}

/** Bits that one load of four bytes always contains. */
const oneLoad = 25
const nothing: DataView = new DataView(new ArrayBuffer(0))

export class BitReader {
  #view = nothing
  /** Last byte from which four bytes can be loaded. */
  #safe = -4
  /** Bit offset of the next read. */
  at = 0

  open(view: DataView, byte: number): void {
    this.#view = view
    this.#safe = view.byteLength - 4
    this.at = byte * 8
  }

  /** Moves to the next byte boundary, unless it is at one. */
  toByte(): void {
    this.at = (this.at + 7) & ~7
  }

  /** At least the next 25 bits (`oneLoad`); zeros past the end. */
  #load(): number {
    const byte = this.at >>> 3
    if (byte <= this.#safe) return this.#view.getUint32(byte, true) >>> (this.at & 7)
    let word = 0
    for (let i = 0; i < 4 && byte + i < this.#safe + 4; i++) word |= this.#view.getUint8(byte + i) << (8 * i)
    return word >>> (this.at & 7)
  }

  /** Up to 32 bits as an unsigned number. */
  bits(width: number): number {
    if (width > 24) return (this.bits(16) | (this.bits(width - 16) << 16)) >>> 0
    const value = this.#load() & ((1 << width) - 1)
    this.at += width
    return value
  }

  unary(): number {
    const word = this.#load()
    const ones = lowestZero(word)
    if (ones >= 0 && ones < unaryLimit) {
      this.at += ones + 1
      return ones
    }
    this.at += unaryLimit
    return this.bits(32)
  }

  rice(k: number): number {
    const word = this.#load()
    const ones = lowestZero(word)
    if (ones >= 0 && ones < unaryLimit && ones + 1 + k <= oneLoad) {
      this.at += ones + 1 + k
      return (ones << k) | ((word >>> (ones + 1)) & ((1 << k) - 1))
    }
    const quotient = this.unary()
    return quotient * 2 ** k + this.bits(k)
  }

  below(max: number): number {
    const low = 31 - Math.clz32(max)
    if (low <= 0) return low < 0 ? 0 : this.bits(1)
    if (low > 23) {
      const rest = this.bits(low)
      return rest + 2 ** low <= max ? rest + this.bits(1) * 2 ** low : rest
    }
    const word = this.#load()
    const top = 1 << low
    const rest = word & (top - 1)
    if (rest + top > max) {
      this.at += low
      return rest
    }
    this.at += low + 1
    return word & (2 * top - 1)
  }

  /**
   * Reads up to `count` ascending numbers from 0 to `last`, each coded below what is left. Returns how many it read: at most one more than
   * there are bits, so that a false count costs little. A hot loop.
   */
  ascending(last: number, count: number, into: number[]): number {
    const view = this.#view
    const safe = this.#safe
    let at = this.at
    let value = -1
    let found = 0
    for (; found < count && value < last; found++) {
      const max = last - value - 1
      const low = 31 - Math.clz32(max)
      const byte = at >>> 3
      if (low > 23 || byte > safe) {
        // Past the end every code reads as 0. A real code without bits is possible only if a single number is left.
        if (byte >= safe + 4 && low >= 0) break
        this.at = at
        value += this.below(max) + 1
        at = this.at
      } else if (low < 0) value++
      else {
        const word = view.getUint32(byte, true) >>> (at & 7)
        const top = 1 << low
        const rest = word & (top - 1)
        const isLong = rest + top <= max
        value += 1 + (isLong ? word & (2 * top - 1) : rest)
        at += isLong ? low + 1 : low
      }
      into[found] = value
    }
    this.at = at
    return found
  }
}

/** Place of the lowest bit that is not set; -1 if there is none. */
function lowestZero(word: number): number {
  return 31 - Math.clz32(~word & -~word)
}

/** Bits that are set. */
export function ones(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
