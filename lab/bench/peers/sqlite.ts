// SQLite FTS5, the native yardstick: porter stems, BM25 through `ORDER BY rank`, `snippet()`, a prefix index of 3 to 5 letters, one
// `optimize` after the build, as its documentation advises. The database stays a file and is read page by page.

import { readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { documentsOf } from './documents.ts'
import type { Peer, Query, Shown } from './peer.ts'

const version = new DatabaseSync(':memory:').prepare('SELECT sqlite_version() AS version').get()?.version

function written({ kind, words }: Query): string {
  if (kind === 'phrase') return `"${words.join(' ')}"`
  if (kind === 'prefix') return `"${words.join(' ')}"*`
  return words.map(word => `"${word}"`).join(' OR ')
}

export const sqlite: Peer = {
  name: 'SQLite FTS5',
  version: String(version),
  ranking: 'BM25',
  bm25: true,
  snippets: true,
  without: ['no typos', 'native code, not for a Worker; the file stays on disk'],
  opensFile: true,
  async build(articles, file) {
    rmSync(file, { force: true })
    const database = new DatabaseSync(file)
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      CREATE VIRTUAL TABLE units USING fts5(title, text, tokenize = 'porter unicode61', prefix = '3 4 5'); BEGIN`)
    const insert = database.prepare('INSERT INTO units (rowid, title, text) VALUES (?, ?, ?)')
    for (const { id, title, text } of documentsOf(articles)) insert.run(id + 1, title, text)
    database.exec(`COMMIT; INSERT INTO units (units) VALUES ('optimize'); VACUUM`)
    database.close()
    return [readFileSync(file)]
  },
  async open(_bytes, file) {
    const select = new DatabaseSync(file, { readOnly: true }).prepare(
      `SELECT title, text, snippet(units, 1, '<mark>', '</mark>', '…', 32) AS snippet
       FROM units WHERE units MATCH ? ORDER BY rank LIMIT 10`,
    )
    return { search: query => select.all(written(query)) as unknown as Shown[] }
  },
}
