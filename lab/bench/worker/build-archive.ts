// A process of its own: the archive as `npm run build` makes it, quotes included, and what that took. Started by `measureInChild`.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { blockPath } from '../../../src/file/blocks/blocks.ts'
import { buildArchive } from '../../../src/file/build-archive.ts'
import { intoBlocks } from '../../../src/file/writing/into-blocks.ts'
import { attributeQuotes } from '../../../src/pipeline/attribute-quotes.ts'
import { sets } from '../sets.ts'

export interface ArchiveTask {
  readonly set: string
  readonly archiveFile: string
  /** Where the archive goes a second time, parted: its file, and the folder of static files for its blocks. */
  readonly parted: { readonly file: string; readonly assets: string }
}

export interface ArchiveMeasurement {
  readonly bytes: number
  readonly paragraphs: number
  readonly quotes: number
  /** Reading, finding quotes and packing. */
  readonly milliseconds: number
  readonly cpuMilliseconds: number
  readonly peakBytes: number
  readonly parted: {
    readonly bytes: number
    readonly blocks: number
    readonly blockBytes: number
    readonly milliseconds: number
    readonly peakBytes: number
  }
}

/** Parts the archive and writes its blocks as static files. */
async function part(archive: Uint8Array<ArrayBuffer>, { file, assets }: ArchiveTask['parted']) {
  const start = performance.now()
  const parted = await intoBlocks(archive)
  writeFileSync(file, parted.file)
  let blockBytes = 0
  for (const [name, bytes] of parted.blocks) {
    const path = join(assets, blockPath(name))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
    blockBytes += bytes.length
  }
  return {
    ...{ bytes: parted.file.length, blocks: parted.blocks.size, blockBytes },
    milliseconds: performance.now() - start,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }
}

process.once('message', async task => {
  const { set, archiveFile, parted } = task as ArchiveTask
  const start = performance.now()
  const articles = await sets[set]?.load()
  if (!articles) throw new Error(`the articles of ${set} are not in ../shared/data`)
  const { entries } = attributeQuotes(articles)
  const archive = await buildArchive(entries)
  writeFileSync(archiveFile, archive)
  const milliseconds = performance.now() - start
  const { user, system } = process.cpuUsage()
  const peakBytes = process.resourceUsage().maxRSS * 1024
  const measurement: ArchiveMeasurement = {
    bytes: archive.length,
    paragraphs: articles.reduce((sum, article) => sum + article.paragraphs.length, 0),
    quotes: entries.reduce((sum, entry) => sum + entry.quotes.length, 0),
    milliseconds,
    cpuMilliseconds: (user + system) / 1000,
    peakBytes,
    parted: await part(archive, parted),
  }
  process.send?.(measurement, () => process.exit(0))
})
