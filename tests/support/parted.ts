// Archives in blocks, for tests: their blocks in memory, late, in another order, or failing.

import { engineWithBlocks, type OnReads } from '../../src/engines/packed/engine-with-blocks.ts'
import type { Reads } from '../../src/file/blocks/block-store.ts'
import { type Blocks, memoryBlocks } from '../../src/file/blocks/blocks.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import type { Parted } from '../../src/file/writing/into-blocks.ts'
import type { Engine } from '../../src/search/engine.ts'
import { lastFirst } from './last-first.ts'

/** The engine over an archive in blocks, and what each answer has read. */
export function enginesOf(
  { file, blocks }: Parted,
  source: Blocks = memoryBlocks(blocks),
): { engine: Engine; reads: Reads[] } {
  const archive = openArchive(file.buffer, { blocks: source })
  if (archive.blocks === null) throw new Error('the archive has no blocks')
  const reads: Reads[] = []
  const onReads: OnReads = one => {
    reads.push(one)
  }
  return { engine: engineWithBlocks(archive, archive.blocks, onReads), reads }
}

/** Gives blocks later; of what is asked at one time, the last first. */
export function lateBlocks(blocks: Blocks): Blocks {
  const late = lastFirst()
  return { read: names => late(() => blocks.read(names)) }
}
