// Reads one part of a compound, or a single word: a plain word, an acronym, or one of the few words with signs. numbered.ts reads numbers
// and what is glued to them, and words.ts joins parts.

import { clitics, elisions } from './affixes.ts'
import { type BracketedWord, isOpening, type Letters, readBracketedWord, wordsInside } from './bracketed-word.ts'
import {
  APOSTROPHE,
  apostropheLikes,
  apostropheSigns,
  classAt,
  DIGIT,
  INVISIBLE,
  isApostropheAt,
  LETTER,
  MARK,
  widthAt,
} from './character.ts'
import { fold, foldPlain } from './fold.ts'
import { footnoteMarkStart, isRaised, withoutRaised } from './footnote-marks.ts'
import type { Writing } from './languages/writing.ts'
import type { Span } from './span.ts'
import { isSuffix, nameEnd } from './suffixes.ts'

/** A span and its term. */
export interface Part extends Span {
  readonly term: string
  /** A wider reading of the same word: `1.75` of `1.75.0`, `1990` of `1990's`. */
  readonly wider?: Part
  /** Other readings of the same place: `person` of `person(s)`. */
  readonly others?: readonly Part[]
  /** The words that it is also read as, in a row: `10` and `kg` of `10kg`. */
  readonly pieces?: readonly Part[]
  /** The halves of a word that is broken at the end of a line. */
  readonly halves?: readonly Part[]
  /** Whether a line ends at the hyphen between this part and the next: the compound is then also read as one word. */
  readonly isJoined?: boolean
}

/** Longest `AT&T`, both sides and the sign; in UTF-16 code units. */
const longestAmpersand = 5
/** Most letters of an acronym. */
const mostLetters = 10

const plain = /^[A-Za-z0-9]*$/
const decade = /^(?:\d|[12]\d\d)0s$/
const apostrophes = new RegExp(`[${apostropheSigns}${apostropheLikes}]`, 'u')
const full = 46
const ampersand = 38
const plus = 43
const sharp = 35
const space = 32
const quotation = 34

/** Reads the part from `start`, a letter, a digit or a bracket around the first letters of a word, to the `end` of its word or beyond. */
export function readPart(text: string, start: number, end: number, writing: Writing): Part {
  const next = text.charCodeAt(end)
  if (isOpening(next)) {
    const word = readBracketedWord(text, start)
    if (word !== null) return bracketedPart(word, writing)
  }
  if (isRaised(text, end - 1)) {
    const note = footnoteMarkStart(text, start, end)
    if (note < end) return plainPart(text, start, note, writing)
    const bare = withoutRaised(text, start, end)
    if (bare < end) return { ...plainPart(text, start, end, writing), others: [plainPart(text, start, bare, writing)] }
  }
  const isSingle = end - start === 1
  if (next === full && isSingle && classAt(text, start) === LETTER) {
    const close = acronymEnd(text, start)
    if (close > 0) return acronymPart(text, start, close, writing)
  }
  if (next === ampersand && isWordAt(text, end + 1)) {
    const close = wordEnd(text, end + 1)
    if (close - start <= longestAmpersand) {
      return { start, end: close, term: `${fold(text.slice(start, end))}&${fold(text.slice(end + 1, close))}` }
    }
  }
  if (isSingle && classAt(text, start) === LETTER && (next === plus || next === sharp)) {
    const signs = next === sharp ? '#' : text.charCodeAt(end + 1) === plus ? '++' : ''
    const close = end + signs.length
    if (signs !== '' && classAt(text, close) !== LETTER)
      return { start, end: close, term: fold(text[start] ?? '') + signs }
  }
  return plainPart(text, start, end, writing)
}

/** A plain word, without the elided article before its apostrophe or the clitic or suffix after it. */
export function plainPart(text: string, start: number, end: number, writing: Writing): Part {
  const { suffixes } = writing
  const surface = text.slice(start, suffixes === null ? end : nameEnd(text, start, end, suffixes))
  if (plain.test(surface)) return { start, end, term: foldPlain(surface) }
  const pieces = surface.split(apostrophes)
  const [head = ''] = pieces
  if (pieces.length === 2 && surface.length - head.length > 2 && elisions.has(fold(head))) {
    return inBothSpellings({ start: start + head.length + 1, end }, pieces[1] ?? '', writing)
  }
  const tail = pieces.length > 1 ? (pieces.at(-1) ?? '') : ''
  if (clitics.has(tail.toLowerCase())) pieces.pop()
  // Folding drops apostrophes anyway, and is fast without them.
  const part = inBothSpellings({ start, end }, pieces.join(''), writing)
  const plural = `${part.term}s`
  if (pieces.length > 1 || tail.toLowerCase() !== 's' || !isDecade(plural)) return part
  return { ...part, term: plural, wider: { start, end, term: part.term } }
}

/** Whether a term is a decade: `1990s`, `60s`. */
export function isDecade(term: string): boolean {
  return decade.test(term)
}

/** Longest word that is spelled out, in UTF-16 code units: normalising takes time, and no name is longer. */
const longestSpelled = 64

/** `Müller` is also filed as `mueller` in the languages that write it so. */
function inBothSpellings({ start, end }: Span, letters: string, writing: Writing): Part {
  const term = fold(letters)
  const spelled = letters.length <= longestSpelled ? writing.spelledOut(letters) : null
  const other = spelled === null ? term : fold(spelled)
  return other === term ? { start, end, term } : { start, end, term, others: [{ start, end, term: other }] }
}

/** End of the letters, digits and marks from `start`, with apostrophes and invisible characters between them. */
export function wordEnd(text: string, start: number): number {
  let end = start
  while (isPlain(text.charCodeAt(end))) end += 1
  for (let at = end; ; ) {
    const kind = classAt(text, at)
    if (kind === LETTER || kind === DIGIT || kind === MARK) {
      at += widthAt(text, at)
      end = at
    } else if (kind === INVISIBLE) {
      at += widthAt(text, at)
    } else if (isApostropheAt(text, at) || isGershayim(text, at)) {
      if (!isWordAt(text, at + 1)) return end
      at += 1
    } else {
      return end
    }
  }
}

/** ASCII letters and digits, which most words are made of. */
function isPlain(unit: number): boolean {
  const lower = unit | 0x20
  return (lower >= 97 && lower <= 122) || (unit >= 48 && unit <= 57)
}

/** Is there a letter or digit at `index`? */
export function isWordAt(text: string, index: number): boolean {
  const kind = classAt(text, index)
  return kind === LETTER || kind === DIGIT
}

/** `want[s]` is `wants`, and also `want`. */
function bracketedPart(word: BracketedWord, writing: Writing): Part {
  const part = ({ letters, start, end }: Letters) => {
    return { start, end, term: plainPart(letters, 0, letters.length, writing).term }
  }
  const others = [...(word.bare === null ? [] : [word.bare]), ...wordsInside(word)].map(part)
  return { ...part(word), others: others.filter(({ term }) => term !== '') }
}

/** Reads an acronym; the span includes a possessive ending. */
function acronymPart(text: string, start: number, close: number, { suffixes }: Writing): Part {
  const term = fold(text.slice(start, close).replace(/[.\s]/gu, ''))
  if (!isApostropheAt(text, close)) return { start, end: close, term }
  const end = wordEnd(text, close + 1)
  const ending = text.slice(close + 1, end)
  return { start, end: /^s$/iu.test(ending) || isSuffix(ending, suffixes) ? end : close, term }
}

/** End of `U.S.`, `U.N` or, in capitals, `U. S.`; 0 if there are fewer than two letters. The last point is included. */
function acronymEnd(text: string, start: number): number {
  const isSpaced = text.charCodeAt(start + 2) === space
  const step = isSpaced ? 3 : 2
  let end = start
  let letters = 0
  for (let at = start; letters < mostLetters && isSingleLetter(text, at, isSpaced); at += step) {
    letters += 1
    const isPointed = text.charCodeAt(at + 1) === full
    end = isPointed ? at + 2 : at + 1
    if (!isPointed) break
  }
  return letters < 2 || (isSpaced && isWordAt(text, end)) ? 0 : end
}

function isSingleLetter(text: string, at: number, isCapital: boolean): boolean {
  if (classAt(text, at) !== LETTER || isWordAt(text, at + 1) || classAt(text, at + 1) === APOSTROPHE) return false
  const letter = text[at] ?? ''
  return !isCapital || (letter !== letter.toLowerCase() && text.charCodeAt(at + 1) === full)
}

/** A quotation mark between Hebrew letters stands for gershayim: `צה"ל`. */
function isGershayim(text: string, at: number): boolean {
  return text.charCodeAt(at) === quotation && isHebrew(text.charCodeAt(at - 1)) && isHebrew(text.charCodeAt(at + 1))
}

function isHebrew(unit: number): boolean {
  return unit >= 0x5d0 && unit <= 0x5ea
}
