// Bytes to text: every encoding that files come in, and what is no text.

import { expect, test } from 'vitest'
import { decode } from '../../src/ingest/decode.ts'
import { encodeAs, newsInLanguages } from './news-in-languages.ts'
import { read, readOne } from './read.ts'

const text = 'Zürich’s “all-in” bet\n\nEin Café für 5 €, said Øystein.\n'
const utf8 = new TextEncoder().encode(text)
const utf16 = (littleEndian: boolean) => {
  const bytes = new DataView(new ArrayBuffer(2 + text.length * 2))
  bytes.setUint16(0, 0xfeff, littleEndian)
  for (let at = 0; at < text.length; at++) bytes.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(bytes.buffer)
}
const windows1252 = Uint8Array.from(text, character => {
  const special: Record<string, number> = { '’': 0x92, '“': 0x93, '”': 0x94, '€': 0x80 }
  return special[character] ?? character.charCodeAt(0)
})

const sound: [string, Uint8Array][] = [
  ['UTF-8', utf8],
  ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
  ['UTF-16, little endian', utf16(true)],
  ['UTF-16, big endian', utf16(false)],
  ['UTF-8 with CRLF', new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
  ['UTF-8 with CR', new TextEncoder().encode(text.replaceAll('\n', '\r'))],
]

test.each(sound)('%s is read as it was written', async (_, bytes) => {
  const { articles, problems } = await read('a.txt', bytes)
  expect(articles[0]?.title).toBe('Zürich’s “all-in” bet')
  expect(articles[0]?.paragraphs).toEqual([{ text: 'Ein Café für 5 €, said Øystein.', kind: 'prose' }])
  expect(problems).toEqual([])
})

test('Windows-1252 is read where the bytes are not UTF-8, and said', async () => {
  const { articles, problems } = await read('a.txt', windows1252)
  expect(articles[0]?.title).toBe('Zürich’s “all-in” bet')
  expect(articles[0]?.paragraphs[0]?.text).toBe('Ein Café für 5 €, said Øystein.')
  expect(problems).toMatchObject([
    { file: 'a.txt', severity: 'warning', message: expect.stringContaining('Windows-1252') },
  ])
})

test('a few damaged bytes do not turn UTF-8 into another encoding: they are replaced, with their line', async () => {
  const damaged = Uint8Array.of(...utf8, 0xff, 0x0a)
  const { articles, problems } = await read('a.txt', damaged)
  expect(articles[0]?.title).toBe('Zürich’s “all-in” bet')
  expect(problems).toMatchObject([{ line: 4, severity: 'warning' }])
})

test('composed and decomposed letters stay as they were written, but give one id', async () => {
  const [composed, decomposed] = ['Caf\u00e9', 'Cafe\u0301']
  expect((await readOne(`${composed}.txt`, `T\n\n${composed} au lait.`)).paragraphs[0]?.text).toBe(
    `${composed} au lait.`,
  )
  expect((await readOne(`${decomposed}.txt`, `T\n\n${decomposed} au lait.`)).paragraphs[0]?.text).toBe(
    `${decomposed} au lait.`,
  )
  expect((await readOne(`${composed}.txt`, 'T\n\nText.')).id).toBe(
    (await readOne(`${decomposed}.txt`, 'T\n\nText.')).id,
  )
})

const refused: [string, Uint8Array, RegExp][] = [
  ['an empty file', new Uint8Array(), /empty/],
  ['a blank file', new TextEncoder().encode(' \n\t\r\n'), /blank/],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), /picture/],
  ['a PDF', new TextEncoder().encode('%PDF-1.7\nstream'), /PDF/],
  ['half a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /archive is damaged/],
  ['binary data', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 32), /binary/],
  ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), /UTF-32/],
]

test.each(refused)('%s is a problem that says what to do', async (_, bytes, message) => {
  const { articles, problems } = await read('news/a.txt', bytes)
  expect(articles).toEqual([])
  expect(problems).toEqual([
    {
      file: 'news/a.txt',
      line: null,
      severity: 'error',
      message: expect.stringMatching(message),
      advice: expect.stringMatching(/\w/),
    },
  ])
})

const inEncodings = newsInLanguages.flatMap(({ lang, encodings, text }) =>
  encodings.map((encoding): [string, string, string] => [lang, encoding, text]),
)

test.each(inEncodings)('%s in %s: any 200 characters of news are read as they were written', (_, encoding, text) => {
  const pieces = Array.from({ length: Math.max(1, text.length - 199) }, (_, at) => text.slice(at, at + 200))
  const wrong = pieces.filter(
    (piece, at) => (at % 5 === 0 || at === pieces.length - 1) && decode(encodeAs(encoding, piece)).text !== piece,
  )
  expect(wrong).toEqual([])
})

test.each(inEncodings)(
  '%s in %s: an article is found in its language, and the report names the encoding',
  async (lang, encoding, text) => {
    const { articles, problems } = await read('a.txt', encodeAs(encoding, `${text.slice(0, 30)}\n\n${text}\n\n${text}`))
    expect(articles[0]?.paragraphs.map(paragraph => paragraph.text)).toEqual([text, text])
    const detected = new Set(['ru', 'uk', 'el', 'ar', 'he', 'ja', 'ko', 'fr', 'de', 'es', 'pt', 'sv', 'en'])
    if (detected.has(lang)) expect(articles[0]?.lang).toBe(lang)
    if (encoding !== 'iso-2022-jp') expect(problems[0]?.message).toMatch(/were read as/)
  },
)

const russian = newsInLanguages[0]?.text ?? ''
const [word] = russian.split(' ')

test.each([
  ['the prolog of XML', `<?xml version="1.0" encoding="KOI8-R"?><p>${word}</p>`, 'koi8-r'],
  ['a page’s meta element', `<html><head><meta charset=koi8-r><title>${word}</title>`, 'koi8-r'],
  [
    'a page’s http-equiv',
    `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251"><p>${word}`,
    'windows-1251',
  ],
  ['a message’s header', `Subject: A\nContent-Type: text/plain;\n charset="iso-8859-5"\n\n${word}`, 'iso-8859-5'],
  ['a page in Japanese', '<meta charset="Shift_JIS"><p>橋</p>', 'shift_jis'],
  ['a page in Chinese', '<meta charset="gb2312"><p>桥</p>', 'gbk'],
  ['a page in Czech', '<meta charset="iso-8859-2"><p>ž</p>', 'iso-8859-2'],
])('an encoding that %s declares counts, for a single word', (_, text, encoding) => {
  expect(decode(encodeAs(encoding, text))).toMatchObject({ text, encoding, isGuess: false })
})

test.each([
  ['declares another', `<meta charset="windows-1251"><p>${word} and more</p>`],
  ['declares one that there is not', `<meta charset="nonsense"><p>${word} and more</p>`],
  ['declares two bytes a letter', `<?xml version="1.0" encoding="UTF-16"?><p>${word} and more</p>`],
])('UTF-8 that %s stays UTF-8', (_, text) => {
  expect(decode(new TextEncoder().encode(text))).toMatchObject({ text, encoding: 'utf-8' })
})

test.each(newsInLanguages.map(({ lang, text }): [string, string] => [lang, text]))(
  '%s in UTF-8 with a few damaged bytes stays UTF-8',
  (_, text) => {
    const bytes = new TextEncoder().encode(text)
    if (!bytes.some(byte => byte > 0x7f)) return
    const damaged = Uint8Array.of(...bytes, 0xff, 0x20, 0xe0)
    expect(decode(damaged)).toMatchObject({ encoding: 'utf-8', damagedLine: 1 })
  },
)

test.each([
  ['utf-16le', true],
  ['utf-16be', false],
])('%s without a mark is read', (encoding, littleEndian) => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  expect(decode(new Uint8Array(bytes.buffer))).toMatchObject({ text, encoding })
})
