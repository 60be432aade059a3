// A searcher over the bytes of an archive, valid or not. If the archive cannot be opened, the searcher answers every question with that
// error, so that the Worker starts and gives a readable answer.

import { ArchiveError } from '../../file/archive.ts'
import { openArchive } from '../../file/open-archive.ts'
import { mapErrors } from '../../search/map-errors.ts'
import { type Searcher, Unavailable } from '../../search/searcher.ts'
import { createSearcher } from './packed-searcher.ts'

/** Opens the archive. Damage is found when the damaged part is first read, and thrown as `Unavailable`. */
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
      letters: refuse,
      profile: refuse,
      calendar: refuse,
      speaker: refuse,
      isWithdrawn: refuse,
      article: refuse,
      matches: refuse,
      articles: refuse,
      facets: refuse,
      suggest: refuse,
      verify: refuse,
    }
  }
}

function unavailable(error: unknown): unknown {
  return error instanceof ArchiveError ? new Unavailable({ cause: error }) : error
}
