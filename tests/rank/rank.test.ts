// Ranking against its slow twin: same hits, same order, same scores, same totals, for any plan on any small archive.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FacetColumn } from '../../src/article/columns.ts'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../src/file/open-archive.ts'
import type { Clause } from '../../src/query/clause.ts'
import type { Ranking, RankOptions } from '../../src/query/ranking.ts'
import { explain } from '../../src/rank/explain.ts'
import { rank, rankWith } from '../../src/rank/rank.ts'
import { defaultTactics, type Tactics } from '../../src/rank/rank-context.ts'
import { windowsOf } from '../../src/rank/windows.ts'
import { article, randomArchive, randomEditions, smallArchive } from '../support/corpus.ts'
import { plainOptions } from '../support/options.ts'
import { randomClause, randomForms, randomOptions, within } from '../support/random-clauses.ts'
import { slowRank } from '../support/slow-rank.ts'

const open = async (entries: readonly ArchiveEntry[]) => openArchive((await buildArchive(entries)).buffer)

// Seeds are fixed: of two scores that differ by a rounding error alone, the twins may put either first.

/** Each way of carrying out a query, forced: unit by unit, list by list, with bounds, and none of these. */
const plainly: Tactics = {
  candidatesPerStretch: 0,
  mostLists: Number.POSITIVE_INFINITY,
  boundedFrom: Number.POSITIVE_INFINITY,
}
const everyTactic: readonly Tactics[] = [
  defaultTactics,
  plainly,
  { ...plainly, mostLists: 0 },
  { ...plainly, boundedFrom: 0 },
  { ...plainly, candidatesPerStretch: Number.POSITIVE_INFINITY },
  { candidatesPerStretch: 4, mostLists: 1, boundedFrom: 0 },
]

function expectSame(
  archive: OpenArchive,
  entries: readonly ArchiveEntry[],
  clause: Clause,
  options: RankOptions,
): void {
  const slow = slowRank(archive, entries, clause, options)
  for (const tactics of everyTactic) expectEqual(rankWith(archive, clause, options, tactics), slow)
}

function expectEqual(fast: Ranking, slow: ReturnType<typeof slowRank>): void {
  expect([fast.total, fast.passages]).toEqual([slow.total, slow.passages])
  expect(fast.hits.map(({ unit, more }) => ({ unit, more }))).toEqual(
    slow.hits.map(({ unit, more }) => ({ unit, more })),
  )
  fast.hits.forEach((hit, i) => {
    expect(hit.score).toBeCloseTo(slow.hits[i]?.score ?? Number.NaN, 9)
    const further = slow.hits[i]?.further ?? []
    expect(hit.further?.map(({ unit }) => unit) ?? []).toEqual(further.map(({ unit }) => unit))
    hit.further?.forEach(({ score }, j) => {
      expect(score).toBeCloseTo(further[j]?.score ?? Number.NaN, 9)
    })
  })
}

test('ranks as the slow twin does', async () => {
  await fc.assert(
    fc.asyncProperty(randomArchive, randomClause, randomOptions, async (entries, clause, options) => {
      const archive = await open(entries)
      expectSame(archive, entries, within(clause, archive.terms.count), { ...plainOptions, ...options })
    }),
    { numRuns: 400, seed: 4 },
  )
})

test('hides copies as the slow twin does', async () => {
  let collapsed = 0
  await fc.assert(
    fc.asyncProperty(randomEditions, randomClause, randomOptions, async (entries, random, some) => {
      const archive = await open(entries)
      const clause = within(random, archive.terms.count)
      const options = { ...plainOptions, ...some, collapse: true }
      expectSame(archive, entries, clause, options)
      const whole = { ...options, limit: 1000, offset: 0, groupByArticle: false }
      const { total, hits } = rank(archive, clause, whole)
      const behind = hits.reduce((sum, { also = [] }) => sum + also.length, 0)
      if (!some.fold) expect(total + behind).toBe(rank(archive, clause, { ...whole, collapse: false }).total)
      collapsed += behind
    }),
    { numRuns: 100, seed: 4 },
  )
  expect(collapsed).toBeGreaterThan(200)
})

test('ranks an archive of many windows as the slow twin does', async () => {
  const [many] = fc.sample(fc.array(randomArchive, { minLength: 40, maxLength: 40 }), { seed: 2, numRuns: 1 })
  const entries = (many ?? []).flatMap((part, i) =>
    part.map(entry => ({ ...entry, article: { ...entry.article, id: `${entry.article.id}${i}` } })),
  )
  const archive = await open(entries)
  expect(windowsOf(archive.parts).count).toBeGreaterThan(4)
  fc.assert(
    fc.property(randomClause, randomOptions, (clause, options) => {
      expectSame(archive, entries, within(clause, archive.terms.count), { ...plainOptions, ...options })
    }),
    { numRuns: 40, seed: 4 },
  )
})

test('leaves out what cannot reach the best, and nothing else', async () => {
  // Words from very frequent to rare, in 40 windows or so. The k-th has about one k-th of the occurrences of the first.
  const word = fc.nat(999).map(n => `w${Math.floor(30 ** (n / 1000)) - 1}`)
  const texts = fc.array(fc.array(word, { minLength: 3, maxLength: 20 }), { minLength: 8, maxLength: 12 })
  const [some = []] = fc.sample(fc.array(fc.tuple(texts, word), { minLength: 500, maxLength: 500 }), {
    seed: 3,
    numRuns: 1,
  })
  const archive = await open(
    some.map(([paragraphs, title], i) => ({
      article: article(
        `a${i}`,
        title,
        paragraphs.map(text => text.join(' ')),
      ),
      quotes: [],
    })),
  )
  expect(windowsOf(archive.parts).count).toBeGreaterThan(30)
  const units = archive.units.count
  const should = fc.array(fc.record({ op: fc.constant('word' as const), forms: randomForms }), { maxLength: 4 })
  const sideBySide = should.map((words): Clause => ({ op: 'bool', should: words }))
  fc.assert(
    fc.property(fc.oneof(randomClause, sideBySide), randomOptions, (random, some) => {
      const clause = within(random, archive.terms.count)
      const options = { ...plainOptions, ...some, sort: 'relevance' as const }
      const all = rankWith(archive, clause, { ...options, offset: 0, limit: units }, plainly)
      const hits = all.hits.slice(options.offset, options.offset + options.limit)
      for (const tactics of everyTactic) {
        expect(rankWith(archive, clause, options, tactics)).toEqual({ ...all, hits })
      }
    }),
    { numRuns: 500, seed: 4 },
  )
})

test('counts facets as if the answer were narrowed to each value', async () => {
  const columns: readonly FacetColumn[] = ['type', 'speaker', 'article', 'source', 'tag', 'lang']
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(randomArchive, randomEditions),
      randomClause,
      fc.boolean(),
      fc.nat(2),
      async (entries, random, groupByArticle, own) => {
        const archive = await open(entries)
        const clause = within(random, archive.terms.count)
        const filter = { op: 'in' as const, column: 'source' as const, values: [own] }
        const facetOptions = { facets: columns, facetLimit: 100, groupByArticle, collapse: true }
        const options = { ...plainOptions, filters: [filter], ...facetOptions }
        const { facets } = rank(archive, clause, options)
        for (const column of columns) {
          if (column === 'year' || column === 'month') continue
          const counts = Array.from({ length: archive.columns[column].size }, (_, value) => ({
            value,
            count: rank(archive, clause, {
              ...options,
              filters: [...(column === 'source' ? [] : [filter]), { op: 'in', column, values: [value] }],
              facets: [],
            }).total,
          }))
          const expected = counts
            .filter(({ count }) => count > 0)
            .sort((a, b) => b.count - a.count || a.value - b.value)
          expect({ column, counts: facets[column] }).toEqual({ column, counts: expected })
        }
      },
    ),
    { numRuns: 60, seed: 4 },
  )
})

test('counts years and months, leaving out the dates of the question', async () => {
  const archive = await open(smallArchive)
  const { facets, total } = rank(
    archive,
    { op: 'all' },
    {
      ...plainOptions,
      filters: [{ op: 'date', from: '2024-11-04', to: '2024-11-04' }],
      facets: ['year', 'month', 'source'],
    },
  )
  expect(total).toBe(4)
  expect(facets.year).toEqual([
    { value: 2023, count: 4 },
    { value: 2024, count: 4 },
  ])
  expect(facets.month).toEqual([
    { value: 202301, count: 4 },
    { value: 202411, count: 4 },
  ])
  expect(facets.source).toEqual([{ value: 1, count: 4 }])
})

test('explains a score by the words that make it', async () => {
  const archive = await open(smallArchive)
  const word = (text: string): Clause => ({ op: 'word', forms: [{ term: archive.terms.find(text), weight: 1 }] })
  const clause: Clause = {
    op: 'bool',
    must: [word('troops')],
    should: [word('front'), word('bread')],
    not: [word('soldiers')],
  }
  const [hit] = rank(archive, clause, plainOptions).hits
  const [parts = []] = explain(archive, clause, plainOptions, [hit?.unit ?? -1])
  expect(parts.map(part => part.clause)).toEqual([word('troops'), word('front')])
  expect(parts.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(hit?.score ?? Number.NaN, 9)
})

test('prefers words that stand together, when asked to', async () => {
  const archive = await open([
    {
      article: article('a', '', ['red and blue and green car', 'the red car and blue and', 'car red and blue and the']),
      quotes: [],
    },
  ])
  const word = (text: string): Clause => ({ op: 'word', forms: [{ term: archive.terms.find(text), weight: 1 }] })
  const clause: Clause = { op: 'bool', should: [word('red'), word('car')] }
  const order = (proximity: number) => rank(archive, clause, { ...plainOptions, proximity }).hits.map(hit => hit.unit)
  expect(order(0)).toEqual([0, 1, 2])
  expect(order(0.5)).toEqual([1, 2, 0])
  // Of an article, too.
  const grouped = { ...plainOptions, proximity: 0.5, groupByArticle: true }
  const [best] = rank(archive, clause, { ...plainOptions, proximity: 0.5 }).hits
  expect(rank(archive, clause, grouped)).toMatchObject({ total: 1, hits: [{ ...best, more: 2 }] })
})

test.each([
  ['red car', [1]],
  ['car red', [2]],
])('finds "%s"', async (phrase, expected) => {
  const archive = await open([
    {
      article: article('a', '', ['red and blue and green car', 'the red car and blue', 'car red and blue']),
      quotes: [],
    },
  ])
  const slots = phrase.split(' ').map(text => [{ term: archive.terms.find(text), weight: 1 }])
  const { hits } = rank(archive, { op: 'phrase', slots }, plainOptions)
  expect(hits.map(hit => hit.unit).sort()).toEqual(expected)
})

test('blends with the date', async () => {
  const archive = await open([
    { article: article('a', '', ['bread and more bread'], { published: '2020-01-01' }), quotes: [] },
    { article: article('b', '', ['bread and some butter'], { published: '2024-01-01' }), quotes: [] },
  ])
  const clause: Clause = { op: 'word', forms: [{ term: archive.terms.find('bread'), weight: 1 }] }
  const recency = { day: '2024-01-01', halfLife: 30, weight: 0.5 }
  const plain = rank(archive, clause, plainOptions).hits
  const recent = rank(archive, clause, { ...plainOptions, recency }).hits
  expect(plain.map(hit => hit.unit)).toEqual([0, 1])
  expect(recent.map(hit => hit.unit)).toEqual([1, 0])
  expect(recent.map(hit => hit.score)).toEqual([plain[1]?.score, expect.closeTo((plain[0]?.score ?? 0) / 2, 6)])
})
