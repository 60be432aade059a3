// Marks by which a quoting author discloses changes: an ellipsis for an omission (…, ..., [...], [. . .]), and square brackets for words
// added or changed ([Kim], walk[ed]). differences.ts decides whether such a place really differs.

import type { Span } from '../../text/span.ts'
import type { ComparedWord } from './compared-words.ts'

/** In ordinals of the text's words. */
export interface Marks {
  /** An omission stands before the word with this ordinal. */
  readonly omissions: ReadonlySet<number>
  /** Words in brackets, and words that a bracket touches. */
  readonly bracketed: ReadonlySet<number>
}

/** A text without marks. */
export const unmarked: Marks = { omissions: new Set(), bracketed: new Set() }

/** Three or more dots, close or spaced, or the single character; with or without brackets. */
const ellipsis = /(?:…|\.(?:[ \u00a0]?\.){2,3})/gu
/** Brackets around a few words; a longer bracket is ordinary text. */
const brackets = /\[[^[\]\n]{1,120}\]/gu
const letters = /[\p{L}\p{N}]/u

/** A claim's words with its marks, in time linear in its length. `walk[ed]` and `[W]alk` are one word. */
export function readMarks(text: string, plain: readonly ComparedWord[]): { words: ComparedWord[]; marks: Marks } {
  const spans = bracketsIn(text)
  const bracketed = new Set<number>()
  const words: ComparedWord[] = []
  let span = 0
  let gap = 0
  for (const word of plain) {
    while ((spans[span]?.end ?? text.length) < word.start) span += 1
    const { start, end } = spans[span] ?? { start: text.length + 1, end: text.length + 1 }
    const last = words.at(-1)
    const touches = word.end >= start && word.start <= end
    if (touches && last !== undefined && /^[[\]]$/.test(text.slice(gap, word.start))) {
      const [from, to] = [last.start - Number(last.start - 1 === start), word.end + Number(word.end + 1 === end)]
      words[words.length - 1] = { key: last.key + word.key, start: from, end: to }
    } else words.push(word)
    if (touches) bracketed.add(words.length - 1)
    gap = word.end
  }
  return { words, marks: { omissions: omissionsIn(text, words), bracketed } }
}

function omissionsIn(text: string, words: readonly Span[]): Set<number> {
  const omissions = new Set<number>()
  let before = 0
  for (const { index } of text.matchAll(ellipsis)) {
    while ((words[before]?.start ?? text.length) < index) before += 1
    omissions.add(before)
  }
  return omissions
}

/** The text without its bracketed words; all other words stay at the same places, also those with some letters in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(brackets, (inside, at: number) => {
    const isPart = letters.test(text.charAt(at - 1)) || letters.test(text.charAt(at + inside.length))
    return isPart ? inside : ' '.repeat(inside.length)
  })
}

function bracketsIn(text: string): Span[] {
  return [...text.matchAll(brackets)]
    .filter(([inside]) => letters.test(inside))
    .map(({ index, 0: inside }) => ({ start: index, end: index + inside.length }))
}
