// What other sites embed: a quotation as data, in a frame and by oEmbed; and whose pages may.

import { beforeAll, describe, expect, test } from 'vitest'
import { noSettings, type Settings } from '../../src/article/settings.ts'
import { wordsHash } from '../../src/article/words-hash.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { createApp } from '../../src/worker/app.ts'
import type { Bindings } from '../../src/worker/bindings.ts'
import type { QuotationAnswer } from '../../src/worker/find-quotation.ts'
import { entryOf } from '../search/fixture.ts'
import { fixtureSearcher } from './fixture.ts'

const words = 'The second tunnel will be cheaper.'
const id = `harbour/tunnel/p2-q1-${wordsHash(words)}`
const embedded = `/embed/quote/${id}`
const site = 'https://archive.example'

let searcher: Searcher
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  searcher = await fixtureSearcher()
  app = createApp(searcher, site)
})

/** The application with these settings, and nothing else changed. */
function appWith(settings: Partial<Settings>): ReturnType<typeof createApp> {
  const about = async () => ({ ...(await searcher.about()), settings: { ...noSettings, ...settings } })
  return createApp(
    new Proxy(searcher, { get: (own, name) => (name === 'about' ? about : Reflect.get(own, name)) }),
    site,
  )
}

type Said = Parameters<typeof entryOf>[0]['said']

const first = 'It is a good day for trains.'
const original = `“${first}” said Ana Costa.`
const costa: Said = [[first, 'ana-costa', 'Ana Costa', null]]

describe('a quotation', () => {
  const place = `/embed/quote/bridge/p0-q1-${wordsHash(first)}`

  /** One article, as a rebuild may leave it. */
  async function archiveOf(paragraphs: readonly string[], said: Said, unnamed = false) {
    const { article, quotes } = entryOf({ id: 'bridge', title: 'Bridge opens', paragraphs, said: said ?? [] })
    const entry = { article, quotes: unnamed ? quotes.map(quote => ({ ...quote, speaker: null })) : quotes }
    const past = { moved: [['old-costa', 'ana-costa'] as const], gone: ['market'] }
    return createApp(createSearcher(openArchive((await buildArchive([entry], { past })).buffer)))
  }

  test.each<[what: string, app: ReturnType<typeof archiveOf>, query: string, status: string, now: string | null]>([
    ['as it was', archiveOf([original], costa), '', 'verified', 'bridge/p0/q1'],
    ['with the speaker it had', archiveOf([original], costa), '?speaker=ana-costa', 'verified', 'bridge/p0/q1'],
    ['whose speaker has another id', archiveOf([original], costa), '?speaker=old-costa', 'verified', 'bridge/p0/q1'],
    ['whose paragraph moved', archiveOf(['New.', 'And more.', original], costa), '', 'verified', 'bridge/p2/q1'],
    [
      'in other words',
      archiveOf(
        ['“It is a bad day for trains.” said Ana Costa.'],
        [['It is a bad day for trains.', 'ana-costa', 'Ana Costa', null]],
      ),
      '',
      'words changed',
      null,
    ],
    ['that is gone', archiveOf(['Trains cross.'], []), '', 'words changed', null],
    ['that is no quote any more', archiveOf([original], []), '', 'words changed', null],
    [
      'of somebody else',
      archiveOf([original], [[first, 'olu-ade', 'Olu Ade', null]]),
      '?speaker=ana-costa',
      'speaker changed',
      'bridge/p0/q1',
    ],
    [
      'of a hidden speaker',
      archiveOf([original], costa, true),
      '?speaker=ana-costa',
      'speaker changed',
      'bridge/p0/q1',
    ],
  ])('%s', async (_, building, query, status, now) => {
    const built = await building
    const answer = (await (await built.request(place + query)).json()) as QuotationAnswer
    expect([answer.status, answer.id]).toEqual([status, now])
    const framed = await (await built.request(place, { headers: { Accept: 'text/html' } })).text()
    // The frame shows the words where the article has them, and nobody but who is named now.
    expect([answer.text !== null, framed.includes(first)]).toEqual([now !== null, now !== null])
    expect(framed.includes('Ana Costa')).toBe(answer.speaker?.name === 'Ana Costa')
  })

  test.each([
    ['of an article that was hidden', 410, `market/p0-q1-${wordsHash(first)}`],
    ['of no article', 404, `nothing/p0-q1-${wordsHash(first)}`],
    ['without its words', 404, 'bridge/p0-q1'],
    ['of no place', 404, `bridge/${wordsHash(first)}`],
    ['of nothing', 404, 'bridge'],
    ['of a strange place', 404, `bridge/p99999999999-q1-${wordsHash(first)}`],
  ])('%s: %i, in a frame as well', async (_, status, path) => {
    const built = await archiveOf([original], costa)
    expect((await built.request(`/embed/quote/${path}`)).status).toBe(status)
    const framed = await built.request(`/embed/quote/${path}`, { headers: { Accept: 'text/html' } })
    expect(framed.status).toBe(status)
    expect(framed.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
    expect(await framed.text()).not.toContain(first)
  })

  test('a paragraph can be embedded too, and hostile text stays text', async () => {
    const paragraph = '=HYPERLINK("tunnel") <img src=x onerror=alert(1)> </script><script>alert(2)</script>'
    const response = await app.request(`/embed/quote/hostile/p0-${wordsHash(paragraph)}`, {
      headers: { Accept: 'text/html' },
    })
    const text = await response.text()
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(text).not.toMatch(/<script|<img/)
  })
})

describe('whose pages', () => {
  const policyOf = async (settings: Partial<Settings>, path = embedded, env: Bindings = {}) => {
    const response = await appWith(settings).request(site + path, { headers: { Accept: 'text/html' } }, env)
    return /frame-ancestors ([^;]*)/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1]
  }
  const paper = 'https://paper.example'
  const desk = 'https://desk.example'

  test.each<[settings: Partial<Settings>, env: Bindings, framers: string]>([
    [{}, {}, '*'],
    [{ origins: [desk] }, {}, `'self' ${desk}`],
    [{ embed: { origins: '*' } }, {}, '*'],
    [{ embed: { origins: [paper] } }, {}, `'self' ${paper}`],
    [{ embed: { origins: [paper] }, origins: [desk] }, {}, `'self' ${paper} ${desk}`],
    [{ embed: { origins: '*' }, origins: [desk] }, {}, '*'],
    [{ origins: [desk] }, { ORIGINS: paper }, `'self' ${paper}`],
    [{}, { LOCAL: '1' }, "'self' http://localhost:* http://127.0.0.1:*"],
  ])('%j %j: a quotation may be framed by %s', async (settings, env, framers) => {
    const at = env.LOCAL === '1' ? { ...env, PUBLIC_URL: 'http://localhost:8787' } : env
    const address = env.LOCAL === '1' ? `http://localhost:8787${embedded}` : site + embedded
    const response = await appWith(settings).request(address, { headers: { Accept: 'text/html' } }, at)
    expect(response.headers.get('Content-Security-Policy')).toContain(`frame-ancestors ${framers}`)
  })

  test.each([
    '/',
    '/?q=tunnel',
    '/articles/harbour/tunnel',
    '/speakers',
    '/verify',
    '/docs',
    '/none',
    '/embed',
    '/embed/quote',
  ])('nobody frames %s', async path => expect(await policyOf({ embed: { origins: '*' } }, path)).toBe("'none'"))

  test.each([
    ['/search?q=tunnel', paper, true],
    ['/suggest?q=tun', paper, true],
    [embedded, paper, true],
    [`/oembed?url=${embedded}`, paper, true],
    ['/articles/harbour/tunnel', paper, false],
    ['/verify?text=tunnel', paper, false],
    ['/search?q=tunnel', desk, true],
    ['/articles/harbour/tunnel', desk, true],
    ['/search?q=tunnel', 'https://other.example', false],
    [embedded, 'https://paper.example.other.example', false],
  ])('what a page reads, where some may embed and some may call: %s by %s: %s', async (path, Origin, may) => {
    const { headers } = await appWith({ origins: [desk], embed: { origins: [paper] } }).request(site + path, {
      headers: { Origin },
    })
    expect(headers.get('Access-Control-Allow-Origin')).toBe(may ? Origin : null)
    // So that a cache never gives one site's answer to another.
    expect(headers.get('Vary')).toContain('Origin')
  })

  test('a confirmed answer has the headers of whoever asks', async () => {
    const one = appWith({ origins: [desk], embed: { origins: [paper] } })
    const etag = (await one.request(`${site}/search?q=tunnel`, { headers: { Origin: desk } })).headers.get('ETag') ?? ''
    const again = await one.request(`${site}/search?q=tunnel`, { headers: { Origin: paper, 'If-None-Match': etag } })
    expect([again.status, again.headers.get('Access-Control-Allow-Origin')]).toEqual([304, paper])
  })

  test('all may embed where the configuration says so', async () => {
    const { headers } = await appWith({ origins: [desk], embed: { origins: '*' } }).request(`${site}/search?q=tunnel`)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

describe('oEmbed', () => {
  const ask = (url: string, more = '') => app.request(`${site}/oembed?url=${encodeURIComponent(url)}${more}`)

  test.each([site + embedded, embedded, `${site}/articles/harbour/tunnel#p2-q1-${wordsHash(words)}`])(
    '%s is a frame',
    async url => {
      const answer = (await (await ask(url)).json()) as Record<string, unknown>
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        author_name: 'Marta Lind',
        author_url: `${site}/speakers/marta-lind`,
        provider_url: `${site}/`,
        title: `“${words}” — Marta Lind`,
        width: 600,
      })
      expect(answer.html).toContain(`<iframe src="${site}${embedded}"`)
    },
  )

  test.each([
    ['&maxwidth=300', 300, null],
    ['&maxwidth=2000', 600, null],
    ['&maxheight=90', 600, 90],
    ['&maxwidth=1', 1, null],
  ])('its bounds are kept: %s', async (more, width, height) => {
    const answer = (await (await ask(embedded, more)).json()) as { html: string; width: number; height: number }
    expect(answer.width).toBe(width)
    if (height !== null) expect(answer.height).toBe(height)
    expect(answer.html).toContain(`width="${width}" height="${answer.height}"`)
  })

  test('an article is a link, and its page leads here', async () => {
    const page = await (await app.request(`${site}/articles/harbour/tunnel?format=html`)).text()
    const [, address = ''] = /type="application\/json\+oembed" href="([^"]*)"/.exec(page) ?? []
    const answer = await (await app.request(address.replaceAll('&amp;', '&'))).json()
    expect(answer).toMatchObject({
      type: 'link',
      title: 'Harbour tunnel opens after nine years',
      author_name: 'Ines Falk',
    })
  })

  test('so does the page of a quotation', async () => {
    const page = await (await app.request(`${site}${embedded}?format=html`)).text()
    const [, address = ''] = /type="application\/json\+oembed" href="([^"]*)"/.exec(page) ?? []
    expect(await (await app.request(address.replaceAll('&amp;', '&'))).json()).toMatchObject({ type: 'rich' })
  })

  test.each([
    ['https://other.example/articles/harbour/tunnel', '', 404],
    [`https://other.example${embedded}`, '', 404],
    [`${site}/speakers/marta-lind`, '', 404],
    [`${site}/`, '', 404],
    ['javascript:alert(1)', '', 404],
    [`${site}/articles/%E0%A4%A`, '', 404],
    [`${site}/articles/nothing`, '', 404],
    [`/embed/quote/harbour/tunnel/p2-q1-w0000000`, '', 404],
    [embedded, '&format=xml', 501],
    [embedded, '&maxwidth=0', 400],
    [embedded, '&dnt=true&wmode=transparent', 200],
  ])('%s%s: %i', async (url, more, status) => {
    expect((await ask(url, more)).status).toBe(status)
  })
})

describe('the code to paste', () => {
  const codeOf = async (id: string) => (await app.request(`${site}/cite/${id}?format=embed`)).text()

  test('reads without script: words, speaker, article, source, date', async () => {
    expect(await codeOf(id)).toBe(
      `<blockquote cite="${site}/articles/${id.replace('/p2', '#p2')}" lang="en">\n<p>“${words}”</p>\n<footer lang="en">— ` +
        `<a href="${site}/speakers/marta-lind">Marta Lind</a>, director of the Harbour Board, in <cite><a href="https://courier.example/harbour-tunnel">Harbour tunnel ` +
        'opens after nine years</a></cite>, Coast Courier, <time datetime="2024-11-04">4 November 2024</time></footer>\n</blockquote>\n' +
        `<script type="module" src="${site}/quote.js"></script>\n`,
    )
  })

  test('the id of an answer names the same passage as its lasting place', async () => {
    const ids = (await (await app.request(`${site}/articles/harbour/tunnel`)).json<{ quotes: { id: string }[] }>())
      .quotes
    expect(ids.map(quote => quote.id)).toContain('harbour/tunnel/p2/q1')
    expect(await codeOf('harbour/tunnel/p2/q1')).toBe(await codeOf(id))
    const paragraph = `<blockquote cite="${site}/articles/harbour/tunnel#p2-w`
    expect(await codeOf('harbour/tunnel/p2')).toContain(paragraph)
    for (const none of ['harbour/tunnel/p99', 'harbour/tunnel/p2/q9', 'harbour/p2', 'harbour/tunnel/p2/q'])
      expect((await app.request(`${site}/cite/${none}`)).status).toBe(404)
  })

  test('hostile text stays text', async () => {
    const text = '=HYPERLINK("tunnel") <img src=x onerror=alert(1)> </script><script>alert(2)</script>'
    const code = await codeOf(`hostile/p0-${wordsHash(text)}`)
    expect(code.match(/<(?:img|script|b)\b[^>]*>/g)).toEqual([`<script type="module" src="${site}/quote.js">`])
  })

  test('the page of a citation has it for a passage, and not for an article', async () => {
    const pageOf = async (path: string) =>
      (await app.request(`${site}/cite/${path}`, { headers: { Accept: 'text/html' } })).text()
    expect(await pageOf(id)).toContain('<h2>Embed on a website</h2>')
    expect(await pageOf('harbour/tunnel')).not.toContain('Embed on a website')
  })
})

test('a quotation has the cache tag of its article', async () => {
  const tagOf = async (path: string) => (await app.request(path)).headers.get('Cache-Tag')
  expect(await tagOf(embedded)).toBe(await tagOf('/articles/harbour/tunnel'))
})
