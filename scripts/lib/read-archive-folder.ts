// A folder of articles, read: every file through `readFile`, joined by `collect`. Benchmarks and evaluations read archives this way too.

import { readFile as readBytes, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Collection, collect } from '../../src/ingest/collect.ts'
import { largestFile } from '../../src/ingest/decode.ts'
import type { Problem } from '../../src/ingest/problem.ts'
import { type FileResult, readFile } from '../../src/ingest/read-file.ts'
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
  for (const [at, path] of files.entries()) {
    const file = await readWithin(join(folder, path))
    bytes += file.bytes.length
    const result = file.problem === null ? readFile({ path, bytes: file.bytes }) : failed(path, file.problem)
    results.push({ path, ...result })
    options.onProgress?.(at + 1, files.length)
  }
  const collection = collect(results)
  return { ...collection, problems: [...problems, ...collection.problems], files, passedOver, bytes }
}

type Bytes = { readonly bytes: Uint8Array; readonly problem: readonly [message: string, advice: string] | null }

async function readWithin(path: string): Promise<Bytes> {
  const none = new Uint8Array()
  try {
    const { size } = await stat(path)
    const limit = `${largestFile / 1_000_000} MB`
    if (size > largestFile)
      return { bytes: none, problem: [`the file is larger than ${limit}`, 'split it into single articles'] }
    return { bytes: await readBytes(path), problem: null }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { bytes: none, problem: [`the file cannot be read (${code})`, 'check its permissions'] }
  }
}

function failed(file: string, [message, advice]: readonly [string, string]): FileResult {
  const problem: Problem = { file, line: null, severity: 'error', message, advice }
  return { articles: [], problems: [problem] }
}
