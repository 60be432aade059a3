// An article's header without the fields that can be filtered on (see `columns.ts`): published, url and summary as written.
//
//   record | published + 1 | url + 1 | summary + 1 |   places among the other strings; 0 is null

import type { Article } from '../../article/article.ts'
import { ByteReader } from '../bytes/byte-reader.ts'
import { ByteWriter } from '../bytes/byte-writer.ts'
import type { Records } from '../bytes/records.ts'
import type { StringPool } from './strings.ts'

const fields = ['published', 'url', 'summary'] as const
export type ArticleStrings = Pick<Article, (typeof fields)[number]>

export function poolArticle(article: Article, pool: StringPool): void {
  for (const field of fields) pool.add(article[field])
}

export function writeArticle(article: Article, pool: StringPool): Uint8Array {
  const out = new ByteWriter()
  for (const field of fields) out.varint(pool.place(article[field]))
  return out.take()
}

/** The part of the header that every hit shows. */
export function readPublication(
  records: Records,
  article: number,
  other: (place: number) => string | null,
): Pick<Article, 'published' | 'url'> {
  const reader = readerAt(records, article)
  return { published: other(reader.varint()), url: other(reader.varint()) }
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
  return new ByteReader(records.bytes, records.seek(article).at)
}
