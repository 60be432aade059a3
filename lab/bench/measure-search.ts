// A process of its own: opens one engine's index, asks it everything, and says how long that took and what stayed in memory.
// Nothing here has built an index, so neither the heap nor the compiled code is another engine's. Started by `child.ts`.

import { readFileSync } from 'node:fs'
import { leastCpu } from '../lib/cpu-time.ts'
import { readQueries } from './files.ts'
import type { SearchMeasurement, Task } from './measurement.ts'
import { peers } from './peers/list.ts'
import { type Engine, type Peer, type Query, type QueryKind, queryKinds } from './peers/peer.ts'
import { percentiles } from './percentiles.ts'

/** Rounds over the timed queries, while time lasts; each counts with its least time, since all else is what the machine did besides. */
const rounds = 5
/**
 * How long each engine is warmed up, in seconds: by time, since what a quick one and a slow one get ready in (compiled code, caches) are
 * seconds and not queries. What a cold one takes is in the table as its first answer.
 */
const warmUpSeconds = 3

function used(outsideHeap: boolean): number {
  for (let turn = 0; turn < 4; turn++) globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  return outsideHeap ? rss : heapUsed + external
}

/** Reads and opens in a function of its own, so that nothing but the engine holds the bytes afterwards. */
async function open(peer: Peer, file: string): Promise<{ engine: Engine; milliseconds: number }> {
  const bytes = peer.opensFile ? null : readFileSync(file)
  const start = performance.now()
  const engine = await peer.open(bytes, file)
  return { engine, milliseconds: performance.now() - start }
}

/** Milliseconds are processor time where the system counts it finely enough. */
async function ask(engine: Engine, query: Query): Promise<{ milliseconds: number; hits: number }> {
  let hits: readonly unknown[] = []
  const milliseconds = await leastCpu(async () => {
    const answer = engine.search(query)
    hits = answer instanceof Promise ? await answer : answer
  })
  return { milliseconds: engine.milliseconds?.() ?? milliseconds, hits: hits.length }
}

async function measure({ engine: name, indexFile, queriesFile, querySeconds }: Task): Promise<SearchMeasurement> {
  const peer = peers[name]
  if (peer === undefined) throw new Error(`no engine ${name}`)
  const { warmUp, timed } = readQueries(queriesFile)
  const [first] = warmUp
  if (first === undefined) throw new Error('no queries to warm up with')
  const before = used(peer.opensFile === true)
  const { engine, milliseconds: readyMilliseconds } = await open(peer, indexFile)
  const firstAnswerMilliseconds = readyMilliseconds + (await ask(engine, first)).milliseconds
  const retainedAtFirst = used(peer.opensFile === true) - before

  const warmUntil = performance.now() + warmUpSeconds * 1000
  while (performance.now() < warmUntil) {
    for (const query of warmUp) if (performance.now() < warmUntil) await ask(engine, query)
  }

  const least = timed.map(() => Number.POSITIVE_INFINITY)
  const answered = new Map<QueryKind, [number, number]>(queryKinds.map(kind => [kind, [0, 0]]))
  const until = performance.now() + querySeconds * 1000
  let queries = 0
  for (let round = 0; round < rounds && performance.now() < until; round++) {
    for (const [at, query] of timed.entries()) {
      if (performance.now() >= until) break
      const { milliseconds, hits } = await ask(engine, query)
      least[at] = Math.min(least[at] ?? milliseconds, milliseconds)
      if (round > 0) continue
      queries += 1
      const [yes, all] = answered.get(query.kind) ?? [0, 0]
      answered.set(query.kind, [yes + (hits > 0 ? 1 : 0), all + 1])
    }
  }
  const asked = least.slice(0, queries)
  const ofKind = (kind: QueryKind) => {
    const [yes, all] = answered.get(kind) ?? [0, 0]
    return { ...percentiles(asked.filter((_, at) => timed[at]?.kind === kind)), answered: yes / all }
  }
  return {
    readyMilliseconds,
    firstAnswerMilliseconds,
    retainedBytes: Math.max(retainedAtFirst, used(peer.opensFile === true) - before),
    kinds: Object.fromEntries(queryKinds.map(kind => [kind, ofKind(kind)])) as SearchMeasurement['kinds'],
    mixed: percentiles(asked),
    queries,
    asked: timed.length,
    notes: engine.notes?.() ?? '',
  }
}

process.once('message', async task => {
  const measurement = await measure(task as Task)
  process.send?.(measurement, () => process.exit(0))
})
