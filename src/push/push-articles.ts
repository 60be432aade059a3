// Writes the articles that changed and deletes those that went, in batches of whole articles. A stop at any moment leaves nothing that the
// next push does not see: an article is marked before its passages are touched, and has its hash only when all of them are written.
//
//   1  the articles of a batch are marked `writing`, with the number of passages that there may be
//   2  their passages are written, and those past the end are deleted
//   3  the articles are written whole, with their hashes, or deleted

import { articleId, passageId } from '../engines/opensearch/document-ids.ts'
import type { ArticleDocument, PassageDocument } from '../engines/opensearch/layout.ts'
import { type Action, deleting, sendBulk, writing } from './bulk.ts'
import type { Indexes } from './indexes.ts'
import type { KnownArticle } from './known.ts'
import { Lanes } from './lanes.ts'
import type { Patient } from './patient-cluster.ts'

/** Batches at once: one is made while others are written. */
const batchesAtOnce = 3

export interface ArticleCounts {
  readonly written: number
  readonly deleted: number
  readonly unchanged: number
  readonly passages: number
}

/** An article as it shall be; a hidden one has no passages. */
export interface WantedArticle {
  readonly id: string
  readonly article: ArticleDocument
  passages(): readonly PassageDocument[]
}

interface Change {
  readonly id: string
  readonly mark: Action
  readonly passages: readonly Action[]
  readonly end: Action
  /** What is known of it when all is written; null where it is deleted. */
  readonly known: KnownArticle | null
}

export interface ArticlePush {
  readonly cluster: Patient
  readonly indexes: Indexes
  /** What the cluster has; kept up to date. */
  readonly known: Map<string, KnownArticle>
  /** Bytes of a batch, about. */
  readonly batchBytes: number
  /** Called before each request; throws where another push has begun. */
  readonly check: () => Promise<void>
  readonly onProgress: (done: number) => void
}

export async function pushArticles(wanted: Iterable<WantedArticle>, push: ArticlePush): Promise<ArticleCounts> {
  const { indexes, known, batchBytes } = push
  const counts = { written: 0, deleted: 0, unchanged: 0, passages: 0 }
  const gone = new Set(known.keys())
  const lanes = new Lanes(batchesAtOnce)
  let batch: Change[] = []
  let bytes = 0
  const send = async () => {
    const changes = batch
    batch = []
    bytes = 0
    if (changes.length > 0) await lanes.start(() => writeBatch(changes, push))
  }
  const add = async (change: Change) => {
    batch.push(change)
    for (const action of [change.mark, ...change.passages, change.end]) bytes += action.lines.length
    if (bytes >= batchBytes) await send()
  }
  let done = 0
  for (const { id: given, article, passages } of wanted) {
    // As the cluster has it: bulk.ts.
    const id = given.toWellFormed()
    gone.delete(id)
    const before = known.get(id)
    if (before?.hash === article.hash && before.state === article.state) counts.unchanged += 1
    else {
      const own = passages()
      counts.written += 1
      counts.passages += own.length
      await add(changeOf(indexes, id, { article, passages: own, before }))
    }
    done += 1
    push.onProgress(done)
  }
  for (const id of gone) {
    counts.deleted += 1
    await add(changeOf(indexes, id, { article: null, passages: [], before: known.get(id) }))
  }
  await send()
  await lanes.end()
  return counts
}

interface Writing {
  readonly article: ArticleDocument | null
  readonly passages: readonly PassageDocument[]
  readonly before: KnownArticle | undefined
}

function changeOf({ articles, passages: index }: Indexes, id: string, { article, passages, before }: Writing): Change {
  const most = Math.max(passages.length, before?.passages ?? 0)
  const mark: ArticleDocument = { id, state: 'writing', hash: '', passages: most }
  const past = Array.from({ length: most - passages.length }, (_, i) =>
    deleting(index, passageId(id, passages.length + i)),
  )
  return {
    id,
    mark: writing(articles, articleId(id), mark),
    passages: [...passages.map(one => writing(index, passageId(id, one.paragraph), one)), ...past],
    end: article === null ? deleting(articles, articleId(id)) : writing(articles, articleId(id), article),
    known: article === null ? null : { state: article.state, hash: article.hash, passages: article.passages },
  }
}

async function writeBatch(
  changes: readonly Change[],
  { cluster, known, check, batchBytes }: ArticlePush,
): Promise<void> {
  const send = (actions: readonly Action[]) => sendBulk(cluster, actions, { batchBytes, check })
  await send(changes.map(({ mark }) => mark))
  await send(changes.flatMap(({ passages }) => passages))
  await send(changes.map(({ end }) => end))
  for (const { id, known: now } of changes) {
    if (now === null) known.delete(id)
    else known.set(id, now)
  }
}
