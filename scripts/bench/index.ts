// `npm run bench`: every engine on the same documents and the same queries, one run, one report. Each engine builds in one process
// and answers in another; this one only hands out work and prints.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureInChild } from './child.ts'
import { drawQueries } from './draw-queries.ts'
import { writeArticles, writeQueries } from './files.ts'
import { machineLine } from './machine.ts'
import type { BuildMeasurement, Row, SearchMeasurement, Task } from './measurement.ts'
import { type Options, readOptions } from './options.ts'
import { reportOf, type SetReport } from './report.ts'
import { sets } from './sets.ts'
import { seconds } from './table.ts'

const folder = join(import.meta.dirname, '..', '..', 'dist', 'bench')
/** Queries of each kind that are asked before any is timed; of another draw. */
const warmUpQueries = 20
/** What opening and warming up may take beyond the timed queries. */
const openMinutes = 2

const say = (line: string): void => console.error(line)

async function measure(engine: string, task: Task, options: Options): Promise<Row> {
  const build = await measureInChild<BuildMeasurement>('measure-build.ts', task, options.buildMinutes)
  if (typeof build === 'string') return { engine, build, search: build }
  const minutes = openMinutes + (options.querySeconds * 1.5) / 60
  return { engine, build, search: await measureInChild<SearchMeasurement>('measure-search.ts', task, minutes) }
}

async function measureSet(name: string, options: Options): Promise<SetReport | null> {
  const set = sets[name]
  const articles = await set?.load()
  if (!set || !articles) {
    say(`${name}: skipped, its articles are not in ../shared/data`)
    return null
  }
  const articlesFile = join(folder, `${name}.articles.jsonl`)
  const queriesFile = join(folder, `${name}.queries.json`)
  writeArticles(articlesFile, articles)
  writeQueries(queriesFile, {
    warmUp: drawQueries(articles, warmUpQueries, options.seed + 1),
    timed: drawQueries(articles, options.queries, options.seed),
  })
  const rows: Row[] = []
  for (const engine of options.engines) {
    const start = performance.now()
    const indexFile = join(folder, `${name}.${engine}.bin`)
    const task = { engine, articlesFile, indexFile, queriesFile, querySeconds: options.querySeconds }
    const row = await measure(engine, task, options)
    rows.push(row)
    const outcome = typeof row.search === 'string' ? row.search : 'done'
    say(`${name} ${engine}: ${outcome} in ${seconds(performance.now() - start)} s`)
  }
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0)
  return { name, title: set.title, articles: articles.length, paragraphs, rows }
}

const options = readOptions(process.argv.slice(2))
mkdirSync(folder, { recursive: true })
const reports: SetReport[] = []
for (const name of options.sets) {
  const report = await measureSet(name, options)
  if (report) reports.push(report)
}
const text = reportOf(machineLine(), reports)
console.log(text)
if (options.out !== null) {
  writeFileSync(options.out, `${text}\n`)
  writeFileSync(`${options.out.replace(/\.md$/, '')}.json`, `${JSON.stringify(reports, null, 2)}\n`)
}
rmSync(folder, { recursive: true, force: true })
