// An article made of plain body text, with the place of each paragraph in it.

import type { Article, Paragraph } from '../article/article.ts'
import { languageOf } from '../ingest/language.ts'
import { rawParagraphs } from './raw-paragraphs.ts'

/** Longest headline, in words. */
const longestHeadline = 25

/** A first paragraph that reads like a headline: short, and without a full stop, with capitals on most words, or with other marks. */
function isHeadline(text: string, rest: string): boolean {
  const words = text.split(/\s+/)
  if (words.length > longestHeadline || /:\s*$/.test(text)) return false
  // American headlines have single marks where their articles have double ones.
  if (/(?:^|[\s(])['‘]\S/.test(text) && !/["“”]/.test(text) && /["“]/.test(rest)) return true
  if (!/[.!?…][\s"'”’]*$/u.test(text)) return true
  // A full stop ends a sentence, however many names it has.
  if (/\.[\s"'”’]*$/u.test(text)) return false
  const long = words.filter(word => /^["'“‘(]*\p{L}{4,}/u.test(word))
  return long.length > 1 && long.filter(word => /^["'“‘(]*\p{Lu}/u.test(word)).length > long.length * 0.6
}

export interface RawArticle {
  readonly article: Article
  /** Offset of each paragraph in the text. */
  readonly offsets: readonly number[]
}

/** The text as an article without a header. */
export function articleOf(id: string, text: string): RawArticle {
  const spans = rawParagraphs(text)
  const paragraphs = spans.map(({ start, end }, index): Paragraph => {
    const paragraph = text.slice(start, end)
    return { text: paragraph, kind: index === 0 && isHeadline(paragraph, text.slice(end)) ? 'heading' : 'prose' }
  })
  return {
    article: {
      id,
      title: '',
      authors: [],
      source: null,
      published: null,
      url: null,
      lang: languageOf(paragraphs),
      section: null,
      tags: [],
      summary: null,
      dateline: null,
      paragraphs,
    },
    offsets: spans.map(({ start }) => start),
  }
}
