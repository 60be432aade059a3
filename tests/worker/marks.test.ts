// An article after a search: what the query matches is marked all over the text, and the page leads back to the results.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { createApp } from '../../src/worker/app.ts'
import { searcherOver } from './fixture.ts'

const given: Readonly<Record<string, { readonly lang?: string; readonly paragraphs: readonly string[] }>> = {
  tunnel: {
    paragraphs: [
      'Two tunnels were drilled, and one tunnel opened.',
      'Nothing here.',
      '“We promised a tunnel that sailors would never notice,” said Marta Lind of the tunnel board.',
      'The long tunnel walk <b>& more</b>.',
    ],
  },
  broken: { paragraphs: ['They opened the under-\nground station, and the underground trains.'] },
  japanese: { lang: 'ja', paragraphs: ['東京の地下鉄が開通した。地下鉄は速い。'] },
  hebrew: { lang: 'he', paragraphs: ['המנהרה נפתחה ביום שני. ראש העיר אמר שהמנהרה ארוכה.'] },
  code: { paragraphs: ['npm run tunnel -- --open'] },
}

let app: ReturnType<typeof createApp>
beforeAll(async () => {
  const articles = Object.entries(given).map(
    ([id, { lang = 'en', paragraphs }]): Article => ({
      ...{
        id,
        lang,
        title: `Title of ${id}`,
        authors: [],
        source: 'Coast Courier',
        published: '2024-11-04',
        url: null,
      },
      ...{ section: null, tags: [], summary: null, dateline: null },
      paragraphs: paragraphs.map(text => ({ text, kind: id === 'code' ? 'code' : 'prose' })),
    }),
  )
  app = createApp(await searcherOver(articles), 'https://archive.example')
})

async function pageOf(path: string): Promise<string> {
  const response = await app.request(path, { headers: { Accept: 'text/html' } })
  expect(response.status, path).toBe(200)
  return response.text()
}

const marksIn = (page: string) =>
  [...page.matchAll(/<mark(?: id="m(\d+)")?>([^<]*)<\/mark>/g)].map(([, id, text]) => [id, text])

describe('the words of a query are marked', () => {
  test.each([
    ['tunnel', 'tunnel', ['tunnels', 'tunnel', 'tunnel', 'tunnel', 'tunnel']],
    ['tunnel', 'tunnel&literal=1', ['tunnel', 'tunnel', 'tunnel', 'tunnel']],
    ['tunnel', '%22tunnel that sailors%22', ['tunnel that sailors']],
    ['tunnel', 'tunnel -board', ['tunnels', 'tunnel', 'tunnel', 'tunnel', 'tunnel']],
    ['tunnel', 'sail*', ['sailors']],
    ['tunnel', 'more', ['more']],
    ['broken', 'underground', ['underground', 'underground']],
    ['japanese', '地下鉄', ['地下鉄', '地下鉄']],
    ['hebrew', 'המנהרה', ['המנהרה']],
    ['code', 'tunnel', ['tunnel']],
    ['tunnel', 'nowhere', []],
  ])('in %s: %s', async (id, q, words) => {
    const found = marksIn(await pageOf(`/articles/${id}?q=${q}`))
    expect(found.map(([, text]) => text)).toEqual(words)
    expect(found.map(([number]) => number)).toEqual(words.map((_, i) => String(i + 1)))
  })

  test('across the end of a quote, in two parts of one match', async () => {
    const page = await pageOf('/articles/tunnel?q=%22never+notice+said+Marta%22')
    expect(marksIn(page)).toEqual([
      ['1', 'never notice,'],
      [undefined, '” said Marta'],
    ])
    expect(page).toContain('1 match<')
  })

  test('and nothing else on the page changes', async () => {
    const plain = await pageOf('/articles/tunnel')
    const marked = await pageOf('/articles/tunnel?q=tunnel')
    const text = (page: string) =>
      [...page.matchAll(/<p id="p\d+" class="prose">(.*?)<\/p>/g)].map(([, inner = '']) =>
        inner.replace(/<\/?mark[^>]*>/g, ''),
      )
    expect(text(marked)).toEqual(text(plain))
    expect(text(plain)).toHaveLength(4)
    expect(marked).toContain('<link rel="canonical" href="https://archive.example/articles/tunnel">')
    expect(marksIn(plain)).toEqual([])
    expect(plain).not.toContain('class="steps"')
  })
})

describe('between results and articles', () => {
  test('a hit’s link carries the search, and its copied link does not', async () => {
    const page = await pageOf('/?q=sailors&source=Coast+Courier&sort=newest')
    expect(page).toContain('href="/articles/tunnel?q=sailors&amp;source=Coast+Courier&amp;sort=newest#p2-')
    expect(page).toContain('data-link="https://archive.example/articles/tunnel#p2-')
  })

  test.each([
    ['q=tunnel', '/?q=tunnel'],
    ['q=tunnel&source=Coast+Courier&offset=10', '/?q=tunnel&amp;source=Coast+Courier&amp;offset=10'],
    ['source=Coast+Courier', '/?source=Coast+Courier'],
    ['q=tunnel&sort=oldest&literal=1&utm_source=letter', '/?q=tunnel&amp;sort=oldest&amp;literal=1'],
  ])('%s leads back', async (query, back) => {
    expect(await pageOf(`/articles/tunnel?${query}`)).toContain(`href="${back}">← Back to the results</a>`)
  })

  test.each(['from=newsletter', 'sort=share', 'offset=-1&q=tunnel', 'type=amp', 'q=', 'utm_source=letter'])(
    'a parameter of another site is none of ours: %s',
    async query => {
      expect(await pageOf(`/articles/tunnel?${query}`)).not.toContain('class="steps"')
    },
  )

  test('a query of thousands of words marks no more than a thousand', async () => {
    const long = await searcherOver([
      {
        ...{ id: 'long', lang: 'en', title: 'Long', authors: [], source: null, published: null, url: null },
        ...{ section: null, tags: [], summary: null, dateline: null },
        paragraphs: Array.from({ length: 30 }, () => ({ text: 'tunnel '.repeat(100).trim(), kind: 'prose' as const })),
      },
    ])
    const answer = await createApp(long).request('/articles/long?q=tunnel', { headers: { Accept: 'text/html' } })
    expect(marksIn(await answer.text())).toHaveLength(1_000)
  })
})
