// Notices that files of a folder changed, by looking at sizes and dates from time to time. Systems that tell of changes do so neither for
// network drives nor for very many files.

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { walkFolder } from './walk-folder.ts'

/** Least pause between two looks, in milliseconds, and how much longer than a look it is. */
const leastPause = 2_000
const pausesOfLook = 10
/** Whoever writes files has finished when two looks so far apart find the same; in milliseconds. */
const quiet = 1_000
/** Most looks that wait for this: then something changes all the time. */
const mostLooks = 20
/** Files whose dates are asked for at once. */
const filesAtOnce = 64

export interface Watched {
  /** The folder of articles. */
  readonly folder: string
  /** Other files that count. */
  readonly files: readonly string[]
}

/** Changes with the name, size or date of any file; also when the folder is not there. */
export async function fingerprintOf({ folder, files }: Watched): Promise<string> {
  const hash = createHash('sha1')
  let paths: (string | Buffer)[] = [...files]
  try {
    const walked = await walkFolder(folder)
    paths = [...paths, ...[...walked.files, ...walked.sides].map(({ location }) => location)]
  } catch {
    hash.update('no folder\n')
  }
  for (let from = 0; from < paths.length; from += filesAtOnce) {
    const some = paths.slice(from, from + filesAtOnce)
    const found = await Promise.all(some.map(path => stat(path).catch(() => null)))
    for (const [at, one] of found.entries())
      hash.update(some[at] ?? '').update(one === null ? ' gone\n' : ` ${one.mtimeMs} ${one.size} ${one.ino}\n`)
  }
  return hash.digest('hex')
}

/**
 * Waits until what is watched differs from a fingerprint and no longer changes. Resolves to the new fingerprint, or after the longest time
 * to the same one.
 */
export async function nextChange(
  watched: Watched,
  since: string,
  {
    longest,
    signal,
    sleep = pause,
  }: { longest: number; signal?: AbortSignal; sleep?: (ms: number) => Promise<unknown> },
): Promise<string> {
  const started = performance.now()
  for (;;) {
    const before = performance.now()
    const found = await fingerprintOf(watched)
    const took = performance.now() - before
    if (found !== since) return settled(watched, found, sleep)
    if (performance.now() - started > longest || signal?.aborted === true) return found
    await sleep(Math.max(leastPause, pausesOfLook * took))
  }
}

async function settled(watched: Watched, first: string, sleep: (ms: number) => Promise<unknown>): Promise<string> {
  let last = first
  for (let look = 0; look < mostLooks; look += 1) {
    await sleep(quiet)
    const found = await fingerprintOf(watched)
    if (found === last) return found
    last = found
  }
  return last
}
