// The engines that are compared on the same passages: Onrecord as it answers, MiniSearch and SQLite FTS5 as their documentation has it.

import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import type { Article } from '../../src/article/article.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import type { SearchRequest } from '../../src/search/request.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { clear, fill, searcherOn } from '../../tests/opensearch/fill.ts'

/** Ids of the best documents for a query, best first, each once. */
export interface Engine {
  readonly name: string
  rank(query: string, depth: number): Promise<readonly { readonly id: string; readonly score: number }[]>
}

/** Hits an answer may have. */
const mostHits = 100

const request = {
  filters: {},
  sort: 'relevance',
  facets: [],
  group: 'article',
  literal: false,
  recency: null,
  explain: false,
  highlight: false,
} as const

export async function onrecord(articles: readonly Article[]): Promise<Engine> {
  const archive = openArchive((await buildArchive(articles.map(article => ({ article, quotes: [] })))).buffer)
  return rankedBy('Onrecord', createSearcher(archive))
}

/** The same on a cluster, for as long as `use` runs. */
export async function withOnCluster<T>(
  articles: readonly Article[],
  url: string,
  use: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { index } = await fill(
    articles.map(article => ({ article, quotes: [] })),
    { url },
  )
  try {
    return await use(rankedBy('Onrecord, OpenSearch', searcherOn({ url, index })))
  } finally {
    await clear(index, url)
  }
}

function rankedBy(name: string, searcher: Searcher): Engine {
  return {
    name,
    async rank(q, depth) {
      const found: { id: string; score: number }[] = []
      if (q.trim() === '') return found
      for (let offset = 0; offset < depth; offset += mostHits) {
        const page: SearchRequest = { ...request, q, offset, limit: Math.min(mostHits, depth - offset) }
        const { hits } = await searcher.search(page)
        for (const hit of hits) found.push({ id: hit.article.id, score: hit.score })
        if (hits.length < page.limit) break
      }
      return found
    },
  }
}

/** Paragraphs with their article's title, MiniSearch's defaults. */
export function miniSearch(articles: readonly Article[]): Engine {
  const engine = new MiniSearch<{ id: number; title: string; text: string }>({ fields: ['title', 'text'] })
  const ids: string[] = []
  for (const { id, title, text } of passagesOf(articles)) {
    engine.add({ id: ids.length, title, text })
    ids.push(id)
  }
  return {
    name: 'MiniSearch 7.2',
    rank: async (query, depth) =>
      distinct(
        engine.search(query).map(({ id, score }) => ({ id: ids[Number(id)] ?? '', score })),
        depth,
      ),
  }
}

/** Paragraphs with their article's title, FTS5 with its Porter tokenizer, any of the words, `bm25` as it is. */
export function sqlite(articles: readonly Article[]): Engine {
  const database = new DatabaseSync(':memory:')
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')")
  const insert = database.prepare('INSERT INTO passages VALUES (?, ?, ?)')
  database.exec('BEGIN')
  for (const { id, title, text } of passagesOf(articles)) insert.run(id, title, text)
  database.exec('COMMIT')
  const select = database.prepare(
    'SELECT id, -bm25(passages) AS score FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ?',
  )
  return {
    name: 'SQLite FTS5 porter',
    async rank(query, depth) {
      const words = query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
      if (words.length === 0) return []
      const match = [...new Set(words)].map(word => `"${word}"`).join(' OR ')
      return distinct(
        select.all(match, depth * 20).map(row => ({ id: String(row.id), score: Number(row.score) })),
        depth,
      )
    },
  }
}

function* passagesOf(articles: readonly Article[]): Generator<{ id: string; title: string; text: string }> {
  for (const { id, title, paragraphs } of articles) for (const { text } of paragraphs) yield { id, title, text }
}

function distinct<T extends { readonly id: string }>(ranked: readonly T[], depth: number): T[] {
  const seen = new Set<string>()
  return ranked.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined).slice(0, depth)
}
