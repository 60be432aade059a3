// What programs take: exports, feed, site map, OpenSearch.

import fc from 'fast-check'
import { DomUtils, parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { csv } from '../../src/worker/api/feeds/csv.ts'
import { columns, type Row } from '../../src/worker/api/feeds/rows.ts'
import { publisherLink } from '../../src/worker/pages/publisher-link.ts'
import { appOver, fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

async function textAt(path: string, type: string): Promise<string> {
  const response = await app.request(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toMatch(type)
  return new TextDecoder().decode(await response.arrayBuffer())
}

/** A slow, plain reader of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const pair = text.slice(i, i + 2)
    if (quoted && pair === '""') cell += text[i++]
    else if (text[i] === '"') quoted = !quoted
    else if (!quoted && (text[i] === ',' || pair === '\r\n')) {
      row.push(cell)
      cell = ''
      if (text[i] === ',') continue
      rows.push(row)
      row = []
      i++
    } else cell += text[i]
  }
  return rows
}

test('rows come back from CSV as they were, and none is a formula', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '+a', '-a', '@a', '\t=a', 'a,"b"\r\nc', ''))
  const row = fc.record(Object.fromEntries(columns.map(name => [name, cell]))) as fc.Arbitrary<Row>
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), rows => {
      const [head, ...read] = readCsv(csv(rows).slice(1))
      expect(head).toEqual([...columns])
      expect(read.map(cells => cells.map(text => text.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(
        rows.map(one => columns.map(name => one[name].replace(/^'(?=[=+\-@\t\r\n])/, ''))),
      )
      for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})

test.each([
  'a;b',
  'one; =HYPERLINK("https://example.org")',
  'a\tb;=1+1',
  '=1+1;+2',
  'plain',
  '',
  "it's; a 'quote'",
  'two\r\nlines;=1',
])('every cell is quoted, and an apostrophe is put only before a formula: %j', text => {
  const empty = Object.fromEntries(columns.map(name => [name, ''])) as Row
  const [, second = ''] = csv([{ ...empty, id: text }]).split(/\r\n(?=")/)
  const guard = text.startsWith('=') ? "'" : ''
  const rest = columns.slice(1).map(() => '""')
  expect(second.replace(/\r\n$/, '')).toBe([`"${guard}${text.replaceAll('"', '""')}"`, ...rest].join(','))
  expect(csv([]).trim()).toBe(columns.map(name => `"${name}"`).join(','))
})

test('a search is exported as CSV and as JSON lines with the same rows', async () => {
  const table = readCsv(await textAt('/search?q=tunnel&format=csv&limit=1000', 'text/csv'))
  const lines = (await textAt('/search?q=tunnel&format=jsonl&limit=1000', 'application/jsonl')).trim().split('\n')
  const { total } = (await (await app.request('/search?q=tunnel')).json()) as { total: number }
  expect(lines).toHaveLength(total)
  expect(table.slice(1).map(([id]) => id)).toEqual(lines.map(line => JSON.parse(line).id))
  expect(JSON.parse(lines[0] ?? '').link).toMatch(/^http:\/\/localhost\/articles\//)
})

test.each([
  '/search?q=harbour+OR+tunnel',
  '/search?type=quote&sort=newest',
  '/search?q=tunnel&group=article',
  '/search?q=harbour&offset=2',
  '/quotes?speaker=marta-lind',
  '/quotes?speaker=marta-lind&q=cheaper',
])('an export has what the answer has, in the same order: %s', async path => {
  const { hits } = (await (await app.request(`${path}&limit=100`)).json()) as { hits: { id: string; text: string }[] }
  const lines = (await textAt(`${path}&limit=100&format=jsonl`, 'application/jsonl')).trim().split('\n')
  expect(hits.length).toBeGreaterThan(0)
  expect(lines.map(line => JSON.parse(line)).map(({ id, text }) => [id, text])).toEqual(
    hits.map(({ id, text }) => [id, text]),
  )
})

test.each([
  ['/search.rss?q=tunnel', 'application/rss+xml'],
  ['/search.rss?q=%26+%3C&type=quote', 'application/rss+xml'],
  ['/opensearch.xml', 'application/opensearchdescription+xml'],
  ['/sitemap.xml', 'application/xml'],
  ['/sitemap-1.xml', 'application/xml'],
])('%s is well-formed: every element closed, every sign escaped', async (path, type) => {
  const xml = await textAt(path, type)
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/)
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/)
  const open: string[] = []
  for (const [, closing, name = '', , empty] of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name)
    else if (!empty) open.push(name)
  }
  expect(open).toEqual([])
  expect(xml.match(/</g)?.length).toBe(xml.match(/<(?:\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?|\?xml [^?]*\?)>/g)?.length)
})

test('a limit bounds an export', async () => {
  const lines = (await textAt('/quotes?speaker=marta-lind&format=jsonl&limit=1', 'application/jsonl'))
    .trim()
    .split('\n')
  expect(lines.map(line => JSON.parse(line).speaker)).toEqual(['Marta Lind'])
})

test('the feed gives the newest first, as well-formed XML', async () => {
  const xml = await textAt('/search.rss?q=tunnel', 'application/rss+xml')
  const dates = [...xml.matchAll(/<pubDate>(.*?)<\/pubDate>/g)].map(match => Date.parse(match[1] ?? ''))
  expect(dates.length).toBeGreaterThan(3)
  expect(dates).toEqual(dates.toSorted((one, other) => other - one))
  expect(xml).toContain('&lt;/title&gt;&lt;script&gt;')
  expect(xml.replace(/<\/?[a-z:]+(?:\s[\w:]+="[^"<]*")*\/?>|<\?xml [^>]*\?>/gi, '')).not.toMatch(/[<>]/)
})

describe('a feed as a reader reads it: titles are text, descriptions are HTML', () => {
  const paragraph = (text: string, kind: Article['paragraphs'][number]['kind'] = 'prose') => ({ text, kind })
  const texts = [
    'Vec<T> loses nothing, and a < b && c > d tunnel.',
    'A tunnel of <b>bold</b> words &amp; <script>alert(1)</script><img src=x onerror=alert(2)>.',
    'Write &lt;tunnel&gt; for an element, and &amp;lt; for that.',
    '<![CDATA[tunnel]]> ]]> <!-- tunnel -->',
    'The tunnel’s "quotes" and \'apostrophes\'.',
    'מנהרה tunnel: הגשר החדש נפתח.',
  ]
  const article: Article = {
    ...{
      id: 'code',
      title: 'Vec<T> & the <b>tunnel</b>',
      authors: [],
      source: null,
      published: '2024-05-06',
      url: null,
    },
    ...{ lang: 'de', section: null, tags: [], summary: null, dateline: null },
    paragraphs: [...texts.map(text => paragraph(text)), paragraph('fn tunnel<T>() {\n  T\n}', 'code')],
  }
  let items: ReturnType<typeof itemsOf>
  beforeAll(async () => {
    const app = await appOver([article])
    items = itemsOf(await (await app.request('/search.rss?q=tunnel')).text())
  })

  function itemsOf(xml: string) {
    const feed = parseDocument(xml, { xmlMode: true, decodeEntities: true })
    return DomUtils.getElementsByTagName('item', feed, true).map(item => {
      const child = (name: string) => DomUtils.textContent(DomUtils.getElementsByTagName(name, item, true))
      const description = parseDocument(child('description'))
      const elements = DomUtils.getElementsByTagName(() => true, description, true)
      return {
        lang: item.attribs['xml:lang'],
        title: child('title'),
        text: DomUtils.textContent(description),
        elements: elements.map(({ name, attribs }) => ({ name, ...attribs })),
      }
    })
  }

  test.each(texts)('%s', text => {
    expect(items.map(item => item.text)).toContain(text)
  })

  test('no text brings an element of its own, and each item says its language and direction', () => {
    expect(items).toHaveLength(texts.length + 1)
    for (const { text, lang, title, elements } of items) {
      expect(title).toBe('Vec<T> & the <b>tunnel</b>')
      expect(lang).toBe('de')
      const direction = text.startsWith('מ') ? { dir: 'auto' } : {}
      expect(elements).toEqual([{ name: text.startsWith('fn') ? 'pre' : 'p', lang: 'de', ...direction }])
    }
  })

  test('a quote is a quotation', async () => {
    const [quote] = itemsOf(await textAt('/search.rss?q=nothing+more&type=quote', 'application/rss'))
    expect(quote?.text).toBe('“A <em>tunnel</em> & nothing more,”')
    expect(quote?.elements.map(({ name }) => name)).toEqual(['blockquote', 'p'])
  })
})

test('the site map names every article that has no page elsewhere, in parts', async () => {
  const index = await textAt('/sitemap.xml', 'application/xml')
  const parts = [...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(match => match[1] ?? '')
  expect(parts).toEqual(['http://localhost/sitemap-1.xml'])
  const part = await textAt(parts[0] ?? '', 'application/xml')
  expect([...part.matchAll(/<loc>(.*?)<\/loc>/g)].map(match => match[1])).toEqual([
    'http://localhost/',
    'http://localhost/articles',
    'http://localhost/speakers',
    'http://localhost/verify',
    'http://localhost/articles/harbour/fish',
    'http://localhost/articles/hostile',
  ])
  expect(part).toContain('<lastmod>2023-06-12</lastmod>')
})

test('the OpenSearch description names addresses that work', async () => {
  const xml = await textAt('/opensearch.xml', 'opensearchdescription')
  const templates = [...xml.matchAll(/template="(.*?)"/g)].map(match => (match[1] ?? '').replaceAll('&amp;', '&'))
  expect(templates).toHaveLength(3)
  for (const template of templates) {
    expect((await app.request(template.replace('{searchTerms}', 'tunnel'))).status).toBe(200)
  }
})

test.each([
  [null, 'words', null],
  ['javascript:alert(1)', 'words', null],
  ['not a url', 'words', null],
  ['https://a.example/b', 'one two', 'https://a.example/b#:~:text=one%20two'],
  ['https://a.example/b#c', 'well-known, & so', 'https://a.example/b#c:~:text=well%2Dknown%2C%20%26%20so'],
  ['https://a.example/b', 'a b c d e f g h i j k', 'https://a.example/b#:~:text=a%20b%20c%20d%20e,g%20h%20i%20j%20k'],
  ['https://a.example/b', ' \n ', 'https://a.example/b'],
])('the way to the publisher: %s, %s', (url, passage, expected) => {
  expect(publisherLink(url, passage)).toBe(expected)
})
