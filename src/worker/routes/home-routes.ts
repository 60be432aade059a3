// The search page: the welcome page without a query, else the hits. Unknown parameters are ignored here, because shared links collect
// parameters of other sites.

import { Hono } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { asksForSomething, feedAddress, searchAddress } from '../addresses.ts'
import { homeParameters, type PageParameters } from '../api/parameters.ts'
import { readParameters } from '../http/read-parameters.ts'
import { completions, mostCompletions } from '../pages/completions.ts'
import { examplesOf } from '../pages/examples.ts'
import { daysInWords, labelsOf, shownFacets } from '../pages/facet-list.ts'
import { quotationsData } from '../pages/linked-data.ts'
import { html } from '../pages/markup.ts'
import { layout } from '../pages/page-layout.ts'
import { foundLine, results } from '../pages/results.ts'
import { samplesOf } from '../pages/samples.ts'
import { periodsOf } from '../pages/timeline.ts'
import { holdings, welcome } from '../pages/welcome.ts'
import { searchRequest } from '../search-request.ts'
import { siteOf } from '../site.ts'

const hitsPerPage = 10

async function welcomePage(searcher: Searcher, site: string): Promise<string> {
  const about = await searcher.about()
  const samples = await samplesOf(searcher)
  return layout({
    title: '',
    description: `Search an archive of ${holdings(about)}.`,
    site,
    canonical: '/',
    index: true,
    kind: 'website',
    main: welcome(about, await examplesOf(searcher, samples), samples.speakers),
  })
}

/** Names of the speakers in the active filters, which an answer without hits does not give. */
async function speakerNames(searcher: Searcher, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(ids.map(id => searcher.speaker(id)))
  return new Map(found.flatMap(speaker => (speaker === null ? [] : [[speaker.id, speaker.name] as const])))
}

interface Asked {
  readonly state: PageParameters
  /** Whether to add completions, for the script of the page on which the query is typed. */
  readonly suggest: boolean
}

async function resultsPage(searcher: Searcher, { state, suggest }: Asked, site: string): Promise<string> {
  const answer = await searcher.search(searchRequest(state, { limit: hitsPerPage, facets: shownFacets }))
  const dated = state.from !== undefined || state.to !== undefined
  const undated = { ...state, from: undefined, to: undefined, offset: 0 }
  const whole =
    dated && asksForSomething(undated)
      ? await searcher.search(searchRequest(undated, { limit: 1, facets: ['month', 'year'], highlight: false }))
      : answer
  const label = labelsOf(answer, await speakerNames(searcher, state.speaker))
  const named =
    state.q.trim() ||
    (state.speaker[0] && label('speaker', state.speaker[0])) ||
    (dated ? daysInWords(state.from, state.to) : 'Search')
  return layout({
    title: named,
    description: foundLine(state, answer),
    site,
    canonical: searchAddress(state, { offset: state.offset }),
    index: false,
    kind: 'website',
    state,
    head: html`<link rel="alternate" type="application/rss+xml" title="${named}" href="${feedAddress(state)}">${quotationsData(
      answer.hits.filter(hit => hit.type === 'quote'),
      site,
    )}${suggest && completions(await searcher.suggest({ q: state.q, limit: mostCompletions }))}`,
    main: results({
      state,
      answer: { ...answer, facets: { ...answer.facets, year: whole.facets.year ?? [] } },
      periods: periodsOf(whole),
      label,
      site,
    }),
  })
}

export function homeRoutes(searcher: Searcher) {
  return new Hono().get('/', async c => {
    const { suggest: given, ...state } = readParameters(homeParameters, new URL(c.req.url), true)
    const site = siteOf(c)
    return c.html(
      asksForSomething(state)
        ? await resultsPage(searcher, { state, suggest: given === '1' }, site)
        : await welcomePage(searcher, site),
    )
  })
}
