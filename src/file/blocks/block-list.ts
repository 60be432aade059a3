// The list of an archive's blocks, as sections of its file: their names, lengths and checksums, and what is in which. First come the blocks
// of texts, then those of long lists' positions, field by field, then those of short lists' positions, field by field.

import { fieldNames } from '../../article/indexed-fields.ts'
import { ArchiveError } from '../archive.ts'
import { type Counts, sectionIds } from '../section-ids.ts'
import { checksumOf } from '../sections/section-check.ts'
import type { Numbers, SectionFile } from '../sections/sections.ts'

/** Bytes of a name: the first half of SHA-256. */
const nameLength = 16

export interface BlockList {
  readonly names: readonly string[]
  readonly lengths: Uint32Array
  readonly sums: Uint32Array
  /** The first paragraph of each block of texts, and the end. */
  readonly texts: Uint32Array
  /** The first block of each field's positions of long lists, and the end. */
  readonly positions: Uint32Array
  /** The same for short lists. */
  readonly shortPositions: Uint32Array
  /** For each field, the first row of each block of short lists' positions, and the end. */
  readonly shortRows: readonly Uint32Array[]
}

export type BlockPlaces = Pick<BlockList, 'texts' | 'positions' | 'shortPositions' | 'shortRows'>

/** Sections of the list. The blocks come in its order. */
export async function blockSections(
  blocks: readonly Uint8Array<ArrayBuffer>[],
  { texts, positions, shortPositions, shortRows }: BlockPlaces,
): Promise<{ readonly names: readonly string[]; readonly sections: Map<number, Numbers> }> {
  const hashes = new Uint8Array(blocks.length * nameLength)
  for (const [number, block] of blocks.entries()) hashes.set(await hashOf(block), number * nameLength)
  const sections = new Map<number, Numbers>([
    [sectionIds.blockNames, hashes],
    [sectionIds.blockSums, Uint32Array.from(blocks, block => checksumOf(block, 0, block.length))],
    [sectionIds.blockLengths, Uint32Array.from(blocks, block => block.length)],
    [sectionIds.textBlocks, Uint32Array.from(texts)],
    [sectionIds.positionBlocks, Uint32Array.from(positions)],
    [sectionIds.shortBlocks, Uint32Array.from(shortPositions)],
    [sectionIds.shortRows, Uint32Array.from(shortRows.flatMap(rows => [...rows]))],
  ])
  return { names: namesIn(hashes), sections }
}

/** The name that a block of these bytes has. */
export async function blockName(block: Uint8Array<ArrayBuffer>): Promise<string> {
  return namesIn(await hashOf(block))[0] ?? ''
}

async function hashOf(block: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', block)).subarray(0, nameLength)
}

function namesIn(hashes: Uint8Array): string[] {
  return Array.from({ length: hashes.length / nameLength }, (_, number) =>
    Array.from(hashes.subarray(number * nameLength, (number + 1) * nameLength), byte =>
      byte.toString(16).padStart(2, '0'),
    ).join(''),
  )
}

/** The list of a file; null if all is in the file itself. Throws ArchiveError if it does not add up. */
export function readBlockList(file: SectionFile, counts: Counts): BlockList | null {
  if (!file.has(sectionIds.blockNames)) return null
  const names = namesIn(file.bytes(sectionIds.blockNames))
  const shortPositions = file.u32(sectionIds.shortBlocks)
  const list: BlockList = {
    names,
    sums: file.u32(sectionIds.blockSums),
    lengths: file.u32(sectionIds.blockLengths),
    texts: file.u32(sectionIds.textBlocks),
    positions: file.u32(sectionIds.positionBlocks),
    shortPositions,
    shortRows: rowsByField(file.u32(sectionIds.shortRows), shortPositions),
  }
  const ascends = (numbers: Uint32Array) => numbers.every((number, at) => number >= (numbers[at - 1] ?? 0))
  const isByField = (numbers: Uint32Array, first: number, end: number) =>
    numbers.length === fieldNames.length + 1 && numbers[0] === first && numbers.at(-1) === end && ascends(numbers)
  const firstShort = list.positions.at(-1) ?? 0
  const isWhole =
    list.sums.length === names.length &&
    list.lengths.length === names.length &&
    list.texts.at(-1) === counts.paragraphs &&
    ascends(list.texts) &&
    isByField(list.positions, list.texts.length - 1, firstShort) &&
    isByField(shortPositions, firstShort, names.length) &&
    list.shortRows.every(rows => rows.length > 0 && ascends(rows))
  if (!isWhole) throw new ArchiveError('the archive has a list of blocks that does not add up')
  return list
}

/** A field with n blocks has n + 1 rows. */
function rowsByField(rows: Uint32Array, blocks: Uint32Array): Uint32Array[] {
  return fieldNames.map((_, field) => {
    const [first = 0, end = 0] = blocks.subarray(field, field + 2)
    const from = first - (blocks[0] ?? 0) + field
    return rows.subarray(from, from + end - first + 1)
  })
}
