// A cluster that a server answers from. It may be away when the server starts: answers say so, until it is back.

import { noSettings, type Settings } from '../../article/settings.ts'
import type { EngineOptions } from '../../engines/opensearch/client.ts'
import { clusterSearcher } from '../../engines/opensearch/cluster-engine.ts'
import { Unavailable } from '../../search/searcher.ts'
import { createApp } from '../../worker/app.ts'
import type { ServedArchive } from './served-archive.ts'

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
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    onProblem(String(error.cause ?? error.message))
  }
  const { version, settings } = about
  return { app: createApp(searcher, publicUrl), version, settings, close() {} }
}
