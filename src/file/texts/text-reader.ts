// Reads one string of the archive in place, code by code; each code is a whole word. A cache keyed by the next bits keeps the codes that
// were decoded before, and nothing else. In a large archive the first strings, its paragraphs, lie in blocks beside the file.
//
//   by the next 15 bits   | place of the letters: 20 | bytes: 6 | is a word: 1 | length of the code: 5 |     0: not met, or does not fit

import { ByteReader } from '../bytes/byte-reader.ts'
import { decodeUnits, putUnit } from '../bytes/code-units.ts'
import { Records } from '../bytes/records.ts'
import { textPart } from '../section-ids.ts'
import type { SectionCheck } from '../sections/section-check.ts'
import type { SectionFile } from '../sections/sections.ts'
import { CodeReader } from './code-bits.ts'
import { type CodeTable, codeTable, longestCode } from './huffman.ts'
import { pieceStride } from './text-writer.ts'

/** Codes up to this many bits are cached: nine in ten of a text. 15 bits take 128 KB; 64 KB would cost 0.1 µs a paragraph. */
const quickBits = 15
const [wordAt, bytesAt, placeAt] = [5, 6, 12]
const mostBytes = 2 ** (placeAt - bytesAt) - 1
const mostPlaces = 2 ** (32 - placeAt)
/** Bytes that are copied at once, whatever the length of a piece. */
const overreach = 8
/** A space, the longest piece in the cache, and the bytes that copying writes beyond it. */
const longestQuick = 1 + mostBytes + overreach
/** Initial size of the buffer for a string, in bytes; it grows for longer ones. */
const firstRoom = 4096
/**
 * Longer strings are cut here, in bytes: 4 MiB, more than War and Peace in one paragraph. In a forged file each bit of a record could stand
 * for a piece of 255 bytes, and every string could be the whole section.
 */
const longestString = 2 ** 22
const longestUnit = 3
const space = 32
/** The byte that begins surrogates (and some of Hangul), which a UTF-8 decoder would replace. */
const surrogateLead = 0xed
const utf8 = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true })

/** Coded strings one after another: those of the file, or of one block. */
export class CodedTexts {
  readonly records: Records
  readonly reader: ByteReader
  readonly codes: CodeReader
  readonly view: DataView

  constructor(records: Records) {
    this.records = records
    this.reader = new ByteReader(records.bytes)
    this.codes = new CodeReader(records.bytes)
    this.view = viewOf(records.bytes)
  }
}

/** The first strings of an archive, if they lie beside its file. */
export interface TextsBeside {
  readonly count: number
  /** The block of a string, and the number of its first string; null if the block is not here yet. */
  find(number: number): { readonly texts: CodedTexts; readonly first: number } | null
}

export class Texts {
  readonly #own: CodedTexts
  readonly #beside: TextsBeside | null
  readonly #table: CodeTable
  /** For each code length: number of its first separator. */
  readonly #separators: Uint32Array
  readonly #unitTable: CodeTable
  readonly #units: Uint32Array
  readonly #offsets: Uint32Array
  readonly #lengths: Uint8Array
  readonly #pieces: Uint8Array
  readonly #lengthCheck: SectionCheck
  readonly #pieceCheck: SectionCheck
  readonly #letters: DataView
  readonly #quick = new Uint32Array(2 ** quickBits)
  #out = new Uint8Array(firstRoom)
  #outView = new DataView(this.#out.buffer)
  #filled = 0
  /** Whether the string is free of the byte that begins surrogates. */
  #isUtf8 = true

  /** `first` is the number of the texts' first section. */
  constructor(file: SectionFile, first: number, beside: TextsBeside | null = null) {
    this.#own = new CodedTexts(new Records(file.lazyU32(first + textPart.index), file.lazy(first + textPart.records)))
    this.#beside = beside
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
    ;[this.#lengths, this.#lengthCheck] = file.lazy(first + textPart.pieceLengths)
    ;[this.#pieces, this.#pieceCheck] = file.lazy(first + textPart.pieces)
    this.#letters = viewOf(this.#pieces)
  }

  /** The string with a number; empty if there is none, or if its block is not here yet. */
  at(number: number): string {
    const beside = this.#beside
    if (beside === null) return this.#decode(this.#own, number)
    if (number >= beside.count) return this.#decode(this.#own, number - beside.count)
    const found = beside.find(number)
    return found === null ? '' : this.#decode(found.texts, number - found.first)
  }

  /** It has at most as many pieces as its record has bits. A hot loop. */
  #decode(texts: CodedTexts, number: number): string {
    const { records, reader, view } = texts
    const { at, end } = records.seek(number)
    reader.at = at
    const count = reader.varint()
    const quick = this.#quick
    const letters = this.#letters
    const safe = view.byteLength - 4
    const bits = end * 8
    let out = this.#outView
    let bit = reader.at * 8
    let to = 0
    let afterWord = 0
    this.#isUtf8 = true
    for (let i = 0; i < count && bit < bits; i++) {
      const byte = bit >>> 3
      const entry = byte > safe ? 0 : (quick[(view.getUint32(byte) << (bit & 7)) >>> (32 - quickBits)] ?? 0)
      if (entry === 0 || to + longestQuick > out.byteLength) {
        this.#filled = to
        texts.codes.at = bit
        afterWord = this.#piece(texts, afterWord, end)
        if (afterWord < 0) break
        bit = texts.codes.at
        to = this.#filled
        out = this.#outView
        continue
      }
      const isWord = (entry >>> wordAt) & 1
      out.setUint8(to, space)
      to += afterWord & isWord
      afterWord = isWord
      bit += entry & (2 ** wordAt - 1)
      const length = (entry >>> bytesAt) & mostBytes
      const from = entry >>> placeAt
      // The next piece overwrites bytes that were copied in excess.
      out.setUint32(to, letters.getUint32(from, true), true)
      out.setUint32(to + 4, letters.getUint32(from + 4, true), true)
      for (let copied = overreach; copied < length; copied += 4) {
        out.setUint32(to + copied, letters.getUint32(from + copied, true), true)
      }
      to += length
    }
    const filled = afterWord < 0 ? this.#filled : to
    return this.#isUtf8 ? utf8.decode(this.#out.subarray(0, filled)) : decodeUnits(this.#out, 0, filled)
  }

  /** Adds a piece of any code, and caches it. Returns 1 for a word, 0 for a separator, -1 if there is no piece or no room. */
  #piece({ codes, view }: CodedTexts, afterWord: number, end: number): number {
    const bit = codes.at
    const piece = codes.symbol(this.#table)
    if (piece < 0) return -1
    this.#lengthCheck.range(piece - (piece % pieceStride), piece + 1)
    const length = this.#lengths[piece] ?? 0
    const isWord = piece < (this.#separators[codes.length] ?? 0) ? 1 : 0
    if (!this.#reserve(length + longestUnit)) return -1
    const out = this.#out
    let to = this.#filled
    if (isWord === 1 && afterWord === 1) out[to++] = space
    const place = this.#placeOf(piece)
    this.#pieceCheck.range(place, place + length)
    let isPlain = true
    for (let from = place; from < place + length; from++) {
      const byte = this.#pieces[from] ?? 0
      if (byte === surrogateLead) isPlain = false
      out[to++] = byte
    }
    this.#filled = to
    if (!isPlain) this.#isUtf8 = false
    if (length === 0) this.#spelled(codes, end)
    else if (isPlain && codes.length <= quickBits) {
      this.#keep((view.getUint32(bit >>> 3) << (bit & 7)) >>> (32 - quickBits), codes.length, isWord, length, place)
    }
    return isWord
  }

  /** `next` are the bits from the beginning of the code on, as many as the cache looks at. */
  #keep(next: number, codeLength: number, isWord: number, length: number, place: number): void {
    if (length > mostBytes || place + length + overreach > Math.min(mostPlaces, this.#pieces.length)) return
    const entry = (place << placeAt) | (length << bytesAt) | (isWord << wordAt) | codeLength
    const width = 2 ** (quickBits - codeLength)
    const from = next - (next % width)
    this.#quick.fill(entry, from, from + width)
  }

  #placeOf(piece: number): number {
    let at = this.#offsets[Math.floor(piece / pieceStride)] ?? 0
    for (let before = piece - (piece % pieceStride); before < piece; before++) at += this.#lengths[before] ?? 0
    return at
  }

  #spelled(codes: CodeReader, end: number): void {
    while (codes.at < end * 8) {
      const symbol = codes.symbol(this.#unitTable)
      const unit = this.#units[symbol] ?? 0x10000
      if (unit > 0xffff || !this.#reserve(longestUnit)) return
      if (unit >>> 12 === 0xd) this.#isUtf8 = false
      this.#filled = putUnit(this.#out, this.#filled, unit)
    }
  }

  /** Makes room for more bytes, unless the string would become too long. */
  #reserve(more: number): boolean {
    if (this.#filled + more <= this.#out.length) return true
    if (this.#filled + more > longestString) return false
    const grown = new Uint8Array(Math.min(this.#out.length * 2 + more, longestString))
    grown.set(this.#out)
    this.#out = grown
    this.#outView = new DataView(grown.buffer)
    return true
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
