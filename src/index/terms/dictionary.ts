// Reads a front-coded dictionary in place: binary search over the full strings, then a walk over at most 16. Number of a string is
// its rank. Edit distance is `fuzzy.ts`; what belongs to a term is `postings`.

import { ByteReader } from '../bytes/byte-reader.ts'
import { decodeUnits, encodeUnits } from './code-units.ts'
import { dictionaryStride, nibbleLimit } from './dictionary-writer.ts'

/** Greater than every byte of a string, so that a prefix with it behind is past all strings that begin with the prefix. */
const pastAll = 0xff

export class Dictionary {
  readonly count: number
  readonly blocks: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly #index: Uint32Array<ArrayBuffer>
  readonly #reader: ByteReader

  constructor(count: number, index: Uint32Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>) {
    this.count = Math.min(count, index.length * dictionaryStride)
    this.blocks = Math.ceil(this.count / dictionaryStride)
    this.bytes = bytes
    this.#index = index
    this.#reader = new ByteReader(bytes)
  }

  /** A cursor before the first string of a block. */
  open(block: number): DictionaryCursor {
    return { at: this.#index[block] ?? this.bytes.length, shared: 0, from: 0, to: 0 }
  }

  /** Moves a cursor to its next string: `shared` bytes of the one before, then bytes `[from, to)`. */
  next(cursor: DictionaryCursor): void {
    const reader = this.#reader
    reader.at = cursor.at
    const head = reader.byte()
    let shared = head >> 4
    let fresh = head & nibbleLimit
    if (shared === nibbleLimit) shared += reader.varint()
    if (fresh === nibbleLimit) fresh += reader.varint()
    cursor.shared = shared
    cursor.from = Math.min(reader.at, this.bytes.length)
    cursor.to = Math.min(reader.at + fresh, this.bytes.length)
    cursor.at = cursor.to
  }

  /** Below 0, 0 or above 0, as a block's first string is less than, equal to or greater than a key. */
  compareFirst(block: number, key: Uint8Array): number {
    const cursor = this.open(block)
    this.next(cursor)
    const length = cursor.to - cursor.from
    for (let i = 0; i < length && i < key.length; i++) {
      const difference = (this.bytes[cursor.from + i] ?? 0) - (key[i] ?? 0)
      if (difference !== 0) return difference
    }
    return length - key.length
  }

  /** First block in `[from, blocks)` whose first string is greater than a key. Quick where it is near `from`. */
  blockAfter(key: Uint8Array, from = 0): number {
    let low = from
    let step = from === 0 ? this.blocks : 1
    while (low + step < this.blocks && this.compareFirst(low + step - 1, key) <= 0) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step, this.blocks)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.compareFirst(middle, key) > 0) high = middle
      else low = middle + 1
    }
    return low
  }

  /** Rank of the first string that is not less than a key, and whether it is the key. */
  #search(key: Uint8Array): { rank: number; equal: boolean } {
    const block = this.blockAfter(key) - 1
    if (block < 0) return { rank: 0, equal: false }
    const cursor = this.open(block)
    const end = Math.min((block + 1) * dictionaryStride, this.count)
    // Bytes that the key shares with the string before, which is less than the key.
    let agreed = 0
    for (let rank = block * dictionaryStride; rank < end; rank++) {
      this.next(cursor)
      if (cursor.shared > agreed) continue
      if (cursor.shared < agreed) return { rank, equal: false }
      let at = cursor.from
      while (at < cursor.to && agreed < key.length && this.bytes[at] === key[agreed]) {
        at++
        agreed++
      }
      if (agreed === key.length) return { rank, equal: at === cursor.to }
      if (at < cursor.to && (this.bytes[at] ?? 0) > (key[agreed] ?? 0)) return { rank, equal: false }
    }
    return { rank: end, equal: false }
  }

  /** Rank of a string, or -1. */
  find(string: string): number {
    const { rank, equal } = this.#search(encodeUnits(string))
    return equal ? rank : -1
  }

  /** Ranks `[from, to)` of the strings that begin with a prefix. */
  prefix(prefix: string): readonly [number, number] {
    const key = encodeUnits(prefix)
    const past = new Uint8Array(key.length + 1)
    past.set(key)
    past[key.length] = pastAll
    const from = this.#search(key).rank
    return [from, Math.max(from, this.#search(past).rank)]
  }

  /** The string of a rank; empty beyond the last. */
  at(rank: number): string {
    if (!(rank >= 0 && rank < this.count)) return ''
    const cursor = this.open(Math.floor(rank / dictionaryStride))
    const pieces: { shared: number; from: number; to: number }[] = []
    for (let left = rank % dictionaryStride; left >= 0; left--) {
      this.next(cursor)
      pieces.push({ shared: cursor.shared, from: cursor.from, to: cursor.to })
    }
    // From the last piece back: each gives the bytes that the later ones share.
    const last = pieces[pieces.length - 1] ?? cursor
    const bytes = new Uint8Array(Math.min(last.shared, this.bytes.length) + last.to - last.from)
    let needed = bytes.length
    for (let i = pieces.length - 1; i >= 0 && needed > 0; i--) {
      const piece = pieces[i] ?? last
      if (piece.shared >= needed) continue
      bytes.set(this.bytes.subarray(piece.from, piece.from + needed - piece.shared), piece.shared)
      needed = piece.shared
    }
    return decodeUnits(bytes, 0, bytes.length)
  }
}

/** Where a walk over the dictionary stands. */
export interface DictionaryCursor {
  at: number
  shared: number
  from: number
  to: number
}
