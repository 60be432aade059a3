// Footnote marks behind a word: `inflation¹`, `note¹²`, `said.³`. They are no part of the text. `km²`, `CO₂` and `x²` keep their signs.

import { isUnit } from './affixes.ts'
import { APOSTROPHE, classAt, INVISIBLE, LETTER, MARK } from './character.ts'

/** Fewest letters of a word whose raised digits are a footnote mark; shorter words are units and symbols. */
const fewestLetters = 4
const shortWord = /^\p{L}{2,3}$/u
/** Code units that are looked at for those letters. */
const furthest = 16

const raised = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/
/** Between the marks of two footnotes: `¹,²`, `¹⁻³`. */
const between = /[,;\u207b\u2013-]/
/** What a footnote mark also stands behind: a name with a number, `COVID-19`, `G20`; a year or decade; a word that began in the line before. */
const otherBefore =
  /(?:(?:\p{Lu}|\p{L}{2})[-‐‑]?\d{1,4}|(?<![\p{L}\p{N}.,])(?:1[5-9]|20)\d\ds?|\p{L}{2}[-‐‑\u00ad¬](?:\r\n|[\n\r])[ \t]*\p{L}{1,3})$/u
/** A mark may stand behind the stop of its sentence, and behind a closing quotation mark. */
const closing = /[.,;:!?…”"’'»。]/

/** Whether raised digits begin at `at` that are a footnote mark. */
export function isFootnoteMark(text: string, at: number): boolean {
  return isRaised(text, at) && (closing.test(text.charAt(at - 1)) || isBehindWord(text, at))
}

/** End of the raised digits that begin at `at`, with those that follow after a comma or a dash. */
export function footnoteMarkEnd(text: string, at: number): number {
  let end = at
  while (isRaised(text, end) || (end > at && between.test(text.charAt(end)) && isRaised(text, end + 1))) end += 1
  return end
}

/** Where the footnote mark at the end of a word begins; the word's end if it has none. */
export function footnoteMarkStart(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isRaised(text, at - 1)) at -= 1
  return at < end && isBehindWord(text, at) ? at : end
}

/** Where the raised digits of a short word begin that may be a footnote mark, `law¹`; its end for units, `km²`, and single letters. */
export function withoutRaised(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isRaised(text, at - 1)) at -= 1
  const letters = at < end ? text.slice(start, at) : ''
  return shortWord.test(letters) && !isUnit(letters, letters.toLowerCase()) ? at : end
}

export function isRaised(text: string, at: number): boolean {
  // Most characters are far below; the pattern is for the others.
  return text.charCodeAt(at) > 0xb1 && raised.test(text.charAt(at))
}

function isBehindWord(text: string, at: number): boolean {
  let letters = 0
  for (let before = at - 1; before >= Math.max(0, at - furthest) && letters < fewestLetters; before -= 1) {
    const kind = classAt(text, before)
    if (kind === LETTER) letters += 1
    else if (kind !== MARK && kind !== APOSTROPHE && kind !== INVISIBLE) break
  }
  return letters >= fewestLetters || otherBefore.test(text.slice(Math.max(0, at - furthest), at))
}
