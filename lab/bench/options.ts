// The command line of `npm run bench`.

import { parseArgs } from 'node:util'
import { peers } from './peers/list.ts'
import { sets, usualSets } from './sets.ts'

export interface Options {
  readonly sets: readonly string[]
  readonly engines: readonly string[]
  /** Queries of each kind. */
  readonly queries: number
  readonly seed: number
  /** Whether to time the extraction of quotes too. */
  readonly quotes: boolean
  /** Bounds of each engine on each set: minutes for its build, seconds for its queries. */
  readonly buildMinutes: number
  readonly querySeconds: number
  /** A folder that keeps articles, queries and indexes for the next run: a million paragraphs take an hour. Null keeps nothing. */
  readonly keep: string | null
  /** Where the report goes besides the terminal, as Markdown, and as JSON beside it. */
  readonly out: string | null
}

function listOf(given: string | undefined, known: Readonly<Record<string, unknown>>, what: string): string[] {
  const names = given?.split(',') ?? Object.keys(known)
  const unknown = names.find(name => !Object.hasOwn(known, name))
  if (unknown !== undefined) throw new Error(`--${what}: ${unknown} is none of ${Object.keys(known).join(', ')}`)
  return names
}

function numberOf(given: string, what: string): number {
  const value = Number(given)
  if (!(value > 0)) throw new Error(`--${what}: ${given} is not a number above 0`)
  return value
}

/** Throws an `Error` with the reason where an option is unknown or makes no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      sets: { type: 'string' },
      engines: { type: 'string' },
      queries: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      'build-minutes': { type: 'string', default: '5' },
      'query-seconds': { type: 'string', default: '15' },
      quotes: { type: 'boolean', default: true },
      keep: { type: 'string' },
      out: { type: 'string' },
    },
  })
  return {
    sets: values.sets === undefined ? usualSets : listOf(values.sets, sets, 'sets'),
    engines: listOf(values.engines, peers, 'engines'),
    queries: Math.ceil(numberOf(values.queries, 'queries')),
    seed: numberOf(values.seed, 'seed'),
    quotes: values.quotes,
    buildMinutes: numberOf(values['build-minutes'], 'build-minutes'),
    querySeconds: numberOf(values['query-seconds'], 'query-seconds'),
    keep: values.keep ?? null,
    out: values.out ?? null,
  }
}
