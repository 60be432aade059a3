// Compares the archive that a deployment serves with the one that was built, by content hash: /health gives the hash of the live one. Asks
// for hidden articles, at the addresses that people have: each must be gone. And tries what people use.

import { articleAddress } from '../worker/addresses.ts'
import { askLive, detailOf, valueIn } from './live-request.ts'
import type { Trial } from './smoke-test.ts'

export interface LiveCheckOptions {
  /** A new deployment takes a while to reach every location. Another archive is tolerated for this long, in milliseconds. */
  readonly patience?: number
  /** Pause between two requests, in milliseconds. */
  readonly pause?: number
}

/** What has to be live. */
export interface Expected {
  /** Hash of the archive. */
  readonly version: string
  /** Ids of articles that are hidden. */
  readonly hidden: readonly string[]
  readonly trials: readonly Trial[]
}

export interface LiveProblem {
  /** `archive`: it is not the one that was built. `hidden`: a hidden article is shown. `trial`: something does not work. */
  readonly kind: 'archive' | 'hidden' | 'trial'
  /** What is there instead, in a sentence. */
  readonly text: string
}

/** So many hidden articles are asked for; the last in the order of ids are no different from the first. */
const mostHidden = 20

/** Asks the address until all is as expected, or patience ends. Resolves to null, or to what is wrong. */
export async function liveProblem(
  address: string,
  { version, hidden, trials }: Expected,
  { patience = 60_000, pause = 2_000 }: LiveCheckOptions = {},
): Promise<LiveProblem | null> {
  const until = performance.now() + patience
  for (;;) {
    const problem =
      (await problemAt(address, version)) ?? (await shownAt(address, hidden)) ?? (await failureAt(address, trials))
    if (problem === null || performance.now() + pause > until) return problem
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}

/** How many articles the live archive has; or why nobody knows, in a sentence. */
export async function liveArticles(address: string): Promise<number | string> {
  const url = new URL('/health', address)
  const answer = await askLive(address, '/health')
  if (typeof answer === 'string') return `${url} does not answer (${answer})`
  const articles = valueIn(answer.body, 'archive', 'counts', 'articles')
  if (answer.status === 200 && typeof articles === 'number') return articles
  return `${url} answers ${answer.status}${answer.status === 200 ? ', but not as Onrecord does' : detailOf(answer.body)}`
}

async function problemAt(address: string, expected: string): Promise<LiveProblem | null> {
  const wrong = (what: string): LiveProblem => ({ kind: 'archive', text: `${new URL('/health', address)} ${what}.` })
  const answer = await askLive(address, '/health')
  if (typeof answer === 'string') return wrong(`does not answer (${answer})`)
  if (answer.status !== 200) return wrong(`answers ${answer.status}${detailOf(answer.body)}`)
  const live = valueIn(answer.body, 'archive', 'version')
  if (typeof live !== 'string') return wrong('answers 200, but not as Onrecord does')
  return live === expected ? null : wrong(`serves the archive ${live}, but ${expected} was built`)
}

/** The first hidden article that does not answer 410. */
async function shownAt(address: string, hidden: readonly string[]): Promise<LiveProblem | null> {
  for (const id of hidden.slice(0, mostHidden)) {
    for (const type of ['text/html', 'application/json']) {
      const answer = await askLive(address, articleAddress(id), type)
      if (typeof answer !== 'string' && answer.status === 410) continue
      const said = typeof answer === 'string' ? 'does not answer' : `says ${answer.status}`
      const url = new URL(articleAddress(id), address)
      return { kind: 'hidden', text: `${url} should say 410, because the article is hidden, but ${said}.` }
    }
  }
  return null
}

/** The first trial that fails. */
async function failureAt(address: string, trials: readonly Trial[]): Promise<LiveProblem | null> {
  for (const { path, accept, what, faultOf } of trials) {
    const answer = await askLive(address, path, accept)
    const fault = typeof answer === 'string' ? `does not answer (${answer})` : faultOf(answer)
    if (fault !== null) return { kind: 'trial', text: `${what} does not work: ${new URL(path, address)} ${fault}.` }
  }
  return null
}
