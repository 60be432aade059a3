// Reads one string of the archive, in place: code by code, each a whole word. About 50 ns a word; nothing is kept but two small
// tables of code lengths.

import { ByteReader } from '../bytes/byte-reader.ts'
import { Records } from '../bytes/records.ts'
import type { SectionFile } from '../file/sections.ts'
import { unitAt, unitLength } from '../terms/code-units.ts'
import { CodeReader } from './code-bits.ts'
import { type CodeTable, codeTable, longestCode } from './huffman.ts'
import { pieceStride, textPart } from './text-writer.ts'

/** Code units that are turned into a string at a time. */
const chunk = 4096
const space = 32

export class Texts {
  readonly #records: Records
  readonly #reader: ByteReader
  readonly #codes: CodeReader
  readonly #table: CodeTable
  /** For each code length: number of its first separator. */
  readonly #separators: Uint32Array
  readonly #unitTable: CodeTable
  readonly #units: Uint32Array
  readonly #offsets: Uint32Array
  readonly #lengths: Uint8Array
  readonly #pieces: Uint8Array
  readonly #out = new Uint16Array(chunk)
  #filled = 0
  #text = ''

  constructor(file: SectionFile, first: number) {
    this.#records = new Records(file.u32(first + textPart.index), file.bytes(first + textPart.records))
    this.#reader = new ByteReader(this.#records.bytes)
    this.#codes = new CodeReader(this.#records.bytes)
    const perLength = file.u32(first + textPart.perLength)
    this.#table = codeTable(perLength)
    this.#separators = new Uint32Array(longestCode + 1)
    let number = 0
    for (let length = 1; length <= longestCode; length++) {
      this.#separators[length] = number + (perLength[longestCode + 1 + length] ?? 0)
      number += perLength[length] ?? 0
    }
    this.#unitTable = codeTable(file.u32(first + textPart.unitsPerLength))
    this.#units = file.u32(first + textPart.units)
    this.#offsets = file.u32(first + textPart.pieceOffsets)
    this.#lengths = file.bytes(first + textPart.pieceLengths)
    this.#pieces = file.bytes(first + textPart.pieces)
  }

  /** The string with a number; empty if there is none. */
  at(number: number): string {
    const { at, end } = this.#records.seek(number)
    this.#reader.at = at
    const count = this.#reader.varint()
    const codes = this.#codes
    codes.at = this.#reader.at * 8
    this.#text = ''
    this.#filled = 0
    let afterWord = false
    for (let i = 0; i < count && codes.at < end * 8; i++) {
      const piece = codes.symbol(this.#table)
      if (piece < 0) break
      const isWord = piece < (this.#separators[codes.length] ?? 0)
      if (isWord && afterWord) this.#put(space)
      afterWord = isWord
      const length = this.#lengths[piece] ?? 0
      if (length === 0) this.#spelled(end)
      else this.#copy(piece, length)
    }
    this.#flush()
    return this.#text
  }

  #copy(piece: number, length: number): void {
    let at = this.#offsets[Math.floor(piece / pieceStride)] ?? 0
    for (let before = piece - (piece % pieceStride); before < piece; before++) at += this.#lengths[before] ?? 0
    const bytes = this.#pieces
    for (const end = at + length; at < end; at += unitLength(bytes[at] ?? 0)) this.#put(unitAt(bytes, at))
  }

  #spelled(end: number): void {
    while (this.#codes.at < end * 8) {
      const symbol = this.#codes.symbol(this.#unitTable)
      const unit = this.#units[symbol] ?? 0x10000
      if (unit > 0xffff) return
      this.#put(unit)
    }
  }

  #put(unit: number): void {
    if (this.#filled === chunk) this.#flush()
    this.#out[this.#filled++] = unit
  }

  #flush(): void {
    this.#text += String.fromCharCode.apply(null, this.#out.subarray(0, this.#filled) as unknown as number[])
    this.#filled = 0
  }
}
