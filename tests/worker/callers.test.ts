// Who may ask: locally this machine alone, on a public address any program, and the pages of the origins that ORIGINS names.

import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Bindings } from '../../src/worker/bindings.ts'
import { fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

const local: Bindings = { LOCAL: '1' }
const ask = (address: string, headers: Record<string, string>, env: Bindings = {}) =>
  app.request(address, { headers }, env)

/** A harmless MCP message, sent by a page of an origin. */
const ping = (address: string, origin: string | null, env: Bindings = {}) =>
  app.request(
    address,
    {
      method: 'POST',
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }),
      headers: { 'Content-Type': 'application/json', ...(origin === null ? {} : { Origin: origin }) },
    },
    env,
  )

const loopbackOrigins = [
  'http://localhost:6274',
  'http://127.0.0.1',
  'https://localhost',
  'http://[::1]:3000',
  'http://app.localhost:5173',
]
const strangeOrigins = [
  'https://evil.example',
  'http://localhost.evil.example',
  'http://evil-localhost',
  'http://127.0.0.1.evil.example',
  'http://0.0.0.0:8787',
  'http://192.168.1.7:8787',
  'null',
  'localhost',
  '',
  'chrome-extension://localhost.evil',
]

describe('locally', () => {
  test.each([
    'localhost:8787',
    '127.0.0.1:8787',
    '127.8.9.10',
    '[::1]:9000',
    'localhost',
    'onrecord.localhost:8787',
    'LOCALHOST',
  ])('the host %s is answered', async host => {
    expect((await ask(`http://${host}/health`, {}, local)).status).toBe(200)
    expect((await ask(`http://${host}/health`, { Host: host }, local)).status).toBe(200)
  })

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evillocalhost:8787',
    '192.168.1.7:8787',
    '10.0.0.1',
    '0.0.0.0:8787',
    '[fe80::1]',
    'archive.example:8787',
  ])('the host %s is misdirected', async host => {
    for (const path of ['/', '/health', '/search?q=tunnel', '/articles/harbour/tunnel', '/page.css', '/nothing']) {
      const response = await ask(`http://${host}${path}`, {}, local)
      expect(response.status, path).toBe(421)
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      expect(response.headers.get('Cache-Control')).toBe('no-store')
    }
    expect((await ask('http://localhost:8787/health', { Host: host }, local)).status).toBe(421)
    expect((await ping(`http://${host}/mcp`, `http://${host}`, local)).status).toBe(421)
    const page = await ask(`http://${host}/`, { Accept: 'text/html' }, local)
    expect([page.status, page.headers.get('Content-Type')]).toEqual([421, 'text/html; charset=UTF-8'])
    expect((await ask(`http://${host}/health`, {}, {})).status).toBe(200)
  })

  test.each(loopbackOrigins)('a page of %s may read and call', async origin => {
    const { headers } = await ask('http://localhost:8787/search?q=tunnel', { Origin: origin }, local)
    expect(headers.get('Access-Control-Allow-Origin')).toBe(origin)
    expect(headers.get('Vary')).toBe('Origin')
    expect((await ping('http://localhost:8787/mcp', origin, local)).status).toBe(200)
  })

  test.each(strangeOrigins)('a page of “%s” may neither read nor call', async origin => {
    for (const path of ['/search?q=tunnel', '/articles/harbour/tunnel', '/', '/nothing']) {
      const { headers } = await ask(`http://localhost:8787${path}`, { Origin: origin }, local)
      expect(headers.get('Access-Control-Allow-Origin'), path).toBeNull()
      expect(headers.get('Vary')).toContain('Origin')
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    }
    const refused = await ping('http://localhost:8787/mcp', origin, local)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toEqual({ jsonrpc: '2.0', error: { code: -32_000, message: expect.any(String) } })
  })

  test('a preflight from elsewhere is not granted', async () => {
    const preflight = (path: string, origin: string) =>
      app.request(`http://localhost:8787${path}`, { method: 'OPTIONS', headers: { Origin: origin } }, local)
    expect((await preflight('/search', 'https://evil.example')).headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect((await preflight('/mcp', 'https://evil.example')).status).toBe(403)
    expect((await preflight('/mcp', 'http://localhost:1')).headers.get('Access-Control-Allow-Origin')).toBe(
      'http://localhost:1',
    )
  })

  test('programs send no origin and are answered', async () => {
    expect((await ping('http://localhost:8787/mcp', null, local)).status).toBe(200)
    expect((await ask('http://localhost:8787/health', {}, local)).status).toBe(200)
  })

  test('no browser is told to insist on HTTPS for localhost', async () => {
    const { headers } = await ask('https://localhost:8787/health', {}, local)
    expect(headers.get('Strict-Transport-Security')).toBeNull()
  })

  test.each(['0', '', 'true', 'yes'])('LOCAL=%s is not local', async LOCAL => {
    expect((await ask('http://archive.example/health', {}, { LOCAL })).status).toBe(200)
  })
})

describe('on a public address', () => {
  test.each([undefined, '', ' ', '*'])('with ORIGINS “%s” any page may read and call', async ORIGINS => {
    const env: Bindings = ORIGINS === undefined ? {} : { ORIGINS }
    const { headers } = await ask('https://news.example/search?q=tunnel', { Origin: 'https://other.example' }, env)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Vary')).toBeNull()
    expect((await ping('https://news.example/mcp', 'https://other.example', env)).status).toBe(200)
  })

  const env: Bindings = { ORIGINS: 'https://desk.example, https://lab.example:8443/;  http://intranet.example' }

  test.each(['https://desk.example', 'https://lab.example:8443', 'http://intranet.example', 'https://news.example'])(
    'ORIGINS lets the pages of %s in',
    async origin => {
      const { headers } = await ask('https://news.example/articles/harbour/tunnel', { Origin: origin }, env)
      expect(headers.get('Access-Control-Allow-Origin')).toBe(origin)
      expect(headers.get('Vary')).toBe('Accept, User-Agent, Origin')
      expect((await ping('https://news.example/mcp', origin, env)).status).toBe(200)
    },
  )

  test.each([
    'https://desk.example.evil.example',
    'http://desk.example',
    'https://desk.example:444',
    'https://lab.example',
    'https://sub.desk.example',
    'null',
    '*',
  ])('and keeps those of %s out', async origin => {
    const { headers } = await ask('https://news.example/search?q=tunnel', { Origin: origin }, env)
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(headers.get('Vary')).toBe('Origin')
    expect((await ping('https://news.example/mcp', origin, env)).status).toBe(403)
  })

  test.each(['desk.example', 'https://', 'ftp://desk.example', 'https://*.desk.example', 'null'])(
    'ORIGINS “%s” is no list of origins, and the log says what is',
    async ORIGINS => {
      const noted = vi.spyOn(console, 'error').mockImplementation(() => {})
      expect((await ask('https://news.example/health', {}, { ORIGINS })).status).toBe(500)
      expect(String(noted.mock.calls[0])).toContain('Write origins such as https://example.org')
      noted.mockRestore()
    },
  )
})

describe('transport security', () => {
  test('speaks for this host alone, for two years', async () => {
    const { headers } = await ask('https://archive.example/health', {})
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=63072000')
  })

  test('is what HSTS says', async () => {
    const HSTS = 'max-age=31536000; includeSubDomains; preload'
    expect((await ask('https://a.example/', {}, { HSTS })).headers.get('Strict-Transport-Security')).toBe(HSTS)
    expect((await ask('https://a.example/', {}, { HSTS: '' })).headers.get('Strict-Transport-Security')).toBe(
      'max-age=63072000',
    )
    expect((await ask('http://a.example/', {}, { HSTS })).headers.get('Strict-Transport-Security')).toBeNull()
  })
})
