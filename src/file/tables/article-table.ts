// An article's header without the fields that can be filtered on (see `columns.ts`): published, url and summary as written.
//
//   record | published + 1 | url + 1 | summary + 1 | (updated + 1 | note + 1 ...) |
//
// Places among the other strings; 0 is null. Most articles have neither update nor notes, and their records end before.

import type { Article } from '../../article/article.ts'
import { ByteReader } from '../bytes/byte-reader.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import type { Records } from '../bytes/records.ts'
import type { StringPool } from './strings.ts'

const fields = ['published', 'url', 'summary'] as const
export type ArticleStrings = Pick<Article, (typeof fields)[number]>

export function poolArticle(article: Article, pool: StringPool): void {
  for (const field of fields) pool.add(article[field])
  for (const text of [article.updated ?? null, ...(article.notes ?? [])]) pool.add(text)
}

export function writeArticle(article: Article, pool: StringPool): Uint8Array {
  const out = new ByteWriter()
  for (const field of fields) out.varint(pool.place(article[field]))
  const { updated, notes = [] } = article
  if (updated !== undefined || notes.length > 0) {
    out.varint(pool.place(updated ?? null))
    for (const note of notes) out.varint(pool.place(note))
  }
  return out.take()
}

/** The part of the header that every hit shows. */
export function readPublication(
  records: Records,
  article: number,
  other: (place: number) => string | null,
): Pick<Article, 'published' | 'url' | 'updated' | 'notes'> {
  const reader = readerAt(records, article)
  const head = { published: other(reader.varint()), url: other(reader.varint()) }
  reader.varint()
  const updated = reader.at < reader.bytes.length ? other(reader.varint()) : null
  const notes: string[] = []
  while (reader.at < reader.bytes.length) notes.push(other(reader.varint()) ?? '')
  return { ...head, ...(updated !== null && { updated }), ...(notes.length > 0 && { notes }) }
}

export function readArticle(
  records: Records,
  article: number,
  other: (place: number) => string | null,
): ArticleStrings {
  const reader = readerAt(records, article)
  return {
    published: other(reader.varint()),
    url: other(reader.varint()),
    summary: other(reader.varint()),
  }
}

function readerAt(records: Records, article: number): ByteReader {
  const { at, end } = records.seek(article)
  return new ByteReader(records.bytes.subarray(at, end))
}
