// Text to terms, the same for building and for querying. A term is a word as a person would write it, lower-cased and without
// marks; stems are a matter of the index, not of the term. Offsets are those of the text as it was given.
//
//   text -> character classes (character.ts) -> words and compounds (words.ts), unspaced runs (runs.ts) -> terms (fold.ts)
//
// Most words are one token. Some are filed twice at one position, because they are written in two ways: `co-op` as `co`, `op` and,
// over both, `coop`; `$5m` as `5`, `million` and `5m`; `@name` as `name` and `@name`; `1.75.0` also as `1.75`.

import { classAt, DIGIT, EMOJI, IDEOGRAPH, LETTER, SYLLABIC, widthAt } from './character.ts'
import { readEmoji, readIdeographs, readSyllables } from './runs.ts'
import type { Span } from './span.ts'
import { type Emit, plainEnd, readSigned, readWord } from './words.ts'

/** Name and version, written into every archive: a reader refuses an archive of another analyzer. */
export const analyzerVersion = 'onrecord-2'

const space = 32

/** A term where it stands. `position` counts words from 0, so that phrases can be told. */
export interface Token extends Span {
  readonly term: string
  readonly position: number
}

/** Gets the terms of a text in reading order. Positions are the reader's to count: each term moves on by `places`. */
export interface TermReader {
  /** A word of ASCII letters and digits with nothing glued to it, as most are: its term is `text.slice(start, end).toLowerCase()`. */
  plain(start: number, end: number): void
  /** Any other term. */
  readonly term: Emit
}

/** Reads the terms of a text, in time linear in its length. What needs only some of them need not cut out the others. */
export function readTerms(text: string, reader: TermReader): void {
  const { term } = reader
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === space) {
      at += 1
      continue
    }
    const end = plainEnd(text, at)
    if (end > 0) {
      reader.plain(at, end)
      at = end
      continue
    }
    switch (classAt(text, at)) {
      case LETTER:
      case DIGIT:
        at = readWord(text, at, term)
        break
      case IDEOGRAPH:
        at = readIdeographs(text, at, term)
        break
      case SYLLABIC:
        at = readSyllables(text, at, term)
        break
      case EMOJI:
        at = readEmoji(text, at, term)
        break
      default:
        at = readSigned(text, at, term) || at + widthAt(text, at)
    }
  }
}

/**
 * Terms of a text in reading order, in time linear in its length. Positions never
 * fall, and tokens overlap where a word is filed twice and in unspaced scripts. Terms are never empty and of at most 130 code units; `text.slice(start, end)` is the surface.
 */
export function analyze(text: string): Token[] {
  const tokens: Token[] = []
  let position = 0
  readTerms(text, {
    plain(start, end) {
      tokens.push({ term: text.slice(start, end).toLowerCase(), start, end, position })
      position += 1
    },
    term(term, start, end, places) {
      tokens.push({ term, start, end, position })
      position += places
    },
  })
  return tokens
}
