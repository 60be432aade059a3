// Lunr with its defaults (stemmer, stop words) and `position` metadata, which its guide advises for highlighting. It stores no text:
// the paragraphs are kept beside the index, as its guide does.

import lunr from 'lunr'
import { joinTexts, splitTexts } from './bytes.ts'
import { type Document, documentsOf } from './documents.ts'
import type { Peer, Query } from './peer.ts'
import { versionOf } from './version.ts'

function written({ kind, words }: Query): string {
  if (kind === 'prefix') return `${words.join(' ')}*`
  if (kind === 'typo') return `${words.join(' ')}~1`
  return words.join(' ')
}

export const lunrPeer: Peer = {
  name: 'Lunr',
  version: versionOf('lunr'),
  ranking: 'BM25 weights, cosine',
  bm25: true,
  snippets: false,
  without: [
    'no snippets (positions only)',
    'no phrases (timed with the plain words)',
    'no limit: every hit is built and sorted',
    'stores no text (kept beside it here)',
  ],
  async build(articles) {
    const documents = documentsOf(articles)
    const index = lunr(builder => {
      builder.ref('id')
      builder.field('title')
      builder.field('text')
      builder.metadataWhitelist = ['position']
      for (const document of documents) builder.add(document)
    })
    return joinTexts([JSON.stringify(index), JSON.stringify(documents)])
  },
  async open(bytes) {
    const [index, documents] = [...splitTexts(bytes ?? new Uint8Array())].map(text => JSON.parse(text))
    const loaded = lunr.Index.load(index)
    return {
      search: query =>
        loaded
          .search(written(query))
          .slice(0, 10)
          .map(({ ref }) => {
            const { title, text } = documents[Number(ref)] as Document
            return { title, text, snippet: null }
          }),
    }
  },
}
