// Lists at their deepest, and articles with values that no cluster could index.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { ask, entries, entryOf } from '../search/fixture.ts'
import { clear, type Filled, fill, searcherOn } from './fill.ts'

/** More bytes than a term may have, in letters of one, two and three bytes. */
const huge = { one: 'a'.repeat(40_000), two: 'é'.repeat(20_000), three: '字'.repeat(11_000) }

const odd = entryOf({
  id: 'odd',
  title: 'A lighthouse',
  source: huge.two,
  authors: [huge.one, 'Ann Reporter'],
  section: huge.three,
  tags: [huge.three, 'Lighthouses'],
  paragraphs: [`The lighthouse stands. ${huge.one} ${'ab-'.repeat(20_000)}`, huge.three],
})

let filled: Filled
let cluster: Searcher
let file: Searcher
beforeAll(async () => {
  filled = await fill([...entries, odd])
  cluster = searcherOn(filled)
  file = createSearcher(filled.archive)
})
afterAll(() => clear(filled.index))

test('an article with values that are too long to index is pushed, and found by the others', async () => {
  const request = ask('lighthouse', { filters: { tag: ['lighthouses'], author: ['Ann Reporter'] } })
  const [right, given] = [await file.search(request), await cluster.search(request)]
  expect(given.total).toBe(2)
  expect(given.hits.map(({ id }) => id)).toEqual(right.hits.map(({ id }) => id))
  expect(await cluster.article('odd')).toEqual(await file.article('odd'))
})

test.each([[9_990], [10_000]])('lists of speakers and articles end after %i entries as in a file', async offset => {
  for (const limit of [20, 1_000]) {
    const speakers = { q: '', limit, offset }
    expect(await cluster.speakers(speakers)).toEqual(await file.speakers(speakers))
    const byDate = { filters: {}, sort: 'newest', offset } as const
    expect(await cluster.articles({ limit, cursor: null, byDate })).toEqual(
      await file.articles({ limit, cursor: null, byDate }),
    )
  }
})
