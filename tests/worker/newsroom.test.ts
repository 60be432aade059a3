// An archive under a newsroom's own name: nothing but a line at the foot says what it runs on. Titles lead where the configuration wants, and
// search engines are led to the publisher's page.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Settings } from '../../src/article/settings.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { createApp } from '../../src/worker/app.ts'
import { entryOf } from '../search/fixture.ts'

const name = 'Harbour Times & Evening Chronicle <Archive>'
const escaped = 'Harbour Times &amp; Evening Chronicle &lt;Archive&gt;'

async function appWith(settings: Partial<Settings>, searches = 0): Promise<ReturnType<typeof createApp>> {
  const entries = [
    entryOf({
      id: 'bridge',
      title: 'Bridge opens',
      url: 'https://paper.example/bridge',
      paragraphs: ['“It is a good day for trains,” said Ana Costa.', 'Trains cross the bridge.'],
      said: [['It is a good day for trains,', 'ana-costa', 'Ana Costa', null]],
    }),
    entryOf({ id: 'ferry', title: 'Ferry stops', paragraphs: ['The ferry stops when the bridge opens.'] }),
    ...Array.from({ length: searches }, (_, at) => entryOf({ id: `x${at}`, title: '', paragraphs: ['A tram.'] })),
  ]
  const { buffer } = await buildArchive(entries, { settings })
  return createApp(createSearcher(openArchive(buffer)))
}

const settings: Partial<Settings> = {
  name,
  tagline: 'Every word since 1921',
  url: 'https://archive.example',
  look: { theme: '/theme-1.css', logo: '/logo-1.svg', icon: '/icon-1.png' },
  footer: [{ text: 'Imprint', url: 'https://paper.example/imprint' }],
}

describe('under its own name', () => {
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    app = await appWith(settings)
  })

  test.each([
    '/',
    '/?q=bridge',
    '/?q=nothinglikeit',
    '/articles/bridge?format=html',
    '/articles?format=html',
    '/speakers?format=html',
    '/speakers/ana-costa?format=html',
    '/verify?format=html',
    '/verify?text=a+good+day+for+trains&format=html',
    '/docs',
    '/no/such/page?format=html',
    '/search.rss?q=bridge',
    '/opensearch.xml',
    '/openapi.json',
    '/sitemap.xml',
    '/search?q=bridge',
    '/search?q=bridge&format=csv',
    '/health',
  ])('%s names the software at the foot of a page alone', async path => {
    const answer = await app.request(path)
    const text = `${[...answer.headers].join('\n')}\n${await answer.text()}`
    const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') === true
    expect(text.replace('Powered by Onrecord', '').replace(/"analyzer":"[^"]*"/, '')).not.toMatch(/onrecord/i)
    expect(text.includes('Powered by Onrecord')).toBe(isPage)
    if (isPage) expect(text).toMatch(/<title>.*Harbour Times &amp; Evening Chronicle &lt;Archive&gt;<\/title>/)
  })

  test('pages have its line, picture, colours, icon, links and address', async () => {
    const page = await (await app.request('/')).text()
    expect(page).toContain('<p class="motto">Every word since 1921</p>')
    expect(page).toContain(`<img src="/logo-1.svg" alt="${escaped}">`)
    expect(page).toMatch(/page-\w+\.css">\n<link rel="stylesheet" href="\/theme-1\.css">/)
    expect(page).toContain('<link rel="icon" href="/icon-1.png" type="image/png">')
    expect(page).toContain('<a href="https://paper.example/imprint">Imprint</a>')
    expect(page).toContain('<link rel="canonical" href="https://archive.example/">')
  })

  test('feeds, files, browsers and programs are told', async () => {
    expect(await (await app.request('/search.rss?q=bridge')).text()).toContain(`<title>bridge · ${escaped}</title>`)
    const csv = await app.request('/search?q=bridge&format=csv')
    expect(csv.headers.get('Content-Disposition')).toContain('filename="harbour-times-evening-chronicle-archive.csv"')
    const browser = await (await app.request('/opensearch.xml')).text()
    expect(browser).toContain('<ShortName>Harbour Times &amp;</ShortName>')
    expect(browser).toContain('https://archive.example/icon-1.png')
    expect(await (await app.request('/openapi.json')).json()).toMatchObject({ info: { title: name } })
  })

  test.each([
    ['Hafenkurier-Archiv', 'Hafenkurier'],
    ['Archiv des Hafenkuriers', 'Archiv des'],
    ['Lune-Weir Times', 'Lune-Weir Times'],
    ['Lune-Weir Evening Times', 'Lune-Weir'],
    ['Nordwestrundschau', 'Nordwestrundscha'],
  ])('browsers call %s %s', async (long, short) => {
    const browser = await (await (await appWith({ name: long }, 0)).request('/opensearch.xml')).text()
    expect(browser).toContain(`<ShortName>${short}</ShortName>`)
  })

  test('assistants are told', async () => {
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }
    const answer = await app.request('/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params }),
    })
    const text = await answer.text()
    expect(text).toContain('"name":"harbour-times-evening-chronicle-archive"')
    expect(text).not.toMatch(/onrecord/i)
  })

  test('search engines are led to the publisher’s page, and the site map leaves those articles out', async () => {
    const canonicalOf = async (id: string) =>
      /<link rel="canonical" href="([^"]*)"/.exec(await (await app.request(`/articles/${id}?format=html`)).text())?.[1]
    expect(await canonicalOf('bridge')).toBe('https://paper.example/bridge')
    expect(await canonicalOf('ferry')).toBe('https://archive.example/articles/ferry')
    const map = await (await app.request('/sitemap-1.xml')).text()
    expect(map).toContain('https://archive.example/articles/ferry<')
    expect(map).not.toContain('articles/bridge')
  })
})

test('the line at the foot can be switched off, and an archive without a name of its own has none', async () => {
  for (const own of [{ ...settings, poweredBy: false }, {}]) {
    expect(await (await (await appWith(own)).request('/')).text()).not.toContain('Powered by')
  }
})

test.each([
  ['archive', '/articles/bridge?q=%22cross+the+bridge%22#p1', 'https://paper.example/bridge#:~:text='],
  ['publisher', 'https://paper.example/bridge#:~:text=', '/articles/bridge?q=%22cross+the+bridge%22#p1'],
] as const)('with links: %s, a title leads there, and the second link to the other', async (links, first, second) => {
  const app = await appWith({ links })
  const page = await (await app.request('/?q="cross+the+bridge"')).text()
  expect(/<h2><a href="([^"]*)"/.exec(page)?.[1]).toContain(first)
  expect(/<p class="do">[\s\S]*?<a href="([^"]*)"/.exec(page)?.[1]).toContain(second)
  const ferry = await (await app.request('/?q=ferry')).text()
  expect(/<h2><a href="([^"]*)"/.exec(ferry)?.[1]).toContain('/articles/ferry')
  const feed = await (await app.request('/search.rss?q="cross+the+bridge"')).text()
  expect(/<item>[\s\S]*?<link>([^<]*)/.exec(feed)?.[1]).toContain(first.replace(/[?#].*/, ''))
})

test('limits and languages are those of the configuration', async () => {
  const app = await appWith({ limits: { query: 60, hits: 3 }, languages: ['de'] }, 20)
  const page = await (await app.request('/?q=tram')).text()
  expect(page.match(/<li class="hit/g)).toHaveLength(3)
  expect(page).toContain('<html lang="de">')
  expect(page).toContain('maxlength="60"')
  const long = await app.request(`/search?q=${'tram+'.repeat(20)}`)
  expect([long.status, await long.text()]).toEqual([400, expect.stringContaining('at most 60 characters')])
})

test('pages of other origins may call if the configuration or the variable names them', async () => {
  const app = await appWith({ origins: ['https://desk.example'] })
  const allowed = async (origin: string, env = {}) =>
    (await app.request('/search?q=bridge', { headers: { origin } }, env)).headers.get('Access-Control-Allow-Origin')
  expect(await allowed('https://desk.example')).toBe('https://desk.example')
  expect(await allowed('https://other.example')).toBeNull()
  expect(await allowed('https://other.example', { ORIGINS: 'https://other.example' })).toBe('https://other.example')
})

test('a search without a half-life has that of the configuration', async () => {
  const dated = (id: string, published: string) => entryOf({ id, title: '', published, paragraphs: ['A tram.'] })
  const entries = [dated('a', '1990-01-01'), dated('b', '2024-01-01')]
  const first = async (own: Partial<Settings>) => {
    const app = createApp(createSearcher(openArchive((await buildArchive(entries, { settings: own })).buffer)))
    return ((await (await app.request('/search?q=tram')).json()) as { hits: { id: string }[] }).hits[0]?.id
  }
  expect([await first({}), await first({ recency: 365 })]).toEqual(['a/p0', 'b/p0'])
})
