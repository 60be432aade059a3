// Words of scripts with spaces, and what is attached to them: hyphens, tags, money, percentages. One word or compound a call. part.ts reads
// the parts, runs.ts unspaced scripts.

import { boundPrefixes, scales } from './affixes.ts'
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
  widthAt,
} from './character.ts'
import { fold } from './fold.ts'
import { footnoteMarkEnd, isFootnoteMark } from './footnote-marks.ts'
import type { Writing } from './languages/writing.ts'
import { goesOnAt, isOneWord } from './line-ends.ts'
import { isWordAt, numberEnd, type Part, plainPart, readPart, wordEnd } from './part.ts'

/** Emits a term, then advances the position by `places`. */
export type Emit = (term: string, start: number, end: number, places: 0 | 1) => void

/** Most parts of a hyphenated compound; a longer chain begins a new compound. */
const mostParts = 16

/** A name with a number, `COVID-19`, and one in the plural, `F-35s`. */
const codeName = /^\p{L}{1,8}$/u
const codeNumber = /^\d+(?:[.\d]*\d)?s?$/u

const percent = 37
const atSign = 64
const sharp = 35
const underscore = 95
const full = 46
const comma = 44
const ampersand = 38
const plus = 43
const notSign = 0xac
const round = 40
const square = 91

/** Reads the word or compound that begins at `start` (a letter or digit), and returns its end, after a footnote mark. */
export function readWord(text: string, start: number, emit: Emit, writing: Writing): number {
  return footnoteMarkEnd(text, isFootnoteMark(text, start) ? start : readCompound(text, start, emit, writing))
}

function readCompound(text: string, start: number, emit: Emit, writing: Writing): number {
  let last = readPart(text, start, writing)
  const parts = [last]
  for (let count = 1; count < mostParts; count += 1) {
    const isInLine = isHyphened(text, last.end)
    const next = isInLine ? last.end + 1 : goesOnAt(text, last.end)
    if (next < 0) break
    const part = readPart(text, next, writing)
    if (isInLine) parts.push(part)
    else if (isOneWord(text, last.end, next)) parts.splice(-1, 1, brokenPart(last, part))
    else parts.splice(-1, 1, { ...last, isJoined: classAt(text, next) === LETTER }, part)
    last = parts.at(-1) ?? part
  }
  if (parts.length === 1) return emitSuffixed(text, last, emit)
  emitCompound(parts, emit)
  return last.end
}

/** A word that is broken at the end of a line, with its halves: either may be a word, as in `well-⏎known`. */
function brokenPart(first: Part, second: Part): Part {
  const term = fold(first.term + second.term)
  const spelled = fold((first.others?.[0] ?? first).term + (second.others?.[0] ?? second).term)
  const others = spelled === term ? [] : [{ start: first.start, end: second.end, term: spelled }]
  return { start: first.start, end: second.end, term, others, halves: [...(first.halves ?? [first]), second] }
}

/** Reads a word that begins with a sign (`@name`, `#topic`, `$5m`, `[T]he`) and returns its end, or 0 if there is none. */
export function readSigned(text: string, start: number, emit: Emit, writing: Writing): number {
  const sign = text.charCodeAt(start)
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

function readTag(text: string, start: number, emit: Emit, writing: Writing): number {
  let end = wordEnd(text, start + 1)
  while (text.charCodeAt(end) === underscore && isWordAt(text, end + 1)) end = wordEnd(text, end + 1)
  const part = plainPart(text, start + 1, end, writing)
  if (part.term !== '') emit(fold(text.slice(start, start + 1)) + part.term, start, end, 0)
  emitPart(part, emit)
  return end
}

/** `$5m`: `5` and `million`, and `5m` over both, all with the span of the whole. Other amounts are read as numbers. */
function readMoney(text: string, start: number, emit: Emit, writing: Writing): number {
  const end = numberEnd(text, start + 1, writing)
  let close = end
  while (classAt(text, close) === LETTER) close += widthAt(text, close)
  const suffix = fold(text.slice(end, close))
  const scale = scales.get(suffix)
  if (scale === undefined) return readWord(text, start + 1, emit, writing)
  const amount = fold(text.slice(start + 1, end).replaceAll(',', ''))
  emit(amount + suffix, start, close, 0)
  emit(amount, start, close, 1)
  emit(scale, start, close, 1)
  return close
}

/** A single part; a version also by its first two numbers, and `3.5%` as `3.5 percent`. */
function emitSuffixed(text: string, part: Part, emit: Emit): number {
  const isNumber = classAt(text, part.start) === DIGIT
  if (isNumber && part.term.includes('.')) {
    const [major, minor, patch] = part.term.split('.', 3)
    if (patch !== undefined) emit(`${major}.${minor}`, part.start, part.end, 0)
  }
  emitPart(part, emit)
  if (!isNumber || text.charCodeAt(part.end) !== percent) return part.end
  emit('percent', part.end, part.end + 1, 1)
  return part.end + 1
}

/** Parts in a row and, if the compound is also written as one word, the whole over them. */
function emitCompound(parts: readonly Part[], emit: Emit): void {
  const [first, second] = parts
  if (parts.length !== 2 || first === undefined || second === undefined) {
    for (const part of parts) emitPart(part, emit)
    return
  }
  const isCode = codeNumber.test(second.term) && codeName.test(first.term)
  const last = isCode && second.term.endsWith('s') ? { ...second, term: second.term.slice(0, -1) } : second
  if (isCode || first.isJoined === true || boundPrefixes.has(first.term))
    emit(fold(first.term + last.term), first.start, last.end, 0)
  emitPart(first, emit)
  emitPart(last, emit)
}

/** A part with its other readings at the same place. The later halves of a broken word share the place of the next word. */
function emitPart({ others = [], halves: [first, ...rest] = [], ...part }: Part, emit: Emit): void {
  const readings = [part, ...others, ...(first === undefined ? [] : [first])].filter(({ term }) => term !== '')
  for (const [at, { term, start, end }] of readings.entries())
    emit(term, start, end, at + 1 === readings.length ? 1 : 0)
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
    case percent:
    case plus:
    case sharp:
    case notSign:
      return true
  }
  const kind = classAt(text, end)
  if (kind === APOSTROPHE) return isWordAt(text, end + 1)
  if (kind === HYPHEN) return isWordAt(text, end + 1) || goesOnAt(text, end) > 0
  if (kind === APOSTROPHE_LIKE) return isApostropheAt(text, end)
  return kind === LETTER || kind === DIGIT || kind === MARK || kind === INVISIBLE
}

function isHyphened(text: string, index: number): boolean {
  return classAt(text, index) === HYPHEN && isWordAt(text, index + 1)
}
