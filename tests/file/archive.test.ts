// What goes into an archive comes out of it, whatever it is; the same entries give the same bytes.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { fieldNames } from '../../src/article/indexed-fields.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { article, quoteOf, randomArchive, smallArchive } from '../support/corpus.ts'

const open = async (entries: readonly ArchiveEntry[]) =>
  openArchive((await buildArchive(entries)).buffer, { verify: true })

function sortedById(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  return [...entries].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
}

/** Everything of an archive, as entries again. */
function entriesOf(archive: Awaited<ReturnType<typeof open>>): ArchiveEntry[] {
  return Array.from({ length: archive.articles.count }, (_, number) => {
    const [from, to] = archive.units.ofArticle(number)
    const units = Array.from({ length: to - from }, (_, i) => from + i)
    return {
      article: { ...archive.articles.head(number), paragraphs: archive.articles.paragraphs(number) },
      quotes: units.flatMap(unit => archive.units.quote(unit) ?? []),
    }
  })
}

/** Quotes of an entry in the order of units: by their first paragraph, then as given. */
function inUnitOrder(entry: ArchiveEntry): ArchiveEntry {
  const first = (quote: ArchiveEntry['quotes'][number]) => quote.fragments[0]?.paragraph ?? 0
  return { ...entry, quotes: [...entry.quotes].sort((a, b) => first(a) - first(b)) }
}

test('gives back articles and quotes as they were', async () => {
  expect(entriesOf(await open(smallArchive))).toEqual(sortedById(smallArchive))
  await fc.assert(
    fc.asyncProperty(randomArchive, async entries => {
      expect(entriesOf(await open(entries))).toEqual(sortedById(entries).map(inUnitOrder))
    }),
    { numRuns: 100 },
  )
})

test('is the same whatever order the articles come in', async () => {
  const [once, again] = [await buildArchive(smallArchive), await buildArchive([...smallArchive].reverse())]
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  const changed = await buildArchive(smallArchive.slice(1))
  expect(openArchive(changed.buffer).version).not.toBe(openArchive(once.buffer).version)
})

test('opens an archive of nothing', async () => {
  const archive = await open([])
  expect(archive.counts).toMatchObject({ articles: 0, paragraphs: 0, quotes: 0, terms: 0 })
  expect([archive.from, archive.to, archive.langs]).toEqual([null, null, []])
  expect([archive.units.find('a/p0'), archive.articles.find('a'), archive.terms.find('a')]).toEqual([-1, -1, -1])
})

describe('units', () => {
  test.each([
    ['bread/p0', { type: 'paragraph', article: 0, paragraph: 0, quote: null }],
    ['bread/p1/q1', { type: 'quote', article: 0, paragraph: 1, quote: 1 }],
    ['north-korea/troops/p1/q2', { type: 'quote', article: 1, paragraph: 1, quote: 2 }],
    ['north-korea/troops/p3', { type: 'paragraph', article: 1, paragraph: 3, quote: null }],
  ])('%s is found and named', async (id, unit) => {
    const archive = await open(smallArchive)
    const found = archive.units.find(id)
    expect(archive.units.at(found)).toEqual(unit)
    expect(archive.units.id(found)).toBe(id)
  })

  test.each([
    'bread',
    'bread/p4',
    'bread/p01',
    'bread/p1/q2',
    'bread/p1/q0',
    'bread/p0/q1',
    'bread/p99999999999',
    'x/p0',
    '',
  ])('%j is none', async id => {
    expect((await open(smallArchive)).units.find(id)).toBe(-1)
  })

  test('know their text, paragraph and speaker', async () => {
    const { units, speakers, columns } = await open(smallArchive)
    const [own, said] = [units.find('bread/p1/q1'), units.find('north-korea/troops/p1/q2')]
    expect([units.text(own), units.text(said)]).toEqual(['bread is dear', 'no one can stop the troops now'])
    expect(units.paragraphOf(said)).toBe(units.find('north-korea/troops/p1'))
    expect([units.speaker(own), units.speaker(said), units.speaker(0)]).toEqual([-1, 0, -1])
    expect([...speakers.units(0)]).toEqual([said - 1, said])
    expect(columns.speaker.label(0)).toBe('Victor Cha')
  })

  test('know where a quote has breaks, and what the article has there', async () => {
    const river = article('river', '', ['“We stay,” said Ann on Monday. “We do.', '“All of us.”', 'She left.'])
    const quotes = [quoteOf(river, 0, 'We stay,', {}, [0, 'We do.'], [1, 'All of us.'])]
    const { units } = await open([{ article: river, quotes }, ...smallArchive])
    const said = units.find('river/p0/q1')
    expect(units.text(said)).toBe('We stay, […] We do.\nAll of us.')
    expect(units.breaks(said)).toEqual([
      { kind: 'attribution', text: 'said Ann on Monday.', start: 8, end: 13 },
      { kind: 'paragraph', text: '', start: 19, end: 20 },
    ])
    for (const unit of ['river/p0', 'river/p1', 'bread/p1/q1']) expect(units.breaks(units.find(unit))).toEqual([])
  })

  test('a quote with other words than its article is refused', async () => {
    const river = article('river', '', ['“We stay,” said Ann.'])
    const quote = { ...quoteOf(river, 0, 'We stay,', {}), text: 'We leave,' }
    await expect(buildArchive([{ article: river, quotes: [quote] }])).rejects.toThrow(RangeError)
  })
})

test('sums up speakers', async () => {
  const { speakers } = await open(smallArchive)
  expect(speakers.find('victor-cha')).toBe(0)
  expect(speakers.at(0)).toEqual({
    id: 'victor-cha',
    name: 'Victor Cha',
    kind: 'person',
    roles: [{ role: 'president of the center', count: 1 }],
    quotes: 2,
    articles: 1,
    first: '2024-11-04',
    last: '2024-11-04',
  })
})

test('finds terms by text, prefix, stem and frequency', async () => {
  const { terms } = await open(smallArchive)
  const troops = terms.find('troops')
  expect(terms.at(troops)).toBe('troops')
  expect([terms.df(troops), terms.df(troops, 'title'), terms.df(troops, 'speaker'), terms.find('troop')]).toEqual([
    6, 1, 0, -1,
  ])
  const [from, to] = terms.prefix('b')
  expect(Array.from({ length: to - from }, (_, i) => terms.at(from + i))).toEqual(['bakers', 'bought', 'bread', 'brot'])
  expect(terms.prefix('\uffff')).toEqual([terms.count, terms.count])
  for (const field of fieldNames) {
    const [walked, looked]: [number[][], number[][]] = [[], []]
    terms.eachDf(0, terms.count + 1, field, (term, df) => walked.push([term, df]))
    for (let term = 0; term < terms.count; term++) looked.push([term, terms.df(term, field)])
    expect(walked, field).toEqual(looked.filter(([, df]) => df !== 0))
    const middle = walked.slice(1, 3)
    const some: number[][] = []
    terms.eachDf(middle[0]?.[0] ?? 0, (middle[1]?.[0] ?? 0) + 1, field, (term, df) => some.push([term, df]))
    expect(some, field).toEqual(middle)
  }
})

test.each([
  ['two articles with one id', [...smallArchive, ...smallArchive.slice(0, 1)]],
  [
    'a quote outside of its article',
    smallArchive.map(({ article, quotes }) => ({ article: { ...article, paragraphs: [] }, quotes })),
  ],
])('refuses %s', async (_, entries) => {
  await expect(buildArchive(entries)).rejects.toThrow(RangeError)
})

test.each([
  ['troop', 1, ['troops']],
  ['toops', 1, ['troops']],
  ['droops', 1, ['troops']],
  ['trops', 2, ['troops']],
  ['droop', 2, []],
  ['bred', 2, ['bread', 'brot']],
])('corrects %s within %d', async (typed, distance, expected) => {
  const { terms } = await open(smallArchive)
  expect(terms.fuzzy(typed, distance, 10).map(({ term }) => terms.at(term))).toEqual(expected)
})
