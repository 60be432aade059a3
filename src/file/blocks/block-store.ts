// The blocks of an opened archive. Readers read what is here at once. What is not here is noted, read together, and then the reader's work is
// done again: so no reader knows of promises, and an archive in one file pays nothing.

import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import { bisect } from '../../text/bisect.ts'
import { ArchiveError } from '../archive.ts'
import type { Records } from '../bytes/records.ts'
import type { Entry, Field } from '../postings/field-reader.ts'
import { blockLength } from '../postings/list-writer.ts'
import type { FieldBeside, PositionRuns, Positions, WholeLists } from '../postings/position-runs.ts'
import { checksumOf, unchecked } from '../sections/section-check.ts'
import { CodedTexts, type TextsBeside } from '../texts/text-reader.ts'
import type { BlockList } from './block-list.ts'
import { addressBits, type Blocks } from './blocks.ts'
import { readRecordBlock } from './record-block.ts'

/** Bytes of blocks that are kept between answers. A Worker has 128 MiB, with the archive's file in them. */
const mostKept = 2 ** 24

/** An answer would need more blocks than one answer may read. */
export class TooManyBlocks extends Error {
  override readonly name = 'TooManyBlocks'
}

/** What one answer reads: the same blocks count once, whether they were kept from an earlier answer or not. */
export class Reads {
  readonly most: number
  /** Numbers of the blocks that the answer is made of. */
  readonly blocks = new Set<number>()
  /** Blocks that were really read, and how often some were waited for. */
  fetched = 0
  rounds = 0

  constructor(most: number) {
    this.most = most
  }

  get left(): number {
    return this.most - this.blocks.size
  }
}

interface BesideRecords {
  readonly records: Records
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly view: DataView
}

interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly runs: PositionRuns
  texts: { readonly texts: CodedTexts; readonly first: number } | null
  lists: BesideRecords | null
  /** The last attempt that used it. */
  used: number
}

/** One run of some work: the blocks that it used, and those that it lacked. */
interface Attempt {
  readonly number: number
  readonly held: Map<number, Block>
  readonly used: Set<number>
  readonly missing: Set<number>
}

export class BlockStore {
  readonly list: BlockList
  readonly #source: Blocks
  readonly #kept = new Map<number, Block>()
  #keptBytes = 0
  #attempts = 0
  #attempt: Attempt | null = null

  constructor(list: BlockList, source: Blocks) {
    this.list = list
    this.#source = source
  }

  /** The number of the block with a paragraph. */
  textBlockOf(paragraph: number): number {
    return lastUpTo(this.list.texts, paragraph)
  }

  get texts(): TextsBeside {
    const { texts } = this.list
    return {
      count: texts.at(-1) ?? 0,
      find: paragraph => {
        const number = this.textBlockOf(paragraph)
        const block = this.#find(number)
        if (block === null) return null
        const first = texts[number] ?? 0
        block.texts ??= {
          texts: new CodedTexts(readRecordBlock(block.bytes, first, texts[number + 1] ?? first)),
          first,
        }
        return block.texts
      },
    }
  }

  /** What of a field lies in blocks, by its place among the fields. */
  ofField(place: number): FieldBeside {
    return { positions: this.#positions(place), lists: fieldNames[place] === 'text' ? this.#lists : null }
  }

  #positions(field: number): Positions {
    const isLacking = () => (this.#attempt?.missing.size ?? 0) > 0
    return {
      mask: 2 ** addressBits - 1,
      get isLacking() {
        return isLacking()
      },
      at: address => {
        return this.#find(this.#blockOfAddress(field, address))?.runs ?? null
      },
    }
  }

  #blockOfAddress(field: number, address: number): number {
    const [first = 0, end = 0] = this.list.positions.subarray(field, field + 2)
    const number = first + (address >>> addressBits)
    if (number >= end) throw new ArchiveError('the archive has a list whose positions are in none of its blocks')
    return number
  }

  /** The lists of texts that lie in blocks whole. */
  get #lists(): WholeLists {
    const { wholeBelow: below, listRows: rows, positions } = this.list
    const firstBlock = positions.at(-1) ?? 0
    return {
      below,
      find: row => {
        const place = lastUpTo(rows, row)
        const [first = 0, end = 0] = rows.subarray(place, place + 2)
        if (row >= end) throw new ArchiveError('the archive has a list that is in none of its blocks')
        const block = this.#find(firstBlock + place)
        if (block === null) return null
        block.lists ??= besideIn(readRecordBlock(block.bytes, first, end))
        const { records, bytes, view } = block.lists
        return { bytes, view, at: records.seek(row - first).at, check: unchecked }
      },
    }
  }

  /** The block with a list of texts; -1 if it is in the file. */
  blockOfList({ df, row }: Entry): number {
    const { wholeBelow, listRows, positions } = this.list
    return df < wholeBelow ? (positions.at(-1) ?? 0) + lastUpTo(listRows, row) : -1
  }

  /** The blocks with the positions of a list; none if the list is in a block itself, or too short to have any. */
  blocksOfPositions(name: FieldName, field: Field, entry: Entry): readonly number[] {
    if (entry.df < Math.max(blockLength, field.wholeLists?.below ?? 0)) return []
    const place = fieldNames.indexOf(name)
    const [first, last] = field.addresses(entry).map(address => this.#blockOfAddress(place, address))
    return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, i) => (first ?? 0) + i)
  }

  /** A block that is here. Otherwise it is noted. A reader goes on with empty texts and no positions. */
  #find(number: number): Block | null {
    const attempt = this.#attempt
    if (attempt === null) throw new ArchiveError('a block was to be read where nothing waits for it')
    const block = attempt.held.get(number) ?? this.#kept.get(number)
    if (block === undefined) {
      attempt.missing.add(number)
      return null
    }
    if (block.used !== attempt.number) {
      block.used = attempt.number
      attempt.used.add(number)
      attempt.held.set(number, block)
    }
    return block
  }

  /**
   * Does some work, again and again until it lacks no block. Returns its result at once if all blocks are here. The work must not keep
   * anything from one time to the next. `ahead` are blocks that it will probably need: they are read first, and count as its own. Throws or
   * rejects with TooManyBlocks, or with what the blocks' source says.
   */
  fill<T>(work: () => T, reads: Reads, ahead: readonly number[] = []): T | Promise<T> {
    const held = new Map<number, Block>()
    const missing = new Set<number>()
    for (const number of ahead) {
      const kept = this.#kept.get(number)
      if (kept === undefined) missing.add(number)
      else held.set(number, kept)
      reads.blocks.add(number)
    }
    if (missing.size > 0) return this.#goOn(work, held, reads, missing)
    const first = this.#try(work, held, reads)
    return 'result' in first ? first.result : this.#goOn(work, held, reads, first.missing)
  }

  async #goOn<T>(work: () => T, held: Map<number, Block>, reads: Reads, missing: ReadonlySet<number>): Promise<T> {
    for (let lacks = missing; ; ) {
      await this.#load(
        [...lacks].sort((a, b) => a - b),
        held,
        reads,
      )
      const next = this.#try(work, held, reads)
      if ('result' in next) return next.result
      lacks = next.missing
    }
  }

  #try<T>(
    work: () => T,
    held: Map<number, Block>,
    reads: Reads,
  ): { readonly result: T } | { readonly missing: ReadonlySet<number> } {
    const attempt: Attempt = { number: ++this.#attempts, held, used: new Set(), missing: new Set() }
    const outer = this.#attempt
    this.#attempt = attempt
    try {
      const result = work()
      if (attempt.missing.size > 0) return { missing: attempt.missing }
      for (const number of attempt.used) reads.blocks.add(number)
      if (reads.left < 0) throw new TooManyBlocks(`an answer may read ${reads.most} blocks`)
      return { result }
    } catch (error) {
      // What is made of missing texts may be anything.
      if (attempt.missing.size > 0) return { missing: attempt.missing }
      throw error
    } finally {
      this.#attempt = outer
    }
  }

  async #load(numbers: readonly number[], held: Map<number, Block>, reads: Reads): Promise<void> {
    reads.fetched += numbers.length
    reads.rounds += 1
    if (reads.fetched > reads.most) throw new TooManyBlocks(`an answer may read ${reads.most} blocks`)
    const found = await this.#source.read(numbers.map(number => this.list.names[number] ?? ''))
    for (const [at, number] of numbers.entries()) {
      const block = this.#checked(number, found[at])
      held.set(number, block)
      this.#keep(number, block)
    }
  }

  #checked(number: number, found: Uint8Array<ArrayBuffer> | undefined): Block {
    const { names, lengths, sums } = this.list
    if (found === undefined) throw new ArchiveError(`the archive's block ${names[number]} was not given`)
    // Numbers in it are read in place.
    const bytes = found.byteOffset % 4 === 0 ? found : found.slice()
    if (bytes.length !== lengths[number] || checksumOf(bytes, 0, bytes.length) !== sums[number])
      throw new ArchiveError(`the archive's block ${names[number]} is damaged or of another archive`)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    return { bytes, runs: { view, check: unchecked }, texts: null, lists: null, used: 0 }
  }

  #keep(number: number, block: Block): void {
    this.#keptBytes += block.bytes.length - (this.#kept.get(number)?.bytes.length ?? 0)
    this.#kept.set(number, block)
    block.used = this.#attempts
    while (this.#keptBytes > mostKept) {
      let oldest = -1
      let least = Number.POSITIVE_INFINITY
      for (const [other, { used }] of this.#kept) {
        if (used >= least) continue
        least = used
        oldest = other
      }
      this.#keptBytes -= this.#kept.get(oldest)?.bytes.length ?? 0
      this.#kept.delete(oldest)
    }
  }
}

/** The place of the last of some ascending numbers, the end apart, that is not above a number. */
function lastUpTo(numbers: Uint32Array, most: number): number {
  return bisect(0, numbers.length - 1, place => (numbers[place + 1] ?? Number.POSITIVE_INFINITY) > most)
}

function besideIn(records: Records): BesideRecords {
  const { bytes } = records
  return { records, bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) }
}
