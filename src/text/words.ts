// Words of scripts with spaces, and what is attached to them: hyphens, tags, money, percentages. One word or compound a call. part.ts and
// numbered.ts read the parts, runs.ts unspaced scripts.

import { boundPrefixes, decadePrefixes, linkingWords } from './affixes.ts'
import { isOpening, readBracketedWord } from './bracketed-word.ts'
import {
  APOSTROPHE,
  APOSTROPHE_LIKE,
  CURRENCY,
  classAt,
  DIGIT,
  HYPHEN,
  INVISIBLE,
  isApostropheAt,
  LETTER,
  MARK,
} from './character.ts'
import { fold, foldPlain } from './fold.ts'
import { footnoteMarkEnd, isFootnoteMark } from './footnote-marks.ts'
import { isSeparatorAt } from './grouped.ts'
import type { Writing } from './languages/writing.ts'
import { goesOnAt, isOneWord } from './line-ends.ts'
import { readNumbered, readPhone, scaledPart } from './numbered.ts'
import { isDecade, isWordAt, type Part, plainPart, readPart, wordEnd } from './part.ts'

/** Emits a term, then advances the position by `places`. */
export type Emit = (term: string, start: number, end: number, places: 0 | 1) => void

/** Most parts of a hyphenated compound; a longer chain begins a new compound. */
const mostParts = 16

/** A name with a number, `COVID-19`, and one in the plural, `F-35s`. */
const codeName = /^\p{L}{1,8}$/u
const shortName = 2
const longestPrefix = Math.max(...[...boundPrefixes].map(prefix => prefix.length))
const codeNumber = /^\d+(?:[.\d]*\d)?s?$/u

/** Signs behind a number that are read as a word. */
const unitSigns: ReadonlyMap<number, string> = new Map([
  ...[...'%٪％﹪'].map(sign => [sign.charCodeAt(0), 'percent'] as const),
  [0x2103, 'c'],
  [0x2109, 'f'],
])
/** Blanks between a number and such a sign: also no-break, thin and narrow. */
const blanks: ReadonlySet<number> = new Set([0x20, 0xa0, 0x2009, 0x202f])
const enDash = 0x2013

const atSign = 64
const sharp = 35
const underscore = 95
const blank = 32
const full = 46
const comma = 44
const ampersand = 38
const plus = 43
const hyphenMinus = 45
const notSign = 0xac
const round = 40
const square = 91

/** Reads the word or compound that begins at `start` (a letter or digit), and returns its end, after a footnote mark. */
export function readWord(text: string, start: number, emit: Emit, writing: Writing): number {
  return footnoteMarkEnd(text, isFootnoteMark(text, start) ? start : readCompound(text, start, emit, writing))
}

function readCompound(text: string, start: number, emit: Emit, writing: Writing): number {
  const phone = classAt(text, start) === DIGIT ? readPhone(text, start) : null
  if (phone !== null) {
    for (const group of phone) emitPart(group, emit)
    return phone.at(-1)?.end ?? start
  }
  let last = partAt(text, start, writing)
  if (!isHyphened(text, last.end) && goesOnAt(text, last.end) < 0) {
    emitPart(last, emit)
    return last.end
  }
  const parts = [last]
  for (let count = 1; count < mostParts; count += 1) {
    const isInLine = isHyphened(text, last.end)
    const next = isInLine ? last.end + 1 : goesOnAt(text, last.end)
    if (next < 0) break
    const part = partAt(text, next, writing)
    if (isInLine) parts.push(part)
    else if (isOneWord(text, last.end, next)) parts.splice(-1, 1, brokenPart(last, part))
    else parts.splice(-1, 1, { ...last, isJoined: classAt(text, next) === LETTER }, part)
    last = parts.at(-1) ?? part
  }
  if (parts.length === 1) emitPart(last, emit)
  else emitCompound(text, parts, emit)
  return last.end
}

/** A word that is broken at the end of a line, with its halves: either may be a word, as in `well-⏎known`. */
function brokenPart(first: Part, second: Part): Part {
  const term = fold(first.term + second.term)
  const spelled = fold((first.others?.[0] ?? first).term + (second.others?.[0] ?? second).term)
  const others = spelled === term ? [] : [{ start: first.start, end: second.end, term: spelled }]
  return { start: first.start, end: second.end, term, others, halves: [...(first.halves ?? [first]), second] }
}

function partAt(text: string, start: number, writing: Writing): Part {
  const close = lettersEnd(text, start)
  if (close > start + 1 && writing.suffixes === null && endsPlainly(text.charCodeAt(close)))
    return { start, end: close, term: foldPlain(text.slice(start, close)) }
  const end = wordEnd(text, start)
  return readNumbered(text, start, end, writing) ?? readPart(text, start, end, writing)
}

/** End of the ASCII letters from `start`. */
function lettersEnd(text: string, start: number): number {
  let end = start
  for (let unit = text.charCodeAt(end) | 0x20; unit >= 97 && unit <= 122; unit = text.charCodeAt(end) | 0x20) end += 1
  return end
}

/** Whether two letters and more before this code unit are a part by themselves, as most are. */
function endsPlainly(unit: number): boolean {
  return unit === blank || unit === hyphenMinus || unit === comma || unit === full
}

/** Reads a word that begins with a sign (`@name`, `#topic`, `$5m`, `[T]he`) or is one (`%`), and returns its end, or 0 if there is none. */
export function readSigned(text: string, start: number, emit: Emit, writing: Writing): number {
  const sign = text.charCodeAt(start)
  const meant = unitSigns.get(sign)
  if (meant !== undefined) {
    if (!isAfterNumber(text, start)) return 0
    emit(meant, start, start + 1, 1)
    return start + 1
  }
  const first = classAt(text, start + 1)
  if (isOpening(sign)) {
    const isWord = first === LETTER && !isWordAt(text, start - 1) && readBracketedWord(text, start) !== null
    return isWord ? readWord(text, start, emit, writing) : 0
  }
  if (sign === atSign || sign === sharp) {
    return (first === LETTER || first === DIGIT) && !isWordAt(text, start - 1) ? readTag(text, start, emit, writing) : 0
  }
  return first === DIGIT && classAt(text, start) === CURRENCY ? readMoney(text, start, emit, writing) : 0
}

/** Whether a number ends before `index`, perhaps with a blank after it: `5%`, `5 %`. */
function isAfterNumber(text: string, index: number): boolean {
  return classAt(text, blanks.has(text.charCodeAt(index - 1)) ? index - 2 : index - 1) === DIGIT
}

/** `@white_house`: the tag over its words, each at its own place. */
function readTag(text: string, start: number, emit: Emit, writing: Writing): number {
  let end = start
  const parts: Part[] = []
  do {
    const from = end + 1
    end = wordEnd(text, from)
    parts.push(plainPart(text, from, end, writing))
  } while (text.charCodeAt(end) === underscore && isWordAt(text, end + 1))
  const term = fold(parts.map(part => part.term).join('_'))
  if (term !== '') emit(fold(text.slice(start, start + 1)) + term, start, end, 0)
  for (const part of parts) emitPart(part, emit)
  return end
}

/**
 * `$5m`: `5` and `million`, and `5m` over both, all with the span of the whole; in a range each amount by itself, `$5-10m`. Other amounts are
 * read as numbers.
 */
function readMoney(text: string, sign: number, emit: Emit, writing: Writing): number {
  for (let start = sign, from = sign + 1; ; start = from) {
    const amount = scaledPart(text, start, from, writing)
    if (amount === null) return readWord(text, from, emit, writing)
    emitPart(amount, emit)
    if (!isRangeDash(text, amount.end) || classAt(text, amount.end + 1) !== DIGIT) return amount.end
    from = amount.end + 1
  }
}

function isRangeDash(text: string, index: number): boolean {
  return classAt(text, index) === HYPHEN || text.charCodeAt(index) === enDash
}

/** Parts in a row and, over two of them that are also written as one word, the whole. */
function emitCompound(text: string, parts: readonly Part[], emit: Emit): void {
  let isCode = false
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]
    if (part === undefined) continue
    const isNumber = isCode
    const next = parts[at + 1]
    isCode = next !== undefined && isCodeName(text, part, next)
    if (next !== undefined && (isCode || (part.isJoined === true && parts.length === 2) || isPrefix(text, parts, at))) {
      emit(fold(part.term + (isCode ? singular(next.term) : next.term)), part.start, next.end, 0)
    }
    emitPart(isNumber ? { ...part, term: singular(part.term) } : part, emit)
  }
}

/** A name with a number: `COVID-19`, `F-35s`, `MD-80s`; but not `mid-1990s` and `late-80s`. */
function isCodeName(text: string, name: Part, number: Part): boolean {
  if (classAt(number.term, 0) !== DIGIT || !codeNumber.test(number.term) || !codeName.test(name.term)) return false
  if (!isDecade(number.term)) return true
  const first = text.charAt(name.start)
  return name.term.length <= shortName || (first !== first.toLowerCase() && !decadePrefixes.has(name.term))
}

/** Whether a part is a prefix of the next. In longer compounds not before another prefix, a name with a number, or a word such as `the`. */
function isPrefix(text: string, parts: readonly Part[], at: number): boolean {
  const term = parts[at]?.term ?? ''
  if (term.length > longestPrefix || !boundPrefixes.has(term)) return false
  const [next, after] = [parts[at + 1], parts[at + 2]]
  if (next === undefined) return false
  if (parts.length === 2 || after === undefined) return true
  return !linkingWords.has(next.term) && !boundPrefixes.has(next.term) && !isCodeName(text, next, after)
}

function singular(term: string): string {
  return term.endsWith('s') ? term.slice(0, -1) : term
}

/** A part with its other readings at the same place. The later halves of a broken word share the place of the next word. */
function emitPart(part: Part, emit: Emit): void {
  const { wider, others, pieces, halves } = part
  if (wider !== undefined || others !== undefined || pieces !== undefined || halves !== undefined)
    emitReadings(part, emit)
  else if (part.term !== '') emit(part.term, part.start, part.end, 1)
}

function emitReadings({ wider, others = [], halves: [first, ...rest] = [], pieces, ...part }: Part, emit: Emit): void {
  if (wider !== undefined) emit(wider.term, wider.start, wider.end, 0)
  const readings = [part, ...others, ...(first === undefined ? [] : [first])].filter(({ term }) => term !== '')
  for (const [at, { term, start, end }] of readings.entries())
    emit(term, start, end, at + 1 === readings.length && pieces === undefined ? 1 : 0)
  for (const piece of pieces ?? []) emitPart(piece, emit)
  for (const { term, start, end } of rest) if (term !== '') emit(term, start, end, 0)
}

/**
 * Whether the text after a word of ASCII letters and digits may belong to it. Usually not; this check only rules that out fast, and
 * readWord() decides.
 */
export function mayGlue(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(end)
  switch (unit) {
    case full:
    case comma: {
      // Decimals, versions and initials; with a space too: `U. S.`
      const first = text.charCodeAt(start)
      if (first < 65) return isWordAt(text, end + 1)
      return unit === full && end - start === 1
    }
    case ampersand:
      return isWordAt(text, end + 1)
    case round:
    case square: {
      const inside = classAt(text, end + 1)
      return inside === LETTER || inside === APOSTROPHE
    }
    case plus:
    case sharp:
    case notSign:
      return true
  }
  // Thousands with a no-break blank: `10 000`.
  if (text.charCodeAt(start) < 58 && isSeparatorAt(text, end)) return true
  const kind = classAt(text, end)
  if (kind === APOSTROPHE) return isWordAt(text, end + 1)
  if (kind === HYPHEN) return isWordAt(text, end + 1) || goesOnAt(text, end) > 0
  if (kind === APOSTROPHE_LIKE) return isApostropheAt(text, end)
  return kind === LETTER || kind === DIGIT || kind === MARK || kind === INVISIBLE
}

function isHyphened(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  // Nearly always a blank or a stop; this check is the cheapest.
  const isHyphen = unit < 0x80 ? unit === hyphenMinus : classAt(text, index) === HYPHEN
  return isHyphen && isWordAt(text, index + 1)
}
