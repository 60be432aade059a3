// Where a server counts searches: a file of JSON lines, appended to. It takes the place of Cloudflare's data set, and forgets as that does.

import { appendFile, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { numbers, type Point, texts } from '../../worker/asked/asked.ts'
import type { DataSet } from '../../worker/bindings.ts'

/** Lines are kept for so many days, as Workers Analytics Engine keeps its points for three months. */
export const daysKept = 92
/** Whoever floods the archive with searches must not fill the disk; in bytes. */
const longestFile = 256 * 2 ** 20
/** Lines are written together, after so long; in milliseconds. */
const pause = 1_000
const day = 86_400_000

export interface SearchesFile extends DataSet {
  /** Writes what is waiting. */
  close(): Promise<void>
}

export interface SearchesFileOptions {
  readonly now?: () => Date
  /** Told of what keeps lines from being written. */
  readonly onProblem: (problem: string) => void
}

/** @throws Error of the system if the file cannot be written */
export async function searchesFile(
  file: string,
  { now = () => new Date(), onProblem }: SearchesFileOptions,
): Promise<SearchesFile> {
  let waiting: string[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let told = ''
  const tell = (problem: string) => {
    if (problem !== told) onProblem(problem)
    told = problem
  }
  await appendFile(file, '')
  await forgetOld(file, now())
  let pruned = now().getTime()
  let bytes = (await stat(file)).size
  const write = async () => {
    const lines = waiting.join('')
    waiting = []
    try {
      if (now().getTime() - pruned >= day) {
        pruned = now().getTime()
        await forgetOld(file, now())
        bytes = (await stat(file)).size
      }
      if (bytes + lines.length > longestFile)
        return tell(`${file} has ${longestFile / 2 ** 20} MiB; searches are not counted until it is moved away`)
      await appendFile(file, lines)
      bytes += Buffer.byteLength(lines)
    } catch (error) {
      tell(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  let writing = Promise.resolve()
  const flush = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (waiting.length > 0) writing = writing.then(write)
    return writing
  }
  return {
    writeDataPoint(point) {
      if (point === undefined) return
      waiting.push(`${JSON.stringify(lineOf(point, now()))}\n`)
      timer ??= setTimeout(flush, pause)
    },
    close: flush,
  }
}

/** The hour is enough for a report, and does not lead to a line of another log. */
function lineOf({ blobs = [], doubles = [] }: Point, time: Date): object {
  return {
    time: `${time.toISOString().slice(0, 13)}:00Z`,
    ...Object.fromEntries(texts.map((name, at) => [name, blobs[at] ?? ''])),
    ...Object.fromEntries(numbers.map((name, at) => [name, doubles[at] ?? 0])),
  }
}

/** Leaves out lines that are too old. The file is replaced whole. */
async function forgetOld(file: string, now: Date): Promise<void> {
  const first = new Date(now.getTime() - daysKept * day).toISOString().slice(0, 13)
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line !== '')
  const kept = lines.filter(line => (/^\{"time":"([^"]*)"/.exec(line)?.[1] ?? '') >= first)
  if (kept.length === lines.length) return
  await writeFile(`${file}.tmp`, kept.map(line => `${line}\n`).join(''))
  await rename(`${file}.tmp`, file)
}
