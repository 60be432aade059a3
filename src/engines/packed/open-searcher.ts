// A searcher over the bytes of an archive, valid or not. If the archive cannot be opened, the searcher answers every question with that
// error, so that the Worker starts and gives a readable answer.

import { ArchiveError } from '../../file/archive.ts'
import type { Blocks } from '../../file/blocks/blocks.ts'
import { openArchive } from '../../file/open-archive.ts'
import { mapErrors } from '../../search/map-errors.ts'
import { type Searcher, Unavailable } from '../../search/searcher.ts'
import { createSearcher } from './packed-searcher.ts'

/** Opens the archive; `blocks` are those of a large one. Damage is found when the damaged part is first read, and thrown as `Unavailable`. */
export function openSearcher(bytes: ArrayBuffer, blocks?: Blocks): Searcher {
  try {
    return mapErrors(createSearcher(openArchive(bytes, blocks === undefined ? {} : { blocks })), told)
  } catch (error) {
    const refuse = (): never => {
      throw told(error)
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

function told(error: unknown): unknown {
  return error instanceof ArchiveError ? new Unavailable({ cause: error }) : error
}
