// The search page: the welcome page without a query, else the hits. Unknown parameters are ignored here, because shared links collect
// parameters of other sites.

import { Hono } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { asksForSomething, feedAddress, searchAddress } from '../addresses.ts'
import { homeParameters, type PageParameters } from '../api/parameters.ts'
import { preferredLanguage } from '../http/preferred-language.ts'
import { readParameters } from '../http/read-parameters.ts'
import { kept } from '../kept.ts'
import { completions, mostCompletions } from '../pages/completions.ts'
import { examplesOf } from '../pages/examples.ts'
import { daysInWords, labelsOf, shownFacets } from '../pages/facet-list.ts'
import { addressIn } from '../pages/keep-language.ts'
import { quotationsData } from '../pages/linked-data.ts'
import { html } from '../pages/markup.ts'
import { layout } from '../pages/page-layout.ts'
import { foundLine, results } from '../pages/results.ts'
import { samplesOf } from '../pages/samples.ts'
import { periodsOf } from '../pages/timeline.ts'
import type { View } from '../pages/view.ts'
import { holdings, welcome } from '../pages/welcome.ts'
import { searchRequest } from '../search-request.ts'
import { keptByNone } from '../site.ts'
import { viewOf } from '../view-of.ts'

async function welcomePage(searcher: Searcher, view: View): Promise<string> {
  const about = await searcher.about()
  const samples = await kept(searcher, samplesOf)
  return layout(view, {
    title: '',
    description: view.say.welcome.description(holdings(view, about)),
    canonical: '/',
    index: true,
    kind: 'website',
    main: welcome(view, about, await examplesOf(view, searcher, samples), samples.speakers),
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

async function resultsPage(searcher: Searcher, { state, suggest }: Asked, view: View): Promise<string> {
  const answer = await searcher.search(searchRequest(state, { limit: view.settings.limits.hits, facets: shownFacets }))
  const dated = state.from !== undefined || state.to !== undefined
  const undated = { ...state, from: undefined, to: undefined, offset: 0 }
  const whole =
    dated && asksForSomething(undated)
      ? await searcher.search(searchRequest(undated, { limit: 1, facets: ['month', 'year'], highlight: false }))
      : answer
  const label = labelsOf(view, answer, await speakerNames(searcher, state.speaker))
  const named =
    state.q.trim() ||
    (state.speaker[0] && label('speaker', state.speaker[0])) ||
    (dated ? daysInWords(view, state.from, state.to) : view.say.results.search)
  return layout(view, {
    title: named,
    description: foundLine(view, state, answer),
    canonical: searchAddress(state, { offset: state.offset }),
    index: false,
    kind: 'website',
    state,
    head: html`<link rel="alternate" type="application/rss+xml" title="${named}" href="${feedAddress(state)}">${quotationsData(
      answer.hits.filter(hit => hit.type === 'quote'),
      view.site,
    )}${suggest && completions(view, await searcher.suggest({ q: state.q, limit: mostCompletions }))}`,
    main: results(view, {
      state,
      answer: { ...answer, facets: { ...answer.facets, year: whole.facets.year ?? [] } },
      periods: periodsOf(whole),
      label,
    }),
  })
}

export function homeRoutes(searcher: Searcher) {
  return new Hono().get('/', async c => {
    const { suggest: given, ...state } = readParameters(homeParameters, new URL(c.req.url), true)
    const view = viewOf(c)
    const { search } = new URL(c.req.url)
    if (search === '' && view.languages.length > 1) {
      // Only here the reader's browser chooses, so only this answer is not cached.
      keptByNone(c)
      const tags = view.languages.map(({ lang }) => lang)
      const preferred = preferredLanguage(c.req.header('Accept-Language'), tags)
      if (preferred !== null && preferred !== view.say.lang) return c.redirect(addressIn('/', preferred), 302)
    }
    return c.html(
      asksForSomething(state)
        ? await resultsPage(searcher, { state, suggest: given === '1' }, { ...view, asked: state })
        : await welcomePage(searcher, view),
    )
  })
}
