// What the cluster has, as far as a push compares it: hashes of all documents, and the ids that speakers had before.

import type { ArticleDocument } from '../engines/opensearch/layout.ts'
import type { Indexes } from './indexes.ts'
import type { Patient } from './patient-cluster.ts'

export type KnownArticle = Pick<ArticleDocument, 'state' | 'hash' | 'passages'>

export interface Known {
  /** By the article's id. */
  readonly articles: Map<string, KnownArticle>
  /** Hashes by `_id`. */
  readonly words: Map<string, string>
  readonly names: Map<string, string>
}

/** Earlier ids by the id of each speaker. */
export type KnownSpeakers = ReadonlyMap<string, readonly string[]>

/** Documents of one answer, and how long the cluster keeps the place between two. */
const pageLength = 5_000
const keepAlive = '5m'

export function nothingKnown(): Known {
  return { articles: new Map(), words: new Map(), names: new Map() }
}

/** Reads the hashes. What was written after the last refresh is not among them. */
export async function readKnown(cluster: Patient, { articles, words, names }: Indexes): Promise<Known> {
  const known = nothingKnown()
  const fields = ['id', 'state', 'hash', 'passages']
  await eachDocument<KnownArticle & { readonly id: string }>(cluster, articles, fields, (_, { id, ...article }) => {
    known.articles.set(id, article)
  })
  for (const [index, hashes] of [[words, known.words] as const, [names, known.names] as const]) {
    await eachDocument<{ readonly hash: string }>(cluster, index, ['hash'], (id, { hash }) => {
      hashes.set(id, hash)
    })
  }
  return known
}

export async function readSpeakers(cluster: Patient, names: string): Promise<KnownSpeakers> {
  const speakers = new Map<string, readonly string[]>()
  interface Named {
    readonly kind: string
    readonly id?: string
    readonly former?: readonly string[]
  }
  await eachDocument<Named>(cluster, names, ['kind', 'id', 'former'], (_, { kind, id, former = [] }) => {
    if (kind === 'speaker' && id !== undefined) speakers.set(id, former)
  })
  return speakers
}

interface Page<Source> {
  readonly _scroll_id: string
  readonly hits: { readonly hits: readonly { readonly _id: string; readonly _source: Source }[] }
}

/** Calls `each` with some fields of every document of an index, in no order. */
async function eachDocument<Source>(
  cluster: Patient,
  index: string,
  fields: readonly string[],
  each: (id: string, source: Source) => void,
): Promise<void> {
  let page = await cluster.call<Page<Source>>({
    method: 'POST',
    path: [index, '_search'],
    query: { scroll: keepAlive },
    body: { size: pageLength, sort: ['_doc'], _source: fields },
  })
  while (page.hits.hits.length > 0) {
    for (const { _id, _source } of page.hits.hits) each(_id, _source)
    page = await cluster.call<Page<Source>>({
      method: 'POST',
      path: ['_search', 'scroll'],
      body: { scroll: keepAlive, scroll_id: page._scroll_id },
    })
  }
  await cluster.call({ method: 'DELETE', path: ['_search', 'scroll'], body: { scroll_id: [page._scroll_id] } })
}
