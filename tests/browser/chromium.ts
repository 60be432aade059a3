// The installed browser that the pages are tried in. None is downloaded: where there is none the tests say so and are skipped,
// unless REQUIRE_BROWSER=1.

import { existsSync } from 'node:fs'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'

const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium or Chrome, or null with a line that says what is skipped. */
export function installedBrowser(): string | null {
  const found = places.find(place => place !== undefined && existsSync(place))
  if (found !== undefined) return found
  if (process.env.REQUIRE_BROWSER === '1') throw new Error('no Chromium or Chrome is installed; set CHROME_PATH')
  console.info('skipped: no Chromium or Chrome is installed (set CHROME_PATH)')
  return null
}

/** It runs without a sandbox, as containers need, and only ever opens our own pages. */
const args = ['--no-sandbox', '--disable-background-networking']

/** Names the address of a browser that already runs. */
export const browserVariable = 'ONRECORD_TEST_BROWSER'

/** Starts one that several processes can use. */
export function serveBrowser(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args })
}

/** The browser that already runs, or one started now. */
export function launch(executablePath: string): Promise<Browser> {
  const running = process.env[browserVariable]
  return running === undefined ? chromium.launch({ executablePath, args }) : chromium.connect(running)
}
