// The data routes, against the shapes that the contract fixes.

import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import {
  aboutSchema,
  articleAnswerSchema,
  searchAnswerSchema,
  speakerSummarySchema,
  speakersAnswerSchema,
  suggestAnswerSchema,
  verifyAnswerSchema,
} from '../../src/worker/api/answer-schemas.ts'
import { fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

async function answer<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const response = await app.request(path)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/json')
  return schema.parse(await response.json())
}

async function hitIds(path: string): Promise<string[]> {
  return (await answer(path, searchAnswerSchema)).hits.map(hit => hit.id)
}

describe('search', () => {
  test.each([
    ['/search?q=herring', ['harbour/fish/p0']],
    ['/search?q=tunnel&source=Coast+Courier&type=quote', ['harbour/tunnel/p1/q1', 'harbour/tunnel/p2/q1']],
    ['/search?q=sailors&type=quote&speaker=marta-lind', ['harbour/tunnel/p1/q1']],
    ['/search?speaker=tor-haugen', ['harbour/fish/p1/q1']],
    ['/search?q=tunnel&from=2023&to=2023-12&type=paragraph', ['harbour/fish/p0']],
    ['/search?q=water+cheaper&from=2024-11-04&to=2024-11-04&type=quote', ['harbour/tunnel/p2/q1']],
    ['/search?q=zzzz', []],
  ])('%s', async (path, expected) => {
    expect((await hitIds(path)).toSorted()).toEqual(expected.toSorted())
  })

  test('facets come as asked, in a comma list or repeated', async () => {
    const one = await answer('/search?q=harbour&facets=source,year', searchAnswerSchema)
    const other = await answer('/search?q=harbour&facets=source&facets=year', searchAnswerSchema)
    expect(Object.keys(one.facets)).toEqual(['source', 'year'])
    expect(other.facets).toEqual(one.facets)
  })

  test('pages join up', async () => {
    const all = await hitIds('/search?q=tunnel+harbour&limit=100')
    const pages = await Promise.all(all.map((_, i) => hitIds(`/search?q=tunnel+harbour&limit=1&offset=${i}`)))
    expect(all.length).toBeGreaterThan(3)
    expect(pages.flat()).toEqual(all)
  })

  test('snippets are escaped, and their ranges are what is marked', async () => {
    const { hits } = await answer('/search?q=tunnel&source=%3Cb%3ESource%3C/b%3E', searchAnswerSchema)
    expect(hits.length).toBeGreaterThan(0)
    for (const { snippet } of hits) {
      expect(snippet.html?.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/)
      for (const [start, end] of snippet.highlights) expect(snippet.text.slice(start, end).toLowerCase()).toBe('tunnel')
    }
  })
})

test('the link of a hit leads to its words: of a quote to the quote, not to its paragraph', async () => {
  const { hits } = await answer('/search?q=tunnel&limit=50', searchAnswerSchema)
  const { matches } = await answer('/verify?text=The%20second%20tunnel%20will%20be%20cheaper', verifyAnswerSchema)
  for (const { id, type, link, article, paragraph } of [...hits, ...matches]) {
    const number = type === 'quote' ? `-${id.slice(id.lastIndexOf('/') + 1)}` : ''
    expect(link.replace(/-w[0-9a-z]{7}$/, '-HASH')).toBe(`/articles/${article.id}#p${paragraph}${number}-HASH`)
  }
  expect(new Set(hits.map(({ type }) => type)).size).toBe(2)
})

test.each(['/search?q=tunnel', '/quotes?speaker=marta-lind&q=cheaper'])('%s: highlights as asked', async path => {
  const snippets = async (highlight: string) =>
    (await answer(`${path}${highlight}`, searchAnswerSchema)).hits.map(({ snippet }) => snippet)
  const usual = await snippets('')
  expect(usual.flatMap(({ highlights }) => highlights).length).toBeGreaterThan(0)
  for (const { html = '', highlights } of usual) expect(html.split('<mark>')).toHaveLength(highlights.length + 1)
  expect(await snippets('&highlight=html')).toEqual(usual)
  expect(await snippets('&highlight=ranges')).toEqual(usual.map(({ html: _, ...rest }) => rest))
  expect(await snippets('&highlight=none')).toEqual(usual.map(({ text }) => ({ text, highlights: [] })))
})

test('quotes of a speaker come in order, and q narrows them', async () => {
  expect(await hitIds('/quotes?speaker=marta-lind')).toEqual(['harbour/tunnel/p1/q1', 'harbour/tunnel/p2/q1'])
  expect(await hitIds('/quotes?speaker=marta-lind&q=cheaper')).toEqual(['harbour/tunnel/p2/q1'])
})

test('speakers are found by name, with roles and counts', async () => {
  const { speakers } = await answer('/speakers?q=lind', speakersAnswerSchema)
  expect(speakers).toMatchObject([{ id: 'marta-lind', name: 'Marta Lind', quotes: 2, articles: 1 }])
  expect(speakers[0]?.roles[0]?.role).toContain('director of the Harbour Board')
  expect(await answer('/speakers/marta-lind', speakerSummarySchema)).toEqual(speakers[0])
})

test('an article comes whole, by an id with slashes, escaped or not', async () => {
  const article = await answer('/articles/harbour/tunnel', articleAnswerSchema)
  expect(article.paragraphs).toHaveLength(4)
  expect(article.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Marta Lind', 'Marta Lind'])
  expect(await answer('/articles/harbour%2Ftunnel', articleAnswerSchema)).toEqual(article)
  for (const { fragments } of article.quotes) {
    for (const { paragraph, start, end, text } of fragments)
      expect(article.paragraphs[paragraph]?.text.slice(start, end)).toBe(text)
  }
})

test('suggestions, in our form and in that of browsers', async () => {
  const { suggestions } = await answer('/suggest?q=tun', suggestAnswerSchema)
  expect(suggestions.map(({ text }) => text)).toContain('tunnel')
  const response = await app.request('/suggest?q=tun&format=opensearch')
  expect(response.headers.get('Content-Type')).toMatch('application/x-suggestions+json')
  expect(await response.json()).toEqual(['tun', suggestions.map(({ text }) => text)])
})

test('health tells the archive', async () => {
  const { archive } = await answer('/health', z.strictObject({ status: z.literal('ok'), archive: aboutSchema }))
  expect(archive.counts).toMatchObject({ articles: 3, paragraphs: 8 })
})
