// Blocks as static assets: what the Worker answers when Cloudflare gives another answer than the block.

import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Assets, assetBlocks } from '../../src/engines/packed/asset-blocks.ts'
import { openSearcher } from '../../src/engines/packed/open-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { intoBlocks, type Parted } from '../../src/file/writing/into-blocks.ts'
import { createApp } from '../../src/worker/app.ts'
import { entries } from '../search/fixture.ts'

let parted: Parted
beforeAll(async () => {
  parted = await intoBlocks(await buildArchive(entries), 1_000)
})

const log = vi.spyOn(console, 'error')
beforeEach(() => {
  log.mockImplementation(() => {})
})
afterEach(() => {
  log.mockReset()
})

const appOver = (assets: Assets | undefined) => createApp(openSearcher(parted.file.buffer, assetBlocks(assets)))
const blockAt = (address: string) => parted.blocks.get(/blocks\/(\w+)\.bin$/.exec(address)?.[1] ?? '')

const later = 'A part of the archive cannot be read at the moment. Please try again in a few seconds.'
const damaged = expect.stringContaining('The archive here is damaged')

test.each<[string, string | object, string, Assets | undefined]>([
  ['404', damaged, '60', { fetch: async () => new Response('not found', { status: 404 }) }],
  ['a page in its place', damaged, '60', { fetch: async () => new Response('<h1>Home</h1>') }],
  ['nothing in it', damaged, '60', { fetch: async () => new Response('') }],
  ['status 500', later, '5', { fetch: async () => new Response('', { status: 500 }) }],
  ['status 429', later, '5', { fetch: async () => new Response('', { status: 429 }) }],
  ['a redirection', later, '5', { fetch: async () => new Response(null, { status: 302 }) }],
  ['no connection', later, '5', { fetch: () => Promise.reject(new Error('Network connection lost')) }],
  [
    'a body that breaks off',
    later,
    '5',
    { fetch: async () => new Response(new ReadableStream({ start: body => body.error(new Error('lost')) })) },
  ],
  ['no binding', damaged, '60', undefined],
])('%s: 503, never a wrong answer', async (_what, detail, retryAfter, assets) => {
  const app = appOver(assets)
  for (const path of ['/search?q=kursk', '/verify?text=There+is+no+more+significant', '/search.rss?q=kursk']) {
    const response = await app.request(path)
    expect(response.status, path).toBe(503)
    expect(response.headers.get('Retry-After')).toBe(retryAfter)
    expect(await response.json()).toMatchObject({ detail })
    expect(String(log.mock.lastCall)).toMatch(/block [\da-f]{32} |binding = "ASSETS"/)
  }
  expect((await app.request('/suggest?q=kur')).status).toBe(200)
})

test('a read that fails now and then is an error of that answer alone', async () => {
  let asked = 0
  const app = appOver({
    fetch: async address =>
      asked++ % 2 === 0 ? new Response('', { status: 503 }) : new Response(blockAt(address)?.slice() ?? null),
  })
  const statuses: number[] = []
  for (let i = 0; i < 12; i += 1) statuses.push((await app.request('/search?q=kursk')).status)
  expect(new Set(statuses)).toEqual(new Set([200, 503]))
  expect(statuses.at(-1)).toBe(200)
})
