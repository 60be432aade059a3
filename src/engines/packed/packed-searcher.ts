// The searcher over one packed file, which is how the product is searched.

import type { OpenArchive } from '../../file/open-archive.ts'
import { createSearcher } from '../../search/create-searcher.ts'
import type { Searcher } from '../../search/searcher.ts'
import { packedEngine } from './packed-engine.ts'

/** Answers from an opened archive. Every answer is synchronous. */
export function packedSearcher(archive: OpenArchive): Searcher {
  return createSearcher(packedEngine(archive))
}
