// Citations as other programs read them: each format through a parser that others wrote, with what is hard in names, dates and signs.

import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { parseHTML } from 'linkedom'
import markdownIt from 'markdown-it'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { createApp } from '../../src/worker/app.ts'
import { languageOf } from '../../src/worker/words/languages.ts'

const site = 'https://archive.example'
const signs = 'Fish & chips: 100 % of $5_000 {net} ~#1^2 \\ `*bold*` <b>_x_</b> [link](y)'

type Given = Partial<Article> & { readonly text?: string }

const given: Readonly<Record<string, Given>> = {
  plain: {},
  'no-author': { authors: [] },
  'no-date': { published: null },
  'no-outlet': { source: null, url: null },
  body: { authors: ['European Central Bank', 'Reuters Staff'], source: 'Reuters' },
  comma: { authors: ['Smith, Jones & Co'] },
  two: { authors: ['Anna van der Berg', 'John Smith, Jr.'] },
  umlauts: {
    title: 'Über Köln: „Ärger“ am Rhein',
    authors: ['Jürgen Müller-Lüdenscheidt'],
    source: 'Kölner Blatt',
    lang: 'de',
  },
  spanish: { title: '¿Qué pasó?', authors: ['Gabriel García Márquez', 'Ana María Matute'], lang: 'es' },
  hebrew: {
    title: 'המנהרה נפתחה',
    authors: ['נועה כהן'],
    source: 'הארץ',
    lang: 'he',
    text: 'המנהרה נפתחה לרכבות ביום שני.',
  },
  chinese: { title: '隧道通车', authors: ['王小明'], lang: 'zh', text: '隧道于周一通车。' },
  signs: { title: signs, source: signs, url: 'https://courier.example/a_(b)?x=100%25&y={z}~^', text: signs },
  month: { published: '1916-05' },
  year: { published: '1916' },
  blog: { url: 'https://courier.example/blog/tunnel' },
  start: { title: '1. # Not a heading', text: '- not a list, 2) nor this' },
}
const quoted = '“The second ‘tunnel’ will be 100 % cheaper,” said Marta Lind, the director. “It has "no" {toll}.”'

let app: ReturnType<typeof createApp>
/** The address of each article's second paragraph, and of its first quote, behind `/cite/`. */
const places = new Map<string, string>()

beforeAll(async () => {
  const articles = Object.entries(given).map(
    ([id, { text = 'The tunnel opened on Monday.', ...head }]): Article => ({
      ...{
        id,
        title: 'Harbour tunnel opens',
        authors: ['Ines Falk'],
        source: 'Coast Courier',
        published: '2024-11-04',
      },
      ...{ url: 'https://courier.example/tunnel', lang: 'en', section: null, tags: [], summary: null, dateline: null },
      ...head,
      paragraphs: [quoted, text].map(each => ({ text: each, kind: 'prose' as const })),
    }),
  )
  const entries = articles.map(article => ({ article, quotes: extractQuotes(article) }))
  const searcher = createSearcher(openArchive((await buildArchive(entries)).buffer))
  app = createApp(searcher, site, [languageOf('en'), languageOf('de')])
  for (const { id } of articles) {
    const page = await (await app.request(`/articles/${id}`, { headers: { Accept: 'text/html' } })).text()
    for (const [, place = ''] of page.matchAll(new RegExp(`href="/cite/${id}/([^"]+)"`, 'g'))) {
      places.set(
        `${id} ${place.includes('-q') ? 'quote' : place.startsWith('p1-') ? 'paragraph' : 'first'}`,
        `${id}/${place}`,
      )
    }
  }
})

async function cite(id: string, format: string, more = ''): Promise<Response> {
  const response = await app.request(`/cite/${id}?format=${format}&accessed=2026-11-29${more}`)
  expect(response.status, id).toBe(200)
  return response
}
const textOf = async (id: string, format: string, more = '') => (await cite(id, format, more)).text()

type Person = Readonly<Record<string, string>>
const full = (name: Person) =>
  name.literal ?? [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ')

const authors: Readonly<Record<string, readonly Person[]>> = {
  plain: [{ given: 'Ines', family: 'Falk' }],
  'no-author': [],
  'no-date': [{ given: 'Ines', family: 'Falk' }],
  body: [{ literal: 'European Central Bank' }, { literal: 'Reuters Staff' }],
  two: [
    { given: 'Anna', 'non-dropping-particle': 'van der', family: 'Berg' },
    { given: 'John', family: 'Smith', suffix: 'Jr.' },
  ],
  umlauts: [{ given: 'Jürgen', family: 'Müller-Lüdenscheidt' }],
  spanish: [
    { given: 'Gabriel', family: 'García Márquez' },
    { given: 'Ana María', family: 'Matute' },
  ],
  hebrew: [{ given: 'נועה', family: 'כהן' }],
  chinese: [{ literal: '王小明' }],
}
const ids = Object.keys(given)

describe('CSL-JSON', () => {
  test.each(Object.keys(authors))('has the names of %s in their parts', async id => {
    const [item] = JSON.parse(await textOf(id, 'csl'))
    expect(item.author ?? []).toEqual(authors[id])
  })

  test.each([
    ['plain', 'article-newspaper', [[2024, 11, 4]]],
    ['month', 'article-newspaper', [[1916, 5]]],
    ['year', 'article-newspaper', [[1916]]],
    ['no-date', 'article-newspaper', undefined],
    ['blog', 'post-weblog', [[2024, 11, 4]]],
  ])('%s is %s of its day', async (id, type, parts) => {
    const [item] = JSON.parse(await textOf(id, 'csl'))
    expect(item).toMatchObject({ type, accessed: { 'date-parts': [[2026, 11, 29]] } })
    expect(item.issued?.['date-parts']).toEqual(parts)
  })

  test('names both addresses, and the archive’s where there is no other', async () => {
    const [one] = JSON.parse(await textOf('plain', 'csl'))
    expect(one).toMatchObject({
      URL: 'https://courier.example/tunnel',
      archive: 'Onrecord',
      archive_location: `${site}/articles/plain`,
    })
    expect(JSON.parse(await textOf('no-outlet', 'csl'))[0].URL).toBe(`${site}/articles/no-outlet`)
  })
})

/** What Citation.js reads of a text, as CSL-JSON. */
function read(text: string, forceType: '@biblatex/text' | '@ris/file') {
  const { data } = new Cite(text, { forceType, generateGraph: false })
  expect(data).toHaveLength(1)
  return data[0]
}
/** It marks what is to keep its capitals. */
const bare = (text: string | undefined) => text?.replace(/<\/?span[^>]*>/g, '')

describe('BibTeX', () => {
  test.each(ids)('of %s is read as it was written', async id => {
    const item = read(await textOf(id, 'bibtex'), '@biblatex/text')
    const [csl] = JSON.parse(await textOf(id, 'csl'))
    expect(bare(item.title)).toBe(csl.title)
    if (item.type === 'article-newspaper') expect(bare(item['container-title'])).toBe(csl['container-title'])
    const names: readonly Person[] = item.author ?? []
    expect(
      names.map(({ 'dropping-particle': own, ...name }) =>
        full(own ? { ...name, 'non-dropping-particle': own } : name),
      ),
    ).toEqual((csl.author ?? []).map(full))
    expect(item.issued).toEqual(csl.issued)
    expect(item.accessed).toEqual(csl.accessed)
    expect(decodeURI(item.URL)).toBe(decodeURI(csl.URL))
  })
})

describe('RIS', () => {
  test.each(ids)('of %s is read as it was written', async id => {
    const text = await textOf(id, 'ris')
    const item = read(text, '@ris/file')
    const [csl] = JSON.parse(await textOf(id, 'csl'))
    expect(item.title).toBe(csl.title)
    expect(item.URL).toBe(csl.URL)
    expect(item.issued?.['date-parts'][0][0]).toBe(csl.issued?.['date-parts'][0][0])
    const values = (tag: string) =>
      [...text.matchAll(new RegExp(`^${tag} {2}- (.*)\r$`, 'gm'))].map(([, value]) => value)
    const inverted = ({ literal, family, given, suffix, ...name }: Person) =>
      literal?.replace(',', ' ').replace(/ +/g, ' ') ??
      [[name['non-dropping-particle'], family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ')
    expect(values('AU')).toEqual((csl.author ?? []).map(inverted))
    const [parts] = csl.issued?.['date-parts'] ?? [[]]
    const two = (part?: number) => (part === undefined ? '' : String(part).padStart(2, '0'))
    expect(values('DA')).toEqual(parts.length === 0 ? [] : [`${parts[0]}/${two(parts[1])}/${two(parts[2])}/`])
  })
})

test('RIS has a tag in every line, ends with ER, and nothing in a text begins a line', async () => {
  for (const id of ids) {
    const lines = (await textOf(places.get(`${id} first`) ?? id, 'ris')).split('\r\n')
    expect(lines.pop()).toBe('')
    expect(lines[0]).toMatch(/^TY {2}- (?:NEWS|BLOG)$/)
    expect(lines.at(-1)).toBe('ER  - ')
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n]*$/)
  }
})

test('BibTeX closes every brace that it opens', async () => {
  for (const id of ids) {
    let depth = 0
    for (const sign of await textOf(places.get(`${id} quote`) ?? id, 'bibtex')) {
      if (sign === '{') depth += 1
      if (sign === '}') depth -= 1
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
  }
})

describe('the readable formats', () => {
  const words = (text: string) =>
    text
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim()

  test.each(ids)('say the same of %s in text, Markdown and HTML', async id => {
    const address = places.get(`${id} paragraph`) ?? id
    const shown = words(given[id]?.text ?? 'The tunnel opened on Monday.')
    const markdown = parseHTML(
      `<main>${markdownIt({ linkify: false }).render(await textOf(address, 'markdown'))}</main>`,
    ).document
    const html = parseHTML(`<main>${await textOf(address, 'blockquote')}</main>`).document
    for (const page of [markdown, html])
      expect(words(page.querySelector('blockquote p')?.textContent ?? '')).toBe(shown)
    expect([...markdown.querySelectorAll('blockquote > *')].map(({ tagName }) => tagName)).toEqual(['P', 'P'])
    const sources = [
      words(markdown.querySelector('blockquote p:last-child')?.textContent ?? ''),
      words(html.querySelector('figcaption')?.textContent ?? ''),
    ]
    const title = words(given[id]?.title ?? 'Harbour tunnel opens')
    for (const source of sources) {
      expect(source).toContain(title)
      expect(source).toMatch(/^— .* Onrecord, accessed 29 November 2026\.$/)
    }
    const plain = words(await textOf(address, 'text'))
    for (const part of [
      shown,
      title,
      `${site}/articles/${id}#p1-w`,
      given[id]?.url === null ? '' : 'https://courier.example/',
    ])
      expect(plain).toContain(part)
    expect(html.querySelector('blockquote')?.getAttribute('cite')).toMatch(`${site}/articles/${id}#p1-w`)
    expect(html.querySelector('script, b, img')).toBeNull()
    expect(markdown.querySelector('h1, ul, ol, strong, code')).toBeNull()
  })

  test('a quote shows what it leaves out, and who said it', async () => {
    const address = places.get('plain quote') ?? ''
    const text = await textOf(address, 'text')
    expect(text).toContain('“The second ‘tunnel’ will be 100 % cheaper, […] It has "no" {toll}.” — Marta Lind, ')
    const html = parseHTML(await textOf(address, 'blockquote')).document
    expect(html.querySelector('blockquote')?.textContent).toContain('cheaper, […] It has "no" {toll}.')
  })

  test('in the language of the page', async () => {
    expect(await textOf('umlauts', 'text', '&ui=de')).toMatch(/4\. November 2024.*abgerufen am 29\. November 2026\.$/)
  })
})

describe('the address', () => {
  test.each([
    ['text', 'text/plain; charset=utf-8', /^inline; filename="falk2024harbour\.txt"$/],
    ['markdown', 'text/markdown; charset=utf-8', /\.md"$/],
    ['blockquote', 'text/html; charset=utf-8', /\.html"$/],
    ['embed', 'text/html; charset=utf-8', /\.html"$/],
    ['bibtex', 'application/x-bibtex; charset=utf-8', /^attachment; .*\.bib"$/],
    ['ris', 'application/x-research-info-systems; charset=utf-8', /^attachment; .*\.ris"$/],
    ['csl', 'application/vnd.citationstyles.csl+json', /\.json"$/],
  ])('gives %s with its media type and a file name', async (format, type, disposition) => {
    const { headers } = await cite('plain', format)
    expect(headers.get('Content-Type')).toBe(type)
    expect(headers.get('Content-Disposition')).toMatch(disposition)
    expect(headers.get('Cache-Tag')).toContain('article-plain')
  })

  test('holds for the day that it names', async () => {
    const response = await app.request('/cite/plain', { headers: { Accept: 'application/json' } })
    const { accessed } = (await response.json()) as { accessed: string }
    expect(accessed).toBe(new Date().toISOString().slice(0, 10))
    const [, seconds = '0'] = /max-age=(\d+)/.exec(response.headers.get('Cloudflare-CDN-Cache-Control') ?? '') ?? []
    expect(Number(seconds)).toBeGreaterThan(0)
    expect(Number(seconds)).toBeLessThanOrEqual(86_400)
  })

  test.each([
    ['/cite/none', 404],
    ['/cite/plain/p1-w0000000', 404],
    ['/cite/plain?format=word', 400],
    ['/cite/plain?format=ris&accessed=yesterday', 400],
  ])('%s answers %i', async (path, status) => {
    expect((await app.request(path)).status).toBe(status)
  })

  test('a page without a script has all of them', async () => {
    const page = parseHTML(
      await (await app.request('/cite/plain', { headers: { Accept: 'text/html' } })).text(),
    ).document
    expect([...page.querySelectorAll('.citing h2')].map(({ textContent }) => textContent)).toEqual([
      ...['Plain text', 'Markdown', 'HTML', 'BibTeX', 'RIS', 'CSL-JSON'],
    ])
    for (const link of page.querySelectorAll('.citing a'))
      expect((await app.request(link.getAttribute('href') ?? '')).status).toBe(200)
  })
})
