// What an archive has to be before it is published: most files read, no fewer articles than are live, and found what editors expect.

import { createSearcher } from '../engines/packed/packed-searcher.ts'
import { readRecord, recordPath } from '../pipeline/build-record.ts'
import { count } from '../pipeline/progress.ts'
import { liveArticles } from './check-live.ts'
import { CommandError } from './command.ts'
import { judge, readJudged } from './judged-questions.ts'
import { publicAddress } from './live.ts'
import { openNamed } from './open-named.ts'

export interface Gates {
  /** Most of what was found that may be unreadable, in percent; null asks for nothing. */
  readonly unread: number | null
  /** How many fewer articles than the live archive there may be, in percent; null asks for nothing. */
  readonly fewer: number | null
  /** Address of the live archive; null takes the public one. */
  readonly against: string | null
  /** The table of questions and what they have to find; null if there is none. */
  readonly judged: string | null
}

/** A line of the report. */
export interface Measured {
  readonly what: string
  readonly measured: string
  readonly budget: string
  readonly fits: boolean
  /** What is wrong, a line each. */
  readonly faults?: readonly string[]
}

/** @throws CommandError if something cannot be measured at all */
export async function passGates(archive: string, gates: Gates): Promise<Measured[]> {
  return [
    ...(gates.unread === null ? [] : [await unreadOf(archive, gates.unread)]),
    ...(gates.fewer === null ? [] : [await fewerThanLive(archive, gates.fewer, gates.against)]),
    ...(gates.judged === null ? [] : [await judgedOf(archive, gates.judged)]),
  ]
}

async function unreadOf(archive: string, most: number): Promise<Measured> {
  const record = await readRecord(archive)
  if (record?.unread === undefined)
    throw new CommandError(`${recordPath(archive)} does not say how much was unreadable; build again: onrecord build`)
  const { unread, found } = record
  const share = (100 * unread) / Math.max(1, unread + found)
  return {
    what: 'unreadable',
    measured: `${share.toFixed(1)} %`,
    budget: `${most} %  (${count(unread)} of ${count(unread + found)}, see problems.jsonl)`,
    fits: share <= most,
  }
}

/** The first publication has nothing to compare with, and a broken archive must be replaceable: neither is a failure. */
async function fewerThanLive(archive: string, most: number, against: string | null): Promise<Measured> {
  const { counts, settings } = await openNamed(archive)
  const what = 'articles'
  const measured = count(counts.articles)
  const address = against ?? publicAddress(settings)
  const live =
    address === null ? 'no public address is known; set url in onrecord.config.ts' : await liveArticles(address)
  if (typeof live === 'string')
    return { what, measured, budget: `none  (nothing to compare with: ${live})`, fits: true }
  const least = Math.ceil(live * (1 - most / 100))
  const source = `${count(live)} are live at ${address}, less ${most} %`
  return { what, measured, budget: `at least ${count(least)}  (${source})`, fits: counts.articles >= least }
}

async function judgedOf(archive: string, file: string): Promise<Measured> {
  const questions = await readJudged(file)
  const searcher = createSearcher(await openNamed(archive))
  const faults: string[] = []
  for (const question of questions) {
    const fault = await judge(searcher, question)
    if (fault !== null) faults.push(`${file}, row ${question.row}: ${fault}`)
  }
  const measured = `${questions.length - faults.length}/${questions.length}`
  return { what: 'judged', measured, budget: `all of ${file}`, fits: faults.length === 0, faults }
}
