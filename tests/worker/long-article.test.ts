// An article with thousands of quotes costs its page thousands of steps, not millions.

import { expect, test } from 'vitest'
import type { ArticleAnswer } from '../../src/search/answer.ts'
import { createApp } from '../../src/worker/app.ts'
import { fixtureSearcher } from './fixture.ts'

type ArticleQuote = ArticleAnswer['quotes'][number]

/** An article of so many paragraphs with one quote each; `read` is called whenever a quote's places or speaker are read. */
function articleOf(quotes: number, read: () => void): ArticleAnswer {
  const text = '“We shall see,” said Ines Falk.'
  const quoteAt = (paragraph: number): ArticleQuote => ({
    id: `long/p${paragraph}/q1`,
    text: 'We shall see,',
    form: 'direct',
    cue: 'said',
    confidence: 0.9,
    breaks: [],
    get fragments() {
      read()
      return [{ text: 'We shall see,', paragraph, start: 1, end: 14 }]
    },
    get speaker(): ArticleQuote['speaker'] {
      read()
      const mentionAt = { paragraph, start: 21, end: 30 }
      const name = `Speaker ${paragraph}`
      return {
        id: `speaker-${paragraph}`,
        name,
        mention: name,
        mentionAt,
        role: null,
        affiliation: null,
        kind: 'person',
      }
    },
  })
  return {
    ...{ id: 'long', title: 'Long', authors: [], source: null, published: null, url: 'https://example.org/long' },
    ...{ lang: 'en', section: null, tags: [], summary: null, dateline: null },
    paragraphs: Array.from({ length: quotes }, () => ({ text, kind: 'prose' })),
    quotes: Array.from({ length: quotes }, (_, paragraph) => quoteAt(paragraph)),
    editions: [],
  }
}

async function readsFor(quotes: number): Promise<number> {
  let reads = 0
  const article = articleOf(quotes, () => {
    reads += 1
  })
  const app = createApp({ ...(await fixtureSearcher()), article: () => article })
  const response = await app.request('/articles/long', { headers: { Accept: 'text/html' } })
  const page = await response.text()
  expect(page.split('class="said"').length - 1).toBe(quotes)
  return reads
}

test('a page reads each quote a fixed number of times, however many there are', async () => {
  const few = await readsFor(100)
  const many = await readsFor(4_000)
  expect(many / 4_000).toBeLessThanOrEqual(few / 100)
})
