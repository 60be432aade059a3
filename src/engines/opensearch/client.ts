// Asks a cluster for answers that people wait for: within a time, with one retry, and not at all while the cluster does not answer. Whatever
// goes wrong is `Unavailable`.

import { Unavailable } from '../../search/searcher.ts'
import { Circuit } from './circuit.ts'
import { type Call, type Cluster, ClusterError, type ClusterOptions, openClient } from './cluster.ts'
import { isArchiveName, usualIndex } from './index-bodies.ts'

export interface EngineOptions extends ClusterOptions {
  /** What the names of the archive's indexes begin with; `onrecord` by default. */
  readonly index?: string | undefined
  /** Milliseconds in which an answer has to be complete, with all that it asks of the cluster. */
  readonly timeout?: number | undefined
  /** Milliseconds since some moment; the clock by default. */
  readonly now?: (() => number) | undefined
  /** Waits for so many milliseconds. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined
}

/** By then, people see that the archive cannot answer. */
const usualTimeout = 1_900
/** Before the second try, in milliseconds: a cluster that is busy gets some air. */
const beforeRetry = 100
/** With less time left than this there is no second try. */
const leastLeft = 200
/** Part of the time for an answer: a cluster that is silent for so long is down. */
const longWait = 0.5
/** Seconds until it is worth asking again. */
const retryAfter = 5

export class Client {
  readonly index: string
  readonly now: () => number
  readonly timeout: number
  readonly #cluster: Cluster
  readonly #wait: (milliseconds: number) => Promise<void>
  readonly #circuit = new Circuit()

  /** Throws ClusterError for an address that is none, and RangeError for a name that no index has. */
  constructor({ index = usualIndex, timeout = usualTimeout, now = Date.now, wait = sleep, ...options }: EngineOptions) {
    if (!isArchiveName(index)) throw new RangeError(`"${index}" is no name of an index`)
    this.#cluster = openClient(options)
    this.#wait = wait
    this.index = index
    this.now = now
    this.timeout = timeout
  }

  /** The answer to a call. `until` is when it has to be there. Throws `Unavailable`. */
  async call<Answer>(call: Omit<Call, 'timeout'>, until: number): Promise<Answer> {
    const began = this.now()
    if (!this.#circuit.allows(began)) throw away('it does not answer, and is asked again in a moment', true)
    for (let isSecond = false; ; isSecond = true) {
      try {
        const answer = await this.#cluster.call<Answer>({ ...call, timeout: Math.max(1, until - this.now()) })
        this.#circuit.answered(this.now())
        return answer
      } catch (error) {
        if (!(error instanceof ClusterError)) throw error
        const isTimeout = error.type === 'timeout'
        // An answer that is no JSON was cut, or something in front of the cluster gave it.
        const isPassing = error.isPassing || error.status === 200
        if (isPassing && !isTimeout && !isSecond && (await this.mayTryAgain(until))) continue
        const isKnown = this.#circuit.isOpen
        // What was given little time because an earlier answer was slow does not show that the cluster is down.
        const isSilent = isTimeout && until - began >= this.timeout * longWait
        if (isPassing) this.#circuit.failed({ began, now: this.now(), isSilent })
        throw away(error.message, isKnown)
      }
    }
  }

  /** Waits a moment, if after it there is time for a second try. */
  async mayTryAgain(until: number): Promise<boolean> {
    if (until - this.now() <= leastLeft) return false
    await this.#wait(beforeRetry)
    return true
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
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
