// The archive's own address. The cache before the Worker keeps an answer for every host that leads here, so what it may keep names none
// of them: only the public address, where there is one.

import { beforeAll, describe, expect, test } from 'vitest'
import { siteFrom } from '../../src/worker/site.ts'
import { fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

const hosts = ['https://first-host.example', 'http://second-host.example:8443']
const news = 'https://news.example'
const page = { Accept: 'text/html' }
const data = {}

/** Pages, data, and errors of both forms. Any cache may keep those that are found. */
const shared: [path: string, headers: Record<string, string>][] = [
  ['/', page],
  ['/?q=tunnel', page],
  ['/?q=zzzz&speaker=marta-lind', page],
  ['/articles/harbour/tunnel', page],
  ['/articles/hostile', page],
  ['/speakers', page],
  ['/speakers/marta-lind', page],
  ['/verify', page],
  ['/verify?text=The+second+tunnel+will+be+dearer', page],
  ['/docs', page],
  ['/articles/none', page],
  ['//elsewhere.example/', page],
  ['/?from=yesterday', page],
  ['/search?q=tunnel', data],
  ['/quotes?speaker=marta-lind', data],
  ['/articles/harbour/tunnel', data],
  ['/speakers/marta-lind', data],
  ['/verify?text=The+second+tunnel+will+be+dearer', data],
  ['/suggest?q=tun', data],
  ['/suggest?q=tun&format=opensearch', data],
  ['/health', data],
  ['/openapi.json', data],
  ['/articles/none', data],
]

/** The canonical address of an article that its publisher gave one. */
const publishers =
  /<link rel="canonical" href="https:\/\/courier\.example\/harbour-tunnel">|<meta property="og:url" content="https:\/\/courier\.example\/harbour-tunnel">/g

/** What has to give addresses in full. */
const full = [
  '/search.rss?q=tunnel',
  '/sitemap.xml',
  '/sitemap-1.xml',
  '/opensearch.xml',
  '/search?q=tunnel&format=csv',
  '/search?q=tunnel&format=jsonl',
  '/quotes?speaker=marta-lind&format=csv',
  '/quotes?speaker=marta-lind&format=jsonl',
]

async function ask(site: string, path: string, headers: Record<string, string> = {}, env: Record<string, string> = {}) {
  const response = await app.request(site + path, { headers }, env)
  const text = new TextDecoder().decode(await response.arrayBuffer())
  const sent = JSON.stringify([...response.headers].filter(([name]) => name !== 'strict-transport-security'))
  return { response, text, sent, isKept: response.headers.get('Cache-Control') !== 'no-store' }
}

const namesAHost = /(?:first|second)-host\.example/

describe('without a public address', () => {
  test.each(shared)('%s is the same at every host, names none, and may be kept', async (path, headers) => {
    const [one, other] = await Promise.all(hosts.map(host => ask(host, path, headers)))
    expect(one?.text).toBe(other?.text)
    expect(one?.sent).toBe(other?.sent)
    expect(one?.text).not.toMatch(namesAHost)
    expect(one?.sent).not.toMatch(namesAHost)
    // An article that has an address of its own names that one.
    expect(one?.text.replaceAll(publishers, '')).not.toMatch(/rel="canonical"|og:url/)
    expect(one?.isKept).toBe(one?.response.status === 200)
  })

  test.each(full)('%s names the host that was asked, and no cache keeps it', async path => {
    for (const host of hosts) {
      const { response, text, isKept } = await ask(host, path)
      expect(response.status).toBe(200)
      expect(text).toContain(`${host}/`)
      expect(text).not.toContain(hosts.find(other => other !== host))
      expect(isKept).toBe(false)
      expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toBeNull()
    }
  })

  test.each(full)('%s: who holds it may confirm it, but only at the same host', async path => {
    const [here = '', elsewhere = ''] = hosts
    const etag = (await ask(here, path)).response.headers.get('ETag') ?? ''
    const again = await ask(here, path, { 'If-None-Match': etag })
    expect([again.response.status, again.isKept]).toEqual([304, false])
    expect((await ask(elsewhere, path, { 'If-None-Match': etag })).response.status).toBe(200)
  })

  test.each(['/', '/search?q=tunnel', '/articles/harbour/tunnel'])('%s has one validator at every host', async path => {
    const [one, other] = await Promise.all(hosts.map(host => ask(host, path)))
    expect(one?.response.headers.get('ETag')).toBe(other?.response.headers.get('ETag'))
  })

  test('what is copied is completed by the page, and JSON-LD is relative to it', async () => {
    const { text } = await ask(hosts[0] ?? '', '/articles/harbour/tunnel', page)
    expect(text).toContain('data-link="/articles/harbour/tunnel#p2-q1-w0ksmesv"')
    expect(text).toContain('"url":"/articles/harbour/tunnel#p2-q1-w0ksmesv"')
    expect(text).toContain('"url":"/speakers/marta-lind"')
  })
})

describe('with a public address', () => {
  const env = { PUBLIC_URL: `${news}/` }

  test.each([...shared, ...full.map((path): [string, Record<string, string>] => [path, data])])(
    '%s never names the host that was asked, and may be kept',
    async (path, headers) => {
      const [one, other] = await Promise.all(hosts.map(host => ask(host, path, headers, env)))
      expect(one?.text).toBe(other?.text)
      expect(one?.sent).toBe(other?.sent)
      expect((one?.text ?? '') + one?.sent).not.toMatch(namesAHost)
      expect(one?.isKept).toBe(one?.response.status === 200)
    },
  )

  test.each([
    ['/', `<link rel="canonical" href="${news}/">`],
    ['/?q=tunnel', `<meta property="og:url" content="${news}/?q=tunnel">`],
    ['/?q=sailors', `data-link="${news}/articles/harbour/tunnel#p1-q1-w1euhtiu"`],
    ['/articles/harbour/fish', `<link rel="canonical" href="${news}/articles/harbour/fish">`],
    ['/articles/harbour/tunnel', '<link rel="canonical" href="https://courier.example/harbour-tunnel">'],
    ['/articles/harbour/tunnel', `"url":"${news}/articles/harbour/tunnel#p2-q1-w0ksmesv"`],
    ['/speakers/marta-lind', `"url":"${news}/articles/harbour/tunnel#p1-q1-w1euhtiu"`],
    ['/verify?text=no+such', `<link rel="canonical" href="${news}/verify?text=no+such">`],
    ['/docs', `curl &#39;${news}/search?q=`.replaceAll('&#39;', "'")],
    ['/docs', `<code>${news}/mcp</code>`],
    ['/search.rss?q=tunnel', `<link>${news}/articles/harbour/tunnel#p0-w13u7c8a</link>`],
    ['/search.rss?q=tunnel', `<atom:link href="${news}/search.rss?q=tunnel" rel="self"`],
    ['/sitemap.xml', `<loc>${news}/sitemap-1.xml</loc>`],
    ['/sitemap-1.xml', `<loc>${news}/articles/harbour/fish</loc>`],
    ['/opensearch.xml', `template="${news}/?q={searchTerms}"`],
    ['/search?q=herring&format=csv', `${news}/articles/harbour/fish#p0-w0mstbvz`],
    ['/search?q=herring&format=jsonl', `"link":"${news}/articles/harbour/fish#p0-w0mstbvz"`],
    ['/quotes?speaker=tor-haugen&format=jsonl', `"link":"${news}/articles/harbour/fish#p1-q1-w129d1df"`],
  ])('%s has %s', async (path, expected) => {
    expect((await ask(hosts[0] ?? '', path, path.includes('format=') ? {} : page, env)).text).toContain(expected)
  })

  test('the API’s description and MCP name it as well', async () => {
    const [host = ''] = hosts
    const { servers } = JSON.parse((await ask(host, '/openapi.json', {}, env)).text)
    expect(servers).toMatchObject([{ url: `${news}/` }])
    expect(JSON.parse((await ask(host, '/openapi.json')).text).servers).toMatchObject([{ url: '/' }])
    const call = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'search', arguments: { q: 'herring' } },
    }
    const linksOf = async (bindings: Record<string, string>) => {
      const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' }
      const body = JSON.stringify(call)
      const answer = await app.request(`${host}/mcp`, { method: 'POST', headers, body }, bindings)
      return [...(await answer.text()).matchAll(/"link":"(https?:\/\/[^/"]+)\//g)].map(match => match[1])
    }
    expect(new Set(await linksOf(env))).toEqual(new Set([news]))
    expect(new Set(await linksOf({}))).toEqual(new Set([host]))
  })

  test('an error page has no canonical address, whatever its path looks like', async () => {
    for (const path of ['/articles/none', '//elsewhere.example/'])
      expect((await ask(hosts[0] ?? '', path, page, env)).text).not.toMatch(/canonical|og:url/)
  })

  test('another public address makes every validator another', async () => {
    const tags = await Promise.all(
      [{}, env, { PUBLIC_URL: 'https://other.example' }].map(async bindings =>
        (await ask(hosts[0] ?? '', '/search?q=tunnel', {}, bindings)).response.headers.get('ETag'),
      ),
    )
    expect(new Set(tags).size).toBe(tags.length)
  })
})

test('what was known when the Worker was built holds, unless the variable says otherwise', async () => {
  const built = await fixtureApp(news)
  const canonical = async (env: Record<string, string>) => {
    const text = await (await built.request('https://first-host.example/', {}, env)).text()
    return /rel="canonical" href="([^"]*)"/.exec(text)?.[1]
  }
  expect(await canonical({})).toBe(`${news}/`)
  expect(await canonical({ PUBLIC_URL: '' })).toBe(`${news}/`)
  expect(await canonical({ PUBLIC_URL: 'https://other.example' })).toBe('https://other.example/')
})

describe('the variable', () => {
  test.each([
    [undefined, ''],
    [null, ''],
    ['', ''],
    ['  ', ''],
    ['https://news.example', 'https://news.example'],
    ['https://news.example/', 'https://news.example'],
    [' HTTPS://News.Example:443/ ', 'https://news.example'],
    ['http://localhost:8787', 'http://localhost:8787'],
    ['http://127.0.0.1', 'http://127.0.0.1'],
    ['http://[::1]:8787/', 'http://[::1]:8787'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['https://news.example.', 'https://news.example.'],
    ['https://the_desk.news-desk.example', 'https://the_desk.news-desk.example'],
  ])('%j is %j', (value, site) => {
    expect(siteFrom(value)).toBe(site)
  })

  const refused = [
    'news.example',
    'www.news.example/',
    '//news.example',
    'ftp://news.example',
    'javascript:alert(1)',
    'https://',
    'https://news.example:port',
    'https://news example',
    'https://news.example/archive',
    'https://news.example/?q=1',
    'https://news.example#top',
    'https://user:secret@news.example',
    'https://https://news.example',
    'https://*.news.example',
    'https://one.example, https://two.example',
    'https://one.example,two.example',
    'https://one.example;two.example',
    'https://one.example&two.example',
    'https://news.example"',
    "https://news.example'",
    'https://$HOST/',
    'https://%24%7BHOST%7D',
    'https://$HOST',
    'https://{host}',
    'https://(host)',
    'https://news..example',
    'https://.',
    'https://-news.example',
    'https://news-.example',
  ]

  test.each(refused)('%j is refused, with what is wrong and how to write it', value => {
    expect(() => siteFrom(value)).toThrow(/^PUBLIC_URL is ".*", but .*\. Write it like https:\/\/news\.example\.org$/)
  })

  test.each(refused)('%j is no page of ours: the Worker says so and nothing is kept', async value => {
    const { response, text, isKept } = await ask(
      'https://first-host.example',
      '/search?q=tunnel',
      {},
      { PUBLIC_URL: value },
    )
    expect(response.status).toBe(500)
    expect(JSON.parse(text).detail).toContain('PUBLIC_URL is ')
    expect(isKept).toBe(false)
  })
})
