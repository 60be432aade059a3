// A folder to an archive: walk, read, attribute, build, write, report. What every command that builds does.

import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings } from '../article/settings.ts'
import { settingsOf } from '../config/settings-of.ts'
import { correctEntries } from '../corrections/correct-entries.ts'
import { buildArchive } from '../file/build-archive.ts'
import { openArchive } from '../file/open-archive.ts'
import { intoBlocks } from '../file/writing/into-blocks.ts'
import type { Publishing } from '../ingest/publication/decide.ts'
import { attributeQuotes } from './attribute-quotes.ts'
import { assetsBeside, removeOtherBlocks, writeBlocks } from './block-folder.ts'
import { noCache, openCache } from './build-cache.ts'
import { draftsNote, readRecord, shrinkage, writeRecord } from './build-record.ts'
import {
  changedConfig,
  closingReport,
  nothingFound,
  passedOver,
  unchangedOf,
  unreadableMessage,
} from './closing-report.ts'
import type { LoadedConfig } from './load-config.ts'
import { count, progressOn } from './progress.ts'
import { correctionsOf } from './read-corrections.ts'
import { FolderError, readFolder } from './read-folder.ts'
import { reportProblems } from './report-problems.ts'
import { writeDoubts } from './write-doubts.ts'
import { writeIfChanged } from './write-if-changed.ts'

export interface FolderBuild {
  /** The folder of articles. */
  readonly seeds: string
  /** Where the archive goes. */
  readonly out: string
  /** Where the blocks of a large archive go; null for the folder `assets` beside the archive. */
  readonly assets: string | null
  /** A larger archive is parted in blocks; in bytes. */
  readonly oneFileUpTo: number
  /** Where all problems are listed; beside the archive if it is not said. */
  readonly problems: string | undefined
  readonly publishing: Publishing
  readonly config: LoadedConfig
  /** Paths of the static files that were made of it. */
  readonly look?: Settings['look']
  /** The day as the user gave it, for the record. */
  readonly asOf: string | null
  /** Where what was read is kept for the next build; null keeps nothing. */
  readonly cache: string | null
  readonly allowUnreadable: boolean
  readonly allowFewer: boolean
  /** Does somebody only look at the archive? Then one with fewer articles is built all the same. */
  readonly isPreview: boolean
  readonly strict: boolean
  readonly quiet: boolean
}

/** A build that goes no further; `message` says why and what to do. */
export class Stop extends Error {
  override readonly name = 'Stop'
}

/**
 * Builds the archive and reports on standard output and error. Resolves to the exit code: 1 if `strict` finds a problem, else 0. Throws a
 * Stop, a FolderError or a WriteError for the user, and errors of the file system as they come.
 */
export async function buildFolder(options: FolderBuild): Promise<number> {
  const started = performance.now()
  const progress = progressOn(process.stderr, options.quiet)
  const onProgress = (done: number, total: number): void => progress.at('reading', done, total)
  const corrections = await correctionsOf(options.config)
  const cache = options.cache === null ? noCache : openCache(options.cache)
  const folder = await readFolder(options.seeds, { publishing: options.publishing, cache, onProgress })
  progress.done(
    `read ${count(folder.files.length)} files of ${options.seeds}${unchangedOf(folder)}${passedOver(folder)}`,
  )

  const onQuotes = (done: number, total: number): void => progress.at('quotes', done, total)
  const attributed = attributeQuotes(folder.articles, onQuotes, cache)
  const { entries, past, problems: uncorrected } = correctEntries(attributed.entries, corrections)
  const quotes = entries.reduce((sum, entry) => sum + entry.quotes.length, 0)
  progress.done(
    `found ${quotes === 1 ? '1 quote' : `${count(quotes)} quotes`} in ${entries.length === 1 ? '1 article' : `${count(entries.length)} articles`}`,
  )

  const rows = [...folder.problems, ...attributed.problems, ...uncorrected]
  const list = options.problems ?? join(dirname(options.out), 'problems.jsonl')
  await writeIfChanged(list, Buffer.from(rows.map(row => `${JSON.stringify(row)}\n`).join('')))
  const doubts = await writeDoubts(join(dirname(options.out), 'doubtful-speakers.csv'), entries, corrections)
  if (rows.length > 0) console.warn([...reportProblems(rows), `all of them: ${list}`].join('\n'))
  if (folder.unreadable.length > 0 && !options.allowUnreadable) throw new Stop(unreadableMessage(folder.unreadable))
  if (entries.length === 0) throw new FolderError(nothingFound(options.seeds, rows))

  const held = rows.filter(({ severity, reason }) => severity === 'held' && reason !== 'passage').length
  const record = {
    seeds: await realpath(options.seeds),
    options: {
      drafts: options.publishing.drafts,
      paid: options.publishing.paid,
      expired: options.publishing.expired,
      asOf: options.asOf,
    },
    letIn: folder.letIn,
    config: options.config.hash,
    unread: folder.problems.filter(({ severity }) => severity === 'error').length,
    articles: entries.length,
    found: entries.length + held,
  }
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
  const remember = (): Promise<void> => writeRecord(options.out, { version: archive.version, ...record, usual })
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
  const problems = rows.filter(({ severity }) => severity !== 'held').length
  if (!options.quiet) console.info(closingReport(archive, { heldBack: held, problems }, started))
  if (doubts !== null && !options.quiet) console.info(doubts)
  if (fewer !== null) console.warn(`warning: ${fewer}`)
  const note = draftsNote(record)
  if (note !== null) console.warn(`drafts: ${note}`)
  else if (before?.options.drafts)
    console.warn('drafts: the last archive held drafts, this one does not (BUILD_OPTIONS="--drafts")')
  return options.strict && problems > 0 ? 1 : 0
}
