// A paragraph's text with its quotes marked, each fragment by an element, and what a query matches in it; text and offsets are unchanged.

import type { Range } from '../../search/answer.ts'
import type { MarkedArticle } from '../../search/answers/shown.ts'
import { lastingPlace, placeOf } from '../addresses.ts'
import { html, type Markup, type Part } from './markup.ts'
import type { PlacedFragment } from './placed-quotes.ts'

/** The matches of a paragraph: disjoint ranges in order, and the number of the first of them in the article, from 1. */
export interface PlacedMatches {
  readonly ranges: readonly Range[]
  readonly first: number
}

export function markedParagraph(
  article: MarkedArticle,
  index: number,
  placed: readonly PlacedFragment[],
  matches: PlacedMatches,
): Markup {
  const text = article.paragraphs[index]?.text ?? ''
  const fragments = placed
    .filter(({ start, end }) => start < end && end <= text.length)
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  const words = markingFrom(text, matches)
  const parts: Part[] = []
  let at = 0
  for (const { start, end, quote, isFirst } of fragments) {
    if (start < at) continue
    const before = words(start)
    const said = words(end)
    parts.push(
      before,
      isFirst
        ? html`<span class="said" id="${placeOf(quote.id, article.id)}"><span id="${lastingPlace({ ...quote, article })}">${said}</span></span>`
        : html`<span class="said">${said}</span>`,
    )
    at = end
  }
  return html`${parts}${words(text.length)}`
}

/** Gives the text up to a place, from where it stopped before. A match that crosses the place is marked in two parts; its first has the id. */
function markingFrom(text: string, { ranges, first }: PlacedMatches): (to: number) => Part[] {
  let at = 0
  let next = 0
  return to => {
    const parts: Part[] = []
    for (let range = ranges[next]; range !== undefined && range[0] < to; range = ranges[next]) {
      const [start, end] = range
      const id = start >= at && html` id="m${first + next}"`
      parts.push(
        text.slice(at, Math.max(start, at)),
        html`<mark${id}>${text.slice(Math.max(start, at), Math.min(end, to))}</mark>`,
      )
      at = Math.min(end, to)
      if (end > to) break
      next += 1
    }
    parts.push(text.slice(at, to))
    at = to
    return parts
  }
}
