// MiniSearch with its defaults: options as in its README, `prefix` and `fuzzy: 0.2` where the query asks for them, and the text
// among the stored fields. `search` has no limit, so ten are cut from the full list.

import MiniSearch from 'minisearch'
import { textOf, toBytes } from './bytes.ts'
import { type Document, documentsOf } from './documents.ts'
import type { Peer, Query } from './peer.ts'
import { versionOf } from './version.ts'

const options = { fields: ['title', 'text'], storeFields: ['title', 'text'] }

function searchOptions({ kind }: Query) {
  if (kind === 'prefix') return { prefix: true }
  if (kind === 'typo') return { fuzzy: 0.2 }
  return {}
}

export const minisearch: Peer = {
  name: 'MiniSearch',
  version: versionOf('minisearch'),
  ranking: 'BM25+ × matched terms',
  bm25: true,
  snippets: false,
  without: [
    'no snippets',
    'no phrases (timed with the plain words)',
    'no stems',
    'no limit: every hit is built and sorted',
  ],
  async build(articles) {
    const index = new MiniSearch<Document>(options)
    index.addAll(documentsOf(articles))
    return [toBytes(index)]
  },
  async open(bytes) {
    const index = MiniSearch.loadJSON<Document>(textOf(bytes ?? new Uint8Array()), options)
    return {
      search: query =>
        index
          .search(query.words.join(' '), searchOptions(query))
          .slice(0, 10)
          .map(hit => ({ title: hit.title, text: hit.text, snippet: null })),
    }
  },
}
