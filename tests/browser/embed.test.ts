// The search and a quotation inside a page of another origin, under a content policy that allows the archive's scripts and its answers and
// nothing else. The page is docs/examples/embed.html; the archive is served, and built again, beside it.

import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servedArchive } from '../../src/cli/serve/served-archive.ts'
import { type RunningServer, startServer } from '../../src/cli/serve/server.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { installedBrowser, launch } from './chromium.ts'
import { desktop, phone } from './site.ts'

const root = join(import.meta.dirname, '..', '..')
const seeds = join(root, 'seeds', '000_1fc0ec52a08fea6b.txt')
const examples = join(root, 'docs', 'examples')
/** Where the example says that the archive is. */
const written = 'http://localhost:8787'
const executable = installedBrowser()

/** What an editor does to the article; null takes it out. */
type Change = (text: string) => string | null

/** The article of seeds/, as it is or as an editor has changed it, and others beside it. */
async function archiveOf(change: Change): Promise<Uint8Array> {
  const others = ['ferry', 'bridge', 'market', 'school', 'library', 'orchard', 'lighthouse'].map((subject, at) => ({
    path: `${subject}.md`,
    text:
      `---\ntitle: Council looks at the ${subject}\ndate: ${2021 + (at % 3)}-03-0${at + 1}\nsection: ${at % 2 === 0 ? 'Harbour' : 'Town'}\n` +
      `source: Coast Courier\nurl: https://paper.example/${subject}\n---\n\nThe council of the town spoke of the ${subject} again.\n\n` +
      `“The ${subject} is for our grandchildren in whatever &lt;b&gt;weather&lt;/b&gt;,” said Marta Lind, member of the council.\n`,
  }))
  const own = change(readFileSync(seeds, 'utf8'))
  const files = own === null ? others : [{ path: '000_1fc0ec52a08fea6b.txt', text: own }, ...others]
  const read = await Promise.all(
    files.map(({ path, text }) => readFile({ path, bytes: new TextEncoder().encode(text) })),
  )
  const articles = read.flatMap(({ articles }) => articles)
  return buildArchive(articles.map(article => ({ article, quotes: extractQuotes(article) })))
}

test('what other sites load is small and needs nothing else', () => {
  const file = (name: string) => readFileSync(join(root, 'dist', 'client', name), 'utf8')
  expect(gzipSync(file('embed.js')).length).toBeLessThanOrEqual(12 * 1024)
  expect(gzipSync(file('quote.js')).length).toBeLessThanOrEqual(4 * 1024)
  for (const name of ['embed.js', 'quote.js']) {
    expect(file(name)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|\beval\b|new Function|^import\b/m)
  }
  for (const lang of ['de', 'fr', 'es', 'pt']) expect(gzipSync(file(`embed.${lang}.js`)).length).toBeLessThan(2 * 1024)
})

describe.skipIf(executable === null)('inside another site', () => {
  let folder: string
  let archive: RunningServer
  let host: Server
  let here: string
  let browser: Browser
  let replaced: () => void = () => {}

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-embed-'))
    writeFileSync(join(folder, 'archive.bin'), await archiveOf(text => text))
    const served = await servedArchive(join(folder, 'archive.bin'), '', { onChange: () => replaced() })
    const assets = join(root, 'dist', 'assets')
    archive = await startServer(served, { host: '127.0.0.1', port: 0, assets, proxies: 0, bindings: {} })
    host = createServer(({ url = '' }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://host.example')
      const frames = pathname === '/frame' ? `; frame-src ${archive.address}` : ''
      const policy =
        `default-src 'none'; script-src ${archive.address}; connect-src ${archive.address}; style-src 'self'; base-uri 'none'; ` +
        `form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'${frames}`
      const body =
        pathname === '/embed.html' || pathname === '/embed.css'
          ? readFileSync(join(examples, pathname), 'utf8').replaceAll(written, archive.address)
          : `<!doctype html><html lang="en"><title>Host</title><main><h1>Host</h1>${searchParams.get('body') ?? ''}</main>`
      const type = pathname.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8'
      response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(body)
    })
    await new Promise<void>(resolve => host.listen(0, '127.0.0.1', resolve))
    here = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
    browser = await launch(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await archive?.stop()
    host?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Serves another archive in place of the one before. */
  async function rebuild(change: Change): Promise<void> {
    const done = new Promise<void>(resolve => {
      replaced = resolve
    })
    writeFileSync(join(folder, 'next.bin'), await archiveOf(change))
    renameSync(join(folder, 'next.bin'), join(folder, 'archive.bin'))
    await done
  }

  /** A page of the host; whatever the browser complains about fails the test, a policy that is broken first of all. */
  async function visiting(
    path: string,
    use: (page: Page) => Promise<void>,
    { mayFail = false, ...options }: BrowserContextOptions & { mayFail?: boolean } = {},
  ): Promise<void> {
    const context = await browser.newContext({ viewport: desktop, ...options })
    const complaints: string[] = []
    const page = await context.newPage()
    page.on('console', message => {
      const isExpected = mayFail && message.text().startsWith('Failed to load resource')
      if (!isExpected && ['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(error.message))
    page.on('request', request => {
      const { origin } = new URL(request.url())
      if (origin !== here && origin !== archive.address) complaints.push(`loads ${request.url()}`)
    })
    await page.addInitScript(
      'window.told = []; for (const name of ["search", "open", "error", "quote"]) document.addEventListener("onrecord:" + name, ' +
        'event => { told.push([name, event.detail]); if (name === "open") event.preventDefault() })',
    )
    try {
      await page.goto(here + path)
      await use(page)
    } finally {
      await context.close()
    }
    expect(complaints).toEqual([])
  }

  const element = (attributes: string, more = '') =>
    `/?body=${encodeURIComponent(`<script type="module" src="${archive.address}/embed.js"></script><onrecord-search ${attributes}></onrecord-search>${more}`)}`
  const hasFocus = async (one: Locator) => (await one.and(one.page().locator(':focus')).count()) === 1
  const told = (page: Page) => page.evaluate('window.told') as Promise<[string, Record<string, unknown>][]>

  async function expectAccessible(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`),
    ).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  }

  test.each([
    ['phone', phone, 'light'],
    ['desktop', desktop, 'dark'],
  ] as const)(
    'on a %s: search by keyboard, suggestions, filters, in the accessibility tree',
    async (_, viewport, colorScheme) => {
      await visiting(
        '/embed.html',
        async page => {
          const search = page.getByRole('main').getByRole('search')
          const field = search.getByRole('combobox', { name: 'Search the archive' })
          await field.focus()
          await page.keyboard.type('grandch')
          await search.getByRole('option').first().waitFor()
          expect(await field.getAttribute('aria-expanded')).toBe('true')
          await page.keyboard.press('ArrowDown')
          expect(await search.getByRole('option', { selected: true }).textContent()).toBe('grandchildren')
          await page.keyboard.press('Enter')
          await search.getByRole('heading', { level: 3, name: '7 articles for “grandchildren”' }).waitFor()
          expect(await field.inputValue()).toBe('grandchildren')
          expect(await search.getByRole('option').count()).toBe(0)
          expect(await search.getByRole('heading', { level: 4 }).count()).toBe(4)
          expect(await search.locator('mark').first().textContent()).toBe('grandchildren')
          // By keys alone: to the filters behind the field and its button.
          await page.keyboard.press('Tab')
          await page.keyboard.press('Tab')
          await page.keyboard.press('Enter')
          await search.getByRole('group', { name: 'Section' }).waitFor()
          const town = search.getByRole('checkbox', { name: 'Town 3' })
          await town.focus()
          await page.keyboard.press('Space')
          await search.getByRole('heading', { level: 3, name: '3 articles for “grandchildren”' }).waitFor()
          expect(await town.isChecked()).toBe(true)
          expect(await hasFocus(town)).toBe(true)
          expect(await search.getByText('<b>weather</b>').count()).toBe(3)
          expect(
            (await told(page)).filter(([name]) => name === 'search').map(([, { query, total }]) => [query, total]),
          ).toEqual([
            ['grandchildren', 7],
            ['grandchildren', 3],
          ])
          // Everything at once: hits, filters, suggestions.
          await field.fill('ferr')
          await search.getByRole('option').first().waitFor()
          await expectAccessible(page)
        },
        { viewport, colorScheme },
      )
    },
  )

  test('more results go on where the reader is, and a title tells the page before it leads away', async () => {
    await visiting('/embed.html', async page => {
      const search = page.getByRole('main').getByRole('search')
      await search.getByRole('combobox').fill('grandchildren')
      await page.keyboard.press('Enter')
      await search.getByRole('button', { name: 'More results' }).press('Enter')
      const titles = search.getByRole('heading', { level: 4 }).getByRole('link')
      await titles.nth(6).waitFor()
      expect(await hasFocus(titles.nth(4))).toBe(true)
      expect(await search.getByRole('button', { name: 'More results' }).count()).toBe(0)
      await titles.nth(4).press('Enter')
      expect((await told(page)).at(-1)).toEqual([
        'open',
        expect.objectContaining({ position: 5, query: 'grandchildren' }),
      ])
      expect(await search.getByRole('link', { name: 'All results in Onrecord' }).getAttribute('href')).toBe(
        `${archive.address}/?q=grandchildren`,
      )
    })
  })

  test('in a dialog: the focus goes in, stays in and comes back; Escape closes the suggestions first', async () => {
    await visiting(
      '/embed.html',
      async page => {
        const open = page.getByRole('button', { name: 'Search the archive' })
        await open.press('Enter')
        const dialog = page.getByRole('dialog', { name: 'Search the archive' })
        const field = dialog.getByRole('combobox')
        await page.keyboard.type('grandchildren')
        await dialog.getByRole('option').first().waitFor()
        await page.keyboard.press('Escape')
        expect(await dialog.getByRole('option').count()).toBe(0)
        expect([await field.inputValue(), await hasFocus(field)]).toEqual(['grandchildren', true])
        await page.keyboard.press('Enter')
        await dialog.getByRole('heading', { name: '7 articles for “grandchildren”' }).waitFor()
        // A search field is emptied first, as browsers do it.
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'hidden' })
        expect(await hasFocus(open)).toBe(true)
        await page.keyboard.press('Enter')
        expect(await hasFocus(field)).toBe(true)
        await expectAccessible(page)
      },
      { viewport: phone },
    )
  })

  test('attributes: filters that are fixed, the number of hits, another language, from right to left, two on a page', async () => {
    const two = element(
      'filters="section=Town" limit="2" lang="de" dir="rtl" q="grandchildren"',
      '<onrecord-search label="Search once more" q="ferry"></onrecord-search>',
    )
    await visiting(two, async page => {
      const [german, english] = [page.locator('onrecord-search').first(), page.locator('onrecord-search').last()]
      await german.getByRole('heading', { name: '3 Artikel zu „grandchildren“' }).waitFor()
      await english.getByRole('heading', { name: /^1 article for “ferry”/ }).waitFor()
      expect(await german.getByRole('heading', { level: 3 }).count()).toBe(2)
      await german.getByText('Filter', { exact: true }).click()
      await german.getByRole('group', { name: 'Art' }).waitFor()
      expect(await german.getByRole('group', { name: 'Ressort' }).count()).toBe(0)
      const [field, button] = [
        german.getByRole('combobox', { name: 'Im Archiv suchen' }),
        german.getByRole('button', { name: 'Suchen' }),
      ]
      expect((await button.boundingBox())?.x).toBeLessThan((await field.boundingBox())?.x ?? 0)
      await expectAccessible(page)
    })
  })

  test('links lead to the publisher where the archive says so', async () => {
    await visiting('/', async page => {
      await page.route('**/embed.js', async route => {
        const response = await route.fetch()
        const body = (await response.text()).replace('"links":"archive"', '"links":"publisher"')
        await route.fulfill({ response, body })
      })
      await page.goto(here + element('q="ferry"'))
      const title = page.getByRole('heading', { level: 3 }).getByRole('link')
      expect(await title.getAttribute('href')).toMatch(/^https:\/\/paper\.example\/ferry#:~:text=/)
      expect(await page.getByRole('link', { name: 'In the archive' }).getAttribute('href')).toMatch(
        `${archive.address}/articles/ferry#p`,
      )
    })
  })

  test('an archive that does not answer is said to be that, and can be asked again', async () => {
    await visiting(
      element('q="ferry"'),
      async page => {
        await page.getByRole('heading', { level: 3 }).waitFor()
        for (const [status, says] of [
          [429, 'Too many searches'],
          [503, 'The archive could not answer'],
          [0, 'The archive could not be reached'],
        ] as const) {
          const headers = { 'Access-Control-Allow-Origin': '*' }
          await page.route('**/search?*', route => (status === 0 ? route.abort() : route.fulfill({ status, headers })))
          await page.getByRole('combobox').fill(`market ${status}`)
          await page.keyboard.press('Enter')
          await page.getByRole('status').filter({ hasText: says }).waitFor()
          expect((await told(page)).at(-1)).toEqual(['error', { status }])
          // What was found before stays.
          expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1)
          await page.unroute('**/search?*')
          await page.getByRole('button', { name: 'Try again' }).click()
          await page.getByRole('heading', { name: `1 article for “market ${status}”` }).waitFor()
        }
      },
      { mayFail: true },
    )
  })

  test('what is not wanted any more is not asked for', async () => {
    await visiting(element(''), async page => {
      const asked: string[] = []
      page.on('request', request => asked.push(new URL(request.url()).search))
      const field = page.getByRole('combobox')
      await field.pressSequentially('market', { delay: 5 })
      await page.getByRole('option').first().waitFor()
      expect(asked).toEqual(['?q=market&limit=6'])
    })
  })

  test('without script the quotation reads, and the search is a link or a form', async () => {
    await visiting(
      '/embed.html',
      async page => {
        expect(await page.getByText('There is no more significant').isVisible()).toBe(true)
        expect(await page.getByRole('link', { name: 'Search the archive' }).isVisible()).toBe(true)
        expect(await page.getByRole('searchbox').isVisible()).toBe(true)
      },
      { javaScriptEnabled: false },
    )
  })

  const place = '000_1fc0ec52a08fea6b/p5-q1-w0ee00w1'

  test('the code that the archive gives is verified, its frame shows, and no other page of the archive does', async () => {
    const code = await (await fetch(`${archive.address}/cite/${place}?format=embed`)).text()
    await visiting(`/?body=${encodeURIComponent(code)}`, async page => {
      await page.locator('onrecord-quote[standing=verified]').waitFor()
    })
    const url = encodeURIComponent(`${archive.address}/embed/quote/${place}`)
    const { html } = (await (await fetch(`${archive.address}/oembed?url=${url}&maxwidth=350`)).json()) as {
      html: string
    }
    await visiting(
      `/frame?body=${encodeURIComponent(html)}`,
      async page => {
        const frame = page.frameLocator('iframe')
        await frame.getByText('Verified in the archive').waitFor()
        await expectAccessible(page)
        expect(
          await frame.locator('html').evaluate('document.documentElement.scrollHeight - innerHeight'),
        ).toBeLessThanOrEqual(0)
      },
      { viewport: phone },
    )
    const home = await fetch(archive.address, { headers: { Accept: 'text/html' } })
    expect(home.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  })

  const quoted = 'no more significant and long-term a commitment'

  test.each<[what: string, change: Change | null, standing: string, says: string, link: RegExp | null]>([
    ['as it was', null, 'verified', 'Verified in the archive', /#p5-q1-w/],
    [
      'whose paragraph has moved',
      text => text.replace('\nNorth Korean soldiers are', '\nA new paragraph, put in above.\n$&'),
      'verified',
      'Verified in the archive',
      /#p6-q1-w/,
    ],
    [
      'whose words have changed',
      text => text.replace(quoted, 'no greater commitment'),
      'wordsChanged',
      'Changed since',
      /\/articles\/000_1fc0ec52a08fea6b$/,
    ],
    ['of an article that is gone', () => null, 'gone', 'No longer in the archive', null],
  ])('a quotation %s', async (_, change, standing, says, link) => {
    if (change !== null) await rebuild(change)
    await visiting(
      '/embed.html',
      async page => {
        const around = page.locator(`onrecord-quote[standing=${standing}]`)
        await around.waitFor()
        expect(await around.getByText(quoted).isVisible()).toBe(true)
        expect(await around.getByText(says).count()).toBe(1)
        const to = around.locator('[part=link]')
        expect(await to.count()).toBe(link === null ? 0 : 1)
        if (link !== null) expect(await to.getAttribute('href')).toMatch(link)
        if (standing !== 'verified') await expectAccessible(page)
      },
      { mayFail: standing === 'gone' },
    )
  })
})
