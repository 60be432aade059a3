// Reads a number as one word: its digits and decimal sign, without thousands separators. `10,000`, `10000` and, in a French article, `10
// 000` are one number; `1–2`, `9/11`, `3-2` and `10 15` are two.

import { asciiDigits, groupsEnd, plainNumber } from '../../text/grouped.ts'
import type { Writing } from '../../text/languages/writing.ts'

/** A word of a text: its key, and where it ends. */
export interface Read {
  readonly key: string
  readonly end: number
}

const digit = '\\p{Nd}'
const firstDigits = new RegExp(`${digit}+`, 'vy')
const fraction = new RegExp(`(?:[.,٫]${digit}+)*`, 'vy')
const lone = new RegExp(`^[.,٫]${digit}+$`, 'v')
const pointed = new RegExp(`[.]${digit}+`, 'vy')

/** The number that begins with the digit at `at`, in linear time. */
export function readNumber(text: string, at: number, writing: Writing): Read {
  let end = at
  while (isAsciiDigit(text.charCodeAt(end))) end += 1
  if (end > at && endsNumber(text, end, writing)) return { key: text.slice(at, end), end }
  const digits = at + (matchAt(firstDigits, text, at) ?? text.charAt(at)).length
  const whole = groupsEnd(text, at, digits, writing)
  const rest = matchAt(fraction, text, whole) ?? ''
  end = whole + rest.length
  // `3,7,12` is a list.
  return {
    key: lone.test(rest)
      ? plainNumber(text, at, whole, end, writing)
      : plainNumber(text, at, whole, whole, writing) + asciiDigits(rest),
    end,
  }
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
function endsNumber(text: string, end: number, { groupsByBlank }: Writing): boolean {
  if (end >= text.length) return true
  const next = text.charAt(end)
  if (next === ' ') return !groupsByBlank || !mayBeDigit(text, end + 1)
  if (next === ',' || next === '.' || next === "'") return !mayBeDigit(text, end + 1)
  return text.charCodeAt(end) < 128
}

/** A digit, or a sign that may be one in another script. */
function mayBeDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isAsciiDigit(code) || code >= 128
}

/** The match of a sticky pattern at `at`, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
