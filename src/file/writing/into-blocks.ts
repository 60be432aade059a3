// Parts a large archive: the texts of its paragraphs and the positions of its long lists go into blocks, and all else stays in the file. It
// is the same archive with the same version; only its bytes lie elsewhere.

import { fieldNames } from '../../article/indexed-fields.ts'
import { analyzerVersion } from '../../text/analyzer.ts'
import { blockSections } from '../blocks/block-list.ts'
import { addressBits, blockSize } from '../blocks/blocks.ts'
import { writeTextBlock } from '../blocks/text-block.ts'
import { Records, RecordWriter } from '../bytes/records.ts'
import { openArchive } from '../open-archive.ts'
import type { Field } from '../postings/field-reader.ts'
import { placeRow, tableRow } from '../postings/list-writer.ts'
import { type Counts, fieldPart, fieldSection, sectionIds, textPart } from '../section-ids.ts'
import { readSections, type SectionFile, writeSections } from '../sections/sections.ts'
import { stringBases } from '../tables/strings.ts'
import type { UnitTable } from '../tables/unit-table.ts'
import { packRecords } from '../texts/text-writer.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface Parted {
  readonly file: Bytes
  /** Blocks by name. */
  readonly blocks: ReadonlyMap<string, Bytes>
}

/** Parts an archive that is in one file. A block has at most `size` bytes, which are at most 256 KiB. */
export async function intoBlocks(archive: Bytes, size = blockSize): Promise<Parted> {
  const file = readSections(archive.buffer, analyzerVersion, false)
  const { counts, units, fields } = openArchive(archive.buffer).parts
  const sections = new Map(file.all())
  const [texts, rest] = [new TextBlocks(size), new RecordWriter()]
  eachString(file, counts, units, {
    article: bytes => texts.article(bytes),
    paragraph: record => texts.add(record),
    other: record => rest.add(record),
  })
  const blocks = texts.take()
  for (const [part, numbers] of packRecords(rest)) sections.set(sectionIds.texts + part, numbers)
  const positions = [blocks.length]
  for (const [place, name] of fieldNames.entries()) {
    const first = fieldSection(place)
    const lists = file.bytes(first + fieldPart.lists).slice()
    blocks.push(...positionBlocks(fields[name], file.bytes(first + fieldPart.positions), lists, size))
    positions.push(blocks.length)
    sections.set(first + fieldPart.lists, lists).set(first + fieldPart.positions, new Uint8Array())
  }
  const places = { texts: Uint32Array.from(texts.starts), positions: Uint32Array.from(positions) }
  const list = await blockSections(blocks, places)
  for (const [id, numbers] of list.sections) sections.set(id, numbers)
  sections.set(sectionIds.content, file.hash)
  return {
    file: writeSections(new Map([...sections].sort((a, b) => a[0] - b[0])), analyzerVersion),
    blocks: new Map(blocks.map((block, number) => [list.names[number] ?? '', block])),
  }
}

interface StringVisitor {
  /** Called before the paragraphs of an article, with the bytes that they have together. */
  article(bytes: number): void
  paragraph(record: Uint8Array): void
  other(record: Uint8Array): void
}

/** All coded strings, in order. */
function eachString(file: SectionFile, counts: Counts, units: UnitTable, visit: StringVisitor): void {
  const first = sectionIds.texts
  const records = new Records(file.lazyU32(first + textPart.index), file.lazy(first + textPart.records))
  const recordOf = (number: number) => {
    const { at, end } = records.seek(number)
    return records.bytes.subarray(at, end)
  }
  for (let article = 0; article < counts.articles; article += 1) {
    const [from, to] = units.paragraphs(article)
    const own = Array.from({ length: to - from }, (_, i) => recordOf(from + i))
    visit.article(own.reduce((sum, record) => sum + record.length, 0))
    for (const record of own) visit.paragraph(record)
  }
  const strings = stringBases(counts).others + counts.others
  for (let number = counts.paragraphs; number < strings; number += 1) visit.other(recordOf(number))
}

/** Cuts texts into blocks. An article stays whole unless it has more than a block. */
class TextBlocks {
  /** The first paragraph of each block, and the end. */
  readonly starts = [0]
  readonly #size: number
  readonly #blocks: Bytes[] = []
  #records = new RecordWriter()
  #count = 0
  #bytes = 0

  constructor(size: number) {
    this.#size = size
  }

  article(bytes: number): void {
    if (this.#bytes + bytes > this.#size) this.#close()
  }

  add(record: Uint8Array): void {
    if (this.#bytes + record.length > this.#size) this.#close()
    this.#records.add(record)
    this.#bytes += record.length
    this.#count += 1
  }

  #close(): void {
    if (this.#count === 0) return
    const first = this.starts.at(-1) ?? 0
    this.#blocks.push(writeTextBlock(first, this.#count, this.#records))
    this.starts.push(first + this.#count)
    this.#records = new RecordWriter()
    this.#count = 0
    this.#bytes = 0
  }

  take(): Bytes[] {
    this.#close()
    return this.#blocks
  }
}

/** Cuts a field's positions into blocks, and writes into its lists where they now are. Those of 128 postings stay together. */
function positionBlocks(field: Field, positions: Bytes, lists: Bytes, size: number): Bytes[] {
  const view = new DataView(lists.buffer, lists.byteOffset, lists.length)
  const places: number[] = []
  field.eachList((at, blocks) => {
    for (let block = 0; block < blocks; block += 1) places.push(at + blocks * tableRow + block * placeRow)
  })
  const starts: number[] = []
  const addresses = places.map((place, number) => {
    const from = view.getUint32(place, true)
    const next = places[number + 1]
    const end = next === undefined ? positions.length : view.getUint32(next, true)
    let start = starts.at(-1)
    if (start === undefined || (end - start > size && from > start)) {
      start = from
      starts.push(from)
    }
    return (starts.length - 1) * 2 ** addressBits + (from - start)
  })
  if (starts.length > 2 ** (32 - addressBits)) throw new RangeError('an archive holds at most 4 GiB of positions')
  for (const [number, place] of places.entries()) view.setUint32(place, addresses[number] ?? 0, true)
  return starts.map((start, number) => positions.slice(start, starts[number + 1] ?? positions.length))
}
