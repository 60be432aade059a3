// Pages and citations with text that is read from right to left: each text has its direction and its language, and none turns the words of
// the page around it.

import { beforeAll, describe, expect, test } from 'vitest'
import { directionOf } from '../../src/worker/pages/written.ts'
import { appOver } from './fixture.ts'
import { rightToLeftArticles } from './right-to-left.ts'

let app: Awaited<ReturnType<typeof appOver>>
beforeAll(async () => {
  app = await appOver(rightToLeftArticles)
})

async function page(path: string): Promise<string> {
  const response = await app.request(encodeURI(path), { headers: { Accept: 'text/html' } })
  expect(response.status, path).toBe(200)
  return response.text()
}

describe('the direction of a text', () => {
  test.each([
    ['The bridge is open.', 'auto'],
    ['הגשר נפתח.', 'auto'],
    ['افتتح الجسر الجديد.', 'auto'],
    ['پل باز شد.', 'auto'],
    ['IBM פתחה מרכז פיתוח ליד הגשר', 'rtl'],
    ['“Google” קנתה את החברה', 'rtl'],
    ['2024: COVID-19 والاقتصاد في المنطقة', 'rtl'],
    ['שלום is the word that is written on the bridge', 'ltr'],
    ['مرحبا, she said, and nobody answered', 'ltr'],
    ['410 (12%)', 'auto'],
    ['', 'auto'],
    ['ܫܠܡܐ', 'auto'],
    ['ދިވެހި', 'auto'],
  ])('%s: %s', (text, expected) => {
    expect(directionOf(text)).toBe(expected)
  })

  test('a long text costs no more than its length', () => {
    const text = 'א b '.repeat(200_000)
    expect(directionOf(text)).toBe('auto')
  })
})

describe('on a page', () => {
  test.each([
    ['/articles/he/bridge', '<h1 lang="he" dir="auto">הגשר החדש נפתח לתנועה (סוף סוף!)</h1>'],
    ['/articles/he/bridge', '<p id="p0" class="prose" lang="he" dir="auto">הגשר החדש מעל'],
    ['/articles/he/bridge', '<p id="p1" class="prose" lang="he" dir="rtl">IBM ו-Google'],
    ['/articles/he/bridge', '<h2 id="p2" lang="he" dir="auto">'],
    ['/articles/he/bridge', '<pre id="p5" dir="ltr"'],
    ['/articles/he/bridge', '<p id="p6" class="prose" lang="he">The mayor'],
    ['/articles/he/bridge', '<p class="kicker"><bdi>חדשות הנמל</bdi> · <bdi>תחבורה</bdi></p>'],
    ['/articles/he/bridge', 'by <bdi>דנה לוי</bdi> and John Marsh'],
    ['/articles/ar/bridge', '<h1 lang="ar" dir="auto">'],
    ['/articles/fa/bridge', '<p id="p1" class="prose" lang="fa" dir="auto">'],
    ['/articles/en/bridge', '<h1 dir="auto">What “שלום” means to the bridge</h1>'],
    ['/articles/en/bridge', '<p id="p0" class="prose" dir="ltr">שלום is the word'],
    [
      '/articles/en/bridge',
      '<p dir="auto"><a class="speaker" href="/speakers/%D7%A8%D7%95%D7%AA-%D7%9B%D7%94%D7%9F"><bdi>רות כהן</bdi></a>',
    ],
    ['/?q=הגשר', '<h2 lang="he" dir="auto"><a href="/articles/he/bridge?q='],
    ['/?q=הגשר', '<p class="text prose" lang="he" dir="auto"><mark>הגשר</mark> החדש'],
    ['/?q=הגשר', 'dir="auto" value="הגשר"'],
    ['/?q=הגשר', '<title>\u2068הגשר\u2069 · Onrecord</title>'],
    ['/?q=say&type=quote', '<blockquote dir="auto"><p>“We <mark>say</mark> שלום'],
    ['/?q=bridge', '<span><bdi>חדשות הנמל</bdi></span>'],
    ['/?source=חדשות הנמל', 'Remove filter: </span><bdi>חדשות הנמל</bdi>'],
    ['/speakers?q=שלמה', 'Nobody here goes by <bdi>שלמה</bdi>.'],
    ['/verify?text=הגשר הישן מעל הנמל נפתח ביום', '<dd lang="he" dir="auto">הגשר <ins>החדש</ins>'],
    [
      '/verify?text=הגשר הישן מעל הנמל נפתח ביום',
      'Claimed <del><bdi>הישן</bdi></del>, but it is <ins><bdi>החדש</bdi></ins>.',
    ],
  ])('%s has %s', async (path, expected) => {
    expect(await page(path)).toContain(expected)
  })

  test('text without letters of such scripts needs nothing', async () => {
    const html = await page('/articles/en/bridge')
    expect(html).toContain('<p id="p2" class="prose">“<span class="said"')
    expect(html).toContain('>Ann Okafor</a><span class="role">, director of the Harbour Board</span>')
  })
})

test('a citation keeps its order wherever it is pasted', async () => {
  const html = await page('/articles/en/bridge')
  const [, copied] = /data-copy="([^"]+)"/.exec(html) ?? []
  expect(copied).toBe(
    [
      '“\u2068We say שלום on the bridge (and مرحبا below it),\u2069” — \u2068רות כהן\u2069',
      'in “\u2068What “שלום” means to the bridge\u2069”',
      'Coast Courier',
      '8 March 2024.',
    ].join(', '),
  )
})
