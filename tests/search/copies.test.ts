// One story in several editions: what a search shows once, what it shows all the same, and that a slow twin collapses by hand as the
// ranking does.

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import type { Hit, SearchAnswer } from '../../src/search/answer.ts'
import type { SearchRequest } from '../../src/search/request.ts'
import { answerNow } from '../support/answer-now.ts'
import { type GivenEdition, printed } from '../support/editions.ts'
import { ask, entryOf } from './fixture.ts'

const other = {
  id: 'other',
  title: 'Mill opens again',
  source: 'Coast Post',
  published: '2025-03-01',
  paragraphs: ['The old mill at Orlow grinds again, a year after the water of the Tamsel stood in it.'],
}
const [lead = '', people = '', mayor = '', ...rest] = printed('x').paragraphs

/** Four editions: the wire's own, one word for word, a shortened one, and one with a changed figure. */
const given: readonly GivenEdition[] = [
  printed('wire', { source: 'District Wire', published: '2024-05-15', tags: ['flood'] }),
  printed('post', {
    source: 'Coast Post',
    published: '2024-05-16',
    title: 'Tamsel breaks its banks',
    tags: ['flood', 'rail'],
  }),
  printed('brief', { source: 'Valley Echo', published: '2024-05-16', paragraphs: [lead, people, mayor] }),
  printed('late', {
    source: 'District Wire',
    published: '2024-06-01',
    title: 'Flood drives thousands from their homes',
    paragraphs: [lead, people, mayor, ...rest],
  }),
  printed('update', {
    source: 'District Wire',
    published: '2024-05-17',
    paragraphs: [lead, people.replace('2,300', '3,100'), mayor, ...rest],
  }),
  other,
]

async function searcherOf(editions: readonly GivenEdition[]) {
  const { buffer } = await buildArchive(editions.map(entryOf))
  return createSearcher(openArchive(buffer))
}

const idsOf = ({ hits }: { readonly hits: readonly { readonly id: string }[] }) => hits.map(({ id }) => id)
const alsoOf = ({ also = [] }: Hit) => also.map(({ id }) => id)

describe('five editions of one story', () => {
  let searcher: Awaited<ReturnType<typeof searcherOf>>
  beforeAll(async () => {
    searcher = await searcherOf(given)
  })
  const search = (q: string, more: Partial<SearchRequest> = {}): SearchAnswer =>
    answerNow(searcher.search(ask(q, more)))

  test('the earliest shows, and says where else the passage is', () => {
    const { total, hits } = search('villages')
    expect(total).toBe(1)
    expect(idsOf({ hits })).toEqual(['wire/p0'])
    expect(hits[0]?.alsoIn).toBe(4)
    expect(hits[0]?.also?.map(({ id, article }) => [id, article.source])).toEqual([
      ['brief/p0', 'Valley Echo'],
      ['post/p0', 'Coast Post'],
      ['update/p0', 'District Wire'],
      ['late/p0', 'District Wire'],
    ])
  })

  test.each<readonly [string, string, Partial<SearchRequest>, readonly string[]]>([
    [
      'all of them, if asked',
      'villages',
      { copies: true, sort: 'oldest' },
      ['wire/p0', 'brief/p0', 'post/p0', 'update/p0', 'late/p0'],
    ],
    ['a passage with a changed figure', '"3,100 people"', {}, ['update/p1']],
    ['the passage as it was before', '"2,300 people"', {}, ['wire/p1']],
    ['both, if both match', 'buses', { sort: 'oldest' }, ['wire/p1', 'update/p1']],
    ['one outlet', 'villages', { filters: { source: ['Coast Post'] } }, ['post/p0']],
    ['one outlet with two editions', 'villages', { filters: { source: ['District Wire'] } }, ['wire/p0']],
    ['from a day on', 'villages', { filters: { from: '2024-05-17' } }, ['update/p0']],
    ['the last of them', 'villages', { filters: { from: '2024-06-01' } }, ['late/p0']],
    ['a topic of one edition', 'villages', { filters: { tag: ['rail'] } }, ['post/p0']],
    ['a word of one title', '+title:tamsel +trains', {}, ['post/p5']],
    ['newest first', 'trains', { sort: 'newest' }, ['wire/p5']],
    ['by article', '"edith brandl"', { group: 'article' }, ['wire/p2/q1']],
    ['by article, with a passage of its own', 'buses', { group: 'article', sort: 'newest' }, ['update/p1', 'wire/p1']],
    ['quotes alone', '', { filters: { type: ['quote'] } }, ['wire/p2/q1']],
  ])('%s', (_why, q, more, ids) => {
    expect(idsOf(search(q, more)).toSorted()).toEqual([...ids].toSorted())
  })

  test('each passage of an article says where else it is', () => {
    const asked = { group: 'article', passages: 3, sort: 'oldest' } as const
    const { total, passages, hits } = search('villages OR trains OR buses', asked)
    expect([total, passages]).toEqual([2, 4])
    expect(hits.map(hit => [hit, ...(hit.further ?? [])].map(({ id }) => id).toSorted())).toEqual([
      ['wire/p0', 'wire/p1', 'wire/p5'],
      ['update/p1'],
    ])
    const [wire] = hits
    const also = [wire, ...(wire?.further ?? [])].map(hit => `${hit?.id}: ${hit?.alsoIn}`)
    const single = search('villages OR trains OR buses', { sort: 'oldest' }).hits.slice(0, 3)
    expect(also.toSorted()).toEqual(single.map(({ id, alsoIn }) => `${id}: ${alsoIn}`).toSorted())
    expect(also).toContain('wire/p0: 4')
  })

  test('an article says which other editions it has, and keeps all of its text', () => {
    const article = answerNow(searcher.article('brief'))
    expect(article?.editions.map(({ id }) => id)).toEqual(['wire', 'post', 'update', 'late'])
    expect(article?.paragraphs.length).toBe(3)
    expect(answerNow(searcher.article('other'))?.editions).toEqual([])
  })

  test('a speaker said it once', () => {
    expect(answerNow(searcher.speaker('edith-brandl'))).toMatchObject({ quotes: 1, articles: 1, roles: [{ count: 1 }] })
    const request = { speaker: 'edith-brandl', q: '', limit: 10, offset: 0, highlight: true }
    const quotes = answerNow(searcher.quotesOf(request))
    expect(quotes?.total).toBe(1)
    expect(quotes?.hits.map(hit => [hit.id, alsoOf(hit)])).toEqual([
      ['wire/p2/q1', ['brief/p2/q1', 'post/p2/q1', 'update/p2/q1', 'late/p2/q1']],
    ])
    expect(answerNow(searcher.quotesOf({ ...request, copies: true }))?.total).toBe(5)
    const { facets } = search('', { filters: { speaker: ['edith-brandl'] }, facets: ['speaker', 'month', 'source'] })
    expect(facets.speaker?.map(({ count }) => count)).toEqual([1])
    expect(facets.month).toEqual([{ value: '2024-05', label: '2024-05', count: 1 }])
    expect(facets.source?.map(({ count }) => count)).toEqual([1, 1, 1])
  })

  test('a list goes on by cursor over collapsed hits', () => {
    const whole = search('*', { limit: 100 })
    expect(whole.total).toBe(8)
    const walked: string[] = []
    let cursor: string | null = null
    do {
      const page: SearchAnswer = search('*', { limit: 3, cursor })
      walked.push(...idsOf(page))
      expect(page.total).toBe(8)
      cursor = page.next
    } while (cursor !== null)
    expect(walked).toEqual(idsOf(whole))
    expect(() => search('*', { cursor: search('*', { limit: 1 }).next, copies: true })).toThrow()
  })

  test('a passage counts once for each outlet, and once in the year in which it appeared', () => {
    const { facets, total } = search('villages', { facets: ['source', 'year', 'month', 'tag', 'type'] })
    expect(total).toBe(1)
    expect(facets.source?.map(({ label, count }) => [label, count]).toSorted()).toEqual([
      ['Coast Post', 1],
      ['District Wire', 1],
      ['Valley Echo', 1],
    ])
    expect(facets.month?.map(({ value, count }) => [value, count])).toEqual([['2024-05', 1]])
    expect(facets.tag?.map(({ label, count }) => [label, count]).toSorted()).toEqual([
      ['flood', 1],
      ['rail', 1],
    ])
    expect(facets.type?.map(({ count }) => count)).toEqual([1])
  })
})

// The slow twin takes everything that a search without collapsing finds, and collapses it by hand.

const sentences = [
  'The lantern of the harbour was lit again after the repair of the old stairs and of the broken window.',
  'Ships from the north wait outside of the harbour until the tide is high enough for all of them.',
  'Captain Ida Moor said "the lantern was dark for nine weeks" when she was asked about the delay there.',
  'Repairs of the pier go on until the end of the summer, as the harbour office announced on Monday.',
  'The fish market opens at five on weekdays, and nobody was hurt when the crane fell into the water.',
  'Captain Ida Moor said "nobody was hurt at all" and left the office by the stairs with her dog.',
]
const said = [
  ['the lantern was dark for nine weeks', 'ida-moor', 'Ida Moor', 'captain'],
  ['nobody was hurt at all', 'ida-moor', 'Ida Moor', 'captain'],
] as const

const drawnEdition = fc.record({
  places: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2 }),
  changed: fc.option(fc.nat(5), { freq: 3 }),
  twice: fc.boolean(),
  attributed: fc.boolean(),
  title: fc.constantFrom('Lantern lit', 'Harbour news', 'Harbour'),
  source: fc.constantFrom('One', 'Two', 'Three'),
  published: fc.constantFrom('2024-05-15', '2024-05-16', '2024-05-17', null),
  tags: fc.subarray(['sea', 'town']),
})
const drawnRequest = fc.record({
  q: fc.constantFrom(
    'lantern',
    'harbour',
    'harbour -stairs',
    'title:harbour',
    'speaker:moor',
    'captain hurt',
    '"nobody was hurt"',
    '*',
    'the',
  ),
  sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
  filters: fc.constantFrom(
    {},
    {},
    { source: ['One'] },
    { source: ['Two', 'Three'] },
    { tag: ['sea'] },
    { from: '2024-05-16' },
    { to: '2024-05-16' },
    { type: ['quote' as const] },
    { speaker: ['ida-moor'] },
  ),
  limit: fc.integer({ min: 1, max: 6 }),
  offset: fc.nat(4),
})

/** A hit is a quote or its paragraph; which of them shows may depend on what was collapsed. */
const passageOf = ({ article, paragraph }: Hit) => `${article.id}/p${paragraph}`

/** The words of a text, in the plainest way that works for these sentences. */
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')

function collapsed(hits: readonly Hit[], units: readonly Hit[], storyOf: (article: string) => string | null): Hit[] {
  const time = ({ published }: Hit['article']) => published ?? '9999'
  const nameOf = (hit: Hit): string => {
    const story = storyOf(hit.article.id)
    if (story === null) return hit.id
    const twins = units.filter(
      one =>
        one.article.id === hit.article.id &&
        one.type === hit.type &&
        plain(one.text) === plain(hit.text) &&
        one.quote?.speaker?.id === hit.quote?.speaker?.id,
    )
    const place = twins.findIndex(({ id }) => id === hit.id)
    return [story, hit.type, plain(hit.text), hit.quote?.speaker?.id ?? '', place].join('|')
  }
  // A hit stands for its paragraph, if that matches too.
  const standing = (hit: Hit) => {
    const paragraph = hit.id.replace(/\/q\d+$/, '')
    return units.find(({ id }) => id === paragraph && matches.has(id)) ?? hit
  }
  const matches = new Set(units.map(({ id }) => id))
  const earliest = new Map<string, Hit>()
  for (const unit of units) {
    const held = earliest.get(nameOf(unit))
    const isEarlier =
      held === undefined ||
      time(unit.article) < time(held.article) ||
      (time(unit.article) === time(held.article) && unit.article.id < held.article.id)
    if (isEarlier) earliest.set(nameOf(unit), unit)
  }
  return hits.filter(hit => earliest.get(nameOf(standing(hit)))?.id === standing(hit).id)
}

test('collapses what a search without collapsing finds as the slow twin does', async () => {
  const draw = fc.array(drawnEdition, { minLength: 2, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(draw, fc.array(drawnRequest, { minLength: 6, maxLength: 6 }), async (editions, requests) => {
      const articles = editions.map(({ places, changed, twice, attributed, ...head }, i) => {
        const own = places.map(place => `${sentences[place]}${place === changed ? ` ${i} more.` : ''}`)
        const paragraphs = twice ? [...own, own[0] ?? ''] : own
        return {
          ...head,
          id: `e${i}`,
          paragraphs,
          said: attributed ? said.filter(([words]) => own.some(text => text.includes(words))) : [],
        }
      })
      const searcher = await searcherOf([...articles, other])
      const storyOf = (id: string) => {
        const editions = answerNow(searcher.article(id))?.editions ?? []
        return editions.length === 0 ? null : ([...editions.map(edition => edition.id), id].toSorted()[0] ?? null)
      }
      for (const request of requests) {
        const all = answerNow(searcher.search(ask(request.q, { ...request, copies: true, limit: 100, offset: 0 })))
        // What matches one by one: paragraphs and quotes apart.
        const units = (['paragraph', 'quote'] as const).flatMap(type => {
          const { type: asked = [type] } = request.filters as { type?: readonly ('paragraph' | 'quote')[] }
          if (!asked.includes(type)) return []
          const filters = { ...request.filters, type: [type] }
          return answerNow(searcher.search(ask(request.q, { copies: true, limit: 100, filters }))).hits
        })
        const slow = collapsed(all.hits, units, storyOf)
        const whole = answerNow(searcher.search(ask(request.q, { ...request, limit: 100, offset: 0 })))
        expect(whole.total).toBe(slow.length)
        expect(whole.hits.map(passageOf).toSorted()).toEqual(slow.map(passageOf).toSorted())
        const page = answerNow(searcher.search(ask(request.q, request)))
        expect(page.total).toBe(whole.total)
        expect(idsOf(page)).toEqual(idsOf(whole).slice(request.offset, request.offset + request.limit))
        const hidden = all.hits.filter(({ id }) => !slow.some(hit => hit.id === id))
        expect(whole.hits.reduce((sum, { alsoIn = 0 }) => sum + alsoIn, 0)).toBeLessThanOrEqual(hidden.length)
        for (const column of ['source', 'tag', 'speaker', 'type'] as const) {
          const facets =
            answerNow(searcher.search(ask(request.q, { ...request, facets: [column] }))).facets[column] ?? []
          for (const { value, count } of facets) {
            const filters = { ...request.filters, [column]: [value] }
            expect([column, value, answerNow(searcher.search(ask(request.q, { ...request, filters }))).total]).toEqual([
              column,
              value,
              count,
            ])
          }
        }
      }
    }),
    { numRuns: 20, seed: 7 },
  )
})
