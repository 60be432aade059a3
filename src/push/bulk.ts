// Writes and deletes documents, many in one request. What the cluster has no time for is sent again; what it refuses stops the push.

import type { Patient } from './patient-cluster.ts'
import { PushError } from './push-error.ts'

/** A document that is written or deleted, as lines of a bulk request. */
export interface Action {
  readonly id: string
  readonly lines: string
}

/** Bytes of a request, about: small enough for a node with little memory, large enough that requests are few. */
export const usualBatch = 4_000_000

export function writing(index: string, id: string, document: object): Action {
  return { id, lines: `${JSON.stringify({ index: { _index: index, _id: id } })}\n${lineOf(document)}\n` }
}

export function deleting(index: string, id: string): Action {
  return { id, lines: `${JSON.stringify({ delete: { _index: index, _id: id } })}\n` }
}

/** Half a surrogate pair is no text for the cluster. It becomes a replacement character, which is as long. */
function lineOf(document: object): string {
  const line = JSON.stringify(document)
  if (!line.includes('\\ud')) return line
  return JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value))
}

interface Item {
  readonly status: number
  readonly error?: { readonly type?: string; readonly reason?: string }
}

interface Bulk {
  readonly errors: boolean
  readonly items?: readonly Readonly<Record<string, Item>>[]
}

export interface BulkOptions {
  /** Bytes of a request, about. */
  readonly batchBytes?: number
  /** Called before each request, also before one that is sent again; throws where another push has begun. */
  readonly check: () => Promise<void>
}

/** Carries out the actions, in requests of a bounded size, one after the other. Actions on different documents are in no order. */
export async function sendBulk(
  cluster: Patient,
  actions: readonly Action[],
  { batchBytes = usualBatch, check }: BulkOptions,
): Promise<void> {
  for (let from = 0; from < actions.length; ) {
    let bytes = 0
    let to = from
    // UTF-16 code units, which are bytes in English text.
    for (; to < actions.length && (to === from || bytes + (actions[to]?.lines.length ?? 0) <= batchBytes); to += 1)
      bytes += actions[to]?.lines.length ?? 0
    await sendRequest(cluster, actions.slice(from, to), check)
    from = to
  }
}

async function sendRequest(cluster: Patient, actions: readonly Action[], check: () => Promise<void>): Promise<void> {
  let left = actions
  await cluster.until(async () => {
    await check()
    const answer = await cluster.call<Bulk>({
      method: 'POST',
      path: ['_bulk'],
      query: { filter_path: 'errors,items.*.status,items.*.error.type,items.*.error.reason' },
      lines: left.map(({ lines }) => lines).join(''),
    })
    if (!answer.errors) return null
    const items = (answer.items ?? []).map(item => Object.values(item)[0])
    let reason = ''
    left = left.filter(({ id }, at) => {
      const { status, error } = items[at] ?? { status: 503 }
      // What is to be deleted may be gone.
      if (status < 300 || (status === 404 && error === undefined)) return false
      if (status !== 429 && status !== 503) throw refusal(id, status, error)
      reason = `${error?.type ?? status}: ${error?.reason ?? ''}`
      return true
    })
    return left.length === 0 ? null : `the cluster has no time for ${left.length} documents (${reason})`
  })
}

function refusal(id: string, status: number, error: Item['error']): PushError {
  const { type = String(status), reason = '' } = error ?? {}
  if (type === 'cluster_block_exception')
    return new PushError(
      `the cluster takes no documents (${reason}); its disk is nearly full, or somebody made the index read-only. Make room, and push again`,
    )
  return new PushError(
    `the cluster refuses the document "${id.slice(0, 100)}" (${type}: ${reason.slice(0, 300)}); please report this`,
  )
}
