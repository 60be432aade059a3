// A block of records in a row, such as the texts of some paragraphs, with an index of their own.
//
//   first record u32 | records u32 | offset of every 16th record u32 ... | records | 4 zero bytes

import { ArchiveError } from '../archive.ts'
import { Records, type RecordWriter, recordStride } from '../bytes/records.ts'
import { trusted } from '../sections/section-check.ts'

type Bytes = Uint8Array<ArrayBuffer>

const headLength = 8
/** A reader of codes loads four bytes at once. */
const padding = 4

export function writeRecordBlock(first: number, count: number, records: RecordWriter): Bytes {
  const { index, bytes } = records.take()
  const block = new Uint8Array(headLength + index.byteLength + bytes.length + padding)
  new Uint32Array(block.buffer, 0, 2).set([first, count])
  new Uint32Array(block.buffer, headLength, index.length).set(index)
  block.set(bytes, headLength + index.byteLength)
  return block
}

/** The records `[first, end)` of a block, the first of which has number 0. The bytes begin at a multiple of 4. */
export function readRecordBlock({ buffer, byteOffset, length }: Bytes, first: number, end: number): Records {
  const strides = Math.ceil((end - first) / recordStride)
  const recordsAt = headLength + strides * 4
  if (recordsAt + padding > length) throw new ArchiveError('the archive has a block that is too short for its records')
  const [foundFirst, count] = new Uint32Array(buffer, byteOffset, 2)
  if (foundFirst !== first || count !== end - first)
    throw new ArchiveError('the archive has a block with records of others')
  const index = new Uint32Array(buffer, byteOffset + headLength, strides)
  const bytes = new Uint8Array(buffer, byteOffset + recordsAt, length - recordsAt)
  return new Records(trusted(index), trusted(bytes))
}
