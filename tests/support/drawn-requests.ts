// Requests of every kind, drawn from the words, titles and speakers of an archive: the same ones for the same seed.

import { facetNames } from '../../src/article/columns.ts'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import type { SearchRequest } from '../../src/search/request.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import type { Answer } from '../../src/search/steps.ts'
import { ask } from '../search/fixture.ts'

export interface Drawn {
  readonly kind: string
  readonly what: string
  answer(searcher: Searcher): Answer<unknown>
}

/** Numbers in [0, 1): mulberry32. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const plain = /[\p{L}\p{N}’'-]+/gu

/** `count` requests, all kinds in turn. */
export function drawnRequests(entries: readonly ArchiveEntry[], count: number, seed = 1): Drawn[] {
  const random = chance(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const paragraphs = entries
    .flatMap(({ article }) => article.paragraphs.map(({ text }) => text))
    .filter(text => text.length > 80)
  const quotes = entries.flatMap(entry => entry.quotes)
  const speakers = quotes.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))
  const wordsOf = (text: string): string[] => text.match(plain) ?? []
  const word = () => pick(wordsOf(pick(paragraphs)).filter(one => one.length > 2))
  const words = (many: number) => Array.from({ length: many }, word).join(' ')
  const run = (many: number) => {
    const all = wordsOf(pick(paragraphs))
    const from = Math.floor(random() * Math.max(1, all.length - many))
    return all.slice(from, from + many).join(' ')
  }
  const begun = () => word().slice(0, 3)
  const slip = () => {
    const one = word()
    return one.length < 5 ? one : one.slice(0, 2) + one[3] + one[2] + one.slice(4)
  }
  const article = () => pick(entries).article
  const search = (q: string, more: Partial<SearchRequest> = {}) => ({
    what: `${q} ${JSON.stringify(more)}`,
    answer: (searcher: Searcher) => searcher.search(ask(q, more)),
  })
  const verify = (text: string, speaker: string | null = null) => ({
    what: text,
    answer: (searcher: Searcher) => searcher.verify({ text, speaker, limit: 5 }),
  })
  const suggest = (q: string) => ({ what: q, answer: (searcher: Searcher) => searcher.suggest({ q, limit: 8 }) })
  const said = (more: Partial<Parameters<Searcher['quotesOf']>[0]>) => {
    const request = { speaker: pick(speakers).id, q: '', limit: 50, offset: 0, highlight: true, ...more }
    return { what: JSON.stringify(request), answer: (searcher: Searcher) => searcher.quotesOf(request) }
  }
  const facet = (more: Partial<Parameters<Searcher['facets']>[0]>) => {
    const request = {
      field: pick(facetNames),
      q: '',
      query: '',
      filters: {},
      literal: false,
      limit: 50,
      offset: 0,
      ...more,
    }
    return { what: JSON.stringify(request), answer: (searcher: Searcher) => searcher.facets(request) }
  }
  const all = [...facetNames]
  const kinds: Readonly<Record<string, () => Omit<Drawn, 'kind'>>> = {
    'a word': () => search(word()),
    'two words': () => search(words(2)),
    'three words': () => search(run(3)),
    'five words': () => search(run(5)),
    'many words': () => search(words(9)),
    'a sentence': () => search(run(14)),
    'a phrase of two': () => search(`"${run(2)}"`),
    'a phrase of three': () => search(`"${run(3)}"`),
    'a long phrase': () => search(`"${run(7)}"`),
    'two phrases': () => search(`"${run(2)}" "${run(2)}"`),
    'a phrase and words': () => search(`"${run(2)}" ${words(2)}`),
    'a phrase that is begun': () => search(`"${run(2)} ${begun()}*"`),
    'a beginning': () => search(`${begun()}*`),
    'a beginning and words': () => search(`${words(2)} ${begun()}*`),
    'a slip': () => search(slip()),
    'slips and words': () => search(`${slip()} ${words(2)}`),
    required: () => search(`+${word()} +${word()}`),
    excluded: () => search(`${words(2)} -${word()} -"${run(2)}"`),
    alternatives: () => search(`(${word()} OR ${word()} OR "${run(2)}")`),
    'a title': () => search(`title:${pick(wordsOf(article().title))} ${word()}`),
    'a speaker in a query': () => search(`speaker:"${pick(speakers).name}" ${word()}`),
    'quotes alone': () => search(run(3), { filters: { type: ['quote'] } }),
    'a filter alone': () => search('', { filters: { source: [article().source ?? ''] }, sort: 'newest' }),
    'a tag': () => search(word(), { filters: { tag: [pick([...article().tags, 'news'])] } }),
    dates: () => search(word(), { filters: { from: '2015-01-01', to: '2019-12-31' } }),
    facets: () => search(words(2), { facets: all }),
    'facets of a filter': () => search('', { filters: { lang: [article().lang] }, facets: all, limit: 10 }),
    groups: () => search(words(2), { group: 'article', facets: ['year'] }),
    'the newest': () => search(words(2), { sort: 'newest' }),
    'the oldest, grouped': () => search(word(), { sort: 'oldest', group: 'article' }),
    recency: () => search(words(3), { recency: 400 }),
    'an explanation': () => search(`${words(2)} "${run(2)}"`, { explain: true }),
    literally: () => search(run(4), { literal: true }),
    'with copies': () => search(run(3), { copies: true }),
    'a later page': () => search(word(), { offset: 30, limit: 20 }),
    'many hits': () => search(words(2), { limit: 60, highlight: false }),
    'a speaker’s quotes': () => said({}),
    'a speaker’s quotes with a word': () => said({ q: word(), highlight: false }),
    'a quotation': () => verify(pick(quotes).text),
    'a quotation of somebody': () => {
      const quote = pick(quotes)
      return verify(quote.text, pick(speakers).name)
    },
    'an altered quotation': () => verify(run(12).replace(/ \S+ (\S+) /, ' not $1 ')),
    'two statements in one': () => verify(`${run(9)} ${run(9)}`),
    'a common claim': () => verify('we are going to do this for the people and it is what they want'),
    'an article': () => {
      const { id } = article()
      return { what: id, answer: searcher => searcher.article(id) }
    },
    'a facet': () => facet({ query: words(1) }),
    'a facet’s beginning': () => facet({ field: 'speaker', q: pick(speakers).name.slice(0, 2) }),
    'a word that is typed': () => suggest(begun()),
    'a next word that is typed': () => suggest(`${word()} ${word().slice(0, 1)}`),
    'a speaker that is typed': () => suggest(pick(speakers).name.slice(0, 4)),
    speakers: () => {
      const q = begun()
      return { what: q, answer: searcher => searcher.speakers({ q, limit: 20, offset: 0 }) }
    },
  }
  const names = Object.keys(kinds)
  return Array.from({ length: count }, (_, i) => {
    const kind = names[i % names.length] ?? ''
    return { kind, ...(kinds[kind] ?? (() => search('*')))() }
  })
}
