// How many requests a visitor costs. The clock of the page is ours, so that typing takes exactly as long as we say.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { installedBrowser } from './chromium.ts'
import { site } from './site.ts'

const executable = installedBrowser()

/** Time from one key to the next, of a fast typist; and a pause for thought. In milliseconds. */
const key = 120
const thought = 600

/** Later than any page takes to load, in the page's time; in milliseconds. */
const afterLoading = 3_600_000

const assets = new Set(readdirSync(join(import.meta.dirname, '..', '..', 'dist', 'assets')).map(name => `/${name}`))

/** Paths and queries that reach the Worker, or the cache before it. Static assets do not. */
function countRequests(page: Page): string[] {
  const asked: string[] = []
  page.on('request', request => {
    const { pathname, search } = new URL(request.url())
    if (request.url().startsWith('http') && !assets.has(pathname)) asked.push(pathname + search)
  })
  return asked
}

/** Types words, with a pause behind each. */
async function type(page: Page, text: string): Promise<void> {
  for (const [, word = '', space = ''] of text.matchAll(/(\S+)(\s*)/g)) {
    for (const letter of word) await press(page, letter)
    await page.clock.runFor(thought)
    for (const each of space) await press(page, each)
  }
}

async function press(page: Page, letter: string): Promise<void> {
  await page.keyboard.type(letter)
  await page.clock.runFor(key)
}

describe.skipIf(executable === null)('requests', () => {
  const using = site(executable)

  /** A page that was visited, with its box in focus, and what it has asked for since then. */
  async function visiting(path: string, use: (page: Page, asked: string[]) => Promise<void>): Promise<void> {
    await using('about:blank', {}, async page => {
      await page.clock.install({ time: 0 })
      await page.goto(path)
      // From here on the page's time goes only where `runFor` takes it.
      await page.clock.pauseAt(afterLoading)
      await page.getByRole('combobox').focus()
      await use(page, countRequests(page))
    })
  }

  test('a first visit counts as one', async () => {
    await using('about:blank', {}, async page => {
      const asked = countRequests(page)
      await page.goto('/', { waitUntil: 'networkidle' })
      expect(await page.getByRole('combobox').count()).toBe(1)
      expect(asked).toEqual(['/'])
    })
  })

  test.each(['council ferry library', 'the bridge of a market', 'tunnel by the harbour x'])(
    'a query of 21 letters and more counts once a word: %s',
    async query => {
      await visiting('/', async (page, asked) => {
        await type(page, query)
        await page.waitForURL(`**/?q=${query.replaceAll(' ', '+')}`)
        expect(query.length).toBeGreaterThanOrEqual(21)
        expect(asked).toHaveLength(query.split(' ').length)
        expect(asked.length).toBeLessThanOrEqual(8)
        expect(asked.at(-1)).toBe(`/?q=${query.replaceAll(' ', '+')}&suggest=1`)
      })
    },
  )

  test('hits and suggestions come in one request; Enter, a space and going back ask for nothing more', async () => {
    await visiting('/', async (page, asked) => {
      await type(page, 'haugen')
      await page.getByRole('option').filter({ hasText: 'speaker' }).waitFor()
      await page.locator('.hit').first().waitFor()
      await press(page, ' ')
      await page.clock.runFor(thought)
      expect(await page.getByRole('option').count()).toBe(0)
      await page.keyboard.press('Enter')
      expect(await page.locator('.hit').count()).toBeGreaterThan(0)
      await page.goBack()
      await page.getByRole('heading', { name: 'Ways to ask' }).waitFor()
      expect(asked).toEqual(['/?q=haugen&suggest=1'])
    })
  })

  test.each(['k', '"k', '5', 'é'])('a single letter asks for nothing: %s', async letter => {
    await visiting('/?q=council', async (page, asked) => {
      await page.getByRole('combobox').fill('')
      await type(page, letter)
      expect(asked).toEqual([])
      expect(await page.locator('.hit').count()).toBe(10)
    })
  })

  test('an ideograph is enough', async () => {
    await visiting('/', async (page, asked) => {
      await type(page, '港')
      await page.waitForURL('**/?q=*')
      expect(asked).toEqual([`/?q=${encodeURIComponent('港')}&suggest=1`])
    })
  })

  test('what is typed and taken back before a pause asks for nothing', async () => {
    await visiting('/?q=council', async (page, asked) => {
      await page.keyboard.press('End')
      for (const letter of 'lors') await press(page, letter)
      for (let i = 0; i < 4; i++) {
        await page.keyboard.press('Backspace')
        await page.clock.runFor(key)
      }
      await page.clock.runFor(thought)
      expect(asked).toEqual([])
    })
  })

  test('Enter while the hits are on their way does not ask again', async () => {
    await visiting('/', async (page, asked) => {
      await page.route('**/?q=*', async route => {
        await page.keyboard.press('Enter')
        await route.continue()
      })
      await type(page, 'ferry')
      await page.waitForURL('**/?q=ferry')
      await page.locator('.hit').first().waitFor()
      expect(asked).toEqual(['/?q=ferry&suggest=1'])
    })
  })

  test('too many searches are said to be that', async () => {
    await using('/?q=council', { mayFail: true }, async page => {
      await page.route('**/?q=*', route => route.fulfill({ status: 429, body: '' }))
      await page.getByRole('link', { name: 'Newest' }).click()
      await page.getByText('Too many searches in a short time').first().waitFor()
      expect(await page.locator('.hit').count()).toBe(10)
    })
  })
})

describe.skipIf(executable === null)('where searches are counted', () => {
  const using = site(executable, { countSearches: true })
  /** Longer than a page has to be looked at, in milliseconds. */
  const looked = 2_500

  /** What the script of a page tells. */
  function listen(page: Page): unknown[] {
    const told: unknown[] = []
    page.on('request', request => {
      if (new URL(request.url()).pathname === '/asked') told.push(JSON.parse(request.postData() ?? 'null'))
    })
    return told
  }

  async function telling(path: string, use: (page: Page, told: unknown[]) => Promise<void>): Promise<void> {
    await using('about:blank', {}, async page => {
      const told = listen(page)
      await page.clock.install({ time: 0 })
      await page.goto(path)
      await page.clock.pauseAt(afterLoading)
      await use(page, told)
    })
  }

  test('a page that is looked at counts once, and so does the hit that is opened', async () => {
    await telling('/?q=council&source=Coast+Courier', async (page, told) => {
      const search = { address: '/?q=council&source=Coast+Courier', hits: expect.any(Number) }
      await page.clock.runFor(looked)
      expect(told).toEqual([search])
      await page.getByRole('link', { name: 'Newest' }).click()
      await page.waitForURL('**sort=newest**')
      await page.clock.runFor(looked)
      const second = page.locator('.hits > li').nth(1)
      for (let time = 0; time < 2; time += 1)
        await second
          .getByRole('link')
          .first()
          .click({ modifiers: ['Control'] })
      expect(told).toEqual([search, { ...search, place: 2 }])
    })
  })

  test('what passes by while somebody types is no search', async () => {
    await telling('/', async (page, told) => {
      await page.getByRole('combobox').focus()
      await type(page, 'council ferry')
      await page.waitForURL('**/?q=council+ferry')
      await page.clock.runFor(looked)
      expect(told).toEqual([{ address: '/?q=council+ferry', hits: expect.any(Number) }])
    })
  })

  test('a page that is loaded again was asked for before', async () => {
    await using('/?q=council', {}, async page => {
      const told = listen(page)
      const open = () =>
        page
          .locator('.hits > li')
          .first()
          .getByRole('link')
          .first()
          .click({ modifiers: ['Control'] })
      const search = { address: '/?q=council', hits: expect.any(Number) }
      await open()
      await page.reload()
      await open()
      await expect.poll(() => told).toEqual([search, { ...search, place: 1 }, { ...search, place: 1 }])
    })
  })
})
