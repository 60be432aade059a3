// What all files of browser tests share, made once: the Worker as wrangler bundles it, and the running browser.

import { rmSync } from 'node:fs'
import { bundle, bundleVariable } from './bundled-worker.ts'
import { browserVariable, installedBrowser, serveBrowser } from './chromium.ts'

export default async function setUp() {
  const folder = bundle()
  const executable = installedBrowser()
  const browser = executable === null ? null : await serveBrowser(executable)
  process.env[bundleVariable] = folder
  if (browser !== null) process.env[browserVariable] = browser.wsEndpoint()
  return async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
