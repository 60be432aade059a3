// The document in which a push says that it is under way. It tells the next push that one was stopped, and this one that another has begun.

import { randomUUID } from 'node:crypto'
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
  return {
    push,
    before: await read(cluster, index),
    async check() {
      const now = await read(cluster, index)
      if (now?.push !== push)
        throw new PushError(
          'another push to the same index has begun, so this one stops; the other one writes all that this one would',
        )
    },
    async write(state) {
      const document: PushDocument = { push, ...state }
      await cluster.call({ method: 'PUT', path: [index, '_doc', pushId], body: document })
    },
  }
}

/** How many articles the folder had at the last push; 0 if there was none. */
export async function readFound(cluster: Patient, index: string): Promise<number> {
  return (await read(cluster, index))?.found ?? 0
}

/** By its id a document is read as it was written last, whether or not searches see it. */
async function read(cluster: Patient, index: string): Promise<PushDocument | null> {
  try {
    const path = [index, '_doc', pushId]
    return (await cluster.call<{ readonly _source: PushDocument }>({ method: 'GET', path }))._source
  } catch (error) {
    if (error instanceof ClusterError && error.status === 404) return null
    throw error
  }
}
