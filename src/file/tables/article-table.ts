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

/** What became of an article after it was published; nothing of most. */
export type LaterChanges = Pick<Article, 'updated' | 'notes'>

/** The part of the header that every hit shows. */
export function readPublication(
  records: Records,
  article: number,
  other: (place: number) => string | null,
): Pick<Article, 'published' | 'url'> & { readonly later: LaterChanges | null } {
  const { at, end } = records.seek(article)
  const reader = new ByteReader(records.bytes, at)
  const published = other(reader.varint())
  const url = other(reader.varint())
  reader.varint()
  return { published, url, later: reader.at < end ? laterChanges(reader, end, other) : null }
}

function laterChanges(reader: ByteReader, end: number, other: (place: number) => string | null): LaterChanges {
  const updated = other(reader.varint())
  const notes: string[] = []
  while (reader.at < end) notes.push(other(reader.varint()) ?? '')
  return { ...(updated !== null && { updated }), ...(notes.length > 0 && { notes }) }
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
