// Puts archives into the cluster of the tests, each into indexes of its own, as `onrecord push` does.

import { randomUUID } from 'node:crypto'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { type ClusterAddress, openClient } from '../../src/engines/opensearch/cluster.ts'
import { openCluster } from '../../src/engines/opensearch/cluster-engine.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../src/file/open-archive.ts'
import { openPush, type Pushed } from '../../src/push/push-archive.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { searcherOf } from '../../src/search/searcher-of-engine.ts'
import { clusterUrl } from './address.ts'

/** What the tests' indexes begin with. */
const ours = 'onrecord-test'

/** In milliseconds. */
const longestAnswer = 30_000

export interface Filled {
  readonly url: string
  /** What its indexes begin with. */
  readonly index: string
  readonly archive: OpenArchive
  readonly pushed: Pushed
}

/** A name that no other test has. */
export function newIndex(): string {
  return `${ours}${randomUUID().slice(0, 8)}`
}

/** Pushes an archive of these entries. */
export async function fill(
  entries: readonly ArchiveEntry[],
  { url = clusterUrl(), index = newIndex(), shards = 1 }: { url?: string; index?: string; shards?: number } = {},
): Promise<Filled> {
  const archive = openArchive((await buildArchive(entries)).buffer)
  return { url, index, archive, pushed: await pushTo(archive, { url, index, shards }) }
}

export async function pushTo(
  archive: OpenArchive,
  { index, shards = 1, ...address }: ClusterAddress & { readonly index: string; readonly shards?: number },
): Promise<Pushed> {
  const push = await openPush(openClient(address), { name: index, shards, replicas: null })
  return push.write(archive, archive.counts.articles)
}

/** A searcher over what was pushed, which waits longer than the product: machines that run tests are busy. */
export function searcherOn(filled: ClusterAddress & { readonly index: string }): Searcher {
  return searcherOf(openCluster({ ...filled, timeout: longestAnswer }))
}

/** Removes all indexes of a name. */
export async function clear(index: string, url: string = clusterUrl()): Promise<void> {
  await fetch(`${url}/${index}-*`, { method: 'DELETE' })
}
