// Turns text into terms, in the same way for indexing and for querying. A term is a word as a person would write it, in lower case and
// without marks; stems belong to the index, not to the term. Offsets refer to the original text.
//
//   text -> character classes (character.ts) -> words and compounds (words.ts), unspaced runs (runs.ts) -> terms (fold.ts)
//
// Most words are one token. Some are filed twice at one position, because they are written in two ways: `co-op` as `co`, `op` and,
// over both, `coop`; so also `10kg`, `Python3.12` and `$5m` (`5`, `million`, `5m`); `@name` as `name` and `@name`; `1.75.0` also as `1.75`;
// `person(s)` as `persons` and `person`. A word broken at the end of a line is filed whole, at one position, and its halves beside it.

import { asciiOf } from './ascii.ts'
import { classAt, DIGIT, EMOJI, IDEOGRAPH, LETTER, SYLLABIC, widthAt } from './character.ts'
import { writingOf } from './languages/writing.ts'
import { undetermined } from './primary-language.ts'
import { readEmoji, readIdeographs, readSyllables } from './runs.ts'
import type { Span } from './span.ts'
import type { TermFilter } from './term-filter.ts'
import { type Emit, mayGlue, readSigned, readWord } from './words.ts'

/** Name and version, written into every archive: a reader refuses an archive of another analyzer. */
export const analyzerVersion = 'onrecord-3'

/** Longest word that never needs a cut, in UTF-16 code units (fold.ts). */
const longestPlain = 64
const space = 32
/** Of ASCII letters and digits, digits come first. */
const firstLetter = 65
const [firstDigit, afterDigits] = [48, 58]

/** What may begin at a code unit: no term, an ASCII word, or something else (a tag, an amount, any other character). */
const [nothing, word, other] = [0, 1, 2]
const kinds = new Uint8Array(256).fill(word, 48, 58).fill(word, 65, 91).fill(word, 97, 123).fill(other, 128)
for (const sign of '@#$%([') kinds[sign.charCodeAt(0)] = other

/** A term and its span. `position` counts words from 0, so that phrases can be found. */
export interface Token extends Span {
  readonly term: string
  readonly position: number
}

/** Receives the terms of a text in reading order; `position` counts words from 0. It must not start reading another text meanwhile. */
export interface TermReader {
  /** A word of ASCII letters and digits with nothing attached, as most are: its term is `text.slice(start, end).toLowerCase()`. */
  plain(start: number, end: number, position: number): void
  /** Any other term. */
  term(term: string, start: number, end: number, position: number): void
}

/**
 * Reads the terms of a text in a language (BCP 47 tag), in linear time. A caller that needs only some terms can pass a filter; plain words that it rejects are skipped
 * without being sliced. Returns the number of positions.
 */
export function readTerms(text: string, lang: string, reader: TermReader, filter: TermFilter | null = null): number {
  const writing = writingOf(lang)
  const { groupsByBlank } = writing
  let position = 0
  const term: Emit = (found, start, end, places) => {
    reader.term(found, start, end, position)
    position += places
  }
  const units = asciiOf(text)
  for (let at = 0; at < text.length; ) {
    const first = units[at] ?? 0
    const kind = kinds[first] ?? 0
    if (kind === nothing) {
      at += 1
      continue
    }
    if (kind === word) {
      let end = at + 1
      while (kinds[units[end] ?? 0] === word) end += 1
      const startsWithDigit = first < firstLetter
      // Digits at one end alone: `10kg`, `v1.2`.
      const isMixed = startsWithDigit !== (units[end - 1] ?? 0) < firstLetter
      if (!isMixed && end - at <= longestPlain) {
        // Thousands with a blank: `10 000`.
        const isGrouped = startsWithDigit && groupsByBlank && isDigit(units[end + 1] ?? 0)
        const isSpaced = units[end] === space && !isGrouped
        if (isSpaced || !mayGlue(text, at, end)) {
          if (filter === null || filter.passes(first, end - at)) reader.plain(at, end, position)
          position += 1
          at = isSpaced ? end + 1 : end
          continue
        }
      }
    }
    switch (classAt(text, at)) {
      case LETTER:
      case DIGIT:
        at = readWord(text, at, term, writing)
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
        at = readSigned(text, at, term, writing) || at + widthAt(text, at)
    }
  }
  return position
}

/**
 * Terms of a text in reading order, in linear time. Positions never fall. Tokens overlap if a word has several terms, and in unspaced
 * scripts. Terms are never empty and have at most 66 code units: 64 of an amount and its scale, `$5bn`. `text.slice(start, end)` is the
 * surface.
 */
export function analyze(text: string, lang: string = undetermined): Token[] {
  const tokens: Token[] = []
  readTerms(text, lang, {
    plain(start, end, position) {
      tokens.push({ term: text.slice(start, end).toLowerCase(), start, end, position })
    },
    term(term, start, end, position) {
      tokens.push({ term, start, end, position })
    },
  })
  return tokens
}

function isDigit(unit: number): boolean {
  return unit >= firstDigit && unit < afterDigits
}
