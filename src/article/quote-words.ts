// Builds the words of a quote from the places of its fragments: each fragment, the article's words between them, and the text that joins
// them. Quotes are built and read with this, so that an archive stores places only.

import type { Span } from '../text/span.ts'
import type { Break, Place, Quote } from './quote.ts'

/** The text that stands for a break in a quote. A speaker's own ellipsis has no brackets. */
export const joints: Readonly<Record<Break['kind'], string>> = { attribution: ' […] ', paragraph: '\n' }

/** A break in the quote's text: the span of the joint, its kind, and the article's own words at that place. */
export interface TextBreak extends Break, Span {}

const closingMark = /^\s*(?:''|[“”„‟"'‘’‚‛«»‹›＂〝〞])?\s*/u
const openingMark = /\s*(?:``|''|[“”„‟"'‘’‚‛«»‹›＂〝〞])?\s*$/u
/** Longest run of quotation marks and the spaces around them, in UTF-16 code units. */
const longestMark = 16
/** A quote spans at most this many paragraphs, captions included. The bound keeps a damaged place from costing more. */
const mostSkipped = 3

/** The words at these places of an article. The span of a fragment is its words, so the text shows every break and nothing else. */
export function quoteWords(
  places: readonly Place[],
  textOf: (paragraph: number) => string,
): Pick<Quote, 'text' | 'fragments' | 'breaks'> {
  const fragments = places.map(place => ({ text: textOf(place.paragraph).slice(place.start, place.end), ...place }))
  const breaks = places.slice(1).map((next, i) => breakBetween(places[i] ?? next, next, textOf))
  return { text: joined(fragments, breaks), fragments, breaks }
}

function joined(fragments: Quote['fragments'], breaks: readonly Break[]): string {
  return fragments.map(({ text }, i) => `${joinedBy(breaks[i - 1])}${text}`).join('')
}

function joinedBy(found: Break | undefined): string {
  return found === undefined ? '' : joints[found.kind]
}

/** The breaks of a quote in its text, in order. The fragments are what lies between them. */
export function textBreaks({ fragments, breaks }: Pick<Quote, 'fragments' | 'breaks'>): TextBreak[] {
  let end = 0
  return breaks.map((found, i) => {
    const start = end + (fragments[i]?.text.length ?? 0)
    end = start + joints[found.kind].length
    return { ...found, start, end }
  })
}

function breakBetween(previous: Place, next: Place, textOf: (paragraph: number) => string): Break {
  const text = textOf(previous.paragraph)
  if (next.paragraph === previous.paragraph)
    return { kind: 'attribution', text: withoutMarks(text.slice(previous.end, next.start)) }
  const parts = [text.slice(previous.end)]
  const skipped = Math.min(next.paragraph - previous.paragraph - 1, mostSkipped)
  for (let i = 1; i <= skipped; i++) parts.push(textOf(previous.paragraph + i))
  parts.push(textOf(next.paragraph).slice(0, next.start))
  return { kind: 'paragraph', text: parts.map(withoutMarks).filter(Boolean).join(' ') }
}

/** The text between a closing and an opening mark. */
function withoutMarks(between: string): string {
  const start = closingMark.exec(between.slice(0, longestMark))?.[0].length ?? 0
  const rest = between.slice(start)
  return rest.slice(0, rest.length - (openingMark.exec(rest.slice(-longestMark))?.[0].length ?? 0))
}
