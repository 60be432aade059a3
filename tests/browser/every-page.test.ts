// Every page, at phone and desktop width, light and dark: accessible (axe), no wider than the screen, nothing that moves once drawn.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { installedBrowser } from './chromium.ts'
import { desktop, phone, site } from './site.ts'

const executable = installedBrowser()

/** Layout shift (CLS) that nobody sees; Google calls up to 0.1 good. */
const mostShift = 0.01

const paths = [
  '/',
  '/?q=council',
  '/?q=zzzzzz',
  '/?q=%3Cb%3E&speaker=tor-haugen&from=2023-01-01&to=2023-12-31',
  '/articles/harbour/tunnel?q=tunnel#p1-q1',
  '/cite/harbour/tunnel',
  '/articles/hostile',
  '/speakers',
  '/articles',
  '/facets?field=speaker',
  '/speakers/tor-haugen',
  '/verify',
  '/verify?text=The+water+is+dirtier+than+%5BI%5D+have+…+seen+it&speaker=Marta+Lind',
  '/verify?text=We+promised+a+tunnel+that+sailors+would+never+notice',
  '/verify?text=colourless+green+ideas+sleep',
  '/docs',
  '/articles/none',
  '/?from=yesterday',
]

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe objects to. In the other colour scheme only contrast can differ. */
async function violationsOf(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  const axe = new AxeBuilder({ page })
  const { violations } = await (colorScheme === 'light'
    ? axe.withTags(tags)
    : axe.withRules('color-contrast')
  ).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
}

describe.skipIf(executable === null)('every page', () => {
  const using = site(executable)

  describe.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('on a %s', (_, viewport) => {
    test.each(paths)('%s is accessible in light and dark, fits, and stands still', async path => {
      await using('about:blank', { viewport, mayFail: true }, async page => {
        await page.addInitScript(
          'window.moved = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) window.moved += e.value }).observe({ ' +
            'type: "layout-shift", buffered: true })',
        )
        await page.goto(path, { waitUntil: 'networkidle' })
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
        expect(await page.evaluate('window.moved')).toBeLessThan(mostShift)
        expect(await violationsOf(page, 'light')).toEqual([])
        // Colours do not change with the width.
        if (viewport === desktop) expect(await violationsOf(page, 'dark')).toEqual([])
      })
    })
  })
})
