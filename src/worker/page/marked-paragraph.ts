// A paragraph's text with its quotes marked, each fragment by a span; text and offsets are the article's own.

import type { ArticleAnswer } from '../../search/answer.ts'
import { placeOf } from './address.ts'
import { html, type Markup } from './markup.ts'

type ArticleQuote = ArticleAnswer['quotes'][number]

/** The first fragment of a quote carries the quote's anchor. */
export function markedParagraph(article: ArticleAnswer, index: number, quotes: readonly ArticleQuote[]): Markup {
  const text = article.paragraphs[index]?.text ?? ''
  const fragments = quotes
    .flatMap(quote => quote.fragments.map((fragment, i) => ({ ...fragment, quote, first: i === 0 })))
    .filter(({ paragraph, start, end }) => paragraph === index && start < end && end <= text.length)
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const parts: (Markup | string)[] = []
  let at = 0
  for (const { start, end, quote, first } of fragments) {
    if (start < at) continue
    const anchor = first && html` id="${placeOf(quote.id, article.id)}"`
    parts.push(text.slice(at, start), html`<span class="said"${anchor}>${text.slice(start, end)}</span>`)
    at = end
  }
  return html`${parts}${text.slice(at)}`
}
