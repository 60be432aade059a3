// Writes the documents of an index that changed, and deletes those that went: words and names, which are complete by themselves.

import { type Action, deleting, sendBulk, writing } from './bulk.ts'
import { Lanes } from './lanes.ts'
import type { Patient } from './patient-cluster.ts'

/** Batches at once. */
const batchesAtOnce = 3

export interface DocumentCounts {
  readonly written: number
  readonly deleted: number
  readonly unchanged: number
}

export interface DocumentPush {
  readonly cluster: Patient
  readonly index: string
  /** Hashes by `_id`; kept up to date. */
  readonly known: Map<string, string>
  /** Bytes of a batch, about. */
  readonly batchBytes: number
  /** Called before each request; throws where another push has begun. */
  readonly check: () => Promise<void>
  readonly onProgress: (done: number) => void
}

export async function pushDocuments<Document extends { readonly hash: string }>(
  wanted: Iterable<Document>,
  idOf: (document: Document) => string,
  { cluster, index, known, batchBytes, check, onProgress }: DocumentPush,
): Promise<DocumentCounts> {
  const counts = { written: 0, deleted: 0, unchanged: 0 }
  const gone = new Set(known.keys())
  const lanes = new Lanes(batchesAtOnce)
  let batch: (Action & { readonly hash: string | null })[] = []
  let bytes = 0
  const send = async () => {
    const actions = batch
    batch = []
    bytes = 0
    if (actions.length === 0) return
    await lanes.start(async () => {
      await sendBulk(cluster, actions, { batchBytes, check })
      for (const { id, hash } of actions) {
        if (hash === null) known.delete(id)
        else known.set(id, hash)
      }
    })
  }
  const add = async (action: Action, hash: string | null) => {
    batch.push({ ...action, hash })
    bytes += action.lines.length
    if (bytes >= batchBytes) await send()
  }
  let done = 0
  for (const document of wanted) {
    const id = idOf(document)
    gone.delete(id)
    if (known.get(id) === document.hash) counts.unchanged += 1
    else {
      counts.written += 1
      await add(writing(index, id, document), document.hash)
    }
    done += 1
    onProgress(done)
  }
  for (const id of gone) {
    counts.deleted += 1
    await add(deleting(index, id), null)
  }
  await send()
  await lanes.end()
  return counts
}
