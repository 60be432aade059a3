// The search page in a browser, as people use it: with a script and without, by mouse and by keyboard.

import { describe, expect, test } from 'vitest'
import { installedBrowser } from './chromium.ts'
import { phone, site } from './site.ts'

const executable = installedBrowser()

describe.skipIf(executable === null)('the search page', () => {
  const using = site(executable)

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
      expect(await page.locator('#status').textContent()).toMatch(/passages in \d+ articles$/)
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

  test('a page is whole when it is loaded again, and a step within it loads nothing', async () => {
    await using('/articles/harbour/tunnel', {}, async page => {
      await page.reload()
      await page.evaluate('window.same = true')
      await page.getByRole('link', { name: 'Link', exact: true }).first().click()
      await page.goBack()
      expect(new URL(page.url()).hash).toBe('')
      expect(await page.evaluate('window.same')).toBe(true)
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
        /^“We promised .*” — Marta Lind, director of the Harbour Board, in “.*”, Coast Courier, 4 November 2024\. http.*#p1-q1-w[0-9a-z]{7}$/,
      )
    })
  })

  test('on a phone, filters open above the hits, and a choice leads to the top of the new ones', async () => {
    await using('/?q=council', { viewport: phone }, async page => {
      const top = async () => (await page.locator('.hit').first().boundingBox())?.y ?? Number.NaN
      expect(await top()).toBeLessThan(phone.height / 2)
      // The first link leads to the hits, the next stop is the first of them.
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.locator('.hit').first().locator(':focus').count()).toBe(1)
      await page.locator('.panel > summary').click()
      await page
        .getByRole('complementary')
        .getByRole('link', { name: /Pavel Novak/ })
        .click()
      await page.getByRole('link', { name: /Remove filter: Pavel Novak/ }).waitFor()
      expect(await page.evaluate('scrollY')).toBe(0)
      expect(await top()).toBeLessThan(phone.height / 2)
    })
  })

  test('a value of a filter is found as one types, and found again when the field is empty', async () => {
    await using('/?q=council', {}, async page => {
      const facet = page.locator('.facet', { has: page.getByRole('heading', { name: 'Author' }) })
      const values = facet.locator('.values li')
      const before = await values.allTextContents()
      expect(before.join()).not.toContain('Zora Quist')
      await facet.getByRole('searchbox', { name: 'Find: Author' }).fill('quis')
      await values.filter({ hasText: 'Zora Quist' }).waitFor()
      expect(await values.count()).toBe(1)
      await facet.getByRole('searchbox').fill('')
      await values.nth(before.length - 1).waitFor()
      expect(await values.allTextContents()).toEqual(before)
    })
  })

  test('a connection that is gone is said, and what was there stays', async () => {
    await using('/?q=council', { mayFail: true }, async page => {
      await page.getByRole('combobox').fill('')
      await page.keyboard.type('counci')
      await page.getByRole('option').first().waitFor()
      await page.context().setOffline(true)
      await page.keyboard.type('l')
      await page.getByText('The archive could not be reached. Check').waitFor()
      expect(await page.getByRole('option').count()).toBe(0)
      expect(await page.locator('.hit').count()).toBe(10)
    })
  })
})
