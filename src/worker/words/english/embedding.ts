// English: what the embedded search and embedded quotations say.

import type { EmbeddingWords } from '../embedding-words.ts'

export const embedding: EmbeddingWords = {
  close: 'Close',
  searching: 'Searching …',
  moreResults: 'More results',
  allIn: 'All results in {0}',
  again: 'Try again',
  anyYear: 'Any year',
  verified: 'Verified in the archive',
  wordsChanged: 'Changed since: the article no longer has these words',
  speakerChanged: 'Changed since: the archive no longer names this speaker',
  gone: 'No longer in the archive',
  altered: 'Not word for word as in the archive',
  unchecked: 'Not checked: the archive could not be reached',
}
