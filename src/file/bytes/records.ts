// Many short runs of bytes, found by number: each begins with its length, and every 16th has its offset in an index beside them.
//
//   index   u32 offset of record 0, of record 16, of record 32, ...
//   bytes   | length varint | bytes | length varint | bytes | ...

import type { LazySection, SectionCheck } from '../sections/section-check.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

/** Records between two offsets of the index; a look-up steps over half of them on average. */
export const recordStride = 16

export class RecordWriter {
  readonly #bytes = new ByteWriter()
  readonly #index: number[] = []
  #count = 0

  add(record: Uint8Array): void {
    if (this.#count++ % recordStride === 0) this.#index.push(this.#bytes.length)
    this.#bytes.varint(record.length)
    this.#bytes.append(record)
  }

  take(): { readonly index: Uint32Array<ArrayBuffer>; readonly bytes: Uint8Array<ArrayBuffer> } {
    return { index: Uint32Array.from(this.#index), bytes: this.#bytes.take() }
  }
}

/** Finds records. The caller reads what is in them. */
export class Records {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly #index: Uint32Array<ArrayBuffer>
  readonly #bytesCheck: SectionCheck
  readonly #indexCheck: SectionCheck
  readonly #reader: ByteReader
  /** The record after the last one found, and its offset. */
  #next = 0
  #nextAt = 0

  constructor(index: LazySection<Uint32Array<ArrayBuffer>>, bytes: LazySection<Uint8Array<ArrayBuffer>>) {
    ;[this.#index, this.#indexCheck] = index
    ;[this.bytes, this.#bytesCheck] = bytes
    this.#reader = new ByteReader(this.bytes)
  }

  /** At least as many as there are. */
  get most(): number {
    return this.#index.length * recordStride
  }

  /** First byte and end of a record. An unknown number gives an empty record. Fast for ascending numbers. */
  seek(number: number): { readonly at: number; readonly end: number } {
    const group = Math.floor(number / recordStride)
    this.#indexCheck.range(group * 4, group * 4 + 8)
    const start = this.#index[group]
    if (start === undefined) return { at: this.bytes.length, end: this.bytes.length }
    this.#bytesCheck.range(start, this.#index[group + 1] ?? this.bytes.length)
    const reader = this.#reader
    const fromStart = number % recordStride
    const fromNext = number - this.#next
    const isNear = fromNext >= 0 && fromNext < fromStart
    reader.at = isNear ? this.#nextAt : start
    for (let skip = isNear ? fromNext : fromStart; skip > 0; skip--) {
      const length = reader.varint()
      reader.at += length
    }
    const length = reader.varint()
    const { at } = reader
    const end = Math.min(at + length, this.bytes.length)
    this.#next = number + 1
    this.#nextAt = end
    return { at, end }
  }

  /** Calls `each` with the first byte and the end of every record of `[from, to)` that is not empty, in order. */
  walk(from: number, to: number, each: (number: number, at: number, end: number) => void): void {
    if (from >= to) return
    let { at, end } = this.seek(from)
    const endGroup = Math.ceil(to / recordStride)
    this.#indexCheck.range(endGroup * 4, endGroup * 4 + 4)
    this.#bytesCheck.range(at, this.#index[endGroup] ?? this.bytes.length)
    for (let number = from; number < to && at < this.bytes.length; number += 1) {
      if (at < end) each(number, at, end)
      const reader = this.#reader
      reader.at = end
      const length = reader.varint()
      at = reader.at
      end = Math.min(at + length, this.bytes.length)
    }
  }
}
