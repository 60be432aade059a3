// onrecord report: what the archive was asked, what it could not answer, and which answers nobody opened.

import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { number } from '../checked-options.ts'
import { type Command, CommandError, exit, readArgs, sayNext, UsageError } from '../command.ts'
import { type DataSet, rowsOfDataSet, rowsOfFile } from '../report/rows.ts'
import { type AskedQuery, type Summary, summaryOf } from '../report/summary.ts'
import { daysKept } from '../serve/searches-file.ts'

const help = `Usage: onrecord report FILE [options]
       onrecord report --cloudflare [options]

Prints the most frequent queries, those without hits, and those of which nobody opened a hit. Searches are counted
where the configuration says "countSearches: true" (docs/asked.md).

  FILE                what onrecord serve --searches FILE wrote
  --cloudflare        ask Workers Analytics Engine, where the Worker counts
  --dataset NAME      with --cloudflare: the data set (default: that of wrangler.toml)
  --days N            what was asked in the last N days, 1 to ${daysKept} (default: 30)
  --limit N           queries in each list, 1 to 1000 (default: 20)
  --json              the lists as JSON

Variables: CLOUDFLARE_ACCOUNT_ID, and CLOUDFLARE_API_TOKEN with the permission "Account Analytics: Read".

Examples
  onrecord report searches.jsonl
  onrecord report --cloudflare --days 7 --json`

const cloudflare = 'https://api.cloudflare.com/client/v4'

export const report: Command = {
  help,
  async run(args) {
    const { values, positionals } = readArgs(args, {
      cloudflare: { type: 'boolean', default: false },
      dataset: { type: 'string' },
      days: { type: 'string', default: '30' },
      limit: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    })
    const days = number(values.days, '--days', 1, daysKept)
    const most = number(values.limit, '--limit', 1, 1_000)
    const [file] = positionals
    if (positionals.length > 1 || values.cloudflare === (file !== undefined))
      throw new UsageError('name the file that onrecord serve --searches wrote, or give --cloudflare')
    const rows =
      file === undefined ? await rowsOfDataSet(dataSetOf(values.dataset), days) : await rowsOfFile(file, days)
    const summary = summaryOf(rows, most)
    console.info(values.json ? JSON.stringify({ days, ...summary }, null, 2) : inWords(summary, days))
    if (!values.json) sayNext('onrecord search "QUERY" shows what is found')
    return exit.success
  },
}

function dataSetOf(named: string | undefined): DataSet {
  const { CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN, CLOUDFLARE_API_BASE_URL } = process.env
  if (!CLOUDFLARE_ACCOUNT_ID || !CLOUDFLARE_API_TOKEN)
    throw new CommandError('set CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN; docs/asked.md says how to get them')
  const name = named ?? configured()
  // The name becomes part of a query.
  if (name === null || !/^[A-Za-z_]\w{0,99}$/.test(name))
    throw new UsageError(
      `--dataset is the name of a data set: letters, digits and _${name === null ? '; wrangler.toml has none for SEARCHES' : ''}`,
    )
  return {
    api: CLOUDFLARE_API_BASE_URL || cloudflare,
    account: CLOUDFLARE_ACCOUNT_ID,
    token: CLOUDFLARE_API_TOKEN,
    name,
  }
}

/** The data set of the binding SEARCHES in wrangler.toml. */
function configured(): string | null {
  if (!existsSync('wrangler.toml')) return null
  const { analytics_engine_datasets: sets = [] } = parse(readFileSync('wrangler.toml', 'utf8')) as {
    readonly analytics_engine_datasets?: readonly { readonly binding?: unknown; readonly dataset?: unknown }[]
  }
  const { dataset } = sets.find(({ binding }) => binding === 'SEARCHES') ?? {}
  return typeof dataset === 'string' ? dataset : null
}

function inWords(summary: Summary, days: number): string {
  const count = (value: number) => Math.round(value).toLocaleString('en-US')
  const lists = [
    list('Most frequent', summary.frequent, ({ searches, hits }) => [searches, `${count(hits)} hits`]),
    list('Without hits', summary.unanswered, ({ withoutHits }) => [withoutHits, '']),
    list('Nobody opened a hit', summary.unopened, ({ onPages, hits }) => [onPages, `${count(hits)} hits`]),
  ]
  const { searches, queries, withoutHits, onPages, clicks } = summary
  const of = (value: number, one: string, several: string) => `${count(value)} ${value === 1 ? one : several}`
  const total =
    `${of(searches, 'search', 'searches')} for ${of(queries, 'query', 'queries')} in ${of(days, 'day', 'days')}; ` +
    `${count(withoutHits)} without hits; ${of(clicks, 'hit was', 'hits were')} opened from ` +
    `${of(onPages, 'search on a page', 'searches on pages')}`
  return [total, ...lists].join('\n\n')
}

function list(
  title: string,
  queries: readonly AskedQuery[],
  cells: (query: AskedQuery) => readonly [count: number, note: string],
): string {
  if (queries.length === 0) return `${title}: none`
  const rows = queries.map(query => {
    const [count, note] = cells(query)
    const asked = [query.query, query.filters && `[${query.filters}]`].filter(text => text !== '').join(' ')
    return `${Math.round(count).toLocaleString('en-US').padStart(9)}  ${asked}${note && `  (${note})`}`
  })
  return [title, ...rows].join('\n')
}
