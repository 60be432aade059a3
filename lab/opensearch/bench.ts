// `npm run bench:opensearch -- [--set 60k | --archive FILE] [--queries N] [--seconds N] [--heap MB] [--seed N]`: how fast a cluster of one node
// answers and is filled, beside the file with the same archive, which is built of a set or was built before. The cluster is the one at
// OPENSEARCH_URL, else one of this machine, brought by Maven. Times are what a search waits, this process's part included, which shares the
// processor with the cluster.

import { parseArgs } from 'node:util'
import type { Article } from '../../src/article/article.ts'
import type { FacetName } from '../../src/article/columns.ts'
import { packedEngine } from '../../src/engines/packed/packed-engine.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../src/file/open-archive.ts'
import { attributeQuotes } from '../../src/pipeline/attribute-quotes.ts'
import type { SearchRequest } from '../../src/search/request.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { withCluster } from '../../tests/opensearch/cluster.ts'
import { clear, newIndex, pushTo, searcherOn } from '../../tests/opensearch/fill.ts'
import { ask } from '../../tests/search/fixture.ts'
import { drawQueries } from '../bench/draw-queries.ts'
import { machineLine } from '../bench/machine.ts'
import { typed } from '../bench/peers/onrecord.ts'
import { type Query, queryKinds } from '../bench/peers/peer.ts'
import { percentiles } from '../bench/percentiles.ts'
import { sets } from '../bench/sets.ts'
import { figure, mebibytes, table } from '../bench/table.ts'
import { openFile } from '../lib/open-file.ts'

/** Of each kind, asked before any is timed, and not again. */
const warmUpQueries = 20
/** As the page of results asks for them. */
const facets: readonly FacetName[] = ['type', 'speaker', 'source', 'author', 'section', 'tag', 'lang', 'year']

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: '60k' },
    archive: { type: 'string' },
    /** Of each kind. */
    queries: { type: 'string', default: '50' },
    /** How long requests are counted, so many at a time. */
    seconds: { type: 'string', default: '20' },
    'at-a-time': { type: 'string', default: '8' },
    /** Memory of the node, in MiB. */
    heap: { type: 'string', default: '2048' },
    shards: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
})
const numbers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]))
const { queries = 50, seconds = 20, 'at-a-time': atATime = 8, heap = 2048, shards = 1, seed = 1 } = numbers

const say = (line: string): void => console.error(line)

const opened = values.archive === undefined ? await builtOf(values.set) : openFile(values.archive)
if (opened === null) {
  console.error(`skipped: there is no set ${values.set}, or its articles are not in ../shared/data`)
  process.exit(0)
}
const archive = opened
say('drawing queries')
const drawn = drawQueries(articlesOf(archive), warmUpQueries + queries, seed)
const { paragraphs, quotes } = archive.counts
const units = paragraphs + quotes
const { bytes } = archive
console.log(`${machineLine()}; OpenSearch with ${heap} MiB\n`)
console.log(
  `${values.archive ?? values.set}: ${archive.counts.articles} articles, ${paragraphs} paragraphs, ${quotes} quotes: ${units} units; ` +
    `the file has ${mebibytes(bytes)} MiB, ${figure(bytes / units)} bytes a unit\n`,
)

await withCluster({ heap, optimized: true }, async url => {
  const index = newIndex()
  try {
    await measurePush(url, index)
    const cluster = searcherOn({ url, index })
    await measureSearches(createSearcher(archive), cluster)
    await measureRates(cluster)
  } finally {
    await clear(index, url)
  }
})

async function builtOf(name: string): Promise<OpenArchive | null> {
  const articles = await sets[name]?.load()
  if (!articles) return null
  say('finding quotes')
  const { entries } = attributeQuotes(articles)
  say('building the file')
  return openArchive((await buildArchive(entries)).buffer)
}

/** The articles of an archive, one after another. */
function articlesOf(archive: OpenArchive): Article[] {
  const engine = packedEngine(archive)
  // The packed engine answers at once.
  return Array.from({ length: archive.articles.count }, (_, i) => engine.article(archive.articles.id(i)) as Article)
}

async function measurePush(url: string, index: string): Promise<void> {
  const push = async (of: OpenArchive) => {
    const before = performance.now()
    await pushTo(of, { url, index, shards })
    return (performance.now() - before) / 1_000
  }
  say('pushing')
  const [first, again] = [await push(archive), await push(archive)]
  const size = await storeSize(url, index)
  console.log(
    `pushed in ${figure(first)} s, ${figure(units / first)} units a second; again, with nothing changed, in ${figure(again)} s; ` +
      `${mebibytes(size)} MiB in the cluster, ${figure(size / units)} bytes a unit\n`,
  )
}

async function storeSize(url: string, index: string): Promise<number> {
  const answer = await fetch(`${url}/${index}-*/_stats/store`)
  const { _all } = (await answer.json()) as { _all: { primaries: { store: { size_in_bytes: number } } } }
  return _all.primaries.store.size_in_bytes
}

interface Way {
  readonly name: string
  readonly searcher: Searcher
  readonly more: Partial<SearchRequest>
}

async function measureSearches(file: Searcher, cluster: Searcher): Promise<void> {
  const ways: readonly Way[] = [
    { name: 'file', searcher: file, more: {} },
    { name: 'cluster', searcher: cluster, more: {} },
    { name: 'file, facets', searcher: file, more: { facets } },
    { name: 'cluster, facets', searcher: cluster, more: { facets } },
  ]
  const times = await Promise.all(ways.map(() => new Map<string, number[]>()))
  const warm = warmUpQueries * queryKinds.length
  for (const [i, way] of ways.entries()) {
    say(`asking: ${way.name}`)
    for (const query of drawn.slice(0, warm)) await timed(way, query)
    for (const query of drawn.slice(warm)) {
      const taken = await timed(way, query)
      for (const kind of [query.kind, query.kind === 'prefix' ? '' : 'all but prefixes'])
        times[i]?.set(kind, [...(times[i]?.get(kind) ?? []), taken])
    }
  }
  const rows = [...queryKinds, 'all but prefixes'].map(kind => [
    kind,
    ...times.flatMap(ofWay => {
      const { p50, p95 } = percentiles(ofWay.get(kind) ?? [])
      return [figure(p50), figure(p95)]
    }),
  ])
  const header = ['ms', ...ways.flatMap(({ name }) => [`${name} p50`, 'p95'])]
  console.log(`${queries} queries of each kind, one at a time, ten hits with snippets.\n\n${table(header, rows)}\n`)
}

/** Processor time of this process for a search, in milliseconds: what a Worker takes. */
async function ownTime(cluster: Searcher, more: Partial<SearchRequest>): Promise<string[]> {
  const before = process.cpuUsage()
  for (const query of drawn) await timed({ name: '', searcher: cluster, more }, query)
  const { user, system } = process.cpuUsage(before)
  return [figure((user + system) / 1_000 / drawn.length)]
}

async function timed({ searcher, more }: Way, query: Query): Promise<number> {
  const before = performance.now()
  await searcher.search(ask(typed(query), { limit: 10, ...more }))
  return performance.now() - before
}

async function measureRates(cluster: Searcher): Promise<void> {
  const rows: string[][] = []
  for (const [name, more] of [
    ['without facets', {}],
    ['with facets', { facets }],
  ] as const) {
    const end = performance.now() + seconds * 1_000
    const taken: number[] = []
    let next = 0
    const oneAfterAnother = async () => {
      while (performance.now() < end) {
        const query = drawn[next++ % drawn.length]
        if (query !== undefined) taken.push(await timed({ name, searcher: cluster, more }, query))
      }
    }
    await Promise.all(Array.from({ length: atATime }, oneAfterAnother))
    const { p50, p95 } = percentiles(taken)
    rows.push([name, figure(taken.length / seconds), figure(p50), figure(p95), ...(await ownTime(cluster, more))])
  }
  console.log(`All kinds in turn, ${atATime} at a time for ${seconds} s, on the cluster.\n`)
  console.log(table(['', 'requests a second', 'p50 ms', 'p95 ms', 'own CPU ms'], rows))
}
