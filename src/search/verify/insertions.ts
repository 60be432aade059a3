// Letters and words that an article puts into what it quotes, in brackets: `[T]he`, `want[s]`, `[Kim]`. They are its own, not the speaker's.

import type { Span } from '../../text/span.ts'
import type { ComparedWord } from './compared-words.ts'

/** Brackets around a few words; a longer bracket is ordinary text. */
const brackets = /\[[^[\]\n]{1,120}\]/gu
const letter = /\p{L}/u

/** What stands in square brackets in a part of a passage, and in round ones inside its words, in order; without the brackets. */
export function insertionsIn(
  { text, words }: { readonly text: string; readonly words: readonly ComparedWord[] },
  { start, end }: Span,
): Span[] {
  const square = [...text.slice(start, end).matchAll(brackets)]
    .filter(([inside]) => letter.test(inside))
    .map(({ index, 0: inside }) => ({ start: start + index + 1, end: start + index + inside.length - 1 }))
  const round = words
    .filter(word => word.start >= start && word.end <= end)
    .flatMap(({ inside = [] }) => inside)
    .filter(inside => text.charAt(inside.start - 1) === '(')
    .map(inside => ({ start: inside.start, end: inside.end }))
  return [...square, ...round].sort((one, other) => one.start - other.start)
}
