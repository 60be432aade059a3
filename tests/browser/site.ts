// A site to try in a browser: served once for a file of tests, each page in a context of its own, and whatever the browser complains
// about on the way (a content policy that is broken, a script that fails, a file that is missing) fails the test.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Settings } from '../../src/article/settings.ts'
import { pageArchive } from './archive.ts'
import { type BundledWorker, serveBundle } from './bundled-worker.ts'
import { launch } from './chromium.ts'

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 900 }

export interface SiteOptions extends BrowserContextOptions {
  /** Statuses of 400 and more that the page is expected to answer with; the browser logs each. */
  readonly mayFail?: boolean
}

export type Using = (path: string, options: SiteOptions, use: (page: Page) => Promise<void>) => Promise<void>

/** Serves the pages' archive for the tests of a file, with these settings, and gives the way to use a page of it. */
export function site(executable: string | null, settings: Partial<Settings> = {}): Using {
  let worker: BundledWorker
  let browser: Browser
  beforeAll(async () => {
    worker = await serveBundle(await pageArchive(settings))
    browser = await launch(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await worker?.close()
  })
  return async (path, { mayFail = false, ...options }, use) => {
    const context = await browser.newContext({ viewport: desktop, baseURL: worker.url, ...options })
    const complaints: string[] = []
    const page = await context.newPage()
    page.on('console', message => {
      const isExpected = mayFail && message.text().startsWith('Failed to load resource')
      if (!isExpected && ['error', 'warning'].includes(message.type())) complaints.push(message.text())
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
}
