// Structured random requests over every address: valid ones and hostile ones, of the archive's own words and ids.

import { facetNames } from '../../src/article/columns.ts'
import { sorts } from '../../src/search/request.ts'
import { highlightings } from '../../src/worker/api/parameters.ts'
import { pick } from '../lib/random.ts'
import { drawQuery, drawWord, type Random } from './queries.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface DrawnRequest {
  /** The address, and what shape the request has: costs are told by it. */
  readonly kind: string
  readonly path: string
  readonly init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string }
}

/** Lengths that the addresses take, in code units. */
const longestQuery = 500
const longestMcpQuery = 1_000
const longestQuotation = 2_000
const mostValues = 20

const oddFormats = ['', 'rss', 'JSON', '../../etc']
const accepts = ['application/json', 'text/html', '*/*', 'text/html;q=0.1, application/json', 'image/webp', '', ',;q=']
const numbers = ['1', '10', '20', '50', '100']
const oddNumbers = ['0', '1000', '10000', '10001', '-1', '1e9', '٣', '', '00', '9'.repeat(20), 'NaN']
const oddTexts = ['', ' ', '\u0000', '\ud800', '%', '%zz', '../', '//', '?', '#', '"><script>', '\r\nX: y', '\u202e']
const moreOddTexts = ['😀'.repeat(100), 'constructor', '__proto__', '½', 'a'.repeat(3_000)]
const plainAddresses = [
  ...['/opensearch.xml', '/robots.txt', '/sitemap.xml', '/sitemap-1.xml', '/openapi.json', '/docs', '/health'],
  ...['/nothing', '/favicon.ico', '/articles/', '/speakers/'],
]

type Pairs = readonly (readonly [name: string, value: string])[]

/** Now and then, what does not fit. */
function odd(random: Random, value: string): string {
  return random() < 0.04 ? pick([...oddTexts, ...moreOddTexts], random) : value
}

function drawValue(words: Vocabulary, random: Random): string {
  const chance = random()
  if (chance < 0.4) return pick(words.values, random).slice(0, 200)
  if (chance < 0.6) return `${drawWord(words, random).slice(0, 1 + Math.floor(random() * 3))}*`
  return chance < 0.8 ? drawWord(words, random) : pick(words.speakers, random)
}

function filters(words: Vocabulary, random: Random): Pairs {
  const most = random() < 0.1 ? mostValues + 1 : 3
  const several = (name: string): Pairs =>
    Array.from({ length: random() < 0.7 ? 0 : 1 + Math.floor(random() * most) }, () => {
      const value = name === 'type' ? pick(['quote', 'paragraph'], random) : drawValue(words, random)
      return [name, odd(random, value)] as const
    })
  const days = ['2014', '2020-02', '2024-11-04', '2024-02-30', '0000', '9999', '', 'soon']
  return [
    ...['speaker', 'source', 'author', 'section', 'tag', 'lang', 'type'].flatMap(several),
    ...some(random, { from: () => pick(days, random), to: () => pick(days, random) }),
  ]
}

/** Each of these parameters some of the time. */
function some(random: Random, possible: Readonly<Record<string, () => string>>): Pairs {
  return Object.entries(possible).flatMap(([name, value]) =>
    random() < 0.35 ? [[name, odd(random, value())] as const] : [],
  )
}

function format(random: Random, fitting: readonly string[]): Pairs {
  return random() < 0.6 ? [] : [['format', pick(random() < 0.9 ? fitting : oddFormats, random)]]
}

function drawNumber(random: Random): string {
  return pick(random() < 0.9 ? numbers : oddNumbers, random)
}

function searching(words: Vocabulary, random: Random): Pairs {
  return [
    ['q', odd(random, drawQuery(words, random, longestQuery))],
    ...filters(words, random),
    ...some(random, {
      sort: () => pick(sorts, random),
      limit: () => (random() < 0.3 ? '1000' : drawNumber(random)),
      offset: () => drawNumber(random),
      literal: () => pick(['0', '1', 'true'], random),
      recency: () => pick(['1', '365', '36500', '0'], random),
      group: () => 'article',
      explain: () => '1',
      facets: () => (random() < 0.7 ? facetNames.join(',') : pick([...facetNames, 'nothing'], random)),
      highlight: () => pick(highlightings, random),
    }),
  ]
}

function quotation(words: Vocabulary, random: Random): string {
  const chance = random()
  if (chance < 0.2) return drawQuery(words, random, longestQuotation)
  const from = pick(words.texts, random)
  const at = Math.floor(random() * Math.max(1, from.length - 100))
  let text = from.slice(at, at + (chance < 0.6 ? 200 : longestQuotation))
  while (chance > 0.8 && text.length < longestQuotation)
    text += ` ${pick(['…', '[…]', '(', '"', '—', ''], random)} ${pick(words.texts, random)}`
  if (random() < 0.5) text = text.replace(/\S+/g, word => (random() < 0.1 ? drawWord(words, random) : word))
  return text.slice(0, longestQuotation + (random() < 0.02 ? 1 : 0))
}

function id(random: Random, ids: readonly string[]): string {
  return encodeURIComponent(odd(random, pick(ids, random)).toWellFormed())
}

function get(random: Random, kind: string, path: string, pairs: Pairs): DrawnRequest {
  const given = random() < 0.03 ? [...pairs, ['unknown', 'x'] as const] : pairs
  const query = new URLSearchParams(given.map(pair => [...pair])).toString()
  const accept = pick(accepts, random)
  const method = random() < 0.98 ? 'GET' : pick(['HEAD', 'POST', 'DELETE', 'OPTIONS', 'PUT'], random)
  const headers: Record<string, string> = accept === '' ? {} : { Accept: accept }
  return { kind, path: query === '' ? path : `${path}?${query}`, init: { method, headers } }
}

function search(words: Vocabulary, random: Random): DrawnRequest {
  const pairs = [...searching(words, random), ...format(random, ['json', 'csv', 'jsonl'])]
  const asked = pairs.find(([name]) => name === 'format')?.[1]
  return get(random, asked === 'csv' || asked === 'jsonl' ? '/search, rows' : '/search', '/search', pairs)
}

function quotes(words: Vocabulary, random: Random): DrawnRequest {
  const pairs: Pairs = [
    ['speaker', odd(random, pick(words.speakers, random))],
    ...some(random, {
      q: () => drawQuery(words, random, longestQuery),
      limit: () => drawNumber(random),
      offset: () => drawNumber(random),
      highlight: () => pick(highlightings, random),
    }),
    ...format(random, ['json', 'csv', 'jsonl']),
  ]
  return get(random, '/quotes', '/quotes', pairs)
}

function speakers(words: Vocabulary, random: Random): DrawnRequest {
  const pairs = some(random, {
    q: () => (random() < 0.5 ? drawValue(words, random) : drawQuery(words, random, longestQuery)),
    limit: () => drawNumber(random),
    offset: () => drawNumber(random),
  })
  return get(random, '/speakers', '/speakers', [...pairs, ...format(random, ['json', 'html'])])
}

function facets(words: Vocabulary, random: Random): DrawnRequest {
  const pairs: Pairs = [
    ['field', odd(random, pick([...facetNames, 'nothing'], random))],
    ...filters(words, random),
    ...some(random, {
      q: () => (random() < 0.7 ? drawWord(words, random).slice(0, 3) : drawQuery(words, random, longestQuery)),
      query: () => drawQuery(words, random, longestQuery),
      literal: () => pick(['0', '1', 'true'], random),
      limit: () => drawNumber(random),
      offset: () => drawNumber(random),
    }),
  ]
  return get(random, '/facets', '/facets', [...pairs, ...format(random, ['json', 'html'])])
}

function articleList(words: Vocabulary, random: Random): DrawnRequest {
  const pairs = filters(words, random).filter(([name]) => name !== 'type' && name !== 'speaker')
  const others = some(random, {
    sort: () => pick(sorts, random),
    limit: () => drawNumber(random),
    offset: () => drawNumber(random),
  })
  return get(random, '/articles', '/articles', [...pairs, ...others, ...format(random, ['json', 'html'])])
}

function verify(words: Vocabulary, random: Random): DrawnRequest {
  const pairs: Pairs = [
    ['text', odd(random, quotation(words, random))],
    ...some(random, {
      speaker: () => (random() < 0.5 ? pick(words.speakers, random) : drawValue(words, random)),
      limit: () => pick(['1', '3', '10', '11'], random),
    }),
  ]
  return get(random, '/verify', '/verify', [...pairs, ...format(random, ['json', 'html'])])
}

function suggest(words: Vocabulary, random: Random): DrawnRequest {
  const q = drawQuery(words, random, random() < 0.6 ? 60 : longestQuery)
  const pairs = some(random, { limit: () => pick(['1', '8', '20', '21'], random) })
  return get(random, '/suggest', '/suggest', [['q', q], ...pairs, ...format(random, ['json', 'opensearch'])])
}

function mcp(words: Vocabulary, random: Random): DrawnRequest {
  const query = () => odd(random, drawQuery(words, random, longestMcpQuery))
  const tools: Readonly<Record<string, () => object>> = {
    search: () => ({
      q: query(),
      limit: pick([1, 10, 50, -1, '5', null], random),
      offset: pick([0, 100, 10_000], random),
    }),
    quotes_by: () => ({ speaker: odd(random, drawValue(words, random)), q: random() < 0.5 ? query() : '' }),
    verify_quote: () => ({ text: odd(random, quotation(words, random)), limit: pick([1, 5, 6], random) }),
    get_article: () => ({
      id: odd(random, pick(words.articles, random)),
      paragraph: pick([0, 5, 10_000, null, -1], random),
    }),
    nothing: () => ({}),
  }
  const name = pick(Object.keys(tools), random)
  const others = ['tools/list', 'initialize', 'ping', 'resources/list', '', 'constructor']
  const method = random() < 0.9 ? 'tools/call' : pick(others, random)
  const message = { jsonrpc: '2.0', id: 1, method, params: { name, arguments: tools[name]?.() ?? {} } }
  const text = JSON.stringify(message)
  const broken = [text.slice(0, text.length >> 1), `[${text},${text}]`, '['.repeat(20_000), '']
  const body = random() < 0.94 ? text : pick(broken, random)
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' }
  return { kind: `/mcp, ${name}`, path: '/mcp', init: { method: 'POST', headers, body } }
}

/** How often each kind is drawn, and how. */
const kinds: readonly (readonly [share: number, draw: (words: Vocabulary, random: Random) => DrawnRequest])[] = [
  [14, (words, random) => get(random, '/', '/', searching(words, random))],
  [32, search],
  [
    6,
    (words, random) => {
      const q = drawQuery(words, random, longestQuery)
      return get(random, '/search.rss', '/search.rss', [['q', q], ...filters(words, random)])
    },
  ],
  [8, quotes],
  [5, speakers],
  [5, facets],
  [4, articleList],
  [
    5,
    (words, random) => {
      const pairs = some(random, { offset: () => drawNumber(random) })
      return get(random, '/speakers/ID', `/speakers/${id(random, words.speakers)}`, [
        ...pairs,
        ...format(random, ['json', 'html']),
      ])
    },
  ],
  [
    6,
    (words, random) =>
      get(random, '/articles/ID', `/articles/${id(random, words.articles)}`, format(random, ['json', 'html'])),
  ],
  [10, verify],
  [8, suggest],
  [2, (_words, random) => get(random, 'other addresses', pick(plainAddresses, random), [])],
  [6, mcp],
]
const allShares = kinds.reduce((sum, [share]) => sum + share, 0)

export function drawRequest(words: Vocabulary, random: Random): DrawnRequest {
  let chance = random() * allShares
  for (const [share, draw] of kinds) {
    chance -= share
    if (chance < 0) return draw(words, random)
  }
  return mcp(words, random)
}
