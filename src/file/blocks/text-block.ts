// A block of texts: some paragraphs in a row, as records with an index of their own.
//
//   first paragraph u32 | paragraphs u32 | offset of every 16th record u32 ... | records | 4 zero bytes

import { ArchiveError } from '../archive.ts'
import { Records, type RecordWriter, recordStride } from '../bytes/records.ts'
import { trusted } from '../sections/section-check.ts'
import { CodedTexts } from '../texts/text-reader.ts'

const headLength = 8
/** A reader of codes loads four bytes at once. */
const padding = 4

export function writeTextBlock(first: number, count: number, records: RecordWriter): Uint8Array<ArrayBuffer> {
  const { index, bytes } = records.take()
  const block = new Uint8Array(headLength + index.byteLength + bytes.length + padding)
  new Uint32Array(block.buffer, 0, 2).set([first, count])
  new Uint32Array(block.buffer, headLength, index.length).set(index)
  block.set(bytes, headLength + index.byteLength)
  return block
}

/** The texts of a block, which holds the paragraphs `[first, end)`. The bytes begin at a multiple of 4. */
export function readTextBlock(
  { buffer, byteOffset, length }: Uint8Array<ArrayBuffer>,
  first: number,
  end: number,
): CodedTexts {
  const strides = Math.ceil((end - first) / recordStride)
  const recordsAt = headLength + strides * 4
  if (recordsAt + padding > length) throw new ArchiveError('the archive has a block that is too short for its texts')
  const [foundFirst, count] = new Uint32Array(buffer, byteOffset, 2)
  if (foundFirst !== first || count !== end - first) throw new ArchiveError('the archive has a block of other texts')
  const index = new Uint32Array(buffer, byteOffset + headLength, strides)
  const bytes = new Uint8Array(buffer, byteOffset + recordsAt, length - recordsAt)
  return new CodedTexts(new Records(trusted(index), trusted(bytes)))
}
