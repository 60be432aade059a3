// The pages as they leave the Worker: what is on them, that nothing in an archive becomes markup, and how much they weigh.

import { beforeAll, describe, expect, test } from 'vitest'
import { fixtureApp } from './fixture.ts'

const asBrowser = { headers: { Accept: 'text/html' } }

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

async function page(path: string): Promise<string> {
  const response = await app.request(path, asBrowser)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8')
  return response.text()
}

/** Addresses that a page links to, within the site; static assets, which the Worker does not serve, are tested with the bundle. */
function links(html: string): string[] {
  const found = [...html.matchAll(/href="(\/[^"]*)"/g)].map(match =>
    (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
  )
  return found.filter(link => !/^\/(?:page-|icon\.)/.test(link))
}

describe('every link on a page leads somewhere', () => {
  test.each([
    '/',
    '/?q=tunnel',
    '/?q=tunnel&speaker=marta-lind&from=2024',
    '/articles/harbour/tunnel',
    '/speakers?q=lind',
    '/speakers/marta-lind',
  ])('%s', async path => {
    const found = [...new Set(links(await page(path)))]
    expect(found.length).toBeGreaterThan(5)
    for (const link of found) expect((await app.request(link, asBrowser)).status, link).toBe(200)
  })
})

test('the welcome teaches by examples that find something', async () => {
  const examples = [...(await page('/')).matchAll(/<dt><a href="(\/\?q=[^"]+)"/g)].map(match => match[1] ?? '')
  expect(examples.length).toBeGreaterThanOrEqual(4)
  for (const example of examples) expect(await page(example)).not.toContain('Nothing found')
})

test.each([
  ['/?q=herring', 'harbour/fish#p0-w0mstbvz'],
  ['/articles/harbour/tunnel?', 'tunnel'],
  ['/speakers?', 'Marta Lind'],
  ['/speakers/marta-lind?', 'Marta Lind'],
  ['/verify?text=herring', 'herring'],
])('unknown parameters do no harm to the page %s', async (path, content) => {
  expect(await page(`${path}&utm_source=letter`)).toContain(content)
})

test('a quote is set as a quotation, with who said it', async () => {
  const html = await page('/?q=sailors&type=quote')
  expect(html).toMatch(/<blockquote><p>“We promised a tunnel that <mark>sailors<\/mark> would never notice/)
  expect(html).toContain('<a class="speaker" href="/speakers/marta-lind">Marta Lind</a>')
  expect(html).toContain('href="https://courier.example/harbour-tunnel#:~:text=We%20promised%20a%20tunnel%20that,')
  expect(html).toMatch(
    /data-copy="“We promised a tunnel [^"]* — Marta Lind, director of the Harbour Board, in “Harbour tunnel opens[^"]*”, Coast Courier, 4 November 2024\." data-link="\/articles\/harbour\/tunnel#p1-q1-w[0-9a-z]{7}"/,
  )
})

test('completions come with the hits where the page’s script asks for them, and no link carries the question on', async () => {
  const html = await page('/?q=lin&suggest=1')
  const [, block = ''] = /<script type="application\/json" id="completions">(.*?)<\/script>/.exec(html) ?? []
  const { suggestions } = (await (await app.request('/suggest?q=lin&limit=6')).json()) as {
    suggestions: { text: string; kind: string; id: string | null }[]
  }
  expect(JSON.parse(block).map(({ text }: { text: string }) => text)).toEqual(suggestions.map(({ text }) => text))
  expect(JSON.parse(block)).toContainEqual({ text: 'Marta Lind', note: 'speaker', address: '/speakers/marta-lind' })
  expect(html).not.toContain('suggest=')
  expect(await page('/?q=lin')).not.toContain('completions')
})

test('nothing that is completed is markup', async () => {
  const html = await page('/?q=script+alert+tun&suggest=1')
  const [, block = ''] = /id="completions">(.*?)<\/script>/.exec(html) ?? []
  expect(JSON.parse(block).length).toBeGreaterThan(0)
  expect(block).not.toMatch(/[<>]/)
})

test('active filters are shown, and each can be taken away', async () => {
  const html = await page('/?q=harbour&speaker=marta-lind&source=Coast+Courier&from=2024-01-01&to=2024-12-31')
  const chips = /<ul class="chips"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
  expect(links(chips)).toEqual([
    '/?q=harbour&source=Coast+Courier&from=2024-01-01&to=2024-12-31',
    '/?q=harbour&speaker=marta-lind&from=2024-01-01&to=2024-12-31',
    '/?q=harbour&speaker=marta-lind&source=Coast+Courier',
  ])
  expect(chips).toContain('Marta Lind')
  expect(chips).toContain('2024')
})

test('a misspelt word is corrected or a better query offered', async () => {
  const html = await page('/?q=tunel')
  expect(html).toMatch(/<p class="read">(?:Showing|Did you mean)/)
  expect(html).toContain('tunnel')
})

test('pages of results lead to each other', async () => {
  const html = await page('/?q=harbour+tunnel+the')
  expect(html).not.toContain('rel="prev')
  expect(await page('/?q=harbour&offset=2')).toContain('href="/?q=harbour" rel="prev nofollow"')
})

test('an article has an address for every paragraph and every quote', async () => {
  const html = await page('/articles/harbour/tunnel')
  for (const id of ['p0', 'p1', 'p2', 'p3', 'p1-q1', 'p2-q1']) expect(html).toContain(` id="${id}"`)
  expect(html).toContain(
    '<span class="said" id="p2-q1"><span id="p2-q1-w0ksmesv">The second tunnel will be cheaper.</span></span>',
  )
  expect(html).toContain('<title>Harbour tunnel opens after nine years · Onrecord</title>')
})

test('what a page is about is told in terms of schema.org', async () => {
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/s
  const article = JSON.parse(block.exec(await page('/articles/harbour/tunnel'))?.[1] ?? '')
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Harbour tunnel opens after nine years',
    datePublished: '2024-11-04',
    hasPart: [{ '@type': 'Quotation', spokenByCharacter: { '@type': 'Person', name: 'Marta Lind' } }, {}],
  })
  const speaker = JSON.parse(block.exec(await page('/speakers/marta-lind'))?.[1] ?? '')
  expect(speaker['@graph']).toHaveLength(2)
  const hostile = JSON.parse(block.exec(await page('/articles/hostile'))?.[1] ?? '')
  expect(hostile.headline).toBe('</title><script>alert(1)</script> & "tunnel"')
})

test.each(['/?q=tunnel', '/articles/hostile', '/?q=%3Cscript%3Ealert(1)%3C/script%3E&source=%22%3E%3Cscript%3E'])(
  'nothing on %s is markup that should be text',
  async path => {
    const html = await page(path)
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(match => match[0].replace(/-[\da-f]{12}(?=\.js")/, ''))
    expect(scripts.filter(tag => tag !== '<script type="application/ld+json">')).toEqual([
      '<script src="/page.js" type="module">',
    ])
    expect(html).not.toMatch(/<img|<em>|<b>Source|javascript:|onerror=[^a]|\sstyle=/)
  },
)
