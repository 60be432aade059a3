// Makes a cluster have what an opened archive has: compares, writes what changed, deletes what went, and then lets readers see it.

import { isDeepStrictEqual } from 'node:util'
import { type Cluster, ClusterError } from '../engines/opensearch/cluster.ts'
import { archiveId, speakerId, valueId, wordId } from '../engines/opensearch/document-ids.ts'
import type { OpenArchive } from '../file/open-archive.ts'
import { archiveDocument } from './archive-document.ts'
import { articleDocuments, hiddenDocument } from './article-documents.ts'
import { sendBulk, usualBatch, writing } from './bulk.ts'
import { formerIds, movedSpeakers } from './former-ids.ts'
import {
  createIndexes,
  type FoundIndexes,
  findIndexes,
  type GivenSize,
  generationOf,
  refresh,
  showIndexes,
  sizeIndexes,
} from './indexes.ts'
import { type Known, type KnownSpeakers, nothingKnown, readKnown, readSpeakers } from './known.ts'
import { SpokenTerms, speakerDocuments, valueDocuments } from './name-documents.ts'
import { type Patience, type Patient, patientCluster } from './patient-cluster.ts'
import { type ArticleCounts, pushArticles, type WantedArticle } from './push-articles.ts'
import { type DocumentCounts, pushDocuments } from './push-documents.ts'
import { PushError } from './push-error.ts'
import { type PushState, readFound, readPushState } from './push-state.ts'
import { wordDocuments } from './word-documents.ts'

export interface PushOptions extends GivenSize, Patience {
  /** What the names of all indexes and aliases begin with. */
  readonly name: string
  /** Bytes of a batch, about. */
  readonly batchBytes?: number
  readonly now?: () => Date
  readonly onProgress?: (step: PushStep, done: number, total: number) => void
}

export type PushStep = 'articles' | 'words' | 'names'

export interface Pushed {
  readonly articles: ArticleCounts
  readonly words: DocumentCounts
  readonly names: DocumentCounts
  /** Whether readers see other indexes than before. */
  readonly isNewGeneration: boolean
  /** For the next push of this process: it need not read what the cluster has. */
  readonly remembered: Remembered
}

/** What the cluster has when a push has ended. */
export interface Remembered {
  readonly push: string
  readonly known: Known
  readonly speakers: KnownSpeakers
}

/** A push that has begun: the cluster answers. */
export interface OpenPush {
  /** Articles that the folder had at the last push; 0 if there was none. */
  readonly found: number
  /** @param found articles of the folder, published or not */
  write(archive: OpenArchive, found: number): Promise<Pushed>
}

/**
 * Begins a push. Throws a PushError or a ClusterError, with what to do.
 *
 * @example
 * const cluster = openClient({ url: 'http://localhost:9200' })
 * const push = await openPush(cluster, { name: 'onrecord', shards: 1, replicas: null })
 * await push.write(archive, archive.counts.articles)
 */
export async function openPush(
  given: Cluster,
  options: PushOptions,
  remembered: Remembered | null = null,
): Promise<OpenPush> {
  const cluster = patientCluster(given, options)
  await checkCluster(cluster, given.host)
  const indexes = await findIndexes(cluster, options.name, generationOf())
  const begin = async (): Promise<Before> => {
    await sizeIndexes(cluster, indexes, options)
    await createIndexes(cluster, indexes, options)
    const state = await readPushState(cluster, indexes.own.archive)
    const found = state.before?.found || (await foundOf(cluster, indexes))
    const isStopped = state.before !== null && state.before.state !== 'done'
    await state.write({ state: 'under way', moved: isStopped ? (state.before?.moved ?? []) : [], found })
    return { indexes, state, remembered, found }
  }
  // Indexes are created when there is something to write, so a folder without articles leaves none.
  const begun = indexes.existing.size > 0 ? await begin() : null
  return {
    found: begun?.found ?? (await foundOf(cluster, indexes)),
    write: async (archive, now) => writeArchive(cluster, archive, options, begun ?? (await begin()), now),
  }
}

/** Articles that the folder had at the last push that readers see. */
async function foundOf(cluster: Patient, { seen }: FoundIndexes): Promise<number> {
  return seen === null ? 0 : readFound(cluster, seen.archive)
}

/** Elasticsearch has another licence, another interface and other scripts: it is not tested. */
async function checkCluster(cluster: Patient, host: string): Promise<void> {
  interface About {
    readonly version?: { readonly distribution?: string; readonly number?: string }
  }
  let about: About
  try {
    about = await cluster.call<About>({ method: 'GET', path: [] })
  } catch (error) {
    // Not every role may ask.
    if (error instanceof ClusterError && (error.status === 403 || error.status === 404)) return
    throw error
  }
  if (about.version === undefined)
    throw new PushError(
      `what answers at ${host} is no OpenSearch; the address must be that of the cluster's REST interface`,
    )
  if (about.version.distribution !== 'opensearch')
    throw new PushError(
      `the cluster at ${host} is Elasticsearch ${about.version.number}; Onrecord needs OpenSearch 2.19 or later`,
    )
}

interface Before {
  readonly indexes: FoundIndexes
  readonly state: PushState
  readonly remembered: Remembered | null
  readonly found: number
}

async function writeArchive(
  cluster: Patient,
  archive: OpenArchive,
  { name, batchBytes = usualBatch, now = () => new Date(), onProgress = () => {} }: PushOptions,
  { indexes, state, remembered, found: foundBefore }: Before,
  found: number,
): Promise<Pushed> {
  const { own, seen } = indexes
  const { check } = state
  const { known, speakers } = isStillTrue(remembered, state) ? remembered : await readAll(cluster, indexes, state)
  const told = state.before?.state === 'done' ? [] : (state.before?.moved ?? [])
  const moved = seen === null ? told : await movedSpeakers(cluster, archive, seen, speakers, told)
  await state.write({ state: 'under way', moved, found: foundBefore || found })

  const former = formerIds(archive, speakers, moved)
  const nextSpeakers = new Map<string, readonly string[]>()
  const writeAll = async (has: Known) => {
    const spoken = new SpokenTerms()
    const articles = await pushArticles(wantedArticles(archive, spoken), {
      ...{ cluster, indexes: own, known: has.articles, batchBytes, check },
      onProgress: done => onProgress('articles', done, archive.counts.articles),
    })
    const words = await pushDocuments(wordDocuments(archive), ({ word }) => wordId(word), {
      ...{ cluster, index: own.words, known: has.words, batchBytes, check },
      onProgress: done => onProgress('words', done, archive.counts.terms),
    })
    const names = await pushDocuments(
      (function* () {
        yield* valueDocuments(archive)
        for (const document of speakerDocuments(archive, spoken, former)) {
          nextSpeakers.set(document.id, document.former)
          yield document
        }
      })(),
      document => (document.kind === 'value' ? valueId(document.column, document.value) : speakerId(document.id)),
      {
        ...{ cluster, index: own.names, known: has.names, batchBytes, check },
        onProgress: done => onProgress('names', done, namesOf(archive)),
      },
    )
    return { articles, words, names }
  }
  const written = await writeAll(known)
  let left = known
  if (state.before?.state === 'under way') {
    // A push that had not ended may have sent documents before it noticed this one, which then came late.
    await refreshKnown(cluster, own)
    left = await readKnown(cluster, own)
    if (!isDeepStrictEqual(left, known)) await writeAll(left)
  }
  await sendBulk(cluster, [writing(own.archive, archiveId, archiveDocument(archive, now()))], { check })
  await refresh(cluster, Object.values(own))
  await showIndexes(cluster, name, indexes)
  await state.write({ state: 'done', moved: [], found })
  return {
    ...written,
    isNewGeneration: seen === null || seen.archive !== own.archive,
    remembered: { push: state.push, known: left, speakers: nextSpeakers },
  }
}

function isStillTrue(remembered: Remembered | null, { before }: PushState): remembered is Remembered {
  return remembered !== null && before?.push === remembered.push && before.state === 'done'
}

async function readAll(
  cluster: Patient,
  { own, seen, existing }: FoundIndexes,
  { before }: PushState,
): Promise<{ readonly known: Known; readonly speakers: KnownSpeakers }> {
  // What a push wrote that was stopped is not seen by searches yet.
  if (existing.size > 0 && before?.state !== 'done') await refreshKnown(cluster, own)
  return {
    known: existing.size === 0 ? nothingKnown() : await readKnown(cluster, own),
    speakers: seen === null ? new Map() : await readSpeakers(cluster, seen.names),
  }
}

/** Lets searches see what `readKnown` reads. */
async function refreshKnown(cluster: Patient, { articles, words, names }: FoundIndexes['own']): Promise<void> {
  await refresh(cluster, [articles, words, names])
}

function* wantedArticles(archive: OpenArchive, spoken: SpokenTerms): Generator<WantedArticle> {
  for (const article of articleDocuments(archive, (speaker, said) => spoken.add(speaker, said))) yield article
  for (const id of archive.past.gone) {
    if (archive.articles.find(id) < 0) yield { id, article: hiddenDocument(id), passages: () => [] }
  }
}

function namesOf({ columns, counts }: OpenArchive): number {
  const { type: _, speaker: __, article: ___, ...values } = columns
  return Object.values(values).reduce((sum, { size }) => sum + size, counts.speakers)
}
