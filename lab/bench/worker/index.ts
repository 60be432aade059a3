// `npm run bench:worker`: processor time a request in local workerd, over the largest archive, quotes included: once in one file, once with
// its texts and positions in blocks that are static files. Requests come one after another, so what the process used between two answers is
// one request's: HTTP, search, snippets and JSON. Each is sent several times: first the Worker reads the blocks that it lacks, then it has
// them. Needs Linux (/proc).

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { health, serveWorker } from '../../../scripts/lib/serve-worker.ts'
import { measureInChild } from '../child.ts'
import { drawQueries } from '../draw-queries.ts'
import { machineLine } from '../machine.ts'
import { typed } from '../peers/onrecord.ts'
import { type Query, queryKinds } from '../peers/peer.ts'
import { percentiles } from '../percentiles.ts'
import { sets } from '../sets.ts'
import { figure, mebibytes, seconds, table } from '../table.ts'
import type { ArchiveMeasurement, ArchiveTask } from './build-archive.ts'
import { cpuMilliseconds, residentBytes } from './process-cpu.ts'

const buildMinutes = 90
const warmUpQueries = 20
/** Cloudflare takes no larger Worker. */
const mostOfWorker = 64 * 2 ** 20
/** As large as an export gets; asked of common words, which fill it. */
const rows = '&format=csv&limit=1000'

/** How often a request is sent again; the least time counts, since all else is what the machine did besides. */
const repeated = 3

/** The first time, and the least of the times after it. */
async function cpusOf(pid: number, url: string): Promise<readonly [first: number, again: number]> {
  const first = await cpuOf(pid, url)
  let again = Number.POSITIVE_INFINITY
  for (let time = 0; time < repeated; time++) again = Math.min(again, await cpuOf(pid, url))
  return [first, again]
}

async function cpuOf(pid: number, url: string): Promise<number> {
  const before = cpuMilliseconds(pid)
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return cpuMilliseconds(pid) - before
}

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: '250k' },
    queries: { type: 'string', default: '200' },
    // A folder that keeps archives and queries: a million paragraphs take half an hour to build.
    keep: { type: 'string' },
  },
})
const folder = resolve(values.keep ?? join(import.meta.dirname, '..', '..', '..', 'dist', 'bench-worker'))
const queries = await drawnQueries()
if (queries.length === 0) {
  console.log(`skipped: the articles of ${values.set} are not in ../shared/data`)
  process.exit(0)
}
const archiveFile = join(folder, 'whole.bin')
const parted = { file: join(folder, 'parted.bin'), assets: join(folder, 'assets') }
const built = await measuredBuild({ set: values.set, archiveFile, parted })

/** None if their articles are not on this machine. */
async function drawnQueries(): Promise<readonly Query[]> {
  const count = warmUpQueries + Number(values.queries)
  const drawn = join(folder, `queries-${count}.json`)
  if (values.keep !== undefined && existsSync(drawn)) return JSON.parse(readFileSync(drawn, 'utf8'))
  const articles = await sets[values.set]?.load()
  if (!articles) return []
  const queries = drawQueries(articles, count, 1)
  if (values.keep === undefined) return queries
  mkdirSync(folder, { recursive: true })
  writeFileSync(drawn, JSON.stringify(queries))
  return queries
}

async function measuredBuild(task: ArchiveTask): Promise<ArchiveMeasurement> {
  const measured = join(folder, 'built.json')
  if (values.keep !== undefined && existsSync(measured)) return JSON.parse(readFileSync(measured, 'utf8'))
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const built = await measureInChild<ArchiveMeasurement>('worker/build-archive.ts', task, buildMinutes)
  if (typeof built === 'string') throw new Error(`the archive was not built: ${built}`)
  writeFileSync(measured, JSON.stringify(built))
  return built
}

/** Asks everything of a Worker with one archive; its table. */
async function report(title: string, file: string, assets?: string): Promise<string> {
  const worker = await serveWorker(join(folder, 'bundle'), file, undefined, assets)
  try {
    const { pid, url: base } = worker
    const cpuAtStart = cpuMilliseconds(pid)
    const kinds = ['health', 'export', ...queryKinds] as const
    const times = new Map<(typeof kinds)[number], (readonly [number, number])[]>(kinds.map(kind => [kind, []]))
    for (const [at, query] of queries.entries()) {
      const address = `${base}/search?q=${encodeURIComponent(typed(query))}`
      const search = await cpusOf(pid, address)
      const exported = query.kind === 'common' ? await cpusOf(pid, address + rows) : null
      // The floor: a request that searches nothing.
      const floor = await cpusOf(pid, base + health)
      if (at < warmUpQueries * queryKinds.length) continue
      times.get(query.kind)?.push(search)
      times.get('health')?.push(floor)
      if (exported !== null) times.get('export')?.push(exported)
    }
    const mixed = queryKinds.flatMap(kind => times.get(kind) ?? [])
    const lines = [['mixed', mixed] as const, ...times].map(([kind, all]) => {
      const [first, again] = ([0, 1] as const).map(which => {
        const { p50, p95, p99 } = percentiles(all.map(both => both[which]))
        return [p50, p95, p99].map(figure).join(' / ')
      })
      return [kind, first ?? '', again ?? '', String(all.length)]
    })
    return [
      `${title}: ${figure(cpuAtStart)} ms of processor time to the first answer, ${mebibytes(residentBytes(pid))} MiB resident at the end.`,
      table(['requests', 'CPU ms, sent first: p50 / p95 / p99', 'sent again: p50 / p95 / p99', 'timed'], lines),
    ].join('\n\n')
  } finally {
    worker.stop()
  }
}

const { paragraphs, quotes, parted: parts } = built
try {
  console.log(
    [
      machineLine(),
      `Archive: ${paragraphs.toLocaleString('en-US')} paragraphs, ${quotes.toLocaleString('en-US')} quotes, ${mebibytes(built.bytes)} MiB; read, attributed and packed in ${seconds(built.milliseconds)} s (${seconds(built.cpuMilliseconds)} s of processor time) with ${mebibytes(built.peakBytes)} MiB at most.`,
      `Parted in ${seconds(parts.milliseconds)} s, with ${mebibytes(parts.peakBytes)} MiB at most: a file of ${mebibytes(parts.bytes)} MiB, and ${parts.blocks} blocks of ${mebibytes(parts.blockBytes)} MiB.`,
      built.bytes > mostOfWorker
        ? 'In one file it is larger than Cloudflare takes.'
        : await report('workerd, one file', archiveFile),
      await report('workerd, file and blocks', parted.file, parted.assets),
    ].join('\n\n'),
  )
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
