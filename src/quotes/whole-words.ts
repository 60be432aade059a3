// Lets the attribution read words that are broken at the end of a line in one piece: `said Mr. Wash-⏎ington`. Places and words of the quotes
// that it finds are those of the stored text; names, roles and cues are whole.

import type { Article } from '../article/article.ts'
import type { Place, Quote } from '../article/quote.ts'
import { quoteWords } from '../article/quote-words.ts'
import { asShown, hiddenIn } from '../text/line-ends.ts'
import type { Span } from '../text/span.ts'

/** Reads an article without broken words, and moves what is found to the places of the article itself. */
export function readWhole<R extends { readonly quote: Quote }>(article: Article, read: (article: Article) => R[]): R[] {
  const hidden = article.paragraphs.map(({ text, kind }) => (kind === 'code' ? [] : hiddenIn(text)))
  if (hidden.every(spans => spans.length === 0)) return read(article)
  const paragraphs = article.paragraphs.map((paragraph, at) =>
    hidden[at]?.length === 0 ? paragraph : { ...paragraph, text: asShown(paragraph.text) },
  )
  const textOf = (paragraph: number) => article.paragraphs[paragraph]?.text ?? ''
  const placed = ({ paragraph, start, end }: Place): Place => {
    const spans = hidden[paragraph] ?? []
    return { paragraph, start: storedPlace(spans, start, true), end: storedPlace(spans, end, false) }
  }
  return read({ ...article, paragraphs }).map(found => {
    const { quote } = found
    const places = quote.fragments.map(({ paragraph, start, end }) => placed({ paragraph, start, end }))
    return {
      ...found,
      quote: { ...quote, ...quoteWords(places, textOf), speaker: spoken(quote.speaker, placed, textOf) },
    }
  })
}

/** The words at the cue stay a slice of the stored text. */
function spoken(
  speaker: Quote['speaker'],
  placed: (place: Place) => Place,
  textOf: (paragraph: number) => string,
): Quote['speaker'] {
  if (speaker === null) return null
  const mentionAt = placed(speaker.mentionAt)
  const words = textOf(mentionAt.paragraph).slice(mentionAt.start, mentionAt.end)
  return { ...speaker, mention: asShown(words) === speaker.mention ? words : speaker.mention, mentionAt }
}

/** A place of the text without these spans, in the text with them. The first character after a span follows it. */
function storedPlace(hidden: readonly Span[], place: number, isStart: boolean): number {
  let stored = place
  for (const { start, end } of hidden) {
    if (isStart ? start > stored : start >= stored) break
    stored += end - start
  }
  return stored
}
