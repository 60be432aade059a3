// Each correction through the built archive: search, pages, feeds, exports, MCP and verify.

import { beforeAll, describe, expect, test } from 'vitest'
import { article, quoteOf } from '../support/corpus.ts'
import { correctedApp } from './archive.ts'

type App = Awaited<ReturnType<typeof correctedApp>>['app']

async function get(app: App, path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await app.request(path, { headers })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

const asPage = { Accept: 'text/html' }

async function tool(app: App, name: string, given: Readonly<Record<string, unknown>>): Promise<string> {
  const response = await app.request('/mcp', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } }),
  })
  return response.text()
}

/** Every answer of the archive in which a speaker or an article could show up. */
const everything = [
  '/search?q=toll+OR+stall+OR+steel+OR+eels+OR+parents+OR+scandal&facets=speaker&limit=50',
  '/search?q=toll+OR+stall+OR+steel+OR+eels+OR+parents+OR+scandal&format=csv',
  '/search?q=toll+OR+stall+OR+steel+OR+eels+OR+parents+OR+scandal&format=jsonl',
  '/search?type=quote&facets=speaker&limit=50',
  '/search.rss?type=quote',
  '/speakers',
  '/?type=quote',
  '/sitemap-1.xml',
] as const

describe('a merged speaker', () => {
  let app: App
  beforeAll(async () => {
    app = (await correctedApp({ speakers: [{ id: 'jon-smith', into: 'john-smith' }] })).app
  })

  test('is named nowhere under the old name or id', async () => {
    for (const path of [...everything, '/articles/market?format=json', '/suggest?q=smi']) {
      const { status, text } = await get(app, path)
      expect([path, status]).toEqual([path, 200])
      // The article's own text names him as it did.
      expect(text.replaceAll('said Jon Smith', '').replaceAll(/"mention":"Jon Smith"/g, '')).not.toMatch(
        /jon-smith|Jon Smith/,
      )
    }
  })

  test('has all quotes on one page and in one count, and the article says that it was corrected', async () => {
    const { text } = await get(app, '/speakers/john-smith')
    expect(JSON.parse(text)).toMatchObject({ name: 'John Smith', quotes: 2, articles: 2 })
    const { quotes } = JSON.parse((await get(app, '/articles/market')).text)
    expect(quotes[0]).toMatchObject({ corrected: true, speaker: { id: 'john-smith', name: 'John Smith' } })
    expect(quotes[1]).not.toHaveProperty('corrected')
    const page = (await get(app, '/articles/market', asPage)).text
    expect(page).toMatch(/Corrected/)
    expect((await get(app, '/articles/bridge', asPage)).text).not.toMatch(/Corrected/)
  })

  test.each([
    ['/speakers/jon-smith', '/speakers/john-smith'],
    ['/speakers/jon-smith?format=json', '/speakers/john-smith?format=json'],
    ['/speakers/jon-smith?offset=50', '/speakers/john-smith?offset=50'],
    ['/?speaker=jon-smith', '/?speaker=john-smith'],
    ['/?q=toll&speaker=jon-smith&speaker=ana-costa', '/?q=toll&speaker=john-smith&speaker=ana-costa'],
    ['/search?speaker=jon-smith&speaker=john-smith', '/search?speaker=john-smith'],
    ['/quotes?speaker=jon-smith&format=csv', '/quotes?format=csv&speaker=john-smith'],
    ['/search.rss?speaker=jon-smith', '/search.rss?speaker=john-smith'],
  ])('%s redirects', async (path, to) => {
    for (const headers of [asPage, {}]) {
      const { status, headers: sent } = await get(app, path, headers)
      expect([status, sent.get('Location')]).toEqual([301, to])
    }
  })

  test('is found by the old id in a query, by MCP and by verify', async () => {
    const { text } = await get(app, '/search?q=speaker:jon-smith')
    expect(JSON.parse(text).total).toBe(2)
    expect(await tool(app, 'quotes_by', { speaker: 'jon-smith' })).toMatch(/John Smith.*: 2 quotes/)
    const claim = 'text=We+will+never+charge+a+toll+on+this+bridge'
    const verdict = JSON.parse((await get(app, `/verify?${claim}&speaker=jon-smith`)).text)
    expect(verdict).toMatchObject({ verdict: 'verbatim', saidByOther: false, matches: [{ attribution: 'same' }] })
  })

  test.each(['Jon Smith', 'JON SMITH', 'jon smith', 'Jon  Smith', ' Jon Smith ', 'Jón Smith'])(
    'is known by the old name %j',
    async name => {
      const claim = 'text=We+will+never+charge+a+toll+on+this+bridge'
      const { text } = await get(app, `/verify?${claim}&speaker=${encodeURIComponent(name)}`)
      expect(JSON.parse(text)).toMatchObject({ saidByOther: false, matches: [{ attribution: 'same' }] })
      expect(await tool(app, 'quotes_by', { speaker: name })).toMatch(/John Smith.*: 2 quotes/)
    },
  )

  test.each(['Jo Smith', 'Jon Smithers', 'Jon'])('is not %j, a name that the archive never had', async name => {
    const claim = 'text=We+will+never+charge+a+toll+on+this+bridge'
    const { text } = await get(app, `/verify?${claim}&speaker=${encodeURIComponent(name)}`)
    expect(JSON.parse(text)).toMatchObject({ saidByOther: true })
  })
})

describe('a renamed speaker with a role', () => {
  test('has the new name and role wherever there is a name', async () => {
    const { app } = await correctedApp({ speakers: [{ id: 'ana-costa', name: 'Anna Koster', role: 'chief engineer' }] })
    for (const path of ['/search?q=steel&type=quote', '/search?q=steel&format=csv', '/search.rss?q=steel', '/?q=steel'])
      expect((await get(app, path)).text).toMatch(/Anna Koster/)
    for (const q of ['speaker:koster', 'speaker:anna-koster', 'speaker:ana-costa', 'speaker:"chief engineer"'])
      expect(JSON.parse((await get(app, `/search?q=${encodeURIComponent(q)}`)).text).total).toBe(1)
    expect(JSON.parse((await get(app, '/search?q=speaker:costa')).text).total).toBe(0)
    expect((await get(app, '/suggest?q=kost')).text).toMatch(/"id":"anna-koster"/)
    expect((await get(app, '/articles/bridge', asPage)).text).toMatch(/"jobTitle":"chief engineer"/)
  })
})

describe('a hidden speaker', () => {
  let app: App
  beforeAll(async () => {
    app = (await correctedApp({ speakers: [{ id: 'mary-wells', hide: true }] })).app
  })

  test('is in no list, facet, suggestion, feed or export, and the words stay', async () => {
    for (const path of everything) {
      const { status, text } = await get(app, path)
      expect([path, status]).toEqual([path, 200])
      expect(text.replaceAll(/said Mary Wells|Wells said/g, '')).not.toMatch(/mary-wells|Mary Wells/)
    }
    for (const path of everything.slice(0, 5)) expect((await get(app, path)).text).toMatch(/grandmother sold eels/)
  })

  test('has no page, and finds nothing as a speaker', async () => {
    for (const path of ['/speakers/mary-wells', '/quotes?speaker=mary-wells'])
      expect((await get(app, path)).status).toBe(404)
    for (const q of ['speaker:wells', 'speaker:"mary wells"', 'speaker:mary-wells', 'speaker:teacher'])
      expect(JSON.parse((await get(app, `/search?q=${encodeURIComponent(q)}`)).text).total).toBe(0)
    expect(JSON.parse((await get(app, '/speakers?q=wells')).text).total).toBe(0)
    expect(JSON.parse((await get(app, '/search?q=wells&type=quote')).text).total).toBe(0)
    expect((await get(app, '/suggest?q=mary+wel')).text).not.toMatch(/"kind":"speaker"/)
    expect(await tool(app, 'quotes_by', { speaker: 'Mary Wells' })).toMatch(/No speaker/)
  })

  test('is not named by verify, by an article’s quotes or its data', async () => {
    const claim = '/verify?text=My+grandmother+sold+eels+here+before+the+war'
    const verdict = JSON.parse((await get(app, claim)).text)
    expect(verdict).toMatchObject({ verdict: 'verbatim', matches: [{ quote: { speaker: null } }] })
    expect(verdict.summary).not.toMatch(/Wells/)
    expect(JSON.parse((await get(app, `${claim}&speaker=Mary+Wells`)).text).matches[0].attribution).toBe('unattributed')
    const { quotes } = JSON.parse((await get(app, '/articles/school')).text)
    expect(quotes.map(({ speaker }: { speaker: unknown }) => speaker)).toEqual([null, null])
    const page = (await get(app, '/articles/school', asPage)).text
    expect(page.replaceAll(/Mary Wells, whose|<p id="p\d"[^>]*>.*?<\/p>/gs, '')).not.toMatch(/Wells/)
    expect(page).toMatch(/2 quotes/)
    expect(await tool(app, 'search', { q: 'eels' })).toMatch(/speaker not named/)
  })
})

describe('a hidden article', () => {
  let corrected: Awaited<ReturnType<typeof correctedApp>>
  beforeAll(async () => {
    corrected = await correctedApp({ articles: [{ id: 'bridge', hide: true }] })
  })

  test('is in no answer, and counts nowhere', async () => {
    const { app, bytes } = corrected
    for (const path of [...everything, '/', '/verify?text=We+will+never+charge+a+toll+on+this+bridge']) {
      const { status, text } = await get(app, path)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toMatch(/articles\/bridge|two years late|never charge a toll on this bridge,/)
    }
    expect(JSON.parse((await get(app, '/search?q=%22two+years+late%22')).text).total).toBe(0)
    expect((await get(app, '/suggest?q=tol')).text).not.toMatch(/toll/)
    expect((await get(app, '/speakers/ana-costa')).status).toBe(404)
    expect(JSON.parse((await get(app, '/health')).text).archive.counts.articles).toBe(2)
    expect(await tool(app, 'search', { q: 'toll' })).not.toMatch(/charge a toll/)
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/Lune Post.*two years late/)
  })

  test.each([
    '/articles/bridge',
    '/articles/bridge?format=json',
    '/articles/bridge/p1',
    '/articles/bridge/p1/q1',
    '/articles/bridge/editions',
  ])('%s says 410 with a sentence, as a page and as data', async path => {
    const { app } = corrected
    const data = await get(app, path)
    expect([data.status, data.headers.get('Cache-Control')]).toEqual([410, 'no-store'])
    if (!path.includes('?')) {
      const page = await get(app, path, asPage)
      expect([page.status, page.headers.get('Content-Type')]).toEqual([410, 'text/html; charset=UTF-8'])
      expect(page.text).toMatch(/withdrawn/)
    }
    expect(JSON.parse(data.text)).toMatchObject({
      status: 410,
      title: 'Gone',
      detail: expect.stringMatching(/withdrawn/),
    })
  })

  test('MCP says that it was withdrawn; an article that never was is 404', async () => {
    const { app } = corrected
    expect(await tool(app, 'get_article', { id: 'bridge' })).toMatch(/withdrawn/)
    for (const path of ['/articles/bridges', '/articles/b', '/articles/market/p1'])
      expect((await get(app, path)).status).toBe(404)
  })
})

describe('corrected quotes', () => {
  let app: App
  beforeAll(async () => {
    const { app: made } = await correctedApp({
      quotes: [
        { quote: 'school/p2/q1', words: 'a quiet little scandal', remove: true },
        { quote: 'bridge/p2/q1', words: 'The steel came late', speaker: 'Olu Ade', role: 'welder' },
      ],
    })
    app = made
  })

  test('one that is none is only text', async () => {
    const { total, hits } = JSON.parse((await get(app, '/search?q=scandal')).text)
    expect([total, hits[0].type]).toEqual([1, 'paragraph'])
    expect(JSON.parse((await get(app, '/speakers/mary-wells')).text).quotes).toBe(2)
    const none = JSON.parse((await get(app, '/verify?text=a+quiet+little+scandal+in+a+drawer')).text)
    expect(none.matches[0]).toMatchObject({ type: 'paragraph', quote: null })
    expect(none.summary).not.toMatch(/was said/)
  })

  test('one with another speaker is theirs in every answer', async () => {
    const quote = { corrected: true, speaker: { id: 'olu-ade', name: 'Olu Ade', role: 'welder', kind: 'person' } }
    expect(JSON.parse((await get(app, '/search?q=speaker:ade')).text).hits[0]).toMatchObject({ quote })
    expect(JSON.parse((await get(app, '/articles/bridge')).text).quotes[1]).toMatchObject(quote)
    expect((await get(app, '/search?q=steel&format=csv')).text).toMatch(/"Olu Ade","welder"/)
    expect((await get(app, '/search.rss?q=steel')).text).toMatch(/<dc:creator>Olu Ade</)
    expect((await get(app, '/speakers/ana-costa')).status).toBe(404)
    const claim = '/verify?text=The+steel+came+late,+and+the+rain+came+early&speaker='
    expect(JSON.parse((await get(app, `${claim}Olu+Ade`)).text)).toMatchObject({ saidByOther: false })
    expect(JSON.parse((await get(app, `${claim}Ana+Costa`)).text)).toMatchObject({ saidByOther: true })
    expect(await tool(app, 'quotes_by', { speaker: 'Olu Ade' })).toMatch(/welder/)
    expect((await get(app, '/articles/bridge', asPage)).text).toMatch(/Corrected/)
  })
})

test('answers carry the tags by which a cache drops them', async () => {
  const { app, archive } = await correctedApp({ articles: [{ id: 'bridge', hide: true }] })
  const tagOf = async (path: string) => (await get(app, path)).headers.get('Cache-Tag')
  const own = `archive-${archive.version}`
  for (const path of ['/', '/search?q=eels', '/speakers', '/search.rss?q=eels', '/sitemap.xml'])
    expect([path, await tagOf(path)]).toEqual([path, own])
  expect(await tagOf('/articles/market')).toBe(`${own},article-market`)
  expect(await tagOf('/articles/m%61rket?format=json')).toBe(`${own},article-market`)
  for (const path of ['/articles/bridge', '/articles/%ff', `/articles/${'x'.repeat(2000)}`, '/search?nothing=1'])
    expect([path, await tagOf(path)]).toEqual([path, null])
  const etag = (await get(app, '/articles/market')).headers.get('ETag') ?? ''
  expect((await get(app, '/articles/market', { 'If-None-Match': etag })).headers.get('Cache-Tag')).toBe(
    `${own},article-market`,
  )
})

test('an article’s update and its own notes are shown wherever its quotes are', async () => {
  const note = 'Correction: The bridge is 80 metres long.'
  const words = 'We will never charge a toll on this bridge'
  const own = article('bridge', 'The bridge opens', [`“${words}”, said Cha.`, note], {
    published: '2024-05-03',
    updated: '2024-05-09T10:00:00Z',
    notes: [note],
  })
  const { app } = await correctedApp({}, [{ article: own, quotes: [quoteOf(own, 0, words, {})] }])
  const json = { updated: '2024-05-09T10:00:00Z', notes: [note] }
  expect(JSON.parse((await get(app, '/articles/bridge')).text)).toMatchObject(json)
  const { hits } = JSON.parse((await get(app, '/search?q=toll&type=quote')).text)
  expect(hits[0].article).toMatchObject(json)
  const claim = '/verify?text=We+will+never+charge+a+toll+on+this+bridge'
  expect(JSON.parse((await get(app, claim)).text).matches[0].article).toMatchObject(json)
  for (const path of ['/?q=toll&type=quote', '/articles/bridge', '/speakers/victor-cha', claim]) {
    const { text } = await get(app, path, asPage)
    expect(text).toMatch(/<span class="updated">Updated 9 May 2024<\/span>/)
    expect(text).toMatch(/<span class="own-note" dir="auto">Correction: The bridge is 80 metres long\.<\/span>/)
  }
  expect((await get(app, '/articles/bridge', asPage)).text).toMatch(
    /"dateModified":"2024-05-09T10:00:00Z","correction":\["Correction/,
  )
  expect(await tool(app, 'quotes_by', { speaker: 'victor-cha' })).toMatch(/updated 2024-05-09.*Correction: The bridge/)
})
