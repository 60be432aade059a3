// The page of results: articles with their best passages, filters, dates, and what leads where.

import { beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { createApp } from '../../src/worker/app.ts'
import { interfaceLanguages } from '../../src/worker/words/languages.ts'
import { entryOf } from '../search/fixture.ts'

const said = 'The tram will be free for everybody who lives on the island'

/** An article of six passages about trams, the fourth of which is the best, and a quote. */
const trams = [
  'In the morning the council met, and at noon the tram was the last thing on a long list of many other things.',
  'Nobody spoke of the harbour.',
  `“${said},” said Ana Costa, the mayor.`,
  'The tram, the tram and the tram again.',
  'The old tram goes on a visit to the museum in the spring, as long as there is a museum and a spring.',
  'A tram needs rails and a driver, and a day without snow.',
]

const entries: readonly ArchiveEntry[] = [
  entryOf({
    ...{
      id: 'trams',
      title: 'Free rides for all',
      source: 'Coast Courier',
      published: '2024-05-02',
      section: 'Transport',
    },
    ...{ authors: ['Ines Falk'], dateline: 'Kyiv', tags: ['Rail'] },
    paragraphs: trams,
    said: [[said, 'ana-costa', 'Ana Costa', null]],
  }),
  // Two other outlets print the same.
  ...['Valley Echo', 'District Wire'].map((source, i) =>
    entryOf({
      ...{ id: `copy-${i}`, title: 'Rides for free', source, published: `2024-05-0${i + 3}`, section: 'Transport' },
      paragraphs: trams,
      said: [],
    }),
  ),
  ...Array.from({ length: 9 }, (_, i) =>
    entryOf({
      ...{ id: `news-${i}`, title: `News ${i}`, source: `Paper ${i}`, published: `${2015 + i}-03-01`, lang: 'en' },
      ...{ authors: [`Author ${i}`], section: i % 2 === 0 ? 'Transport' : 'Culture', dateline: i < 4 ? 'Oslo' : null },
      paragraphs: [`The tram of ${2015 + i} has the number ${i + 1}.`],
      said: [],
    }),
  ),
  entryOf({
    ...{ id: 'title', title: 'Funicular opens', source: 'Paper 1', published: '2024-06-01' },
    paragraphs: ['It goes up.', 'It goes down.', 'A funicular is a railway.'],
    said: [],
  }),
]

let app: ReturnType<typeof createApp>
beforeAll(async () => {
  const archive = openArchive((await buildArchive(entries)).buffer)
  app = createApp(createSearcher({ ...archive, settings: { ...archive.settings, languages: [...interfaceLanguages] } }))
})

async function page(path: string): Promise<string> {
  const response = await app.request(path, { headers: { Accept: 'text/html' } })
  expect(response.status, path).toBe(200)
  return response.text()
}

const plain = (markup: string) => markup.replace(/<[^>]*>/g, '').trim()
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(match => plain(match[1] ?? ''))
const titles = (html: string) => all(html, /<h2>(<a[\s\S]*?)<\/h2>/g)
const texts = (html: string) => all(html, /<p class="text[^>]*>([\s\S]*?)<\/p>/g)
const heading = (html: string) => all(html, /<h1[^>]*>([\s\S]*?)<\/h1>/g)[0]
const unescaped = (address = '') => address.replaceAll('&amp;', '&')

/** The element with a class, up to its end tag. */
function part(html: string, element: string, name: string): string {
  return new RegExp(`<${element} class="${name}"[\\s\\S]*?</${element}>`).exec(html)?.[0] ?? ''
}

describe('results by article', () => {
  test('each article once, its best three passages, and a link to the others', async () => {
    const html = await page('/?q=tram')
    expect(heading(html)).toBe('14 passages in 10 articles')
    expect(titles(html).filter(title => title === 'Free rides for all')).toHaveLength(1)
    const own = html.slice(html.indexOf('Free rides for all'))
    expect(part(own, 'ol', 'passages').match(/<li class="passage/g)).toHaveLength(3)
    expect(texts(own)[0]).toBe(trams[3])
    expect(plain(part(own, 'p', 'rest'))).toBe('2 more passages in this article')
    const address = unescaped(/<p class="rest"><a href="([^"]*)"/.exec(own)?.[1])
    expect(address).toBe('/?q=tram&article=trams')
    const whole = await page(address)
    expect([heading(whole), titles(whole)]).toEqual(['5 passages', ['Free rides for all']])
    expect(texts(whole)).toEqual([trams[0], trams[3], trams[4], trams[5]])
    expect(part(whole, 'ul', 'chips')).toContain('In “Free rides for all”')
    expect(part(whole, 'ul', 'chips')).toContain('href="/?q=tram"')
  })

  test('by date, passages come in the order of the text', async () => {
    const html = await page('/?q=tram&sort=newest')
    const shown = texts(html.slice(html.indexOf('Free rides for all'))).slice(0, 2)
    expect(shown.map(text => trams.indexOf(text)).toSorted()).toEqual(shown.map(text => trams.indexOf(text)))
    expect(titles(html)[0]).toBe('Free rides for all')
  })

  test('single passages are a choice that the address keeps', async () => {
    const html = await page('/?q=tram')
    expect(html).toContain('href="/?q=tram&amp;group=passage" rel="nofollow">Passages</a>')
    const single = await page('/?q=tram&group=passage&sort=oldest')
    expect(heading(single)).toBe('14 passages')
    expect(single).toContain('href="/?q=tram&amp;sort=oldest" rel="nofollow">Articles</a>')
    expect(single).toContain('/?q=tram&amp;group=passage&amp;sort=oldest&amp;offset=10')
    expect(single).toContain('<input type="hidden" name="group" value="passage">')
  })

  test('copies fold under the first article, once for all of its passages', async () => {
    const html = await page('/?q=tram&sort=newest')
    expect(all(html, /<summary>(also[^<]*)<\/summary>/g)).toEqual(['also in 2 articles'])
    expect(part(html, 'details', 'also').match(/<li>/g)).toHaveLength(2)
    const copies = await page('/?q=tram&copies=1')
    expect(heading(copies)).toBe('24 passages in 12 articles')
  })

  test('passages that match by their title alone are behind the best', async () => {
    const html = await page('/?q=funicular')
    expect(texts(html)).toEqual(['A funicular is a railway.'])
    expect(plain(part(html, 'p', 'rest'))).toBe('2 more passages in this article')
  })

  test('quotes are counted as quotes', async () => {
    const html = await page('/?q=tram&type=quote')
    expect(heading(html)).toBe('1 quote in 1 article')
    expect(html).toContain('<a class="speaker" href="/speakers/ana-costa">Ana Costa</a>')
  })

  test('a feed and an export give passages', async () => {
    const html = await page('/?q=tram&article=trams')
    expect(html).toContain('href="/search.rss?q=tram"')
    const rows = await (await app.request('/search?q=tram&article=trams&format=csv&limit=1000')).text()
    expect(rows.trim().split('\n')).toHaveLength(6)
    const grouped = await (await app.request('/search?q=tram&group=article&format=jsonl&limit=1000')).text()
    expect(grouped.trim().split('\n')).toHaveLength(10)
  })

  test.each(['none', '', '..', 'trams/p0'])(
    'an article that is not here (%j) has no passages, or is no filter',
    async id => {
      const { total } = (await (await app.request(`/search?q=tram&article=${id}`)).json()) as { total: number }
      expect(total).toBe(id === '' ? 14 : 0)
      expect(heading(await page(`/?q=tram&article=${id}`))).toBe(
        id === '' ? '14 passages in 10 articles' : 'Nothing found',
      )
    },
  )
})

describe('filters', () => {
  test.each([
    ['Author', 'author=Author+0'],
    ['Section', 'section=Culture'],
    ['Place', 'dateline=oslo'],
    ['Source', 'source=Paper+0'],
    ['Topic', null],
  ])('%s', async (name, filter) => {
    const html = await page('/?q=tram')
    if (filter === null) expect(html).not.toContain(`<h2>${name}</h2>`)
    else {
      expect(html).toContain(`<h2>${name}</h2>`)
      expect(html).toMatch(new RegExp(`href="/\\?q=tram&amp;${filter.replace('+', '\\+')}" rel="nofollow"><span>`, 'i'))
    }
  })

  test('a count is the number of articles that are left', async () => {
    const html = await page('/?q=tram')
    const culture = /<span>Culture<\/span> <b>(\d+)<\/b>/.exec(html)?.[1]
    expect(heading(await page('/?q=tram&section=Culture'))).toBe(`${culture} passages in ${culture} articles`)
  })

  test('the kinds say why they add up to more', async () => {
    const note = 'An article with paragraphs and quotes that match counts in both.'
    expect(await page('/?q=tram')).toContain(note)
    expect(await page('/?q=tram&group=passage')).toContain('A paragraph and a quote in it are one passage')
    expect(await page('/?q=tram&from=2015&to=2016')).not.toContain('class="note"')
  })

  test('a field with many values has a form, which leads to the page of all values', async () => {
    const html = await page('/?q=tram&section=Transport')
    const form = [...html.matchAll(/<form class="finder"[\s\S]*?<\/form>/g)].map(([found]) => found)
    expect(form.map(found => /name="field" value="(\w+)"/.exec(found)?.[1])).not.toContain('section')
    const wide = await page('/?q=tram')
    const sources = [...wide.matchAll(/<form class="finder"[\s\S]*?<\/form>/g)]
      .map(([found]) => found)
      .find(found => found.includes('value="source"'))
    expect(sources).toContain('action="/facets" method="get"')
    const sent = [...(sources ?? '').matchAll(/name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => `${name}=${value}`,
    )
    expect(sent).toEqual(['field=source', 'query=tram', 'group=article', 'ui=en'].slice(0, sent.length))
    const found = await page(`/facets?${sent.join('&')}&q=paper`)
    expect(found).toContain('href="/?q=tram&amp;source=Paper+3" rel="nofollow"><span>Paper 3</span> <b>1</b>')
    expect(found).not.toContain('Valley Echo')
  })

  test('a chosen value is shown, however many have more', async () => {
    const html = await page('/?q=tram&source=Paper+8')
    expect(html).toContain('href="/?q=tram" rel="nofollow" aria-current="true"><span>Paper 8</span>')
  })

  test('two days beside the chart keep the rest of the search', async () => {
    const form = part(await page('/?q=tram&section=Culture&from=2016&to=2020&sort=newest'), 'form', 'days')
    expect(form).toContain('type="date" name="from" value="2016-01-01"')
    expect(form).toContain('type="date" name="to" value="2020-12-31"')
    const sent = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => `${name}=${value}`,
    )
    expect(sent).toEqual(['q=tram', 'section=Culture', 'sort=newest'])
    expect(heading(await page(`/?${sent.join('&')}&from=&to=`))).toBe('4 passages in 4 articles')
    expect(heading(await page(`/?${sent.join('&')}&from=2018-01-01&to=`))).toBe('3 passages in 3 articles')
  })

  test('nothing found leaves the filters that are on', async () => {
    const html = await page('/?q=zzzz&section=Culture')
    expect(heading(html)).toBe('Nothing found')
    expect(part(html, 'ul', 'chips')).toContain('Culture')
    expect(html).not.toContain('<aside')
  })
})

describe('the frame', () => {
  test('the first link leads to the results, whose first stop is the first article', async () => {
    const html = await page('/?q=tram')
    const body = html.slice(html.indexOf('<body'))
    expect(/<a [^>]*>/.exec(body)?.[0]).toBe('<a class="skip" href="#hits">')
    expect(/id="hits" tabindex="-1"[\s\S]*?<(a|button|summary|input)\b/.exec(body)?.[0]).toMatch(/<h2[^>]*><a$/)
    expect(await page('/speakers')).toContain('<a class="skip" href="#main">')
    expect(await page('/?q=zzzz')).toContain('<a class="skip" href="#main">')
  })

  test('the name is in large type on the front page alone', async () => {
    expect(await page('/')).toContain('<body class="home">')
    for (const path of ['/?q=tram', '/speakers', '/verify', '/articles/trams'])
      expect(await page(path)).toContain('<body>')
  })

  test('the foot has pages for people; the manual of the API links to the data', async () => {
    const foot = /<footer[\s\S]*<\/footer>/.exec(await page('/?q=tram'))?.[0] ?? ''
    expect(foot).not.toMatch(/href="[^"]*(?:\/health|\.xml|\.json|format=json)/)
    const docs = await page('/docs')
    for (const address of ['/health', '/sitemap.xml', '/openapi.json', '/opensearch.xml'])
      expect(docs).toContain(`href="${address}"`)
  })
})
