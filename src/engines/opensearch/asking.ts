// The searches that one answer asks of the cluster. Those that are asked at the same time travel together, as one `_msearch`: a round trip
// is what an answer waits for. A search that some shard did not answer, or not in time, is an error and no smaller answer.

import { TooMuchToRead } from '../../search/too-much.ts'
import { away, type Client } from './client.ts'
import { aliasOf } from './index-bodies.ts'
import type { IndexName } from './layout.ts'

/** Body of a search in the query language of OpenSearch. */
export type SearchBody = Readonly<Record<string, unknown>>

export interface Found<Source> {
  readonly _source: Source
  /** Of a search that collapses: the hits of each group. */
  readonly inner_hits?: unknown
}

export interface Searched<Source = unknown> {
  /** Exact only if the search asked for it. */
  readonly total: number
  readonly hits: readonly Found<Source>[]
  readonly aggregations: Readonly<Record<string, unknown>>
}

interface Waiting {
  readonly index: IndexName
  readonly body: SearchBody
  readonly resolve: (answer: Searched) => void
  readonly reject: (error: unknown) => void
}

/** One search of an `_msearch`, as the cluster answers it. */
interface Response {
  readonly error?: { readonly type?: string; readonly reason?: string; readonly root_cause?: readonly object[] }
  readonly status?: number
  readonly timed_out?: boolean
  readonly _shards?: { readonly total: number; readonly successful: number; readonly failed: number }
  readonly hits?: { readonly total?: { readonly value: number }; readonly hits: readonly Found<unknown>[] }
  readonly aggregations?: Readonly<Record<string, unknown>>
}

export class Asking {
  readonly #client: Client
  /** When the answer has to be there. */
  readonly #until: number
  #waiting: Waiting[] = []

  constructor(client: Client) {
    this.#client = client
    this.#until = client.now() + client.timeout
  }

  get now(): number {
    return this.#client.now()
  }

  /** Searches an index. What is asked before anything is waited for goes in one request. Throws `Unavailable`. */
  search<Source>(index: IndexName, body: SearchBody): Promise<Searched<Source>> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) queueMicrotask(() => this.#send())
      this.#waiting.push({ index, body, resolve: resolve as (answer: Searched) => void, reject })
    })
  }

  async #send(): Promise<void> {
    let sent = this.#waiting
    this.#waiting = []
    try {
      for (let isSecond = false; sent.length > 0; isSecond = true) {
        const responses = await this.#responses(sent)
        const lost = isSecond ? [] : sent.filter((_, i) => mayPass(responses[i] ?? {}))
        const again = lost.length > 0 && (await this.#client.mayTryAgain(this.#until)) ? lost : []
        for (const [i, one] of sent.entries()) {
          if (!again.includes(one)) settle(one, responses[i] ?? {})
        }
        sent = again
      }
    } catch (error) {
      for (const { reject } of sent) reject(error)
    }
  }

  async #responses(sent: readonly Waiting[]): Promise<readonly Response[]> {
    const left = Math.max(1, Math.round(this.#until - this.#client.now()))
    const lines = sent.flatMap(({ index, body }) => [
      { index: aliasOf(this.#client.index, index), allow_partial_search_results: false },
      { timeout: `${left}ms`, ...body },
    ])
    const text = `${lines.map(line => JSON.stringify(line)).join('\n')}\n`
    const call = { method: 'POST', path: ['_msearch'], lines: text } as const
    const { responses } = await this.#client.call<{ readonly responses?: readonly Response[] }>(call, this.#until)
    if (!Array.isArray(responses) || responses.length !== sent.length) throw away('its answer has another shape')
    return responses
  }
}

function settle({ resolve, reject, index }: Waiting, response: Response): void {
  try {
    resolve(whole(response, index))
  } catch (error) {
    reject(error)
  }
}

/** Whether a search failed by what passes: a node that ended while it answered, or that was busy. */
function mayPass({ error, status = 0, timed_out, _shards }: Response): boolean {
  if (error !== undefined) return status === 429 || status >= 500
  return timed_out !== true && _shards !== undefined && !isByAll(_shards)
}

function isByAll({ failed, successful, total }: NonNullable<Response['_shards']>): boolean {
  return failed === 0 && successful >= total
}

/** The answer to one search. Throws where it is none, or not a whole one. */
function whole({ error, status, timed_out, _shards, hits, aggregations = {} }: Response, index: IndexName): Searched {
  if (error !== undefined) throw refused(error, status, index)
  if (timed_out === true) throw away(`a search of ${index} took too long`)
  const isWhole = _shards !== undefined && isByAll(_shards)
  if (!isWhole || hits === undefined) throw away(`some shards of ${index} did not answer`)
  return { total: hits.total?.value ?? 0, hits: hits.hits, aggregations }
}

/** Characters of an error that are logged. */
const mostLogged = 500

function refused(error: NonNullable<Response['error']>, status: number | undefined, index: IndexName): Error {
  const said = JSON.stringify(error).slice(0, mostLogged)
  if (error.type === 'index_not_found_exception') return away(`there is no index of ${index}; onrecord push writes it`)
  if (/too_many(?:_nested)?_clauses/.test(said)) return new TooMuchToRead({ cause: said })
  return away(`status ${status}: ${said}`)
}
