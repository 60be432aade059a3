// An article made of plain body text, with the place of each paragraph in it.

import type { Article } from '../../src/archive/article.ts'
import { rawParagraphs } from './raw-paragraphs.ts'

export interface RawArticle {
  readonly article: Article
  /** Offset of each paragraph in the text. */
  readonly offsets: readonly number[]
}

/** The text as an article without a header. */
export function articleOf(id: string, text: string): RawArticle {
  const spans = rawParagraphs(text)
  return {
    article: {
      id,
      title: '',
      authors: [],
      source: null,
      published: null,
      url: null,
      lang: 'en',
      section: null,
      tags: [],
      summary: null,
      dateline: null,
      paragraphs: spans.map(({ start, end }) => ({ text: text.slice(start, end), kind: 'prose' })),
    },
    offsets: spans.map(({ start }) => start),
  }
}
