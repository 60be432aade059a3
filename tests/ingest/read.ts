// Reads a text as a file of the folder of articles would be read: the door that these tests go through.

import type { Article, Paragraph } from '../../src/archive/article.ts'
import { type Publishing, publicOnly } from '../../src/ingest/publication/decide.ts'
import { momentOf } from '../../src/ingest/publication/moment.ts'
import { type FileResult, readFile } from '../../src/ingest/read-file.ts'

/** A text as the bytes of a file. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** What a file with this text, or these bytes, gives. */
/** The day on which tests read: what waits for a later one is held back. */
export const today: Publishing = { ...publicOnly, asOf: momentOf('2026-11-28') }

export function read(path: string, content: string | Uint8Array, isNamed = false): FileResult {
  return readFile({ path, bytes: bytesOf(content), isNamed }, today)
}

/** The one article of a file. */
export function readOne(path: string, content: string | Uint8Array): Article {
  const { articles, problems } = read(path, content)
  const [article] = articles
  if (article === undefined || articles.length > 1)
    throw new Error(`${articles.length} articles: ${JSON.stringify(problems)}`)
  return article
}

/** Paragraphs in one readable line each: `heading: Long-term commitment`. */
export function outline(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.map(({ kind, text }) => `${kind}: ${text}`)
}
