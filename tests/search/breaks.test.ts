// What is said on two sides of a break is not side by side: no phrase, no closeness, no mark and no suggestion goes over it.

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TextBreak } from '../../src/article/quote-words.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { matcherOf } from '../../src/search/snippet/highlighter.ts'
import { openingOf, snippetOf } from '../../src/search/snippet/snippet.ts'
import { analyze } from '../../src/text/analyzer.ts'
import { analyzeStretches, stretchesOf } from '../../src/text/stretches.ts'
import { article, quoteOf } from '../support/corpus.ts'
import { ask } from './fixture.ts'

const river = article('river', '', [
  '“We will not leave the river,” said Ann Roe. “Valley towns are older than the dam, and they paid $5',
  '“million people live here. 北',
  '“京 is far.”',
])
const other = article('valley', '', ['“The river valley is green.”'])
let searcher: Searcher

beforeAll(async () => {
  const quotes = [
    quoteOf(
      river,
      0,
      'We will not leave the river,',
      {},
      [0, 'Valley towns are older than the dam, and they paid $5'],
      [1, 'million people live here. 北'],
      [2, '京 is far.'],
    ),
  ]
  const entries = [
    { article: river, quotes },
    { article: other, quotes: [quoteOf(other, 0, 'The river valley is green.', {})] },
  ]
  searcher = createSearcher(openArchive((await buildArchive(entries)).buffer))
})

const found = async (q: string) =>
  (await searcher.search(ask(q, { filters: { type: ['quote'] }, literal: true }))).hits.map(({ id }) => id)

describe('phrases', () => {
  test.each<[string, readonly string[]]>([
    ['"river valley"', ['valley/p0/q1']],
    ['"leave the river"', ['river/p0/q1']],
    ['"valley towns are older"', ['river/p0/q1']],
    ['"paid 5 million"', []],
    ['"北京"', []],
    ['"river v*"', ['valley/p0/q1']],
    ['"roe valley"', []],
  ])('%s', async (q, ids) => {
    expect(await found(q)).toEqual(ids)
  })

  test('a word on either side is still found', async () => {
    expect(await found('+river +valley +million')).toEqual(['river/p0/q1'])
  })
})

test('words on two sides of a break are not close', async () => {
  const explained = await searcher.search(ask('river valley', { filters: { type: ['quote'] }, explain: true }))
  const parts = (id: string) => explained.hits.find(hit => hit.id === id)?.explain?.map(({ what }) => what) ?? []
  expect(parts('valley/p0/q1').length).toBe(parts('river/p0/q1').length + 1)
})

test('what is marked does not go over a break', async () => {
  const { hits } = await searcher.search(
    ask('"the river" OR "valley towns" OR "river valley"', { filters: { type: ['quote'] } }),
  )
  const { snippet } = hits.find(({ id }) => id === 'river/p0/q1') ?? {}
  expect(snippet?.highlights.map(([start, end]) => snippet.text.slice(start, end))).toEqual([
    'the river',
    'Valley towns',
  ])
})

test('nothing that follows over a break is suggested', async () => {
  const { suggestions } = await searcher.suggest({ q: 'dam and they paid mil', limit: 5 })
  expect(suggestions.filter(({ kind }) => kind === 'word').map(({ text }) => text)).not.toContain('paid million')
})

/** Sentences joined by breaks, and where these are. */
function broken(...parts: readonly string[]): { text: string; breaks: TextBreak[] } {
  let text = ''
  const breaks: TextBreak[] = []
  for (const [i, part] of parts.entries()) {
    if (i > 0) breaks.push({ kind: 'attribution', text: 'she said.', start: text.length, end: text.length + 5 })
    text += `${i > 0 ? ' […] ' : ''}${part}`
  }
  return { text, breaks }
}

describe('a snippet', () => {
  const wanted = matcherOf({
    words: new Map(['lamp', 'flood'].map((term, word) => [term, { word, weight: 1 }])),
    prefixes: [],
    phrases: [],
  })
  const filler = 'The council spoke about many other things on that long evening. '

  test('of a short quote is the whole of it, with its breaks', () => {
    const { text, breaks } = broken('The lamp went out,', 'The flood came.')
    const snippet = snippetOf(text, 'en', wanted, breaks)
    expect(snippet.text).toBe(text)
    expect(snippet.breaks).toEqual([{ kind: 'attribution', text: 'she said.', range: [18, 23] }])
  })

  test('of a long one lies in one fragment, that with the most matches', () => {
    const { text, breaks } = broken(
      `${filler.repeat(4)}The lamp went out,`,
      `The lamp and the flood. ${filler.repeat(4)}`,
      filler.repeat(3),
    )
    const snippet = snippetOf(text, 'en', wanted, breaks)
    expect(snippet.text).toMatch(/^… The lamp and the flood\./)
    expect(snippet.text).not.toContain('[…]')
    expect(snippet.breaks).toBeUndefined()
  })

  test('without matches is how the first fragment begins', () => {
    const { text, breaks } = broken('The lamp went out,', filler.repeat(8))
    expect(openingOf(text, breaks)).toEqual({ text: 'The lamp went out, …', highlights: [] })
    expect(snippetOf(text, 'en', matcherOf({ words: new Map(), prefixes: [], phrases: [] }), breaks).text).toBe(
      'The lamp went out, …',
    )
  })
})

test('a text with breaks has the terms of its stretches, in the same places, and no others', () => {
  const parts = fc.array(
    fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('co-op', '北京', '$5', 'million', '')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(parts, pieces => {
      const { text, breaks } = broken(...pieces)
      const { tokens, before } = analyzeStretches(text, 'en', breaks)
      const alone = stretchesOf(text, breaks).flatMap(({ start, end }) =>
        analyze(text.slice(start, end)).map(token => [token.term, token.start + start, token.end + start]),
      )
      expect(tokens.map(({ term, start, end }) => [term, start, end])).toEqual(alone)
      for (const [i, { start }] of breaks.entries()) {
        for (const token of tokens) expect(token.position < (before[i] ?? 0)).toBe(token.start < start)
      }
    }),
  )
})
