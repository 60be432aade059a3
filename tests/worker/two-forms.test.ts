// Routes that answer with JSON or with a page say so to caches; and every link of every page leads somewhere.

import { beforeAll, expect, test } from 'vitest'
import { fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

/** An address of each route; a route that is not here fails. */
const addresses: Readonly<Record<string, string>> = {
  '/': '/?q=tunnel',
  '/search': '/search?q=tunnel',
  '/quotes': '/quotes?speaker=marta-lind',
  '/speakers': '/speakers',
  '/speakers/:id': '/speakers/marta-lind',
  '/articles/:id{.+}': '/articles/harbour/tunnel',
  '/articles': '/articles',
  '/facets': '/facets?field=speaker',
  '/suggest': '/suggest?q=tun',
  '/health': '/health',
  '/verify': '/verify?text=The%20second%20tunnel%20will%20be%20cheaper',
  '/cite/:id{.+}': '/cite/harbour/tunnel',
  '/embed/quote/:id{.+}': '/embed/quote/harbour/tunnel/p2-q1-w0ksmesv',
  '/oembed': '/oembed?url=/articles/harbour/tunnel',
  '/search.rss': '/search.rss?q=tunnel',
  '/opensearch.xml': '/opensearch.xml',
  '/sitemap.xml': '/sitemap.xml',
  '/:part{sitemap-[1-9][0-9]{0,4}\\.xml}': '/sitemap-1.xml',
  '/openapi.json': '/openapi.json',
  '/docs': '/docs',
}

test('a route varies on Accept, with two validators, exactly where it has two forms', async () => {
  const paths = new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  expect([...paths].filter(path => !(path in addresses))).toEqual([])
  const two: string[] = []
  for (const path of paths) {
    const ask = (accept: string) => app.request(addresses[path] ?? path, { headers: { Accept: accept } })
    const [json, html] = [await ask('application/json'), await ask('text/html')]
    expect([json.status, html.status], path).toEqual([200, 200])
    const types = [json, html].map(({ headers }) => headers.get('Content-Type')?.split(';')[0])
    const tags = [json, html].map(({ headers }) => headers.get('ETag'))
    const hasTwo = types[0] !== types[1]
    if (hasTwo) two.push(path)
    expect(tags[0] !== tags[1], path).toBe(hasTwo)
    for (const { headers } of [json, html]) expect(headers.get('Vary')?.includes('Accept') ?? false, path).toBe(hasTwo)
  }
  expect(two.toSorted()).toEqual([
    ...[
      '/articles',
      '/articles/:id{.+}',
      '/cite/:id{.+}',
      '/embed/quote/:id{.+}',
      '/facets',
      '/speakers',
      '/speakers/:id',
      '/verify',
    ],
  ])
})

test('every link of every page leads somewhere, to a place that the page has', async () => {
  const pages = new Map<string, string>()
  const waiting = ['/', '/docs', '/verify']
  const broken: string[] = []
  const bodyOf = async (path: string) => {
    const known = pages.get(path)
    if (known !== undefined) return known
    const response = await app.request(path, { headers: { Accept: 'text/html' } })
    if (response.status !== 200) broken.push(`${response.status} ${path}`)
    const body = await response.text()
    pages.set(path, body)
    if (response.headers.get('Content-Type')?.startsWith('text/html')) waiting.push(path)
    return body
  }
  const seen = new Set<string>()
  for (let path = waiting.shift(); path !== undefined && pages.size < 400; path = waiting.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    const body = await bodyOf(path)
    if (!body.startsWith('<!doctype html>')) continue
    for (const [, link = ''] of body.matchAll(/ href="([^"]*)"/g)) {
      const address = link.replaceAll('&amp;', '&')
      // Assets and publishers' pages are not the Worker's.
      if (/^(?:https?:|\/page-|\/icon)/.test(address)) continue
      const [target = '', place] = address.split('#')
      const found = await bodyOf(target === '' ? path : target)
      if (place !== undefined && place !== '' && !found.includes(`id="${place}"`)) broken.push(`${path} -> ${address}`)
    }
  }
  expect(seen.size).toBeGreaterThan(20)
  expect(broken).toEqual([])
})
