// The pages in a browser, as people use them: with a script and without, by keyboard, at phone and desktop width, light and dark.

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageArchive } from './archive.ts'
import { type BundledWorker, serveBundle } from './bundled-worker.ts'
import { installedBrowser, launch } from './chromium.ts'

const executable = installedBrowser()
const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }

describe.skipIf(executable === null)('pages', () => {
  let worker: BundledWorker
  let browser: Browser
  beforeAll(async () => {
    worker = await serveBundle(await pageArchive())
    browser = await launch(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await worker?.close()
  })

  /** Uses a page; whatever the browser complains about on the way fails the test. */
  async function using(
    path: string,
    options: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({ viewport: desktop, baseURL: worker.url, ...options })
    const complaints: string[] = []
    const page = await context.newPage()
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(error.message))
    try {
      await page.goto(path)
      await use(page)
    } finally {
      await context.close()
    }
    expect(complaints).toEqual([])
  }

  const paths = [
    '/',
    '/?q=council',
    '/?q=zzzzzz',
    '/?q=%3Cb%3E&speaker=tor-haugen&from=2023-01-01&to=2023-12-31',
    '/articles/harbour/tunnel#p1-q1',
    '/articles/hostile',
    '/speakers',
    '/speakers/tor-haugen',
  ]

  describe.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('on a %s', (_, viewport) => {
    describe.each(['light', 'dark'] as const)('%s', colorScheme => {
      test.each(paths)('%s is accessible and fits', async path => {
        await using(path, { viewport, colorScheme }, async page => {
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze()
          const found = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`,
          )
          expect(found).toEqual([])
          expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
        })
      })
    })
  })

  test('without a script: search, filter, page, go to the article', async () => {
    await using('/', { javaScriptEnabled: false }, async page => {
      await page.getByRole('searchbox').fill('council')
      await page.getByRole('button', { name: 'Search' }).click()
      expect(new URL(page.url()).search).toBe('?q=council')
      await page
        .getByRole('complementary')
        .getByRole('link', { name: /Tor Haugen/ })
        .click()
      expect(new URL(page.url()).search).toBe('?q=council&speaker=tor-haugen')
      expect(await page.locator('.hit').count()).toBeGreaterThan(1)
      await page.getByRole('link', { name: /Remove filter: Tor Haugen/ }).click()
      await page.getByRole('link', { name: 'Next →' }).click()
      expect(await page.locator('.hits').getAttribute('start')).toBe('11')
      expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0)
      await page.locator('.hit h2 a').first().click()
      // The click leads to another page, which has its target once it is there.
      await page.locator(':target').waitFor({ state: 'visible' })
      expect(await page.locator(':target').count()).toBe(1)
    })
  })

  test('results come as one types, without a reload, and Back goes back', async () => {
    await using('/', {}, async page => {
      await page.evaluate('window.same = true')
      await page.getByLabel('Search the archive').pressSequentially('lighthouse')
      await page.locator('.hit mark', { hasText: 'lighthouse' }).first().waitFor()
      await page.waitForURL('**/?q=lighthouse')
      expect(await page.title()).toBe('lighthouse · Onrecord')
      expect(await page.locator('#status').textContent()).toMatch(/passages$/)
      await page.keyboard.press('Escape')
      await page
        .getByRole('complementary')
        .getByRole('link', { name: /Harbour Post|Coast Courier|2023/ })
        .first()
        .click()
      await page.getByRole('list', { name: 'Active filters' }).waitFor()
      await page.goBack()
      await page.waitForURL('**/?q=lighthouse')
      await page.getByRole('list', { name: 'Active filters' }).waitFor({ state: 'detached' })
      await page.goBack()
      await page.getByRole('heading', { name: 'Ways to ask' }).waitFor()
      expect(await page.evaluate('window.same')).toBe(true)
      expect(await page.getByLabel('Search the archive').inputValue()).toBe('')
    })
  })

  test('suggestions by keyboard: slash, arrows, Escape, Enter', async () => {
    await using('/?q=herring', {}, async page => {
      const box = page.getByRole('combobox')
      await page.keyboard.press('/')
      expect(await box.evaluate(element => element === element.ownerDocument.activeElement)).toBe(true)
      await page.keyboard.type('haug')
      const options = page.getByRole('option')
      await options.first().waitFor()
      expect(await box.getAttribute('aria-expanded')).toBe('true')
      await page.keyboard.press('Escape')
      expect(await options.count()).toBe(0)
      expect(await box.inputValue()).toBe('haug')
      await page.keyboard.type('e')
      const speaker = options.filter({ hasText: 'speaker' })
      await speaker.waitFor()
      for (let i = await options.count(); i > 0 && (await speaker.getAttribute('aria-selected')) !== 'true'; i--) {
        await page.keyboard.press('ArrowDown')
      }
      expect(await box.getAttribute('aria-activedescendant')).toBe(await speaker.getAttribute('id'))
      await page.keyboard.press('Enter')
      await page.waitForURL('**/speakers/tor-haugen')
      await page.getByRole('heading', { level: 1, name: 'Tor Haugen' }).waitFor()
    })
  })

  test('a click in the chart narrows to that month', async () => {
    await using('/?q=council', {}, async page => {
      await page.getByRole('link', { name: /^March 2023: / }).click()
      await page.getByRole('link', { name: /Remove filter: March 2023/ }).waitFor()
      expect(new URL(page.url()).search).toBe('?q=council&from=2023-03-01&to=2023-03-31')
      expect(await page.locator('.hit time').first().getAttribute('datetime')).toMatch(/^2023-03/)
      expect(await page.locator('.timeline svg a').count()).toBeGreaterThan(30)
      expect(await page.locator('.timeline .on').getAttribute('d')).toMatch(/^M[^M]+$/)
    })
  })

  test('Copy gives words, speaker, source, date and link', async () => {
    await using('/?q=sailors&type=quote', { permissions: ['clipboard-read', 'clipboard-write'] }, async page => {
      await page.getByRole('button', { name: 'Copy' }).first().click()
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      const copied = await page.evaluate('navigator.clipboard.readText()')
      expect(copied).toMatch(
        /^“We promised .*” — Marta Lind, director of the Harbour Board, in “.*”, Coast Courier, 4 November 2024\. http.*#p1$/,
      )
    })
  })

  test('a connection that is gone is said, and what was there stays', async () => {
    const context = await browser.newContext({ viewport: desktop, baseURL: worker.url })
    const page = await context.newPage()
    await page.goto('/?q=council')
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Newest' }).click()
    await page.getByText('The archive could not be reached. Check').waitFor()
    expect(await page.locator('.hit').count()).toBe(10)
    await context.close()
  })

  test('nothing moves when a page has been drawn', async () => {
    await using('/', {}, async page => {
      await page.evaluate(
        'window.moved = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) window.moved += e.value }).observe({ type: "layout-shift", buffered: true })',
      )
      await page.goto('/?q=council')
      await page.evaluate(
        'window.moved = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) window.moved += e.value }).observe({ type: "layout-shift", buffered: true })',
      )
      await page.locator('.hit').last().scrollIntoViewIfNeeded()
      expect(await page.evaluate('window.moved')).toBeLessThan(0.01)
    })
  })
})
