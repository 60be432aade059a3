// Reads a text with breaks: each unbroken part by itself, so that no term and no phrase crosses a break.

import { readTerms, type TermReader, type Token } from './analyzer.ts'
import type { Span } from './span.ts'
import type { TermFilter } from './term-filter.ts'

/** Positions added between the words on either side of a break: more than any part has words, so that they are never neighbours. */
export const breakGap = 2 ** 20

/** The unbroken parts of a text, in order; the breaks lie between them. */
export function stretchesOf(text: string, breaks: readonly Span[]): Span[] {
  const starts = [0, ...breaks.map(({ end }) => end)]
  return starts.map((start, i) => ({ start, end: breaks[i]?.start ?? text.length }))
}

/** Like `readTerms`, with `breakGap` extra positions after every break. */
export function readStretches(
  text: string,
  lang: string,
  breaks: readonly Span[],
  reader: TermReader,
  filter: TermFilter | null = null,
): void {
  if (breaks.length === 0) readTerms(text, lang, reader, filter)
  else eachStretch(text, lang, breaks, breakGap, reader, filter)
}

/** Terms of a text with breaks, one position a word, and the number of positions before each break. */
export function analyzeStretches(
  text: string,
  lang: string,
  breaks: readonly Span[],
): { tokens: Token[]; before: number[] } {
  const tokens: Token[] = []
  const before = eachStretch(text, lang, breaks, 0, {
    plain: (start, end, position) => tokens.push({ term: text.slice(start, end).toLowerCase(), start, end, position }),
    term: (term, start, end, position) => tokens.push({ term, start, end, position }),
  })
  return { tokens, before: before.slice(0, -1) }
}

/** Returns the number of positions up to the end of each part, gaps included. */
function eachStretch(
  text: string,
  lang: string,
  breaks: readonly Span[],
  gap: number,
  reader: TermReader,
  filter: TermFilter | null = null,
): number[] {
  let before = 0
  return stretchesOf(text, breaks).map(({ start, end }, i) => {
    const first = before + i * gap
    before += readTerms(
      text.slice(start, end),
      lang,
      {
        plain: (from, to, position) => reader.plain(start + from, start + to, first + position),
        term: (term, from, to, position) => reader.term(term, start + from, start + to, first + position),
      },
      filter,
    )
    return before
  })
}
