// Parts one field of a large archive. Lists of few documents go into blocks whole, with their positions; of the others the positions do.

import { addressBits } from '../blocks/blocks.ts'
import { writeRecordBlock } from '../blocks/record-block.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import { RecordWriter } from '../bytes/records.ts'
import type { Field } from '../postings/field-reader.ts'
import { blockLength, listPadding, placeRow, tableRow } from '../postings/list-writer.ts'
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
  const longLists = longListsOf(field, positions)
  const [entries, lists, record] = [new RecordWriter(), new ByteWriter(), new ByteWriter()]
  const [inFile, whole] = [new PositionBlocks(size), new ListBlocks(size)]
  let [next, long] = [0, 0]
  field.eachEntry(({ df, row }, short) => {
    for (; next < row; next += 1) entries.add(nothing)
    next += 1
    record.clear()
    record.varint(df)
    const list = df < blockLength ? undefined : longLists[long++]
    if (df < wholeBelow) whole.add(row, list === undefined ? short : wholeList(list))
    else if (list === undefined) record.append(short)
    else {
      record.varint(lists.length)
      lists.append(withPlaces(list, part => inFile.add(part)))
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

/** A long list as the file has it, where its places are in it, and the positions of each block of 128 postings. */
interface LongList {
  readonly bytes: Uint8Array
  readonly places: number
  readonly positions: readonly Uint8Array[]
}

function longListsOf(field: Field, positions: Bytes): LongList[] {
  const { lists, listView } = field
  const found: { readonly at: number; readonly places: number; readonly starts: readonly number[] }[] = []
  field.eachEntry(({ df, at }) => {
    if (df < blockLength) return
    const blocks = Math.ceil(df / blockLength)
    const places = at + blocks * tableRow
    const starts = Array.from({ length: blocks }, (_, block) => listView.getUint32(places + block * placeRow, true))
    found.push({ at, places: places - at, starts })
  })
  return found.map(({ at, places, starts }, number) => {
    const after = found[number + 1]
    return {
      bytes: lists.subarray(at, after?.at ?? lists.length - listPadding),
      places,
      positions: starts.map((start, block) =>
        positions.subarray(start, starts[block + 1] ?? after?.starts[0] ?? positions.length),
      ),
    }
  })
}

/** A list whose positions are elsewhere. */
function withPlaces({ bytes, places, positions }: LongList, placeOf: (positions: Uint8Array) => number): Bytes {
  const list = Uint8Array.from(bytes)
  const view = new DataView(list.buffer)
  for (const [block, part] of positions.entries()) view.setUint32(places + block * placeRow, placeOf(part), true)
  return list
}

/** A list with its positions behind it. */
function wholeList(list: LongList): Bytes {
  const out = new ByteWriter()
  let next = list.bytes.length
  const placed = withPlaces(list, ({ length }) => {
    next += length
    return next - length
  })
  for (const part of [placed, ...list.positions]) out.append(part)
  return out.take()
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
  add(part: Uint8Array): number {
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
  add(row: number, list: Uint8Array): void {
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
