// The `_id` of each document. The cluster takes at most 512 bytes; what is longer has its hash instead.

import type { ArticleColumn } from '../../article/columns.ts'
import { unitId } from '../../file/archive.ts'
import { hash128, hex128 } from '../../file/sections/hash.ts'

const mostBytes = 512
/** A code unit has three bytes at most. */
const surelyShort = Math.floor(mostBytes / 3)

/** The only document of the index `archive` that readers know, and the one in which a push says that it is under way. */
export const archiveId = 'archive'
export const pushId = 'push'

export function articleId(article: string): string {
  return bounded(article)
}

export function passageId(article: string, paragraph: number): string {
  return bounded(unitId(article, paragraph, null))
}

export function wordId(word: string): string {
  return bounded(word)
}

export function valueId(column: ArticleColumn, value: string): string {
  return bounded(`${column}:${value}`)
}

export function speakerId(id: string): string {
  return bounded(`speaker:${id}`)
}

function bounded(given: string): string {
  // The cluster takes no half of a surrogate pair.
  const id = given.toWellFormed()
  if (id.length <= surelyShort) return id
  const bytes = new TextEncoder().encode(id)
  return bytes.length <= mostBytes ? id : `#${hex128(hash128(bytes))}`
}
