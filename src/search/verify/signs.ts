// Signs that change the meaning: currency, percent and comparison, the sign of a number, signs between two numbers, `&`, and `+`, `#` or
// `-` directly after a letter. All other signs (quotation marks, dashes between words, commas) are ignored.

import { isAsciiDigit, type Read, readPointed, startsNumber } from './numbers.ts'

const letterOrNumber = /[\p{L}\p{M}\p{N}]/u
const letter = /[\p{L}\p{M}]/u
const dashes = new Set([...'-‐‑‒–—―−﹣－'])
/** Long dashes stand between words and are never a minus. */
const longDashes = new Set([...'—―'])
/** One key for signs that look alike. */
const oneSign: Readonly<Record<string, string>> = {
  ...{ '٪': 'percent', '％': 'percent', '﹪': 'percent', '%': 'percent', '＆': '&', '＋': '+', '＃': '#' },
  ...{ '℃': 'c', '℉': 'f' },
  ...{ '∼': '~', '⁄': '/', '∕': '/', '÷': '/', '∶': ':', '✕': '×', '✖': '×', '∗': '*' },
  ...{ '<=': '≤', '=<': '≤', '>=': '≥', '==': '=', '!=': '≠', '<>': '≠', '⩽': '≤', '⩾': '≥' },
}
const always = new Set(['c', 'f', 'percent', '‰', '‱', '&', '+'])
const comparing = new Set([...'<>=!'])
/** Significant between two numbers, with or without blanks; the second set only without. */
const between = new Set(['/', '×', '*', '~'])
const betweenClose = new Set([':', '^'])
/** Currencies and mathematical signs, except arrows and the bar. */
const counted = /^(?:\p{Sc}|(?![\u2190-\u21ff|])\p{Sm})$/u
/** Grades, ratings, blood: `A-`, `BBB-`, `AB-`. Longer words before a hyphen are halves of compounds: `pre- and postwar`. */
const graded = /(?:^|[^\p{L}\p{N}])(?:ab|(\p{L})\1{0,2})$/iu
const longestGrade = 4
const mostBlanks = 2

/** The significant sign at `at`, if any; `afterNumber`: a number, currency or percent precedes it, with only blanks between. */
export function readSign(text: string, at: number, afterNumber: boolean): Read | null {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const end = at + sign.length
  if (dashes.has(sign)) return readDash(text, at, sign, afterNumber)
  if (sign === '.') return isAsciiDigit(text.charCodeAt(end)) ? readPointed(text, at) : null
  if (comparing.has(sign)) return readComparison(text, at)
  const key = oneSign[sign] ?? sign
  if (always.has(key)) return { key, end }
  if (key === '#') return letter.test(text.charAt(at - 1)) ? { key, end } : null
  if (betweenClose.has(key))
    return afterNumber && startsNumber(text, end) && !isBlank(text, at - 1) ? { key, end } : null
  if (between.has(key) && afterNumber && startsNumber(text, skipBlanks(text, end)))
    return { key: key === '×' ? 'x' : key, end }
  if (key === '~') return startsNumber(text, skipBlanks(text, end)) ? { key, end } : null
  return counted.test(sign) ? { key: key.normalize('NFKC'), end } : null
}

export function isLongDash(text: string, at: number): boolean {
  return longDashes.has(text.charAt(at))
}

/** Whether there are only blanks between the last word and `at`. */
export function areBlanks(text: string, from: number, at: number): boolean {
  return at - from <= mostBlanks && skipBlanks(text, from) >= at
}

/** A dash between two numbers, as the sign of a number, or after a grade. */
function readDash(text: string, at: number, sign: string, afterNumber: boolean): Read | null {
  const end = at + 1
  const before = text.charAt(at - 1)
  const dash = { key: '-', end }
  if (afterNumber) return startsNumber(text, skipBlanks(text, end)) ? dash : null
  if (letterOrNumber.test(before)) return isGrade(text, at, sign) ? dash : null
  if (longDashes.has(sign) || dashes.has(before) || /[)\]]/.test(before)) return null
  return startsNumber(text, end) ? dash : null
}

function isGrade(text: string, at: number, sign: string): boolean {
  const after = text.charAt(at + 1)
  if (longDashes.has(sign) || after === '\n' || dashes.has(after) || letterOrNumber.test(after)) return false
  return graded.test(text.slice(Math.max(0, at - longestGrade), at))
}

/** `<`, `>`, `=` and the pairs that stand for one sign; arrows and `<<` are no comparison. */
function readComparison(text: string, at: number): Read | null {
  const isPart = (place: number) => /[<>=!]/.test(text.charAt(place))
  if (isPart(at - 1) || dashes.has(text.charAt(at - 1))) return null
  const pair = oneSign[text.slice(at, at + 2)]
  if (pair !== undefined) return isPart(at + 2) ? null : { key: pair, end: at + 2 }
  if (text.charAt(at) === '!' || isPart(at + 1)) return null
  if (text.charAt(at + 1) === '-' && !startsNumber(text, at + 2)) return null
  return { key: text.charAt(at), end: at + 1 }
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at - from < mostBlanks && isBlank(text, at)) at += 1
  return at
}
