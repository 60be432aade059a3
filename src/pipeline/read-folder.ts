// A folder of articles, read: every file through `readStories`, joined by `collect`. Benchmarks and evaluations read archives this way too.

import { stat } from 'node:fs/promises'
import { type Collection, collect } from '../ingest/collect.ts'
import type { Problem } from '../ingest/problem.ts'
import type { Publishing } from '../ingest/publication/decide.ts'
import { momentAt, momentOf } from '../ingest/publication/moment.ts'
import type { ReadingOf } from '../ingest/publication/publish.ts'
import { type BuildCache, noCache } from './build-cache.ts'
import { joinRows } from './join-rows.ts'
import { readSideFiles, readSource } from './read-source.ts'
import { walkFolder } from './walk-folder.ts'

/** What a folder held. */
export interface ReadFolder extends Collection {
  /** Paths of the files that were read, relative to the folder. */
  readonly files: readonly string[]
  /** Paths of the files that were skipped, because their names show that they are not articles. */
  readonly passedOver: readonly string[]
  /** Rows of the files and folders that the system did not let us read. */
  readonly unreadable: readonly Problem[]
  /** Number of files that an earlier build read and that have not changed. */
  readonly unchanged: number
  /** Bytes of the files that were read. */
  readonly bytes: number
}

export interface ReadFolderOptions {
  /** What is public, and as of when; what is public now, if it is not given. */
  readonly publishing?: Publishing
  /** What earlier builds have kept. */
  readonly cache?: BuildCache
  readonly onProgress?: (done: number, total: number) => void
}

/** Everything in a folder, published or not: for benchmarks and evaluations, whose figures must not depend on the day. */
export const wholeFolder: Publishing = {
  asOf: momentOf('9999-12-31'),
  drafts: true,
  paid: true,
  expired: true,
}

/** A folder that cannot be read at all; `message` is for the user. */
export class FolderError extends Error {
  override readonly name = 'FolderError'
}

/** Reads the published articles of a folder, sorted by id. Throws a FolderError if there is no such folder. */
export async function readFolder(folder: string, options: ReadFolderOptions = {}): Promise<ReadFolder> {
  const kind = await stat(folder).catch(() => null)
  if (kind === null) throw new FolderError(`there is no folder "${folder}"`)
  if (!kind.isDirectory()) throw new FolderError(`"${folder}" is a file; name the folder that it is in`)
  const { files, sides, problems, unreadable: folders, passedOver } = await walkFolder(folder)

  const known = await readSideFiles(sides)
  const results: ReadingOf[] = []
  const unreadable: Problem[] = [...folders]
  let bytes = 0
  let unchanged = 0
  for (const [at, file] of files.entries()) {
    const { readings, size, isFailure, isCached } = await readSource(file, known, { cache: options.cache ?? noCache })
    bytes += size
    if (isCached) unchanged += 1
    if (isFailure) unreadable.push(...readings.flatMap(({ problems }) => problems))
    for (const reading of readings) results.push(reading)
    options.onProgress?.(at + 1, files.length)
  }
  const collection = collect(results, options.publishing ?? publicNow())
  const paths = files.map(({ path }) => path)
  return {
    ...collection,
    problems: joinRows([...problems, ...collection.problems]),
    files: paths,
    passedOver,
    unreadable,
    unchanged,
    bytes,
  }
}

function publicNow(): Publishing {
  return { asOf: momentAt(Date.now()), drafts: false, paid: false, expired: false }
}
