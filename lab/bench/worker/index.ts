// `npm run bench:worker`: processor time a request in local workerd, over the largest archive, quotes included: once in one file, once with
// its texts and positions in blocks that are static files. Requests come one after another, so what the process used between two answers is
// one request's: HTTP, search, snippets and JSON. Needs Linux (/proc).

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { health, serveWorker } from '../../../scripts/lib/serve-worker.ts'
import { measureInChild } from '../child.ts'
import { drawQueries } from '../draw-queries.ts'
import { machineLine } from '../machine.ts'
import { typed } from '../peers/onrecord.ts'
import { queryKinds } from '../peers/peer.ts'
import { percentiles } from '../percentiles.ts'
import { sets } from '../sets.ts'
import { figure, mebibytes, seconds, table } from '../table.ts'
import type { ArchiveMeasurement, ArchiveTask } from './build-archive.ts'
import { cpuMilliseconds, residentBytes } from './process-cpu.ts'

const buildMinutes = 90
const warmUpQueries = 20
/** As large as an export gets; asked of common words, which fill it. */
const rows = '&format=csv&limit=1000'

const folder = join(import.meta.dirname, '..', '..', '..', 'dist', 'bench-worker')

async function cpuOf(pid: number, url: string): Promise<number> {
  const before = cpuMilliseconds(pid)
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return cpuMilliseconds(pid) - before
}

const { values } = parseArgs({
  options: { set: { type: 'string', default: '250k' }, queries: { type: 'string', default: '200' } },
})
const articles = await sets[values.set]?.load()
if (!articles) {
  console.log(`skipped: the articles of ${values.set} are not in ../shared/data`)
  process.exit(0)
}
const queries = drawQueries(articles, warmUpQueries + Number(values.queries), 1)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const archiveFile = join(folder, 'whole.bin')
const parted = { file: join(folder, 'parted.bin'), assets: join(folder, 'assets') }
const task: ArchiveTask = { set: values.set, archiveFile, parted }
const built = await measureInChild<ArchiveMeasurement>('worker/build-archive.ts', task, buildMinutes)
if (typeof built === 'string') throw new Error(`the archive was not built: ${built}`)

/** Asks everything of a Worker with one archive; its table. */
async function report(title: string, file: string, assets?: string): Promise<string> {
  const worker = await serveWorker(join(folder, 'bundle'), file, undefined, assets)
  try {
    const { pid, url: base } = worker
    const cpuAtStart = cpuMilliseconds(pid)
    const kinds = ['health', 'export', ...queryKinds] as const
    const times = new Map<(typeof kinds)[number], number[]>(kinds.map(kind => [kind, []]))
    for (const [at, query] of queries.entries()) {
      const address = `${base}/search?q=${encodeURIComponent(typed(query))}`
      const search = await cpuOf(pid, address)
      const exported = query.kind === 'common' ? await cpuOf(pid, address + rows) : null
      // The floor: a request that searches nothing.
      const floor = await cpuOf(pid, base + health)
      if (at < warmUpQueries * queryKinds.length) continue
      times.get(query.kind)?.push(search)
      times.get('health')?.push(floor)
      if (exported !== null) times.get('export')?.push(exported)
    }
    const mixed = queryKinds.flatMap(kind => times.get(kind) ?? [])
    const lines = [['mixed', mixed] as const, ...times].map(([kind, all]) => {
      const { count, p50, p95, p99 } = percentiles(all)
      return [kind, ...[p50, p95, p99].map(figure), String(count)]
    })
    return [
      `${title}: ${figure(cpuAtStart)} ms of processor time to the first answer, ${mebibytes(residentBytes(pid))} MiB resident at the end.`,
      table(['requests', 'CPU ms p50', 'p95', 'p99', 'requests timed'], lines),
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
      `Archive: ${paragraphs.toLocaleString('en-US')} paragraphs, ${quotes.toLocaleString('en-US')} quotes, ${mebibytes(built.bytes)} MiB; read, attributed and packed in ${seconds(built.milliseconds)} s with ${mebibytes(built.peakBytes)} MiB at most.`,
      `Parted in ${seconds(parts.milliseconds)} s, with ${mebibytes(parts.peakBytes)} MiB at most: a file of ${mebibytes(parts.bytes)} MiB, and ${parts.blocks} blocks of ${mebibytes(parts.blockBytes)} MiB.`,
      await report('workerd, one file', archiveFile),
      await report('workerd, file and blocks', parted.file, parted.assets),
    ].join('\n\n'),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
