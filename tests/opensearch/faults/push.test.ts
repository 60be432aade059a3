// A push that is stopped, refused or cut: the next one makes the cluster have exactly what one in one go gives, document by document. And
// searches while a push runs: each answer is the one of before or the one of after.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../../../lab/lib/random.ts'
import type { ArchiveEntry } from '../../../src/article/entry.ts'
import { openClient } from '../../../src/engines/opensearch/cluster.ts'
import { openCluster } from '../../../src/engines/opensearch/cluster-engine.ts'
import { buildArchive } from '../../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../../src/file/open-archive.ts'
import { openPush } from '../../../src/push/push-archive.ts'
import { searcherOf } from '../../../src/search/searcher-of-engine.ts'
import { type Drawn, drawnRequests } from '../../support/drawn-requests.ts'
import { clusterUrl } from '../address.ts'
import { dump } from '../dump.ts'
import { clear, newIndex, pushTo } from '../fill.ts'
import { publicNews } from '../news.ts'
import { type ClusterProxy, startProxy } from '../proxy.ts'
import { rightAnswers, startLoad } from './load.ts'

const moments = 10
const seed = Number(process.env.SEED ?? 1)

let proxy: ClusterProxy
let entries: readonly ArchiveEntry[]
let before: OpenArchive
let after: OpenArchive
const made: string[] = []

beforeAll(async () => {
  proxy = await startProxy(clusterUrl())
  entries = await publicNews()
  before = openArchive((await buildArchive(entries)).buffer)
  after = openArchive((await buildArchive(edited(entries))).buffer)
})
afterAll(async () => {
  await proxy.stop()
  for (const index of made) await clear(index)
})

/** A tenth is gone, a tenth has lost its last paragraph, a tenth has another title, and there are new ones. */
function edited(all: readonly ArchiveEntry[]): ArchiveEntry[] {
  return all.flatMap((entry, i) => {
    const { article } = entry
    if (i % 10 === 1) return []
    if (i % 10 === 2) return [{ quotes: [], article: { ...article, paragraphs: article.paragraphs.slice(0, -1) } }]
    if (i % 10 === 3) return [{ ...entry, article: { ...article, title: `${article.title} (updated)` } }]
    const again = { quotes: [], article: { ...article, id: `${article.id}-zyzzyva`, title: 'A zyzzyva is found' } }
    return i % 10 === 4 ? [entry, again] : [entry]
  })
}

function fresh(): string {
  const index = newIndex()
  made.push(index)
  return index
}

test('stopped at ten moments and repeated, it leaves the same as in one go', async () => {
  const [whole, stopped] = [fresh(), fresh()]
  await pushTo(before, { url: proxy.url, index: whole })
  await pushTo(before, { url: proxy.url, index: stopped })
  const start = proxy.asked.length
  await pushTo(after, { url: proxy.url, index: whole })
  const all = proxy.asked.length - start
  const right = await dump(whole)
  const random = randomFrom(seed)
  let ended = 0
  // One that had less to write than expected ends before its moment.
  for (let i = 0; ended < moments && i < 3 * moments; i += 1) {
    // Now the old archive is wanted, now the new one, so that there is always something to write.
    const wanted = i % 2 === 0 ? after : before
    const from = proxy.asked.length
    const last = 1 + Math.floor(random() * (all - 1))
    proxy.befall(({ number }) => (number - from >= last ? { lost: i % 3 === 0 ? 'after' : 'before' } : undefined))
    const cluster = openClient({ url: proxy.url })
    const giveUp = () => Promise.reject(new Error('stopped'))
    const push = async () => {
      const opened = await openPush(cluster, { name: stopped, shards: 1, replicas: null, sleep: giveUp })
      await opened.write(wanted, wanted.counts.articles)
    }
    await push().then(
      () => undefined,
      error => {
        if (!String(error).includes('stopped')) throw error
        ended += 1
      },
    )
    proxy.befall()
  }
  expect(ended).toBe(moments)
  await pushTo(after, { url: proxy.url, index: stopped })
  expect(await dump(stopped)).toEqual(right)
})

test('refused and cut now and then, it writes the same', async () => {
  const [whole, troubled] = [fresh(), fresh()]
  await pushTo(before, { url: proxy.url, index: whole })
  const random = randomFrom(seed)
  const fates = [{ status: 429 }, { status: 503 }, { lost: 'before' }, { lost: 'after' }, { cut: 0.5 }] as const
  proxy.befall(() => (random() < 0.3 ? fates[Math.floor(random() * fates.length)] : undefined))
  const cluster = openClient({ url: proxy.url })
  const opened = await openPush(cluster, { name: troubled, shards: 1, replicas: null, sleep: async () => {} })
  await opened.write(before, before.counts.articles)
  proxy.befall()
  expect(await dump(troubled)).toEqual(await dump(whole))
})

test('searches while pushes run get the answer of before or of after', async () => {
  const [first, second, both] = [fresh(), fresh(), fresh()]
  const url = clusterUrl()
  await pushTo(before, { url, index: first })
  await pushTo(after, { url, index: second })
  await pushTo(before, { url, index: both })
  const requests: readonly Drawn[] = drawnRequests(entries, 60)
  const answers = await Promise.all(
    [first, second].map(index => rightAnswers(searcherOf(openCluster({ url, index })), requests)),
  )
  const right = requests.map((_, i) => answers.map(one => one[i] ?? ''))
  // Nothing is kept from one answer for the next: words and numbers that are kept for some seconds may be those of before.
  const anew = requests.map(request => ({
    ...request,
    answer: () => request.answer(searcherOf(openCluster({ url, index: both }))),
  }))
  const load = startLoad(searcherOf(openCluster({ url, index: both })), anew, right)
  for (const archive of [after, before, after]) await pushTo(archive, { url, index: both })
  const carried = await load.stop()
  expect(carried.unavailable).toEqual([])
  expect(carried.right).toBeGreaterThan(50)
  // At the moment of the refresh an answer may have words of before and texts of after.
  expect(carried.wrong.length / (carried.right + carried.wrong.length)).toBeLessThan(0.02)
})
