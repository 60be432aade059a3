// Reads a text as a file of the folder of articles would be read: the door that these tests go through.

import type { Article, Paragraph } from '../../src/article/article.ts'
import { type Publishing, publicOnly } from '../../src/ingest/publication/decide.ts'
import { momentOf } from '../../src/ingest/publication/moment.ts'
import type { ReadingOf } from '../../src/ingest/publication/publish.ts'
import { type FileResult, readFile, readStories } from '../../src/ingest/read-file.ts'

/** A text as the bytes of a file. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** What a file with this text, or these bytes, gives. */
/** The day on which tests read: what waits for a later one is held back. */
export const today: Publishing = { ...publicOnly, asOf: momentOf('2026-11-28') }

export function read(path: string, content: string | Uint8Array, isNamed = false): Promise<FileResult> {
  return readFile({ path, bytes: bytesOf(content), isNamed }, today)
}

/** The one article of a file. */
export async function readOne(path: string, content: string | Uint8Array): Promise<Article> {
  const { articles, problems } = await read(path, content)
  const [article] = articles
  if (article === undefined || articles.length > 1)
    throw new Error(`${articles.length} articles: ${JSON.stringify(problems)}`)
  return article
}

/** Paragraphs in one readable line each: `heading: Long-term commitment`. */
export function outline(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.map(({ kind, text }) => `${kind}: ${text}`)
}

/** What each of several files gives, by their paths, as a folder's reading has it: published or not. */
export async function readAll(files: Readonly<Record<string, string | Uint8Array>>): Promise<ReadingOf[]> {
  const read = Object.entries(files).map(([path, content]) => readStories({ path, bytes: bytesOf(content) }))
  return (await Promise.all(read)).flat()
}
