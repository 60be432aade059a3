// How good the ranking is, on judged collections in BEIR form and on known items.
//
//   npm run evaluate:ranking -- DIR [--run FILE] [--peers]      a BEIR folder; --run writes a TREC run file
//                               [--opensearch]                  and the same on the cluster at OPENSEARCH_URL, else one of this machine
//   npm run evaluate:ranking -- --known-item DIR... [--whole]   folders of articles: each title has to find its own article
//
// A document of a BEIR folder is an article of one paragraph; documents are ranked by it. With `--whole`, so are the articles of the
// folders. `--peers` and `--known-item` rank the same passages with MiniSearch and SQLite FTS5 in the same run.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Article } from '../src/article/article.ts'
import { withCluster } from '../tests/opensearch/cluster.ts'
import { type Collection, readCollection } from './ranking/beir.ts'
import { type Engine, miniSearch, onrecord, sqlite, withOnCluster } from './ranking/engines.ts'
import { knownItems } from './ranking/known-item.ts'
import { meanOf, type Scores, scoresOf } from './ranking/metrics.ts'
import { plainWords } from './ranking/plain-words.ts'

const depth = 100

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    run: { type: 'string' },
    peers: { type: 'boolean' },
    opensearch: { type: 'boolean' },
    'known-item': { type: 'boolean' },
    whole: { type: 'boolean' },
  },
})

const [folder] = folders
if (folder === undefined) {
  console.error('usage: npm run evaluate:ranking -- DIR [--run FILE] [--peers]   or   -- --known-item DIR... [--whole]')
  process.exit(2)
}

try {
  if (options['known-item']) await evaluateKnownItems(folders, options.whole === true)
  else await evaluateCollection(folder)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function evaluateCollection(name: string): Promise<void> {
  const { documents, queries } = await readCollection(name)
  console.log(`${name}: ${documents.length} documents, ${queries.length} judged queries`)
  const articles = documents.map(({ id, title, text }) => articleOf(id, title, text))
  const engines = [await onrecord(articles), ...(options.peers ? [miniSearch(articles), sqlite(articles)] : [])]
  await judge(engines, queries)
  if (options.opensearch !== true) return
  await withCluster({ heap: 1024, optimized: true }, url =>
    withOnCluster(articles, url, engine => judge([engine], queries)),
  )
}

async function judge(engines: readonly Engine[], queries: Collection['queries']): Promise<void> {
  for (const [place, engine] of engines.entries()) {
    const lines: string[] = []
    const scores: Scores[] = []
    for (const { id, text, judgements } of queries) {
      // As BEIR does: where queries are documents, a query does not find itself.
      const ranking = (await engine.rank(plainWords(text), depth + 1)).filter(hit => hit.id !== id).slice(0, depth)
      scores.push(
        scoresOf(
          ranking.map(hit => hit.id),
          judgements,
        ),
      )
      lines.push(...ranking.map((hit, at) => `${id} Q0 ${hit.id} ${at + 1} ${hit.score} onrecord`))
    }
    print(engine, scores)
    if (options.run !== undefined && place === 0) writeFileSync(options.run, `${lines.join('\n')}\n`)
  }
}

async function evaluateKnownItems(names: readonly string[], whole: boolean): Promise<void> {
  const { articles, queries } = await knownItems(names, whole)
  console.log(
    `${names.join(' + ')}: ${articles.length} articles ${whole ? 'in one piece, ' : ''}without their titles, ${queries.length} titles to find them by`,
  )
  for (const engine of [await onrecord(articles), miniSearch(articles), sqlite(articles)]) {
    const scores: Scores[] = []
    for (const { text, id } of queries) {
      const ranking = await engine.rank(text, depth)
      scores.push(
        scoresOf(
          ranking.map(hit => hit.id),
          new Map([[id, 1]]),
        ),
      )
    }
    print(engine, scores)
  }
}

function print(engine: Engine, all: readonly Scores[]): void {
  const { ndcg10, mrr10, recall100 } = meanOf(all)
  const figures = [`nDCG@10 ${ndcg10.toFixed(4)}`, `MRR@10 ${mrr10.toFixed(4)}`, `Recall@100 ${recall100.toFixed(4)}`]
  console.log(`${engine.name.padEnd(20)} ${figures.join('   ')}`)
}

function articleOf(id: string, title: string, text: string): Article {
  const words = text.trim() === '' ? title.trim() : text
  return {
    ...{ id, title, authors: [], source: null, published: null, url: null, lang: 'en', section: null, tags: [] },
    ...{ summary: null, dateline: null, paragraphs: words === '' ? [] : [{ text: words, kind: 'prose' }] },
  }
}
