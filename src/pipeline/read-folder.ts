// A folder of articles, read: every file through `readStories`, joined by `collect`. Benchmarks and evaluations read archives this way too.

import { stat } from 'node:fs/promises'
import { type Collection, collect } from '../ingest/collect.ts'
import { decode } from '../ingest/decode.ts'
import type { Problem } from '../ingest/problem.ts'
import type { Publishing } from '../ingest/publication/decide.ts'
import { momentAt, momentOf } from '../ingest/publication/moment.ts'
import type { ReadingOf } from '../ingest/publication/publish.ts'
import type { Reading } from '../ingest/publication/story.ts'
import { readStories } from '../ingest/read-file.ts'
import { sideFilesIn } from '../ingest/side-files.ts'
import { readBytes, type Trouble } from './read-bytes.ts'
import { type WalkedFile, walkFolder } from './walk-folder.ts'

/** A list of authors or posts is never longer, and a folder has no more of them. In bytes. */
const largestSideFile = 20_000_000
const mostSideBytes = 100_000_000

/** What a folder held. */
export interface ReadFolder extends Collection {
  /** Paths of the files that were read, relative to the folder. */
  readonly files: readonly string[]
  /** Paths of the files that were passed over, since they are no articles by their name. */
  readonly passedOver: readonly string[]
  /** Rows of the files and folders that the system did not let us read. */
  readonly unreadable: readonly Problem[]
  /** Bytes of the files that were read. */
  readonly bytes: number
}

export interface ReadFolderOptions {
  /** What is public, and as of when; what is public now, if it is not given. */
  readonly publishing?: Publishing
  readonly onProgress?: (done: number, total: number) => void
}

/** All that a folder holds, published or not: for benchmarks and evaluations, whose figures must not depend on the day. */
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

  const texts = await readSideFiles(sides)
  const results: ReadingOf[] = []
  const unreadable: Problem[] = [...folders]
  let bytes = 0
  for (const [at, { path, location }] of files.entries()) {
    const file = await readBytes(location)
    bytes += file.bytes.length
    if (file.trouble === null)
      results.push(...(await readStories({ path, bytes: file.bytes }, sideFilesIn(path, texts))))
    else {
      const result = failed(path, file.trouble)
      if (file.isFailure) unreadable.push(...result.problems)
      results.push({ path, ...result })
    }
    options.onProgress?.(at + 1, files.length)
  }
  const collection = collect(results, options.publishing ?? publicNow())
  const paths = files.map(({ path }) => path)
  return { ...collection, problems: [...problems, ...collection.problems], files: paths, passedOver, unreadable, bytes }
}

/** The texts of side files by path, as far as they are texts and the bounds allow. */
async function readSideFiles(files: readonly WalkedFile[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  let left = mostSideBytes
  for (const { path, location } of files) {
    const { bytes } = await readBytes(location)
    const { text } = bytes.length > Math.min(left, largestSideFile) ? { text: null } : decode(bytes)
    if (text === null) continue
    left -= bytes.length
    texts.set(path, text)
  }
  return texts
}

function publicNow(): Publishing {
  return { asOf: momentAt(Date.now()), drafts: false, paid: false, expired: false }
}

function failed(file: string, [message, advice]: Trouble): Reading {
  const problem: Problem = { file, line: null, severity: 'error', message, advice }
  return { stories: [], problems: [problem] }
}
