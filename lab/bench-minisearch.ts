// A MiniSearch index as JSON and as a packed file: size, time to open, heap, and time of a search. The same queries, and the same results.
// Usage: npm run bench:minisearch -- [SET]     a set of `npm run bench`, 60k unless given

import MiniSearch, { type Options, type SearchOptions } from 'minisearch'
import { openPacked, packMiniSearch } from '../src/minisearch/index.ts'
import { drawQueries } from './bench/draw-queries.ts'
import { machineLine } from './bench/machine.ts'
import { percentiles } from './bench/percentiles.ts'
import { sets } from './bench/sets.ts'
import { figure, mebibytes, table } from './bench/table.ts'

/** Queries of each of the five kinds; the first of them warm up. */
const queriesOfKind = 60
const warmUp = 100

const [, , name = '60k'] = process.argv
const set = sets[name]
const articles = await set?.load()
if (!set || !articles)
  throw new Error(`${name} is none of ${Object.keys(sets).join(', ')}, or its articles are not in ../shared/data`)

const options: Options = { fields: ['title', 'text'], storeFields: ['title'] }
const miniSearch = new MiniSearch(options)
let id = 0
for (const { title, paragraphs } of articles) {
  for (const { text } of paragraphs) miniSearch.add({ id: id++, title, text })
}
const json = JSON.stringify(miniSearch)
const packed = packMiniSearch(miniSearch)
const drawn = drawQueries(articles, queriesOfKind, 1)

interface Opened {
  search(query: string, options: SearchOptions): { readonly length: number }
}

function optionsOf(kind: string): SearchOptions {
  return { combineWith: 'AND', prefix: kind === 'prefix', fuzzy: kind === 'typo' ? 0.2 : false }
}

function heap(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** One row: opens, then asks every query once. Returns the number of results too, which has to be the same for both. */
function measure(what: string, bytes: number, open: () => Opened): { row: string[]; found: number } {
  const before = heap()
  const start = performance.now()
  const opened = open()
  const took = performance.now() - start
  const kept = heap() - before
  let found = 0
  const times = drawn.map(({ kind, words }) => {
    const from = performance.now()
    found += opened.search(words.join(' '), optionsOf(kind)).length
    return performance.now() - from
  })
  const { p50, p95 } = percentiles(times.slice(warmUp))
  return { row: [what, mebibytes(bytes), figure(took), mebibytes(kept), figure(p50), figure(p95)], found }
}

const rows = [
  measure('MiniSearch.loadJSON', Buffer.byteLength(json), () => MiniSearch.loadJSON(json, options)),
  measure('openPacked', packed.length, () => openPacked(packed.slice()) as unknown as Opened),
]
if (rows[0]?.found !== rows[1]?.found) throw new Error('the two do not find the same')
console.log(`${set.title}: ${id.toLocaleString('en-US')} documents; ${machineLine()}\n`)
const heads = ['', 'MiB', 'open, ms', 'memory once open, MiB', 'search p50, ms', 'p95, ms']
console.log(
  table(
    heads,
    rows.map(({ row }) => row),
  ),
)
