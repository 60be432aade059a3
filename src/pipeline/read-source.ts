// One file on the disk, read with what lies beside it: what it gave, and whether the system let us read it.

import { decode } from '../ingest/decode.ts'
import type { Problem } from '../ingest/problem.ts'
import type { ReadingOf } from '../ingest/publication/publish.ts'
import { readStories } from '../ingest/read-file.ts'
import { type KnownSides, knownSides, sideFilesOf } from '../ingest/side-files.ts'
import { readBytes, type Trouble } from './read-bytes.ts'
import type { WalkedFile } from './walk-folder.ts'

/** A list of authors or posts is never longer, and a folder has no more of them. In bytes. */
const largestSideFile = 20_000_000
const mostSideBytes = 100_000_000

export interface ReadSource {
  readonly readings: readonly ReadingOf[]
  /** Of the file, in bytes. */
  readonly size: number
  /** Did the system fail to read it, or refuse to? */
  readonly isFailure: boolean
}

/** Reads a file. `known`: the side files of its folder. `isNamed`: did somebody name this very file? */
export async function readSource(
  { path, location }: WalkedFile,
  known: KnownSides,
  isNamed = false,
): Promise<ReadSource> {
  const file = await readBytes(location)
  const { bytes, size, trouble } = file
  const readings =
    trouble === null
      ? await readStories({ path, bytes, isNamed }, sideFilesOf(path, known))
      : [{ path, stories: [], problems: [troubleWith(path, trouble)] }]
  return { readings, size, isFailure: file.isFailure }
}

/** What side files say, as far as they are texts and the bounds allow. */
export async function readSideFiles(files: readonly WalkedFile[]): Promise<KnownSides> {
  const texts = new Map<string, string>()
  let left = mostSideBytes
  for (const { path, location } of files) {
    const { bytes, size } = await readBytes(location)
    if (!(bytes instanceof Uint8Array) || size > Math.min(left, largestSideFile)) continue
    const { text } = decode(bytes)
    if (text === null) continue
    left -= size
    texts.set(path, text)
  }
  return knownSides(texts)
}

/** A row for what cannot be read. */
export function troubleWith(file: string, [message, advice]: Trouble): Problem {
  return { file, line: null, severity: 'error', message, advice }
}
