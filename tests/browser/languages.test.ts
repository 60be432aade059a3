// Every page in every language of the interface, at phone and desktop width: accessible (axe), no wider than the screen, nothing cut off.
// English has `every-page.test.ts`. One page of the browser walks through all, because each start of one costs more than the checks.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { interfaceLanguages } from '../../src/worker/words/languages.ts'
import { installedBrowser } from './chromium.ts'
import { desktop, phone, site } from './site.ts'

const executable = installedBrowser()
const languages = interfaceLanguages.filter(lang => lang !== 'en')

const paths = [
  '/?',
  '/?q=council',
  '/?q=zzzzzz&source=Coast+Courier',
  '/?q=counsil&speaker=tor-haugen&from=2023-01-01&to=2023-12-31',
  '/articles/harbour/tunnel?',
  '/articles?',
  '/facets?field=month',
  '/speakers?',
  '/speakers/tor-haugen?',
  '/verify?text=The+water+is+dirtier+than+%5BI%5D+have+…+seen+it&speaker=Marta+Lind',
  '/verify?text=We+promised+a+tunnel+that+sailors+would+never+notice',
  '/articles/none?',
  '/?from=yesterday&sort=best&offset=-1',
]

/** Texts that do not fit into their own box, and placeholders that are longer than their field. */
const cutOff = `(() => {
  const found = []
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('.hidden, svg, pre, textarea')) continue
    const style = getComputedStyle(element)
    const isClipped = style.overflowX !== 'visible' && style.display !== 'inline'
    if (isClipped && element.scrollWidth > element.clientWidth + 1) found.push(element.outerHTML.slice(0, 120))
    if (element.getBoundingClientRect().right > innerWidth + 1) found.push('beyond the screen: ' + element.outerHTML.slice(0, 120))
    if (!element.placeholder) continue
    const canvas = document.createElement('canvas').getContext('2d')
    canvas.font = style.fontStyle + ' ' + style.fontSize + ' ' + style.fontFamily
    const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    if (canvas.measureText(element.placeholder).width > room) found.push('placeholder: ' + element.placeholder)
  }
  return found
})()`

async function violationsOf(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations
}

/** axe takes most of the time, and mostly finds the same in all languages. With EVERY_LANGUAGE=1, as every night, it looks at all. */
const isThorough = process.env.EVERY_LANGUAGE === '1'

async function faultsOf(page: Page, isForAxe: boolean): Promise<string[]> {
  const violations = isForAxe ? await violationsOf(page) : []
  const wide = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
    ...((await page.evaluate(cutOff)) as string[]),
  ]
}

describe.skipIf(executable === null)('every page', () => {
  const using = site(executable, { languages: ['en', ...languages] })

  test.each(languages)('in %s is accessible, fits, and has nothing cut off', async lang => {
    for (const viewport of [phone, desktop]) {
      await using('about:blank', { viewport, mayFail: true }, async page => {
        for (const path of paths) {
          await page.goto(`${path}${path.endsWith('?') ? '' : '&'}ui=${lang}`)
          expect(await page.getAttribute('html', 'lang'), path).toBe(lang)
          const isForAxe = isThorough || (lang === 'de' && viewport === phone)
          expect(await faultsOf(page, isForAxe), `${path} at ${viewport.width} px`).toEqual([])
        }
      })
    }
  })

  test('the script speaks the language of its page, and stays in it', async () => {
    await using('/?ui=de', { locale: 'fr-FR', mayFail: true }, async page => {
      await page.getByRole('combobox').pressSequentially('council')
      await page.waitForURL('**/?q=council&ui=de')
      await page.getByRole('heading', { name: /^\d+ Passagen in \d+ Artikeln$/ }).waitFor()
      expect(
        await page
          .getByRole('navigation', { name: 'Sprachen' })
          .getByRole('link')
          .evaluateAll(links => links.map(link => link.getAttribute('href'))),
      ).toContain('/?q=council&ui=fr')
      await page.getByRole('combobox').fill('')
      await page.getByRole('heading', { name: 'So lässt sich suchen' }).waitFor()
      await page.route('**/?q=*', route => route.fulfill({ status: 429, body: '' }))
      await page.getByRole('combobox').pressSequentially('ferry')
      await page.getByText('Zu viele Suchen in kurzer Zeit').first().waitFor()
    })
  })

  test('the start page is that of the browser’s language, and another can be chosen', async () => {
    await using('/', { locale: 'pt-BR' }, async page => {
      expect(new URL(page.url()).search).toBe('?ui=pt')
      await page.getByRole('link', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'Ways to ask' }).waitFor()
      await page.getByRole('link', { name: 'Onrecord' }).click()
      await page.getByRole('heading', { name: 'Ways to ask' }).waitFor()
    })
  })
})
