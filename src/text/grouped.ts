// Reads whole numbers in groups of three, and decimals, as a language writes them. Search and verify both read numbers here.

import { classAt, DIGIT, widthAt } from './character.ts'
import { asciiDigit } from './digits.ts'
import { fold } from './fold.ts'
import type { Writing } from './languages/writing.ts'

/** Most groups of one number: bounds the lookahead. */
const mostGroups = 8
/** Longest first group: three digits, of two code units each beyond the Basic Multilingual Plane. */
const longestHead = 6

const digit = '\\p{Nd}'
const zeros = '0٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀០᠐０'
const head = `(?![${zeros}])${digit}{1,3}`
const ends = (sign: string) => `(?!${digit})(?!${sign}${digit})`
/** One to three digits, then groups of exactly three, all behind `sign`. */
const grouped = (sign: string, fewest = 1) => `${head}(?:${sign}${digit}{3}){${fewest},${mostGroups}}${ends(sign)}`
/** The same with one of several separators, used consistently. */
const groupedByOne = (name: string, signs: string) =>
  `${head}(?<${name}>${signs})${digit}{3}(?:\\k<${name}>${digit}{3}){0,${mostGroups - 1}}${ends(`\\k<${name}>`)}`
/** Lakh and crore: groups of two, the last of three. */
const indian = `(?![${zeros}])${digit}{1,2}(?:,${digit}{2}){1,${mostGroups}},${digit}{3}${ends(',')}`
const apostrophes = groupedByOne('apostrophe', "['’ʼ＇]")
const noBreakBlanks = groupedByOne('blank', '[\\u00a0\\u2007\\u2009\\u202f]')
/** `5 100-dollar bills` are five bills, and `4 100m` four races. */
const plainBlanks = `${grouped(' ')}(?![\\p{L}])(?![\\-‐‑]\\p{L})`
/** `A4 100`, `COVID-19 100` and `10:30 100`: the first number ends something else. */
const endsOther = /(?:[\p{L}\p{N}.,:/]|\p{L}[-‐‑])$/u

const signs = " ,.'’ʼ＇٬\u00a0\u2007\u2009\u202f"
const separators: ReadonlySet<number> = new Set([...signs, '٫'].map(sign => sign.charCodeAt(0)))
const [space, comma, point] = [32, 44, 46]
const arabicPoint = 0x066b
/** Most digits in a later number of a version: `4.11.2024` is a date. */
const versionDigits = 3
const anyDigit = /^\p{Nd}/u
const separator = new RegExp(`[${signs}]`, 'gu')
const decimalSign = /^[,٫]/u

interface Patterns {
  readonly any: RegExp
  readonly blank: RegExp
}

/** Compiled on first use, not at start. */
const patterns = new Map<Writing, Patterns>()

function patternsOf(writing: Writing): Patterns {
  const known = patterns.get(writing)
  if (known !== undefined) return known
  const any = [
    // If the comma is the decimal sign, only two or more commas group: `1,234,567`.
    grouped(',', writing.decimalComma ? 2 : 1),
    ...[indian, grouped('٬'), apostrophes, noBreakBlanks],
    ...(writing.groupsByPoint ? [grouped('[.]')] : []),
  ]
  const made = { any: new RegExp(any.join('|'), 'vy'), blank: new RegExp(plainBlanks, 'vy') }
  patterns.set(writing, made)
  return made
}

/** Whether the sign at `index` may separate the digits before it from those after it. */
export function isSeparatorAt(text: string, index: number): boolean {
  return separators.has(text.charCodeAt(index)) && classAt(text, index + 1) === DIGIT
}

/** End of the digits from `start`. */
export function digitsEnd(text: string, start: number): number {
  let end = start
  while (classAt(text, end) === DIGIT) end += widthAt(text, end)
  return end
}

/** End of a number with thousands and decimals as a language writes them, `10,000.50` or `10.000,50`, or of a version, `1.75.0`. */
export function numberEnd(text: string, start: number, writing: Writing): number {
  const digits = digitsEnd(text, start)
  const whole = groupsEnd(text, start, digits, writing)
  const next = text.charCodeAt(whole)
  if (next === arabicPoint || (next === comma && writing.decimalComma)) {
    const end = digitsEnd(text, whole + 1)
    return end === whole + 1 || isInList(text, start, end) ? whole : end
  }
  return whole > digits ? pointEnd(text, whole) : versionEnd(text, digits)
}

/** `3,7,12`: commas between more than two numbers are no decimal signs. */
function isInList(text: string, start: number, end: number): boolean {
  const isComma = (index: number) => text.charCodeAt(index) === comma
  return (
    (isComma(end) && classAt(text, end + 1) === DIGIT) || (isComma(start - 1) && classAt(text, start - 2) === DIGIT)
  )
}

function pointEnd(text: string, at: number): number {
  const end = text.charCodeAt(at) === point ? digitsEnd(text, at + 1) : at
  return end > at + 1 ? end : at
}

function versionEnd(text: string, digits: number): number {
  let end = digits
  for (let points = 0; ; points += 1) {
    const close = pointEnd(text, end)
    if (close === end || (points > 0 && close - end - 1 > versionDigits)) return end
    end = close
  }
}

/** The term for the number between `start` and `end`, `10000.5`, with what is glued to it. */
export function numberTerm(text: string, start: number, end: number, writing: Writing, glued = ''): string {
  const whole = groupsEnd(text, start, digitsEnd(text, start), writing)
  return fold(plainNumber(text, start, Math.min(whole, end), end, writing) + glued)
}

/** End of a whole number with its groups; `end`, where its first digits end, if they are all. */
export function groupsEnd(text: string, start: number, end: number, writing: Writing): number {
  const next = text.charCodeAt(end)
  if (end - start > longestHead || !separators.has(next) || !anyDigit.test(text.slice(end + 1, end + 3))) return end
  if (next === space && (!writing.groupsByBlank || endsOther.test(text.slice(Math.max(0, start - 2), start))))
    return end
  const { any, blank } = patternsOf(writing)
  const pattern = next === space ? blank : any
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : end
}

/** Digits of a number in ASCII, without its groups and with a decimal point: `10000.5`. Its whole part ends at `whole`. */
export function plainNumber(
  text: string,
  start: number,
  whole: number,
  end: number,
  { decimalComma }: Writing,
): string {
  const digits = text.slice(start, whole).replace(separator, '')
  const rest = text.slice(whole, end)
  return asciiDigits(digits + (decimalComma || rest.startsWith('٫') ? rest.replace(decimalSign, '.') : rest))
}

/** Digits of any script, and full-width ones, as ASCII. */
export function asciiDigits(number: string): string {
  return ascii.test(number) ? number : number.normalize('NFKC').replace(otherDigits, asciiDigit).replaceAll('٫', '.')
}

const ascii = /^[\x20-\x7e]*$/
const otherDigits = /[\p{Nd}--[0-9]]/gv
