// The tables of a run. Each number stands beside its ratio to the yardstick's in the same run, since only ratios carry from machine to
// machine.

import type { Row, SearchMeasurement } from './measurement.ts'
import { peers, yardstick } from './peers/list.ts'
import { queryKinds } from './peers/peer.ts'
import type { Percentiles } from './percentiles.ts'
import { figure, mebibytes, seconds, table, times } from './table.ts'

/** One set of documents, measured. */
export interface SetReport {
  readonly name: string
  readonly title: string
  /** How made-up articles were made; empty for real ones. */
  readonly made: string
  readonly articles: number
  readonly paragraphs: number
  readonly rows: readonly Row[]
}

const nameOf = (engine: string): string => peers[engine]?.name ?? engine

function archiveTable(rows: readonly Row[]): string {
  const against = rows.find(row => row.engine === yardstick)
  const search = typeof against?.search === 'object' ? against.search : null
  const header = ['engine', 'MiB', 'gzip MiB', 'build s', 'peak MiB', 'ready ms', 'first answer ms', 'retained MiB']
  const cells = rows.map(row => {
    const { build, search: found } = row
    const built =
      typeof build === 'string'
        ? [build, '', '', '']
        : [mebibytes(build.bytes), mebibytes(build.gzipBytes), seconds(build.milliseconds), mebibytes(build.peakBytes)]
    const answered =
      typeof found === 'string'
        ? [typeof build === 'string' ? '' : found, '', '']
        : [
            withRatio(figure(found.readyMilliseconds), search?.readyMilliseconds, found.readyMilliseconds),
            figure(found.firstAnswerMilliseconds),
            withRatio(mebibytes(found.retainedBytes), search?.retainedBytes, found.retainedBytes),
          ]
    return [nameOf(row.engine), ...built, ...answered]
  })
  return table(header, cells)
}

function withRatio(shown: string, yardstickValue: number | undefined, value: number): string {
  return yardstickValue === undefined ? shown : `${shown} ${times(yardstickValue, value)}`
}

function three({ p50, p95, p99 }: Percentiles): string {
  return [p50, p95, p99].map(figure).join(' / ')
}

function queryTable(rows: readonly Row[]): string {
  const found = rows.flatMap(({ engine, search }) => (typeof search === 'string' ? [] : [{ engine, search }]))
  const against = found.find(({ engine }) => engine === yardstick)?.search
  const header = ['engine', ...queryKinds, 'mixed', `mixed, ratio to ${nameOf(yardstick)}`, 'queries']
  const ratio = ({ mixed }: SearchMeasurement): string =>
    against ? (['p50', 'p95', 'p99'] as const).map(p => times(against.mixed[p], mixed[p])).join(' / ') : '–'
  const cells = found.map(({ engine, search }) => [
    nameOf(engine),
    ...queryKinds.map(kind => {
      const { answered } = search.kinds[kind]
      return `${three(search.kinds[kind])}${answered < 0.995 ? ` (${Math.round(answered * 100)}%)` : ''}`
    }),
    three(search.mixed),
    ratio(search),
    search.queries < search.asked ? `${search.queries} of ${search.asked}` : String(search.queries),
  ])
  return table(header, cells)
}

function notesOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ engine, search }) =>
    typeof search === 'string' || search.notes === '' ? [] : [`${nameOf(engine)}: ${search.notes}`],
  )
}

function engineTable(engines: readonly string[]): string {
  const cells = engines.flatMap(engine => {
    const peer = peers[engine]
    if (!peer) return []
    const { name, version, ranking, bm25, snippets, without } = peer
    return [[name, version, bm25 ? 'yes' : 'no', ranking, snippets ? 'yes' : 'no', without.join('; ') || '–']]
  })
  return table(['engine', 'version', 'BM25', 'ranking', 'snippets', 'does not do, or does otherwise'], cells)
}

/** The whole report as Markdown. `machine` is one line; it says what the numbers were taken on. */
export function reportOf(machine: string, reports: readonly SetReport[]): string {
  const engines = [...new Set(reports.flatMap(({ rows }) => rows.map(({ engine }) => engine)))]
  const parts = reports.flatMap(({ name, title, made, articles, paragraphs, rows }) => [
    `### ${name}: ${title}, ${paragraphs.toLocaleString('en-US')} paragraphs of ${articles.toLocaleString('en-US')} articles`,
    ...(made === '' ? [] : [made]),
    archiveTable(rows),
    'Queries, ms, the least of up to five rounds each: p50 / p95 / p99; in brackets the share that found anything, where not all did.',
    queryTable(rows),
    ...notesOf(rows),
  ])
  return [`${machine}; every engine in a process of its own.`, ...parts, '### The engines', engineTable(engines)].join(
    '\n\n',
  )
}
