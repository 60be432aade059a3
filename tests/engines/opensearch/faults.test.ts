// What the engine does when the cluster does not: it tries once more, then says that it cannot answer, and stops asking for a while.

import { beforeAll, describe, expect, test } from 'vitest'
import { clusterSearcher } from '../../../src/engines/opensearch/cluster-engine.ts'
import { buildArchive } from '../../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../../src/file/open-archive.ts'
import { type Searcher, Unavailable } from '../../../src/search/searcher.ts'
import { TooMuchToRead } from '../../../src/search/too-much.ts'
import { ask, entries } from '../../search/fixture.ts'
import { type AskedSearch, answerTo, type StandIn, standIn } from './stand-in.ts'

let archive: OpenArchive
beforeAll(async () => {
  archive = openArchive((await buildArchive(entries)).buffer)
})

/** A searcher over a stand-in, with a clock that only tests move, and that moves on by `tick` whenever it is read. */
function searching({ tick = 0, ...options }: { readonly timeout?: number; readonly tick?: number } = {}): {
  readonly cluster: StandIn
  readonly searcher: Searcher
  readonly clock: { now: number }
} {
  const cluster = standIn(archive)
  const clock = { now: 1_000_000 }
  const searcher = clusterSearcher({
    url: 'http://stand-in.example',
    fetch: cluster.fetch,
    now: () => {
      clock.now += tick
      return clock.now
    },
    wait: async milliseconds => {
      clock.now += milliseconds
    },
    ...options,
  })
  return { cluster, searcher, clock }
}

/** Rejects with the cause of what makes the archive unavailable. */
async function causeOf(asked: unknown): Promise<string> {
  const error = await Promise.resolve(asked).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Unavailable)
  expect((error as Unavailable).retryAfter).toBeGreaterThan(0)
  expect((error as Unavailable).message).not.toMatch(/http|stand-in|shard|status/)
  return String((error as Unavailable).cause)
}

type Instead = StandIn['instead']
const isAboutWords = (searches: readonly AskedSearch[]) => searches.some(({ index }) => index === 'words')
const down: Instead = () => Promise.reject(new TypeError('fetch failed'))
const answering =
  (status: number, body = '{}'): Instead =>
  () =>
    new Response(body, { status })
const cut: Instead = () => new Response('{"responses":[{"hits":{"hi')
const html: Instead = () => new Response('<h1>Welcome</h1>')

const passing: readonly (readonly [what: string, fault: Instead])[] = [
  ['the connection is lost', down],
  ['it has too many requests', answering(429)],
  ['a node starts anew', answering(503)],
  ['a proxy finds no cluster', answering(502)],
  ['a proxy waits for too long', answering(504)],
  ['its answer is cut', cut],
  ['something else answers', html],
]

test.each(passing)('asks once more where %s', async (_what, fault) => {
  const { cluster, searcher } = searching()
  let failed = 0
  cluster.instead = (...given) => (isAboutWords(given[0]) && failed++ === 0 ? fault(...given) : null)
  const { total } = await searcher.search(ask('kursk'))
  expect(total).toBeGreaterThan(0)
  expect(failed).toBe(2)
})

test.each(passing)('is unavailable where %s twice', async (_what, fault) => {
  const { cluster, searcher } = searching()
  cluster.instead = fault
  await causeOf(searcher.search(ask('kursk')))
  expect(cluster.requests.length).toBe(2)
})

const lasting: readonly (readonly [what: string, fault: Instead, cause: RegExp])[] = [
  ['the credentials are wrong', answering(401), /credentials/],
  ['the role may not read', answering(403), /role/],
  [
    'the request is refused',
    answering(400, '{"error":{"type":"parsing_exception","reason":"no"}}'),
    /parsing_exception/,
  ],
  ['another address is named', answering(301), /another address/],
]

test.each(lasting)('is unavailable at once where %s', async (_what, fault, cause) => {
  const { cluster, searcher } = searching()
  cluster.instead = fault
  expect(await causeOf(searcher.search(ask('kursk')))).toMatch(cause)
  expect(cluster.requests.length).toBe(1)
})

/** One search of a request answered otherwise. */
const withSearch =
  (cluster: StandIn, index: string, change: (answer: ReturnType<typeof answerTo>) => object): Instead =>
  searches =>
    Response.json({
      responses: searches.map(search => {
        const answer = answerTo(cluster, search)
        return search.index === index ? change(answer) : answer
      }),
    })

const partial: readonly (readonly [
  what: string,
  change: (answer: ReturnType<typeof answerTo>) => object,
  cause: RegExp,
])[] = [
  ['a shard failed', answer => ({ ...answer, _shards: { total: 2, successful: 1, skipped: 0, failed: 1 } }), /shards/],
  [
    'a shard is missing',
    answer => ({ ...answer, _shards: { total: 2, successful: 1, skipped: 0, failed: 0 } }),
    /shards/,
  ],
  ['time ran out', answer => ({ ...answer, timed_out: true }), /too long/],
  ['there are no hits in it', ({ hits: _, ...answer }) => answer, /shards/],
  ['the index is missing', () => ({ status: 404, error: { type: 'index_not_found_exception' } }), /push/],
  ['all shards are away', () => ({ status: 503, error: { type: 'no_shard_available_action_exception' } }), /no_shard/],
]

test.each(partial)('no part of an answer passes for the whole: %s', async (_what, change, cause) => {
  for (const index of ['words', 'passages']) {
    const { cluster, searcher } = searching()
    cluster.instead = withSearch(cluster, index, change)
    expect(await causeOf(searcher.search(ask('kursk')))).toMatch(cause)
  }
})

test.each<[what: string, change: object]>([
  ['a shard failed', { _shards: { total: 2, successful: 1, skipped: 0, failed: 1 } }],
  ['a shard is missing', { _shards: { total: 2, successful: 1, skipped: 0, failed: 0 } }],
  ['all shards are away', { status: 503, error: { type: 'no_shard_available_action_exception' } }],
  ['a node ended while it answered', { status: 500, error: { type: 'search_phase_execution_exception' } }],
  ['a node has too little memory', { status: 429, error: { type: 'circuit_breaking_exception' } }],
  ['a node takes no more', { status: 429, error: { type: 'rejected_execution_exception' } }],
])('only the searches that failed are asked once more where %s', async (_what, change) => {
  const { cluster, searcher } = searching()
  const right = await searcher.search(ask('kursk', { facets: ['year'] }))
  const numbers: number[] = []
  let failed = 0
  cluster.instead = searches => {
    if (!searches.some(({ index }) => index === 'passages')) return null
    numbers.push(searches.length)
    return Response.json({
      responses: searches.map(search => {
        const answer = answerTo(cluster, search)
        return search.index === 'passages' && failed++ === 0 ? { ...answer, ...change } : answer
      }),
    })
  }
  expect(await searcher.search(ask('kursk', { facets: ['year'] }))).toEqual(right)
  expect(numbers[0]).toBeGreaterThan(1)
  expect(numbers[1]).toBe(1)
})

test('a query that the cluster finds too large is refused with a sentence', async () => {
  const { cluster, searcher } = searching()
  const error = { type: 'search_phase_execution_exception', root_cause: [{ type: 'too_many_nested_clauses' }] }
  cluster.instead = withSearch(cluster, 'passages', () => ({ status: 400, error }))
  await expect(searcher.search(ask('kursk'))).rejects.toThrow(TooMuchToRead)
})

test('pages past the deepest are refused with a sentence', async () => {
  const { searcher } = searching()
  await expect(searcher.search(ask('kursk', { offset: 1_001 }))).rejects.toThrow(/no deeper than 1000/)
  expect((await searcher.search(ask('kursk', { offset: 1_000 }))).hits).toEqual([])
})

test.each([
  ['analyzer', { analyzer: 'onrecord-0' }],
  ['layout', { layout: 0 }],
])('an archive of another %s is not read', async (_what, other) => {
  const { cluster, searcher } = searching()
  cluster.documents['archive'] = [{ ...cluster.documents['archive']?.[0], ...other }]
  expect(await causeOf(searcher.search(ask('kursk')))).toMatch(/another version/)
})

test('an archive that was never written is unavailable', async () => {
  const { cluster, searcher } = searching()
  cluster.documents['archive'] = []
  expect(await causeOf(searcher.about())).toMatch(/push/)
})

describe('a cluster that does not answer', () => {
  test('is asked again after a pause, by one request', async () => {
    const { cluster, searcher, clock } = searching()
    await searcher.about()
    cluster.instead = down
    for (let time = 0; time < 3; time += 1) await causeOf(searcher.search(ask('kursk')))
    const before = cluster.requests.length
    await causeOf(searcher.search(ask('kursk')))
    expect(cluster.requests.length).toBe(before)
    clock.now += 2_500
    await causeOf(searcher.search(ask('kursk')))
    expect(cluster.requests.length).toBe(before + 2)
    await causeOf(searcher.search(ask('kursk')))
    expect(cluster.requests.length).toBe(before + 2)
    cluster.instead = () => null
    clock.now += 2_500
    expect((await searcher.search(ask('kursk'))).total).toBeGreaterThan(0)
    expect((await searcher.search(ask('kursk'))).total).toBeGreaterThan(0)
  })

  test('is not waited for a second time, and its silence is logged once', async () => {
    const { cluster, searcher, clock } = searching({ timeout: 20 })
    cluster.instead = (_searches, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          clock.now += 20
          reject(signal.reason)
        })
      })
    expect(await causeOf(searcher.search(ask('kursk')))).toMatch(/within/)
    expect(cluster.requests.length).toBe(1)
    const again = await Promise.resolve(searcher.search(ask('kursk'))).catch((error: unknown) => error)
    expect((again as Unavailable).isKnown).toBe(true)
    expect(cluster.requests.length).toBe(1)
  })

  test('a slow answer that leaves too little time for the next question stops nobody else', async () => {
    const { cluster, searcher, clock } = searching({ tick: 1 })
    await searcher.search(ask('kursk'))
    cluster.instead = searches => {
      if (!isAboutWords(searches)) return Promise.reject(new DOMException('late', 'TimeoutError'))
      clock.now += 1_850
      return null
    }
    expect(await causeOf(searcher.search(ask('moscow')))).toMatch(/did not answer within 0\.0\d+ s/)
    cluster.instead = () => null
    expect((await searcher.search(ask('kursk'))).total).toBeGreaterThan(0)
  })

  test('what was known of the archive still answers', async () => {
    const { cluster, searcher, clock } = searching()
    const { version } = await searcher.about()
    cluster.instead = down
    clock.now += 60_000
    expect((await searcher.about()).version).toBe(version)
    await causeOf(searcher.search(ask('kursk')))
  })
})

describe('round trips', () => {
  test('a search takes two, with filters and facets too', async () => {
    const { cluster, searcher } = searching()
    await searcher.about()
    for (const request of [
      ask('kursk'),
      ask('"10,000 troops" rifles', { facets: ['source', 'year', 'speaker', 'type'] }),
      ask('kursk', {
        filters: { source: ['Voice of America'], type: ['quote'], from: '2020-01-01' },
        facets: ['source'],
      }),
      ask('speaker:cha +soldiers -rifles', { group: 'article', passages: 3 }),
      ask('kurs*', { sort: 'newest' }),
    ]) {
      cluster.requests.length = 0
      await searcher.search(request)
      expect(cluster.requests.length, request.q).toBeLessThanOrEqual(2)
    }
  })

  test('words that the archive has are looked up once in ten seconds; others each time', async () => {
    const { cluster, searcher, clock } = searching()
    const lookedUp = async (q: string) => {
      cluster.requests.length = 0
      await searcher.search(ask(q, { literal: true, limit: 1 }))
      return cluster.requests.flat().filter(({ index }) => index === 'words').length
    }
    expect(await lookedUp('kursk')).toBe(1)
    expect(await lookedUp('kursk')).toBe(0)
    clock.now += 10_001
    expect(await lookedUp('kursk')).toBe(1)
    expect(await lookedUp('xyzzy')).toBeGreaterThan(0)
    expect(await lookedUp('xyzzy')).toBeGreaterThan(0)
  })

  test('each search has the time that is left', async () => {
    const { cluster, searcher } = searching({ timeout: 1_500 })
    await searcher.search(ask('kursk'))
    const bodies = cluster.requests.flat().map(({ body }) => body)
    expect(new Set(bodies.map(({ timeout }) => timeout))).toEqual(new Set(['1500ms']))
  })
})

test('what people type is a value in every request, and in no script', async () => {
  const { cluster, searcher } = searching()
  const hostile = '"}}]} kursk {"match_all":{}} params.k1 ; doc["x"] speaker:"\\"}" ␟ ␀ ␞ \u2028'
  await searcher.search(ask(hostile, { filters: { tag: [hostile] }, facets: ['tag'] }))
  const scripts = new Set<string>()
  JSON.stringify(cluster.requests, (key, value) => {
    if (key === 'source' && typeof value === 'string') scripts.add(value)
    return value
  })
  await searcher.search(ask('kursk rifles banks'))
  JSON.stringify(cluster.requests, (key, value) => {
    if (key === 'source' && typeof value === 'string') scripts.add(value)
    return value
  })
  expect(scripts.size).toBe(1)
  expect([...scripts][0]).not.toMatch(/kursk|rifles/)
})
