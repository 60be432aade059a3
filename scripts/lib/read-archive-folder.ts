// A folder of articles, read: every file through `readFile`, joined by `collect`. Benchmarks and evaluations read archives this way too.

import { stat } from 'node:fs/promises'
import { type Collection, collect } from '../../src/ingest/collect.ts'
import type { Problem } from '../../src/ingest/problem.ts'
import { type FileResult, readFile } from '../../src/ingest/read-file.ts'
import { readBytes, type Trouble } from './read-bytes.ts'
import { walkFolder } from './walk-folder.ts'

/** What a folder held. */
export interface ReadFolder extends Collection {
  /** Paths of the files that were read, relative to the folder. */
  readonly files: readonly string[]
  /** Paths of the files that were passed over, since they are no articles by their name. */
  readonly passedOver: readonly string[]
  /** Bytes of the files that were read. */
  readonly bytes: number
}

export interface ReadFolderOptions {
  readonly onProgress?: (done: number, total: number) => void
}

/** A folder that cannot be read at all; `message` is for the user. */
export class FolderError extends Error {
  override readonly name = 'FolderError'
}

/** Reads all articles of a folder, sorted by id. Throws a FolderError if there is no such folder. */
export async function readFolder(folder: string, options: ReadFolderOptions = {}): Promise<ReadFolder> {
  const kind = await stat(folder).catch(() => null)
  if (kind === null) throw new FolderError(`there is no folder "${folder}"`)
  if (!kind.isDirectory()) throw new FolderError(`"${folder}" is a file; name the folder that it is in`)
  const { files, problems, passedOver } = await walkFolder(folder)

  const results: (FileResult & { path: string })[] = []
  let bytes = 0
  for (const [at, { path, location }] of files.entries()) {
    const file = await readBytes(location)
    bytes += file.bytes.length
    const result = file.trouble === null ? readFile({ path, bytes: file.bytes }) : failed(path, file.trouble)
    results.push({ path, ...result })
    options.onProgress?.(at + 1, files.length)
  }
  const collection = collect(results)
  const paths = files.map(({ path }) => path)
  return { ...collection, problems: [...problems, ...collection.problems], files: paths, passedOver, bytes }
}

function failed(file: string, [message, advice]: Trouble): FileResult {
  const problem: Problem = { file, line: null, severity: 'error', message, advice }
  return { articles: [], problems: [problem] }
}
