// Reads a front-coded dictionary in place: binary search over the full strings, then a walk over at most 16. A string's number is its rank.
// `fuzzy.ts` does edit distance; `postings` holds the data of a term.

import { ByteReader } from '../bytes/byte-reader.ts'
import { decodeUnits, putUnit } from '../bytes/code-units.ts'
import type { LazySection, SectionCheck } from '../sections/section-check.ts'
import { dictionaryStride, nibbleLimit } from './dictionary-writer.ts'

/** Greater than every byte of a string, so that a prefix followed by it sorts after all strings with the prefix. */
export const pastAll = 0xff
/** Initial size of a buffer for a string, in bytes; it grows for longer ones. */
const firstRoom = 256
const longestUnit = 3

export class Dictionary {
  readonly count: number
  readonly blocks: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly #index: Uint32Array<ArrayBuffer>
  readonly #bytesCheck: SectionCheck
  readonly #indexCheck: SectionCheck
  readonly #reader: ByteReader
  readonly #cursor: DictionaryCursor = { at: 0, shared: 0, from: 0, to: 0 }
  /** Bytes of the key, and of the string that is read. */
  #key = new Uint8Array(firstRoom)
  #string = new Uint8Array(firstRoom)

  constructor(
    count: number,
    index: LazySection<Uint32Array<ArrayBuffer>>,
    bytes: LazySection<Uint8Array<ArrayBuffer>>,
  ) {
    ;[this.#index, this.#indexCheck] = index
    ;[this.bytes, this.#bytesCheck] = bytes
    this.count = Math.min(count, this.#index.length * dictionaryStride)
    this.blocks = Math.ceil(this.count / dictionaryStride)
    this.#reader = new ByteReader(this.bytes)
  }

  /** A cursor before the first string of a block. */
  open(block: number): DictionaryCursor {
    return { at: this.#start(block), shared: 0, from: 0, to: 0 }
  }

  /** First byte of a block. Checks the block's bytes. */
  #start(block: number): number {
    this.#indexCheck.range(block * 4, block * 4 + 8)
    const start = this.#index[block] ?? this.bytes.length
    this.#bytesCheck.range(start, this.#index[block + 1] ?? this.bytes.length)
    return start
  }

  /** Moves a cursor to its next string: `shared` bytes of the one before, then bytes `[from, to)`. */
  next(cursor: DictionaryCursor): void {
    const { bytes } = this
    const head = bytes[cursor.at] ?? 0
    let shared = head >> 4
    let fresh = head & nibbleLimit
    let from = cursor.at + 1
    if (shared === nibbleLimit || fresh === nibbleLimit) {
      const reader = this.#reader
      reader.at = from
      if (shared === nibbleLimit) shared += reader.varint()
      if (fresh === nibbleLimit) fresh += reader.varint()
      from = reader.at
    }
    cursor.shared = shared
    cursor.from = Math.min(from, bytes.length)
    cursor.to = Math.min(from + fresh, bytes.length)
    cursor.at = cursor.to
  }

  /** Negative, 0 or positive, as a block's first string is less than, equal to or greater than a key. */
  #compareFirst(block: number, key: Uint8Array, keyLength: number): number {
    const { bytes } = this
    const cursor = this.#cursor
    cursor.at = this.#start(block)
    this.next(cursor)
    const length = cursor.to - cursor.from
    for (let i = 0, at = cursor.from; i < length && i < keyLength; i++, at++) {
      const difference = (bytes[at] ?? 0) - (key[i] ?? 0)
      if (difference !== 0) return difference
    }
    return length - keyLength
  }

  /** First block in `[from, blocks)` whose first string is greater than a key of this length. Fast if it is near `from`. */
  blockAfter(key: Uint8Array, keyLength: number, from: number): number {
    let low = from
    let step = 1
    while (low + step < this.blocks && this.#compareFirst(low + step - 1, key, keyLength) <= 0) {
      low += step
      step *= 2
    }
    return this.#firstAfter(key, keyLength, low, Math.min(low + step, this.blocks))
  }

  /** First block in `[low, high)` whose first string is greater than a key; `high` if there is none. */
  #firstAfter(key: Uint8Array, keyLength: number, low: number, high: number): number {
    let [from, to] = [low, high]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#compareFirst(middle, key, keyLength) > 0) to = middle
      else from = middle + 1
    }
    return from
  }

  /**
   * Rank of a key within the blocks for ranks `[first, last)`; if it is missing, the complement (`~`) of the rank of the next greater
   * string.
   */
  #search(key: Uint8Array, keyLength: number, first: number, last: number): number {
    const { bytes } = this
    const low = Math.floor(first / dictionaryStride)
    const block = this.#firstAfter(key, keyLength, low, Math.min(Math.ceil(last / dictionaryStride), this.blocks)) - 1
    if (block < low) return ~(low * dictionaryStride)
    const cursor = this.#cursor
    cursor.at = this.#start(block)
    const end = Math.min((block + 1) * dictionaryStride, this.count)
    // Bytes that the key shares with the previous string, which is less than the key.
    let agreed = 0
    for (let rank = block * dictionaryStride; rank < end; rank++) {
      this.next(cursor)
      if (cursor.shared > agreed) continue
      if (cursor.shared < agreed) return ~rank
      let at = cursor.from
      while (at < cursor.to && agreed < keyLength && bytes[at] === key[agreed]) {
        at++
        agreed++
      }
      if (agreed === keyLength) return at === cursor.to ? rank : ~rank
      if (at < cursor.to && (bytes[at] ?? 0) > (key[agreed] ?? 0)) return ~rank
    }
    return ~end
  }

  /** Encodes a string, and one byte after it, into an array that is reused; returns the length. */
  #encode(string: string): number {
    if (this.#key.length <= string.length * longestUnit) this.#key = new Uint8Array(string.length * longestUnit * 2)
    let length = 0
    for (let i = 0; i < string.length; i++) length = putUnit(this.#key, length, string.charCodeAt(i))
    this.#key[length] = pastAll
    return length
  }

  /** Rank of a string, or -1. Faster if its rank is known to lie in `[from, to)`. */
  find(string: string, from = 0, to = this.count): number {
    const length = this.#encode(string)
    return Math.max(-1, this.#search(this.#key, length, from, to))
  }

  /** Ranks `[from, to)` of the strings that begin with a prefix. */
  prefix(prefix: string): readonly [number, number] {
    const length = this.#encode(prefix)
    const from = this.#search(this.#key, length, 0, this.count)
    const to = this.#search(this.#key, length + 1, 0, this.count)
    const first = from < 0 ? ~from : from
    return [first, Math.max(first, to < 0 ? ~to : to)]
  }

  /** The string of a rank; empty beyond the last. */
  at(rank: number): string {
    if (!(rank >= 0 && rank < this.count)) return ''
    const cursor = this.open(Math.floor(rank / dictionaryStride))
    let length = 0
    for (let left = rank % dictionaryStride; left >= 0; left--) {
      this.next(cursor)
      const shared = Math.min(cursor.shared, length)
      length = shared + cursor.to - cursor.from
      if (this.#string.length < length) {
        const grown = new Uint8Array(length * 2)
        grown.set(this.#string)
        this.#string = grown
      }
      for (let to = shared, from = cursor.from; to < length; to++, from++) this.#string[to] = this.bytes[from] ?? 0
    }
    return decodeUnits(this.#string, 0, length)
  }
}

/** The position of a walk over the dictionary. */
export interface DictionaryCursor {
  at: number
  shared: number
  from: number
  to: number
}
