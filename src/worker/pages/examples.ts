// Example queries that find something: made from the archive's own words, and dropped if they have no hits.

import type { Searcher } from '../../search/searcher.ts'
import { emptyState } from '../addresses.ts'
import { kept } from '../kept.ts'
import { searchRequest } from '../search-request.ts'
import { samplesOf } from './samples.ts'
import type { View } from './view.ts'

export interface Example {
  readonly q: string
  /** What the query asks for, in words. */
  readonly says: string
}

/** Letters of a prefix in an example. */
const beginning = 5

type Shows = keyof View['say']['welcome']['examples']

/** A query, the feature that it shows, and the speaker that it names. */
interface Query {
  readonly q: string
  readonly shows: Shows
  readonly speaker: string
}

/** Up to six queries, each with hits, that show the query language one feature at a time. */
export async function exampleQueries(searcher: Searcher): Promise<readonly Query[]> {
  const { words, phrase, speakers } = await kept(searcher, samplesOf)
  const apart = words.filter(word => !phrase?.includes(word))
  const [first, second] = apart.length > 1 ? apart : words
  const speaker = speakers[0]?.name ?? ''
  const candidates: readonly (readonly [shows: Shows, q: string | false | undefined])[] = [
    ['any', first !== undefined && [first, second].join(' ').trim()],
    ['phrase', phrase !== null && `"${phrase}"`],
    ['speaker', speaker !== '' && `speaker:"${speaker}"`],
    ['quotes', first !== undefined && speaker !== '' && `${first} type:quote`],
    ['prefix', first !== undefined && `${first.slice(0, beginning)}*`],
    ['without', second !== undefined && `${first} -${second}`],
  ]
  const found = await Promise.all(
    candidates.map(async ([shows, q]) => {
      if (!q) return null
      const { total } = await searcher.search(
        searchRequest({ ...emptyState, q, literal: '1' }, { limit: 0, highlight: false }),
      )
      return total > 0 ? { q, shows, speaker } : null
    }),
  )
  return found.filter(example => example !== null)
}

/** The queries with what they ask for, in words. */
export function examplesOf({ say }: View, queries: readonly Query[]): Example[] {
  const { examples } = say.welcome
  return queries.map(({ q, shows, speaker }) => ({
    q,
    says: shows === 'speaker' ? examples.speaker(speaker) : examples[shows],
  }))
}
