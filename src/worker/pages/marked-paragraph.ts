// A paragraph's text with its quotes marked, each fragment by an element; text and offsets are unchanged.

import type { ArticleAnswer } from '../../search/answer.ts'
import { lastingPlace, placeOf } from '../addresses.ts'
import { html, type Markup } from './markup.ts'
import type { PlacedFragment } from './placed-quotes.ts'

export function markedParagraph(article: ArticleAnswer, index: number, placed: readonly PlacedFragment[]): Markup {
  const text = article.paragraphs[index]?.text ?? ''
  const fragments = placed
    .filter(({ start, end }) => start < end && end <= text.length)
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  const parts: (Markup | string)[] = []
  let at = 0
  for (const { start, end, quote, isFirst } of fragments) {
    if (start < at) continue
    const words = text.slice(start, end)
    parts.push(
      text.slice(at, start),
      isFirst
        ? html`<span class="said" id="${placeOf(quote.id, article.id)}"><span id="${lastingPlace({ ...quote, article })}">${words}</span></span>`
        : html`<span class="said">${words}</span>`,
    )
    at = end
  }
  return html`${parts}${text.slice(at)}`
}
