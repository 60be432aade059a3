// Rate limits: what counts against which, what a refused client is told, and that the limits of wrangler.toml are on.

import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { problemSchema } from '../../src/worker/api/openapi/problem-schema.ts'
import type { Bindings } from '../../src/worker/bindings.ts'
import { clientOf } from '../../src/worker/http/rate-limiting.ts'
import { fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

/** Limits that count, and refuse where told so. */
function limits(success: boolean) {
  const asked: [name: string, key: string][] = []
  const limit = (name: string): RateLimit => ({
    async limit({ key }) {
      asked.push([name, key])
      return { success }
    },
  })
  const env: Bindings = {
    SEARCH_LIMIT: limit('search'),
    VERIFY_LIMIT: limit('verify'),
    EXPORT_LIMIT: limit('export'),
    MCP_LIMIT: limit('mcp'),
  }
  return { asked, env }
}

const message: RequestInit = {
  method: 'POST',
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  headers: { 'Content-Type': 'application/json' },
}

const counted: [address: string, name: string, init?: RequestInit][] = [
  ['/?q=tunnel', 'search'],
  ['/', 'search'],
  ['/search?q=tunnel', 'search'],
  ['/search?q=tunnel&format=json', 'search'],
  ['/search.rss?q=tunnel', 'search'],
  ['/quotes?speaker=marta-lind', 'search'],
  ['/suggest?q=tun', 'search'],
  ['/speakers?q=lind', 'search'],
  ['/facets?field=speaker', 'search'],
  ['/articles?tag=Harbour', 'search'],
  ['/speakers/marta-lind', 'search'],
  ['/verify?text=the+second+tunnel', 'verify'],
  ['/search?q=tunnel&format=csv', 'export'],
  ['/quotes?speaker=marta-lind&format=jsonl', 'export'],
  ['/search?q=tunnel&format=&format=csv', 'export'],
  ['/verify?text=&text=the+second+tunnel', 'verify'],
  ['/%73earch?q=tunnel', 'search'],
  ['/%73earch?q=tunnel&format=csv', 'export'],
  ['/speakers/m%61rta-lind', 'search'],
  ['/%73peakers/marta-lind', 'search'],
  ['/verif%79?text=the+second+tunnel', 'verify'],
  ['/mc%70', 'mcp', message],
  ['/mcp', 'mcp', message],
]

test.each(counted)('%s counts as one of %s', async (address, name, init = {}) => {
  const { asked, env } = limits(true)
  expect((await app.request(address, init, env)).status).toBe(200)
  expect(asked.map(([limit]) => limit)).toEqual([name])
  const refused = limits(false)
  const response = await app.request(address, init, refused.env)
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(problemSchema.parse(await response.json())).toMatchObject({ status: 429, title: 'Too Many Requests' })
  const page = await app.request(address, { ...init, headers: { ...init.headers, Accept: 'text/html' } }, refused.env)
  expect([page.status, page.headers.get('Content-Type')]).toEqual(
    // A format that was asked for decides.
    address.includes('format=') ? [429, 'application/problem+json'] : [429, 'text/html; charset=UTF-8'],
  )
  expect(page.headers.get('Retry-After')).not.toBeNull()
})

test.each([
  '/articles/harbour/tunnel',
  '/health',
  '/robots.txt',
  '/verify',
  '/openapi.json',
  '/sitemap.xml',
  '/nothing',
])('%s is not counted', async address => {
  const { asked, env } = limits(false)
  expect((await app.request(address, { headers: { Accept: 'text/html' } }, env)).status).not.toBe(429)
  expect(asked).toEqual([])
})

test('a HEAD counts as the GET; what a browser still has, a preflight and a wrong method do not', async () => {
  const { asked, env } = limits(true)
  const etag = (await app.request('/search?q=tunnel', { method: 'HEAD' }, env)).headers.get('ETag') ?? ''
  expect(asked).toHaveLength(1)
  expect((await app.request('/search?q=tunnel', { headers: { 'If-None-Match': etag } }, env)).status).toBe(304)
  await app.request('/search?q=tunnel', { method: 'OPTIONS' }, env)
  await app.request('/search?q=tunnel', { method: 'POST' }, env)
  await app.request('/mcp', {}, env)
  expect(asked).toHaveLength(1)
})

test('locally there are none', async () => {
  const { asked, env } = limits(false)
  expect((await app.request('http://localhost/search?q=tunnel', {}, { ...env, LOCAL: '1' })).status).toBe(200)
  expect(asked).toEqual([])
})

test('limits that cannot be asked do not take the archive down', async () => {
  const SEARCH_LIMIT: RateLimit = { limit: () => Promise.reject(new Error('away')) }
  expect((await app.request('/search?q=tunnel', {}, { SEARCH_LIMIT })).status).toBe(200)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::99', '2001:db8:1:2'],
  ['2001:db8:0001:0002::', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:0:0:1::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('the client %s is counted as %s', async (address, client) => {
  expect(clientOf(address)).toBe(client)
  const { asked, env } = limits(true)
  await app.request('/search?q=tunnel', { headers: { 'CF-Connecting-IP': address } }, env)
  expect(asked).toEqual([['search', client]])
})

describe('in workerd, with the limits of wrangler.toml', () => {
  const worker = (exports as { readonly default: Fetcher }).default
  const send = async (address: string, ip: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, 'CF-Connecting-IP': ip }
    const response = await worker.fetch(`https://archive.example${address}`, { ...init, headers } as never)
    await response.body?.cancel()
    return response.status
  }

  test('a client is served as often as the limit says, then refused', async () => {
    const served: number[] = []
    // Windows end with the minute of the clock, so that the count may begin anew once on the way.
    for (let sent = 0; sent <= 2 * 60; sent++) {
      const status = await send('/search?q=a&format=csv&limit=1', '192.0.2.1')
      if (status === 429) break
      served.push(status)
    }
    expect(new Set(served)).toEqual(new Set([200]))
    expect(served.length).toBeGreaterThanOrEqual(60)
    expect(served.length).toBeLessThanOrEqual(2 * 60)
  })

  test.each([
    ['SEARCH_LIMIT', '/suggest?q=a', 600, {}],
    ['VERIFY_LIMIT', '/verify?text=a', 300, {}],
    ['EXPORT_LIMIT', '/search?q=a&format=csv&limit=1', 60, {}],
    ['MCP_LIMIT', '/mcp', 600, message],
  ] as const)('%s is reached by one client, for one thing', async (name, address, limit, init) => {
    const ip = '192.0.2.2'
    const limiter = (env as Bindings)[name]
    expect(await send(address, ip, init)).toBe(200)
    let status = 200
    // As above: a second time where the minute ended in between.
    for (let tries = 0; status !== 429 && tries < 2; tries++) {
      await Promise.all(Array.from({ length: limit }, () => limiter?.limit({ key: ip })))
      status = await send(address, ip, init)
    }
    expect(status).toBe(429)
    expect(await send(address, '192.0.2.3', init)).toBe(200)
    expect(await send('/health', ip)).toBe(200)
  })
})
