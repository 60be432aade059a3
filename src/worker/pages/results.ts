// The answer to a search as part of a page: the total, how the query was read, the hits, and further links.

import type { SearchAnswer } from '../../search/answer.ts'
import { sorts } from '../../search/request.ts'
import { exportAddress, feedAddress, noFilters, searchAddress } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import type { Counted } from '../words/finding-words.ts'
import { activeFilters, facets, type labelsOf } from './facet-list.ts'
import { hitItem } from './hit-card.ts'
import { html, type Markup } from './markup.ts'
import { pager } from './pager.ts'
import { type PeriodCounts, timeline } from './timeline.ts'
import type { View } from './view.ts'
import { apart, apartInPlain } from './written.ts'

function whatIsFound({ type }: PageParameters): Counted {
  return type.length === 1 && type[0] === 'quote' ? 'quote' : 'passage'
}

/** The total in one line; it is the page's heading, and a screen reader announces it. */
export function foundLine(view: View, state: PageParameters, answer: SearchAnswer): string {
  const found = totalLine(view, state, answer)
  return state.q.trim() === '' ? found : view.say.results.foundFor(found, apartInPlain(state.q.trim()))
}

function totalLine({ say }: View, state: PageParameters, { total }: SearchAnswer): string {
  return total === 0 ? say.results.nothing : say.speech.counted(total, say.results.counted[whatIsFound(state)])
}

function understood({ say }: View, state: PageParameters, { query, total }: SearchAnswer): Markup | null {
  const corrections = query.corrections.map(({ from, to }) => [
    say.results.correction(html`<b>${apart(to)}</b>`, html`<s>${apart(from)}</s>`),
    ' ',
  ])
  const synonyms = query.synonyms.map(({ from, to }, at) => [
    at > 0 && ', ',
    say.results.synonym(html`<b>${apart(to)}</b>`, apart(from)),
  ])
  if ((corrections.length > 0 || synonyms.length > 0) && total > 0) {
    const [read, includes] = [say.results.showing(corrections), say.results.including(synonyms)]
    return html`<p class="read">${corrections.length > 0 && read}${synonyms.length > 0 && html`${includes} `}<a
      href="${searchAddress(state, { literal: '1' })}" rel="nofollow">${say.results.asTyped}</a></p>`
  }
  if (query.didYouMean === null) return null
  const better = html`<a href="${searchAddress(state, { q: query.didYouMean })}"
    rel="nofollow">${apart(query.didYouMean)}</a>`
  return html`<p class="read">${say.results.didYouMean(better)}</p>`
}

/** A link to every edition's copy of a passage, if any here was hidden; and back. */
function copiesLink({ say }: View, state: PageParameters, { hits }: SearchAnswer): Markup | null {
  const isShowingAll = state.copies === '1'
  if (!isShowingAll && hits.every(({ alsoIn }) => alsoIn === undefined)) return null
  return html`<p class="read"><a href="${searchAddress(state, { copies: isShowingAll ? '0' : '1' })}" rel="nofollow">${
    isShowingAll ? say.editions.showOnce : say.editions.showAll
  }</a></p>`
}

function sortLinks({ say }: View, state: PageParameters): Markup {
  return html`<nav class="sort" aria-label="${say.results.order}">${sorts.map(
    sort =>
      html`<a href="${searchAddress(state, { sort })}" rel="nofollow"${
        state.sort === sort ? html` aria-current="true"` : null
      }>${say.results.sorts[sort]}</a>`,
  )}</nav>`
}

function nothing({ say }: View, state: PageParameters, filtered: boolean): Markup {
  return html`<div class="notice"><p>${say.results.noMatch}</p><ul>${
    filtered && html`<li><a href="${searchAddress(state, noFilters)}">${say.results.withoutFilters}</a></li>`
  }<li>${say.results.hint}</li><li><a
    href="/">${say.results.seeWays}</a></li></ul></div>`
}

export interface ResultsView {
  readonly state: PageParameters
  readonly answer: SearchAnswer
  /** Hits by month and year without the chosen dates, so that other months can be chosen. */
  readonly periods: PeriodCounts
  readonly label: ReturnType<typeof labelsOf>
}

/** The main part of a search page. */
export function results(view: View, { state, answer, periods, label }: ResultsView): Markup {
  const { say } = view
  const chips = activeFilters(view, state, label)
  const chart = timeline(
    view,
    periods,
    whatIsFound(state),
    (from, to) =>
      searchAddress(state, state.from === from && state.to === to ? { from: undefined, to: undefined } : { from, to }),
    state,
  )
  return html`<div class="columns">
<div class="results">
<div class="bar"><h1 class="found"${view.settings.countSearches && html` data-hits="${answer.total}"`}>${totalLine(view, state, answer)}</h1>${
    answer.total > 1 ? sortLinks(view, state) : null
  }${
    answer.total > 0
      ? html`<a class="to-filters"
    href="#filters">${say.results.filters}</a>`
      : null
  }</div>
${chips}
${understood(view, state, answer)}
${chart}
${
  answer.hits.length > 0
    ? html`<ol class="hits" start="${answer.offset + 1}">${answer.hits.map((hit, i) =>
        hitItem(hit, view, answer.hits[i - 1]?.article.id === hit.article.id),
      )}</ol>`
    : nothing(view, state, chips !== null)
}
${copiesLink(view, state, answer)}
${pager(view, answer, offset => searchAddress(state, { offset }), [say.results.previous, say.results.next])}
</div>
<aside id="filters" aria-label="${say.results.filters}">${facets(view, state, answer, label)}${
    answer.total > 0 &&
    html`<section
  class="take"><h2>${say.results.takeAlong}</h2><p><a href="${feedAddress(state)}">${say.results.feed}</a> <a
    href="${exportAddress(state, 'csv')}" download>CSV</a> <a href="${exportAddress(state, 'jsonl')}" download>JSON Lines</a></p></section>`
  }</aside>
</div>`
}
