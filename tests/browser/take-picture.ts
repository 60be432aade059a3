// `npm run picture`: writes the README's picture. Not part of a test run, since fonts and machines differ by a pixel here and there.

import { writeFileSync } from 'node:fs'
import { serveBundle } from './bundled-worker.ts'
import { installedBrowser, launch } from './chromium.ts'
import { pictureFile, takePicture } from './picture.ts'

const executable = installedBrowser()
if (executable !== null) {
  const worker = await serveBundle()
  const browser = await launch(executable)
  writeFileSync(pictureFile, await takePicture(browser, worker.url))
  await browser.close()
  await worker.close()
  console.log(`written: ${pictureFile}`)
}
