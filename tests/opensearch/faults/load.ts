// A load on a searcher while something goes wrong: the same requests again and again, each answer held against the right one.

import { setTimeout as pause } from 'node:timers/promises'
import type { Searcher } from '../../../src/search/searcher.ts'
import { Unavailable } from '../../../src/search/searcher.ts'
import type { Drawn } from '../../support/drawn-requests.ts'

/** In milliseconds. */
const betweenRefusals = 20

export interface Carried {
  /** Answers that were right. */
  readonly right: number
  /** Requests with another answer than the right one. */
  readonly wrong: readonly string[]
  /** Requests without an answer, and why; only `Unavailable` is allowed to be why. */
  readonly unavailable: readonly string[]
  /** Longest time until an answer or a refusal, in milliseconds. */
  readonly longest: number
}

export interface Load {
  /** Of requests that ended since the load began, or since this was last called. */
  sofar(): Carried
  stop(): Promise<Carried>
}

/** What each request is answered while all is well. */
export async function rightAnswers(searcher: Searcher, requests: readonly Drawn[]): Promise<readonly string[]> {
  const answers: string[] = []
  for (const request of requests) answers.push(JSON.stringify(await request.answer(searcher)))
  return answers
}

export function startLoad(
  searcher: Searcher,
  requests: readonly Drawn[],
  right: readonly (string | readonly string[])[],
  atATime = 3,
): Load {
  let ends = false
  let next = 0
  let carried = { right: 0, wrong: [] as string[], unavailable: [] as string[], longest: 0 }
  const broken: unknown[] = []
  const taken = (): Carried => {
    if (broken.length > 0) throw broken[0]
    const now = carried
    carried = { right: 0, wrong: [], unavailable: [], longest: 0 }
    return now
  }
  const oneAfterAnother = async () => {
    while (!ends) {
      const at = next++ % requests.length
      const request = requests[at]
      if (request === undefined) return
      const before = performance.now()
      let refused = false
      try {
        const answer = JSON.stringify(await request.answer(searcher))
        if ([right[at]].flat().includes(answer)) carried.right += 1
        else carried.wrong.push(`${request.kind}: ${request.what}`)
      } catch (error) {
        if (error instanceof Unavailable) carried.unavailable.push(`${request.kind}: ${request.what}: ${error.cause}`)
        else broken.push(error)
        refused = true
      }
      carried.longest = Math.max(carried.longest, performance.now() - before)
      // Refusals come at once, and would leave no time for anything else.
      if (refused) await pause(betweenRefusals)
    }
  }
  const all = Promise.all(Array.from({ length: atATime }, oneAfterAnother))
  return {
    sofar: taken,
    async stop() {
      ends = true
      await all
      return taken()
    },
  }
}
