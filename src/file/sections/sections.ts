// The outermost layer of the file: a header, a table of sections, the sections. What a section means is its reader's business.
//
//   0  magic "ONRECORD"      8  format u32        12  number of sections u32
//  16  length of file u32   20  0                 24  content hash, 4 x u32 (of everything from 64 on)
//  40  analyzer, 20 bytes ASCII, zero-padded      60  hash of bytes 0-59, the table and the checksums, u32
//  64  table: id u32, offset u32, length u32, element width in bytes u32 (1, 2, 4 or 8) ...
//      checksums u32 of the sections' parts, in the order of the table (see section-check.ts)
//      sections, each at a multiple of 8, so that typed arrays can be laid over them

import { ArchiveError } from '../archive.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import { hash128, hex128 } from './hash.ts'
import { checksums, type LazySection, partsOf, SectionCheck } from './section-check.ts'

/** Raised with every change of the layout. A reader accepts only its own format. */
export const format = 6

const magic = 'ONRECORD'
const headerLength = 64
const rowLength = 16
const sumLength = 4
const analyzerLength = 20
const checksumAt = 60

export type Numbers =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>

/** Sections by id, in the order they are written. */
export type SectionMap = ReadonlyMap<number, Numbers>

/** Writes one file from its sections. The same sections give the same bytes. Throws a RangeError beyond 4 GiB. */
export function writeSections(sections: SectionMap, analyzer: string): Uint8Array<ArrayBuffer> {
  const aligned = (length: number) => Math.ceil(length / 8) * 8
  const parts = [...sections.values()].reduce((sum, numbers) => sum + partsOf(numbers.byteLength), 0)
  let end = headerLength + sections.size * rowLength + parts * sumLength
  const table = new ByteWriter()
  for (const [id, numbers] of sections) {
    const at = aligned(end)
    for (const value of [id, at, numbers.byteLength, numbers.BYTES_PER_ELEMENT]) table.u32(value)
    end = at + numbers.byteLength
  }
  if (end > 0xffffffff) throw new RangeError('an archive holds at most 4 GiB')
  const file = new Uint8Array(end)
  const view = new DataView(file.buffer)
  const rows = table.take()
  file.set(rows, headerLength)
  const rowsView = new DataView(rows.buffer)
  let row = 0
  for (const numbers of sections.values()) {
    file.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), rowsView.getUint32(row + 4, true))
    row += rowLength
  }
  file.set([...magic].map(letter => letter.charCodeAt(0)))
  view.setUint32(8, format, true)
  view.setUint32(12, sections.size, true)
  view.setUint32(16, end, true)
  file.set(
    [...analyzer].slice(0, analyzerLength).map(letter => letter.charCodeAt(0)),
    40,
  )
  sealSections(file)
  return file
}

/** Writes all checksums and hashes of a file whose table and sections are in place. */
export function sealSections(file: Uint8Array<ArrayBuffer>): void {
  const view = new DataView(file.buffer)
  const rows = readTable(view)
  let at = headerLength + rows.length * rowLength
  for (const row of rows) {
    for (const sum of checksums(file.slice(row.at, row.at + row.length))) {
      view.setUint32(at, sum, true)
      at += sumLength
    }
  }
  hash128(file.subarray(headerLength)).forEach((word, i) => {
    view.setUint32(24 + i * 4, word, true)
  })
  view.setUint32(checksumAt, headHash(file, at), true)
}

/** Hash of everything before the sections, which end at `end`. */
function headHash(file: Uint8Array, end: number): number {
  const head = file.slice(0, end)
  head.fill(0, checksumAt, headerLength)
  return hash128(head)[0]
}

interface Row {
  readonly id: number
  readonly at: number
  readonly length: number
  readonly width: number
}

/** The rows of the table as they stand there. */
function readTable(view: DataView): readonly Row[] {
  return Array.from({ length: view.getUint32(12, true) }, (_, row) => {
    const at = headerLength + row * rowLength
    const [id, start, length, width] = [0, 4, 8, 12].map(column => view.getUint32(at + column, true)) as [
      number,
      number,
      number,
      number,
    ]
    return { id, at: start, length, width }
  })
}

/** The sections of a file, as views of its bytes. A section is checked when it is requested, unless it is lazy. Throws ArchiveError. */
export interface SectionFile {
  /** Content hash, and the same hexadecimal. */
  readonly hash: Uint32Array<ArrayBuffer>
  readonly version: string
  readonly analyzer: string
  /** All sections, unchecked. */
  all(): SectionMap
  lazy(id: number): LazySection<Uint8Array<ArrayBuffer>>
  lazyU32(id: number): LazySection<Uint32Array<ArrayBuffer>>
  /** Bytes of a section; throws where it is missing. */
  bytes(id: number): Uint8Array<ArrayBuffer>
  /** A section of unsigned numbers, in the width it was written in. */
  integers(id: number): Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>
  u32(id: number): Uint32Array<ArrayBuffer>
  f64(id: number): Float64Array<ArrayBuffer>
  has(id: number): boolean
}

/** Checks header, table and checksums, and with `verify` every byte. Throws ArchiveError. */
export function readSections(buffer: ArrayBuffer, analyzer: string, verify: boolean): SectionFile {
  const file = new Uint8Array(buffer)
  if (file.length < headerLength)
    throw new ArchiveError(`not an archive: ${file.length} bytes are fewer than its header has`)
  const view = new DataView(buffer)
  for (let i = 0; i < magic.length; i++) {
    if (file[i] !== magic.charCodeAt(i)) throw new ArchiveError('not an archive: the first bytes are not "ONRECORD"')
  }
  const written = view.getUint32(8, true)
  if (written !== format)
    throw new ArchiveError(`the archive has format ${written}, this reader reads ${format}: build it anew`)
  const count = view.getUint32(12, true)
  const tableEnd = headerLength + count * rowLength
  const length = view.getUint32(16, true)
  if (tableEnd > file.length || length !== file.length) {
    throw new ArchiveError(`the archive is cut or padded: it should have ${length} bytes and has ${file.length}`)
  }
  const rows = readTable(view)
  const sumsEnd = rows.reduce((sum, row) => sum + partsOf(row.length) * sumLength, tableEnd)
  if (sumsEnd > file.length || headHash(file, sumsEnd) !== view.getUint32(checksumAt, true))
    throw new ArchiveError('the archive is damaged in its header')
  const name = String.fromCharCode(...file.subarray(40, checksumAt)).replace(/\0+$/, '')
  if (name !== analyzer) {
    throw new ArchiveError(
      `the archive was built with analyzer "${name}", this reader has "${analyzer}": build it anew`,
    )
  }
  const words = [24, 28, 32, 36].map(at => view.getUint32(at, true))
  if (verify && hash128(file.subarray(headerLength)).some((word, i) => word !== words[i])) {
    throw new ArchiveError('the archive is damaged: its content does not have the hash that it was written with')
  }
  const sections = new Map<number, Row & { readonly check: SectionCheck }>()
  let sumsAt = tableEnd
  for (const row of rows) {
    const { id, at, length: size, width } = row
    const fits = at % 8 === 0 && at >= sumsEnd && at + size <= file.length
    if (!fits || ![1, 2, 4, 8].includes(width) || size % width !== 0) {
      throw new ArchiveError(`the archive's section ${id} lies outside of it`)
    }
    const sums = new Uint32Array(buffer, sumsAt, partsOf(size))
    sumsAt += sums.byteLength
    sections.set(id, { ...row, check: new SectionCheck(file.subarray(at, at + size), sums, String(id)) })
  }
  function find(id: number, ...widths: number[]) {
    const section = sections.get(id)
    if (section === undefined || !widths.includes(section.width)) {
      throw new ArchiveError(`the archive has no section ${id}`)
    }
    return section
  }
  function whole(id: number, ...widths: number[]) {
    const section = find(id, ...widths)
    section.check.all()
    return section
  }
  return {
    hash: Uint32Array.from(words),
    version: hex128(words),
    analyzer: name,
    all: () => new Map([...sections].map(([id, { at, length, width }]) => [id, numbersAt(buffer, at, length, width)])),
    has: id => sections.has(id),
    lazy(id) {
      const { at, length, check } = find(id, 1)
      return [new Uint8Array(buffer, at, length), check]
    },
    lazyU32(id) {
      const { at, length, check } = find(id, 4)
      return [new Uint32Array(buffer, at, length / 4), check]
    },
    bytes(id) {
      const { at, length } = whole(id, 1)
      return new Uint8Array(buffer, at, length)
    },
    integers(id) {
      const { at, length, width } = whole(id, 1, 2, 4)
      return numbersAt(buffer, at, length, width) as Exclude<Numbers, Float64Array>
    },
    u32(id) {
      const { at, length } = whole(id, 4)
      return new Uint32Array(buffer, at, length / 4)
    },
    f64(id) {
      const { at, length } = whole(id, 8)
      return new Float64Array(buffer, at, length / 8)
    },
  }
}

function numbersAt(buffer: ArrayBuffer, at: number, length: number, width: number): Numbers {
  if (width === 1) return new Uint8Array(buffer, at, length)
  if (width === 2) return new Uint16Array(buffer, at, length / 2)
  return width === 4 ? new Uint32Array(buffer, at, length / 4) : new Float64Array(buffer, at, length / 8)
}

export type NarrowNumbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** Unsigned numbers in the narrowest of 1, 2 and 4 bytes that holds them all. */
export function narrowest(values: ArrayLike<number>): NarrowNumbers {
  let max = 0
  for (let i = 0; i < values.length; i++) max = Math.max(max, values[i] ?? 0)
  if (max < 0x100) return Uint8Array.from(values)
  return max < 0x10000 ? Uint16Array.from(values) : Uint32Array.from(values)
}
