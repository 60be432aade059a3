// The packed reader against MiniSearch itself: same ids, same scores, same order. Where scores are equal the order may differ: with
// several forms of a word MiniSearch's own depends on the order in which its tree grew, and changes when an index is loaded.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import { describe, expect, test } from 'vitest'
import { buildArchive } from '../../src/file/build-archive.ts'
import {
  ArchiveError,
  openPacked,
  type PackedQuery,
  type PackedSearchOptions,
  packMiniSearch,
} from '../../src/minisearch/index.ts'
import { sharedData } from '../shared.ts'

interface Doc {
  readonly id: string
  readonly title?: string
  readonly text?: string
  readonly year?: number
}

const fields = ['title', 'text']
const tokenize = (text: string) => text.split(/[\s.,:'!?-]+/u)

function pack(docs: readonly Doc[], removed: readonly number[] = []) {
  const miniSearch = new MiniSearch<Doc>({ fields, storeFields: ['year'], tokenize, autoVacuum: false })
  miniSearch.addAll(docs)
  for (const i of new Set(removed)) if (docs[i] !== undefined) miniSearch.remove(docs[i])
  return {
    miniSearch,
    packed: openPacked(packMiniSearch(miniSearch), { verify: true, tokenize }),
  }
}

/** The same options: only their types differ, in what may be written to. */
const optionsOf = (options: SearchOptions) => options as unknown as PackedSearchOptions

function expectSame({ miniSearch, packed }: ReturnType<typeof pack>, query: Query, options: SearchOptions): void {
  const [own, oracle] = [
    packed.search(query as unknown as PackedQuery, optionsOf(options)),
    miniSearch.search(query, options),
  ]
  expect(own.map(result => result.id).sort()).toEqual(oracle.map(result => result.id).sort())
  const byId = new Map(oracle.map(result => [result.id, result]))
  own.forEach((result, i) => {
    const same = byId.get(result.id)
    // Scores in order are those of the oracle in order; so each result stands where it did, ties apart.
    expect(Math.abs(result.score - (oracle[i]?.score ?? Number.NaN))).toBeLessThan(1e-9)
    expect(Math.abs(result.score - (same?.score ?? Number.NaN))).toBeLessThan(1e-9)
    expect(new Set(result.queryTerms)).toEqual(new Set(same?.queryTerms))
    const match = (of: typeof result.match) =>
      Object.entries(of)
        .map(([term, list]) => [term, [...list].sort()])
        .sort()
    expect(match(result.match)).toEqual(match(same?.match ?? {}))
  })
}

const letters = fc.constantFrom(
  'a',
  'b',
  'ab',
  'abc',
  'abd',
  'bcd',
  'zen',
  'é',
  '\u{1F600}',
  '漢字',
  'constructor',
  '\ud800',
)
const sentence = fc.array(letters, { maxLength: 8 }).map(words => words.join(' '))
const randomDocs = fc
  .array(fc.record({ title: sentence, text: sentence, year: fc.nat(3) }, { requiredKeys: [] }), { maxLength: 12 })
  .map(docs => docs.map((doc, i): Doc => ({ ...doc, id: `doc ${i}` })))

const settings = fc.record(
  {
    combineWith: fc.constantFrom('or' as const, 'and' as const, 'and_not' as const),
    prefix: fc.boolean(),
    fuzzy: fc.constantFrom(false, true, 0.3, 0.5, 1, 2),
    maxFuzzy: fc.constantFrom(1, 6),
    boost: fc.record({ title: fc.constantFrom(0, 2, 3.5) }, { requiredKeys: [] }),
    fields: fc.constantFrom(['title'], ['text'], ['text', 'title']),
    weights: fc.record({ fuzzy: fc.constantFrom(0.2, 1), prefix: fc.constantFrom(0.1, 2) }),
    bm25: fc.record({ k: fc.constantFrom(0.5, 2), b: fc.constantFrom(0, 1), d: fc.constantFrom(0, 1) }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SearchOptions>

const { query: randomQuery } = fc.letrec<{ query: Query }>(tie => ({
  query: fc.oneof(
    { maxDepth: 2 },
    sentence,
    fc.constant(MiniSearch.wildcard),
    fc
      .tuple(fc.array(tie('query'), { maxLength: 3 }), settings)
      .map(([queries, options]) => ({ queries, ...options }) as Query),
  ),
}))

test('gives the same results on random corpora', () => {
  fc.assert(
    fc.property(
      randomDocs,
      fc.array(fc.nat(11), { maxLength: 2 }),
      randomQuery,
      settings,
      (docs, removed, query, options) => {
        expectSame(pack(docs, removed), query, options)
      },
    ),
    { numRuns: 1000 },
  )
})

// MiniSearch subtracts a removed document's length from a mean over all documents, those without the field too.
test.each([
  ['below zero', [{ id: 'a' }, { id: 'b' }, { id: 'c', text: '' }, { id: 'd', text: 'zen' }], [0, 2]],
  ['zero', [{ id: 'a' }, { id: 'b', text: 'a b' }, { id: 'c', text: 'zen' }], [0, 1]],
] as const)('gives the same results where removals leave a mean length %s', (_why, docs, removed) => {
  expectSame(pack(docs, removed), 'zen', {})
})

test('gives the same results with functions for options', () => {
  fc.assert(
    fc.property(randomDocs, sentence, (docs, query) => {
      expectSame(pack(docs), query, {
        prefix: term => term.length > 1,
        fuzzy: (_, i) => (i === 0 ? 1 : false),
        boostTerm: (term, i) => (term === 'ab' ? 3 : 1 / (i + 1)),
        boostDocument: (_, term, stored) => (term === 'abc' ? 0 : 1 + Number(stored?.year ?? 0)),
        filter: result => result.year !== 2,
      })
    }),
    { numRuns: 300 },
  )
})

test('gives the same results where words have hundreds of postings', () => {
  const docs = Array.from({ length: 700 }, (_, i) => ({
    id: `doc ${i}`,
    text: Array.from({ length: 1 + ((i * 7) % 40) }, (_, n) => `w${(i * 31 + n * n) % 97}`).join(' '),
    title: `w${i % 5} title`,
  }))
  const both = pack(docs)
  for (const query of ['w1', 'w1 w2 w3', 'title w4', 'w', 'w11 w12']) {
    for (const options of [
      {},
      { prefix: true },
      { fuzzy: 1 },
      { combineWith: 'and' as const },
      { boost: { title: 3 } },
    ]) {
      expectSame(both, query, options)
    }
  }
})

test('gives the same results with defaults of the index, and its own tokenizer', () => {
  const defaults: SearchOptions = {
    prefix: true,
    combineWith: 'AND',
    boost: { title: 2 },
    weights: { fuzzy: 0.2, prefix: 1 },
  }
  const processTerm = (term: string) => (term === 'the' ? null : term.toUpperCase())
  fc.assert(
    fc.property(randomDocs, randomQuery, settings, (docs, query, options) => {
      const miniSearch = new MiniSearch<Doc>({ fields, storeFields: ['year'], processTerm, searchOptions: defaults })
      miniSearch.addAll(docs)
      const packed = openPacked(packMiniSearch(miniSearch), { processTerm, searchOptions: optionsOf(defaults) })
      expectSame({ miniSearch, packed }, query, options)
    }),
    { numRuns: 300 },
  )
})

test.each(['Ahoj, světe! 1,000', 'a\u00a0b\tc d\ne', '«naïve»—x_y', '漢字、かな', '', ' - '])(
  'reads %j as MiniSearch does',
  text => {
    const miniSearch = new MiniSearch({ fields: ['text'] })
    miniSearch.addAll([
      { id: 0, text },
      { id: 1, text: 'světe naïve x b' },
    ])
    const ids = (results: readonly { readonly id: unknown }[]) => results.map(({ id }) => id).sort()
    expect(ids(openPacked(packMiniSearch(miniSearch)).search(text))).toEqual(ids(miniSearch.search(text)))
  },
)

test('a stored field named as a part of the result replaces it, as in MiniSearch', () => {
  const miniSearch = new MiniSearch({ fields: ['text'], storeFields: ['score', 'terms', 'year'] })
  miniSearch.addAll([
    { id: 7, text: 'zen', score: 3, terms: 'two' },
    { id: 8, text: 'zen zen', score: 5 },
  ])
  expect(openPacked(packMiniSearch(miniSearch)).search('zen')).toEqual(miniSearch.search('zen'))
})

test('an index within a larger buffer is opened', () => {
  const { miniSearch } = pack([{ id: 'a', text: 'zen' }])
  const bytes = packMiniSearch(miniSearch)
  const larger = new Uint8Array(bytes.length + 6)
  larger.set(bytes, 3)
  expect(openPacked(larger.subarray(3, 3 + bytes.length)).search('zen')).toMatchObject([{ id: 'a' }])
  expect(openPacked(bytes.buffer).documentCount).toBe(1)
})

test.each([
  ['an option that does not exist', 'zen', { fuzy: 0.2 }, 'search has no option fuzy: it knows fields, combineWith'],
  ['one in a query', { queries: ['zen'], limit: 3 }, {}, 'search has no option limit'],
  ['one deep in a query', { queries: [{ queries: ['zen'], limit: 3 }] }, {}, 'search has no option limit'],
  ['an operator', 'zen', { combineWith: 'xor' }, 'combineWith is one of or, and, and_not, not xor'],
  ['a symbol', Symbol('all'), {}, 'a query is text, MiniSearch.wildcard or { queries: [...] }, not Symbol(all)'],
  ['an object', { q: 'zen' }, {}, 'a query is text, MiniSearch.wildcard or { queries: [...] }'],
])('refuses %s', (_what, query, options, message) => {
  const { packed } = pack([{ id: 'a', text: 'zen' }])
  expect(() => packed.search(query as PackedQuery, options as PackedSearchOptions)).toThrow(message)
})

test('opens nothing but what it packed', async () => {
  const archive = await buildArchive([])
  expect(() => openPacked(archive)).toThrow(ArchiveError)
  expect(() => openPacked(new Uint8Array(10))).toThrow(ArchiveError)
  const damaged = packMiniSearch(pack([{ id: 'a', text: 'zen' }]).miniSearch)
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1
  expect(() => openPacked(damaged, { verify: true })).toThrow(ArchiveError)
})

test('what JSON cannot hold is an error when it is packed', () => {
  const miniSearch = new MiniSearch({ fields: ['text'] })
  miniSearch.add({ id: 1n, text: 'zen' })
  expect(() => packMiniSearch(miniSearch)).toThrow(TypeError)
})

// MiniSearch promises how good results should rank, with songs and films; these are cases of our own with the same intent.
describe('ranks news as a reader would', () => {
  const docs = [
    { id: 'strike', title: 'Rail strike', text: 'Trains stood still on Monday.' },
    {
      id: 'strikes',
      title: 'A year of strikes',
      text: 'Rail, post and harbour workers went on strike; the rail strike was the longest strike.',
    },
    { id: 'baseball', title: 'Three strikes', text: 'The pitcher threw a strike.' },
    { id: 'railway', title: 'A railway museum opens', text: 'Old trains on show.' },
    { id: 'stroke', title: 'Living after a stroke', text: 'Doctors on care at home.' },
  ]
  const first = (query: string, options: SearchOptions) => {
    const { packed } = pack(docs)
    return packed.search(query, optionsOf(options)).map(result => result.id)
  }

  test.each([
    [
      'an article named so comes before one that says it in passing',
      'rail strike',
      { boost: { title: 2 } },
      ['strike', 'strikes'],
    ],
    ['both words come before one of them in a title', 'harbour strike', {}, ['strikes', 'strike']],
    ['the whole word comes before a longer one', 'rail', { prefix: true, fields: ['title'] }, ['strike', 'railway']],
    ['the word as typed comes before a near one', 'stroke', { fuzzy: 1 }, ['stroke']],
    ['a typo still finds', 'striek', { fuzzy: 2, fields: ['title'] }, ['strike']],
  ])('%s', (_, query, options, expected) => {
    expect(first(query, options).slice(0, expected.length)).toEqual(expected)
  })
})

const scifact = sharedData('scifact')

test.skipIf(scifact === null)('gives the same results on 1,500 real abstracts with 60 real questions', () => {
  const lines = (file: string) =>
    readFileSync(join(scifact ?? '', file), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as { _id: string; title: string; text: string })
  const both = pack(
    lines('corpus.jsonl')
      .slice(0, 1500)
      .map(({ _id, title, text }) => ({ id: _id, title, text })),
  )
  lines('queries.jsonl')
    .slice(0, 60)
    .forEach(({ text }, i) => {
      const options: SearchOptions[] = [
        {},
        { combineWith: 'and' },
        { boost: { title: 2 }, prefix: true },
        { fuzzy: 0.2 },
      ]
      expectSame(both, text, options[i % options.length] ?? {})
    })
})
