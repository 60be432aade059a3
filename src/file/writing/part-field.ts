// Parts one field of a large archive: positions go into blocks, and the documents of its lists are coded anew, smaller.

import { addressBits } from '../blocks/blocks.ts'
import { writeRecordBlock } from '../blocks/record-block.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import { RecordWriter } from '../bytes/records.ts'
import type { Entry, Field } from '../postings/field-reader.ts'
import { PostingCursor } from '../postings/list-reader.ts'
import {
  besideFrom,
  blockLength,
  type ListContext,
  listPadding,
  type PostingList,
  placeRow,
  tableRow,
  writeBlock,
  writeShort,
  writeShortPositions,
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
  /** Blocks of the long lists' positions, and of the short ones'. */
  readonly long: readonly Bytes[]
  readonly short: readonly Bytes[]
  /** The first row of each block of short lists, and the end. */
  readonly shortRows: Uint32Array
}

/** `positions` are those of the long lists, as the file has them. A block has at most `size` bytes. */
export function partField(field: Field, positions: Bytes, size: number): PartedField {
  const { starts, addresses } = blocksOf(placesOf(field), positions.length, size)
  const [entries, lists, record, short] = [new RecordWriter(), new ByteWriter(), new ByteWriter(), new RowBlocks(size)]
  const lengths = Uint32Array.from({ length: field.docCount }, (_, doc) => field.lengthOf(doc))
  const context: ListContext = { docCount: field.docCount, lengths, average: field.average, b: field.b }
  const cursor = new PostingCursor(field)
  let [next, place] = [0, 0]
  field.eachEntry(entry => {
    for (; next < entry.row; next += 1) entries.add(nothing)
    next += 1
    cursor.open(entry)
    record.clear()
    record.varint(entry.df)
    if (entry.df < blockLength) {
      const list = shortList(cursor)
      const isBeside = entry.df >= besideFrom
      writeShort(record, isBeside ? { ...list, positions: null } : list, context)
      if (isBeside) short.add(entry.row, out => writeShortPositions(out, list, context))
    } else {
      record.varint(lists.length)
      writeSmaller(lists, field, cursor, entry, addresses.subarray(place))
      place += cursor.blocks
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
    long: starts.map((start, number) => positions.slice(start, starts[number + 1] ?? positions.length)),
    ...short.take(next),
  }
}

/** Where the positions of each block of 128 postings begin, in order. */
function placesOf(field: Field): number[] {
  const places: number[] = []
  field.eachEntry(({ df, at }) => {
    if (df < blockLength) return
    const blocks = Math.ceil(df / blockLength)
    const table = at + blocks * tableRow
    for (let block = 0; block < blocks; block += 1)
      places.push(field.listView.getUint32(table + block * placeRow, true))
  })
  return places
}

/** Cuts positions into blocks. Those of 128 postings stay together. */
function blocksOf(places: readonly number[], end: number, size: number): { starts: number[]; addresses: Uint32Array } {
  const starts: number[] = []
  const addresses = Uint32Array.from(places, (from, number) => {
    let start = starts.at(-1)
    if (start === undefined || ((places[number + 1] ?? end) - start > size && from > start)) {
      start = from
      starts.push(from)
    }
    return (starts.length - 1) * 2 ** addressBits + (from - start)
  })
  if (starts.length > 2 ** (32 - addressBits)) throw new RangeError('an archive holds at most 4 GiB of positions')
  return { starts, addresses }
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

/** Writes a long list in the smallest codes; `addresses` say where its positions are. */
function writeSmaller(
  lists: ByteWriter,
  { listView }: Field,
  cursor: PostingCursor,
  { at }: Entry,
  addresses: Uint32Array,
): void {
  const [table, places, body] = [new ByteWriter(), new ByteWriter(), new ByteWriter()]
  const tables = cursor.blocks * (tableRow + placeRow)
  let before = -1
  for (let block = 0; block < cursor.blocks; block += 1) {
    cursor.load(block)
    cursor.loadFreqs()
    const offset = tables + body.length
    const last = cursor.last(block)
    table.u32(last)
    table.u32((listView.getUint32(at + block * tableRow + 4, true) & 0xff000000) | offset)
    places.u32(addresses[block] ?? 0)
    writeBlock(body, cursor, 0, cursor.count, before, true)
    before = last
  }
  for (const part of [table, places, body]) lists.append(part.take())
}

/** Positions of short lists, as records by row. */
class RowBlocks {
  readonly #size: number
  readonly #blocks: Bytes[] = []
  readonly #rows = [0]
  readonly #record = new ByteWriter()
  #records = new RecordWriter()
  #next = 0
  #bytes = 0

  constructor(size: number) {
    this.#size = size
  }

  /** Rows ascend; those that are left out stay empty. */
  add(row: number, write: (out: ByteWriter) => void): void {
    this.#record.clear()
    write(this.#record)
    const bytes = this.#record.length + recordHead + (row - this.#next)
    if (this.#bytes > 0 && this.#bytes + bytes > this.#size) this.#close(row)
    for (; this.#next < row; this.#next += 1) this.#records.add(nothing)
    this.#records.add(this.#record.take())
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
  take(rows: number): Pick<PartedField, 'short' | 'shortRows'> {
    if (this.#bytes > 0) this.#close(rows)
    return { short: this.#blocks, shortRows: Uint32Array.from(this.#rows) }
  }
}
