// Reads one string of the archive, in place: code by code, each a whole word. Nothing is kept but small tables: of codes,
// and of where the commonest words are.

import { ByteReader } from '../bytes/byte-reader.ts'
import { Records } from '../bytes/records.ts'
import type { SectionFile } from '../file/sections.ts'
import { decodeUnits, putUnit } from '../terms/code-units.ts'
import { CodeReader } from './code-bits.ts'
import { type CodeTable, codeTable, longestCode } from './huffman.ts'
import { pieceStride, textPart } from './text-writer.ts'

/** Pieces of the shortest codes, whose places are worked out once: nearly all that a text has. */
const mostPlaces = 4096
/** Room for a string, in bytes, until a longer one is met. */
const firstRoom = 4096
const longestUnit = 3
const space = 32
/** The byte that surrogates begin with (and some of Hangul), which a UTF-8 decoder would replace. */
const surrogateLead = 0xed
const utf8 = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true })

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
  /** Offsets of the first pieces. */
  readonly #places: Uint32Array
  #out = new Uint8Array(firstRoom)
  #filled = 0

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
    this.#places = new Uint32Array(Math.min(mostPlaces, this.#lengths.length))
    for (let piece = 0, at = 0; piece < this.#places.length; piece++) {
      if (piece % pieceStride === 0) at = this.#offsets[piece / pieceStride] ?? 0
      this.#places[piece] = at
      at += this.#lengths[piece] ?? 0
    }
  }

  /** The string with a number; empty if there is none. */
  at(number: number): string {
    const { at, end } = this.#records.seek(number)
    this.#reader.at = at
    const count = this.#reader.varint()
    const codes = this.#codes
    const table = this.#table
    const separators = this.#separators
    const lengths = this.#lengths
    const places = this.#places
    const pieces = this.#pieces
    const bits = end * 8
    codes.at = this.#reader.at * 8
    this.#filled = 0
    let afterWord = false
    for (let i = 0; i < count && codes.at < bits; i++) {
      const piece = codes.symbol(table)
      if (piece < 0) break
      const length = lengths[piece] ?? 0
      const isWord = piece < (separators[codes.length] ?? 0)
      this.#reserve(length + longestUnit)
      const out = this.#out
      let to = this.#filled
      if (isWord && afterWord) out[to++] = space
      afterWord = isWord
      let from = places[piece] ?? this.#placeOf(piece)
      for (const stop = to + length; to < stop; to++) out[to] = pieces[from++] ?? 0
      this.#filled = to
      if (length === 0) this.#spelled(end)
    }
    const bytes = this.#out.subarray(0, this.#filled)
    return bytes.indexOf(surrogateLead) >= 0 ? decodeUnits(bytes, 0, bytes.length) : utf8.decode(bytes)
  }

  #placeOf(piece: number): number {
    let at = this.#offsets[Math.floor(piece / pieceStride)] ?? 0
    for (let before = piece - (piece % pieceStride); before < piece; before++) at += this.#lengths[before] ?? 0
    return at
  }

  #spelled(end: number): void {
    while (this.#codes.at < end * 8) {
      const symbol = this.#codes.symbol(this.#unitTable)
      const unit = this.#units[symbol] ?? 0x10000
      if (unit > 0xffff) return
      this.#put(unit)
    }
  }

  /** Adds a code unit. */
  #put(unit: number): void {
    this.#reserve(longestUnit)
    this.#filled = putUnit(this.#out, this.#filled, unit)
  }

  #reserve(more: number): void {
    if (this.#filled + more <= this.#out.length) return
    const grown = new Uint8Array(this.#out.length * 2 + more)
    grown.set(this.#out)
    this.#out = grown
  }
}
