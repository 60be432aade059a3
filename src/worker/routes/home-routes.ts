// The search page: the welcome page without a query, else the hits. Unknown parameters are ignored here, because shared links collect
// parameters of other sites.

import { Hono } from 'hono'
import type { SearchRequest } from '../../search/request.ts'
import type { Searcher } from '../../search/searcher.ts'
import { asksForSomething, feedAddress, groupOf, searchAddress } from '../addresses.ts'
import { homeParameters, mostPassages, type PageParameters } from '../api/parameters.ts'
import { preferredLanguage } from '../http/preferred-language.ts'
import { readParameters } from '../http/read-parameters.ts'
import { kept } from '../kept.ts'
import { daysInWords, labelsOf } from '../pages/active-filters.ts'
import { completions, mostCompletions } from '../pages/completions.ts'
import { shownFacets } from '../pages/facet-list.ts'
import { frontOf } from '../pages/front.ts'
import { addressIn } from '../pages/keep-language.ts'
import { quotationsData } from '../pages/linked-data.ts'
import { html } from '../pages/markup.ts'
import { layout } from '../pages/page-layout.ts'
import { foundLine, hitsAnchor, results } from '../pages/results.ts'
import { periodsOf } from '../pages/timeline.ts'
import type { View } from '../pages/view.ts'
import { holdings, welcome } from '../pages/welcome.ts'
import { type RequestExtras, searchRequest } from '../search-request.ts'
import { keptByNone } from '../site.ts'
import { viewOf } from '../view-of.ts'

async function welcomePage(searcher: Searcher, view: View): Promise<string> {
  const about = await searcher.about()
  const front = await kept(searcher, frontOf)
  return layout(view, {
    title: '',
    description: view.say.welcome.description(holdings(view, about)),
    canonical: '/',
    index: true,
    kind: 'website',
    isHome: true,
    main: welcome(view, about, front),
  })
}

/** Names of the speakers and the title of the article in the active filters, which an answer without hits does not give. */
async function namesIn(
  searcher: Searcher,
  { speaker: ids, article: id }: PageParameters,
): Promise<Map<string, string>> {
  const found = await Promise.all(ids.map(id => searcher.speaker(id)))
  const article = id === undefined || id === '' ? null : await searcher.article(id)
  const names = found.flatMap(speaker => (speaker === null ? [] : [[speaker.id, speaker.name] as const]))
  return new Map([...names, ...(article === null ? [] : [[article.id, article.title] as const])])
}

/** The request of a page; the passages of one article are in the order of its text. */
function pageRequest(state: PageParameters, extras: RequestExtras): SearchRequest {
  const group = groupOf(state)
  const sort = group === null && state.article !== undefined && state.article !== '' ? 'oldest' : state.sort
  return searchRequest({ ...state, sort }, { ...extras, group, passages: mostPassages })
}

interface Asked {
  readonly state: PageParameters
  /** Whether to add completions, for the script of the page on which the query is typed. */
  readonly suggest: boolean
}

async function resultsPage(searcher: Searcher, { state, suggest }: Asked, view: View): Promise<string> {
  const answer = await searcher.search(pageRequest(state, { limit: view.settings.limits.hits, facets: shownFacets }))
  const dated = state.from !== undefined || state.to !== undefined
  const undated = { ...state, from: undefined, to: undefined, offset: 0 }
  const whole =
    dated && asksForSomething(undated)
      ? await searcher.search(pageRequest(undated, { limit: 0, facets: ['month', 'year'], highlight: false }))
      : answer
  const label = labelsOf(view, answer, await namesIn(searcher, state))
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
    ...(answer.hits.length > 0 && { hits: hitsAnchor }),
    head: html`<link rel="alternate" type="application/rss+xml" title="${named}" href="${feedAddress(state)}">${quotationsData(
      answer.hits.flatMap(hit => [hit, ...(hit.further ?? [])]).filter(hit => hit.type === 'quote'),
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
