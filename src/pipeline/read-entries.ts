// A folder to what an archive is made of: walk, read, attribute, correct, report. Whoever builds a file or writes to a cluster begins with it.

import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchiveEntry } from '../article/entry.ts'
import { correctEntries } from '../corrections/correct-entries.ts'
import type { Past } from '../file/past.ts'
import type { Publishing } from '../ingest/publication/decide.ts'
import { attributeQuotes } from './attribute-quotes.ts'
import { noCache, openCache } from './build-cache.ts'
import type { BuildRecord } from './build-record.ts'
import { nothingFound, passedOver, unchangedOf, unreadableMessage } from './closing-report.ts'
import type { LoadedConfig } from './load-config.ts'
import { count, type Progress } from './progress.ts'
import { correctionsOf } from './read-corrections.ts'
import { FolderError, readFolder } from './read-folder.ts'
import { reportProblems } from './report-problems.ts'
import { writeDoubts } from './write-doubts.ts'
import { writeIfChanged } from './write-if-changed.ts'

export interface FolderReading {
  /** The folder of articles. */
  readonly seeds: string
  readonly publishing: Publishing
  readonly config: LoadedConfig
  /** The day as the user gave it, for the record. */
  readonly asOf: string | null
  /** Where what was read is kept for the next time; null keeps nothing. */
  readonly cache: string | null
  /** Where the lists of problems and of doubtful speakers are written. */
  readonly reports: string
  /** Where all problems are listed; among the reports if it is not said. */
  readonly problems: string | undefined
  readonly allowUnreadable: boolean
  /** Receives the lines about problems; they go to standard error if it is not given. */
  readonly onProblems?: ((lines: string) => void) | undefined
}

export interface FolderEntries {
  readonly entries: readonly ArchiveEntry[]
  readonly past: Past
  /** What the next build compares with. */
  readonly record: Omit<BuildRecord, 'version' | 'usual'>
  readonly heldBack: number
  /** Rows of problems, without what is held back. */
  readonly problems: number
  /** The line about doubtful speakers; null if there are none. */
  readonly doubts: string | null
}

/** A build that goes no further; `message` says why and what to do. */
export class Stop extends Error {
  override readonly name = 'Stop'
}

/** Throws a Stop, a FolderError or a WriteError for the user, and errors of the file system as they come. */
export async function readEntries(options: FolderReading, progress: Progress): Promise<FolderEntries> {
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
  const list = options.problems ?? join(options.reports, 'problems.jsonl')
  await writeIfChanged(list, Buffer.from(rows.map(row => `${JSON.stringify(row)}\n`).join('')))
  const doubts = await writeDoubts(join(options.reports, 'doubtful-speakers.csv'), entries, corrections)
  const tell = options.onProblems ?? console.warn
  if (rows.length > 0) tell([...reportProblems(rows), `all of them: ${list}`].join('\n'))
  if (folder.unreadable.length > 0 && !options.allowUnreadable) throw new Stop(unreadableMessage(folder.unreadable))
  if (entries.length === 0) throw new FolderError(nothingFound(options.seeds, rows))

  const heldBack = rows.filter(({ severity, reason }) => severity === 'held' && reason !== 'passage').length
  return {
    entries,
    past,
    record: {
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
      found: entries.length + heldBack,
    },
    heldBack,
    problems: rows.filter(({ severity }) => severity !== 'held').length,
    doubts,
  }
}
