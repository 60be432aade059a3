// Reads a number as one word: its digits and decimal sign, without thousands separators. `10,000`, `10000` and, in a French article, `10
// 000` are one number; `1–2`, `9/11`, `3-2` and `10 15` are two.

import { asciiDigit } from '../../text/digits.ts'

/** A word of a text: its key, and where it ends. */
export interface Read {
  readonly key: string
  readonly end: number
}

/** Most groups of one number: bounds the lookahead. */
const mostGroups = 8

const digit = '\\p{Nd}'
const head = `(?![0٠۰０])${digit}{1,3}`
const ends = (sign: string) => `(?!${digit})(?!${sign}${digit})`
/** One to three digits, then groups of exactly three, all behind `sign`. */
const grouped = (sign: string, fewest = 1) => `${head}(?:${sign}${digit}{3}){${fewest},${mostGroups}}${ends(sign)}`
/** The same with one of several separators, used consistently. */
const groupedByOne = (name: string, signs: string) =>
  `${head}(?<${name}>${signs})${digit}{3}(?:\\k<${name}>${digit}{3}){0,${mostGroups - 1}}${ends(`\\k<${name}>`)}`
/** Lakh and crore: groups of two, the last of three. */
const indian = `(?![0٠۰０])${digit}{1,2}(?:,${digit}{2}){1,${mostGroups}},${digit}{3}${ends(',')}`
const apostrophes = groupedByOne('apostrophe', "['’ʼ＇]")
const noBreakBlanks = groupedByOne('blank', '[\\u00a0\\u2007\\u2009\\u202f]')
/** `5 100-dollar bills` are five bills, and `4 100m` four races. */
const plainBlanks = `${grouped(' ')}(?![\\p{L}])(?![\\-‐‑]\\p{L})`
const decimals = `(?:[.,٫]${digit}+)*`
/** `A4 100`, `COVID-19 100` and `10:30 100`: the first number ends something else. */
const endsOther = /(?:[\p{L}\p{N}.,:/]|\p{L}[-‐‑])$/u

const ungrouped = new RegExp(`${digit}+${decimals}`, 'vy')
const fraction = new RegExp(decimals, 'vy')
const pointed = new RegExp(`[.]${digit}+`, 'vy')

/** Thousands separators of a language, beside the universal ones (apostrophes, no-break and thin spaces). */
export interface Thousands {
  /** `10,000`. If the comma is the decimal sign, only two or more commas group: `1,234,567`. */
  readonly comma: boolean
  /** `10.000` */
  readonly point: boolean
  /** `10 000` with a plain blank. */
  readonly blank: boolean
}

/** A language's digit grouping, compiled for reading. */
export interface Grouping {
  readonly any: RegExp
  readonly blank: RegExp | null
}

export function groupingOf({ comma, point, blank }: Thousands): Grouping {
  const any = [
    grouped(',', comma ? 1 : 2),
    indian,
    grouped('٬'),
    apostrophes,
    noBreakBlanks,
    ...(point ? [grouped('[.]')] : []),
  ]
  return { any: new RegExp(any.join('|'), 'vy'), blank: blank ? new RegExp(plainBlanks, 'vy') : null }
}

/** The number that begins with the digit at `at`, in linear time. */
export function readNumber(text: string, at: number, { any, blank }: Grouping): Read {
  let end = at
  while (isAsciiDigit(text.charCodeAt(end))) end += 1
  if (end > at && endsNumber(text, end, blank !== null)) return { key: text.slice(at, end), end }
  const groups = matchAt(any, text, at) ?? (blank === null || isEndOfOther(text, at) ? null : matchAt(blank, text, at))
  if (groups === null) {
    const plain = matchAt(ungrouped, text, at) ?? text.charAt(at)
    return { key: asciiDigits(plain), end: at + plain.length }
  }
  const rest = matchAt(fraction, text, at + groups.length) ?? ''
  return { key: asciiDigits(groups).replace(/\D/g, '') + asciiDigits(rest), end: at + groups.length + rest.length }
}

/** `.5` and `0.5` are one number. Called where a point stands before a digit. */
export function readPointed(text: string, at: number): Read | null {
  if (/[\p{L}\p{N}.]$/u.test(text.slice(Math.max(0, at - 2), at))) return null
  const match = matchAt(pointed, text, at)
  return match === null ? null : { key: `0${asciiDigits(match)}`, end: at + match.length }
}

/** Whether a number begins here, perhaps after a currency sign or a point. */
export function startsNumber(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  if (first < 128 && !isAsciiDigit(first) && first !== 0x24 && first !== 0x2e) return false
  return /^(?:\p{Sc}?[.]?)\p{Nd}/u.test(text.slice(at, at + 4))
}

export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether the text after ASCII digits, at `end`, clearly does not belong to their number. */
function endsNumber(text: string, end: number, blankGroups: boolean): boolean {
  if (end >= text.length) return true
  const next = text.charAt(end)
  if (next === ' ') return !blankGroups || !mayBeDigit(text, end + 1)
  if (next === ',' || next === '.' || next === "'") return !mayBeDigit(text, end + 1)
  return text.charCodeAt(end) < 128
}

/** A digit, or a sign that may be one in another script. */
function mayBeDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isAsciiDigit(code) || code >= 128
}

function isEndOfOther(text: string, at: number): boolean {
  return endsOther.test(text.slice(Math.max(0, at - 2), at))
}

/** The match of a sticky pattern at `at`, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

const ascii = /^[\x20-\x7e]*$/

/** Digits of other scripts, and full-width ones, as ASCII. */
function asciiDigits(number: string): string {
  if (ascii.test(number)) return number
  return number
    .normalize('NFKC')
    .replace(/[\p{Nd}--[0-9]]/gv, asciiDigit)
    .replaceAll('٫', '.')
}
