// What all tools share, and the size limits of their answers: an assistant pays for every word that it gets.

import type { Settings } from '../../../article/settings.ts'
import type { Filters } from '../../../search/request.ts'
import type { Searcher } from '../../../search/searcher.ts'

export interface ToolContext {
  readonly searcher: Searcher
  /** The part of a link before its path: `https://news.example`. */
  readonly site: string
  readonly settings: Settings
  /** Told of every search. */
  readonly onSearch: (search: { readonly q: string; readonly filters: Filters; readonly hits: number }) => void
}

/** Passages one call returns at most; ten of average length are about 1,500 tokens. */
export const mostPassages = 20
export const usualPassages = 8
/** A longer passage is cut, in UTF-16 code units: about 200 words. */
const longestPassage = 1_200

/** All tools read one fixed archive and change nothing. */
export const readOnly = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const

/** A text of bounded length, cut at a space. */
export function shortened(text: string, length = longestPassage): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  return `${text.slice(0, space > length / 2 ? space : length).trimEnd()} …`
}

/** An answer as prose for the assistant to read and as data for its host. */
export function answered<Data extends Record<string, unknown>>(text: string, data: Data) {
  return { content: [{ type: 'text' as const, text }], structuredContent: data }
}

/** A failed call: what is wrong, and what to do instead. */
export function failed(text: string) {
  return { content: [{ type: 'text' as const, text }], isError: true }
}
