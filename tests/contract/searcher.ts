// What every searcher answers, whatever engine it has: order, totals and texts, never scores. `searcherContract` runs the cases.

import { beforeAll, describe, expect, test } from 'vitest'
import type { FacetName } from '../../src/article/columns.ts'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { ForeignCursor } from '../../src/search/cursor.ts'
import type { SearchRequest } from '../../src/search/request.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { ask, entries } from '../search/fixture.ts'

/** Makes a searcher over entries. */
export type MakeSearcher = (entries: readonly ArchiveEntry[]) => Promise<Searcher>

/** What is asked, and the ids of the hits in their order. */
const searches: readonly (readonly [why: string, request: Parameters<typeof ask>, ids: readonly string[]])[] = [
  ['a word', ['banks'], ['sanctions-vote/p0']],
  ['another form of a word', ['museums'], ['kursk-museum/p0', 'kursk-museum/p1']],
  ['a phrase', ['"10,000 troops"'], ['north-korea-russia/p0']],
  ['a phrase that is nowhere', ['"troops 10,000"'], []],
  ['a beginning', ['pyongy*'], ['north-korea-russia/p0']],
  ['what is required', ['+soldiers +rifles'], ['north-korea-russia/p2']],
  ['what is excluded', ['+soldiers -rifles'], ['north-korea-russia/p1/q1']],
  ['alternatives', ['(rifles OR banks)', { sort: 'newest' }], ['north-korea-russia/p2', 'sanctions-vote/p0']],
  ['a field of the query', ['speaker:"maria lopez"'], ['sanctions-vote/p1/q1']],
  ['a filter', ['', { filters: { source: ['Example Times'], type: ['quote'] } }], ['sanctions-vote/p1/q1']],
  ['dates', ['kursk', { filters: { to: '2020-12-31' } }], ['kursk-museum/p0']],
  ['a value that is not there', ['', { filters: { tag: ['nothing'] } }], []],
  ['a script without spaces', ['北朝鮮'], ['kitachosen/p0']],
  [
    'signs alone are everything, the oldest first',
    ['*', { sort: 'oldest', limit: 2 }],
    ['kursk-museum/p0', 'kursk-museum/p1'],
  ],
]

/** Runs the cases over what `make` makes. */
export function searcherContract(name: string, make: MakeSearcher): void {
  describe(name, () => {
    let searcher: Searcher
    beforeAll(async () => {
      searcher = await make(entries)
    })
    const idsOf = ({ hits }: { readonly hits: readonly { readonly id: string }[] }) => hits.map(({ id }) => id)

    test.each(searches)('search: %s', async (_why, request, ids) => {
      const answer = await searcher.search(ask(...request))
      expect(idsOf(answer)).toEqual(ids)
      expect(answer.total).toBeGreaterThanOrEqual(ids.length)
    })

    test('a hit has its words, what matched in them, and its article', async () => {
      const [hit] = (await searcher.search(ask('commitment'))).hits
      const { text, highlights } = hit?.snippet ?? { text: '', highlights: [] }
      expect(highlights.map(range => text.slice(...range))).toEqual(['commitment'])
      expect(hit).toMatchObject({
        id: 'north-korea-russia/p1/q1',
        text: 'There is no more significant and long-term a commitment than sending soldiers',
        quote: { speaker: { id: 'victor-cha', name: 'Victor Cha' } },
        article: { id: 'north-korea-russia', authors: ['Christy Lee'] },
        paragraph: 1,
      })
    })

    test('facets', async () => {
      const { facets } = await searcher.search(ask('kursk', { facets: ['source', 'year', 'speaker'] }))
      expect(facets.source).toEqual([
        { value: 'Voice of America', label: 'Voice of America', count: 4 },
        { value: 'Example Times', label: 'Example Times', count: 1 },
      ])
      expect(facets.year?.map(({ value }) => value).toSorted()).toEqual(['2020', '2024'])
      const said = await searcher.search(ask('', { filters: { type: ['quote'] }, facets: ['speaker'] }))
      expect(said.facets.speaker?.map(({ value }) => value).toSorted()).toEqual(['maria-lopez', 'victor-cha'])
    })

    test('groups by article', async () => {
      const { total, hits } = await searcher.search(ask('kursk', { group: 'article', sort: 'newest' }))
      expect(total).toBe(2)
      expect(hits.map(({ article, more }) => [article.id, more])).toEqual([
        ['north-korea-russia', 3],
        ['kursk-museum', 0],
      ])
    })

    test.each(['relevance', 'newest'] as const)('an article has its best passages, by %s', async sort => {
      const asked = { group: 'article', sort } as const
      const { total, passages, hits, facets } = await searcher.search(
        ask('kursk', { ...asked, passages: 3, facets: ['source'] }),
      )
      const single = await searcher.search(ask('kursk', { limit: 100 }))
      expect([total, passages]).toEqual([2, single.total])
      expect(facets.source?.map(({ count }) => count)).toEqual([1, 1])
      for (const { id, article, further = [] } of hits) {
        const own = single.hits.filter(hit => hit.article.id === article.id)
        expect([id, ...idsOf({ hits: further })]).toEqual(idsOf({ hits: own.slice(0, 3) }))
      }
      const [best] = (await searcher.search(ask('kursk', asked))).hits
      expect(best?.further).toBeUndefined()
    })

    test('sorts by date', async () => {
      const dates = async (sort: 'newest' | 'oldest') =>
        (await searcher.search(ask('kursk', { sort }))).hits.map(({ article }) => article.published)
      expect(await dates('newest')).toEqual((await dates('oldest')).toSorted().toReversed())
    })

    test('shows a passage of several editions once, with all of them if asked', async () => {
      const [of] = entries.filter(({ article }) => article.id === 'north-korea-russia')
      const again = of && {
        ...of,
        article: { ...of.article, id: 'again', source: 'Coast Post', published: '2024-12-01' },
      }
      const both = await make(again === undefined ? [] : [...entries, again])
      const { total, hits } = await both.search(ask('pyongyang rifles', { sort: 'oldest' }))
      const one = await searcher.search(ask('pyongyang rifles', { sort: 'oldest' }))
      expect([total, idsOf({ hits })]).toEqual([one.total, idsOf(one)])
      expect(hits[0]?.alsoIn).toBe(1)
      expect(hits[0]?.also?.map(({ article }) => article.source)).toEqual(['Coast Post'])
      expect((await both.search(ask('pyongyang rifles', { copies: true }))).total).toBe(2 * one.total)
      const filters = { source: ['Coast Post'] }
      expect((await both.search(ask('pyongyang rifles', { filters }))).total).toBe(one.total)
      // It counts for each of its sources, and for the month in which it first appeared.
      const months = async (more: Partial<SearchRequest>) => {
        const { facets } = await both.search(ask('pyongyang rifles', { facets: ['source', 'month', 'year'], ...more }))
        return ['source', 'month', 'year'].map(name =>
          facets[name as FacetName]?.map(({ value, count }) => `${value} ${count}`).toSorted(),
        )
      }
      const sources = [`Coast Post ${one.total}`, `Voice of America ${one.total}`]
      const first = [sources, [`2024-11 ${one.total}`], [`2024 ${one.total}`]]
      expect(await months({})).toEqual(first)
      expect(await months({ filters: { lang: ['en'] } })).toEqual(first)
      expect(await months({ filters })).toEqual([sources, [`2024-12 ${one.total}`], [`2024 ${one.total}`]])
      expect((await both.article('again'))?.editions.map(({ id }) => id)).toEqual(['north-korea-russia'])
      expect(await both.speaker('victor-cha')).toMatchObject({ quotes: 1, articles: 1 })
    })

    test('explains scores', async () => {
      const [hit] = (await searcher.search(ask('banks council', { explain: true }))).hits
      expect(hit?.explain?.map(({ what }) => what.split(' ')[0])).toEqual(expect.arrayContaining(['council']))
    })

    test('says how a query was read, and what may have been meant', async () => {
      const { query } = await searcher.search(ask('Pyongyagn'))
      expect(query.corrections).toEqual([{ from: 'pyongyagn', to: 'pyongyang' }])
      const literal = await searcher.search(ask('Pyongyagn', { literal: true }))
      expect(literal.total).toBe(0)
      expect(literal.query.didYouMean).toBe('pyongyang')
    })

    test('a list goes on by cursor to its end, each hit once', async () => {
      const whole = idsOf(await searcher.search(ask('*', { limit: 100 })))
      const walked: string[] = []
      for (let cursor: string | null = null; ; ) {
        const page: Awaited<ReturnType<Searcher['search']>> = await searcher.search(ask('*', { limit: 3, cursor }))
        walked.push(...idsOf(page))
        expect(page.total).toBe(whole.length)
        if (page.next === null) break
        cursor = page.next
      }
      expect(whole.length).toBeGreaterThan(6)
      expect(walked).toEqual(whole)
    })

    test.each(['', 'x', '-', 'zz-3', '%', '1-%E0%A4%A', 'é-1'])('refuses the cursor %j', async cursor => {
      await expect(async () => searcher.search(ask('*', { cursor }))).rejects.toThrow(ForeignCursor)
      await expect(async () => searcher.articles({ limit: 1, cursor })).rejects.toThrow(ForeignCursor)
      await expect(async () => searcher.speakers({ q: '', limit: 1, offset: 0, cursor })).rejects.toThrow(ForeignCursor)
    })

    test('refuses a cursor of another list', async () => {
      const { next } = await searcher.search(ask('*', { limit: 1 }))
      for (const other of [ask('kursk', { cursor: next }), ask('*', { cursor: next, sort: 'newest' })])
        await expect(async () => searcher.search(other)).rejects.toThrow(ForeignCursor)
      await expect(async () => searcher.articles({ limit: 1, cursor: next })).rejects.toThrow(ForeignCursor)
    })

    test('articles go on to the end', async () => {
      const walked: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<Searcher['articles']>> = await searcher.articles({ limit: 2, cursor })
        walked.push(...page.articles.map(({ id }) => id))
        expect(page.total).toBe(entries.length)
        cursor = page.next
      } while (cursor !== null)
      expect(walked).toEqual(entries.map(({ article }) => article.id).toSorted())
    })

    test('an article has its paragraphs and quotes', async () => {
      const article = await searcher.article('sanctions-vote')
      expect(article?.paragraphs.length).toBe(3)
      expect(article?.quotes.map(({ id, text }) => [id, text])).toEqual([
        ['sanctions-vote/p1/q1', 'We will not sanction the sanctioning of neighbours'],
      ])
      expect(await searcher.article('nothing')).toBeNull()
    })

    test('speakers and what they said', async () => {
      const { total, speakers, next } = await searcher.speakers({ q: '', limit: 1, offset: 0 })
      expect(total).toBe(2)
      const rest = await searcher.speakers({ q: '', limit: 1, offset: 0, cursor: next })
      expect([...speakers, ...rest.speakers].map(({ id }) => id).toSorted()).toEqual(['maria-lopez', 'victor-cha'])
      expect(rest.next).toBeNull()
      expect((await searcher.speakers({ q: 'lop', limit: 5, offset: 0 })).speakers.map(({ id }) => id)).toEqual([
        'maria-lopez',
      ])
      expect(await searcher.speaker('victor-cha')).toMatchObject({ name: 'Victor Cha', quotes: 1, articles: 1 })
      expect(await searcher.speaker('nobody')).toBeNull()
      const said = await searcher.quotesOf({ speaker: 'victor-cha', q: '', limit: 5, offset: 0, highlight: false })
      expect(said && idsOf(said)).toEqual(['north-korea-russia/p1/q1'])
      const nobody = { speaker: 'nobody', q: '', limit: 5, offset: 0, highlight: false }
      expect(await searcher.quotesOf(nobody)).toBeNull()
    })

    test('all values of a facet', async () => {
      const all = { field: 'tag', q: '', query: '', filters: {}, literal: false, limit: 2, offset: 0 } as const
      const valuesOf = async (other: Partial<Parameters<Searcher['facets']>[0]>) => {
        const { total, values } = await searcher.facets({ ...all, limit: 100, ...other })
        return [total, ...values.map(({ value, count }) => `${value} ${count}`)]
      }
      const walked: string[] = []
      for (let cursor: string | null = null; ; ) {
        const page: Awaited<ReturnType<Searcher['facets']>> = await searcher.facets({ ...all, cursor })
        walked.push(...page.values.map(({ value }) => value))
        expect(page.total).toBe(4)
        if (page.next === null) break
        cursor = page.next
      }
      expect(walked).toEqual(['North Korea', 'Russia', 'Sanctions', 'Museums'])
      expect(await valuesOf({ q: 'ko' })).toEqual([1, 'North Korea 4'])
      expect(await valuesOf({ q: 'ko no' })).toEqual([1, 'North Korea 4'])
      expect(await valuesOf({ q: 'orea' })).toEqual([0])
      expect(await valuesOf({ q: '?!' })).toEqual([0])
      expect(await valuesOf({ query: 'kursk', filters: { to: '2020' } })).toEqual([1, 'Museums 1'])
      expect(await valuesOf({ field: 'speaker', q: 'lop' })).toEqual([1, 'maria-lopez 1'])
      expect(await valuesOf({ field: 'year', q: '20', query: 'kursk' })).toEqual([2, '2024 4', '2020 1'])
    })

    test('articles by date', async () => {
      const of = async (byDate: NonNullable<Parameters<Searcher['articles']>[0]['byDate']>) => {
        const { total, articles } = await searcher.articles({ limit: 100, byDate })
        return [total, ...articles.map(({ id }) => id)]
      }
      expect(await of({ filters: {}, sort: 'newest', offset: 4 })).toEqual([entries.length, 'kursk-museum', 'scripts'])
      expect(await of({ filters: { source: ['Example Times'] }, sort: 'oldest', offset: 0 })).toEqual([
        2,
        'kursk-museum',
        'sanctions-vote',
      ])
    })

    test('articles by date stand as the hits of a search do', async () => {
      const [one] = entries
      const dates = [
        '2023',
        '2023-03',
        '2023-03-15',
        '2023-03-15T10:00:00Z',
        '2023-03-15T09:00:00Z',
        null,
        '2023-03-15',
        null,
      ]
      const all = await make(
        one === undefined
          ? []
          : dates.map((published, i) => ({
              article: { ...one.article, id: `a${i}`, title: `${i}`, published },
              quotes: [],
            })),
      )
      for (const sort of ['newest', 'oldest'] as const) {
        for (const filters of [
          {},
          { from: '2023-01-01', to: '2023-12-31' },
          { from: '2023-03-01' },
          { to: '2023-03-15' },
        ]) {
          const dated = await all.articles({ limit: 5, byDate: { filters, sort, offset: 1 } })
          const found = await all.search(
            ask('*', { filters, sort, group: 'article', limit: 5, offset: 1, copies: true }),
          )
          expect([dated.total, ...dated.articles.map(({ id }) => id)]).toEqual([
            found.total,
            ...found.hits.map(({ article }) => article.id),
          ])
        }
      }
    })

    test('articles without a date', async () => {
      const byDate = { filters: {}, sort: 'newest', offset: 0, undated: true } as const
      const { total, articles } = await searcher.articles({ limit: 10, byDate })
      expect([total, ...articles.map(({ id }) => id)]).toEqual([1, 'scripts'])
      const narrowed = { ...byDate, filters: { source: ['Example Times'] } }
      expect((await searcher.articles({ limit: 10, byDate: narrowed })).total).toBe(0)
    })

    test('the dates of all articles, in order', async () => {
      const [one] = entries
      const with_ = (id: string, published: string | null) =>
        one && { ...one, article: { ...one.article, id, published }, quotes: [] }
      const more = [
        with_('a', '2023'),
        with_('b', '2023-03'),
        with_('c', '2023-03-15T10:00:00Z'),
        with_('d', '2023-01-01'),
      ]
      const all = await make([...entries, ...more.filter(entry => entry !== undefined)])
      expect((await all.calendar()).map(({ date, count }) => `${date} ${count}`)).toEqual([
        ...['2020-01-31 1', '2022-05-05 1', '2023 1', '2023-01-01 1', '2023-03 1', '2023-03-15 2', '2024-10-20 1'],
        ...['2024-11-04 1', 'null 1'],
      ])
      expect(await (await make([])).calendar()).toEqual([])
    })

    test('speakers by letter', async () => {
      const names = ['Ana Costa', 'Émile Côté', 'Bo Carlsen', 'Анна Щукина', '7 Days', 'Xi Jinping']
      const [one] = entries.filter(({ article }) => article.id === 'sanctions-vote')
      const quote = one?.quotes[0]
      const said = names.map((name, i) => {
        const speaker = quote?.speaker && { ...quote.speaker, id: `s-${i}`, name }
        return quote && { ...quote, speaker: speaker ?? null }
      })
      const quotes = said.filter(each => each !== undefined)
      const all = await make(one === undefined ? [] : [{ ...one, quotes: [...one.quotes, ...quotes] }])
      expect((await all.letters()).map(({ letter, count }) => `${letter} ${count}`)).toEqual([
        ...['C 3', 'D 1', 'L 1', 'X 1', 'Щ 1'],
      ])
      const named = async (letter: string, q = '') =>
        (await all.speakers({ q, letter, limit: 10, offset: 0 })).speakers.map(({ name }) => name)
      expect(await named('C')).toEqual(['Bo Carlsen', 'Ana Costa', 'Émile Côté'])
      expect(await named('C', 'an')).toEqual(['Ana Costa'])
      expect(await named('Щ')).toEqual(['Анна Щукина'])
      expect(await named('Q')).toEqual([])
      const page = await all.speakers({ q: '', letter: 'C', limit: 1, offset: 0 })
      const rest = { q: '', letter: 'C', limit: 5, offset: 0, cursor: page.next }
      expect((await all.speakers(rest)).speakers.map(({ name }) => name)).toEqual(['Ana Costa', 'Émile Côté'])
      await expect(async () => all.speakers({ ...rest, letter: 'L' })).rejects.toThrow(ForeignCursor)
    })

    test('roles of a speaker over time, and who else is quoted in the same articles', async () => {
      const [one] = entries.filter(({ article }) => article.id === 'sanctions-vote')
      const quote = one?.quotes[0]
      const saying = (
        id: string,
        published: string,
        said: readonly (readonly [name: string, role: string | null])[],
      ) => {
        const quotes = said.flatMap(([name, role]) => {
          const id = name.toLowerCase().replace(' ', '-')
          return quote?.speaker ? [{ ...quote, speaker: { ...quote.speaker, id, name, role } }] : []
        })
        return one && { article: { ...one.article, id, published, title: id }, quotes }
      }
      const all = await make(
        [
          saying('first', '2019-05-01', [
            ['Ana Costa', 'member of the council'],
            ['Bo Carlsen', null],
          ]),
          saying('second', '2021', [
            ['Ana Costa', 'mayor'],
            ['Bo Carlsen', null],
            ['Dan Eck', 'clerk'],
          ]),
          saying('third', '2023-02-02', [
            ['Ana Costa', 'mayor'],
            ['Ana Costa', null],
          ]),
          saying('fourth', '2023-02-03', [['Eve Fox', null]]),
        ].filter(entry => entry !== undefined),
      )
      const { roles, alongside } = (await all.profile('ana-costa')) ?? { roles: [], alongside: [] }
      expect(roles).toEqual([
        { role: 'member of the council', count: 1, first: '2019-05-01', last: '2019-05-01' },
        { role: 'mayor', count: 2, first: '2021', last: '2023-02-02' },
      ])
      expect(alongside.map(({ id, articles }) => `${id} ${articles}`)).toEqual(['bo-carlsen 2', 'dan-eck 1'])
      expect(await all.profile('eve-fox')).toEqual({ roles: [], alongside: [] })
      expect(await all.profile('nobody')).toBeNull()
    })

    test('suggestions', async () => {
      const of = async (q: string) =>
        (await searcher.suggest({ q, limit: 8 })).suggestions.map(({ kind, text }) => `${kind} ${text}`)
      expect(await of('museu')).toEqual(['word museum', 'title A museum reopens'])
      expect(await of('victor c')).toContain('speaker Victor Cha')
      expect(await of('three ba')).toEqual(['word three banks'])
    })

    test('verification', async () => {
      const verdict = async (text: string, speaker: string | null = null) => {
        const { verdict: found, matches } = await searcher.verify({ text, speaker, limit: 1 })
        return [found, matches[0]?.id, matches[0]?.attribution]
      }
      const said = 'no more significant and long-term a commitment than sending soldiers'
      expect(await verdict(said, 'Cha')).toEqual(['verbatim', 'north-korea-russia/p1/q1', 'same'])
      expect(await verdict(said.replace('soldiers', 'rifles'), 'Lopez')).toEqual([
        'altered',
        'north-korea-russia/p1/q1',
        'other',
      ])
      expect(await verdict('nobody ever said anything of the kind here')).toEqual(['not found', undefined, undefined])
    })

    test('about', async () => {
      const { counts, from, to, freshness } = await searcher.about()
      expect(counts).toMatchObject({ articles: entries.length, quotes: 2, speakers: 2 })
      expect([from, to]).toEqual(['2020-01-31', '2024-11-04'])
      expect(freshness === null || freshness >= 0).toBe(true)
    })
  })
}
