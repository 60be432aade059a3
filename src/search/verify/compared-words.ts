// Splits a text into the words by which two versions of a quotation are compared. Finer than the analyzer's terms: every word once, in
// order, without stems or second readings of compounds. Numbers and significant signs are words too (numbers.ts, signs.ts). Case, accents,
// quotation marks, dashes between words, footnote marks and spaces are ignored. A word that is broken at the end of a line, or has letters
// in brackets, is one word.

import { isOpening, type Letters, readBracketedWord } from '../../text/bracketed-word.ts'
import { apostropheLikes, apostropheSigns } from '../../text/character.ts'
import { fold, spelling } from '../../text/fold.ts'
import { footnoteMarkEnd, isFootnoteMark } from '../../text/footnote-marks.ts'
import { goesOnAt, isOneWord } from '../../text/line-ends.ts'
import type { Span } from '../../text/span.ts'
import type { Language } from './claim-language.ts'
import { isAsciiDigit, matchAt, readNumber } from './numbers.ts'
import { readPhone } from './phones.ts'
import { addToQuantity, endsQuantity } from './quantities.ts'
import { areBlanks, isLongDash, readSign } from './signs.ts'

/** A word and its span; equal keys are the same word. */
export interface ComparedWord extends Span {
  readonly key: string
  /** The key without letters in round brackets: `person(s)` is also `person`. */
  readonly bare?: string
  /** Letters in brackets inside the word: of `[T]he`, `want[s]`, `person(s)`. */
  readonly inside?: readonly Letters[]
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const acronym = '(?<!\\p{L})(?:\\p{L}\\.){2,8}'
const inside = '\\p{L}\\p{M}\\u00ad\\u200c-\\u200f\\u2060\\ufeff'
const apostrophed = `[${apostropheSigns}${apostropheLikes}](?=[\\p{L}\\p{M}])`
/** An acronym; a character of a script without spaces, each a word; letters with apostrophes and invisible characters inside. */
const word = new RegExp(
  `${acronym}|[[${unspaced}]--[\\p{Nd}]]\\p{M}*|[[\\p{L}\\p{M}]--[${unspaced}]](?:[[${inside}]--[${unspaced}]]|${apostrophed})*`,
  'vy',
)
const invisibleEnd = /[\u00ad\u200c-\u200f\u2060\ufeff]+$/
/** Superscripts, fractions, Roman and circled numbers. */
const otherNumber = /[\p{No}\p{Nl}]+/vy
const raised = /^[\u00b2\u00b3\u00b9\u2070-\u2089]/
const anyDigit = /^\p{Nd}/u
const aNumber = /^(?:\d|percent|\p{Sc})/u
/** `fold` cuts longer words; here they are compared in full. In UTF-16 code units. */
const longestFolded = 64

/** Classes of ASCII: letters, digits, signs that may continue a word or be significant, and characters that only end a word. */
const [nothing, letter, digit, sign, apostrophe] = [0, 1, 2, 3, 4]
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[A-Za-z]/.test(character)) return letter
  if (/[0-9]/.test(character)) return digit
  if (character === "'" || character === '`') return apostrophe
  return /[-$%&+#<>=!~/:*^.]/.test(character) ? sign : nothing
})
const beyond = 5

/** Unified ideographs: each is a word. */
const [firstIdeograph, lastIdeograph] = [0x4e00, 0x9fff]
const version = /\d{1,6}\.\d/vy
const [letterV, lowerCase] = [0x76, 0x20]
const fullStop = 46
const dash = 45
/** Dashes and quotation marks, which end a word, and the apostrophes among them, which may not. */
const [firstPunctuation, lastPunctuation] = [0x2010, 0x2027]
const [leftSingle, rightSingle] = [0x2018, 0x2019]

/**
 * Words of a text in reading order, in linear time; at most `limit`. Most words are plain ASCII between spaces, or ideographs; those are
 * read without the pattern, which is several times faster.
 */
export function comparedWords(text: string, limit: number, language: Language): ComparedWord[] {
  const words: ComparedWord[] = []
  let at = 0
  while (at < text.length && words.length < limit) {
    const start = at
    while (classAt(text, at) === letter) at += 1
    const bracketed = isOpening(text.charCodeAt(at)) && words.at(-1)?.end !== at ? bracketedWord(text, start) : null
    if (bracketed !== null) {
      add(text, words, bracketed)
      at = bracketed.end
      continue
    }
    if (at === start + 1 && isVersion(text, start)) continue
    if (at > start && endsWord(text, start, at)) {
      add(text, words, { key: text.slice(start, at).toLowerCase(), start, end: at })
      continue
    }
    at = start
    const kind = classAt(text, at)
    const end = kind === beyond || kind === sign ? skippedTo(text, at) : at
    if (end > at) {
      at = end
      continue
    }
    if (kind === nothing || kind === apostrophe || isBeforeLetter(text, at, kind)) {
      at += 1
      continue
    }
    if (kind === beyond && isIdeographAlone(text, at)) {
      at += 1
      words.push({ key: spelling(text.charAt(start)), start, end: at })
      continue
    }
    const read = readAny(text, at, kind, words, language)
    if (read !== null && read.key !== '') add(text, words, { ...read, start })
    at = Math.max(read?.end ?? 0, start + 1)
  }
  return words
}

/** Adds a word. If the last one goes on with it in the next line, the two are one. */
function add(text: string, words: ComparedWord[], word: ComparedWord): void {
  const last = words.at(-1)
  if (
    last !== undefined &&
    isLineBreak(text, last.end + 1) &&
    goesOnAt(text, last.end) === word.start &&
    isOneWord(text, last.end, word.start)
  ) {
    words[words.length - 1] = { key: last.key + word.key, start: last.start, end: word.end }
  } else if (last !== undefined && isQuantity(last.key.charCodeAt(0))) addToQuantity(words, word)
  else words.push(word)
}

/** Whether a word that begins so is a number or the dash of a range. */
function isQuantity(first: number): boolean {
  return first === dash || isAsciiDigit(first)
}

/** End of a footnote mark, or of a hyphen and a line break inside a word; `at` if neither begins there. */
function skippedTo(text: string, at: number): number {
  if (isFootnoteMark(text, at)) return footnoteMarkEnd(text, at)
  return isLineBreak(text, at + 1) ? Math.max(at, goesOnAt(text, at)) : at
}

function isLineBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || code === 13
}

function bracketedWord(text: string, start: number): ComparedWord | null {
  const word = readBracketedWord(text, start)
  if (word === null) return null
  const { end, letters, inside, bare, isRound } = word
  return { key: keyOf(letters), start, end, inside, ...(isRound && bare !== null && { bare: keyOf(bare.letters) }) }
}

const withoutSpaces = new RegExp(`[${unspaced}]`, 'gu')
/** Average characters of a word in scripts without spaces. */
const signsAWord = 2

/** Number of words as a reader would count them: by spaces or, in scripts without them, every two characters. */
export function countWords(text: string): number {
  const signs = text.match(withoutSpaces)?.length ?? 0
  const spaced = text.replace(withoutSpaces, ' ').split(/\s+/u)
  return spaced.filter(part => /[\p{L}\p{N}]/u.test(part)).length + Math.floor(signs / signsAWord)
}

function readAny(
  text: string,
  at: number,
  kind: number,
  words: readonly ComparedWord[],
  language: Language,
): Omit<ComparedWord, 'start'> | null {
  if (kind === digit) return readPhone(text, at) ?? readNumber(text, at, language.writing)
  if (kind !== sign) {
    const written = matchAt(word, text, at)
    if (written !== null) {
      const end = at + written.replace(invisibleEnd, '').length
      return (isOpening(text.charCodeAt(end)) ? bracketedWord(text, at) : null) ?? { key: keyOf(written), end }
    }
    if (anyDigit.test(text.slice(at, at + 2))) return readNumber(text, at, language.writing)
    const number = matchAt(otherNumber, text, at)
    if (number !== null) return { key: numberKey(number, text, at), end: at + number.length }
  }
  const last = words.at(-1)
  const isAfterNumber =
    last !== undefined &&
    (aNumber.test(last.key) || (!isLongDash(text, at) && endsQuantity(text, words))) &&
    areBlanks(text, last.end, at)
  return readSign(text, at, isAfterNumber)
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (ascii[code] ?? nothing) : code > 127 ? beyond : nothing
}

/**
 * Whether a word of ASCII letters ends at `end`, whatever follows. Not before an apostrophe, the stop of an acronym, or most letters beyond
 * ASCII.
 */
function endsWord(text: string, start: number, end: number): boolean {
  const next = classAt(text, end)
  if (next === beyond) {
    const code = text.charCodeAt(end)
    return code >= firstPunctuation && code <= lastPunctuation && code !== leftSingle && code !== rightSingle
  }
  if (next === apostrophe) return false
  return next !== sign || end > start + 1 || text.charCodeAt(end) !== fullStop
}

/** Whether the letter at `at` only says that a version follows: `v1.2.3` is `1.2.3`. */
function isVersion(text: string, at: number): boolean {
  return (text.charCodeAt(at) | lowerCase) === letterV && matchAt(version, text, at + 1) !== null
}

/** Signs inside compounds, addresses and sentences, by far the most common: significant only before digits, or with nothing after them. */
function isBeforeLetter(text: string, at: number, kind: number): boolean {
  return kind === sign && classAt(text, at + 1) === letter && '-.:/*^'.includes(text.charAt(at))
}

/** Whether an ideograph stands at `at` and nothing after it could belong to it: no combining mark, and no stop of an acronym. */
function isIdeographAlone(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < firstIdeograph || code > lastIdeograph) return false
  const next = text.charCodeAt(at + 1)
  // The end, Latin letters and signs, and common neighbours of ideographs in Chinese and Japanese, except their few combining marks.
  if (!(next >= 0x300)) return next !== fullStop
  if (next >= 0x3000 && next < 0xa000) return !((next >= 0x302a && next < 0x3030) || next === 0x3099 || next === 0x309a)
  return next >= 0xff00 && next < 0xfff0
}

function keyOf(written: string): string {
  const letters = written.endsWith('.') ? written.replaceAll('.', '') : written
  return letters.length <= longestFolded ? fold(letters) : letters.toLowerCase().normalize('NFKC')
}

/** `m²` is `m2`, but `10²` is not `102`. */
function numberKey(number: string, text: string, at: number): string {
  const plain = number.normalize('NFKC').replaceAll('⁄', '/').toLowerCase()
  return raised.test(number) && isAsciiDigit(text.charCodeAt(at - 1)) ? `^${plain}` : plain
}
