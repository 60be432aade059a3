// A process of its own: the archive as `npm run build` makes it, quotes included, and what that took. Started by `measureInChild`.

import { writeFileSync } from 'node:fs'
import { buildArchive } from '../../../src/file/build-archive.ts'
import { attributeQuotes } from '../../../src/pipeline/attribute-quotes.ts'
import { sets } from '../sets.ts'

export interface ArchiveTask {
  readonly set: string
  readonly archiveFile: string
}

export interface ArchiveMeasurement {
  readonly bytes: number
  readonly paragraphs: number
  readonly quotes: number
  /** Reading, finding quotes and packing. */
  readonly milliseconds: number
  readonly peakBytes: number
}

process.once('message', async task => {
  const { set, archiveFile } = task as ArchiveTask
  const start = performance.now()
  const articles = await sets[set]?.load()
  if (!articles) throw new Error(`the articles of ${set} are not in ../shared/data`)
  const { entries } = attributeQuotes(articles)
  const archive = await buildArchive(entries)
  writeFileSync(archiveFile, archive)
  const measurement: ArchiveMeasurement = {
    bytes: archive.length,
    paragraphs: articles.reduce((sum, article) => sum + article.paragraphs.length, 0),
    quotes: entries.reduce((sum, entry) => sum + entry.quotes.length, 0),
    milliseconds: performance.now() - start,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }
  process.send?.(measurement, () => process.exit(0))
})
