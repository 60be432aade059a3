// One term's postings in one field, written in one of two ways.
//
// Fewer than 128: inside the term's entry, as one run of bits: gaps in Rice code, frequencies in unary, positions.
// 128 and more: in blocks of 128 with tables before them, so that blocks can be found, bounded and passed over.
//
//   table    a block: last document u32 | offset from the table's start u24 | highest impact u8
//   places   a block: where its positions begin u32; not in a field without positions
//   block    | docs: width u8 | frequencies: width u8 | documents | frequencies |     each part ends on a byte
//              width 0-31: gap - 1 in so many bits; 32: a bitmap of the documents from the block before to this one's last
//              width 0-31: frequency - 1 in so many bits; 32: in unary
//   positions (their own section)  a block: offset of its 2nd, 3rd, 4th run of 32 postings from the end of these offsets u16 ... | runs,
//              each from a byte on
//
// Positions of one posting: minimal binary codes, the first below the document's length, each next below what is left.

import { BitWriter, unaryLimit, widthOf } from '../bytes/bits.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import { impactCode, lengthNorm } from './impact.ts'

export const blockLength = 128
export const tableRow = 8
export const placeRow = 4
/** Postings between two offsets into a block's positions; and the value of an offset that does not fit. */
export const positionRun = 32
export const runRow = 2
export const noRun = 0xffff
/** The width that says "bitmap" for documents and "unary" for frequencies. */
export const otherCode = 32
/** Most bytes of a block, with the bytes that a reader may load after it: 32 bits per document, and 32 per frequency. */
export const longestBlock = 2 + 2 * 4 * blockLength + 8
/** Padding after the last list, so that a reader may load four bytes at once. */
export const listPadding = 8

/** A term's postings: documents ascending, frequencies, and, if the field keeps them, all positions, one run after another. */
export interface PostingList {
  readonly docs: ArrayLike<number>
  readonly freqs: ArrayLike<number>
  readonly positions: ArrayLike<number> | null
}

/** What the reader of a list also needs to know about its field. */
export interface ListContext {
  readonly docCount: number
  readonly lengths: ArrayLike<number>
  readonly average: number
  readonly b: number
}

/** Rice parameter for gaps of a short list: near the mean gap times ln 2. */
export function riceParameter(docCount: number, df: number): number {
  return Math.max(0, widthOf(Math.floor((docCount * 0.69) / df)) - 1)
}

/** Writes a short list as the rest of an entry. */
export function writeShort(out: ByteWriter, list: PostingList, context: ListContext): void {
  const bits = new BitWriter(out)
  const count = list.docs.length
  const k = riceParameter(context.docCount, count)
  let before = -1
  for (let i = 0; i < count; i++) {
    const doc = list.docs[i] ?? 0
    bits.rice(doc - before - 1, k)
    before = doc
  }
  for (let i = 0; i < count; i++) bits.unary((list.freqs[i] ?? 1) - 1)
  if (list.positions !== null) writePositions(bits, list, context, 0, count, 0)
  bits.end()
}

/** Writes positions of postings `[from, to)`, the first of which is number `at` of the list; returns the number after them. */
function writePositions(
  bits: BitWriter,
  list: PostingList,
  context: ListContext,
  from: number,
  to: number,
  at: number,
) {
  let next = at
  for (let i = from; i < to; i++) {
    const last = (context.lengths[list.docs[i] ?? 0] ?? 0) - 1
    let before = -1
    for (let left = list.freqs[i] ?? 0; left > 0; left--) {
      const position = list.positions?.[next++] ?? 0
      if (position > last || position <= before) throw new RangeError('positions must ascend below the length')
      bits.below(position - before - 1, last - before - 1)
      before = position
    }
  }
  return next
}

/** Writes a long list: blocks to `lists`, positions to `positions`. Throws a RangeError where it exceeds 16 MiB. */
export function writeLong(lists: ByteWriter, positions: ByteWriter, list: PostingList, context: ListContext): void {
  const count = list.docs.length
  const blocks = Math.ceil(count / blockLength)
  const [table, places, body] = [new ByteWriter(), new ByteWriter(), new ByteWriter()]
  const tables = blocks * (list.positions === null ? tableRow : tableRow + placeRow)
  let before = -1
  let place = 0
  for (let block = 0; block < blocks; block++) {
    const from = block * blockLength
    const to = Math.min(from + blockLength, count)
    const offset = tables + body.length
    if (offset > 0xffffff) throw new RangeError('a posting list may have 16 MiB')
    let highest = 0
    for (let i = from; i < to; i++) {
      const norm = lengthNorm(context.lengths[list.docs[i] ?? 0] ?? 0, context.average, context.b)
      highest = Math.max(highest, (list.freqs[i] ?? 0) / norm)
    }
    const last = list.docs[to - 1] ?? 0
    table.u32(last)
    for (const value of [offset, offset >>> 8, offset >>> 16, impactCode(highest)]) table.byte(value)
    writeBlock(body, list, from, to, before)
    before = last
    if (list.positions !== null) {
      places.u32(positions.length)
      const runs = new ByteWriter()
      const runBits = new BitWriter(runs)
      for (let run = from; run < to; run += positionRun) {
        if (run > from) for (const byte of bytesOf(Math.min(runs.length, noRun))) positions.byte(byte)
        place = writePositions(runBits, list, context, run, Math.min(run + positionRun, to), place)
        runBits.end()
      }
      positions.append(runs.take())
    }
  }
  for (const part of [table, places, body]) lists.append(part.take())
}

function bytesOf(value: number): readonly number[] {
  return [value & 255, value >>> 8]
}

function writeBlock(out: ByteWriter, list: PostingList, from: number, to: number, before: number): void {
  const count = to - from
  const last = list.docs[to - 1] ?? 0
  let [gapMax, freqMax, freqSum, previous] = [0, 0, 0, before]
  for (let i = from; i < to; i++) {
    const doc = list.docs[i] ?? 0
    gapMax = Math.max(gapMax, doc - previous - 1)
    previous = doc
    freqMax = Math.max(freqMax, (list.freqs[i] ?? 1) - 1)
    freqSum += list.freqs[i] ?? 1
  }
  const gapWidth = widthOf(gapMax)
  const freqWidth = widthOf(freqMax)
  const bitmap = last - before < gapWidth * count
  // For a frequency of 25 or more, the unary code is longer than the sum suggests, and fixed width is much smaller.
  const unary = freqSum < freqWidth * count && freqMax < unaryLimit
  out.byte(bitmap ? otherCode : gapWidth)
  out.byte(unary ? otherCode : freqWidth)
  const bits = new BitWriter(out)
  previous = before
  for (let i = from; i < to; i++) {
    const gap = (list.docs[i] ?? 0) - previous - 1
    if (bitmap) {
      for (let skip = gap; skip > 0; skip -= Math.min(skip, 32)) bits.bits(0, Math.min(skip, 32))
      bits.bits(1, 1)
    } else bits.bits(gap, gapWidth)
    previous += gap + 1
  }
  bits.end()
  for (let i = from; i < to; i++) {
    const rest = (list.freqs[i] ?? 1) - 1
    if (unary) bits.unary(rest)
    else bits.bits(rest, freqWidth)
  }
  bits.end()
}
