// Words that are broken at the end of a line: `admin-⏎istration`. The stored text keeps hyphen and line break, so that offsets hold. Search
// and verify read one word, and people see one. Only a hyphen directly before a line break counts: `two- and three-year` stays as it is.

import { boundPrefixes, hyphenatedFirst, suspending, suspendingAfterPrefix } from './affixes.ts'
import { APOSTROPHE, classAt, DIGIT, HYPHEN, LETTER, MARK } from './character.ts'
import type { Span } from './span.ts'

/** Longest half of a word that is looked at; in UTF-16 code units. */
const longestHalf = 40
/** A half up to this long beside another hyphen belongs to a compound: `sister-in-⏎law`, but not `anti-govern-⏎ment`. */
const longestLink = 3

const [hyphenMinus, notSign, softHyphen] = [0x2d, 0xac, 0xad]
const lower = /\p{Ll}/u
const upper = /\p{Lu}/u
const anyDigit = /\p{Nd}/u
/** The end of `U.S.-⏎backed`. */
const acronym = /^\p{Lu}\.$/u
/** Hyphens that people write, and those that only break words: a soft hyphen, and the sign that some scanners put. */
const lineEnd = /[-‐‑－\u00ad¬](?:\r\n|[\n\r\u2028])[ \t\u00a0\u3000]*/gu

/**
 * Where a word goes on that is broken at `at`, with a hyphen directly before a line break; -1 if none is. `attrac-⏎Mrs` and `two-⏎and` are
 * no broken words.
 */
export function goesOnAt(text: string, at: number): number {
  // Nearly always there is no line break; this check is the cheapest.
  if (!isLineBreak(text.charCodeAt(at + 1)) || !isHyphen(text, at)) return -1
  let next = at + (text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === 10 ? 3 : 2)
  while (isBlank(text.charCodeAt(next))) next += 1
  return isBroken(text, at, next) ? next : -1
}

/** Whether one line goes on in the next with the same word. */
export function goesOn(line: string, next: string): boolean {
  return (
    isHyphen(line, line.length - 1) &&
    goesOnAt(`${line.slice(-longestHalf)}\n${next.slice(0, longestHalf)}`, Math.min(line.length, longestHalf) - 1) > 0
  )
}

/** Whether a broken word is written without the hyphen: `administration`, but `Austro-Hungarian`, `mid-1990s` and `well-known`. */
export function isOneWord(text: string, at: number, next: number): boolean {
  if (isBreakOnly(text, at)) return true
  const [first, second] = halves(text, at, next)
  if (first.length < 2 || second.length < 2 || hyphenatedFirst.has(first.toLowerCase())) return false
  const [last, begin] = [first.at(-1) ?? '', second[0] ?? '']
  if (anyDigit.test(first) || anyDigit.test(second) || lower.test(last) !== lower.test(begin)) return false
  const before = at - first.length - 1
  const after = next + second.length
  const isLinked = first.length <= longestLink && classAt(text, before) === HYPHEN
  return (
    !isLinked &&
    !(second.length <= longestLink && classAt(text, after) === HYPHEN && !isLineBreak(text.charCodeAt(after + 1)))
  )
}

/** The spans that are left out where a text is shown to people: hyphens and line breaks inside words. */
export function hiddenIn(text: string): Span[] {
  if (!/[\n\r\u2028]/.test(text)) return []
  const hidden: Span[] = []
  for (const { index } of text.matchAll(lineEnd)) {
    const end = goesOnAt(text, index)
    if (end > 0) hidden.push({ start: isOneWord(text, index, end) ? index : index + 1, end })
  }
  return hidden
}

/** A text as it is shown to people: with words in one piece. Code keeps its lines: do not call this for it. */
export function asShown(text: string): string {
  return withoutSpans(text, hiddenIn(text))
}

/** The same, with what turns a place of the text into the place in the shown text. */
export function shownOf(text: string): { readonly text: string; place(place: number): number } {
  const hidden = hiddenIn(text)
  return {
    text: withoutSpans(text, hidden),
    place: place => hidden.reduce((at, { start, end }) => at - Math.max(0, Math.min(place, end) - start), place),
  }
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let at = 0
  const pieces = spans.map(({ start, end }) => {
    const piece = text.slice(at, start)
    at = end
    return piece
  })
  return pieces.length === 0 ? text : pieces.join('') + text.slice(at)
}

function isBroken(text: string, at: number, next: number): boolean {
  const [first, second] = halves(text, at, next)
  const [last, begin] = [first.at(-1) ?? '', second[0] ?? '']
  if (!isWord(begin)) return false
  if (!isWord(last)) return acronym.test(text.slice(Math.max(0, at - 2), at))
  if (isBreakOnly(text, at)) return true
  const [start, rest] = [first.toLowerCase(), second.toLowerCase()]
  const isPrefix = boundPrefixes.has(start) || hyphenatedFirst.has(start)
  if (suspending.has(rest)) return false
  if (suspendingAfterPrefix.has(rest) && (isPrefix || classAt(last, 0) === DIGIT)) return false
  // Where columns stand side by side, a scanner reads on in the wrong one: `attrac-⏎Mrs`.
  const isOther = classAt(begin, 0) === DIGIT ? classAt(last, 0) !== DIGIT : upper.test(begin) && lower.test(last)
  return !isOther || upper.test(first[0] ?? '') || isPrefix
}

/** The letters and digits before a hyphen and those after the line break. */
function halves(text: string, at: number, next: number): [first: string, second: string] {
  let start = at
  while (start > 0 && at - start < longestHalf && isInWord(text, start - 1)) start -= 1
  let end = next
  while (end - next < longestHalf && isInWord(text, end)) end += 1
  return [text.slice(start, at), text.slice(next, end)]
}

function isInWord(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind === LETTER || kind === DIGIT || kind === MARK || kind === APOSTROPHE
}

function isWord(character: string): boolean {
  const kind = classAt(character, 0)
  return kind === LETTER || kind === DIGIT || kind === MARK
}

function isHyphen(text: string, at: number): boolean {
  return text.charCodeAt(at) === hyphenMinus || isBreakOnly(text, at) || classAt(text, at) === HYPHEN
}

function isBreakOnly(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === softHyphen || unit === notSign
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0 || unit === 0x3000
}
