// Reads one file on the disk with its side files: the result, and whether the system allowed it.

import { decode } from '../ingest/decode.ts'
import type { Problem } from '../ingest/problem.ts'
import type { ReadingOf } from '../ingest/publication/publish.ts'
import { readStories } from '../ingest/read-file.ts'
import { type KnownSides, knownSides, type SideFiles, sideFilesOf } from '../ingest/side-files.ts'
import { type BuildCache, keyOf, noCache } from './build-cache.ts'
import { readBytes, type Trouble } from './read-bytes.ts'
import type { WalkedFile } from './walk-folder.ts'

/** A list of authors or posts is never longer, and a folder has no more of them. In bytes. */
const largestSideFile = 20_000_000
const mostSideBytes = 100_000_000

export interface ReadSource {
  readonly readings: readonly ReadingOf[]
  /** Of the file, in bytes. */
  readonly size: number
  /** Whether the system failed or refused to read it. */
  readonly isFailure: boolean
  /** Whether an earlier build read it and it has not changed since. */
  readonly isCached: boolean
}

/** The cache entry of a file: its readings, and what the reader asked of side files. */
interface Kept {
  readonly asked: readonly Asked[]
  readonly readings: readonly ReadingOf[]
}

interface Asked {
  readonly of: 'text' | 'author'
  readonly name: string
  readonly answer: string | null
}

/** Reads a file. `known`: the side files of its folder. */
export async function readSource(
  { path, location }: WalkedFile,
  known: KnownSides,
  { isNamed = false, cache = noCache }: { isNamed?: boolean; cache?: BuildCache } = {},
): Promise<ReadSource> {
  const file = await readBytes(location)
  const { bytes, size, trouble } = file
  if (trouble !== null) {
    const readings = [{ path, stories: [], problems: [troubleWith(path, trouble)] }]
    return { readings, size, isFailure: file.isFailure, isCached: false }
  }
  const sides = sideFilesOf(path, known)
  // A file in pieces is too large to be kept twice.
  const key =
    cache === noCache || !(bytes instanceof Uint8Array) ? null : keyOf('reading', path, String(isNamed), bytes)
  const kept = key === null ? undefined : (cache.get(key) as Kept | undefined)
  if (kept?.asked.every(({ of, name, answer }) => answerOf(sides, of, name) === answer) === true)
    return { readings: kept.readings, size, isFailure: false, isCached: true }
  const asked: Asked[] = []
  const readings = await readStories({ path, bytes, isNamed }, key === null ? sides : noting(sides, asked))
  if (key !== null) cache.set(key, { asked, readings } satisfies Kept)
  return { readings, size, isFailure: file.isFailure, isCached: false }
}

/** Texts are kept as their hashes. */
function answerOf(sides: SideFiles, of: Asked['of'], name: string): string | null {
  if (of === 'author') return sides.nameOfAuthor?.(name) ?? null
  const text = sides.text(name)
  return text === null ? null : keyOf(text)
}

/** Side files that record the questions they are asked. */
function noting(sides: SideFiles, asked: Asked[]): SideFiles {
  const note = (of: Asked['of'], name: string): void => void asked.push({ of, name, answer: answerOf(sides, of, name) })
  return {
    text(name) {
      note('text', name)
      return sides.text(name)
    },
    nameOfAuthor(id) {
      note('author', id)
      return sides.nameOfAuthor?.(id) ?? null
    },
  }
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
