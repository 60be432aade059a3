// Remembers facts about a build in a file beside its archive: folder, options, number of articles. It shows that an archive contains
// drafts, and that a folder has lost articles since the last build.

import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { LetIn } from '../ingest/publication/publish.ts'
import { count } from './progress.ts'
import { writeIfChanged } from './write-if-changed.ts'

/** A folder that has lost more is taken for a mistake. */
export const smallestShare = 0.8

export interface BuildRecord {
  /** The version of the archive that the record is about. */
  readonly version: string
  /** The folder of articles, without links. */
  readonly seeds: string
  /** The options that say what is published. */
  readonly options: {
    readonly drafts: boolean
    readonly paid: boolean
    readonly expired: boolean
    readonly asOf: string | null
  }
  /** Hash of the configuration; null without one. Records of older builds say nothing. */
  readonly config?: string | null
  /** The folder of the static files and blocks, from the archive's own; without it, the folder beside the archive. */
  readonly assets?: string
  /** Articles in the archive that are in by an option alone, by the reason against them. */
  readonly letIn: LetIn
  /** Files, and entries of files, that could not be read. Records of older builds say nothing. */
  readonly unread?: number
  /** Articles in the archive, and articles found, published or not. */
  readonly articles: number
  readonly found: number
  /** The same numbers for the last build without a warning: a warning alone does not make a lower number right. */
  readonly usual: { readonly articles: number; readonly found: number }
}

/** Where the record of an archive lies. */
export function recordPath(archive: string): string {
  return join(dirname(archive), `${basename(archive, extname(archive))}.build.json`)
}

/** The record of that archive; null if it is missing or unreadable. */
export async function readRecord(archive: string): Promise<BuildRecord | null> {
  try {
    return JSON.parse(await readFile(recordPath(archive), 'utf8')) as BuildRecord
  } catch {
    return null
  }
}

/** Writes the record. */
export async function writeRecord(archive: string, record: BuildRecord): Promise<void> {
  await writeIfChanged(recordPath(archive), Buffer.from(`${JSON.stringify(record, null, 2)}\n`))
}

/** The line that says how much fewer articles there are than usual; null if there are not, or nothing to compare with. */
export function shrinkage(before: BuildRecord | null, now: Omit<BuildRecord, 'version' | 'usual'>): string | null {
  if (before === null || before.seeds !== now.seeds) return null
  if (now.found < before.usual.found * smallestShare) {
    return `${now.seeds} had ${count(before.usual.found)} articles, and now it has ${count(now.found)}`
  }
  const isAlike = JSON.stringify(before.options) === JSON.stringify(now.options)
  if (!isAlike || now.articles >= before.usual.articles * smallestShare) return null
  return `the archive of ${now.seeds} had ${count(before.usual.articles)} articles, and now it would have ${count(now.articles)}`
}

/** The line about unpublished articles in an archive; null if there are none. */
export function draftsNote({ options, letIn }: Pick<BuildRecord, 'options' | 'letIn'>): string | null {
  if (!options.drafts) return null
  const drafts = (letIn.draft ?? 0) + (letIn.embargo ?? 0)
  if (drafts === 0) return 'this archive was built with --drafts, but the folder has no drafts'
  const what = drafts === 1 ? '1 article that is' : `${count(drafts)} articles that are`
  return `this archive was built with --drafts and holds ${what} not published: it is for a private preview, do not deploy it`
}
