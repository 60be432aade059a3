// The list of an archive's blocks, as sections of its file: their names, lengths and checksums, and what is in which. First come the blocks
// of texts, then those of positions, field by field, then those of whole lists, which only the texts have.

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
  /** The first block of each field's positions, and the end. */
  readonly positions: Uint32Array
  /** Lists of fewer documents lie in blocks whole. */
  readonly wholeBelow: number
  /** The first row of each block of whole lists, and the end. */
  readonly listRows: Uint32Array
}

export type BlockPlaces = Pick<BlockList, 'texts' | 'positions' | 'wholeBelow' | 'listRows'>

/** Sections of the list. The blocks come in its order. */
export async function blockSections(
  blocks: readonly Uint8Array<ArrayBuffer>[],
  { texts, positions, wholeBelow, listRows }: BlockPlaces,
): Promise<{ readonly names: readonly string[]; readonly sections: Map<number, Numbers> }> {
  const hashes = new Uint8Array(blocks.length * nameLength)
  for (const [number, block] of blocks.entries()) hashes.set(await hashOf(block), number * nameLength)
  const sections = new Map<number, Numbers>([
    [sectionIds.blockNames, hashes],
    [sectionIds.blockSums, Uint32Array.from(blocks, block => checksumOf(block, 0, block.length))],
    [sectionIds.blockLengths, Uint32Array.from(blocks, block => block.length)],
    [sectionIds.textBlocks, Uint32Array.from(texts)],
    [sectionIds.positionBlocks, Uint32Array.from(positions)],
    [sectionIds.listRows, Uint32Array.of(wholeBelow, ...listRows)],
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
  const lists = file.u32(sectionIds.listRows)
  const list: BlockList = {
    names,
    sums: file.u32(sectionIds.blockSums),
    lengths: file.u32(sectionIds.blockLengths),
    texts: file.u32(sectionIds.textBlocks),
    positions: file.u32(sectionIds.positionBlocks),
    wholeBelow: lists[0] ?? 0,
    listRows: lists.subarray(1),
  }
  const ascends = (numbers: Uint32Array) => numbers.every((number, at) => number >= (numbers[at - 1] ?? 0))
  const isWhole =
    list.sums.length === names.length &&
    list.lengths.length === names.length &&
    list.texts.at(-1) === counts.paragraphs &&
    ascends(list.texts) &&
    list.positions.length === fieldNames.length + 1 &&
    list.positions[0] === list.texts.length - 1 &&
    ascends(list.positions) &&
    (list.positions.at(-1) ?? 0) + list.listRows.length - 1 === names.length &&
    ascends(list.listRows)
  if (!isWhole) throw new ArchiveError('the archive has a list of blocks that does not add up')
  return list
}
