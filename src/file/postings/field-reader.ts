// Opens one field of the index: document lengths, statistics, and a posting list for each term. `list-reader.ts` reads the lists.

import { ArchiveError } from '../archive.ts'
import { ByteReader } from '../bytes/byte-reader.ts'
import { Records } from '../bytes/records.ts'
import { fieldPart } from '../section-ids.ts'
import type { SectionCheck } from '../sections/section-check.ts'
import type { SectionFile } from '../sections/sections.ts'
import { lengthNorm } from './impact.ts'
import { PostingCursor } from './list-reader.ts'
import { blockLength, longestBlock, placeRow, tableRow } from './list-writer.ts'
import { type FieldBeside, type Positions, positionsIn, type WholeLists } from './position-runs.ts'

/** Where a term's postings are: `at` is a byte of the entries for a short list, of the lists for a long one; in a block, `row` says where. */
export interface Entry {
  readonly df: number
  readonly at: number
  /** Its place among the field's terms. */
  readonly row: number
}

const absent: Entry = { df: 0, at: 0, row: 0 }

export class Field {
  readonly docCount: number
  readonly average: number
  /** The b of BM25 for which the bounds of the blocks hold. */
  readonly b: number
  readonly hasPositions: boolean
  /** Each document's length, as an index into the table. */
  readonly lengthCodes: Uint8Array | Uint16Array | Uint32Array
  readonly lengthTable: Uint32Array
  readonly entryView: DataView
  readonly lists: Uint8Array
  readonly listView: DataView
  readonly positions: Positions
  readonly wholeLists: WholeLists | null
  readonly #listCheck: SectionCheck
  readonly #terms: Uint32Array | null
  readonly #entries: Records
  readonly #reader: ByteReader
  // The impacts for the last b: it does not change from one search to the next.
  #impacts: Float64Array | null = null
  #impactsOf = 0
  /** Row of the last term that was looked up, or of the first after it. */
  #row = 0

  /** `first` is the number of the field's first section. */
  constructor(file: SectionFile, first: number, beside: FieldBeside | null = null) {
    this.#entries = new Records(file.lazyU32(first + fieldPart.entryIndex), file.lazy(first + fieldPart.entries))
    this.entryView = viewOf(this.#entries.bytes)
    this.#reader = new ByteReader(this.#entries.bytes)
    this.#terms = file.has(first + fieldPart.terms) ? file.u32(first + fieldPart.terms) : null
    const [lists, listCheck] = file.lazy(first + fieldPart.lists)
    this.lists = lists
    this.listView = viewOf(lists)
    this.#listCheck = listCheck
    this.positions = beside?.positions ?? positionsIn(file.lazy(first + fieldPart.positions))
    this.wholeLists = beside?.lists ?? null
    this.lengthCodes = file.integers(first + fieldPart.lengths)
    this.lengthTable = file.u32(first + fieldPart.lengthTable)
    this.docCount = this.lengthCodes.length
    const [average = 0, b = 0, hasPositions = 0] = file.f64(first + fieldPart.statistics)
    if (!(Number.isFinite(average) && b >= 0 && b <= 1)) {
      throw new ArchiveError(
        'the archive has a field whose mean length or length norm is not a number that they can be',
      )
    }
    this.average = average
    this.b = b
    this.hasPositions = hasPositions === 1
  }

  /** Length of a document in word positions, rounded up where the file has too many different ones. */
  lengthOf(doc: number): number {
    return this.lengthTable[this.lengthCodes[doc] ?? 0] ?? 0
  }

  /** For each length code: 1 / BM25's length norm, which is the impact of one occurrence. */
  impacts(b: number): Float64Array {
    if (this.#impacts !== null && this.#impactsOf === b) return this.#impacts
    const impacts = new Float64Array(this.lengthTable.length)
    // A field without words has no mean length. Nothing asks for it, but it must not give NaN.
    const average = this.average > 0 ? this.average : 1
    for (let code = 0; code < impacts.length; code++) {
      const norm = lengthNorm(this.lengthTable[code] ?? 0, average, b)
      // A document without words has no postings. If a damaged file says otherwise, they count nothing.
      impacts[code] = norm > 0 ? 1 / norm : 0
    }
    this.#impacts = impacts
    this.#impactsOf = b
    return impacts
  }

  /** Number of documents with the term, and the place of its postings. */
  entry(term: number): Entry {
    const row = this.#terms === null ? term : this.#rowOf(this.#terms, term)
    if (row < 0) return absent
    const { at, end } = this.#entries.seek(row)
    if (at >= end) return absent
    const reader = this.#reader
    reader.at = at
    const df = Math.min(reader.varint(), this.docCount)
    if (df < blockLength || df < (this.wholeLists?.below ?? 0)) return { df, at: reader.at, row }
    const list = reader.varint()
    const rowLength = this.hasPositions ? tableRow + placeRow : tableRow
    if (list + Math.ceil(df / blockLength) * rowLength > this.lists.length) {
      throw new ArchiveError('the archive has a posting list that lies outside of its section')
    }
    return { df, at: list, row }
  }

  /** Where the positions of a long list begin, and those of its last block. */
  addresses({ df, at }: Entry): readonly [number, number] {
    const blocks = Math.ceil(df / blockLength)
    const places = at + blocks * tableRow
    this.checkList(at, blocks)
    const addressOf = (block: number) => this.listView.getUint32(places + block * placeRow, true)
    return [addressOf(0), addressOf(blocks - 1)]
  }

  /** Checks a long list: its table and its blocks. Most of it is usually read. */
  checkList(at: number, blocks: number): void {
    const check = this.#listCheck
    const table = at + blocks * tableRow
    check.range(at, table)
    const last = at + (this.listView.getUint32(table - tableRow + 4, true) & 0xffffff)
    check.range(table, last + longestBlock)
  }

  #rowOf(terms: Uint32Array, term: number): number {
    // Fast for ascending terms that are near each other.
    let row = this.#row
    if (row < terms.length && (terms[row] ?? 0) < term) row++
    const isFirst = row === 0 || (terms[row - 1] ?? 0) < term
    if (!(isFirst && (row === terms.length || (terms[row] ?? 0) >= term))) row = placeOf(terms, term)
    this.#row = row
    return terms[row] === term ? row : -1
  }

  df(term: number): number {
    return this.entry(term).df
  }

  /** Calls `each` with every term of `[from, to)` that the field has, in order, and with its number of documents. One walk, no look-ups. */
  eachDf(from: number, to: number, each: (term: number, df: number) => void): void {
    const terms = this.#terms
    const reader = this.#reader
    const [first, end] = terms === null ? [from, to] : [placeOf(terms, from), placeOf(terms, to)]
    this.#entries.walk(first, end, (row, at) => {
      reader.at = at
      const df = Math.min(reader.varint(), this.docCount)
      if (df > 0) each(terms === null ? row : (terms[row] ?? 0), df)
    })
  }

  /**
   * Calls `each` with every term's entry, in the order of their rows, and with the bytes of a short list. Long lists come in the order of their
   * bytes.
   */
  eachEntry(each: (entry: Entry, short: Uint8Array) => void): void {
    const reader = this.#reader
    this.#entries.walk(0, this.#entries.most, (row, at, end) => {
      reader.at = at
      const df = Math.min(reader.varint(), this.docCount)
      const list = df < blockLength ? reader.at : reader.varint()
      each({ df, at: list, row }, this.#entries.bytes.subarray(reader.at, end))
    })
  }

  /** The postings of a term, or null where it has none in this field. */
  open(term: number): PostingCursor | null {
    const entry = this.entry(term)
    return entry.df === 0 ? null : new PostingCursor(this).open(entry)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** Index of a value in a sorted array, or the index at which it would be inserted. */
function placeOf(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
