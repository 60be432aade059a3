// Every reader that joins lines keeps the hyphen and the line break inside a word, and joins all other lines as before.

import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/ingest/read-file.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'

async function read(path: string, text: string) {
  const { articles } = await readFile({ path, bytes: new TextEncoder().encode(text) })
  const [article] = articles
  if (article === undefined) throw new Error(`no article in ${path}`)
  return article
}

const textsOf = async (path: string, text: string) => (await read(path, text)).paragraphs.map(one => one.text)

const wrapped = `The committee of the lower house said on Monday that the new admin-
istration would not lower the two-
and three-year rates, and that Austro-
Hungarian loans were not discussed by parlia\u00ad
ment before the well-known man of gov¬
ernment left for the great sanc‐
tions talks - they began - in the harbour.
`
const stored =
  'The committee of the lower house said on Monday that the new admin-\nistration would not lower the two- ' +
  'and three-year rates, and that Austro-\nHungarian loans were not discussed by parlia\u00ad\nment before the well-known ' +
  'man of gov¬\nernment left for the great sanc‐\ntions talks - they began - in the harbour.'

const lines = wrapped.trim().split('\n')
/** As Tesseract writes it. */
const hocr = `<!DOCTYPE html><html><head><title>Scan</title><meta name="ocr-system" content="tesseract 5.3.0"></head><body>
<div class="ocr_page" id="page_1"><div class="ocr_carea" id="block_1_1"><p class="ocr_par" id="par_1_1" lang="eng">
${lines
  .map(
    (line, at) => `     <span class="ocr_line" id="line_1_${at}" title="bbox 1 2 3 4">
${line
  .split(' ')
  .map(word => `      <span class="ocrx_word" title="bbox 1 2 3 4; x_wconf 96">${word}</span>`)
  .join('\n')}
     </span>`,
  )
  .join('\n')}
    </p></div></div></body></html>`

describe('a line that ends inside a word keeps its break', () => {
  test.each([
    ['plain.txt', `A title of this story\n\n${wrapped}`],
    ['plain-windows.txt', `A title of this story\n\n${wrapped}`.replaceAll('\n', '\r\n')],
    ['blanks.txt', `A title of this story\n\n${wrapped.replaceAll('\n', '  \n')}`],
    ['wrapped.md', `# A title\n\n${wrapped}`],
    ['page.html', `<html><body><article><h1>A title</h1><p>${lines.join('<br>')}</p></article></body></html>`],
    ['wrapped.html', `<html><body><article><h1>A title</h1><p>${wrapped}</p></article></body></html>`],
    ['scan.hocr', hocr],
    ['one.json', JSON.stringify({ title: 'A title', text: wrapped })],
    ['one-html.json', JSON.stringify({ title: 'A title', html: `<p>${lines.join('<br/>\n')}</p>` })],
    ['cue.srt', `1\n00:00:01,000 --> 00:00:09,000\n${wrapped}`],
    ['said.txt', `[00:00:01] ${wrapped}\n[00:01:02] And so it goes on here.\n\n[00:02:02] And so it ends here.\n`],
  ])('%s', async (path, text) => {
    expect(await textsOf(path, text)).toContain(stored)
  })

  test('but code and a title do not', async () => {
    const article = await read(
      'a.md',
      '---\ntitle: |\n  The new admin-\n  istration\n---\n\n    one-\n    two(x-\n    y);\n',
    )
    expect(article.title).toBe('The new administration')
    expect(article.paragraphs.map(({ text }) => text)).toEqual(['one-\ntwo(x-\ny);'])
  })

  test('also where a page without paragraphs is cut into blocks', async () => {
    const line = 'the men of the old admin-\nistration went to the parlia-\nment of the small'
    const page = Array.from({ length: 60 }, () => line).join('\n')
    const paragraphs = await textsOf('scan.txt', page)
    expect(paragraphs.length).toBeGreaterThan(3)
    expect(paragraphs.filter(text => /-$|^(?:istration|ment)\b/.test(text))).toEqual([])
  })
})

describe('quotes with words that are broken at the end of a line', () => {
  const text = `Bridge opens

The bridge was opened on Monday by Governor John Wash-
ington, who has been in office for two terms and who is
known for his love of bridges. “The new admin-
istration will build ten of them,” Mr. Wash-
ington de-
clared to the crowd. “We will not stop,” he add-
ed.
`

  test('have whole names and cues, and words as the stored text has them', async () => {
    const article = await read('bridge.txt', text)
    const quotes = extractQuotes(article)
    expect(quotes.map(({ text: words, cue, speaker }) => [words, cue, speaker?.name])).toEqual([
      ['The new admin-\nistration will build ten of them,', 'declared', 'John Washington'],
      ['We will not stop,', 'added', 'John Washington'],
    ])
    for (const { fragments, speaker } of quotes) {
      for (const { paragraph, start, end, text: words } of fragments)
        expect(article.paragraphs[paragraph]?.text.slice(start, end)).toBe(words)
      const { paragraph = -1, start, end } = speaker?.mentionAt ?? {}
      expect(article.paragraphs[paragraph]?.text.slice(start, end)).toBe(speaker?.mention)
    }
  })

  test('are the same as without breaks', async () => {
    const article = await read('bridge.txt', text)
    const paragraphs = article.paragraphs.map(one => ({ ...one, text: one.text.replaceAll('-\n', '') }))
    const named = (quotes: ReturnType<typeof extractQuotes>) =>
      quotes.map(({ text: words, cue, speaker, form, confidence }) => [
        words.replaceAll('-\n', ''),
        cue,
        speaker?.name,
        form,
        confidence,
      ])
    expect(named(extractQuotes(article))).toEqual(named(extractQuotes({ ...article, paragraphs })))
  })
})
