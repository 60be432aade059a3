// What a cluster may answer when it is ill, or what stands in front of it: never is it passed off as an answer.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCluster } from '../../../src/engines/opensearch/cluster-engine.ts'
import { Unavailable } from '../../../src/search/searcher.ts'
import { searcherOf } from '../../../src/search/searcher-of-engine.ts'
import { type Drawn, drawnRequests } from '../../support/drawn-requests.ts'
import { clear, type Filled, fill } from '../fill.ts'
import { publicNews } from '../news.ts'
import { type Asked, type ClusterProxy, type Fate, startProxy } from '../proxy.ts'
import { rightAnswers, startLoad } from './load.ts'

const longestWait = 2_000

let filled: Filled
let proxy: ClusterProxy
let requests: readonly Drawn[]
let right: readonly string[]

beforeAll(async () => {
  const entries = await publicNews()
  filled = await fill(entries)
  proxy = await startProxy(filled.url)
  requests = drawnRequests(entries, 48)
  right = await rightAnswers(open(), requests)
})
afterAll(async () => {
  proxy.befall()
  await proxy.stop()
  await clear(filled.index)
})

/** A searcher of its own, with a circuit that knows nothing. */
const open = () => searcherOf(openCluster({ url: proxy.url, index: filled.index }))

const partly = (change: (response: Record<string, unknown>) => void): Fate => ({
  change: body => {
    const answer = JSON.parse(body) as { responses?: Record<string, unknown>[] }
    for (const one of answer.responses ?? [answer as Record<string, unknown>]) change(one)
    return JSON.stringify(answer)
  },
})

const ills: readonly (readonly [what: string, fate: Fate])[] = [
  ['lost requests', { lost: 'before' }],
  ['lost answers', { lost: 'after' }],
  ['answers cut at their beginning', { cut: 0.05 }],
  ['answers cut in the middle', { cut: 0.5 }],
  ['answers cut near their end', { cut: 0.99 }],
  ['too many requests', { status: 429, headers: { 'Retry-After': '1' } }],
  ['a bad gateway', { status: 502, body: '<html>Bad Gateway</html>' }],
  ['a gateway that waited too long', { status: 504, body: '' }],
  ['an index that is gone', { status: 404, body: '{"error":{"type":"index_not_found_exception"}}' }],
  ['another service', { status: 200, body: '<!doctype html><title>It works!</title>' }],
  ['JSON of something else', { status: 200, body: '{"ok":true}' }],
  ['no access', { status: 403, body: '{"error":{"type":"security_exception"}}' }],
  ['slowness', { wait: 3_000 }],
  ['a search that ran out of time', partly(response => Object.assign(response, { timed_out: true }))],
  [
    'shards that failed',
    partly(response => Object.assign(response, { _shards: { total: 2, successful: 1, skipped: 0, failed: 1 } })),
  ],
]

test.each(ills)('%s: each is refused in time, and all is well afterwards', async (_what, fate) => {
  const searcher = open()
  await searcher.about()
  proxy.befall(() => fate)
  for (const request of requests.slice(0, 12)) {
    const before = performance.now()
    await expect(async () => request.answer(searcher), request.kind).rejects.toThrow(Unavailable)
    expect(performance.now() - before).toBeLessThan(longestWait)
  }
  proxy.befall()
  await expect
    .poll(() => rightAnswers(searcher, requests.slice(0, 12)).catch(String), { timeout: 20_000 })
    .toEqual(right.slice(0, 12))
})

test.each([
  ['lost requests', { lost: 'before' }],
  ['answers that are cut', { cut: 0.5 }],
  ['a node that is busy', { status: 429 }],
  ['a node that is starting', { status: 503 }],
] as const)('now and then %s: the second try answers', async (_what, fate) => {
  const searcher = open()
  const once = new Set<string>()
  // Each request fails when it is sent for the first time.
  proxy.befall(({ path, body }: Asked) => {
    const key = `${path} ${body}`.replace(/"timeout":"\d+ms"/g, '')
    if (once.has(key)) return undefined
    once.add(key)
    return fate
  })
  expect(await rightAnswers(searcher, requests)).toEqual(right)
})

test('429 for a while, under a load: nothing is wrong, and all is well by itself', async () => {
  const searcher = open()
  const load = startLoad(searcher, requests, right)
  await expect.poll(() => load.sofar().right, { timeout: 20_000 }).toBeGreaterThan(0)
  proxy.befall(() => ({ status: 429 }))
  await expect.poll(() => load.sofar().unavailable.length, { timeout: 20_000 }).toBeGreaterThan(0)
  proxy.befall()
  await expect.poll(() => load.sofar().right, { timeout: 20_000 }).toBeGreaterThan(0)
  const carried = await load.stop()
  expect(carried.wrong).toEqual([])
})
