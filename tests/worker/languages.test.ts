// Pages and feeds in the languages of the interface: everything is said in one of them, links keep it, and only the start page asks the
// browser. A made-up language puts brackets around all it says, so that what has none is not from a language's file.

import { Parser } from 'htmlparser2'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/worker/app.ts'
import { preferredLanguage } from '../../src/worker/http/preferred-language.ts'
import { interfaceLanguages, languageOf } from '../../src/worker/words/languages.ts'
import type { Language } from '../../src/worker/words/words.ts'
import { articles as all } from './articles.ts'
import { fixtureSearcher, searcherOver } from './fixture.ts'

const browser = { headers: { Accept: 'text/html' } }
const english = languageOf('en')
/** Without the one that tries to break out of pages: its text looks like a page's. */
const articles = all.filter(({ id }) => id !== 'hostile')

type Said = string | number | boolean | null | undefined | readonly Said[] | { readonly text: string }

/** What a language says, in brackets. */
function bracketed(said: unknown): unknown {
  if (typeof said === 'string') return `⟦${said}⟧`
  if (typeof said === 'function') return (...given: unknown[]) => inBrackets(said(...given))
  if (Array.isArray(said)) return said
  if (typeof said !== 'object' || said === null) return said
  return Object.fromEntries(Object.entries(said).map(([name, each]) => [name, bracketed(each)]))
}

function inBrackets(said: Said): Said {
  return typeof said === 'string' ? `⟦${said}⟧` : ['⟦', said, '⟧']
}

const always = (said: string) => () => said
const problems = ['no-speaker', 'no-article', 'no-page', 'refused', 'too-often', 'method', 'long-query'] as const
const others = ['nothing-asked', 'only-locally', 'cannot-answer', 'went-wrong', 'foreign-cursor'] as const
const faults = [
  'missing',
  'empty',
  'not-whole',
  'not-date',
  'repeated',
  'unknown',
  'cursor',
  'long',
  'many',
  'range',
] as const

const madeUp: Language = {
  ...(bracketed(english) as Language),
  lang: 'en-XA',
  locale: 'en-GB',
  firstDay: '1',
  quoted: english.quoted,
  errors: {
    ...(bracketed(english.errors) as Language['errors']),
    problems: Object.fromEntries([...problems, ...others].map(code => [code, always(`⟦${code}⟧`)])) as never,
    faults: Object.fromEntries([...faults, 'none-of'].map(code => [code, always(`⟦${code}⟧`)])) as never,
  },
  speech: {
    ...english.speech,
    date: date => `⟦${english.speech.date(date)}⟧`,
    shortMonth: month => `⟦${english.speech.shortMonth(month)}⟧`,
    list: names =>
      english.speech
        .list(names)
        .map(({ type, value }) => (type === 'literal' ? { type, value: `⟦${value}⟧` } : { type, value })),
  },
}

let app: ReturnType<typeof createApp>
let made: ReturnType<typeof createApp>
beforeAll(async () => {
  const searcher = await fixtureSearcher()
  app = createApp(searcher, 'https://news.example', interfaceLanguages.map(languageOf))
  made = createApp(await searcherOver(articles), '', [madeUp, english])
})

const paths = [
  '/?',
  '/?q=tunnel',
  '/?q=tunel',
  '/?q=zzzz',
  '/?q=zzzz&source=Coast+Courier',
  '/?q=harbour&speaker=marta-lind&from=2023-01-01&to=2024-12-31',
  '/?from=2023-06-01',
  '/?to=2023-06-12&type=quote&q=water',
  '/articles/harbour/tunnel?',
  '/articles/harbour/fish?',
  '/articles?',
  '/articles?from=2024-11&to=2024-11',
  '/articles?tag=Harbour&sort=oldest',
  '/facets?field=source',
  '/facets?field=month&query=tunnel',
  '/speakers?',
  '/speakers?q=zzzz',
  '/speakers?letter=H',
  '/speakers/marta-lind?',
  '/verify?',
  '/verify?text=The+second+tunnel+will+be+cheaper&speaker=Haugen',
  '/verify?text=We+promised+a+tunnel+that+sailors+would+notice',
  '/verify?text=Costs+rose+to+140+million+crowns,+according+to+the+office+audit&speaker=Lind',
  '/verify?text=The+water+is+…+than+%5BI%5D+have+never+seen+it',
  '/verify?text=second+tunnel',
  '/verify?text=green+ideas+sleep+furiously',
  '/articles/none?',
  '/speakers/none?',
  '/nothing?',
  '/?from=yesterday',
  '/?sort=best&offset=-1&recency=x',
  `/?q=${'x'.repeat(501)}`,
]

/** Texts that are the archive's, the query's, or names that no language translates. */
const names = [
  'Onrecord',
  'API',
  'CSV',
  'JSON Lines',
  'English',
  'tunnel',
  'tunel',
  'zzzz',
  'harbour',
  'water',
  'en',
  'H',
  'Tor',
  'L',
]
const values = articles.flatMap(({ title, authors, source, section, tags, paragraphs }) => [
  ...[title, ...authors, source, section, ...tags],
  ...paragraphs.map(({ text }) => wordsIn(text)),
])
const roles = ['director of the Harbour Board', 'marine biologist at the university']
const claims = paths.map(path => new URL(path, 'https://news.example').searchParams.get('text') ?? '')
const known = new Set([...names, ...values, ...roles, 'Marta Lind', 'Tor Haugen', 'Eva', 'Haugen', 'Lind'])
/** Parameters, and operators of examples. */
const parameters = /^(?:from|sort|offset|recency|q|speaker:"[^"]*"|\w+ type:quote|\w{5}\*|\w+ -\w+|\w+ \w+"?)$/

const unread = new Set(['script', 'style', 'textarea', 'ins', 'del', 'mark'])
const voidElements = new Set(['meta', 'link', 'input', 'br'])

function wordsIn(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}"*]+$/gu, '')
}

/** Whether words are neither the archive's nor the query's. */
function isStrange(words: string): boolean {
  return words !== '' && !known.has(words) && !parameters.test(words) && !claims.some(claim => claim.includes(words))
}

/** What stands outside of brackets, and is neither the archive's nor a sign. */
function unsaid(page: string): string[] {
  const found: string[] = []
  let depth = 0
  const read = (text: string) => {
    for (const part of text.split(/([⟦⟧])/)) {
      if (part === '⟦') depth += 1
      else if (part === '⟧') depth -= 1
      else if (depth === 0) found.push(...part.split(' · ').map(wordsIn).filter(isStrange))
    }
  }
  // Texts of the archive say that they are in its language.
  const open: boolean[] = []
  const isSilent = () => open.includes(true)
  /** The parser gives a text in pieces, at its entities. */
  let pending = ''
  const readPending = () => {
    read(pending)
    pending = ''
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      readPending()
      if (voidElements.has(name)) return tell(name, attributes)
      open.push(
        unread.has(name) ||
          attributes.lang === 'en' ||
          attributes.translate === 'no' ||
          /^(?:moved|signed)$/.test(attributes.class ?? ''),
      )
      tell(name, attributes)
    },
    ontext(text) {
      if (!isSilent()) pending += text
    },
    onclosetag(name) {
      readPending()
      if (!voidElements.has(name)) open.pop()
    },
  })
  function tell(name: string, attributes: Record<string, string>): void {
    if (isSilent()) return
    const outer = depth
    const isDescribed = name === 'meta' && /description|og:title/.test(attributes.name ?? attributes.property ?? '')
    for (const attribute of ['aria-label', 'placeholder', 'title', 'alt', ...(isDescribed ? ['content'] : [])]) {
      depth = 0
      read(attributes[attribute] ?? '')
    }
    depth = outer
  }
  parser.end(page)
  return found
}

describe('everything on a page is said in its language', () => {
  test.each(paths)('%s', async path => {
    const page = await (await made.request(path === '/?' ? '/?ui=en-XA' : path, browser)).text()
    expect(page).toContain('<html lang="en-XA">')
    expect(unsaid(page)).toEqual([])
  })

  test('the manual is in English, its frame is not', async () => {
    const page = await (await made.request('/docs', browser)).text()
    expect(page).toContain('<main id="main" tabindex="-1" lang="en">')
    const frame = page.replace(/<meta [^>]*(?:description|og:title)"[^>]*>/g, '')
    expect(unsaid(frame)).toEqual([])
  })

  test('what is not said by a language is found', async () => {
    const page = (await (await made.request('/speakers', browser)).text()).replace('⟦Find⟧', 'Find')
    expect(unsaid(page)).toEqual(['Find'])
  })
})

describe.each(interfaceLanguages.filter(lang => lang !== 'en'))('in %s', lang => {
  const page = async (path: string) => {
    const response = await app.request(`${path}${path.endsWith('?') ? '' : '&'}ui=${lang}`, browser)
    return { status: response.status, text: await response.text() }
  }

  test.each(paths)('every link of %s keeps the language', async path => {
    const { text } = await page(path)
    expect(text).toContain(`<html lang="${lang}">`)
    const found = [...text.matchAll(/<(?:a|link)\s([^>]*)>/g)].map(match => match[1] ?? '')
    const followed = found.filter(
      each => !/hreflang=|rel="(?:stylesheet|icon|search|canonical)"|\sdownload/.test(` ${each}`),
    )
    const without = followed
      .map(each => /href="([^"]*)"/.exec(each)?.[1] ?? '')
      .filter(address => address.startsWith('/') && !address.includes(`ui=${lang}`))
    const inNone = ['/health', '/sitemap.xml']
    expect(without.filter(address => !inNone.includes(address) && !address.endsWith('?format=json'))).toEqual([])
    const forms = [...text.matchAll(/<form[\s\S]*?<\/form>/g)].map(match => match[0])
    for (const form of forms) expect(form).toContain(`<input type="hidden" name="ui" value="${lang}"></form>`)
  })

  test('links lead to pages of the same language', async () => {
    const { text } = await page('/?q=tunnel')
    const links = [...text.matchAll(/href="(\/[^"]*ui=[^"]*)"/g)].map(match =>
      (match[1] ?? '').replaceAll('&amp;', '&'),
    )
    for (const link of new Set(links)) expect((await app.request(link, browser)).status, link).toBe(200)
  })
})

/** The leaves of what a language says, by path. */
function leaves(said: unknown, path = ''): [string, string][] {
  if (typeof said === 'string') return [[path, said]]
  if (typeof said !== 'object' || said === null) return []
  return Object.entries(said).flatMap(([name, each]) => leaves(each, path === '' ? name : `${path}.${name}`))
}

/** Words that other languages share with English. */
const shared =
  /^(?:locale|firstDay|editions\.articles\.\w+|hit\.(?:original|by|citedIn)|results\.(?:feed|counted\.passage\.\w+|counted\.(?:quote|article)\.\w+|groups\.\w+|pages|filters)|article\.link|chart|speaker\.(quotes|articles)\.\w+|lists\.articles|filters\.headings\.\w+|filters\.(?:quotes|paragraphs)|welcome\.nouns\.\w+\.\w+|completions\.title|client\.suggestions|browsing\.sources|frame\.archive|verify\.headings)/

test.each(interfaceLanguages.filter(lang => lang !== 'en'))('%s says nothing in English', lang => {
  const theirs = new Map(leaves(languageOf(lang)))
  const ours = leaves(english).filter(([path]) => !path.startsWith('speech'))
  expect(ours.length).toBeGreaterThan(120)
  expect(ours.filter(([path, said]) => theirs.get(path) === said && !shared.test(path))).toEqual([])
})

describe('each language has its own signs', () => {
  test('in French a narrow no-break space stands before ; : ! ? and inside « »', async () => {
    for (const path of paths) {
      const response = await app.request(`${path}&ui=fr`, browser)
      const text = (await response.text()).replace(/<(?:script|[a-z]+ lang="en")[\s\S]*?<\/[a-z0-9]+>|<[^>]*>/g, '')
      expect(text.match(/[^\u202f\s&\d\w"+-=][?!»]|«[^\u202f]|[ \u00a0][;:?!»]/gu), path).toBeNull()
    }
  })

  test.each([
    ['de', '„The second tunnel will be cheaper.“ — Marta Lind', '4. November 2024'],
    ['fr', '«\u202fThe second tunnel will be cheaper.\u202f» — Marta Lind', '4 novembre 2024'],
    ['es', '«The second tunnel will be cheaper.» — Marta Lind', '4 de noviembre de 2024'],
    ['pt', '“The second tunnel will be cheaper.” — Marta Lind', '4 de novembro de 2024'],
    ['en', '“The second tunnel will be cheaper.” — Marta Lind', '4 November 2024'],
  ])('a citation in %s', async (lang, words, date) => {
    const text = await (await app.request(`/articles/harbour/tunnel?ui=${lang}`, browser)).text()
    expect(text).toContain(`data-copy="${words}`)
    expect(text).toContain(`>${date}</time>`)
  })

  test.each([
    ['de', 0, '0 Zitate'],
    ['de', 1, '1 Zitat'],
    ['fr', 0, '0 citation'],
    ['fr', 2, '2 citations'],
    ['fr', 12345, '12\u202f345 citations'],
    ['es', 1, '1 cita'],
    ['es', 12345, '12.345 citas'],
    ['pt', 2, '2 citações'],
    ['en', 12345, '12,345 quotes'],
  ])('%s, %d: %s', (lang, count, expected) => {
    const say = languageOf(lang)
    expect(say.speech.counted(count, say.speaker.quotes)).toBe(expected)
  })

  test.each([
    ['fr', '2024-05-01', '1er mai 2024'],
    ['fr', '2024-05-11', '11 mai 2024'],
    ['pt', '2024-05-01', '1º de maio de 2024'],
    ['de', '2024-05', 'Mai 2024'],
    ['es', '2024-05', 'mayo de 2024'],
    ['en', '2024', '2024'],
    ['de', 'gestern', 'gestern'],
    ['de', '2024-13', '2024'],
  ])('%s: %s is %s', (lang, date, expected) => {
    expect(languageOf(lang).speech.date(date)).toBe(expected)
  })
})

describe('which language', () => {
  test('the start page asks the browser, and no cache keeps its answer', async () => {
    const response = await app.request('/', { headers: { ...browser.headers, 'Accept-Language': 'pt-BR,en;q=0.5' } })
    expect(response.status).toBe(302)
    expect(response.headers.get('Location')).toBe('/?ui=pt')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const standard = await app.request('/', { headers: { ...browser.headers, 'Accept-Language': 'nl' } })
    expect(standard.status).toBe(200)
    expect(standard.headers.get('Cache-Control')).toBe('no-store')
    expect(standard.headers.get('Cloudflare-CDN-Cache-Control')).toBeNull()
    expect(standard.headers.get('Vary') ?? '').not.toContain('Accept-Language')
    expect(await standard.text()).toContain('<p class="name"><a href="/?ui=en">')
  })

  test.each(['/?q=tunnel', '/?ui=en', '/speakers', '/articles/harbour/tunnel'])(
    '%s does not, and is kept',
    async path => {
      const headers = { ...browser.headers, 'Accept-Language': 'de' }
      const response = await app.request(path, { headers })
      expect(response.status).toBe(200)
      expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toContain('public')
      expect(response.headers.get('Vary') ?? '').not.toContain('Language')
      expect(await response.text()).toContain('<html lang="en">')
    },
  )

  test('an archive with one language asks nobody', async () => {
    const one = createApp(await fixtureSearcher(), '', [languageOf('de')])
    const response = await one.request('/', { headers: { ...browser.headers, 'Accept-Language': 'fr' } })
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toContain('<html lang="de">')
    expect(text).not.toContain('ui=')
    expect(text).not.toContain('hreflang')
    expect(await (await one.request('/?ui=fr', browser)).text()).toContain('<html lang="de">')
  })

  test('versions of a page name each other', async () => {
    const text = await (await app.request('/speakers/marta-lind?utm_source=x&ui=de', browser)).text()
    const article = 'https://news.example/speakers/marta-lind'
    expect(text).toContain(`<link rel="canonical" href="${article}?ui=de">`)
    const versions = [...text.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)].map(match =>
      match.slice(1),
    )
    expect(versions).toEqual([
      ['en', article],
      ...['de', 'fr', 'es', 'pt'].map(lang => [lang, `${article}?ui=${lang}`]),
      ['x-default', article],
    ])
    expect(text).toContain('<a hreflang="en" href="/speakers/marta-lind?utm_source=x" lang="en">English</a>')
    expect(text).toContain('lang="de" aria-current="true">Deutsch</a>')
  })

  test.each([
    '/quotes',
    '/quotes?speaker=none',
    '/search',
    '/search?q=a&limit=x',
    '/facets',
    '/articles/none',
    '/none',
  ])('the page of the problem at %s leads to the same page in another language, or to none', async path => {
    const text = await (await app.request(path, browser)).text()
    for (const [, address = ''] of text.matchAll(/<a hreflang="de" href="([^"]*)"/g)) {
      const other = await (await app.request(address.replaceAll('&amp;', '&'), browser)).text()
      expect(other, path).toContain('<html lang="de">')
    }
  })

  test.each([
    ['de-AT, en;q=0.5', 'de'],
    ['en;q=0.5, fr;q=0.9', 'fr'],
    ['nl, pt-BR', 'pt'],
    ['*', null],
    ['deu', null],
    ['fr;q=0', null],
    ['', null],
    ['DE', 'de'],
    [';;;,,,q=1', null],
    ['es;q=x, de;q=0.1', 'de'],
  ])('%j prefers %s', (header, expected) => {
    expect(preferredLanguage(header, interfaceLanguages)).toBe(expected)
  })

  test('a feed is in its language, and says so', async () => {
    const feed = await (await app.request('/search.rss?q=tunnel&type=quote&ui=fr')).text()
    expect(feed).toContain('<language>fr</language>')
    expect(feed).toContain('<title>Marta Lind\u202f: Harbour tunnel opens')
    expect(feed).toContain('xml:lang="en"')
    expect(feed).toMatch(/<link>https:\/\/news\.example\/articles\/harbour\/tunnel\?ui=fr#p2-q1[-\w]*<\/link>/)
    expect(feed).toContain('«\u202fThe second tunnel')
    expect((await app.request('/search.rss?q=tunnel&ui=xx')).status).toBe(200)
  })

  test('data are in no language', async () => {
    expect((await app.request('/search?q=tunnel&ui=de')).status).toBe(400)
    const verify = await app.request('/verify?text=second+tunnel', { headers: { 'Accept-Language': 'de' } })
    expect(((await verify.json()) as { summary: string }).summary).toContain('These words stand in')
  })
})

test.each([
  ['de', 'Gesagt von Marta Lind, director of the Harbour Board; soweit dieses Archiv weiß, nicht von Haugen.'],
  ['fr', 'Propos de Marta Lind, director of the Harbour Board\u202f; et non, d’après ces archives, de Haugen.'],
  ['es', 'Lo dijo Marta Lind, director of the Harbour Board; no, hasta donde sabe este archivo, Haugen.'],
  ['pt', 'Dito por Marta Lind, director of the Harbour Board; não, até onde este arquivo sabe, por Haugen.'],
])('a verdict in %s: %s', async (lang, sentence) => {
  const path = `/verify?text=The+second+tunnel+will+be+cheaper&speaker=Haugen&ui=${lang}`
  expect(await (await app.request(path, browser)).text()).toContain(sentence)
})

test('every language has a place for every value that a sentence takes', () => {
  const parts = ['Ann Okafor', 'mayor', '3 things', '2024', 'Bo Lindqvist'] as const
  for (const lang of interfaceLanguages) {
    const say = languageOf(lang)
    const { sentences } = say.verify
    const place = { title: 'A title', source: 'A source', published: '2024-05-06' }
    const said = [
      [say.speaker.summary(parts[2], parts[1], parts[3]), [parts[2], parts[1], parts[3]]],
      [say.speaker.described(parts[0], parts[1], parts[2]), parts.slice(0, 3)],
      [
        sentences['said-by']({ speaker: parts[0], role: parts[1], instead: parts[4] }),
        [parts[0], `, ${parts[1]}`, parts[4]],
      ],
      [
        sentences['made-of-two']({ words: 'some words', place, speaker: parts[0] }),
        ['some words', 'A title', `${parts[0]}`],
      ],
      [sentences['too-few-words']({ places: [place, { ...place, title: 'B' }] }), ['A title', 'B', '2']],
      [sentences.changed({ exchanges: [{ claimed: 'one', found: 'two' }] }), ['one', 'two']],
    ] as const
    for (const [text, values] of said) for (const value of values) expect(text, lang).toContain(value)
  }
})
