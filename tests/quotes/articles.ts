// Articles made of a few paragraphs, for the tests of quotes.

import type { Article, Paragraph } from '../../src/article/article.ts'
import type { Quote } from '../../src/article/quote.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'

/** An article of prose paragraphs, or of paragraphs with their kinds. */
export function articleWith(paragraphs: readonly (string | Paragraph)[], authors: readonly string[] = []): Article {
  return {
    id: 'test',
    title: 'A title',
    authors,
    source: null,
    published: null,
    url: null,
    lang: 'en',
    section: null,
    tags: [],
    summary: null,
    dateline: null,
    paragraphs: paragraphs.map(paragraph =>
      typeof paragraph === 'string' ? { text: paragraph, kind: 'prose' } : paragraph,
    ),
  }
}

/** What a reader asks of a quote first: `words <- name`. */
export function summary({ text, speaker }: Quote): string {
  return `${text} <- ${speaker?.name ?? 'nobody'}`
}

export function quotesOf(...paragraphs: readonly (string | Paragraph)[]): string[] {
  return extractQuotes(articleWith(paragraphs)).map(summary)
}
