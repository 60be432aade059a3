// Helpers for a line of text, shared by all parts of the plain-text reader.

import { isUnspaced } from '../line-breaks.ts'

const terminal = /[.!?…。！？][”"’'»)\]」』）]*$/
const pause = /[,;:][”"’'»)\]]*$/
const firstWord = /^\s*(\S+)/

/** Does the line end as a sentence does? */
export function endsSentence(line: string): boolean {
  return terminal.test(line.slice(-12))
}

/** Does it end with any punctuation that a headline would not? */
export function endsPunctuated(line: string): boolean {
  const end = line.slice(-12)
  return terminal.test(end) || pause.test(end)
}

/** The first word of a line, or an empty string. In scripts without blanks between words, a line may break at nearly every letter. */
export function firstWordOf(line: string): string {
  const word = firstWord.exec(line.slice(0, 200))?.[1] ?? ''
  return isUnspaced(word) ? word.slice(0, 1) : word
}

/** Does the line begin as a sentence or a headline does: not with a lower-case letter? */
export function beginsUpper(line: string): boolean {
  return !/^[^\p{L}\p{N}]*\p{Ll}/u.test(line.slice(0, 40))
}

/** A short line in title or sentence case without closing punctuation, like a section heading. */
export function isHeadingLike(line: string): boolean {
  if (line.length > longestHeading || endsPunctuated(line) || !beginsUpper(line)) return false
  return /\p{L}/u.test(line) && !/^[“"«].*[”"»]$/.test(line) && line.split(/\s+/).length <= mostHeadingWords
}

/** Longer lines are text. In UTF-16 code units, and in words. */
const longestHeading = 80
const mostHeadingWords = 12

/** A line of capitals with at least one real word: the headline of a scanned page. */
export function isCapitals(line: string): boolean {
  return (
    line.length <= longestHeading && /[AEIOUYÀ-Ý]/.test(line) && /\p{Lu}{4}/u.test(line) && !/[\p{Ll}\d]/u.test(line)
  )
}

/** Does the line read like words, not like a scanner's noise? */
export function isSensible(line: string): boolean {
  const words = line.match(/\S+/g) ?? []
  const real = words.filter(word => /^[("“‘']?\p{L}[\p{L}'’-]+[.,;:!?)"”’']*$/u.test(word) && /[aeiouyà-ÿ]/i.test(word))
  return line.length >= 8 && words.length >= 2 && real.length >= 2 && real.length >= words.length * 0.75
}
