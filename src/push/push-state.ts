// The document in which a push says that it is under way. It tells the next push that one was stopped, and this one that another has begun.

import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { ClusterError } from '../engines/opensearch/cluster.ts'
import { pushId } from '../engines/opensearch/document-ids.ts'
import type { PushDocument } from '../engines/opensearch/layout.ts'
import type { Patient } from './patient-cluster.ts'
import { PushError } from './push-error.ts'

export interface PushState {
  /** The name of this push. */
  readonly push: string
  /** What the last push left; null if there was none. */
  readonly before: PushDocument | null
  /** Throws a PushError where another push has begun. */
  check(): Promise<void>
  /** Says how far this one is. */
  write(state: Omit<PushDocument, 'push'>): Promise<void>
}

/** Reads what the last push left, and says nothing of this one yet. */
export async function readPushState(cluster: Patient, index: string): Promise<PushState> {
  const push = randomUUID()
  /** Of the document as this push wrote it last: it is never written over another push's. */
  let written: Version | null = null
  async function check(): Promise<Read> {
    const now = await read(cluster, index)
    if (now?._source.push !== push)
      throw new PushError(
        'another push to the same index has begun, so this one stops; the other one writes all that this one would',
      )
    return now
  }
  return {
    push,
    before: (await read(cluster, index))?._source ?? null,
    async check() {
      await check()
    },
    async write(state) {
      const body: PushDocument = { push, ...state }
      const call = { method: 'PUT', path: [index, '_doc', pushId], body } as const
      if (written === null) {
        written = await cluster.call<Version>(call)
        return
      }
      try {
        written = await cluster.call<Version>({ ...call, query: asItWas(written) })
      } catch (error) {
        if (!(error instanceof ClusterError && error.status === 409)) throw error
        // Either another push has begun, or an earlier try did it and its answer was lost.
        const now = await check()
        if (!isDeepStrictEqual(now._source, body)) throw error
        written = now
      }
    },
  }
}

/** Which writing of the document it is. */
interface Version {
  readonly _seq_no: number
  readonly _primary_term: number
}

type Read = Version & { readonly _source: PushDocument }

function asItWas({ _seq_no, _primary_term }: Version): Readonly<Record<string, string>> {
  return { if_seq_no: String(_seq_no), if_primary_term: String(_primary_term) }
}

/** How many articles the folder had at the last push; 0 if there was none. */
export async function readFound(cluster: Patient, index: string): Promise<number> {
  return (await read(cluster, index))?._source.found ?? 0
}

/** By its id a document is read as it was written last, whether or not searches see it. */
async function read(cluster: Patient, index: string): Promise<Read | null> {
  try {
    const path = [index, '_doc', pushId]
    return await cluster.call<Read>({ method: 'GET', path })
  } catch (error) {
    if (error instanceof ClusterError && error.status === 404) return null
    throw error
  }
}
