// Counting searches: what is written of a search and of a hit that was opened, by which door it came, and what is never written.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Settings } from '../../src/article/settings.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { createApp } from '../../src/worker/app.ts'
import { type Point, texts } from '../../src/worker/asked/asked.ts'
import { articles } from './articles.ts'

type App = ReturnType<typeof createApp>

async function appWith(settings: Partial<Settings>): Promise<App> {
  const entries = articles.map(article => ({ article, quotes: extractQuotes(article) }))
  return createApp(createSearcher(openArchive((await buildArchive(entries, { settings })).buffer)))
}

let app: App
beforeAll(async () => {
  app = await appWith({ countSearches: true })
})

function dataSet() {
  const points: Point[] = []
  const SEARCHES = { writeDataPoint: (point?: Point) => void points.push(point ?? {}) }
  const written = () =>
    points.map(({ blobs = [], doubles = [] }) => ({
      ...Object.fromEntries(texts.map((name, at) => [name, blobs[at]])),
      hits: doubles[0],
      place: doubles[1],
    }))
  return { env: { SEARCHES }, points, written }
}

const beacon = (message: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'text/plain;charset=UTF-8', ...headers },
  body: typeof message === 'string' ? message : JSON.stringify(message),
})
const search = (arguments_: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
  body: JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'search', arguments: arguments_ },
  }),
})
const nothing = { filters: '', language: '', country: '', place: 0 }

describe('a search is written', () => {
  test('when a page tells of it', async () => {
    const { env, written, points } = dataSet()
    const message = { address: '/?q=Second+tunnel&source=Coast+Courier&from=2024&utm_source=mail', hits: 3 }
    const answer = await app.request('/asked', beacon(message, { 'Accept-Language': 'de-AT,de;q=0.9,en;q=0.5' }), env)
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([204, 'no-store'])
    expect(written()).toEqual([
      {
        ...{ kind: 'search', query: 'Second tunnel', filters: 'source=Coast Courier; from=2024-01-01' },
        ...{ language: 'de', country: '', door: 'page', hits: 3, place: 0 },
      },
    ])
    expect(points[0]?.indexes).toEqual(['search'])
  })

  test('when a hit is opened, with its place', async () => {
    const { env, written } = dataSet()
    await app.request('/asked', beacon({ address: '/?q=tunnel', hits: 5, place: 2 }), env)
    expect(written()).toEqual([{ ...nothing, kind: 'click', query: 'tunnel', door: 'page', hits: 5, place: 2 }])
  })

  test('when the API answers', async () => {
    const { env, written } = dataSet()
    const { total } = (await (await app.request('/search?q=tunnel', {}, env)).json()) as { total: number }
    await (await app.request('/search?q=zeppelin&type=quote', {}, env)).text()
    expect(written()).toEqual([
      { ...nothing, kind: 'search', query: 'tunnel', door: 'api', hits: total },
      { ...nothing, kind: 'search', query: 'zeppelin', filters: 'type=quote', door: 'api', hits: 0 },
    ])
  })

  test('when an assistant searches', async () => {
    const { env, written } = dataSet()
    await (await app.request('/mcp', search({ q: 'sailors', type: 'quote' }), env)).text()
    expect(written()).toMatchObject([{ kind: 'search', query: 'sailors', filters: 'type=quote', door: 'mcp', hits: 1 }])
  })
})

describe('nothing is written', () => {
  const tag = async () => (await app.request('/search?q=tunnel')).headers.get('ETag') ?? ''
  test.each<[why: string, path: string, init: () => RequestInit | Promise<RequestInit>]>([
    ['of a page: its script tells', '/?q=tunnel', () => ({ headers: { Accept: 'text/html' } })],
    ['of the next hits of a search', '/search?q=tunnel&offset=1', () => ({})],
    ['of the next hits for an assistant', '/mcp', () => search({ q: 'tunnel', offset: 1 })],
    ['of an answer that is confirmed', '/search?q=tunnel', async () => ({ headers: { 'If-None-Match': await tag() } })],
    ['of a request for the head', '/search?q=tunnel', () => ({ method: 'HEAD' })],
    ['of a refused request', '/search?q=tunnel&limit=x', () => ({})],
    ['of a feed', '/search.rss?q=tunnel', () => ({})],
    ['of suggestions', '/suggest?q=tun', () => ({})],
    ['of an article', '/articles/harbour/tunnel', () => ({})],
    ['of a reader who asks for privacy', '/search?q=tunnel', () => ({ headers: { 'Sec-GPC': '1' } })],
    ['of a reader of a page who does', '/asked', () => beacon({ address: '/?q=tunnel', hits: 1 }, { 'Sec-GPC': '1' })],
    [
      'of what another site tells',
      '/asked',
      () => beacon({ address: '/?q=tunnel', hits: 1 }, { 'Sec-Fetch-Site': 'cross-site' }),
    ],
  ])('%s', async (_, path, init) => {
    const { env, written } = dataSet()
    await (await app.request(path, await init(), env)).text()
    expect(written()).toEqual([])
  })

  test('unless the configuration wants it', async () => {
    const { env, written } = dataSet()
    const off = await appWith({})
    await (await off.request('/search?q=tunnel', {}, env)).text()
    expect((await off.request('/asked', beacon({ address: '/?q=tunnel', hits: 1 }), env)).status).toBe(404)
    expect(written()).toEqual([])
    const page = await (await off.request('/?q=tunnel', { headers: { Accept: 'text/html' } })).text()
    expect(page).not.toMatch(/data-asked|data-hits/)
  })

  test('and nothing fails where there is no place for it', async () => {
    expect((await app.request('/search?q=tunnel')).status).toBe(200)
    expect((await app.request('/asked', beacon({ address: '/?q=tunnel', hits: 1 }))).status).toBe(204)
    const env = {
      SEARCHES: {
        writeDataPoint() {
          throw new Error('the data set is gone')
        },
      },
    }
    expect((await app.request('/search?q=tunnel', {}, env)).status).toBe(200)
  })
})

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['a list', []],
  ['no address', { hits: 1 }],
  ['another member', { address: '/?q=a', hits: 1, cookie: 'x' }],
  ['an address elsewhere', { address: 'https://evil.example/?q=a', hits: 1 }],
  ['another page', { address: '/speakers?q=a', hits: 1 }],
  ['a page without a search', { address: '/?ui=de', hits: 1 }],
  ['half a hit', { address: '/?q=a', hits: 0.5 }],
  ['fewer hits than none', { address: '/?q=a', hits: -1 }],
  ['more hits than there are articles', { address: '/?q=a', hits: 1e12 }],
  ['no place', { address: '/?q=a', hits: 1, place: 0 }],
  ['a filter that is none', { address: '/?q=a&from=soon', hits: 1 }],
  ['a query that is too long', { address: `/?q=${'a'.repeat(501)}`, hits: 1 }],
  ['a long message', `{"address":"/?q=a","hits":1}${' '.repeat(9_000)}`],
])('a message of %s is refused', async (_, message) => {
  const { env, written } = dataSet()
  expect((await app.request('/asked', beacon(message), env)).status).toBe(400)
  expect(written()).toEqual([])
})

test('what is written is one line, of bounded length', async () => {
  const { env, written } = dataSet()
  const q = `  tunnel\u0000\n\u2028 "e\u0301" \ud800`
  await app.request(`/search?q=${encodeURIComponent(q.toWellFormed())}`, {}, env)
  const many = Array.from({ length: 20 }, (_, at) => `tag=${'x'.repeat(150)}${at}`).join('&')
  await app.request('/asked', beacon({ address: `/?${many}`, hits: 0 }), env)
  expect(written()[0]).toMatchObject({ query: 'tunnel "é" \ufffd' })
  expect(String((written()[1] as { filters?: string }).filters).length).toBe(500)
})

test('languages and countries are codes, or nothing', async () => {
  const { env, written } = dataSet()
  const tags = ['en-GB', 'fil', '*', 'x'.repeat(100), '']
  for (const [at, tag] of tags.entries())
    await app.request(`/search?q=tunnel&limit=${at + 1}`, { headers: { 'Accept-Language': tag } }, env)
  for (const COUNTRY of ['AT', 'T1', 'Austria', 'at']) await app.request('/search?q=tunnel', {}, { ...env, COUNTRY })
  const said = written() as { language?: string; country?: string }[]
  expect(said.slice(0, 5).map(({ language }) => language)).toEqual(['en', 'fil', '', '', ''])
  expect(said.slice(5).map(({ country }) => country)).toEqual(['AT', 'T1', '', ''])
})

test('the messages of pages count against the limit of searches', async () => {
  const { env, written } = dataSet()
  const keys: string[] = []
  const SEARCH_LIMIT = { limit: async ({ key }: { key: string }) => ({ success: keys.push(key) < 2 }) }
  const ask = () => app.request('/asked', beacon({ address: '/?q=tunnel', hits: 1 }), { ...env, SEARCH_LIMIT })
  expect([(await ask()).status, (await ask()).status]).toEqual([204, 429])
  expect(written()).toHaveLength(1)
})

test('a page says where its script tells, and how much was found', async () => {
  const page = await (await app.request('/?q=tunnel', { headers: { Accept: 'text/html' } })).text()
  expect(page).toMatch(/<form [^>]*data-asked="\/asked"/)
  expect(page).toMatch(/<h1 [^>]*data-hits="\d+"/)
})
