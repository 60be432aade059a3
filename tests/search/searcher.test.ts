import { describe, expect, test } from 'vitest'
import { packedEngine } from '../../src/engines/packed/packed-engine.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { plan } from '../../src/search/plan/planner.ts'
import type { Filters } from '../../src/search/request.ts'
import { now } from '../support/answer-now.ts'
import { ask, entryOf, fixtureArchive, searcherOver } from './fixture.ts'

const archive = await fixtureArchive()
const searcher = createSearcher(archive)

/** Ids of the hits, best first. */
async function ids(...request: Parameters<typeof ask>): Promise<string[]> {
  return (await searcher.search(ask(...request))).hits.map(hit => hit.id)
}

const found: readonly [why: string, q: string, ids: string[]][] = [
  ['a word', 'pyongyang', ['north-korea-russia/p0']],
  [
    'more words rank higher',
    'pyongyang kursk',
    [
      'north-korea-russia/p0',
      'north-korea-russia/p1',
      'north-korea-russia/p2',
      'north-korea-russia/p3',
      'kursk-museum/p0',
    ],
  ],
  ['a phrase', '"no more significant"', ['north-korea-russia/p1/q1']],
  ['a phrase is exact', '"sanction three banks"', []],
  ['a phrase beside a word is required, the word ranks', '"three banks" soldiers', ['sanctions-vote/p0']],
  ['a phrase with a beginning of a word', '"three ban*"', ['sanctions-vote/p0']],
  ['a phrase with a beginning that nothing continues', '"three xyz*"', []],
  ['alternative phrases', '"three banks" OR "no more significant"', ['north-korea-russia/p1/q1', 'sanctions-vote/p0']],
  ['an excluded word', 'kursk -pyongyang -title:kursk', ['kursk-museum/p0']],
  ['an excluded phrase', 'korean -"korean art" -title:korean', []],
  ['an unknown word that is excluded is not guessed', 'pyongyang -kurks', ['north-korea-russia/p0']],
  ['a required word', '+museum kursk', ['kursk-museum/p0', 'kursk-museum/p1']],
  ['alternatives', '+(pyongyang OR visitors) +museum', ['kursk-museum/p1']],
  ['a prefix', 'reop* -title:museum', []],
  ['a word of the title', 'title:council +banks', ['sanctions-vote/p0']],
  ['a word nobody wrote', 'xylophone', []],
  ['an unknown word beside a known one', 'xylophone pyongyang', ['north-korea-russia/p0']],
  ['an unknown word that is required', '+xylophone pyongyang', []],
  ['two words that are both required', 'museum AND kursk', ['kursk-museum/p0']],
  ['no passage has both', 'pyongyang AND museum', []],
  ['a word and one of two', 'museum AND kursk OR visitors', ['kursk-museum/p1', 'kursk-museum/p0']],
  ['a word without another', 'museum NOT kursk', ['kursk-museum/p1']],
  ['a word and not a phrase', 'museum AND NOT "korean art"', ['kursk-museum/p0']],
  ['a field and a word', 'source:"example times" AND kursk', ['kursk-museum/p0']],
  ['two values of a field, both required', 'tag:russia AND tag:"north korea" AND rifles', ['north-korea-russia/p2']],
  ['two values of a field that no article has', 'tag:russia AND tag:sanctions', []],
  ['two values of a field, one required', '+tag:russia tag:sanctions rifles', ['north-korea-russia/p2']],
  ['operators without operands are no words', 'museum AND', ['kursk-museum/p0', 'kursk-museum/p1']],
  [
    'in capitals, AND requires nothing',
    'PYONGYANG AND MUSEUM',
    ['kursk-museum/p0', 'kursk-museum/p1', 'north-korea-russia/p0'],
  ],
  ['in capitals, NOT excludes nothing', 'NOT MUSEUM', ['kursk-museum/p0', 'kursk-museum/p1']],
  ['no word at all', '½ ?!', []],
  ['only an exclusion', '-title:korean -title:council -title:museum -title:strasse lang:en', []],
]

test.each(found)('%s: %s', async (_why, q, expected) => {
  expect(await ids(q)).toEqual(expected)
})

test('signs alone are a query that is only begun', async () => {
  const { total } = await searcher.search(ask('', { filters: { lang: ['de'] } }))
  for (const q of ['"', '-', '*', '( )', '""']) {
    expect((await searcher.search(ask(q, { filters: { lang: ['de'] } }))).total, q).toBe(total)
  }
})

test('forms of a word: as typed first, then its inflections', async () => {
  expect(await ids('votes -title:council')).toEqual([])
  expect(await ids('regierungen')).toEqual(['strasse/p0'])
  const { hits } = await searcher.search(ask('reopens -title:korean'))
  expect(hits.map(hit => hit.id)).toEqual(['kursk-museum/p0', 'kursk-museum/p1'])
  expect(await ids('sanctioned')).toContain('sanctions-vote/p1/q1')
  expect(await ids('sanctioned', { literal: true })).toEqual(['sanctions-vote/p0'])
})

test.each([
  ['a AND b', '+a +b'],
  ['NOT kursk museum', '-kursk museum'],
  ['kursk AND museum OR visitors', '+kursk +(museum OR visitors)'],
  ['speaker:cha AND soldiers', '+speaker:cha +soldiers'],
  ['KURSK AND MUSEUM', 'KURSK and MUSEUM'],
])('the answer says how operators were read: %s', async (q, reading) => {
  expect((await searcher.search(ask(q))).query.reading).toBe(reading)
})

describe('corrections', () => {
  const corrected: readonly [q: string, to: string | null][] = [
    ['pyonyang', 'pyongyang'],
    ['Kusrk', 'Kursk'],
    ['soldeirs', 'soldiers'],
    ['longterm', 'long term'],
    ['Pyongyang', null],
    ['sanctioner', null],
    ['AK-13', null],
    ['2025', null],
    ['xyz', null],
  ]
  test.each(corrected)('%s is read as %s', async (q, to) => {
    const { query } = await searcher.search(ask(q))
    expect(query.corrections.map(correction => correction.to)).toEqual(to === null ? [] : [to])
  })

  test('are left out of literal searches, which propose them', async () => {
    const { query, total } = await searcher.search(ask('pyonyang', { literal: true }))
    expect({ total, corrections: query.corrections, didYouMean: query.didYouMean }).toEqual({
      total: 0,
      corrections: [],
      didYouMean: 'pyongyang',
    })
  })
})

test('a proposal leaves beginnings as they are', async () => {
  const texts = Array.from({ length: 250 }, (_, i) => `The government has website ${i}.`)
  const slipped = await searcherOver([...texts, 'The goverment slept.', 'Governmental webinars'])
  const proposal = async (q: string) => (await slipped.search(ask(q))).query.didYouMean
  expect(await proposal('goverment')).toBe('government')
  expect(await proposal('goverment*')).toBeNull()
  expect(await proposal('"goverment web*"')).toBeNull()
  expect(await proposal('"the goverment*"')).toBeNull()
})

describe('filters', () => {
  const narrowed: readonly [q: string, filters: Filters, ids: string[]][] = [
    ['kursk', { source: ['Example Times'] }, ['kursk-museum/p0']],
    ['kursk source:"example times"', {}, ['kursk-museum/p0']],
    ['kursk source:voa', {}, []],
    ['kursk source:times', {}, ['kursk-museum/p0']],
    ['soldiers', { speaker: ['victor-cha'] }, ['north-korea-russia/p1/q1']],
    ['soldiers speaker:"Victor Cha"', {}, ['north-korea-russia/p1/q1']],
    ['speaker:cha', {}, ['north-korea-russia/p1/q1']],
    ['speaker:vict*', {}, ['north-korea-russia/p1/q1']],
    ['kursk source:tim*', {}, ['kursk-museum/p0']],
    ['speaker:president', {}, ['north-korea-russia/p1/q1']],
    ['type:quote', { speaker: ['maria-lopez', 'victor-cha'] }, ['north-korea-russia/p1/q1', 'sanctions-vote/p1/q1']],
    ['speaker:cha', { speaker: ['maria-lopez'] }, ['north-korea-russia/p1/q1', 'sanctions-vote/p1/q1']],
    ['', { tag: ['Sanctions'], type: ['quote'] }, ['sanctions-vote/p1/q1']],
    [
      'kursk',
      { from: '2024-11-04' },
      ['north-korea-russia/p0', 'north-korea-russia/p1', 'north-korea-russia/p2', 'north-korea-russia/p3'],
    ],
    ['kursk', { to: '2020-01-31' }, ['kursk-museum/p0']],
    ['kursk before:2020', {}, ['kursk-museum/p0']],
    ['kursk before:2020-01', {}, ['kursk-museum/p0']],
    ['kursk before:2019', {}, []],
    ['kursk after:2021', { to: '2020-12-31' }, []],
    ['', { lang: ['de'] }, ['strasse/p0']],
    ['', { author: ['Bo Writer'], type: ['quote'] }, ['sanctions-vote/p1/q1']],
    ['kursk', { author: ['Nobody'] }, []],
    ['', { dateline: ['washington'], type: ['quote'] }, ['north-korea-russia/p1/q1']],
    ['type:quote dateline:Washington', {}, ['north-korea-russia/p1/q1']],
    ['type:quote dateline:geneva', {}, ['sanctions-vote/p1/q1']],
    ['type:quote dateline:"Geneva, Switzerland"', {}, ['sanctions-vote/p1/q1']],
    ['type:quote dateline:gen*', {}, ['sanctions-vote/p1/q1']],
    ['kursk -dateline:washington', {}, ['kursk-museum/p0']],
    ['type:quote dateline:kyiv', {}, []],
    ['kursk -source:"Voice of America"', {}, ['kursk-museum/p0']],
    ['source:Beispielblatt OR tag:museums', { from: '2021-01-01' }, ['strasse/p0']],
  ]
  test.each(narrowed)('%s %j', async (q, filters, expected) => {
    expect((await ids(q, { filters })).sort()).toEqual(expected)
  })
})

test('facets count the whole answer, each without its own filter', async () => {
  const { total, facets } = await searcher.search(
    ask('kursk', { limit: 1, facets: ['source', 'year', 'month', 'type'], filters: { source: ['Example Times'] } }),
  )
  expect(total).toBe(1)
  expect(facets.source).toEqual([
    { value: 'Voice of America', label: 'Voice of America', count: 4 },
    { value: 'Example Times', label: 'Example Times', count: 1 },
  ])
  expect(facets.year).toEqual([{ value: '2020', label: '2020', count: 1 }])
  expect(facets.month).toEqual([{ value: '2020-01', label: '2020-01', count: 1 }])
  expect(facets.type).toEqual([{ value: 'paragraph', label: 'paragraph', count: 1 }])
})

test('a passage appears once, an article once where it is asked for', async () => {
  const passages = await ids('soldiers commitment')
  expect(passages).toContain('north-korea-russia/p1/q1')
  expect(passages).not.toContain('north-korea-russia/p1')
  const { hits, total } = await searcher.search(ask('kursk', { group: 'article' }))
  expect(total).toBe(2)
  expect(hits.map(hit => [hit.article.id, hit.more])).toEqual([
    ['north-korea-russia', 3],
    ['kursk-museum', 0],
  ])
})

test('sorts by date, and blends with it', async () => {
  const dates = async (other: Parameters<typeof ask>[1]) =>
    (await searcher.search(ask('kursk OR sanctions', other))).hits.map(hit => hit.article.published)
  const days = [
    '2024-11-04',
    '2024-11-04',
    '2024-11-04',
    '2024-11-04',
    '2023-03-15',
    '2023-03-15',
    '2023-03-15',
    '2020-01-31',
  ]
  expect(await dates({ sort: 'newest' })).toEqual([...days, null])
  expect(await dates({ sort: 'oldest' })).toEqual([...days.toReversed(), null])
  const old = await searcher.search(ask('museum kursk', { recency: 30 }))
  expect(old.hits[0]?.article.id).toBe('kursk-museum')
  const plain = await searcher.search(ask('museum kursk'))
  expect(old.hits[0]?.score).toBeLessThan(plain.hits[0]?.score ?? 0)
})

test('a compound does not count once as one word and once more for all of its words', async () => {
  const { hits } = await searcher.search(ask('AK-12', { explain: true }))
  const scores = new Map(hits[0]?.explain?.map(({ what, score }) => [what, score]))
  // All three are in the same passages, so that each is as rare as the other.
  expect([...scores.keys()]).toEqual(['ak12', '"ak 12"'])
  expect(scores.get('"ak 12"')).toBeCloseTo(scores.get('ak12') ?? Number.NaN, 9)
})

test.each([
  'sanctions banks council',
  '"no more significant" soldiers',
  'AK-12 rifles',
  'sanctions title:council',
  '(+sanctions banks) council',
  '(banks -sanctions) OR council',
])('explain gives parts of %s that add up', async q => {
  for (const sort of ['relevance', 'newest'] as const) {
    const { hits } = await searcher.search(ask(q, { explain: true, recency: 300, sort }))
    expect(hits.length).toBeGreaterThan(0)
    for (const { explain = [], score } of hits) {
      expect(explain.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9)
    }
  }
})

test('a hit says where it stands', async () => {
  const { hits } = await searcher.search(ask('commitment'))
  expect(hits[0]).toMatchObject({
    id: 'north-korea-russia/p1/q1',
    type: 'quote',
    kind: 'prose',
    text: 'There is no more significant and long-term a commitment than sending soldiers',
    quote: { form: 'direct', cue: 'said', speaker: { id: 'victor-cha', name: 'Victor Cha' } },
    article: { id: 'north-korea-russia', authors: ['Christy Lee'], published: '2024-11-04' },
    paragraph: 1,
  })
})

test('the query is echoed as it was read', async () => {
  const { query } = await searcher.search(ask('what did “Victor Cha” say -Ukraine'))
  expect(query.reading).toBe('what did "Victor Cha" say -Ukraine')
  expect(query.terms).toEqual(['victor', 'cha', 'say'])
})

test('a field in a group narrows it, as it narrows a query', async () => {
  const total = async (q: string) => (await searcher.search(ask(q))).total
  expect(await total('(type:quote sanctions)')).toBe(await total('type:quote sanctions'))
  expect(await total('+(type:quote sanctions) -banks')).toBe(await total('type:quote sanctions -banks'))
  expect(await total('(source:nobody sanctions) OR museum')).toBe(await total('museum'))
  expect(await total('(type:quote -sanctions)')).toBe(await total('type:quote -sanctions'))
  expect(await total('(type:quote type:paragraph)')).toBe(await total('*'))
})

test('what is typed narrows the quotes of a speaker, and never widens them', async () => {
  const said = (q: string) => searcher.quotesOf({ speaker: 'victor-cha', q, limit: 10, offset: 0, highlight: true })
  const all = (await said(''))?.hits.map(({ id }) => id)
  for (const q of ['speaker:maria-lopez', 'type:paragraph'])
    expect((await said(q))?.hits.map(({ id }) => id)).toEqual(all)
})

test('of many compounds a part of their parts is looked for alone', async () => {
  const compounds = 'the/council/banks '.repeat(200)
  const engine = packedEngine(archive)
  const facts = await engine.about()
  const { clause } = now(plan(engine, facts, { q: compounds, filters: {}, literal: false }))
  const count = (op: string) => JSON.stringify(clause).split(`"op":"${op}"`).length - 1
  expect(count('word')).toBeGreaterThan(0)
  expect(count('word')).toBeLessThanOrEqual(96)
  expect((await searcher.search(ask(compounds))).total).toBeGreaterThan(0)
  expect((await searcher.search(ask(`+${compounds.trim().replaceAll(' ', ' +')}`))).total).toBe(0)
})

test('however many compounds are left out or required, none stands for everything', async () => {
  const total = async (q: string) => (await searcher.search(ask(q))).total
  const compounds = (sign: string) => `${sign}museum/visitors `.repeat(80)
  const kursk = await total('kursk')
  expect(kursk).toBeGreaterThan(0)
  expect(await total(`kursk ${compounds('-')}`)).toBe(await total('kursk -museum/visitors'))
  expect(await total(`${compounds('')}kursk +pyongyang/visitors`)).toBe(0)
})

test('speakers, their quotes, articles', async () => {
  const { speakers, total } = await searcher.speakers({ q: 'lop', limit: 10, offset: 0 })
  expect(total).toBe(1)
  expect(speakers[0]).toMatchObject({ id: 'maria-lopez', quotes: 1, articles: 1, first: '2023-03-15' })
  expect((await searcher.speakers({ q: '', limit: 1, offset: 1 })).speakers).toHaveLength(1)
  expect(await searcher.speaker('nobody')).toBeNull()
  expect(
    (await searcher.quotesOf({ speaker: 'victor-cha', q: '', limit: 10, offset: 0, highlight: true }))?.total,
  ).toBe(1)
  expect(
    (await searcher.quotesOf({ speaker: 'victor-cha', q: 'banks', limit: 10, offset: 0, highlight: true }))?.total,
  ).toBe(0)
  expect(await searcher.quotesOf({ speaker: 'nobody', q: '', limit: 10, offset: 0, highlight: true })).toBeNull()
  expect((await searcher.article('sanctions-vote'))?.quotes.map(quote => quote.id)).toEqual(['sanctions-vote/p1/q1'])
  expect(await searcher.article('nothing')).toBeNull()
  const { next } = await searcher.articles({ limit: 1 })
  expect((await searcher.articles({ limit: 2, cursor: next })).articles.map(head => head.id)).toEqual([
    'kursk-museum',
    'north-korea-russia',
  ])
})

test('a beginning of very many words stands for the most frequent ones, of equally frequent ones for the first', async () => {
  const words = Array.from({ length: 450 }, (_, i) => `zz${String(i).padStart(3, '0')}`)
  // Every tenth is in two paragraphs, the others are in one: with these 45, the first 355 of the others are taken.
  const paragraphs = [...words, ...words.filter((_, i) => i % 10 === 9)]
  const many = await searcherOver(paragraphs)
  const { total, hits } = await many.search(ask('zz*', { sort: 'newest', limit: 500 }))
  expect(total).toBe(355 + 2 * 45)
  const texts = new Set(hits.map(({ text }) => text))
  expect(texts.size).toBe(400)
  for (const [i, word] of words.entries())
    expect(texts.has(word), word).toBe(i % 10 === 9 || i - Math.floor(i / 10) < 355)
})

describe('of very many words the rarest are looked for', async () => {
  const words = Array.from({ length: 96 }, (_, i) => `zz${String(i).padStart(3, '0')}`)
  const all = words.join(' ')
  const many = await searcherOver([...words, 'zz000 common', 'common', 'other'], { title: 'Many' })
  const bounded: readonly [why: string, q: string, total: number][] = [
    ['as many as are looked for', all, 97],
    ['one more, which is not', `${all} common`, 97],
    ['but what is left out always is', `${all} -common`, 96],
    ['what is required too', `${all} +common`, 2],
    ['even if nobody wrote it', `${all} +xylophone`, 0],
    ['and in the title', `${all} title:xylophone`, 0],
    ['none of them takes the place of a word', `-other ${all}`, 97],
  ]
  test.each(bounded)('%s', async (_why, q, total) => {
    expect((await many.search(ask(q))).total).toBe(total)
  })
})

test('what is said very many times costs and counts as said once', async () => {
  const score = async (q: string) => (await searcher.search(ask(q))).hits[0]?.score
  for (const [one, joint] of [
    ['+kursk', ' '],
    ['kursk', ' OR '],
  ] as const) {
    expect(await score(Array(97).fill(one).join(joint)), one).toBe(await score(one))
  }
  const hidden = await searcher.search(ask(`kursk ${Array(97).fill('-pyongyang').join(' ')}`))
  expect(hidden.hits.map(hit => hit.id)).not.toContain('north-korea-russia/p0')
})

test('an archive in a language of no known name has no words that say little', async () => {
  for (const lang of ['constructor', '__proto__', 'xx']) {
    const strange = await searcherOver(['the one', 'kursk'], { lang })
    expect((await strange.search(ask('the kursk'))).total, lang).toBe(2)
  }
})

describe('order within a day', () => {
  /** From oldest to newest; articles of one place have no order but their ids'. */
  const dates = [
    '2024-02',
    '2024-02-29T23:50:00-05:00',
    '2024-03',
    '2024-03-01',
    '2024-03-01T06:00:00+09:00',
    '2024-03-01T00:30:00+01:00',
    '2024-03-01T00:01:00Z',
    '2024-03-01T09:15:00Z',
    '2024-03-01T10:15:30+01:00',
    '2024-03-01T05:00:00-05:00',
    '2024-03-01T11:00:00.123Z',
    '2024-03-01T23:59:59Z',
    '2024-03-01T23:00:00-08:00',
    '2024-03-02T00:00:00Z',
    '2024-03-02T01:00:00+14:00',
    null,
  ]
  // Ids against the order of dates, so that they do not give it.
  const id = (i: number) => `a${String(99 - i)}`
  const entries = dates.map((published, i) =>
    entryOf({ id: id(i), title: 'Ferry', published, paragraphs: [`Ferry ${i}.`] }),
  )
  const dated = buildArchive(entries).then(({ buffer }) => createSearcher(openArchive(buffer)))
  const order = async (sort: 'newest' | 'oldest', group: 'article' | null) => {
    const { hits } = await (await dated).search(ask('ferry', { sort, group, limit: 100 }))
    return hits.map(({ article }) => article.published)
  }
  /** Equal times go by id: `2024-03-01` and `2024-03`, and 09:15 in two zones. */
  const ascending = [0, 1, 3, 2, 4, 5, 6, 8, 7, 9, 10, 11, 12, 13, 14, 15].map(i => dates[i])
  const descending = [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 15].map(i => dates[i])

  test.each([null, 'article'] as const)('newest and oldest first, grouped by %s', async group => {
    expect(await order('oldest', group)).toEqual(ascending)
    expect(await order('newest', group)).toEqual(descending)
  })

  test('pages of the list join without a gap', async () => {
    const paged: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const answer = await (await dated).search(ask('ferry', { sort: 'newest', limit: 3, cursor: cursor ?? null }))
      paged.push(...answer.hits.map(({ article }) => article.id))
      cursor = answer.next
    }
    expect(paged).toHaveLength(dates.length)
    expect(new Set(paged).size).toBe(dates.length)
  })
})
