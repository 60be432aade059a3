// The archive both of our adapters build and open: the articles' paragraphs without their quotes, since no other engine indexes those.
// The text lies in the same file, and the file is all that stays in memory.

import type { Article } from '../../../src/article/article.ts'
import { buildArchive } from '../../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../../src/file/open-archive.ts'

export async function buildParagraphs(articles: readonly Article[]): Promise<readonly Uint8Array[]> {
  return [await buildArchive(articles.map(article => ({ article, quotes: [] })))]
}

/** Opens the archive as a Worker does: the buffer as it is, nothing verified that would read all of it. */
export function openBytes(bytes: Uint8Array | null): OpenArchive {
  return openArchive(wholeBuffer(bytes ?? new Uint8Array()))
}

/** The buffer of bytes, and nothing else in it. */
export function wholeBuffer({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer {
  const isWhole = byteOffset === 0 && byteLength === buffer.byteLength
  return (isWhole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer
}
