// `npm run bench`: every engine on the same documents and the same queries, one run, one report. Each engine builds in one process
// and answers in another; this one only hands out work and prints.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureInChild } from './child.ts'
import { drawQueries } from './draw-queries.ts'
import { writeArticles, writeQueries } from './files.ts'
import { machineLine } from './machine.ts'
import type { BuildMeasurement, Row, SearchMeasurement, Task } from './measurement.ts'
import { type Options, readOptions } from './options.ts'
import { peers } from './peers/list.ts'
import { type Peer, queryKinds } from './peers/peer.ts'
import { reportQuotes } from './quotes.ts'
import { reportOf, type SetReport } from './report.ts'
import { newsArticles, sets } from './sets.ts'
import { seconds } from './table.ts'

/** Queries of each kind that are asked before any is timed, and not again. */
const warmUpQueries = 20
/** What opening and warming up may take beyond the timed queries. */
const openMinutes = 2

const say = (line: string): void => console.error(line)

interface Built {
  readonly indexFile: string
  readonly build: BuildMeasurement | string
}

async function measure(engine: string, files: Omit<Task, 'indexFile'>, built: Built, options: Options): Promise<Row> {
  const { indexFile, build } = built
  if (typeof build === 'string') return { engine, build, search: build }
  const minutes = openMinutes + (options.querySeconds * 1.5) / 60
  const task: Task = { ...files, indexFile }
  return { engine, build, search: await measureInChild<SearchMeasurement>('measure-search.ts', task, minutes) }
}

/** What a set holds, and for which queries: a run with other ones draws anew. */
type Facts = Pick<SetReport, 'made' | 'articles' | 'paragraphs'> & Pick<Options, 'queries' | 'seed'>

/** What was kept under a name, or is made now. */
async function kept<T>(name: string, make: () => Promise<T>, isGood: (found: T) => boolean): Promise<T> {
  const file = join(folder, `${name}.json`)
  if (options.keep !== null && existsSync(file)) {
    const found = JSON.parse(readFileSync(file, 'utf8')) as T
    if (isGood(found)) return found
  }
  const made = await make()
  writeFileSync(file, JSON.stringify(made))
  return made
}

async function measureSet(name: string, options: Options): Promise<SetReport | null> {
  const set = sets[name]
  const articlesFile = join(folder, `${name}.articles.jsonl`)
  const queriesFile = join(folder, `${name}.queries.json`)
  const { queries, seed } = options
  const prepare = async (): Promise<Facts | null> => {
    const articles = await set?.load()
    if (!set || !articles) return null
    writeArticles(articlesFile, articles)
    const drawn = drawQueries(articles, warmUpQueries + queries, seed)
    const warmUpEnd = warmUpQueries * queryKinds.length
    writeQueries(queriesFile, { warmUp: drawn.slice(0, warmUpEnd), timed: drawn.slice(warmUpEnd) })
    const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0)
    return { made: set.made?.() ?? '', articles: articles.length, paragraphs, queries, seed }
  }
  const facts = await kept(`${name}.set`, prepare, found => found?.queries === queries && found.seed === seed)
  if (!set || facts === null) {
    say(`${name}: skipped, its articles are not in ../shared/data`)
    return null
  }
  const rows: Row[] = []
  // Engines that share a build function share its index.
  const builds = new Map<Peer['build'] | undefined, Built>()
  for (const engine of options.engines) {
    const start = performance.now()
    const files = { engine, articlesFile, queriesFile, querySeconds: options.querySeconds }
    const same = peers[engine]?.build
    let built = builds.get(same)
    if (!built) {
      const indexFile = join(folder, `${name}.${engine}.bin`)
      const task: Task = { ...files, indexFile }
      const build = (): Promise<Built['build']> => measureInChild('measure-build.ts', task, options.buildMinutes)
      built = { indexFile, build: await kept(`${name}.${engine}.build`, build, found => typeof found !== 'string') }
      builds.set(same, built)
    }
    const row = await measure(engine, files, built, options)
    rows.push(row)
    const outcome = typeof row.search === 'string' ? row.search : 'done'
    say(`${name} ${engine}: ${outcome} in ${seconds(performance.now() - start)} s`)
  }
  const { made, articles, paragraphs } = facts
  return { name, title: set.title, made, articles, paragraphs, rows }
}

const options = readOptions(process.argv.slice(2))
const folder = options.keep ?? join(import.meta.dirname, '..', '..', 'dist', 'bench')
mkdirSync(folder, { recursive: true })
const reports: SetReport[] = []
for (const name of options.sets) {
  const report = await measureSet(name, options)
  if (report) reports.push(report)
}
const news = options.quotes ? await newsArticles() : null
if (options.quotes && !news) say('quotes: skipped, their articles are not in ../shared/data')
const quotes = news ? [await reportQuotes(news, folder)] : []
const text = [reportOf(machineLine(), reports), ...quotes].join('\n\n')
console.log(text)
if (options.out !== null) {
  writeFileSync(options.out, `${text}\n`)
  writeFileSync(`${options.out.replace(/\.md$/, '')}.json`, `${JSON.stringify(reports, null, 2)}\n`)
}
if (options.keep === null) rmSync(folder, { recursive: true, force: true })
