// What an editor writes to name an article, a speaker or a quote: an id, or an address copied from a page. Pure.

import { isWordsHash } from '../article/words-hash.ts'

/** The path of an address in the archive without its site, query and fragment; null if it is not one. */
function pathOf(given: string, root: string): string | null {
  const path = given.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/s, '')
  if (!path.startsWith(root)) return null
  try {
    return path.slice(root.length).split('/').map(decodeURIComponent).join('/')
  } catch {
    return null
  }
}

/** The id of a speaker, as given or from the address of the speaker's page. */
export function speakerIdOf(given: string): string {
  return pathOf(given, '/speakers/') ?? given
}

/** The id of an article, as given or from its address in the archive. */
export function articleIdOf(given: string): string {
  return pathOf(given, '/articles/') ?? given
}

/** A quote's place: its article, its paragraph, its number there, and the hash of its words if a link has it. */
export interface QuotePlace {
  readonly article: string
  readonly paragraph: number
  readonly number: number
  readonly hash: string | null
}

/** Reads `bridge/p3/q1`, `bridge#p3-q1` or a link; null if it names no quote. */
export function quotePlaceOf(given: string): QuotePlace | null {
  const [head = '', anchor] = given.split('#')
  if (anchor !== undefined) {
    const [, paragraph, number, hash = null] = /^p(\d{1,7})-q(\d{1,7})(?:-(\w+))?$/.exec(anchor) ?? []
    if (paragraph === undefined || (hash !== null && !isWordsHash(hash))) return null
    return { article: articleIdOf(head), paragraph: Number(paragraph), number: Number(number), hash }
  }
  const [, article, paragraph, number] = /^(.+)\/p(\d{1,7})\/q(\d{1,7})$/.exec(given) ?? []
  if (article === undefined) return null
  return { article: articleIdOf(article), paragraph: Number(paragraph), number: Number(number), hash: null }
}
