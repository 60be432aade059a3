// What the start page shows of an archive before anybody asks: the newest articles, what there is to browse, and queries that find
// something. It is the same for every reader until the archive changes.

import type { ArticleHead, FacetValue, SpeakerSummary } from '../../search/answer.ts'
import type { Searcher } from '../../search/searcher.ts'
import { kept } from '../kept.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import { exampleQueries } from './examples.ts'
import { samplesOf } from './samples.ts'

const latestArticles = 8
/** Most sections, topics or sources. */
const mostValues = 14

/** Fields by which an archive is browsed: the first of which it has at least two values. */
const divisions = ['section', 'tag', 'source'] as const

export interface Front {
  readonly latest: readonly ArticleHead[]
  readonly speakers: readonly SpeakerSummary[]
  readonly division: { readonly field: (typeof divisions)[number]; readonly values: readonly FacetValue[] } | null
  readonly calendar: Calendar
  readonly queries: Awaited<ReturnType<typeof exampleQueries>>
}

export async function frontOf(searcher: Searcher): Promise<Front> {
  const byDate = { filters: {}, sort: 'newest', offset: 0 } as const
  const { articles } = await searcher.articles({ limit: latestArticles, byDate })
  const { speakers } = await kept(searcher, samplesOf)
  return {
    latest: articles,
    speakers,
    division: await divisionOf(searcher),
    calendar: await kept(searcher, calendarOf),
    queries: await kept(searcher, exampleQueries),
  }
}

async function divisionOf(searcher: Searcher): Promise<Front['division']> {
  for (const field of divisions) {
    const all = { q: '', query: '', filters: {}, literal: true, copies: true, offset: 0 }
    const { values } = await searcher.facets({ ...all, field, limit: mostValues })
    if (values.length > 1) return { field, values }
  }
  return null
}
