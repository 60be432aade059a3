// Text to terms, the same for building and for querying. A term is a word as a person would write it, lower-cased and without
// marks; stems are a matter of the index, not of the term. Offsets are those of the text as it was given.

import type { Span } from './span.ts'

/** Name and version, written into every archive: a reader refuses an archive of another analyzer. */
export const analyzerVersion = 'onrecord-1'

/** A term where it stands. `position` counts words from 0, so that phrases can be told. */
export interface Token extends Span {
  readonly term: string
  readonly position: number
}

const word = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu
const marks = /\p{M}+/gu
const apostrophes = /['’]/gu

/** The term that a word is filed under. */
export function fold(surface: string): string {
  return surface.normalize('NFKD').replace(marks, '').replace(apostrophes, '').toLowerCase()
}

/** Terms of a text in reading order. */
export function analyze(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(word)) {
    const term = fold(match[0])
    if (term !== '') {
      tokens.push({ term, start: match.index, end: match.index + match[0].length, position: tokens.length })
    }
  }
  return tokens
}
