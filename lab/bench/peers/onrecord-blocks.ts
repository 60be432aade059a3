// Onrecord as a large archive is served: its file in memory, its texts and the positions of its long lists in blocks beside it. Once with the
// blocks in memory, once with reading them from the disk: the difference is what reading costs here.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../../src/article/article.ts'
import { createSearcher } from '../../../src/engines/packed/packed-searcher.ts'
import { type Blocks, memoryBlocks } from '../../../src/file/blocks/blocks.ts'
import { openArchive } from '../../../src/file/open-archive.ts'
import { intoBlocks } from '../../../src/file/writing/into-blocks.ts'
import { leastCpu } from '../../lib/cpu-time.ts'
import { percentiles } from '../percentiles.ts'
import { figure, mebibytes } from '../table.ts'
import { engineOf, onrecord } from './onrecord.ts'
import { wholeBuffer } from './onrecord-archive.ts'
import type { Engine, Peer, Query, Shown } from './peer.ts'

const folderOf = (file: string): string => `${file}.blocks`

async function build(articles: readonly Article[], file: string): Promise<readonly Uint8Array[]> {
  const [whole] = await onrecord.build(articles, file)
  const parted = await intoBlocks(new Uint8Array(wholeBuffer(whole ?? new Uint8Array())))
  const folder = folderOf(file)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of parted.blocks) writeFileSync(join(folder, name), bytes)
  return [parted.file]
}

/** Counts what each search reads: a round is a call. */
function counted(blocks: Blocks): { readonly blocks: Blocks; readonly reads: { rounds: number; blocks: number } } {
  const reads = { rounds: 0, blocks: 0 }
  return {
    reads,
    blocks: {
      read(names) {
        reads.rounds += 1
        reads.blocks += names.length
        return blocks.read(names)
      },
    },
  }
}

function open(bytes: Uint8Array | null, blocks: Blocks): Engine {
  const { blocks: read, reads } = counted(blocks)
  const archive = openArchive(wholeBuffer(bytes ?? new Uint8Array()), { blocks: read })
  const list = archive.blocks?.list
  const engine = engineOf(createSearcher(archive))
  let took = 0
  const perSearch = new Map<Query, { rounds: number; blocks: number }>()
  return {
    async search(query) {
      if (!perSearch.has(query)) {
        // Once by a searcher that has no block yet: what this one has read before is chance.
        reads.rounds = 0
        reads.blocks = 0
        await engineOf(createSearcher(openArchive(wholeBuffer(bytes ?? new Uint8Array()), { blocks: read }))).search(
          query,
        )
        perSearch.set(query, { ...reads })
      }
      let hits: readonly Shown[] = []
      took = await leastCpu(async () => {
        hits = await engine.search(query)
      })
      return hits
    },
    milliseconds: () => took,
    notes() {
      const told = (of: 'rounds' | 'blocks') => {
        const counted = [...perSearch.values()].map(one => one[of])
        const { p50, p95, p99 } = percentiles(counted)
        return `${[p50, p95, p99].map(figure).join(' / ')}, at most ${Math.max(...counted)}`
      }
      const bytes = (list?.lengths ?? new Uint32Array()).reduce((sum, length) => sum + length, 0)
      return (
        `${list?.names.length ?? 0} blocks of ${mebibytes(bytes)} MiB; read a search without any kept from earlier ones, p50 / p95 / p99: ` +
        `blocks ${told('blocks')}; rounds ${told('rounds')}.`
      )
    },
  }
}

export const onrecordBlocks: Peer = {
  ...onrecord,
  name: 'Onrecord, blocks in memory',
  without: ['the size is of the file alone, its blocks are below', ...onrecord.without],
  build,
  async open(bytes, file) {
    const { blocks } = openArchive(wholeBuffer(bytes ?? new Uint8Array()))
    const all = (blocks?.list.names ?? []).map(
      name => [name, new Uint8Array(readFileSync(join(folderOf(file), name)))] as const,
    )
    return open(bytes, memoryBlocks(new Map(all)))
  },
}

export const onrecordFolder: Peer = {
  ...onrecordBlocks,
  name: 'Onrecord, blocks on the disk',
  async open(bytes, file) {
    const read = (names: readonly string[]) =>
      Promise.all(names.map(async name => new Uint8Array(await readFile(join(folderOf(file), name)))))
    return open(bytes, { read })
  },
}
