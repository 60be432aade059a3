// Example queries that find something: made from the archive's own words, and dropped if they have no hits.

import type { Searcher } from '../../search/searcher.ts'
import { emptyState } from '../addresses.ts'
import { searchRequest } from '../search-request.ts'
import type { Samples } from './samples.ts'
import type { View } from './view.ts'

export interface Example {
  readonly q: string
  /** What the query asks for, in words. */
  readonly says: string
}

/** Letters of a prefix in an example. */
const beginning = 5

/** Up to six queries, each with hits, that show the query language one feature at a time. */
export async function examplesOf(
  { say }: View,
  searcher: Searcher,
  { words, phrase, speakers }: Samples,
): Promise<Example[]> {
  const apart = words.filter(word => !phrase?.includes(word))
  const [first, second] = apart.length > 1 ? apart : words
  const speaker = speakers[0]?.name
  const candidates: (Example | false | undefined)[] = [
    first !== undefined && { q: [first, second].join(' ').trim(), says: say.welcome.examples.any },
    phrase !== null && { q: `"${phrase}"`, says: say.welcome.examples.phrase },
    speaker !== undefined && { q: `speaker:"${speaker}"`, says: say.welcome.examples.speaker(speaker) },
    first !== undefined && speaker !== undefined && { q: `${first} type:quote`, says: say.welcome.examples.quotes },
    first !== undefined && { q: `${first.slice(0, beginning)}*`, says: say.welcome.examples.prefix },
    second !== undefined && { q: `${first} -${second}`, says: say.welcome.examples.without },
  ]
  const found = await Promise.all(
    candidates.map(async example => {
      if (!example) return null
      const { total } = await searcher.search(
        searchRequest({ ...emptyState, q: example.q, literal: '1' }, { limit: 1, highlight: false }),
      )
      return total > 0 ? example : null
    }),
  )
  return found.filter(example => example !== null)
}
