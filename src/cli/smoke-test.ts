// What a reader, an editor and a program ask first, with the answers that the built archive gives. A live archive has to give the same.

import type { Searcher } from '../search/searcher.ts'
import { articleAddress } from '../worker/addresses.ts'
import { detailOf, type LiveAnswer, valueIn } from './live-request.ts'

export interface Trial {
  /** What is tried, as the subject of a sentence. */
  readonly what: string
  readonly path: string
  readonly accept: string
  /** What is wrong with an answer, as a predicate; null if it is right. */
  faultOf(answer: LiveAnswer): string | null
}

/** So many articles are looked for, spread over the archive. */
const mostArticles = 3
/** So many articles are passed over at most, to find those. */
const mostListed = 1_000
/** Longest title or quote that is asked for, in UTF-16 code units: some proxies cut longer addresses. */
const longest = 200

/**
 * @param searcher over the built archive
 * @param files paths of static files that every page loads
 */
export async function trialsOf(searcher: Searcher, files: readonly string[]): Promise<Trial[]> {
  const { articles } = await searcher.articles({ limit: mostListed })
  const step = Math.max(1, Math.floor(articles.length / mostArticles))
  const drawn = articles.filter((_, at) => at % step === 0).slice(0, mostArticles)
  const ofArticles = await Promise.all(drawn.map(({ id, title }) => trialsOfArticle(searcher, id, title)))
  return [
    trial('the search page', '/', 'text/html', answer => (/<main/.test(answer.body) ? null : 'is not its page')),
    ...files.map(path => trial('a file that pages load', path, '*/*', answer => (answer.body ? null : 'is empty'))),
    ...ofArticles.flat(),
  ]
}

/** Its text, a search for its title, and its first quote word for word. */
async function trialsOfArticle(searcher: Searcher, id: string, title: string): Promise<Trial[]> {
  const article = await searcher.article(id)
  const json = (what: string, path: string, wanted: unknown, ...names: readonly string[]) =>
    trial(what, path, 'application/json', ({ body }) => {
      const found = valueIn(body, ...names)
      return found === wanted
        ? null
        : `gives ${names.join('.')} ${JSON.stringify(found)}, and ${JSON.stringify(wanted)} was built`
    })
  const request = { filters: {}, sort: 'relevance', offset: 0, facets: [], group: null, literal: false } as const
  const q = title.slice(0, longest)
  const { total } = await searcher.search({ ...request, q, limit: 1, recency: null, explain: false, highlight: false })
  const quote = article?.quotes[0]?.text.slice(0, longest)
  const verdict = quote === undefined ? null : await searcher.verify({ text: quote, speaker: null, limit: 1 })
  return [
    json('an article', articleAddress(id), id, 'id'),
    ...(q.trim() === ''
      ? []
      : [json('search', `/search?${new URLSearchParams({ q, limit: '1', facets: '' })}`, total, 'total')]),
    ...(verdict === null
      ? []
      : [json('verify', `/verify?${new URLSearchParams({ text: verdict.text })}`, verdict.verdict, 'verdict')]),
  ]
}

function trial(what: string, path: string, accept: string, faultOf: (answer: LiveAnswer) => string | null): Trial {
  return {
    what,
    path,
    accept,
    faultOf: answer => (answer.status === 200 ? faultOf(answer) : `answers ${answer.status}${detailOf(answer.body)}`),
  }
}
