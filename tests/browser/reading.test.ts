// Verifying a quotation, reading an article, a speaker's page and the manual, as people do it.

import { describe, expect, test } from 'vitest'
import { installedBrowser } from './chromium.ts'
import { site } from './site.ts'

const executable = installedBrowser()

describe.skipIf(executable === null)('beside the search', () => {
  const using = site(executable)

  test.each([true, false])('a quotation is checked by its form (script: %s)', async javaScriptEnabled => {
    await using('/', { javaScriptEnabled }, async page => {
      await page.getByRole('link', { name: 'Check a quotation' }).first().click()
      await page.getByLabel('What is said to have been said').fill('The water is dirtier than I have ever seen it')
      await page.getByLabel('By whom').fill('Lind')
      await page.getByRole('button', { name: 'Check' }).click()
      await page.getByRole('heading', { name: 'Said by somebody else' }).waitFor()
      expect(await page.locator('.sides del').textContent()).toBe('dirtier')
      expect(await page.locator('.sides ins').textContent()).toBe('clearer')
      expect(await page.locator('.words li').allTextContents()).toEqual(['Claimed dirtier, but it is clearer.'])
      expect(await page.getByLabel('By whom').inputValue()).toBe('Lind')
      expect(await page.title()).toBe(
        'Said by somebody else: “The water is dirtier than I have ever seen it” · Onrecord',
      )
      await page.locator('.matches h3 a').click()
      expect(await page.locator(':target').textContent()).toBe('The water is clearer than I have ever seen it,')
    })
  })

  test('the name of a speaker is completed by keyboard', async () => {
    await using('/verify?text=The+second+tunnel+will+be+cheaper', {}, async page => {
      const field = page.getByRole('combobox', { name: 'By whom' })
      await field.pressSequentially('lin')
      const option = page.getByRole('option')
      await option.waitFor()
      expect(await option.textContent()).toBe('Marta Lind')
      expect(await field.getAttribute('aria-expanded')).toBe('true')
      await page.keyboard.press('ArrowDown')
      expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
      await page.keyboard.press('Enter')
      expect(await field.inputValue()).toBe('Marta Lind')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/verify?*&speaker=Marta+Lind')
    })
  })

  test.each([
    ['The water is … than I have ever seen it', 'Word for word', 'Left out, as marked: clearer.'],
    ['[The new] tunnel will be cheaper', 'Word for word', 'Put in, as marked: new for second.'],
    ['[Nothing] will be cheaper', 'Altered', 'Put in, as marked: Nothing for tunnel.'],
    ['We promised a tunnel that sailors would … notice', 'Altered', 'Left out, as marked: never.'],
    ['We promised a tunnel that sailors would notice', 'Altered', 'Left out: never.'],
    ['We promised a tunnel that sailors would', 'Word for word, but cut short', 'It ends before what was said does.'],
  ])('marks of a careful writer: %s', async (text, heading, words) => {
    await using(`/verify?text=${encodeURIComponent(text)}`, {}, async page => {
      expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe(heading)
      expect(await page.locator('.words li').allTextContents()).toContain(words)
    })
  })

  test('an article: from a name to the words, a link to each paragraph, a quote to paste', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await using('/articles/harbour/tunnel', { permissions }, async page => {
      await page.getByRole('navigation', { name: 'Quoted here' }).getByRole('link', { name: 'Marta Lind' }).click()
      const lit = page.locator(':target')
      expect(await lit.textContent()).toMatch(/^We promised a tunnel/)
      const box = await lit.boundingBox()
      expect(box?.y).toBeGreaterThan(0)
      expect(box?.y).toBeLessThan(900)
      await page.getByRole('link', { name: 'Link to paragraph 4' }).focus()
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).hash).toMatch(/^#p3-w[0-9a-z]{7}$/)
      await page.getByRole('button', { name: 'Copy' }).nth(1).click()
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
        /^“The second tunnel will be cheaper\.” — Marta Lind.*4 November 2024\. http.*#p2-q1-w[0-9a-z]{7}$/,
      )
      await page.locator('.notes').getByRole('link', { name: 'Cite' }).first().click()
      const dialog = page.getByRole('dialog', { name: 'Cite' })
      await dialog.locator('section', { hasText: 'BibTeX' }).getByRole('button', { name: 'Copy' }).click()
      await dialog.getByRole('button', { name: 'Copied' }).waitFor()
      expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^@article\{falk2024harbour-p1-q1,\n/)
      await page.keyboard.press('Escape')
      expect(await dialog.count()).toBe(0)
      expect(await page.getByRole('link', { name: 'Original' }).first().getAttribute('href')).toContain(
        '#:~:text=We%20',
      )
    })
  })

  test('a speaker: all they said in order, by article, and a month of it by a click', async () => {
    await using('/speakers', {}, async page => {
      await page.getByLabel('Speaker’s name').fill('haug')
      await page.getByRole('button', { name: 'Find' }).click()
      await page.getByRole('link', { name: 'Tor Haugen' }).click()
      await page.getByRole('heading', { level: 1, name: 'Tor Haugen' }).waitFor()
      const dates = await page
        .locator('.run time')
        .evaluateAll(times => times.map(time => time.getAttribute('datetime')))
      expect(dates.length).toBeGreaterThan(5)
      expect(dates).toEqual(dates.toSorted())
      await page.getByRole('link', { name: /^June 2023: / }).click()
      await page.getByRole('link', { name: 'Remove filter: Tor Haugen' }).waitFor()
      await page.getByRole('link', { name: 'Remove filter: June 2023' }).waitFor()
      expect(await page.locator('.hit .speaker').allTextContents()).toContain('Tor Haugen')
    })
  })

  test.each([true, false])(
    'from a hit to its words, to the next match, and back (script: %s)',
    async javaScriptEnabled => {
      await using('/?q=tunnel&source=Coast+Courier', { javaScriptEnabled }, async page => {
        const results = new URL(page.url())
        await page.getByRole('link', { name: 'Harbour tunnel opens after nine years' }).first().click()
        const bar = page.getByRole('navigation', { name: 'Matches in the article' })
        const lit = page.locator(javaScriptEnabled ? 'mark.here' : 'mark:target')
        await bar.getByRole('link', { name: 'Next match' }).click()
        const id = Number((await lit.getAttribute('id'))?.slice(1))
        if (javaScriptEnabled) {
          const all = await page.locator('mark[id]').count()
          expect(await bar.getByRole('status').textContent()).toBe(`${id} of ${all}`)
          await page.keyboard.press('Alt+ArrowDown')
          expect(await bar.getByRole('status').textContent()).toBe(`${(id % all) + 1} of ${all}`)
        } else {
          await page.locator('.block', { has: lit }).getByRole('link', { name: 'Next match' }).click()
          expect(Number((await lit.getAttribute('id'))?.slice(1))).toBeGreaterThan(id)
        }
        await bar.getByRole('link', { name: 'Back to the results' }).click()
        await page.locator('.hit').first().waitFor()
        expect(new URL(page.url()).search).toBe(results.search)
      })
    },
  )

  test('on paper a page is a document: black on white, no controls, its address and the day', async () => {
    await using('/articles/harbour/tunnel', { colorScheme: 'dark' }, async page => {
      const foot = page.locator('.printed').last()
      expect(await foot.isVisible()).toBe(false)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.evaluate('dispatchEvent(new Event("beforeprint"))')
      const colours = await page.evaluate(
        '(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.documentElement))',
      )
      expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
      expect(await foot.textContent()).toMatch(
        new RegExp(`^Onrecord · ${new URL(page.url()).origin}/articles/harbour/tunnel · Printed on \\d+ \\w+ \\d{4}$`),
      )
      for (const gone of ['.masthead', '.foot', '.skip', '.do', '.tags', '.mark'])
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false)
      await page.goto('/?q=tunnel')
      for (const gone of ['.masthead', '.sort', '.timeline', 'aside', '.pager', '.to-filters'])
        expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0)
      expect(await page.locator('.copy').first().isVisible()).toBe(true)
    })
  })

  test('the manual leads to each address', async () => {
    await using('/docs', {}, async page => {
      await page.getByRole('navigation', { name: 'Addresses' }).getByRole('link', { name: '/verify' }).click()
      expect(await page.locator(':target').textContent()).toMatch(/^GET \/verify/)
      // The Worker does not know where it is reached; the reader's browser does.
      const { origin } = new URL(page.url())
      expect(await page.locator('.ways code').textContent()).toBe(`${origin}/mcp`)
      expect(await page.locator('.sample').first().textContent()).toMatch(`curl '${origin}/search?q=`)
    })
  })

  test('an address that leads nowhere says so, and the way on works', async () => {
    await using('/articles/none', { mayFail: true }, async page => {
      await page.getByRole('heading', { level: 1, name: 'Not in this archive' }).waitFor()
      await page.getByRole('link', { name: 'Search the archive' }).click()
      await page.getByRole('heading', { name: 'Ways to ask' }).waitFor()
    })
  })
})
