// Parts a large archive: the texts of its paragraphs, positions and the lists of rare words go into blocks, and all else stays in the file, its
// lists in smaller codes. It is the same archive with the same version; only its bytes lie elsewhere.

import { fieldNames } from '../../article/indexed-fields.ts'
import { analyzerVersion } from '../../text/analyzer.ts'
import { type BlockPlaces, blockSections } from '../blocks/block-list.ts'
import { blockSize } from '../blocks/blocks.ts'
import { writeRecordBlock } from '../blocks/record-block.ts'
import { Records, RecordWriter } from '../bytes/records.ts'
import { openArchive } from '../open-archive.ts'
import { type Counts, fieldPart, fieldSection, sectionIds, textPart } from '../section-ids.ts'
import { readSections, type SectionFile, writeSections } from '../sections/sections.ts'
import { stringBases } from '../tables/strings.ts'
import type { UnitTable } from '../tables/unit-table.ts'
import { packRecords } from '../texts/text-writer.ts'
import { partField } from './part-field.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * A list whose documents are fewer than this part of a block's bytes lies in a block whole: below 8,192 documents, with all that a posting takes
 * about an eighth of a block. Suggestions rank names and titles, and read no block: only lists of texts lie there.
 */
const largestShare = 32

export interface Parted {
  readonly file: Bytes
  /** Blocks by name. */
  readonly blocks: ReadonlyMap<string, Bytes>
}

/** Parts an archive that is in one file. A block has at most `size` bytes, which are at most 256 KiB. */
export async function intoBlocks(archive: Bytes, size = blockSize): Promise<Parted> {
  const wholeBelow = Math.floor(size / largestShare)
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
  const parted = fieldNames.map((name, place) => {
    const first = fieldSection(place)
    const below = name === 'text' ? wholeBelow : 0
    const field = partField(fields[name], file.bytes(first + fieldPart.positions), below, size)
    for (const [part, numbers] of field.sections) sections.set(first + part, numbers)
    return field
  })
  const positions = Uint32Array.of(blocks.length, ...parted.map(field => blocks.push(...field.positions)))
  for (const field of parted) blocks.push(...field.lists)
  const listRows = parted.find(({ lists }) => lists.length > 0)?.listRows ?? Uint32Array.of(0)
  const places: BlockPlaces = { texts: Uint32Array.from(texts.starts), positions, wholeBelow, listRows }
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
    this.#blocks.push(writeRecordBlock(first, this.#count, this.#records))
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
