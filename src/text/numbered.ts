// Numbers and what is glued to them: decimals, versions, amounts with a scale or a currency's code, units, telephone numbers. part.ts reads
// all other words, among them `iPhone15`.

import { currencies, isUnit, scales } from './affixes.ts'
import { classAt, DIGIT, LETTER, widthAt } from './character.ts'
import { fold } from './fold.ts'
import { digitsEnd, numberEnd, numberTerm } from './grouped.ts'
import type { Writing } from './languages/writing.ts'
import { type Part, wordEnd } from './part.ts'
import type { Span } from './span.ts'
import { nameEnd } from './suffixes.ts'

/** A name before its number, `Python3.12`, in UTF-16 code units; and the most digits that are no number by themselves. */
const longestName = 24
const nameBefore = /^[\p{L}\p{M}]+$/u
const digitsAtEnd = /[\p{Nd}₀-₉]{1,6}$/u
const mostDigits = 6
/** Digits of a telephone number: at least those of a small country, and at most those of E.164. */
const [fewestPhoneDigits, mostPhoneDigits] = [7, 15]
/** Fewest groups of a telephone number, and of one of pairs only: `01.42.68.53.00`. */
const [fewestGroups, fewestPairs] = [3, 4]
/** Most digits in a later number of a version. */
const versionDigits = 3

const full = 46

/**
 * Reads a word, up to `end` or beyond, that begins with a number or has one with decimals, or an amount, behind its letters; null for all
 * other words.
 */
export function readNumbered(text: string, start: number, end: number, writing: Writing): Part | null {
  if (classAt(text, start) === DIGIT) {
    const close = numberEnd(text, start, writing)
    if (close > digitsEnd(text, start)) return numberPart(text, { start, end: wordEnd(text, close) }, close, writing)
    return end > close && isUnitAt(text, close, end) ? numberPart(text, { start, end }, close, writing) : null
  }
  if (end === start || classAt(text, end - 1) !== DIGIT) return null
  const digits = digitsAtEnd.exec(text.slice(Math.max(start, end - mostDigits - 1), end))?.[0].length ?? 0
  return digits === 0 ? null : namedPart(text, { start, end: end - digits }, end, writing)
}

/** `Python3.12` and `GBP5`: also as a name and a number. `v1.2.3` is the number alone. */
function namedPart(text: string, { start, end: from }: Span, end: number, writing: Writing): Part | null {
  const name = from - start > longestName ? '' : text.slice(start, from)
  if (!nameBefore.test(name)) return null
  const isAmount = currencies.has(name)
  if (!isAmount && numberEnd(text, from, writing) <= end) return null
  const number = (isAmount ? scaledPart(text, from, from, writing) : null) ?? plainNumber(text, from, writing)
  const folded = fold(name)
  if (folded === 'v' && number.term.includes('.')) {
    return { ...number, start, ...(number.wider && { wider: { ...number.wider, start } }) }
  }
  const named = { start, end: from, term: folded }
  return { start, end: number.end, term: fold(name + number.term), pieces: [named, number] }
}

function plainNumber(text: string, start: number, writing: Writing): Part {
  const close = numberEnd(text, start, writing)
  return numberPart(text, { start, end: wordEnd(text, close) }, close, writing)
}

/** A number without its thousands' signs, up to `close`, and the letters glued to it: `3.5ghz`. */
function numberPart(text: string, { start, end }: Span, close: number, writing: Writing): Part {
  const digits = numberTerm(text, start, close, writing)
  if (end > close && isUnitAt(text, close, end)) {
    const unit = fold(text.slice(close, end))
    return {
      ...{ start, end, term: digits + unit },
      pieces: [
        { start, end: close, term: digits },
        { start: close, end, term: unit },
      ],
    }
  }
  const glued = text.slice(close, nameEnd(text, start, end, writing.suffixes))
  const term = glued === '' ? digits : numberTerm(text, start, close, writing, glued)
  const [major, minor, patch] = term.split('.', 3)
  return { start, end, term, ...(patch !== undefined && { wider: { start, end, term: `${major}.${minor}` } }) }
}

function isUnitAt(text: string, start: number, end: number): boolean {
  const surface = text.slice(start, end)
  return isUnit(surface, fold(surface))
}

/**
 * An amount with its scale, `5m`: also `5` and `million`, with the span of the whole from `start`. An amount without letters is a number.
 * Null if other letters are glued to it.
 */
export function scaledPart(text: string, start: number, from: number, writing: Writing): Part | null {
  const close = numberEnd(text, from, writing)
  let end = close
  while (classAt(text, end) === LETTER) end += widthAt(text, end)
  const amount = numberTerm(text, from, close, writing)
  if (end === close) return { start: from, end, term: amount }
  const suffix = fold(text.slice(close, end))
  const scale = scales.get(suffix)
  if (scale === undefined) return null
  return {
    ...{ start, end, term: amount + suffix },
    pieces: [
      { start, end, term: amount },
      { start, end, term: scale },
    ],
  }
}

/** The groups of a telephone number with points, which is no decimal and no version: `202.555.0123`. Null if there is none. */
export function readPhone(text: string, start: number): Part[] | null {
  if (text.charCodeAt(digitsEnd(text, start)) !== full) return null
  const groups: Part[] = []
  let digits = 0
  for (let at = start; digits <= mostPhoneDigits; at += 1) {
    const end = digitsEnd(text, at)
    if (end === at) return null
    groups.push({ start: at, end, term: fold(text.slice(at, end)) })
    digits += end - at
    at = end
    if (text.charCodeAt(at) !== full || classAt(text, at + 1) !== DIGIT) break
  }
  if (digits < fewestPhoneDigits || digits > mostPhoneDigits) return null
  return isPhone(
    groups.map(({ start: from, end }) => end - from),
    groups[0]?.term ?? '',
  )
    ? groups
    : null
}

/** Whether groups of these lengths are no version and no date. */
function isPhone([first = 0, ...others]: readonly number[], head: string): boolean {
  if (others.length < fewestGroups - 1) return false
  const isDate = others.length === 2 && first <= 2 && others[0] !== undefined && others[0] <= 2 && others[1] === 4
  if (others.some(length => length > versionDigits)) return !isDate
  if (first >= 3 && head.startsWith('0')) return true
  return others.length >= fewestPairs && others.every(length => length === 2)
}
