// Reads a text as a file of the folder of articles would be read: the door that these tests go through.

import type { Article, Paragraph } from '../../src/archive/article.ts'
import { type FileResult, readFile } from '../../src/ingest/read-file.ts'

/** What a file with this text, or these bytes, gives. */
export function read(path: string, content: string | Uint8Array): FileResult {
  return readFile({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content })
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
