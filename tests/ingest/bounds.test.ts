// However long a file's fields are, an article's stay short enough to be sent with every hit, and a row says what was cut.

import { describe, expect, test } from 'vitest'
import { attributeQuotes } from '../../src/pipeline/attribute-quotes.ts'
import { read } from './read.ts'

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')
const many = (count: number) => Array.from({ length: count }, (_, i) => `value ${i}`)
const text = 'The harbour opened on Monday.'
const million = words(120_000)

const json = (fields: object) => ['a.json', JSON.stringify({ title: 'Harbour', ...fields, text })] as const
const yaml = (fields: string) => ['a.md', `---\n${fields}\n---\n\n${text}\n`] as const

const files: readonly [what: string, file: readonly [string, string], row: RegExp][] = [
  ['a title in JSON', json({ title: million }), /title \(/],
  ['a title in front matter', yaml(`title: ${million}`), /title \(/],
  ['a title in TOML', ['a.md', `+++\ntitle = "${million}"\n+++\n\n${text}`], /title \(/],
  ['a heading that is the title', ['a.md', `# ${million}\n\n${text}`], /title \(/],
  ['a source', json({ source: million }), /source \(/],
  ['a section', json({ section: million }), /section \(/],
  ['a summary', json({ summary: million }), /summary \(/],
  ['a dateline', json({ dateline: million }), /dateline \(/],
  ['a tag', json({ tags: [million] }), /tags \(1 are longer/],
  ['tags', json({ tags: many(100_000) }), /tags \(100,000, 100 are kept\)/],
  ['tags in front matter', yaml(`tags: [${many(2_000).join(', ')}]`), /tags \(2,000/],
  ['an author', json({ authors: [million] }), /authors \(1 are longer/],
  ['authors', json({ authors: many(50_000) }), /authors \(50,000/],
  ['a name without spaces', json({ authors: ['x'.repeat(1_000_000)] }), /authors \(1 are longer/],
  ['letters of two units', json({ title: '🚀'.repeat(500_000) }), /title \(/],
  ['a language', json({ lang: `en-x-${Array(200).fill('abcdefgh').join('-')}` }), /language tag \(/],
]

describe('what is too long is cut, with a row', () => {
  test.each(files)('%s', async (_what, [path, content], row) => {
    const { articles, problems } = await read(path, content)
    expect(articles).toHaveLength(1)
    const { paragraphs, ...head } = articles[0] ?? { paragraphs: [] }
    expect(JSON.stringify(head).length).toBeLessThan(60_000)
    for (const value of Object.values(head).flat()) {
      expect(String(value).length).toBeLessThanOrEqual(2_000)
      expect(String(value).isWellFormed()).toBe(true)
    }
    expect(paragraphs.every(paragraph => paragraph.text.length <= 12_000)).toBe(true)
    expect(problems.map(({ message }) => message).join('\n')).toMatch(row)
  })

  test('a summary that is the whole text becomes paragraphs', async () => {
    const { articles } = await read('a.json', JSON.stringify({ title: 'Harbour', summary: million, text: '' }))
    const paragraphs = articles[0]?.paragraphs ?? []
    expect(paragraphs.every(paragraph => paragraph.text.length <= 12_000)).toBe(true)
    expect(paragraphs.map(paragraph => paragraph.text).join(' ')).toBe(million)
  })

  test('what is within the limits has no row and stays as it is', async () => {
    const fields = {
      title: words(60),
      source: 'Coast Courier',
      tags: many(100),
      authors: ['Ines Falk'],
      summary: words(200),
    }
    const { articles, problems } = await read(...json(fields))
    expect(articles[0]).toMatchObject(fields)
    expect(problems).toEqual([])
  })
})

test('names, roles and affiliations of speakers are cut, with a row', async () => {
  for (const said of [
    `said ${'A'.repeat(5_000)} Smith.`,
    `said John ${'Bcd-'.repeat(1_000)}Smith.`,
    `said John Smith, president of the ${'Xyz'.repeat(1_500)} Board.`,
    `said John Smith, president of the ${'a'.repeat(4_000)} fund.`,
    `said John Smith, ${'a'.repeat(4_000)} president.`,
    `according to ${'Ä'.repeat(3_000)} Lund.`,
  ]) {
    const { articles } = await read('a.txt', `A title\n\n“We will not go there again, ever,” ${said}\n\n${text}\n`)
    const { entries, problems } = attributeQuotes(articles)
    const [speaker] = entries.flatMap(({ quotes }) => quotes.map(quote => quote.speaker))
    expect(speaker?.name.length ?? 0).toBeLessThanOrEqual(200)
    expect(speaker?.role?.length ?? 0).toBeLessThanOrEqual(400)
    expect(speaker?.affiliation?.length ?? 0).toBeLessThanOrEqual(300)
    expect(problems.map(({ message }) => message).join()).toMatch(/too long; it was cut/)
  }
})
