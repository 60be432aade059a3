// The answer to a search as part of a page: the total, how the query was read, the hits, and further links.

import type { SearchAnswer } from '../../search/answer.ts'
import { exportAddress, feedAddress, noFilters, searchAddress } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import { activeFilters, facets, type labelsOf } from './facet-list.ts'
import { hitItem } from './hit-card.ts'
import { html, type Markup } from './markup.ts'
import { pager } from './pager.ts'
import { counted } from './show-number.ts'
import { type PeriodCounts, timeline } from './timeline.ts'
import { apart, apartInPlain } from './written.ts'

const sortLabels = [
  ['relevance', 'Best'],
  ['newest', 'Newest'],
  ['oldest', 'Oldest'],
] as const

function whatIsFound({ type }: PageParameters): string {
  return type.length === 1 && type[0] === 'quote' ? 'quote' : 'passage'
}

/** The total in one line; it is the page's heading, and a screen reader announces it. */
export function foundLine(state: PageParameters, answer: SearchAnswer): string {
  const found = answer.total === 0 ? 'Nothing found' : counted(answer.total, whatIsFound(state))
  return state.q.trim() === '' ? found : `${found} for ${apartInPlain(state.q.trim())}`
}

function understood(state: PageParameters, { query, total }: SearchAnswer): Markup | null {
  const corrections = query.corrections.map(
    ({ from, to }) => html`<b>${apart(to)}</b> instead of <s>${apart(from)}</s> `,
  )
  if (query.corrections.length > 0 && total > 0) {
    return html`<p class="read">Showing ${corrections}<a href="${searchAddress(state, { literal: '1' })}"
      rel="nofollow">Search as typed</a></p>`
  }
  if (query.didYouMean === null) return null
  return html`<p class="read">Did you mean <a href="${searchAddress(state, { q: query.didYouMean })}"
    rel="nofollow">${apart(query.didYouMean)}</a>?</p>`
}

function sortLinks(state: PageParameters): Markup {
  return html`<nav class="sort" aria-label="Order">${sortLabels.map(
    ([sort, label]) =>
      html`<a href="${searchAddress(state, { sort })}" rel="nofollow"${
        state.sort === sort ? html` aria-current="true"` : null
      }>${label}</a>`,
  )}</nav>`
}

function nothing(state: PageParameters, filtered: boolean): Markup {
  return html`<div class="notice"><p>No passage of this archive matches.</p><ul>${
    filtered && html`<li><a href="${searchAddress(state, noFilters)}">Search without the filters</a></li>`
  }<li>More usual words may find more. Between quotation marks they have to stand in a row.</li><li><a
    href="/">See what can be asked</a></li></ul></div>`
}

export interface ResultsView {
  readonly state: PageParameters
  readonly answer: SearchAnswer
  /** Hits by month and year without the chosen dates, so that other months can be chosen. */
  readonly periods: PeriodCounts
  readonly label: ReturnType<typeof labelsOf>
  /** The part of copied links before the path. */
  readonly site: string
}

/** The main part of a search page. */
export function results({ state, answer, periods, label, site }: ResultsView): Markup {
  const chips = activeFilters(state, label)
  const chart = timeline(
    periods,
    whatIsFound(state),
    (from, to) =>
      searchAddress(state, state.from === from && state.to === to ? { from: undefined, to: undefined } : { from, to }),
    state,
  )
  return html`<div class="columns">
<div class="results">
<div class="bar"><h1 class="found">${
    answer.total === 0 ? 'Nothing found' : counted(answer.total, whatIsFound(state))
  }</h1>${answer.total > 1 ? sortLinks(state) : null}${
    answer.total > 0
      ? html`<a class="to-filters"
    href="#filters">Filters</a>`
      : null
  }</div>
${chips}
${understood(state, answer)}
${chart}
${
  answer.hits.length > 0
    ? html`<ol class="hits" start="${answer.offset + 1}">${answer.hits.map((hit, i) =>
        hitItem(hit, site, answer.hits[i - 1]?.article.id === hit.article.id),
      )}</ol>`
    : nothing(state, chips !== null)
}
${pager(answer, offset => searchAddress(state, { offset }), ['← Previous', 'Next →'])}
</div>
<aside id="filters" aria-label="Filters">${facets(state, answer, label)}${
    answer.total > 0 &&
    html`<section
  class="take"><h2>Take along</h2><p><a href="${feedAddress(state)}">Feed</a> <a href="${exportAddress(state, 'csv')}" download>CSV</a> <a
    href="${exportAddress(state, 'jsonl')}" download>JSON Lines</a></p></section>`
  }</aside>
</div>`
}
