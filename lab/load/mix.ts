// Requests as readers, programs and assistants send them, drawn from an archive by a seed. None is asked for twice on purpose.

import type { OpenArchive } from '../../src/file/open-archive.ts'
import { alterations, alterQuote } from '../lib/alter-quote.ts'
import { pick, randomFrom } from '../lib/random.ts'

export interface LoadRequest {
  readonly kind: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** A request with a body is a POST. */
  readonly body?: string
}

const page = { Accept: 'text/html' }
const json = { Accept: 'application/json' }
const message = { Accept: 'application/json, text/event-stream', 'Content-Type': 'application/json' }

/** Of a hundred requests so many are of a kind. */
const shares: readonly (readonly [kind: Kind, share: number])[] = [
  ['search', 30],
  ['results page', 15],
  ['suggestions', 15],
  ['article', 14],
  ['verify', 10],
  ['speaker', 6],
  ['quotes', 4],
  ['feed', 2],
  ['export', 1],
  ['assistant', 2],
  ['welcome', 1],
]
type Kind =
  | ('search' | 'results page' | 'suggestions' | 'article' | 'verify' | 'speaker')
  | ('quotes' | 'feed' | 'export' | 'assistant' | 'welcome')

const searchOptions = ['', '&facets=speaker,source,year', '&sort=newest', '&type=quote', '&offset=20', '&group=article']

/** Longest claim that is verified, in UTF-16 code units. */
const longestClaim = 1_500

/** Requests without end; the same ones for the same archive and seed. */
export function* drawRequests(archive: OpenArchive, seed: number): Generator<LoadRequest, never> {
  const random = randomFrom(seed)
  const { units, articles, speakers, columns } = archive
  const below = (count: number) => Math.floor(random() * count)
  const kinds = shares.flatMap(([kind, share]) => Array.from({ length: share }, () => kind))
  const text = () => units.text(below(units.count))
  const words = () =>
    text()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length > 2)
  const word = () => pick([...words(), 'news'], random)
  const inARow = (count: number) => {
    const all = [...words(), 'the', 'news']
    return all.slice(below(Math.max(1, all.length - count))).slice(0, count)
  }
  const query = (): string => {
    const forms = [
      () => word(),
      () => `${word()} ${word()}`,
      () => `${word()} ${word()} ${word()}`,
      () => inARow(4).join(' '),
      () => `"${inARow(2).join(' ')}"`,
      () => `${word().slice(0, 4)}*`,
      () => `+${word()} ${word()} -${word()}`,
      () => `${word().slice(1)} ${word()}`,
      () => `${word()} source:"${columns.source.value(below(Math.max(1, columns.source.size)))}"`,
      () => `${word()} after:${2010 + below(15)}`,
    ]
    return pick(forms, random)().slice(0, 200)
  }
  const claim = (): string => {
    const said = text().slice(0, longestClaim)
    return random() < 0.3 ? said : alterQuote(said, pick(alterations, random), ['never', 'tax', 'harbour'], random)
  }
  const encode = (value: string) => encodeURIComponent(value.toWellFormed())
  const speakerId = () => (speakers.count === 0 ? 'nobody' : speakers.at(below(speakers.count)).id)
  const articleId = () => articles.id(below(articles.count))
  const make: Record<Kind, () => Omit<LoadRequest, 'kind'>> = {
    search: () => ({
      path: `/search?q=${encode(query())}${pick(searchOptions, random)}`,
      headers: json,
    }),
    'results page': () => ({ path: `/?q=${encode(query())}`, headers: page }),
    suggestions: () => ({ path: `/suggest?q=${encode(word().slice(0, 2 + below(6)))}`, headers: json }),
    article: () => ({ path: `/articles/${encode(articleId())}`, headers: pick([page, json], random) }),
    verify: () => ({ path: `/verify?text=${encode(claim())}`, headers: pick([page, json], random) }),
    speaker: () => ({ path: `/speakers/${encode(speakerId())}`, headers: pick([page, json], random) }),
    quotes: () => ({ path: `/quotes?speaker=${encode(speakerId())}`, headers: json }),
    feed: () => ({ path: `/search.rss?q=${encode(word())}`, headers: json }),
    export: () => ({ path: `/search?q=${encode(word())}&format=csv&limit=200`, headers: json }),
    assistant: () => ({ path: '/mcp', headers: message, body: toolCall('search', { q: query(), limit: 5 }) }),
    welcome: () => ({ path: pick(['/', '/health', '/speakers'], random), headers: page }),
  }
  for (;;) {
    const kind = pick(kinds, random)
    yield { kind, ...make[kind]() }
  }
}

function toolCall(name: string, given: object): string {
  return JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } })
}
