// The searcher over the archive that a command names: a file, or a cluster.

import { clusterSearcher } from '../engines/opensearch/cluster-engine.ts'
import { createSearcher } from '../engines/packed/packed-searcher.ts'
import { type Searcher, Unavailable } from '../search/searcher.ts'
import { clusterOf } from './cluster-options.ts'
import { CommandError } from './command.ts'
import { archiveOption, openNamed } from './open-named.ts'

/** For `readArgs`. */
export const searcherOptions = { ...archiveOption, opensearch: { type: 'string' }, index: { type: 'string' } } as const

export const searcherHelp = `  --archive FILE     the archive (default: dist/archive.bin)
  --opensearch URL   ask this cluster, which onrecord push has filled, instead of a file
  --index NAME       what the names of its indexes begin with (default: OPENSEARCH_INDEX, or "onrecord")`

/** Milliseconds that a person at a shell waits for. */
const patience = 30_000

export async function namedSearcher({
  archive,
  opensearch,
  index,
}: {
  readonly archive: string
  readonly opensearch?: string
  readonly index?: string
}): Promise<Searcher> {
  if (opensearch === undefined) return createSearcher(await openNamed(archive))
  const { cluster, name } = clusterOf('--opensearch', { url: opensearch, index })
  const searcher = clusterSearcher({ ...cluster, index: name, timeout: patience })
  try {
    await searcher.about()
  } catch (error) {
    throw error instanceof Unavailable ? new CommandError(String(error.cause)) : error
  }
  return searcher
}
