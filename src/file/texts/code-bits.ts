// Bits of Huffman codes, high bit first, so that codes compare as numbers.

import type { ByteWriter } from '../bytes/byte-writer.ts'
import { type CodeTable, longestCode } from './huffman.ts'

/** The search for a code's length starts from 1 bit, or after this many. */
const middle = 12

export class CodeWriter {
  readonly #out: ByteWriter
  #held = 0
  #count = 0

  constructor(out: ByteWriter) {
    this.#out = out
  }

  /** A code of at most 24 bits. */
  code(code: number, length: number): void {
    this.#held = (this.#held << length) | code
    this.#count += length
    while (this.#count >= 8) {
      this.#count -= 8
      this.#out.byte((this.#held >>> this.#count) & 255)
    }
    this.#held &= 255
  }

  /** Fills the last byte with zeros. */
  end(): void {
    if (this.#count > 0) this.code(0, 8 - this.#count)
    this.#held = 0
    this.#count = 0
  }
}

export class CodeReader {
  readonly #view: DataView
  readonly #safe: number
  /** Bit offset of the next code. */
  at = 0
  /** Length of the code read last. */
  length = 0

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#safe = bytes.length - 4
  }

  /** Number of the next symbol. Past the end, and where no code fits, -1. */
  symbol(table: CodeTable): number {
    const byte = this.at >>> 3
    if (byte > this.#safe) return -1
    const window = (this.#view.getUint32(byte, false) << (this.at & 7)) >>> (32 - longestCode)
    const limits = table.limits
    let length = window < (limits[middle] ?? 0) ? 1 : middle + 1
    while (length <= longestCode && window >= (limits[length] ?? 0)) length++
    if (length > longestCode) return -1
    this.at += length
    this.length = length
    return (window >>> (longestCode - length)) + (table.bases[length] ?? 0)
  }
}
