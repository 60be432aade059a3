// A searcher over the bytes of an archive, whatever they are. One that cannot be opened gives a searcher that says so to every question,
// so that a Worker with it starts and answers with an error that can be read.

import { ArchiveError } from '../../file/archive.ts'
import { openArchive } from '../../file/open-archive.ts'
import { mapErrors } from '../../search/map-errors.ts'
import { type Searcher, Unavailable } from '../../search/searcher.ts'
import { createSearcher } from './packed-searcher.ts'

/** Opens the archive. Whatever is damaged is found when it is first read, and named by `Unavailable`. */
export function openSearcher(bytes: ArrayBuffer): Searcher {
  try {
    return mapErrors(createSearcher(openArchive(bytes)), unavailable)
  } catch (error) {
    const refuse = (): never => {
      throw unavailable(error)
    }
    return {
      about: refuse,
      search: refuse,
      quotesOf: refuse,
      speakers: refuse,
      speaker: refuse,
      article: refuse,
      articles: refuse,
      suggest: refuse,
      verify: refuse,
    }
  }
}

function unavailable(error: unknown): unknown {
  return error instanceof ArchiveError ? new Unavailable({ cause: error }) : error
}
