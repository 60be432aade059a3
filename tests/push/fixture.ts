// Archives to push, and pushes without waiting.

import type { ArchiveEntry } from '../../src/article/entry.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../src/file/open-archive.ts'
import { noPast, type Past } from '../../src/file/past.ts'
import { openPush, type Pushed, type PushOptions, type Remembered } from '../../src/push/push-archive.ts'
import type { StandInCluster } from './stand-in-cluster.ts'

export async function archiveOf(entries: readonly ArchiveEntry[], past: Past = noPast): Promise<OpenArchive> {
  return openArchive((await buildArchive(entries, { past })).buffer)
}

export const written = new Date('2026-11-29T12:00:00Z')

/** Batches of a few documents, so that there are several. */
export const options: PushOptions = {
  name: 'news',
  shards: 1,
  replicas: null,
  batchBytes: 3_000,
  now: () => written,
  sleep: async () => {},
}

export async function pushTo(
  cluster: StandInCluster,
  archive: OpenArchive,
  more: Partial<PushOptions> = {},
  remembered: Remembered | null = null,
): Promise<Pushed> {
  const push = await openPush(cluster.client, { ...options, ...more }, remembered)
  return push.write(archive, archive.counts.articles)
}
