// Onrecord as the Worker runs it: the query language, the product's ranking, and hits with their snippets, through `createSearcher`.

import { createSearcher } from '../../../src/engines/packed/packed-searcher.ts'
import type { SearchRequest } from '../../../src/search/request.ts'
import type { Searcher } from '../../../src/search/searcher.ts'
import { markHtml } from '../../../src/worker/escape-html.ts'
import { buildParagraphs, openBytes } from './onrecord-archive.ts'
import type { Engine, Peer, Query } from './peer.ts'
import { ownVersion } from './version.ts'

const request: Omit<SearchRequest, 'q'> = {
  filters: {},
  sort: 'relevance',
  limit: 10,
  offset: 0,
  facets: [],
  group: null,
  literal: false,
  recency: null,
  explain: false,
  highlight: true,
}

/** The query as a person would type it; typos are typed as they are. */
export function typed({ kind, words }: Query): string {
  if (kind === 'phrase') return `"${words.join(' ')}"`
  return kind === 'prefix' ? `${words.join(' ')}*` : words.join(' ')
}

export function engineOf(searcher: Searcher): Engine {
  return {
    async search(query) {
      const { hits } = await searcher.search({ ...request, q: typed(query) })
      return hits.map(({ article, text, snippet }) => ({
        title: article.title,
        text,
        snippet: markHtml(snippet.text, snippet.highlights),
      }))
    },
  }
}

export const onrecord: Peer = {
  name: 'Onrecord',
  version: ownVersion,
  ranking: 'BM25F, stems, proximity',
  bm25: true,
  snippets: true,
  without: ['no updates in place: the file is built anew', 'typos only in words the archive does not have'],
  build: buildParagraphs,
  async open(bytes) {
    return engineOf(createSearcher(openBytes(bytes)))
  },
}
