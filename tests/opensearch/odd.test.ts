// Lists at their deepest, articles with values that no cluster could index, and what is counted of stories with editions.

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

/** A story in five editions, the fourth shortened and the last undated. */
const story = [
  'The story begins with a ferry fire in Lisbon, and firemen fought it until the morning came.',
  'The ferry burned all night and nobody slept, said Maria Lopez, the envoy.',
  'A third paragraph of wire copy closes the story with figures of losses worth $5m and 12 ships.',
]
const said = [['The ferry burned all night and nobody slept', 'maria-lopez', 'Maria Lopez', 'envoy']] as const
const editions = [0, 1, 2, 3, 4].map(i =>
  entryOf({
    id: `edition-${i}`,
    title: i % 2 === 0 ? 'Ferry fire in Lisbon' : 'Lisbon ferry fire',
    published: i === 4 ? null : `2022-03-0${i + 1}`,
    source: `Wire ${i}`,
    tags: ['Wire'],
    paragraphs: i === 3 ? story.slice(0, 2) : story,
    said,
  }),
)

let filled: Filled
let cluster: Searcher
let file: Searcher
beforeAll(async () => {
  filled = await fill([...entries, odd, ...editions])
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

const facets = ['type', 'speaker', 'source', 'tag', 'lang', 'year', 'month'] as const

test.each([
  ['a word', ask('ferry')],
  ['a phrase', ask('"ferry burned"')],
  ['everything but a word', ask('-lighthouse')],
  ['quotes', ask('', { filters: { type: ['quote'] } })],
  ['a speaker', ask('', { filters: { speaker: ['maria-lopez'] }, sort: 'newest' })],
  ['a speaker in the query', ask('speaker:lopez night')],
  ['dates', ask('ferry', { filters: { from: '2022-03-02' } })],
  ['two sources', ask('ferry', { filters: { source: ['Wire 1', 'Wire 2'] } })],
  ['an edition', ask('ferry', { filters: { source: ['Wire 3'] } })],
  ['no edition', ask('kursk')],
  ['all copies', ask('ferry', { copies: true })],
])('articles of stories with editions are counted as in a file: %s', async (_what, request) => {
  const grouped = { ...request, group: 'article', facets } as const
  const [right, given] = [await file.search(grouped), await cluster.search(grouped)]
  expect([given.total, given.passages]).toEqual([right.total, right.passages])
  expect(given.facets).toEqual(right.facets)
  expect(given.hits.map(({ id }) => id)).toEqual(right.hits.map(({ id }) => id))
})
