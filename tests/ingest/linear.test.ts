// Reading costs as much as there is to read: what is handled on the way is counted, for a text and for one eight times as long.

import { afterEach, describe, expect, test, vi } from 'vitest'
import { Parser } from 'yaml'
import { read, readOne } from './read.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n\n')

const shapes: readonly [what: string, content: (count: number) => string][] = [
  ['footnotes', n => `${lines(n, i => `Text[^${i}] here.`)}\n\n${lines(n, i => `[^${i}]: Note ${i}.`)}`],
  ['footnotes without a mark', n => `Text.\n\n${lines(n, i => `[^${i}]: Note ${i}.`)}`],
  ['footnotes in the text', n => 'Text^[a note of it] here. '.repeat(n)],
  ['marks of one footnote', n => `${'Text[^a] here. '.repeat(n)}\n\n[^a]: Note.`],
  [
    'notes of several paragraphs',
    n => `${lines(n, i => `Text[^${i}].`)}\n\n${lines(n, i => `[^${i}]: Note.\n\n    More.`)}`,
  ],
]

describe('tokens are not copied once for every footnote', () => {
  test.each(shapes)('%s', async (_what, content) => {
    let copied = 0
    const count = async (n: number) => {
      copied = 0
      const { concat } = Array.prototype
      vi.spyOn(Array.prototype, 'concat').mockImplementation(function (this: unknown[], ...lists) {
        copied += this.length
        return concat.apply(this, lists)
      })
      await read('a.md', content(n))
      vi.restoreAllMocks()
      return copied
    }
    expect(await count(800)).toBeLessThanOrEqual((await count(100)) * 10 + 1_000)
  })
})

test('front matter that is broken everywhere is read entry by entry only so far', async () => {
  const parse = vi.spyOn(Parser.prototype, 'parse')
  const entries = Array.from({ length: 4_800 }, (_, i) => `key${i}: a: b`).join('\n')
  const article = await readOne('a.md', `---\ntitle: Harbour\n${entries}\n---\n\nText.`)
  expect(article.title).toBe('Harbour')
  expect(parse.mock.calls.length).toBeGreaterThan(100)
  expect(parse.mock.calls.length).toBeLessThan(600)
})

test('a line break after a line break parts paragraphs, whatever stands between', async () => {
  const broken = ['one<br><br>two', 'one<br> <br>two', 'one  \n<br>two', 'one<br>\t<br/>two', 'one<br>\n<br>two']
  for (const text of broken)
    expect(
      (await readOne('a.md', text)).paragraphs.map(one => one.text),
      text,
    ).toEqual(['one', 'two'])
  for (const text of ['one<br>two', 'one<br>x<br>two', 'one  \ntwo'])
    expect((await readOne('a.md', text)).paragraphs, text).toHaveLength(1)
})

test('footnotes stand behind the text in the order of their marks', async () => {
  const { paragraphs } = await readOne(
    'a.md',
    'First[^b] and second[^a] and^[in the text] again[^b].\n\n[^a]: Note a.\n\n[^b]: Note b.\n\n    More of b.\n\n[^c]: Nobody ' +
      'asks.\n\nLast words.',
  )
  expect(paragraphs.map(({ text }) => text)).toEqual([
    'First and second and again.',
    'Last words.',
    'Note b.',
    'More of b.',
    'Note a.',
    'in the text',
  ])
})

test('signs inside an id stay, signs around it go, however many there are', async () => {
  const signs = '-.~'.repeat(20_000)
  expect(
    (await readOne('x.json', JSON.stringify({ id: `${signs}a${signs}b${signs}`, title: 'A', text: 'b' }))).id,
  ).toMatch(/^a-\.~/)
  expect((await readOne('x.json', JSON.stringify({ id: `--a-b.~`, title: 'A', text: 'b' }))).id).toBe('a-b')
  const spaces = ' '.repeat(60_000)
  const { authors } = await readOne(
    'x.json',
    JSON.stringify({ title: 'A', text: 'b', author: `Ann Poe${spaces}and${spaces}Jo Roe${spaces}` }),
  )
  expect(authors).toEqual(['Ann Poe', 'Jo Roe'])
})
