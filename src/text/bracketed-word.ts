// A word with letters in brackets: `[T]he` and `want[s]`, which a writer adapted, and `(re)elected` and `person(s)`, which mean two words
// at once. Brackets around whole words, digits or blanks are no part of a word.

import { APOSTROPHE, classAt, INVISIBLE, LETTER, MARK, widthAt } from './character.ts'
import type { Span } from './span.ts'

/** Most letters in a bracket, in UTF-16 code units, and most brackets in a word. */
const longestInside = 12
const mostBrackets = 6
/** Letters in brackets that are also a word by themselves have at least this many: `value` in `Some(value)`. */
const shortestInside = 3

const closings: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
])
const lower = /\p{Ll}$/u
const upper = /^\p{Lu}/u
/** A remark on the word before it: `recieve[sic]`. */
const remark = /^sic$/i

/** Some letters of a text, as written but without brackets. */
export interface Letters extends Span {
  readonly letters: string
}

export interface BracketedWord extends Letters {
  /** The letters outside the brackets, where they are a word too: `person` of `person(s)`; null for `[T]he`. */
  readonly bare: Letters | null
  /** The letters in each bracket. */
  readonly inside: readonly Letters[]
  readonly isRound: boolean
}

/** Whether a bracket may open at `at`. */
export function isOpening(unit: number): boolean {
  return unit === 0x28 || unit === 0x5b
}

/** Reads the word with letters in brackets that begins at `start`, with a letter or a bracket; null if there is none. Bounded. */
export function readBracketedWord(text: string, start: number): BracketedWord | null {
  const outside: Letters[] = []
  const inside: Letters[] = []
  let letters = ''
  let at = start
  for (;;) {
    const open = text.charAt(at)
    const closing = closings.get(open)
    const from = closing === undefined ? at : at + 1
    if (closing !== undefined && inside.length === mostBrackets) break
    const end = lettersEnd(text, from, closing === undefined ? text.length : from + longestInside, letters !== '')
    // Nearly every bracket closes further on.
    if (closing !== undefined && text.charAt(end) !== closing) break
    const piece = { start: from, end, letters: text.slice(from, end) }
    if (end === from || (lower.test(letters) && upper.test(piece.letters))) break
    if (closing !== undefined && remark.test(piece.letters)) break
    if (closing === undefined) outside.push(piece)
    else inside.push(piece)
    letters += piece.letters
    at = closing === undefined ? end : end + 1
  }
  const [first, last] = [outside[0], outside.at(-1)]
  if (first === undefined || last === undefined || inside.length === 0) return null
  const isRound = text.slice(start, at).includes('(')
  const isWhole = first.start === start || isRound
  const bare = { start: first.start, end: last.end, letters: outside.map(piece => piece.letters).join('') }
  return { start, end: at, letters, bare: isWhole ? bare : null, inside, isRound }
}

/** Longer pieces in brackets, which are words by themselves. */
export function wordsInside({ inside }: BracketedWord): readonly Letters[] {
  return inside.filter(({ letters }) => letters.length >= shortestInside)
}

/** End of the letters from `start`, with the marks, apostrophes and invisible characters between them; `start` if there are none. */
function lettersEnd(text: string, start: number, limit: number, isInWord: boolean): number {
  let end = start
  for (let at = start; at < limit; ) {
    const kind = classAt(text, at)
    if (kind === LETTER || (kind === MARK && at > start)) {
      at += widthAt(text, at)
      end = at
    } else if (kind === APOSTROPHE && (at > start || isInWord) && classAt(text, at + 1) === LETTER) at += 1
    else if (kind === INVISIBLE && at > start) at += widthAt(text, at)
    else break
  }
  return end
}
