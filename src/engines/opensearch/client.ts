// Asks a cluster over HTTP: within a time, with one retry, and not at all while it does not answer. Whatever goes wrong is `Unavailable`, and
// what is incomplete is never passed on. It knows nothing of what is asked.

import { Unavailable } from '../../search/searcher.ts'
import { Circuit } from './circuit.ts'
import { type ClusterAddress, connectionOf } from './cluster-address.ts'

export interface ClusterOptions extends ClusterAddress {
  readonly fetch?: typeof fetch | undefined
  /** Milliseconds since some moment; the clock by default. */
  readonly now?: (() => number) | undefined
  /** Waits for so many milliseconds. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined
  /** Milliseconds in which an answer has to be complete, with all that it asks of the cluster. */
  readonly timeout?: number | undefined
}

/** By then, people see that the archive cannot answer. */
const usualTimeout = 1_900
/** Before a second try, in milliseconds: a cluster that is busy gets some air. */
const beforeRetry = 100
/** Less time than this is not enough for a second try. */
const leastLeft = 200
/** Seconds until it is worth asking again. */
const retryAfter = 5

/** The cluster is busy, or a node of it, or a proxy in front, is away. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504])

export class Client {
  readonly index: string
  readonly now: () => number
  readonly timeout: number
  readonly #base: string
  readonly #headers: Readonly<Record<string, string>>
  readonly #fetch: typeof fetch
  readonly #wait: (milliseconds: number) => Promise<void>
  readonly #circuit = new Circuit()

  constructor(options: ClusterOptions) {
    const { base, index, headers } = connectionOf(options)
    this.index = index
    this.now = options.now ?? Date.now
    this.timeout = options.timeout ?? usualTimeout
    this.#base = base
    this.#headers = headers
    // Called as a function, because a method of another object is refused in Workers.
    this.#fetch = options.fetch ?? ((...given) => fetch(...given))
    this.#wait = options.wait ?? (milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)))
  }

  /** The answer to a request, read as JSON. `until` is when it has to be there. Throws `Unavailable`. */
  async post(path: string, type: 'json' | 'x-ndjson', body: string, until: number): Promise<unknown> {
    const began = this.now()
    if (!this.#circuit.allows(began)) throw away('it does not answer, and is asked again in a moment', true)
    for (let isSecond = false; ; isSecond = true) {
      const found = await this.#try(path, type, body, until)
      if ('answer' in found) {
        this.#circuit.answered(this.now())
        return found.answer
      }
      const { why, isPassing, isTimeout } = found
      if (isPassing && !isSecond && until - this.now() > leastLeft) {
        await this.#wait(beforeRetry)
        continue
      }
      const wasOpen = this.#circuit.isOpen
      if (isPassing || isTimeout) this.#circuit.failed({ began, now: this.now(), isTimeout })
      throw away(why, wasOpen)
    }
  }

  async #try(path: string, type: string, body: string, until: number): Promise<Tried> {
    const left = until - this.now()
    if (left <= 0) return { why: 'there was no time left to ask it', isPassing: false, isTimeout: false }
    const signal = AbortSignal.timeout(left)
    let response: Response
    let text: string
    try {
      response = await this.#fetch(`${this.#base}/${path}`, {
        method: 'POST',
        headers: { ...this.#headers, 'Content-Type': `application/${type}`, Accept: 'application/json' },
        body,
        signal,
        redirect: 'manual',
      })
      text = await response.text()
    } catch (error) {
      if (signal.aborted) return { why: `it did not answer within ${left} ms`, isPassing: false, isTimeout: true }
      return { why: String(error), isPassing: true, isTimeout: false }
    }
    const { status } = response
    if (status !== 200) return { why: refusal(status, text), isPassing: passing.has(status), isTimeout: false }
    try {
      return { answer: JSON.parse(text) }
    } catch {
      return { why: 'its answer was cut, or is no JSON', isPassing: true, isTimeout: false }
    }
  }
}

type Tried =
  | { readonly answer: unknown }
  | { readonly why: string; readonly isPassing: boolean; readonly isTimeout: boolean }

/** Characters of a refusal that are logged. */
const mostLogged = 500

function refusal(status: number, text: string): string {
  if (status === 401 || status === 403)
    return `it refuses the user or token (status ${status}); a role that can read is enough`
  return `status ${status}: ${text.slice(0, mostLogged)}`
}

/** What readers are told; the cause is for the log. `isKnown`: it was logged before, and is not logged again. */
export function away(why: string, isKnown = false): Unavailable {
  return new Unavailable({
    message: 'The archive cannot be searched at the moment. Please try again in a few seconds.',
    retryAfter,
    cause: `the cluster cannot answer: ${why}`,
    isKnown,
  })
}
