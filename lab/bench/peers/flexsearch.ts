// FlexSearch twice. `flexsearch` is what its documentation advises for searching as one types: the `forward` tokenizer (prefixes),
// a phonetic Latin encoder (some typos), suggestions (any of the words may match) and its own highlighting.
// `flexsearchFast` is its fastest: the default tokenizer, whole words only, all words must match, no highlighting.

import { Charset, Document as Index } from 'flexsearch'
import { joinTexts, splitTexts } from './bytes.ts'
import { type Document, documentsOf } from './documents.ts'
import type { Peer, Query, Shown } from './peer.ts'
import { versionOf } from './version.ts'

const shape = { id: 'id', store: true, index: ['title', 'text'] as ('title' | 'text')[] }
const full = () => new Index<Document>({ document: shape, tokenize: 'forward', encoder: Charset.LatinBalance as never })
const fast = () => new Index<Document>({ document: shape })
type Opened = ReturnType<typeof fast>

function peer(
  make: () => Opened,
  answer: (index: Opened, query: Query) => Shown[],
  about: Pick<Peer, 'name' | 'snippets' | 'without'>,
): Peer {
  return {
    ...about,
    version: versionOf('flexsearch'),
    ranking: 'place of the word in the text, in slots',
    bm25: false,
    async build(articles) {
      const index = make()
      for (const document of documentsOf(articles)) index.add(document)
      const parts: string[] = []
      index.export((key, data) => {
        parts.push(key, data)
      })
      return joinTexts(parts)
    },
    async open(bytes) {
      const index = make()
      let key: string | null = null
      for (const text of splitTexts(bytes ?? new Uint8Array())) {
        if (key === null) key = text
        else {
          index.import(key, text)
          key = null
        }
      }
      return { search: query => answer(index, query) }
    },
  }
}

function withHighlights(index: Opened, { words }: Query): Shown[] {
  const hits = index.search(words.join(' '), {
    limit: 10,
    suggest: true,
    enrich: true,
    merge: true,
    highlight: { template: '<mark>$1</mark>', boundary: 200 } as never,
  }) as unknown as { doc: Document; highlight?: Record<string, string> }[]
  return hits
    .slice(0, 10)
    .map(({ doc, highlight }) => ({ title: doc.title, text: doc.text, snippet: highlight?.text ?? null }))
}

function plain(index: Opened, { words }: Query): Shown[] {
  const hits = index.search(words.join(' '), { limit: 10, enrich: true, merge: true } as never) as unknown as {
    doc: Document
  }[]
  return hits.slice(0, 10).map(({ doc }) => ({ title: doc.title, text: doc.text, snippet: null }))
}

export const flexsearch = peer(full, withHighlights, {
  name: 'FlexSearch',
  snippets: true,
  without: ['no BM25', 'no phrases (timed with the plain words)', 'typos only where they sound alike'],
})

export const flexsearchFast = peer(fast, plain, {
  name: 'FlexSearch (fastest)',
  snippets: false,
  without: [
    'no BM25',
    'no snippets',
    'no phrases (timed with the plain words)',
    'no prefixes',
    'no typos',
    'all words must match',
  ],
})
