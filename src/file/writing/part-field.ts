// Parts one field of a large archive. Lists of few documents go into blocks whole, with their positions; of the others the positions do. All
// long lists are coded anew, smaller.

import { addressBits } from '../blocks/blocks.ts'
import { writeRecordBlock } from '../blocks/record-block.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import { RecordWriter } from '../bytes/records.ts'
import type { Entry, Field } from '../postings/field-reader.ts'
import { PostingCursor } from '../postings/list-reader.ts'
import {
  blockLength,
  type ListContext,
  listPadding,
  type PostingList,
  placeRow,
  tableRow,
  writeBlock,
  writeShort,
} from '../postings/list-writer.ts'
import { fieldPart } from '../section-ids.ts'
import type { Numbers } from '../sections/sections.ts'

type Bytes = Uint8Array<ArrayBuffer>

const nothing = new Uint8Array()
/** Bytes of a record's length, and its share of the index. */
const recordHead = 2

export interface PartedField {
  /** The sections that are other ones now, by part. */
  readonly sections: ReadonlyMap<number, Numbers>
  /** Blocks of positions, and of whole lists. */
  readonly positions: readonly Bytes[]
  readonly lists: readonly Bytes[]
  /** The first row of each block of whole lists, and the end. */
  readonly listRows: Uint32Array
}

/**
 * Lists of fewer than `wholeBelow` documents go into blocks whole. `positions` are those of the long lists, as the file has them. A block has
 * at most `size` bytes.
 */
export function partField(field: Field, positions: Bytes, wholeBelow: number, size: number): PartedField {
  const parts = positionParts(field, positions)
  const [entries, lists, record, list] = [new RecordWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter()]
  const [inFile, whole] = [new PositionBlocks(size), new ListBlocks(size)]
  const lengths = Uint32Array.from({ length: field.docCount }, (_, doc) => field.lengthOf(doc))
  const context: ListContext = { docCount: field.docCount, lengths, average: field.average, b: field.b }
  const cursor = new PostingCursor(field)
  let next = 0
  let place = 0
  field.eachEntry(entry => {
    for (; next < entry.row; next += 1) entries.add(nothing)
    next += 1
    cursor.open(entry)
    list.clear()
    if (entry.df < blockLength) writeShort(list, shortList(cursor), context)
    else {
      const own = parts.slice(place, place + cursor.blocks)
      place += own.length
      if (entry.df < wholeBelow) writeWhole(list, field, cursor, entry, own)
      else writeSmaller(list, field, cursor, entry, () => own.map(part => inFile.add(part)))
    }
    record.clear()
    record.varint(entry.df)
    if (entry.df < wholeBelow) whole.add(entry.row, list.take())
    else if (entry.df < blockLength) record.append(list.take())
    else {
      record.varint(lists.length)
      lists.append(list.take())
    }
    entries.add(record.take())
  })
  lists.append(new Uint8Array(listPadding))
  const { index, bytes } = entries.take()
  return {
    sections: new Map<number, Numbers>([
      [fieldPart.entryIndex, index],
      [fieldPart.entries, bytes],
      [fieldPart.lists, lists.take()],
      [fieldPart.positions, nothing],
    ]),
    positions: inFile.take(),
    ...whole.take(next),
  }
}

/** The positions of each block of 128 postings, in order. */
function positionParts(field: Field, positions: Bytes): Bytes[] {
  const starts: number[] = []
  field.eachEntry(({ df, at }) => {
    if (df < blockLength) return
    const blocks = Math.ceil(df / blockLength)
    const places = at + blocks * tableRow
    for (let block = 0; block < blocks; block += 1)
      starts.push(field.listView.getUint32(places + block * placeRow, true))
  })
  return starts.map((start, number) => positions.subarray(start, starts[number + 1] ?? positions.length))
}

function shortList(cursor: PostingCursor): PostingList {
  const { docs, freqs, count } = cursor
  const [positions, own] = [[] as number[], [] as number[]]
  for (let i = 0; i < count; i += 1) {
    const found = cursor.positions(i, own)
    for (let n = 0; n < found; n += 1) positions.push(own[n] ?? 0)
  }
  return { docs: docs.subarray(0, count), freqs: freqs.subarray(0, count), positions }
}

/** Writes a long list and its positions, which begin where it ends. */
function writeWhole(out: ByteWriter, field: Field, cursor: PostingCursor, entry: Entry, positions: readonly Bytes[]) {
  writeSmaller(out, field, cursor, entry, end => {
    let next = end
    return positions.map(({ length }) => {
      next += length
      return next - length
    })
  })
  for (const part of positions) out.append(part)
}

/** Writes a long list in the smallest codes. `placesOf` says where the positions of its blocks are; it is told where the list ends. */
function writeSmaller(
  out: ByteWriter,
  { listView }: Field,
  cursor: PostingCursor,
  { at }: Entry,
  placesOf: (end: number) => readonly number[],
): void {
  const [table, body] = [new ByteWriter(), new ByteWriter()]
  const tables = cursor.blocks * (tableRow + placeRow)
  let before = -1
  for (let block = 0; block < cursor.blocks; block += 1) {
    cursor.load(block)
    cursor.loadFreqs()
    const offset = tables + body.length
    const last = cursor.last(block)
    table.u32(last)
    table.u32((listView.getUint32(at + block * tableRow + 4, true) & 0xff000000) | offset)
    writeBlock(body, cursor, 0, cursor.count, before, true)
    before = last
  }
  for (const place of placesOf(tables + body.length)) table.u32(place)
  out.append(table.take())
  out.append(body.take())
}

/** Positions of lists that are in the file. Those of 128 postings stay together. */
class PositionBlocks {
  readonly #size: number
  readonly #blocks: Bytes[] = []
  #current = new ByteWriter()

  constructor(size: number) {
    this.#size = size
  }

  /** Returns the address. */
  add(part: Bytes): number {
    if (this.#current.length > 0 && this.#current.length + part.length > this.#size) this.#close()
    const { length } = this.#current
    this.#current.append(part)
    if (this.#blocks.length >= 2 ** (32 - addressBits))
      throw new RangeError('an archive holds at most 4 GiB of positions')
    return this.#blocks.length * 2 ** addressBits + length
  }

  #close(): void {
    this.#blocks.push(this.#current.take())
    this.#current = new ByteWriter()
  }

  take(): readonly Bytes[] {
    if (this.#current.length > 0) this.#close()
    return this.#blocks
  }
}

/** Whole lists, as records by row. */
class ListBlocks {
  readonly #size: number
  readonly #blocks: Bytes[] = []
  readonly #rows = [0]
  #records = new RecordWriter()
  #next = 0
  #bytes = 0

  constructor(size: number) {
    this.#size = size
  }

  /** Rows ascend; those that are left out stay empty. */
  add(row: number, list: Bytes): void {
    const bytes = list.length + recordHead + (row - this.#next)
    if (this.#bytes > 0 && this.#bytes + bytes > this.#size) this.#close(row)
    for (; this.#next < row; this.#next += 1) this.#records.add(nothing)
    this.#records.add(list)
    this.#next += 1
    this.#bytes += bytes
  }

  #close(end: number): void {
    const first = this.#rows.at(-1) ?? 0
    for (; this.#next < end; this.#next += 1) this.#records.add(nothing)
    this.#blocks.push(writeRecordBlock(first, end - first, this.#records))
    this.#rows.push(end)
    this.#records = new RecordWriter()
    this.#bytes = 0
  }

  /** `rows` is how many there are. */
  take(rows: number): Pick<PartedField, 'lists' | 'listRows'> {
    if (this.#bytes > 0) this.#close(rows)
    return { lists: this.#blocks, listRows: Uint32Array.from(this.#rows) }
  }
}
