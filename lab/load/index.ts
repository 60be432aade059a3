// `npm run load -- [ARCHIVE] [--minutes N] [--at-a-time N] [--seed N]`: a load drawn from the archive on the Worker in local workerd, in
// turns with a bare Hono Worker. Prints requests a second of both, failures, and memory over time. Fails on any 5xx, and where memory
// grows after the first fifth of the time. Asks nothing but workerd on this machine's loopback address. Needs Linux (/proc).

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ServedWorker, serveBareWorker, serveWorker } from '../../scripts/lib/serve-worker.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { machineLine } from '../bench/machine.ts'
import { percentiles } from '../bench/percentiles.ts'
import { figure } from '../bench/table.ts'
import { residentBytes } from '../bench/worker/process-cpu.ts'
import { type Driven, drive } from './drive.ts'
import { drawRequests, type LoadRequest } from './mix.ts'

const mostMinutes = 120
/** A minute is divided between the Worker and the bare one. */
const [workerMs, bareMs] = [50_000, 10_000]
/** Memory counts from then on, as a share of the minutes. */
const warmUp = 0.2
/** What memory may grow by from the first to the second half of what counts. */
const flat = 1.1

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    'at-a-time': { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    /** Share of a minute that is really taken, for trying the script. */
    scale: { type: 'string', default: '1' },
  },
})
const minutes = Math.min(Math.max(1, Number(values.minutes) || 1), mostMinutes)
const atATime = Math.min(Math.max(1, Number(values['at-a-time']) || 1), 256)
const scale = Math.min(1, Number(values.scale) || 1)
const file = positionals[0] ?? join('dist', 'archive.bin')
const archive = openArchive(new Uint8Array(readFileSync(file)).buffer, { verify: true })

const folder = join(import.meta.dirname, '..', '..', 'dist', 'load')
rmSync(folder, { recursive: true, force: true })
const places = ['worker', 'bare'].map(name => join(folder, name)) as [string, string]
for (const place of places) mkdirSync(place, { recursive: true })
const worker = await serveWorker(places[0], file)
try {
  const bare = await serveBareWorker(places[1])
  try {
    process.exitCode = await run(worker, bare)
  } finally {
    bare.stop()
  }
} finally {
  worker.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function run(worker: ServedWorker, bare: ServedWorker): Promise<number> {
  console.info(`${machineLine()}\n`)
  console.info(
    `${file}: ${archive.counts.paragraphs.toLocaleString('en-US')} paragraphs; ${atATime} requests at a time, ${minutes} minutes`,
  )
  console.info('minute   requests/s   bare Hono/s   ratio   p50 ms   p99 ms     MiB   5xx')
  const requests = drawRequests(archive, Number(values.seed))
  const memory: number[] = []
  const [ours, theirs]: [Driven[], Driven[]] = [[], []]
  for (let minute = 1; minute <= minutes; minute += 1) {
    const one = await drive(worker.url, requests, { milliseconds: workerMs * scale, atATime })
    const other = await drive(bare.url, nothing(), { milliseconds: bareMs * scale, atATime })
    ours.push(one)
    theirs.push(other)
    memory.push(residentBytes(worker.pid) / 2 ** 20)
    const { p50, p99 } = percentiles(one.latencies)
    const cells = [rate([one]), rate([other]), rate([one]) / rate([other])]
    console.info(
      [
        String(minute).padStart(6),
        ...[cells[0]?.toFixed(0), cells[1]?.toFixed(0)].map((cell, at) => cell?.padStart(at === 0 ? 13 : 14)),
        cells[2]?.toFixed(2).padStart(8),
        ...[p50, p99].map(value => figure(value).padStart(9)),
        memory.at(-1)?.toFixed(0).padStart(8),
        String(failed(one)).padStart(6),
      ].join(''),
    )
  }
  return report(ours, theirs, memory)
}

/** The last lines. The exit code: 1 where something failed or memory grew. */
function report(ours: readonly Driven[], theirs: readonly Driven[], memory: readonly number[]): number {
  const counted = memory.slice(Math.floor(memory.length * warmUp))
  const half = Math.ceil(counted.length / 2)
  const [early, late] = [Math.max(...counted.slice(0, half)), Math.max(...counted.slice(-half))]
  const isFlat = late <= early * flat
  const failures = ours.reduce((sum, one) => sum + failed(one), 0)
  const statuses = new Map<number, number>()
  for (const one of ours) {
    for (const [status, count] of one.statuses) statuses.set(status, (statuses.get(status) ?? 0) + count)
  }
  const told = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
  console.info(`\nanswers by status  ${told.join('  ')}`)
  console.info(
    `requests a second  ${rate(ours).toFixed(0)}, a bare Hono Worker ${rate(theirs).toFixed(0)}: ${(rate(ours) / rate(theirs)).toFixed(2)}`,
  )
  console.info(
    `memory             at most ${early.toFixed(0)} MiB, then ${late.toFixed(0)} MiB: ${isFlat ? 'flat' : 'IT GROWS'}`,
  )
  console.info(`failed             ${failures}`)
  for (const failure of ours.flatMap(one => one.failures)) console.error(`  ${failure}`)
  return failures === 0 && isFlat ? 0 : 1
}

function rate(all: readonly Driven[]): number {
  return all.reduce((sum, one) => sum + one.latencies.length, 0) / all.reduce((sum, one) => sum + one.seconds, 0)
}

/** Answers with 5xx, and requests without an answer. */
function failed({ statuses }: Driven): number {
  return [...statuses].reduce((sum, [status, count]) => (status === 0 || status >= 500 ? sum + count : sum), 0)
}

function* nothing(): Generator<LoadRequest, never> {
  for (;;) yield { kind: 'bare', path: '/', headers: { Accept: 'application/json' } }
}
