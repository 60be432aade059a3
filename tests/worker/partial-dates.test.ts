// Articles that say no more than their month or year: they are found, counted, sorted and shown as such, and nowhere is a day made up.

import { beforeAll, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { createApp } from '../../src/worker/app.ts'
import { ask, entryOf } from '../search/fixture.ts'

const dates = ['1915-12-31', '1916', '1916-05', '1916-05-20T10:00:00Z', '1916-06-01', '1917-01', null]
const said = ['We shall build the harbour', 'maria-lopez', 'Maria Lopez', 'mayor'] as const
const entries = dates.map((published, i) =>
  entryOf({
    id: `harbour-${i}`,
    title: `Harbour number ${i}`,
    source: 'Example Times',
    published,
    paragraphs: [`The harbour is closed, day ${i}.`, '“We shall build the harbour,” said Maria Lopez, the mayor.'],
    said: published === '1916' || published === '1917-01' ? [said] : [],
  }),
)

let searcher: Searcher
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  searcher = createSearcher(openArchive((await buildArchive(entries)).buffer))
  app = createApp(searcher)
})

async function found(q: string, other: Parameters<typeof ask>[1] = {}): Promise<(string | null)[]> {
  const { hits } = await searcher.search(ask(`title:harbour ${q}`, { group: 'article', sort: 'oldest', ...other }))
  return hits.map(({ article }) => article.published)
}

async function bodyAt(path: string, type = 'application/json'): Promise<string> {
  const response = await app.request(path, { headers: { Accept: type } })
  expect(response.status).toBe(200)
  return new TextDecoder().decode(await response.arrayBuffer())
}

test('the archive, its speakers and its articles keep what is known', async () => {
  expect(await searcher.about()).toMatchObject({ from: '1915-12-31', to: '1917-01' })
  expect(await searcher.speaker('maria-lopez')).toMatchObject({ first: '1916', last: '1917-01' })
  expect(await searcher.article('harbour-1')).toMatchObject({ published: '1916' })
  expect(JSON.parse(await bodyAt('/articles/harbour-2?format=json'))).toMatchObject({ published: '1916-05' })
})

test.each([
  ['after:1916 before:1916', ['1916', '1916-05', '1916-05-20T10:00:00Z', '1916-06-01']],
  ['after:1916-05 before:1916-05', ['1916-05', '1916-05-20T10:00:00Z']],
  ['after:1916-05-20 before:1916-05-20', ['1916-05-20T10:00:00Z']],
  ['after:1916-05-02', ['1916-05-20T10:00:00Z', '1916-06-01', '1917-01']],
  ['before:1916-05', ['1915-12-31', '1916-05', '1916-05-20T10:00:00Z']],
  ['before:1916-12-31', ['1915-12-31', '1916', '1916-05', '1916-05-20T10:00:00Z', '1916-06-01']],
  ['before:1916-12-30', ['1915-12-31', '1916-05', '1916-05-20T10:00:00Z', '1916-06-01']],
  ['after:1917-01-01', ['1917-01']],
  ['after:1917-01-02', []],
])('%s matches an article if all of its month or year lies between', async (q, articles) => {
  expect(await found(q)).toEqual(articles)
})

test('sorted by date, a month or a year stands on its first day, and undated articles last', async () => {
  const oldest = ['1915-12-31', '1916', '1916-05', '1916-05-20T10:00:00Z', '1916-06-01', '1917-01']
  expect(await found('')).toEqual([...oldest, null])
  expect(await found('', { sort: 'newest' })).toEqual([...oldest.toReversed(), null])
  const blended = await searcher.search(ask('harbour', { recency: 30, group: 'article' }))
  expect(blended.hits[0]?.article.published).toBe('1917-01')
})

test('a year alone counts in its year and in no month; each count is what the answer narrowed to it has', async () => {
  const { facets } = await searcher.search(ask('title:harbour', { facets: ['year', 'month'], group: 'article' }))
  const counts = (name: string) => facets[name]?.map(({ value, count }) => [value, count])
  expect(counts('year')).toEqual([['1916', 4], ['1915', 1], ['1917', 1]]) // biome-ignore format: a table
  expect(counts('month')).toEqual([['1916-05', 2], ['1915-12', 1], ['1916-06', 1], ['1917-01', 1]]) // biome-ignore format: a table
  for (const [value, count] of [...(counts('year') ?? []), ...(counts('month') ?? [])])
    expect(await found(`after:${value} before:${value}`)).toHaveLength(Number(count))
})

test('pages say what is known', async () => {
  const page = await bodyAt('/?q=harbour&sort=oldest', 'text/html')
  expect(page).toContain('<time datetime="1916">1916</time>')
  expect(page).toContain('<time datetime="1916-05">May 1916</time>')
  expect(page).toContain('by year, 1915 to 1917')
  const article = await bodyAt('/articles/harbour-2', 'text/html')
  expect(article).toContain('<time datetime="1916-05">May 1916</time>')
  expect(article).toContain('"datePublished":"1916-05"')
  for (const text of [page, article]) expect(text).not.toMatch(/1916-01-01T|1916-05-01|1 May 1916|1 January 1916/)
  expect(await bodyAt('/speakers/maria-lopez', 'text/html')).toContain('1916 to 1917')
})

test('a month has its chart by month where no year stands alone', async () => {
  const page = await bodyAt('/?q=harbour&from=1916-05&to=1916-06', 'text/html')
  expect(page).toContain('May 1916')
  const only = entries.filter(({ article }) => article.published !== '1916')
  const months = createApp(createSearcher(openArchive((await buildArchive(only)).buffer)))
  const chart = await (await months.request('/?q=harbour', { headers: { Accept: 'text/html' } })).text()
  expect(chart).toContain('by month, 1915 to 1917')
})

test('exports, feed and site map make up no day', async () => {
  expect(await bodyAt('/search?q=harbour&format=csv&limit=50')).toContain('"1916-05"')
  expect(await bodyAt('/search?q=harbour&format=jsonl&limit=50')).toContain('"published":"1916"')
  const feed = await bodyAt('/search.rss?q=harbour')
  expect(feed).toContain('<dc:date>1916-05</dc:date>')
  expect(feed).toContain('<pubDate>Sat, 20 May 1916 10:00:00 GMT</pubDate>')
  expect(feed.match(/<pubDate>/g)?.length).toBeLessThan(feed.match(/<item>/g)?.length ?? 0)
  const map = await bodyAt('/sitemap-1.xml')
  expect(map).toContain('<lastmod>1916-05-20</lastmod>')
  expect(map.match(/<lastmod>/g)).toHaveLength(3)
})

test('a verified quotation cites what is known', async () => {
  const { summary, matches } = await searcher.verify({ text: 'We shall build the harbour', speaker: null, limit: 10 })
  expect(summary).toMatch(/1916|1917-01/)
  expect(summary).not.toMatch(/1916-01|1917-01-/)
  expect(matches.map(({ article }) => article.published)).toContain('1917-01')
})
