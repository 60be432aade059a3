// A cluster that a server answers from. It may be away when the server starts: answers say so, until it is back.

import { facetNames } from '../../article/columns.ts'
import { noSettings, type Settings } from '../../article/settings.ts'
import type { EngineOptions } from '../../engines/opensearch/client.ts'
import { clusterSearcher } from '../../engines/opensearch/cluster-engine.ts'
import { Unavailable } from '../../search/searcher.ts'
import { createApp } from '../../worker/app.ts'
import type { ServedArchive } from './served-archive.ts'

/** Milliseconds for the first search: a node that has just started compiles what it runs, the script of the ranking too. */
const patience = 30_000

/** @param onProblem told why the cluster does not answer at the start */
export async function servedCluster(
  options: EngineOptions,
  publicUrl: string,
  onProblem: (why: string) => void,
): Promise<ServedArchive> {
  const searcher = clusterSearcher(options)
  let about: { readonly version: string; readonly settings: Settings } = { version: '', settings: noSettings }
  try {
    about = await searcher.about()
    await searchOnce(options)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    onProblem(String(error.cause ?? error.message))
  }
  const { version, settings } = about
  return { app: createApp(searcher, publicUrl), version, settings, close() {} }
}

/** Readers wait for two seconds at most, so the first search is not left to one of them. It also shows whether the cluster runs scripts. */
async function searchOnce(options: EngineOptions): Promise<void> {
  const searcher = clusterSearcher({ ...options, timeout: patience })
  const { articles } = await searcher.articles({ limit: 1 })
  await searcher.search({
    ...{ q: articles[0]?.title ?? '', filters: {}, sort: 'relevance', limit: 1, offset: 0 },
    ...{ facets: facetNames, group: null, literal: false, recency: null, explain: false, highlight: true },
  })
}
