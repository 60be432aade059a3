// The picture of the results page in README.md, taken of the archive built from seeds/. `npm run picture` takes it anew.

import { join } from 'node:path'
import type { Browser } from 'playwright-core'

export const pictureFile = join(import.meta.dirname, 'page.png')
export const pictureSize = { width: 1120, height: 780 }

/** Quotes with speaker and role, a filter that is on, others that could be. */
const address = '/?q=north+korea+russia&type=quote'

/** Takes the picture once the page shows what the README says it does. */
export async function takePicture(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: pictureSize, colorScheme: 'light', baseURL: url })
  await page.goto(address)
  await page.locator('.hit blockquote mark').first().waitFor()
  await page.locator('.hit .by .speaker').first().waitFor()
  await page.getByRole('link', { name: /Remove filter: Quotes/ }).waitFor()
  await page.getByRole('complementary').getByRole('heading', { name: 'Speaker' }).waitFor()
  const picture = await page.screenshot()
  await page.close()
  return picture
}

/** Width and height as a PNG's header gives them. */
export function sizeOf(png: Buffer): { width: number; height: number } {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
