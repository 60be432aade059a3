// The README's picture is there, and the code that takes it still finds on the page what it shows.

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveBundle } from './bundled-worker.ts'
import { installedBrowser, launch } from './chromium.ts'
import { pictureFile, pictureSize, sizeOf, takePicture } from './picture.ts'

/** In bytes: a README is read on the way, too. */
const mostBytes = 200_000

const executable = installedBrowser()

test('README shows the picture, and it is small', () => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')).toContain('(tests/browser/page.png)')
  expect(sizeOf(readFileSync(pictureFile))).toEqual(pictureSize)
  expect(statSync(pictureFile).size).toBeLessThan(mostBytes)
})

test.skipIf(executable === null)('it can be taken again', async () => {
  const worker = await serveBundle()
  const browser = await launch(executable ?? '')
  try {
    expect(sizeOf(await takePicture(browser, worker.url))).toEqual(pictureSize)
  } finally {
    await browser.close()
    await worker.close()
  }
})
