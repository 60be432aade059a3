// Orama with its defaults: `insertMultiple`, `save`/`load`, ten hits, `tolerance: 1` for typos. Its `exact` is case-sensitive and
// filters the stored text afterwards, so it is left off: every word is then also taken as a prefix, as Orama does by default.

import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama'
import { textOf, toBytes } from './bytes.ts'
import { type Document, documentsOf } from './documents.ts'
import type { Peer } from './peer.ts'
import { versionOf } from './version.ts'

const batch = 1000
const schema = { title: 'string', text: 'string' } as const
const newDatabase = () => create({ schema, language: 'english' })

export const orama: Peer = {
  name: 'Orama',
  version: versionOf('@orama/orama'),
  ranking: 'BM25',
  bm25: true,
  snippets: false,
  without: [
    'no snippets in the library itself',
    'no phrases (timed with the plain words)',
    'every word is also a prefix, whatever is asked',
  ],
  async build(articles) {
    const database = newDatabase()
    const documents = documentsOf(articles).map(({ id, title, text }) => ({ id: String(id), title, text }))
    await insertMultiple(database, documents, batch)
    return [toBytes(save(database))]
  },
  async open(bytes) {
    const database = newDatabase()
    load(database, JSON.parse(textOf(bytes ?? new Uint8Array())) as RawData)
    return {
      async search({ kind, words }) {
        const tolerance = kind === 'typo' ? 1 : 0
        const { hits } = await search(database, { term: words.join(' '), limit: 10, tolerance })
        return hits.map(({ document }) => ({ ...(document as unknown as Document), snippet: null }))
      },
    }
  },
}
