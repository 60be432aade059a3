// One story in several files: of its versions the newest is published, of a story and its beginning the whole story, and nothing that
// only looks alike gives way.

import { expect, test } from 'vitest'
import { collect } from '../../src/ingest/collect.ts'
import { readAll, today } from './read.ts'

type Files = Readonly<Record<string, string>>

/** The files whose articles are published, and those whose articles gave way, with the reason. */
async function published(files: Files): Promise<[string[], string[]]> {
  const { origins, problems } = collect(await readAll(files), today)
  const held = problems.filter(({ severity }) => severity === 'held').map(({ file, reason }) => `${file} ${reason}`)
  return [[...origins.values()].toSorted(), held.toSorted()]
}

const sentence = 'The bridge over the harbour opened on Monday after three years of work, and it is long.'
const other = 'The crews of the ferries went back to work on Saturday after nine days of a strike.'

function page(title: string, options: { url?: string; date?: string; text?: string }): string {
  const { url, date, text = sentence } = options
  const link = url === undefined ? '' : `<link rel="canonical" href="${url}">`
  const time = date === undefined ? '' : `<meta property="article:published_time" content="${date}">`
  return `<!DOCTYPE html><html><head><title>${title}</title>${link}${time}</head><body><article><h1>${title}</h1><p>${text}</p><p>${'More of it follows here, as it did before. '.repeat(4)}</p></article></body></html>`
}

const url = 'https://example.org/2024/03/bridge-opens'
const json = (fields: object): string => JSON.stringify({ title: 'Harbour bridge opens', text: sentence, ...fields })
const rss = (link: string, title = 'Harbour bridge opens') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Times</title><item><title>${title}</title><link>${link}</link><description>The bridge over the harbour opened…</description><pubDate>Sat, 02 Mar 2024 08:00:00 GMT</pubDate></item></channel></rss>`

test.each<[string, Files, string[], string[]]>([
  [
    'captures of a page',
    { '20240302/a.html': page('Bridge opens', { url }), '20240304/a.html': page('Harbour bridge opens', { url }) },
    ['20240304/a.html'],
    ['20240302/a.html version'],
  ],
  [
    'captures by their dates',
    { 'a.json': json({ url, modified: '2024-03-09' }), 'b.json': json({ url, modified: '2024-03-02' }) },
    ['a.json'],
    ['b.json version'],
  ],
  [
    'addresses that differ in what captures differ in',
    {
      'a.json': json({ url: `http://www.example.org/2024/03/bridge-opens/?utm_source=x#top` }),
      'b.json': json({ url }),
    },
    ['b.json'],
    ['a.json version'],
  ],
  ['an AMP page', { 'a.json': json({ url: `${url}/amp` }), 'b.json': json({ url }) }, ['b.json'], ['a.json version']],
  [
    'a correction with another title',
    {
      'a.json': json({ url, date: '2024-03-02' }),
      'b.json': json({ url, date: '2024-03-03', title: 'Span is open at last' }),
    },
    ['b.json'],
    ['a.json version'],
  ],
  [
    'writethrus of one slug',
    {
      'a.json': json({ slug: 'BC-Bridge', date: '2024-03-02T08:00:00Z' }),
      'b.json': json({ slug: 'BC-Bridge, 1st Ld-Writethru', date: '2024-03-02T09:00:00Z' }),
      'c.json': json({ slug: 'BC-Bridge, 2nd Ld-Writethru', date: '2024-03-02T10:00:00Z', title: 'Bridge is open' }),
    },
    ['c.json'],
    ['a.json version', 'b.json version'],
  ],
  [
    'leads by their number, without dates',
    {
      'a.json': json({ slug: 'bridge-2nd-lead' }),
      'b.json': json({ slug: 'bridge-1st-lead' }),
      'c.json': json({ slug: 'bridge' }),
    },
    ['a.json'],
    ['b.json version', 'c.json version'],
  ],
  [
    'updates by their headline',
    { 'a.json': json({ title: 'UPDATE 2-Harbour bridge opens' }), 'b.json': json({ title: 'Harbour bridge opens' }) },
    ['a.json'],
    ['b.json version'],
  ],
  [
    'a teaser and its page, by the address',
    { 'feed.xml': rss(url), 'a.html': page('Harbour bridge opens', { url, date: '2024-03-01' }) },
    ['a.html'],
    ['feed.xml teaser'],
  ],
  [
    'a teaser and its page, by the title',
    { 'feed.xml': rss('https://example.org/?p=12'), 'a.html': page('Harbour bridge opens', { date: '2024-03-02' }) },
    ['a.html'],
    ['feed.xml teaser'],
  ],
])('%s', async (_, files, read, held) => {
  expect(await published(files)).toEqual([read, held])
})

test.each<[string, Files]>([
  [
    'one address by mistake',
    { 'a.json': json({ url }), 'b.json': json({ url, title: 'Ferry strike ends', text: other }) },
  ],
  [
    'the address of the site',
    {
      'a.json': json({ url: 'https://example.org/' }),
      'b.json': json({ url: 'https://example.org/', date: '2024-03-02' }),
    },
  ],
  [
    'pages that differ in their query',
    { 'a.json': json({ url: 'https://example.org/?p=1' }), 'b.json': json({ url: 'https://example.org/?p=2' }) },
  ],
  [
    'a slug without a mark',
    {
      'a.json': json({ slug: 'BC-Bridge', date: '2024-03-02' }),
      'b.json': json({ slug: 'BC-Bridge.', date: '2024-03-03' }),
    },
  ],
  [
    'a slug that a wire uses again',
    {
      'a.json': json({ slug: 'BC-Bridge', date: '2024-03-02' }),
      'b.json': json({ slug: 'BC-Bridge, 1st Ld', date: '2024-04-02' }),
    },
  ],
  [
    'a slug of two stories',
    {
      'a.json': json({ slug: 'BC-Town' }),
      'b.json': json({ slug: 'BC-Town, 1st Ld', title: 'Ferry strike ends', text: other }),
    },
  ],
  [
    'a title that speaks of a lead',
    { 'a.json': json({ title: 'Harbour takes the lead' }), 'b.json': json({ title: 'Harbour takes the' }) },
  ],
  [
    'columns of one title',
    {
      'a.json': json({ title: 'The week in brief', date: '2024-03-02' }),
      'b.json': json({ title: 'The week in brief', date: '2024-03-09' }),
    },
  ],
])('is kept: %s', async (_, files) => {
  expect(await published(files)).toEqual([Object.keys(files), []])
})

test('a teaser without its page is read, with one row for all of its feed', async () => {
  const { articles, problems } = collect(await readAll({ 'feed.xml': rss(url) }), today)
  expect(articles.map(({ title }) => title)).toEqual(['Harbour bridge opens'])
  expect(problems).toMatchObject([
    { file: 'feed.xml', severity: 'warning', message: expect.stringMatching(/only a summary/) },
  ])
})

test('a draft of a newer version does not replace what is public', async () => {
  const files = { 'a.json': json({ url }), 'b.json': json({ url, date: '2024-03-09', status: 'draft' }) }
  expect(await published(files)).toEqual([['a.json'], ['b.json draft']])
})
