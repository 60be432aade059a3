// `npm run bench:serve -- [ARCHIVE] [--requests N] [--rounds N] [--seed N]`: what `onrecord serve` costs, in turns with a bare Hono
// application on Node and with the same searches in this process. Counted is processor time of the server's process, so that neither the
// client nor what else the machine does is measured. Then a load while the archive is replaced again and again: no request may fail.
// Asks this machine's loopback address alone. Needs Linux (/proc).

import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import type { OpenArchive } from '../../src/file/open-archive.ts'
import { mostPassages, searchParameters } from '../../src/worker/api/parameters.ts'
import { readParameters } from '../../src/worker/http/read-parameters.ts'
import { searchRequest } from '../../src/worker/search-request.ts'
import { machineLine } from '../bench/machine.ts'
import { syntheticArticles } from '../bench/synthetic.ts'
import { figure, table } from '../bench/table.ts'
import { cpuMilliseconds } from '../bench/worker/process-cpu.ts'
import { openFile } from '../lib/open-file.ts'
import { drive } from '../load/drive.ts'
import { drawRequests, type LoadRequest } from '../load/mix.ts'
import { bareHono, onrecordServe, root, type Served } from './served.ts'

/** What the rate has to be, as a share of the other one. */
const [leastOfBare, leastOfSearcher] = [0.5, 0.8]
const atATime = 8
/** Time for a round at most, in milliseconds: its requests end first. */
const longestRound = 60_000
const [swaps, betweenSwaps] = [20, 500]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
})
const file = positionals[0] ?? join('dist', 'archive.bin')
const [requests, rounds, seed] = [Number(values.requests), Number(values.rounds), Number(values.seed)]
const archive = openFile(file)
const json = { Accept: 'application/json' }

const folder = join(root, 'dist', 'bench-serve')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const served = join(folder, 'archive.bin')
copyFileSync(file, served)
const servers = await Promise.all([onrecordServe(served, {}, ['--watch']), bareHono()])
try {
  console.info(`${machineLine()}\n`)
  console.info(
    `${file}: ${archive.counts.paragraphs.toLocaleString('en-US')} paragraphs; ${rounds} rounds of ${requests} requests, ${atATime} at a time\n`,
  )
  const isFast = await compareRates(...servers)
  const isWhole = await swapUnderLoad(servers[0])
  process.exitCode = isFast && isWhole ? 0 : 1
} finally {
  await Promise.all(servers.map(server => server.stop()))
  rmSync(folder, { recursive: true, force: true })
}

async function compareRates(serve: Served, bare: Served): Promise<boolean> {
  const searches = drawSearches(archive)
  const inProcess = searcherOver(archive)
  const tagOf = async ({ url }: Served, path: string) =>
    (await fetch(url + path, { headers: json })).headers.get('ETag') ?? ''
  const again = async (server: Served, path: string) => ({ path, 'If-None-Match': await tagOf(server, path) })
  const [ours, theirs] = [await again(serve, '/search?q=news'), await again(bare, '/tagged')]
  const same = ({ path, ...headers }: { readonly path: string }): (() => LoadRequest) => {
    const one = { kind: '', path, headers: { ...json, ...headers } }
    return () => one
  }
  const drawn = () => searches.next().value
  const rows: [what: string, measure: () => Promise<number>][] = [
    ['bare, 200', () => cost(bare, same({ path: '/' }))],
    ['serve, /health', () => cost(serve, same({ path: '/health' }))],
    ['bare, 304', () => cost(bare, same(theirs))],
    ['serve, 304', () => cost(serve, same(ours))],
    ['searcher, in process', () => inProcess(drawn)],
    ['serve, /search', () => cost(serve, drawn)],
  ]
  const costs = rows.map((): number[] => [])
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, [, measure]] of rows.entries()) {
      const measured = await measure()
      if (round > 0) costs[at]?.push(measured)
    }
  }
  const median = costs.map(all => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN)
  const pairs = [
    [0, 1, leastOfBare],
    [2, 3, leastOfBare],
    [4, 5, leastOfSearcher],
  ] as const
  const ratios = pairs.map(([base, one]) => (median[base] ?? Number.NaN) / (median[one] ?? Number.NaN))
  const lines = rows.map(([what], at) => {
    const milliseconds = median[at] ?? Number.NaN
    const pair = pairs.findIndex(([, one]) => one === at)
    const [ratio, aim] = [ratios[pair], pairs[pair]?.[2]]
    return [
      what,
      figure(milliseconds * 1000),
      figure(1000 / milliseconds),
      ratio === undefined ? '' : ratio.toFixed(2),
      aim === undefined ? '' : `${aim}${(ratio ?? 0) >= aim ? '' : ' MISSED'}`,
    ]
  })
  console.info(table(['answers', 'CPU µs, median', 'a second of CPU', 'share of the row above', 'aim'], lines))
  return pairs.every(([, , aim], at) => (ratios[at] ?? 0) >= aim)
}

/** Processor time of the server for one of these requests, in milliseconds. */
async function cost({ url, pid }: Served, next: () => LoadRequest): Promise<number> {
  const before = cpuMilliseconds(pid)
  const driven = await drive(url, take(next, requests), { milliseconds: longestRound, atATime })
  if (driven.failures.length > 0) throw new Error(`failed: ${driven.failures.join(', ')}`)
  return (cpuMilliseconds(pid) - before) / driven.latencies.length
}

function* take(next: () => LoadRequest, count: number): Generator<LoadRequest, undefined> {
  for (let left = count; left > 0; left -= 1) yield next()
}

function* drawSearches(from: OpenArchive): Generator<LoadRequest, never> {
  for (const drawn of drawRequests(from, seed)) if (drawn.kind === 'search') yield drawn
  throw new Error('requests have no end')
}

/** The cost of a search by the searcher itself, in milliseconds. */
function searcherOver(from: OpenArchive): (next: () => LoadRequest) => Promise<number> {
  const searcher = createSearcher(from)
  return async next => {
    const asked = Array.from({ length: requests }, () => {
      const parameters = readParameters(searchParameters, new URL(next().path, 'http://localhost'))
      const { limit, cursor, facets } = parameters
      const group = parameters.group === 'article' ? parameters.group : null
      const highlight = parameters.highlight !== 'none'
      return searchRequest(parameters, { limit, cursor, facets, group, passages: mostPassages, highlight })
    })
    const before = cpuMilliseconds(process.pid)
    for (const request of asked) await searcher.search(request)
    return (cpuMilliseconds(process.pid) - before) / requests
  }
}

/** Replaces the archive again and again under a load of everything. */
async function swapUnderLoad(serve: Served): Promise<boolean> {
  const others = [file, join(folder, 'other.bin')]
  const articles = syntheticArticles(200)
  writeFileSync(others[1] ?? '', await buildArchive(articles.map(article => ({ article, quotes: [] }))))
  const seen = new Set<string>()
  const versionNow = async () => (await (await fetch(`${serve.url}/ready`)).json()) as { readonly archive: string }
  const swapping = (async () => {
    for (let swap = 1; swap <= swaps; swap += 1) {
      const next = join(folder, 'next.bin')
      copyFileSync(others[swap % 2] ?? '', next)
      renameSync(next, served)
      await new Promise(resolve => setTimeout(resolve, betweenSwaps))
      seen.add((await versionNow()).archive)
    }
  })()
  const driven = await drive(serve.url, drawRequests(archive, seed), { milliseconds: swaps * betweenSwaps, atATime })
  await swapping
  const lost = [...driven.statuses].reduce((sum, [status, n]) => (status === 0 || status >= 500 ? sum + n : sum), 0)
  console.info(
    `\n${swaps} swaps of the archive in ${driven.seconds.toFixed(0)} s, ${driven.latencies.length} requests meanwhile: ` +
      `${seen.size} archives were served, ${lost} requests failed`,
  )
  for (const failure of driven.failures) console.error(`  ${failure}`)
  return lost === 0 && seen.size === others.length
}
