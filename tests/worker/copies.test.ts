// One story in several editions, as the API, the pages, the exports, the feed and MCP tools show it.

import { beforeAll, expect, test } from 'vitest'
import type { createApp } from '../../src/worker/app.ts'
import { entryOf } from '../search/fixture.ts'
import { printed } from '../support/editions.ts'
import { appOver } from './fixture.ts'

const sources = ['District Wire', 'Coast Post', 'Valley Echo', 'Harbour <News>']
const words = 'we have never seen the water rise this fast'

let app: ReturnType<typeof createApp>
beforeAll(async () => {
  app = await appOver(
    sources.map((source, i) => entryOf(printed(`flood-${i}`, { source, published: `2024-05-1${5 + i}` })).article),
  )
})
const text = async (path: string, accept = 'application/json') =>
  (await app.request(path, { headers: { Accept: accept } })).text()
const json = async (path: string) => JSON.parse(await text(path))

test('JSON names the other editions', async () => {
  const { total, hits } = await json('/search?q=villages')
  expect(total).toBe(1)
  expect(hits[0]).toMatchObject({ id: 'flood-0/p0', alsoIn: 3, link: expect.stringMatching(/^\/articles\/flood-0#p0/) })
  expect(hits[0].also.map(({ id, link }: { id: string; link: string }) => [id, link])).toEqual(
    [1, 2, 3].map(i => [`flood-${i}/p0`, expect.stringContaining(`/articles/flood-${i}#p0`)]),
  )
  expect((await json('/search?q=villages&copies=1')).total).toBe(4)
  expect(await json('/search?q=villages&copies=2')).toMatchObject({ status: 400 })
  const one = await json('/search?q=villages&source=Coast+Post')
  expect([one.hits[0].id, one.hits[0].also]).toEqual(['flood-1/p0', undefined])
})

test('quotes, speakers and facets count a copied quote once', async () => {
  const quotes = await json('/quotes?speaker=edith-brandl')
  expect([quotes.total, quotes.hits[0].alsoIn]).toEqual([1, 3])
  expect((await json('/quotes?speaker=edith-brandl&copies=1')).total).toBe(4)
  expect((await json('/speakers')).speakers[0]).toMatchObject({ id: 'edith-brandl', quotes: 1, articles: 1 })
  expect((await json('/search?q=water&facets=speaker')).facets.speaker[0].count).toBe(1)
  expect((await json('/facets?field=speaker')).values[0].count).toBe(1)
  expect((await json('/facets?field=speaker&copies=1')).values[0].count).toBe(4)
})

test.each([
  ['/search?q=villages&format=csv', 2],
  ['/search?q=villages&format=csv&copies=1', 5],
  ['/search?q=villages&format=jsonl', 1],
  ['/search?q=villages&format=jsonl&copies=1', 4],
])('%s has %i lines', async (path, lines) => {
  expect((await text(path)).trim().split('\n').length).toBe(lines)
})

test('a feed has a passage once', async () => {
  expect((await text('/search.rss?q=villages')).split('<item>').length - 1).toBe(1)
})

test('pages list the other editions', async () => {
  const page = await text('/?q=villages', 'text/html')
  expect(page).toContain('<summary>also in 3 articles</summary>')
  expect(page).toContain('href="/articles/flood-3?q=villages#p0"')
  expect(page).toContain('Harbour &lt;News&gt;')
  expect(page).toContain('href="/?q=villages&amp;copies=1"')
  const all = await text('/?q=villages&copies=1', 'text/html')
  expect(all).not.toContain('also in')
  expect(all).toContain('Show each passage once')
  const article = await text('/articles/flood-2', 'text/html')
  expect(article).toContain('This story has 3 other editions here')
  expect(article).toContain('href="/articles/flood-0"')
  expect(await text('/speakers/edith-brandl', 'text/html')).toContain('also in 3 articles')
})

test('a claim in four editions is one finding, in the earliest, and no doubt about it', async () => {
  const claim = `/verify?speaker=Edith+Brandl&text=${encodeURIComponent(words)}`
  const { verdict, saidByOther, summary, matches } = await json(claim)
  expect([verdict, saidByOther]).toEqual(['verbatim', false])
  expect(summary).toContain('(District Wire, 2024-05-15). The passage is also in 3 other editions of the article.')
  expect(matches[0]).toMatchObject({ article: { id: 'flood-0' }, attribution: 'same', alsoIn: 3 })
  expect(matches[0].also[0].link).toBe('/articles/flood-1#p2-q1')
  expect(await text(claim, 'text/html')).toContain('also in 3 articles')
  const altered = await json(claim.replace('water', 'river'))
  expect(altered.summary).toContain('it reads differently. The passage is also in 3 other editions of the article.')
  expect((await json('/verify?text=boats%20from%20the')).summary).toContain('also in 3 other editions of the article')
})

test('an assistant hears of them', async () => {
  const call = async (name: string, given: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } })
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' }
    const answer = await (await app.request('/mcp', { method: 'POST', headers, body })).text()
    return JSON.parse(answer.replace(/^event: message\ndata: /, '')).result.structuredContent
  }
  expect(await call('search', { q: 'villages' })).toMatchObject({ total: 1, passages: [{ alsoIn: 3 }] })
  expect(await call('quotes_by', { speaker: 'Brandl' })).toMatchObject({ total: 1, passages: [{ alsoIn: 3 }] })
  expect((await call('get_article', { id: 'flood-1' })).editions.map(({ id }: { id: string }) => id)).toEqual([
    'flood-0',
    'flood-2',
    'flood-3',
  ])
})
