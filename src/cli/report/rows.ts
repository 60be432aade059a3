// Where the rows of a report come from: the file of `onrecord serve`, or Cloudflare's SQL API.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { numbers, texts } from '../../worker/asked/asked.ts'
import { CommandError } from '../command.ts'
import type { AskedRow } from './summary.ts'

const day = 86_400_000
/** Rows that Cloudflare is asked for: the most frequent ones. */
const mostRows = 10_000
const answerTime = 30_000

/** @throws CommandError if there is no file */
export async function rowsOfFile(file: string, days: number, now = Date.now()): Promise<AskedRow[]> {
  const first = new Date(now - days * day).toISOString().slice(0, 13)
  const rows: AskedRow[] = []
  const input = createReadStream(file, 'utf8')
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const row = rowOf(line, first)
      if (row !== null) rows.push(row)
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new CommandError(`cannot read ${file}: ${message}. onrecord serve --searches ${file} writes it`)
  }
  return rows
}

/** Null for a line of another time, and for one that a full disk cut off. */
function rowOf(line: string, first: string): AskedRow | null {
  try {
    const { time, ...row } = JSON.parse(line) as Readonly<Record<string, unknown>>
    return typeof time === 'string' && time >= first ? checked({ ...row, count: 1 }) : null
  } catch {
    return null
  }
}

export interface DataSet {
  /** `https://api.cloudflare.com/client/v4`, or a stand-in. */
  readonly api: string
  readonly account: string
  readonly token: string
  readonly name: string
}

/** @throws CommandError if Cloudflare refuses, or cannot be reached */
export async function rowsOfDataSet({ api, account, token, name }: DataSet, days: number): Promise<AskedRow[]> {
  const url = `${api}/accounts/${encodeURIComponent(account)}/analytics_engine/sql`
  const failed = (why: string) => new CommandError(`Cloudflare gives no searches: ${why}`)
  const answer = await fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: query(name, days),
    signal: AbortSignal.timeout(answerTime),
  }).catch((error: unknown) => {
    throw failed(error instanceof Error ? error.message : String(error))
  })
  const text = await answer.text()
  if (answer.status === 401 || answer.status === 403)
    throw failed(`it answers ${answer.status}; the token needs the permission "Account Analytics: Read"`)
  if (!answer.ok) throw failed(`it answers ${answer.status}: ${text.slice(0, 300)}`)
  try {
    const { data } = JSON.parse(text) as { readonly data: readonly object[] }
    return data.map(checked)
  } catch {
    throw failed(`its answer cannot be read: ${text.slice(0, 100)}`)
  }
}

/** Every point stands for as many as its sample says. */
function query(dataSet: string, days: number): string {
  const column = (name: string) =>
    [...texts.map((one, at) => [one, `blob${at + 1}`]), ...numbers.map((one, at) => [one, `double${at + 1}`])].find(
      ([one]) => one === name,
    )?.[1] ?? ''
  const names = ['kind', 'query', 'filters', 'door', 'hits']
  return [
    `SELECT ${names.map(name => `${column(name)} AS ${name}`).join(', ')}, SUM(_sample_interval) AS count`,
    `FROM ${dataSet}`,
    `WHERE timestamp > NOW() - INTERVAL '${days}' DAY`,
    `GROUP BY ${names.join(', ')}`,
    'ORDER BY count DESC',
    `LIMIT ${mostRows}`,
    'FORMAT JSON',
  ].join('\n')
}

/** Numbers may come as texts: JSON has none of 64 bits. */
function checked(row: object): AskedRow {
  const given = row as Readonly<Record<string, unknown>>
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const number = (name: string) => Number(given[name]) || 0
  return {
    ...{ kind: text('kind'), query: text('query'), filters: text('filters'), door: text('door') },
    ...{ hits: number('hits'), count: number('count') },
  }
}
