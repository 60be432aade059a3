// What every answer has in common: validators, caching, CORS, security headers, methods, negotiation.

import { beforeAll, describe, expect, test } from 'vitest'
import { prefersHtml } from '../../src/worker/http/prefers-html.ts'
import { fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

const paths = [
  '/',
  '/?q=tunnel',
  '/search?q=tunnel',
  '/speakers',
  '/articles',
  '/facets?field=tag',
  '/articles/harbour/tunnel',
  '/sitemap.xml',
  '/health',
]

test.each(paths)('%s can be revalidated, and is not sent again', async path => {
  const first = await app.request(path)
  const etag = first.headers.get('ETag') ?? ''
  expect(first.status).toBe(200)
  expect(etag).toMatch(/^W\/"[\w-]+"$/)
  for (const tag of [etag, `"other", ${etag}`, etag.slice(2), '*']) {
    const again = await app.request(path, { headers: { 'If-None-Match': tag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('ETag')).toBe(etag)
    expect(again.headers.get('Cache-Control')).toBe(first.headers.get('Cache-Control'))
  }
  expect((await app.request(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
})

test('what is not there is not confirmed', async () => {
  for (const path of ['/articles/nope', '/search?q=tunnel&limit=x'])
    expect((await app.request(path, { headers: { 'If-None-Match': '*' } })).status).toBeGreaterThanOrEqual(400)
})

test('another URL, form or deployment has another validator', async () => {
  const tags = await Promise.all([
    app.request('/search?q=tunnel'),
    app.request('/search?q=tunnels'),
    app.request('/articles/harbour/tunnel'),
    app.request('/articles/harbour/tunnel', { headers: { Accept: 'text/html' } }),
    app.request('/search?q=tunnel', {}, { CF_VERSION_METADATA: { id: 'next' } }),
  ])
  expect(new Set(tags.map(response => response.headers.get('ETag'))).size).toBe(tags.length)
})

test.each(paths.filter(path => path !== '/sitemap.xml'))(
  '%s is public, cached shortly by browsers and framed by nobody',
  async path => {
    const { headers } = await app.request(path)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Cache-Control')).toBe('public, max-age=60')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).not.toBeNull()
    expect(headers.get('Permissions-Policy')).not.toBeNull()
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
    expect(headers.get('Strict-Transport-Security')).toBeNull()
  },
)

test('a 304 leaves a page its policy, which a browser would take over from it', async () => {
  const asBrowser = { Accept: 'text/html' }
  const etag = (await app.request('/docs', { headers: asBrowser })).headers.get('ETag') ?? ''
  const again = await app.request('/docs', { headers: { ...asBrowser, 'If-None-Match': etag } })
  expect(again.status).toBe(304)
  expect(again.headers.get('Content-Security-Policy')).toBeNull()
  expect(again.headers.get('Referrer-Policy')).not.toBeNull()
})

test('transport security is for HTTPS only', async () => {
  const { headers } = await app.request('https://archive.example/health')
  expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/)
})

test.each(paths)('HEAD of %s is GET without a body', async path => {
  const [get, head] = await Promise.all([app.request(path), app.request(path, { method: 'HEAD' })])
  expect(head.status).toBe(200)
  expect(await head.text()).toBe('')
  expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'))
  expect(head.headers.get('Content-Type')).toBe(get.headers.get('Content-Type'))
})

test('a preflight is answered', async () => {
  const response = await app.request('/search?q=tunnel', {
    method: 'OPTIONS',
    headers: { Origin: 'https://other.example', 'Access-Control-Request-Method': 'GET' },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
})

describe('negotiation', () => {
  test.each([
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['text/html', true],
    ['text/*', true],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', true],
    ['application/json, text/html', false],
    ['text/html;q=0.5, application/json', false],
    ['text/html;q=0', false],
    ['TEXT/HTML', true],
    ['text/html;q=nonsense', false],
  ])('%s', (accept, expected) => {
    expect(prefersHtml(accept)).toBe(expected)
  })

  test.each([
    '/articles/harbour/tunnel',
    '/speakers',
    '/articles',
    '/facets?field=tag',
    '/speakers/marta-lind',
    '/%61rticles/harbour/tunnel',
    '/speaker%73',
    '/verif%79?text=tunnel',
  ])('%s is data or page, and says so', async path => {
    const page = await app.request(path, { headers: { Accept: 'text/html' } })
    const data = await app.request(path)
    expect(page.headers.get('Content-Type')).toMatch('text/html')
    expect(data.headers.get('Content-Type')).toMatch('application/json')
    expect(page.headers.get('Vary')).toBe('Accept')
    // Of clients that take anything, some want the page.
    expect(data.headers.get('Vary')).toBe('Accept, User-Agent')
    expect(page.headers.get('ETag')).not.toBe(data.headers.get('ETag'))
    const forced = await app.request(`${path}${path.includes('?') ? '&' : '?'}format=html`)
    expect(forced.headers.get('Content-Type')).toMatch('text/html')
  })

  test.each([
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', '*/*'],
    ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', '*/*'],
    ['Twitterbot/1.0', '*/*'],
    ['LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)', '*/*'],
    ['WhatsApp/2.23.20.0', '*/*'],
    ['TelegramBot (like TwitterBot)', ''],
    ['Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)', '*/*'],
    ['http.rb/5.1.1 (Mastodon/4.2.0; +https://social.example/)', '*/*'],
  ])('the preview of a link is made from the page: %s', async (agent, accept) => {
    const headers = { 'User-Agent': agent, ...(accept !== '' && { Accept: accept }) }
    const response = await app.request('/articles/harbour/tunnel?q=tunnel&utm_source=x', { headers })
    expect(await response.text()).toContain('<meta property="og:title"')
    expect(response.headers.get('Vary')).toBe('Accept, User-Agent')
    const data = await app.request('/articles/harbour/tunnel', { headers: { ...headers, Accept: 'application/json' } })
    expect(data.headers.get('Content-Type')).toMatch('application/json')
  })

  test('an error has the form that was asked for, too', async () => {
    const path = '/articles/nope'
    const asData = await app.request(`${path}?format=json`, { headers: { Accept: 'text/html' } })
    expect([asData.status, asData.headers.get('Content-Type')]).toEqual([404, 'application/problem+json'])
    const asPage = await app.request(`${path}?format=html`)
    expect([asPage.status, asPage.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8'])
  })

  test('data refuses the parameters that a page passes over', async () => {
    expect((await app.request('/articles/harbour/tunnel?utm_source=letter')).status).toBe(400)
  })
})
