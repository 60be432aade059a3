// Adds the terms to the documents of an article's passages. They follow from what a passage shows, so the hash of an article needs none.

import type { Quote } from '../article/quote.ts'
import { textBreaks } from '../article/quote-words.ts'
import { encodeTerms } from '../engines/opensearch/encode-terms.ts'
import type { IndexedUnit, PassageDocument, QuoteDocument } from '../engines/opensearch/layout.ts'
import type { ArticleHead } from '../search/answer.ts'

type Terms = Pick<IndexedUnit, 'text' | 'title' | 'speaker'>

export type PlainQuote = Omit<QuoteDocument, keyof Terms>
export type PlainPassage = Omit<PassageDocument, keyof Terms | 'quotes'> & { readonly quotes: readonly PlainQuote[] }

/** What is indexed of a quote's speaker: name and role, as the packed file has it (`file/build-archive.ts`). */
export function speakerText({ speaker }: Pick<Quote, 'speaker'>): string {
  return speaker === null ? '' : [speaker.name, speaker.role ?? ''].join(' ')
}

/** The documents of all passages of an article. */
export function withTerms(
  passages: readonly PlainPassage[],
  { title, lang }: Pick<ArticleHead, 'title' | 'lang'>,
): PassageDocument[] {
  const ofTitle = unlessEmpty('title', encodeTerms(title, lang))
  const quoteWithTerms = (quote: PlainQuote): QuoteDocument => ({
    ...quote,
    ...ofTitle,
    ...unlessEmpty('text', encodeTerms(quote.shown.quote.text, lang, textBreaks(quote.shown.quote))),
    ...unlessEmpty('speaker', encodeTerms(speakerText(quote.shown.quote), lang)),
  })
  return passages.map(({ quotes, ...passage }) => ({
    ...passage,
    ...ofTitle,
    ...unlessEmpty('text', encodeTerms(passage.shown.text, lang)),
    ...(quotes.length > 0 && { quotes: quotes.map(quoteWithTerms) }),
  }))
}

function unlessEmpty(field: keyof Terms, parts: readonly string[]): Terms {
  return parts.length === 0 ? {} : { [field]: parts }
}
