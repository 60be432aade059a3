// One look at the Worker as it would be deployed: bundled, minified, with its static assets. The blocks of its archive are among these.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSearcher } from '../../src/engines/packed/open-searcher.ts'
import { intoBlocks } from '../../src/file/writing/into-blocks.ts'
import { aboutSchema, searchAnswerSchema } from '../../src/worker/api/answer-schemas.ts'
import { createApp } from '../../src/worker/app.ts'
import { pageArchive } from './archive.ts'
import { type BundledWorker, serveBundle } from './bundled-worker.ts'

/** Code units of a page without hits, with style sheet, script and icon, before they are compressed. */
const mostWeight = 60_000

let worker: BundledWorker
let blocks: ReadonlyMap<string, Uint8Array>
/** The same archive in one file. */
let whole: ReturnType<typeof createApp>
beforeAll(async () => {
  const archive = Uint8Array.from(await pageArchive())
  const parted = await intoBlocks(archive, 100)
  blocks = parted.blocks
  whole = createApp(openSearcher(archive.buffer))
  worker = await serveBundle(parted.file, blocks)
})
afterAll(() => worker?.close())

const at = (path: string) => fetch(`${worker.url}${path}`, { headers: { Accept: 'text/html' } })

/** Addresses of style sheet, script and icon, as the first page gives them. */
async function assetsOf(page: string): Promise<string[]> {
  return [...page.matchAll(/(?:href|src)="(\/(?:page|icon)[^"]+)"/g)].map(match => match[1] ?? '')
}

test('the bundle serves data and pages', async () => {
  const health = (await (await fetch(`${worker.url}/health`)).json()) as { archive: unknown }
  expect(aboutSchema.parse(health.archive).counts.articles).toBeGreaterThan(0)
  const answer = searchAnswerSchema.parse(await (await fetch(`${worker.url}/search?type=paragraph`)).json())
  expect(answer.hits.length).toBeGreaterThan(0)
  expect((await fetch(`${worker.url}/search`)).status).toBe(400)
})

test('answers from blocks as it would from one file', async () => {
  expect(blocks.size).toBeGreaterThan(10)
  const addresses = [
    '/search?q=council',
    '/search?q=council&limit=50&facets=year,speaker',
    '/search?q=%22discussed+by+the+council%22',
    '/search?q=grandchildren+weather&explain=1',
    '/search?q=ferry&group=article&sort=newest',
    '/search?q=bridge&format=csv&limit=200',
    '/quotes?speaker=marta-lind&limit=30',
    '/articles/council/2022-01-15?format=json',
    '/articles?limit=5&format=json',
    '/speakers?q=mar&format=json',
    '/facets?field=source&format=json',
    '/suggest?q=the+fer',
    '/verify?text=The+ferry+will+be+there+for+our+grandchildren',
    '/verify?text=The+ferry+will+not+be+there+for+our+children&speaker=Marta+Lind',
    '/search.rss?q=market',
    '/?q=library',
  ]
  for (const address of [...addresses, ...addresses]) {
    const answer = await fetch(`${worker.url}${address}`)
    const body = await answer.text()
    expect(answer.status, `${address}: ${body.slice(0, 300)}`).toBe(200)
    expect(body, address).toBe(await (await whole.request(`${worker.url}${address}`)).text())
  }
})

test('many requests at a time read blocks of their own', async () => {
  const words = ['ferry', 'bridge', 'lighthouse', 'market', 'orchard', 'library']
  const addresses = words.map(word => `/search?q=${word}+weather&limit=20`)
  const answers = await Promise.all(addresses.map(async path => (await fetch(`${worker.url}${path}`)).text()))
  const expected = await Promise.all(addresses.map(async path => (await whole.request(worker.url + path)).text()))
  expect(answers).toEqual(expected)
})

test('blocks are kept for good, and what is none is not served', async () => {
  const [name = ''] = blocks.keys()
  const block = await fetch(`${worker.url}/blocks/${name}.bin`)
  expect([block.status, block.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect((await fetch(`${worker.url}/blocks/${name.replace(/.$/, 'x')}.bin`)).status).toBe(404)
})

test('style sheet, script and icon are assets, kept for good where their content names them', async () => {
  const assets = await assetsOf(await (await at('/')).text())
  const found = await Promise.all(assets.map(async path => [path, (await at(path)).headers] as const))
  const told = found.map(([path, headers]) => [
    path.replace(/-[\da-f]{12}\./, '-NAME.'),
    headers.get('Content-Type')?.split(';')[0],
    headers.get('Cache-Control'),
  ])
  expect(told).toEqual([
    ['/page-NAME.css', 'text/css', 'public, max-age=31536000, immutable'],
    ['/icon.svg', 'image/svg+xml', 'public, max-age=86400'],
    ['/page-NAME.js', 'text/javascript', 'public, max-age=31536000, immutable'],
  ])
})

test('assets are as safe as pages, and the Worker does not run for them', async () => {
  const paths = ['/robots.txt', ...(await assetsOf(await (await at('/')).text()))]
  // The Worker sends this with every answer.
  expect((await at('/health')).headers.get('Access-Control-Expose-Headers')).not.toBeNull()
  for (const path of paths) {
    const { status, headers } = await at(path)
    expect(status, path).toBe(200)
    expect(headers.get('Access-Control-Expose-Headers'), path).toBeNull()
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  }
})

test('robots.txt is plain text that keeps robots out of results', async () => {
  const response = await at('/robots.txt')
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/)
  expect(await response.text()).toContain('Disallow: /search\n')
})

test.each(['/_headers', '/.assetsignore', '/built.json', '/archive.bin', '/page-000000000000.css'])(
  '%s is not served',
  async path => {
    expect((await at(path)).status).toBe(404)
  },
)

test.each(['/', '/?q=zzzzzz'])('%s is light with everything that it loads', async path => {
  const page = await (await at(path)).text()
  const texts = await Promise.all((await assetsOf(page)).map(async asset => (await at(asset)).text()))
  expect(texts).toHaveLength(3)
  expect([page, ...texts].reduce((sum, text) => sum + text.length, 0)).toBeLessThan(mostWeight)
})
