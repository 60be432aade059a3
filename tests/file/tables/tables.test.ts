// Rows of quotes, speakers and articles, columns and strings: each written and read alone.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleColumns } from '../../../src/article/columns.ts'
import type { Quote } from '../../../src/article/quote.ts'
import { quoteWords } from '../../../src/article/quote-words.ts'
import { Records, RecordWriter } from '../../../src/file/bytes/records.ts'
import { trusted } from '../../../src/file/sections/section-check.ts'
import { poolArticle, readArticle, writeArticle } from '../../../src/file/tables/article-table.ts'
import {
  keptValues,
  multipleValues,
  singleValues,
  sortedColumn,
  typeColumn,
} from '../../../src/file/tables/column-values.ts'
import {
  civilDay,
  dateNumber,
  dateText,
  dayNumber,
  dayText,
  firstDayOf,
  lastDayOf,
} from '../../../src/file/tables/days.ts'
import { poolQuote, readQuote, writeQuote } from '../../../src/file/tables/quote-table.ts'
import { readSpeaker, readSpeakerName, writeSpeaker } from '../../../src/file/tables/speaker-table.ts'
import { StringPool, stringBases } from '../../../src/file/tables/strings.ts'
import { article, quoteOf } from '../../support/corpus.ts'
import { anyText } from '../../support/section-file.ts'

function recordsOf(all: readonly Uint8Array[]): Records {
  const writer = new RecordWriter()
  for (const record of all) writer.add(record)
  const { index, bytes } = writer.take()
  return new Records(trusted(index), trusted(bytes))
}

const stringOf = (pool: StringPool) => (place: number) => (place === 0 ? null : (pool.sorted[place - 1] ?? null))

const said = article('a', 'Title', ['He said "one two" and "three four five" on Monday.', 'She said "six".'])
const textOf = (paragraph: number) => said.paragraphs[paragraph]?.text ?? ''
const plain = quoteOf(said, 0, 'one two', {})
const place = fc.record({ paragraph: fc.nat(3), start: fc.nat(70_000), length: fc.nat(300) })
const spanOf = ({ paragraph, start, length }: { paragraph: number; start: number; length: number }) => ({
  paragraph,
  start,
  end: start + length,
})

const anyQuote: fc.Arbitrary<Quote> = fc
  .record({
    places: fc.array(place.map(spanOf), { minLength: 1, maxLength: 5 }),
    form: fc.constantFrom('direct', 'partial'),
    cue: fc.option(anyText(5)),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    speaker: fc.option(
      fc.record({
        id: fc.constantFrom('ann', 'bob'),
        name: anyText(5),
        mention: anyText(5),
        mentionAt: place.map(spanOf),
        role: fc.option(anyText(5)),
        affiliation: fc.option(anyText(5)),
        kind: fc.constantFrom('person', 'organization', 'group', 'unknown'),
      }),
    ),
  })
  .map(({ places, ...quote }) => ({ ...quoteWords(places, textOf), ...quote }))

describe('quotes', () => {
  const roundTrip = (quotes: readonly Quote[]) => {
    const pool = new StringPool()
    for (const quote of quotes) poolQuote(quote, pool)
    const records = recordsOf(quotes.map(quote => writeQuote(quote, pool)))
    return quotes.map(({ speaker }, number) =>
      readQuote(records, number, { other: stringOf(pool), textOf, speakerId: speaker?.id ?? null }),
    )
  }

  test.each<[string, Quote]>([
    ['whose words stand in the paragraph', plain],
    ['in pieces', quoteOf(said, 0, 'one two', {}, [0, 'three four five'], [1, 'six'])],
    ['of nobody', { ...plain, speaker: null }],
    ['in part, without a cue', { ...plain, form: 'partial', cue: null }],
    ['as sure as can be', { ...plain, confidence: 1 }],
  ])('a quote %s', (_, quote) => {
    expect(roundTrip([quote])).toEqual([quote])
  })

  test('any quotes', () => {
    fc.assert(
      fc.property(fc.array(anyQuote, { maxLength: 40 }), quotes => {
        expect(roundTrip(quotes)).toEqual(quotes)
      }),
    )
  })

  test('a record that is not there reads as a quote of nobody', () => {
    const quote = readQuote(recordsOf([]), 3, { other: () => null, textOf, speakerId: 'ann' })
    expect(quote).toEqual({
      text: '',
      fragments: [],
      breaks: [],
      form: 'partial',
      cue: null,
      speaker: null,
      confidence: 0,
    })
  })
})

test('a speaker is called as most often, with roles by use', () => {
  const pool = new StringPool()
  const by = (name: string, role: string | null, kind: 'person' | 'group' = 'person') =>
    quoteOf(said, 1, 'six', { id: 'cha', name, role, kind })
  const all = [
    by('Victor Cha', 'analyst'),
    by('V. Cha', 'president'),
    by('Victor Cha', 'president', 'group'),
    by('V. Cha', null),
    by('Victor Cha', 'a president'),
  ]
  for (const quote of all) poolQuote(quote, pool)
  const days = [0, dayNumber('2024-11-04'), dayNumber('2023-01-31'), 0, dayNumber('2024-02-29')]
  const records = recordsOf([
    writeSpeaker(
      all.map((quote, i) => ({ quote, article: i >> 1, date: days[i] ?? 0 })),
      pool,
    ),
  ])
  expect(readSpeaker(records, 0, 'cha', stringOf(pool))).toEqual({
    id: 'cha',
    name: 'Victor Cha',
    kind: 'person',
    roles: [
      { role: 'president', count: 2 },
      { role: 'a president', count: 1 },
      { role: 'analyst', count: 1 },
    ],
    quotes: 5,
    articles: 3,
    first: '2023-01-31',
    last: '2024-11-04',
  })
  expect(stringOf(pool)(readSpeakerName(records, 0))).toBe('Victor Cha')
  expect(readSpeaker(recordsOf([writeSpeaker([], pool)]), 0, 'x', stringOf(pool))).toMatchObject({
    name: '',
    roles: [],
    quotes: 0,
    first: null,
    last: null,
  })
})

test('what an article says of itself', () => {
  const strings = fc.record({
    published: fc.option(anyText(5)),
    url: fc.option(anyText(5)),
    summary: fc.option(anyText(5)),
  })
  fc.assert(
    fc.property(fc.array(strings, { maxLength: 40 }), heads => {
      const pool = new StringPool()
      const articles = heads.map((head, i) => article(`a${i}`, '', [], head))
      for (const one of articles) poolArticle(one, pool)
      const records = recordsOf(articles.map(one => writeArticle(one, pool)))
      expect(heads.map((_, number) => readArticle(records, number, stringOf(pool)))).toEqual(heads)
    }),
  )
})

describe('strings', () => {
  test('each kind follows the one before', () => {
    const names = ['paragraphs', 'articles', 'speakers', ...articleColumns.map(({ name }) => name), 'others']
    const counts = Object.fromEntries(names.map((name, i) => [name, i + 1])) as unknown as Parameters<
      typeof stringBases
    >[0]
    const { columns, ...bases } = stringBases(counts)
    const inColumns = articleColumns.map(({ name }) => counts[name])
    const before = inColumns.map((_, i) => 8 + inColumns.slice(0, i).reduce((sum, count) => sum + count, 0))
    expect(Object.values(columns)).toEqual(before)
    const others = (before.at(-1) ?? 0) + (inColumns.at(-1) ?? 0)
    expect(bases).toEqual({ paragraphs: 0, articleIds: 1, titles: 3, speakerIds: 5, others })
  })

  test('a pool has each string once, in order, from 1; 0 is none', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyText(3)), { maxLength: 30 }), texts => {
        const pool = new StringPool()
        for (const text of texts) pool.add(text)
        expect(pool.sorted).toEqual([...new Set(texts.filter(text => text !== null))].sort())
        expect(texts.map(text => stringOf(pool)(pool.place(text)))).toEqual(texts)
      }),
    )
  })
})

describe('columns', () => {
  test.each([
    ['one value an article', singleValues(3, [0, 1, 3, 4]), [[], [0], [2], []]],
    ['any number of values', multipleValues(3, Uint32Array.of(0, 2, 2, 9), [0, 2, 1, 7]), [[0, 2], [], [1], []]],
  ] as const)('%s; what is no value, and what lies outside, is left out', (_, column, expected) => {
    const valuesOf = (of: number) => {
      const found: number[] = []
      for (let n = 0; column.valueOf(of, n) >= 0; n++) found.push(column.valueOf(of, n))
      return found
    }
    expect(expected.map((_, of) => valuesOf(of))).toEqual(expected)
  })

  test('values that are kept are the same values, in any order, and read once where they recur', () => {
    let read = 0
    const value = keptValues(ordinal => {
      read += 1
      return `value ${ordinal}`
    })
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { maxLength: 50 }), ordinals => {
        expect(ordinals.map(value)).toEqual(ordinals.map(ordinal => `value ${ordinal}`))
      }),
    )
    value(7)
    read = 0
    for (let times = 0; times < 5; times++) value(7)
    expect(read).toBe(0)
  })

  test('sorted values are found, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText(3), { maxLength: 30 }), anyText(3), (values, other) => {
        values.sort()
        const column = sortedColumn(values.length, ordinal => values[ordinal] ?? 'outside')
        expect(values.map(value => column.find(value))).toEqual(values.map((_, ordinal) => ordinal))
        expect(column.find(other)).toBe(values.indexOf(other))
        expect([column.value(-1), column.value(values.length), column.label(values.length)]).toEqual(['', '', ''])
      }),
    )
    expect(['paragraph', 'quote', 'poem'].map(typeColumn.find)).toEqual([0, 1, -1])
  })
})

describe('days', () => {
  test.each([
    ['2024-11-04', '2024-11-04'],
    ['2024-11-04T23:30:00-05:00', '2024-11-04'],
    ['2024-02-29 10:00', '2024-02-29'],
    ['0001-01-01', '0001-01-01'],
    ['9999-12-31', '9999-12-31'],
    ['2024-13-01', null],
    ['2024-00-10', null],
    ['2024-01-32', null],
    ['2024-11', null],
    ['2024-11-04x', null],
    ['Monday', null],
    [null, null],
  ])('%s is %s', (written, day) => {
    expect(dayText(dayNumber(written))).toBe(day)
  })

  test('follow one another as in the calendar, for 250 years', () => {
    const first = dayNumber('1890-01-01')
    const wrong = Array.from({ length: 366 * 250 }, (_, day) => ({
      day,
      date: new Date(Date.UTC(1890, 0, 1 + day)),
    })).filter(
      ({ day, date }) =>
        dayNumber(date.toISOString()) !== first + day || dayText(first + day) !== date.toISOString().slice(0, 10),
    )
    expect(wrong).toEqual([])
    expect(civilDay(first)).toEqual([1890, 1, 1])
  })

  test.each([
    ['2024-11-04', '2024-11-04', '2024-11-04', '2024-11-04'],
    ['2024-11-04T23:30:00-05:00', '2024-11-04', '2024-11-04', '2024-11-04'],
    ['2024-02', '2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02', '1900-02-01', '1900-02-28'],
    ['2024-12', '2024-12', '2024-12-01', '2024-12-31'],
    ['1916', '1916', '1916-01-01', '1916-12-31'],
    ['9999', '9999', '9999-01-01', '9999-12-31'],
    ['0001', '0001', '0001-01-01', '0001-12-31'],
    ['2024-13', null, null, null],
    ['0000', null, null, null],
    ['in 1916', null, null, null],
    [null, null, null, null],
  ])('the date %s stays %s, from %s to %s', (written, date, first, last) => {
    const number = dateNumber(written)
    expect([dateText(number), dayText(firstDayOf(number)), dayText(lastDayOf(number))]).toEqual([date, first, last])
  })
})
