// A folder to an archive: read (`read-entries.ts`), build, write, report. What every command that builds does.

import { basename, dirname, relative } from 'node:path'
import type { Settings } from '../article/settings.ts'
import { settingsOf } from '../config/settings-of.ts'
import { buildArchive } from '../file/build-archive.ts'
import { openArchive } from '../file/open-archive.ts'
import { intoBlocks } from '../file/writing/into-blocks.ts'
import { assetsBeside, removeOtherBlocks, writeBlocks } from './block-folder.ts'
import { draftsNote, readRecord, shrinkage, writeRecord } from './build-record.ts'
import { changedConfig, closingReport } from './closing-report.ts'
import { count, progressOn } from './progress.ts'
import { type FolderReading, readEntries, Stop } from './read-entries.ts'
import { writeIfChanged } from './write-if-changed.ts'

export interface FolderBuild extends Omit<FolderReading, 'reports'> {
  /** Where the archive goes. */
  readonly out: string
  /** Where the blocks of a large archive go; null for the folder `assets` beside the archive. */
  readonly assets: string | null
  /** A larger archive is parted in blocks; in bytes. */
  readonly oneFileUpTo: number
  /** Paths of the static files that were made of it. */
  readonly look?: Settings['look']
  readonly allowFewer: boolean
  /** Does somebody only look at the archive? Then one with fewer articles is built all the same. */
  readonly isPreview: boolean
  readonly strict: boolean
  readonly quiet: boolean
}

/**
 * Builds the archive and reports on standard output and error. Resolves to the exit code: 1 if `strict` finds a problem, else 0. Throws a
 * Stop, a FolderError or a WriteError for the user, and errors of the file system as they come.
 */
export async function buildFolder(options: FolderBuild): Promise<number> {
  const started = performance.now()
  const progress = progressOn(process.stderr, options.quiet)
  const { entries, past, record, heldBack, problems, doubts } = await readEntries(
    { ...options, reports: dirname(options.out) },
    progress,
  )
  const before = await readRecord(options.out)
  const fewer = options.allowFewer ? null : shrinkage(before, record)
  // `npm start` serves whatever was built; only a deployment has to be complete.
  if (fewer !== null && !options.isPreview) throw new Stop(`${fewer}. Add --allow-fewer if that is right`)

  if (before !== null && (before.config ?? null) !== record.config) progress.done(changedConfig(options.config))
  const bytes = await buildArchive(entries, {
    past,
    settings: settingsOf(options.config.config, options.look),
    onProgress: ({ stage, done, total }) => progress.at(stage, done, total),
  })
  const parted = bytes.length > options.oneFileUpTo ? await intoBlocks(bytes) : { file: bytes, blocks: new Map() }
  const assets = options.assets ?? assetsBeside(options.out)
  const usual = fewer === null || before === null ? { articles: record.articles, found: record.found } : before.usual
  const archive = openArchive(parted.file.buffer)
  const folder = relative(dirname(options.out), assets)
  const elsewhere = folder === basename(assetsBeside(options.out)) ? {} : { assets: folder }
  const remember = (): Promise<void> =>
    writeRecord(options.out, { version: archive.version, ...elsewhere, ...record, usual })
  // An archive with drafts is never left without its record. For any other archive, writing the archive matters more than writing the
  // record.
  if (options.publishing.drafts) await remember()
  // The file on the disk is the one that will be served, so it must open, and every byte must match its hash, before it gets its final
  // name.
  await writeBlocks(assets, parted.blocks)
  const changed = await writeIfChanged(options.out, parted.file, written =>
    openArchive(written.buffer, { verify: true }),
  )
  await removeOtherBlocks(assets, parted.blocks.keys())
  if (!options.publishing.drafts) await remember()
  const blocks = parted.blocks.size === 0 ? '' : ` and ${count(parted.blocks.size)} blocks in ${assets}`
  progress.done(`${changed ? 'wrote' : 'kept'} ${options.out}${blocks}`)
  if (!options.quiet) console.info(closingReport(archive, { heldBack, problems }, started))
  if (doubts !== null && !options.quiet) console.info(doubts)
  if (fewer !== null) console.warn(`warning: ${fewer}`)
  const note = draftsNote(record)
  if (note !== null) console.warn(`drafts: ${note}`)
  else if (before?.options.drafts)
    console.warn('drafts: the last archive held drafts, this one does not (BUILD_OPTIONS="--drafts")')
  return options.strict && problems > 0 ? 1 : 0
}
