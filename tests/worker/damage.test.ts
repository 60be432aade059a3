// An archive with a flipped bit, wherever it is: every answer is the undamaged archive's, or says 503. None vouches for wording that may
// be wrong.

import { beforeAll, expect, test, vi } from 'vitest'
import { openSearcher } from '../../src/engines/packed/open-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { problemSchema } from '../../src/worker/api/openapi/problem-schema.ts'
import { createApp } from '../../src/worker/app.ts'
import { articles } from './articles.ts'

/** Enough of one word for posting lists of several blocks. */
const many = {
  ...(articles[0] as (typeof articles)[number]),
  id: 'many',
  title: 'Many tunnels',
  paragraphs: Array.from({ length: 300 }, (_, i) => ({
    text: `A tunnel ${i % 3 === 0 ? 'and another tunnel' : ''} number ${i}, word${i % 17}.`,
    kind: 'prose' as const,
  })),
}

const page = { Accept: 'text/html' }
const json = { Accept: 'application/json' }
const said = 'We promised a tunnel that sailors would never notice'

const call = (name: string, given: object) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } }),
})

const requests: readonly (readonly [path: string, init: RequestInit])[] = [
  ['/health', { headers: json }],
  ['/search?q=tunnel&facets=speaker,source,tag,year&limit=3', { headers: json }],
  ['/search?q=%22the+tunnel%22+harb*&explain=1', { headers: json }],
  ['/search?q=tunel+haugenn&sort=newest&group=article', { headers: json }],
  ['/search?q=tunnel&format=csv', { headers: json }],
  ['/search.rss?q=tunnel', { headers: json }],
  ['/quotes?speaker=marta-lind', { headers: json }],
  ['/speakers', { headers: json }],
  ['/facets?field=speaker&q=l', { headers: json }],
  ['/articles?source=coast', { headers: page }],
  ['/speakers/marta-lind', { headers: page }],
  ['/articles/harbour-tunnel', { headers: json }],
  ['/articles/harbour%2Ftunnel', { headers: page }],
  [`/verify?text=${encodeURIComponent(said)}`, { headers: json }],
  [`/verify?text=${encodeURIComponent(said)}&speaker=Lind`, { headers: page }],
  ['/suggest?q=tun', { headers: json }],
  ['/', { headers: page }],
  ['/?q=tunnel', { headers: page }],
  ['/sitemap-1.xml', { headers: json }],
  ['/mcp', call('search', { q: 'tunnel' })],
  ['/mcp', call('verify_quote', { text: said })],
]

/** Flips of a section; its first and last byte are among them. */
const placesEach = 5

let whole: Uint8Array<ArrayBuffer>
let right: readonly string[]

/** Every answer as text: what of it a client sees. */
async function answers(bytes: Uint8Array): Promise<string[]> {
  const app = createApp(openSearcher(new Uint8Array(bytes).buffer))
  const told: string[] = []
  for (const [path, init] of requests) {
    const response = await app.request(path, init)
    const type = response.headers.get('Content-Type')
    const body = await response.text()
    if (response.status !== 503) {
      told.push(`${response.status} ${type} ${body}`)
      continue
    }
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    if (new Headers(init.headers).get('Accept') === 'text/html') expect(body).toMatch(/archive here is damaged/)
    else {
      expect(type).toBe('application/problem+json')
      expect(problemSchema.parse(JSON.parse(body)).detail).toMatch(/archive here is damaged/)
    }
    told.push('503')
  }
  return told
}

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  whole = await buildArchive([...articles, many].map(article => ({ article, quotes: extractQuotes(article) })))
  right = await answers(whole)
  for (const answer of right) expect(answer).not.toMatch(/^(503|500)/)
  expect(right.filter(answer => answer.startsWith('200')).length).toBeGreaterThan(requests.length - 3)
})

/** How many answers a flip took away. Fails where one is another than the undamaged archive's. */
async function lost(at: number, bit: number): Promise<number> {
  const bytes = whole.slice()
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  const told = await answers(bytes)
  for (const [i, answer] of told.entries()) {
    if (answer !== '503') expect(answer, `${requests[i]?.[0]}, byte ${at}`).toBe(right[i])
  }
  return told.filter(answer => answer === '503').length
}

test('in the header, the table and the checksums', async () => {
  const view = new DataView(whole.buffer)
  const firstSection = view.getUint32(64 + 4, true)
  // Up to seven bytes before the first section are nothing but room.
  for (let at = 0; at < firstSection - 7; at += 41) expect(await lost(at, at % 8)).toBe(requests.length)
})

test('in every section', async () => {
  const view = new DataView(whole.buffer)
  let hurt = 0
  for (let row = 0; row < view.getUint32(12, true); row++) {
    const from = view.getUint32(64 + row * 16 + 4, true)
    const length = view.getUint32(64 + row * 16 + 8, true)
    const places = new Set(
      Array.from({ length: placesEach }, (_, i) => Math.floor((i * (length - 1)) / (placesEach - 1))),
    )
    if (length === 0) continue
    for (const place of places) hurt += (await lost(from + place, place % 8)) > 0 ? 1 : 0
  }
  // Most sections are read by some request.
  expect(hurt).toBeGreaterThan(view.getUint32(12, true))
}, 240_000)
