// What a query may cost, however it is made: counted in look-ups of postings and readings of positions, on an archive whose words are
// in most of its paragraphs.

import { beforeAll, describe, expect, test, vi } from 'vitest'
import { drawQuery } from '../../lab/fuzz/queries.ts'
import { vocabularyOf } from '../../lab/fuzz/vocabulary.ts'
import { randomFrom } from '../../lab/lib/random.ts'
import { facetNames } from '../../src/article/columns.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../src/file/open-archive.ts'
import { PostingCursor } from '../../src/file/postings/list-reader.ts'
import { ask, entryOf } from './fixture.ts'

const paragraphs = 3_000
/** Look-ups of a document in a list, and readings of its positions: of one query, whatever it is. */
const mostLookups = 40_000
const longestQuery = 500

let archive: OpenArchive

beforeAll(async () => {
  const random = randomFrom(5)
  const common = ['the', 'of', 'a', 'to', 'in', 'and', 'is', 'it']
  // Words that begin alike: each in a few paragraphs, one of them in nearly all.
  const begun = (letter: string) => `${letter}${Math.floor(random() * 500).toString(36)}`
  const entries = Array.from({ length: 30 }, (_, article) =>
    entryOf({
      id: `article-${article}`,
      title: 'The a t of it',
      paragraphs: Array.from({ length: paragraphs / 30 }, () =>
        Array.from({ length: 24 }, (_, i) =>
          i % 3 === 0
            ? begun('tas'[i % 9 === 0 ? 0 : i % 2 === 0 ? 1 : 2] ?? 't')
            : (common[Math.floor(random() * common.length)] ?? ''),
        ).join(' '),
      ),
    }),
  )
  archive = openArchive((await buildArchive(entries)).buffer)
})

function lookupsOf(q: string): number {
  const find = vi.spyOn(PostingCursor.prototype, 'find')
  const positions = vi.spyOn(PostingCursor.prototype, 'positions')
  createSearcher(archive).search(ask(q, { facets: [...facetNames], limit: 10 }))
  const count = find.mock.calls.length + positions.mock.calls.length
  vi.restoreAllMocks()
  return count
}

describe('no query costs more than is allowed', () => {
  const shapes: readonly [what: string, piece: string][] = [
    ['a compound that ends in a beginning', 'the-a-* '],
    ['the same, required', '+the-a-* '],
    ['the same, left out', '-the-a-* '],
    ['with a slash', 'of/t* '],
    ['with a full stop', 'the.of.s* '],
    ['with a low line', 'in_a* '],
    ['with an at sign', 'to@t* '],
    ['joined by OR', 'the-t* OR '],
    ['in groups', '+(the-t* OR of-s*) '],
    ['in a title', 'title:the-t* '],
    ['compounds of words that say little', 'the/of/a/to/in/and '],
    ['phrases of words that say little', '"the of" "of a" "a to" "to in" '],
    ['the same, left out', '-"the of" -"of a" -"a to" '],
    ['phrases of beginnings', '"t* a* s*" '],
    ['a phrase of one word', `"${'the '.repeat(100)}" `],
    ['beginnings of one letter', 't* a* s* o* i* '],
    ['beginnings, required', '+t* +a* +s* '],
    ['speakers that begin so', 'speaker:t* speaker:a* '],
  ]
  test.each(shapes)('%s', (_what, piece) => {
    const n = lookupsOf(piece.repeat(100).slice(0, longestQuery))
    console.log(_what, n)
    expect(n).toBeLessThan(mostLookups)
  })

  test('random ones', () => {
    const words = vocabularyOf(archive)
    const random = randomFrom(16)
    for (let i = 0; i < 300; i += 1) {
      const q = drawQuery(words, random, longestQuery)
      expect(lookupsOf(q), q).toBeLessThan(mostLookups)
    }
  })
})

test('what would cost too much is left out, the query is shown without it, and asking for that gives the same', async () => {
  const searcher = createSearcher(archive)
  for (const piece of [
    '"the of" "of a" "a to" ',
    '+the-a-* ',
    't* OR a* OR ',
    '(s* of) -"in and" ',
    '+("it is" OR t*) ',
  ]) {
    const asked = `kursk ${piece.repeat(50)}`.slice(0, longestQuery)
    const { query, total } = await searcher.search(ask(asked))
    expect(query.reading.length, piece).toBeLessThan(asked.length)
    const again = await searcher.search(ask(query.reading))
    expect([again.query.reading, again.total], piece).toEqual([query.reading, total])
  }
})

test('one part is always looked for, whatever it costs', async () => {
  const searcher = createSearcher(archive)
  for (const q of ['"t* the"', '+the-a-*', 't*', '"the of a"', 'the/of/a/to']) {
    expect((await searcher.search(ask(q))).query.reading).toBe(q)
  }
})
