// Walks one term's postings block by block, in place. Documents are unpacked when a block is loaded, frequencies and positions only
// when they are asked for. A short list is a single block. Damaged bytes give wrong documents or ArchiveError, never a read outside.

import { ArchiveError } from '../archive.ts'
import { BitReader } from '../bytes/bits.ts'
import type { Entry, Field } from './field-reader.ts'
import { impactCode, impactOf, lengthNorm } from './impact.ts'
import { blockLength, otherCode, positionRow, riceParameter, tableRow } from './list-writer.ts'
import { unpackBitmap, unpackGaps, unpackUnary, unpackWidth } from './unpack.ts'

export class PostingCursor {
  readonly df: number
  readonly blocks: number
  /** Documents of the loaded block, ascending; `count` of them. */
  readonly docs = new Uint32Array(blockLength)
  /** Their frequencies, after `loadFreqs`. */
  readonly freqs = new Uint32Array(blockLength)
  count = 0
  /** The loaded block, or -1. */
  block = -1
  readonly #field: Field
  readonly #entry: Entry
  readonly #long: boolean
  #freqsAt = 0
  #freqsLoaded = false
  // Positions are read forward: the posting that comes next, and where.
  readonly #bits = new BitReader()
  #nextPlace = -1

  constructor(field: Field, entry: Entry) {
    this.#field = field
    this.#entry = entry
    this.df = entry.df
    this.#long = entry.df >= blockLength
    this.blocks = this.#long ? Math.ceil(entry.df / blockLength) : 1
    if (!this.#long) this.#loadShort()
  }

  #loadShort(): void {
    const bits = this.#bits
    bits.open(this.#field.entryBytes, this.#entry.at)
    const k = riceParameter(this.#field.docCount, this.df)
    let doc = -1
    for (let i = 0; i < this.df; i++) {
      doc += bits.rice(k) + 1
      this.docs[i] = doc
    }
    for (let i = 0; i < this.df; i++) this.freqs[i] = bits.unary() + 1
    this.count = this.df
    this.block = 0
    this.#freqsLoaded = true
    this.#freqsAt = bits.at
  }

  /** The last document of a block. */
  last(block: number): number {
    if (!this.#long) return this.docs[this.count - 1] ?? 0
    return this.#field.listView.getUint32(this.#entry.at + block * tableRow, true)
  }

  /** No posting of the block has a higher frequency over length norm, for the b that the file was built for. */
  highest(block: number): number {
    if (this.#long) return impactOf(this.#field.lists[this.#entry.at + block * tableRow + 7] ?? 0)
    let highest = 0
    for (let i = 0; i < this.count; i++) highest = Math.max(highest, this.impact(i))
    return impactOf(impactCode(highest))
  }

  /** Frequency over length norm of a posting of the loaded block, whose frequencies are loaded. */
  impact(i: number): number {
    const field = this.#field
    return (this.freqs[i] ?? 0) / lengthNorm(field.lengths[this.docs[i] ?? 0] ?? 0, field.average, field.b)
  }

  /** First block at or after `from` whose last document is not before `doc`; `blocks` if there is none. */
  seek(doc: number, from = 0): number {
    // Gallop, then halve: the block wanted is most often the one or the next.
    let step = 1
    let low = from
    while (low + step < this.blocks && this.last(low + step - 1) < doc) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step, this.blocks)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.last(middle) < doc) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Unpacks the documents of a block. */
  load(block: number): void {
    if (block === this.block) return
    const { lists, listView } = this.#field
    const table = this.#entry.at
    const row = table + block * tableRow
    const start = table + (listView.getUint32(row + 4, true) & 0xffffff)
    const before = block === 0 ? -1 : this.last(block - 1)
    const count = block === this.blocks - 1 ? this.df - block * blockLength : blockLength
    const width = lists[start] ?? 0
    const span = this.last(block) - before
    const packed = width === otherCode ? span : width * count
    const end = start + 2 + ((packed + 7) >>> 3)
    // A frequency takes at most 56 bits; a block that could end outside is damaged.
    if (width > otherCode || span < count || end + 4 > lists.length) throw damaged()
    const found = width === otherCode ? unpackBitmap(listView, start + 2, packed, before, this.docs) : count
    if (found !== count) throw damaged()
    if (width !== otherCode) unpackGaps(listView, start + 2, width, count, before, this.docs)
    this.block = block
    this.count = count
    this.#freqsLoaded = false
    this.#freqsAt = end
    this.#nextPlace = -1
  }

  /** Unpacks the frequencies of the loaded block. */
  loadFreqs(): void {
    if (this.#freqsLoaded) return
    const { lists, listView } = this.#field
    const start = this.#entry.at + (listView.getUint32(this.#entry.at + this.block * tableRow + 4, true) & 0xffffff)
    const width = lists[start + 1] ?? 0
    if (
      width > otherCode ||
      this.#freqsAt + 4 + (width === otherCode ? 0 : (width * this.count) >>> 3) > lists.length
    ) {
      throw damaged()
    }
    if (width === otherCode) unpackUnary(lists, this.#freqsAt, this.count, this.freqs)
    else unpackWidth(listView, this.#freqsAt, width, this.count, this.freqs)
    this.#freqsLoaded = true
  }

  /**
   * Positions of a posting of the loaded block, ascending, into an array that grows as needed; returns how many.
   * Quick where `i` does not go back within a block.
   */
  positions(i: number, into: number[]): number {
    const field = this.#field
    if (!field.hasPositions || i >= this.count) return 0
    this.loadFreqs()
    const bits = this.#bits
    if (this.#nextPlace < 0 || this.#nextPlace > i) {
      if (this.#long) {
        bits.open(field.positions, this.#entry.positions)
        bits.at += this.block * positionRow * 8
        const offset = bits.bits(32)
        bits.open(field.positions, this.#entry.positions + offset)
      } else bits.at = this.#freqsAt
      this.#nextPlace = 0
    }
    let found = 0
    for (; this.#nextPlace <= i; this.#nextPlace++) {
      const last = Math.max(0, (field.lengths[this.docs[this.#nextPlace] ?? 0] ?? 0) - 1)
      const freq = this.freqs[this.#nextPlace] ?? 0
      let position = -1
      for (found = 0; found < freq && position < last; found++) {
        position += bits.below(last - position - 1) + 1
        into[found] = position
      }
    }
    return found
  }
}

function damaged(): ArchiveError {
  return new ArchiveError('the archive has a damaged posting list')
}
