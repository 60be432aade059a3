// A cluster for tests of the engine: it answers every search with all documents of the index, and leaves what matches to the engine, which
// looks at each passage itself. It keeps what it was asked.

import { layoutVersion } from '../../../src/engines/opensearch/layout.ts'
import type { OpenArchive } from '../../../src/file/open-archive.ts'
import { archiveDocument } from '../../../src/push/archive-document.ts'
import { articleDocuments } from '../../../src/push/article-documents.ts'
import { valueDocuments } from '../../../src/push/name-documents.ts'
import { wordDocuments } from '../../../src/push/word-documents.ts'

export interface AskedSearch {
  /** `passages`, without the archive's name. */
  readonly index: string
  readonly body: { readonly query?: object; readonly sort?: readonly object[]; readonly [name: string]: unknown }
}

export interface StandIn {
  readonly fetch: typeof fetch
  /** The searches of each request. */
  readonly requests: AskedSearch[][]
  /** Documents by index, which tests may change. */
  readonly documents: Record<string, readonly object[]>
  /** What to answer instead, if anything. */
  instead: (searches: readonly AskedSearch[], signal: AbortSignal | null) => Promise<Response> | Response | null
}

export function standIn(archive: OpenArchive): StandIn {
  const about = archiveDocument(archive, new Date(0))
  const cluster: StandIn = {
    requests: [],
    documents: {
      passages: [...articleDocuments(archive, () => {})].flatMap(article => article.passages()),
      words: [...wordDocuments(archive)],
      names: [
        ...valueDocuments(archive),
        ...Array.from({ length: archive.speakers.count }, (_, at) => ({
          kind: 'speaker',
          id: archive.speakers.at(at).id,
          former: [],
        })),
      ],
      archive: [{ ...about, layout: layoutVersion }],
    },
    instead: () => null,
    fetch: (async (_address: string, { body, signal = null }: { body: string; signal?: AbortSignal | null }) => {
      const lines = body
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line))
      const searches = Array.from({ length: lines.length / 2 }, (_, i): AskedSearch => {
        return { index: lines[2 * i].index.split('-').at(-1), body: lines[2 * i + 1] }
      })
      cluster.requests.push(searches)
      const other = cluster.instead(searches, signal)
      if (other !== null) return other
      return Response.json({ responses: searches.map(search => answerTo(cluster, search)) })
    }) as unknown as typeof fetch,
  }
  return cluster
}

/** The answer to one search, with the newest or oldest first where it says so. */
export function answerTo({ documents }: Pick<StandIn, 'documents'>, { index, body }: AskedSearch) {
  const kind = /"kind":"(\w+)"/.exec(JSON.stringify(body.query ?? null))?.[1]
  const all = (documents[index] ?? []).filter(
    document => kind === undefined || (document as { kind?: string }).kind === kind,
  )
  const order = (body.sort?.[0] as { readonly moment?: { readonly order: 'asc' | 'desc' } } | undefined)?.moment?.order
  const moment = (document: object) => {
    const { moment: own } = document as { readonly moment?: number }
    return own === undefined ? Number.POSITIVE_INFINITY : order === 'desc' ? -own : own
  }
  const sorted =
    order === undefined ? all : all.toSorted((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0))
  return {
    status: 200,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { total: { value: 0 }, hits: sorted.map(document => ({ _source: document })) },
    // No speaker is found by words.
    aggregations: { quotes: { matching: { ids: { buckets: [] } } } },
  }
}
