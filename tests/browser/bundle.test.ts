// One look at the Worker as it would be deployed: bundled, minified, over the archive built from seeds/, with its static assets.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { aboutSchema, searchAnswerSchema } from '../../src/worker/api/answer-schemas.ts'
import { type BundledWorker, serveBundle } from './bundled-worker.ts'

/** Code units of the first page with style sheet and script. */
const mostWeight = 60_000

let worker: BundledWorker
beforeAll(async () => {
  worker = await serveBundle()
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

test('a page is light', async () => {
  const page = await (await at('/')).text()
  const texts = await Promise.all((await assetsOf(page)).map(async path => (await at(path)).text()))
  expect(texts).toHaveLength(3)
  expect([page, ...texts].reduce((sum, text) => sum + text.length, 0)).toBeLessThan(mostWeight)
})
