// Walks one term's postings block by block, in place. Documents are unpacked when a block is loaded, frequencies and positions only on
// request. A short list is a single block. Damaged bytes give wrong documents or an ArchiveError, never a read outside the file.

import { ArchiveError } from '../archive.ts'
import { BitReader } from '../bytes/bits.ts'
import type { Entry, Field } from './field-reader.ts'
import { impactOf } from './impact.ts'
import { blockLength, otherCode, placeRow, positionRun, riceParameter, tableRow } from './list-writer.ts'
import { type PositionRuns, seekRun, type WholeList } from './position-runs.ts'
import { orBitmap, unpackBitmap, unpackGaps, unpackUnary, unpackWidth } from './unpack.ts'

// Numbers in fields are kept integers by `|` and shifts: V8 boxes a field that once held a fraction, and allocates at every write.

const noBytes: Uint8Array = new Uint8Array()
const noView: DataView = new DataView(noBytes.buffer)

export class PostingCursor {
  df = 0
  blocks = 0
  /** Documents of the loaded block, ascending; `count` of them. */
  readonly docs = new Uint32Array(blockLength)
  /** Their frequencies, after `loadFreqs`. */
  readonly freqs = new Uint32Array(blockLength)
  count = 0
  /** The loaded block, or -1. */
  block = -1
  readonly #field: Field
  // The bytes that the list is in, and its offset in them: those of the file, or of a block.
  #lists = noBytes
  #listView = noView
  #at = 0
  #whole: WholeList | null = null
  #long = false
  #freqsAt = 0
  #hint = 0
  #freqsLoaded = false
  // Positions are read forward: the next posting, and its offset.
  readonly #bits = new BitReader()
  #runs: PositionRuns | null = null
  #nextPlace = -1

  /** One cursor serves any term of a field, one after another. */
  constructor(field: Field) {
    this.#field = field
  }

  /** Moves to the beginning of a term's list. */
  open({ df, at, row }: Entry): this {
    const field = this.#field
    const { wholeLists } = field
    this.df = df
    this.#long = df >= blockLength
    this.blocks = this.#long ? ((df + blockLength - 1) / blockLength) | 0 : 1
    this.block = -1
    this.count = 0
    this.#hint = 0
    this.#nextPlace = -1
    if (wholeLists !== null && df < wholeLists.below) {
      this.#openWhole(wholeLists.find(row))
      return this
    }
    this.#whole = null
    this.#at = at
    this.#lists = field.lists
    this.#listView = field.listView
    if (this.#long) field.checkList(at, this.blocks)
    else this.#loadShort(field.entryView)
    return this
  }

  /** Opens a list in a block. While the block is not here, the list is empty: all will be done again. */
  #openWhole(whole: WholeList | null): void {
    this.#whole = whole
    if (whole === null) {
      this.df = 0
      this.blocks = 0
      this.#long = false
      return
    }
    this.#at = whole.at
    this.#lists = whole.bytes
    this.#listView = whole.view
    if (!this.#long) this.#loadShort(whole.view)
    else if (whole.at + this.blocks * (tableRow + placeRow) > whole.bytes.length) throw damaged()
  }

  #loadShort(view: DataView): void {
    const bits = this.#bits
    bits.open(view, this.#at)
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

  /** Where a block of a long list begins. */
  #start(block: number): number {
    return this.#at + (this.#listView.getUint32(this.#at + block * tableRow + 4, true) & 0xffffff)
  }

  /** The last document of a block. */
  last(block: number): number {
    if (!this.#long) return this.docs[this.count - 1] ?? 0
    return this.#listView.getUint32(this.#at + block * tableRow, true)
  }

  /** The first document that can be in a block. */
  first(block: number): number {
    return block === 0 ? 0 : this.last(block - 1) + 1
  }

  /** Upper bound of frequency / length norm in a block of a long list, for the b that the file was built for. */
  highest(block: number): number {
    return this.#long ? impactOf(this.#lists[this.#at + block * tableRow + 7] ?? 0) : Number.POSITIVE_INFINITY
  }

  /** First block at or after `from` whose last document is `doc` or later; `blocks` if there is none. */
  seek(doc: number, from = 0): number {
    // Galloping search, then binary: the block is usually this one or the next.
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

  /** `seek` from the loaded block on, unless the document is before it. */
  seekOn(doc: number): number {
    return this.seek(doc, this.block >= 0 && doc > (this.docs[0] ?? 0) ? this.block : 0)
  }

  /** Index in the loaded block of the first document at or after `doc`. */
  placeOf(doc: number): number {
    const { docs } = this
    let [low, high] = [0, this.count]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((docs[middle] ?? 0) < doc) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Index of a document in its block, which this loads; -1 if the list does not have it. Fast for ascending documents. */
  find(doc: number): number {
    const { docs } = this
    const isNear = this.block >= 0 && doc >= (docs[0] ?? 0)
    if (!isNear || doc > (docs[this.count - 1] ?? 0)) {
      const block = this.seek(doc, isNear ? this.block : 0)
      if (block >= this.blocks) return -1
      this.load(block)
      this.#hint = 0
    }
    // Usually it is one of the next few.
    let place = this.#hint < this.count && (docs[this.#hint] ?? 0) <= doc ? this.#hint : 0
    for (let i = 0; i < 8 && place < this.count && (docs[place] ?? 0) < doc; i++) place++
    if (place < this.count && (docs[place] ?? 0) < doc) place = this.placeOf(doc)
    this.#hint = place
    return place < this.count && docs[place] === doc ? place : -1
  }

  /** Unpacks the documents of a block. */
  load(block: number): void {
    if (block === this.block) return
    const lists = this.#lists
    const listView = this.#listView
    const start = this.#start(block)
    const before = block === 0 ? -1 : this.last(block - 1)
    const count = block === this.blocks - 1 ? this.df - block * blockLength : blockLength
    const width = lists[start] ?? 0
    const span = this.last(block) - before
    const packed = width === otherCode ? span : width * count
    const end = start + 2 + ((packed + 7) >>> 3)
    // A frequency takes at most 56 bits; a block that could end outside the list is damaged.
    const fits = span >= count && span <= this.#field.docCount && end + 4 <= lists.length
    if (width > otherCode || !fits) throw damaged()
    const found = width === otherCode ? unpackBitmap(listView, start + 2, packed, before, this.docs) : count
    if (found !== count) throw damaged()
    if (width !== otherCode) unpackGaps(listView, start + 2, width, count, before, this.docs)
    this.block = block
    this.count = count
    this.#freqsLoaded = false
    this.#freqsAt = end
    this.#nextPlace = -1
  }

  /** Sets the bits of the documents in `[from, to)`; document `base` has bit 0. */
  orInto(from: number, to: number, base: number, bits: Uint32Array): void {
    for (let block = this.seekOn(from); block < this.blocks; block++) {
      this.orBlock(block, from, to, base, bits)
      if (this.last(block) >= to - 1) return
    }
  }

  /** `orInto` for one block. A bitmap is combined 32 documents at a time, without unpacking. */
  orBlock(block: number, from: number, to: number, base: number, bits: Uint32Array): void {
    const lists = this.#lists
    const listView = this.#listView
    const last = this.last(block)
    if (this.#long && block !== this.block && last < to) {
      const first = this.first(block)
      const start = this.#start(block)
      if (
        first >= from &&
        last >= first &&
        lists[start] === otherCode &&
        start + 2 + ((last - first) >>> 3) + 5 <= lists.length
      ) {
        orBitmap(listView, start + 2, last - first + 1, bits, first - base)
        return
      }
    }
    this.load(block)
    const { docs, count } = this
    for (let i = this.placeOf(from); i < count; i++) {
      const doc = docs[i] ?? 0
      if (doc >= to) return
      bits[(doc - base) >>> 5] = (bits[(doc - base) >>> 5] ?? 0) | (1 << (doc - base))
    }
  }

  /** Unpacks the frequencies of the loaded block. */
  loadFreqs(): void {
    if (this.#freqsLoaded) return
    const lists = this.#lists
    const listView = this.#listView
    const start = this.#start(this.block)
    const width = lists[start + 1] ?? 0
    if (
      width > otherCode ||
      this.#freqsAt + 4 + (width === otherCode ? 0 : (width * this.count) >>> 3) > lists.length
    ) {
      throw damaged()
    }
    if (width === otherCode) unpackUnary(listView, this.#freqsAt, this.count, this.freqs)
    else unpackWidth(listView, this.#freqsAt, width, this.count, this.freqs)
    this.#freqsLoaded = true
  }

  /**
   * Reads the positions of a posting in the loaded block, ascending, into an array that grows as needed; returns how many: none if they lie
   * in a block that is not here yet. Fast if `i` does not go back within a block.
   */
  positions(i: number, into: number[]): number {
    const field = this.#field
    if (!field.hasPositions || i >= this.count) return 0
    this.loadFreqs()
    const bits = this.#bits
    const isAhead = this.#long && i - (i % positionRun) > this.#nextPlace
    if (this.#nextPlace < 0 || this.#nextPlace > i || isAhead) {
      if (this.#long) {
        if (!this.#seekRun(i)) return 0
      } else {
        bits.at = this.#freqsAt
        this.#nextPlace = 0
      }
    }
    const from = bits.at
    let found = 0
    for (; this.#nextPlace <= i; this.#nextPlace++) {
      // A run begins at a byte boundary.
      if (this.#long && this.#nextPlace % positionRun === 0) bits.toByte()
      const last = field.lengthOf(this.docs[this.#nextPlace] ?? 0) - 1
      found = bits.ascending(Math.max(0, last), this.freqs[this.#nextPlace] ?? 0, into)
    }
    // Their length is known only after reading. The positions of a short list were checked with it.
    if (this.#long) this.#runs?.check.range(from >>> 3, (bits.at + 7) >>> 3)
    return found
  }

  /** Moves to the first position of the run that contains posting `i` of the loaded block. Returns false if the positions are not here. */
  #seekRun(i: number): boolean {
    const { positions } = this.#field
    const whole = this.#whole
    const address = this.#listView.getUint32(this.#at + this.blocks * tableRow + this.block * placeRow, true)
    const found = whole ?? positions.at(address)
    this.#runs = found
    this.#nextPlace = -1
    if (found === null) return false
    const start = whole === null ? (address & positions.mask) >>> 0 : whole.at + address
    this.#nextPlace = seekRun(found, start, this.count, i, this.#bits)
    return true
  }
}

function damaged(): ArchiveError {
  return new ArchiveError('the archive has a damaged posting list')
}
