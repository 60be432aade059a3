// Everything that narrows a search, in one panel: the chart with its dates, the facets, and the answer to take along. It is folded above
// the hits on a phone, and beside them on a wide screen (style/filters.css).

import { exportAddress, feedAddress, searchAddress, stateEntries } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import type { Counted } from '../words/finding-words.ts'
import { type FacetsView, facets, hiddenFields } from './facet-list.ts'
import { html, type Markup, type Part } from './markup.ts'
import { type PeriodCounts, timeline } from './timeline.ts'
import type { View } from './view.ts'

export interface PanelView extends FacetsView {
  /** Hits by month and year without the chosen dates, so that other months can be chosen. */
  readonly periods: PeriodCounts
  readonly counted: Counted
  /** Number of active filters. */
  readonly active: number
}

export function filterPanel(view: View, { state, answer, periods, counted, label, active }: PanelView): Markup | null {
  const { say } = view
  const panes = [dates(view, state, periods, counted), ...facets(view, { state, answer, label })].filter(Boolean)
  if (panes.length === 0) return null
  return html`<aside id="filters" aria-label="${say.results.filters}"><details class="panel"><summary>${say.results.filters}${
    active > 0 && html` <b>${say.speech.number(active)}</b>`
  }</summary><div class="panes">${panes}${answer.total > 0 && takeAlong(view, state)}</div></details></aside>`
}

/** The chart and two days. */
function dates(view: View, state: PageParameters, periods: PeriodCounts, counted: Counted): Part {
  const { say } = view
  const { from, to } = state
  const chosen = (first: string, last: string) =>
    searchAddress(state, from === first && to === last ? { from: undefined, to: undefined } : { from: first, to: last })
  const chart = timeline(view, periods, counted, chosen, state)
  if (chart === null && from === undefined && to === undefined) return null
  const others = stateEntries({ ...state, from: undefined, to: undefined, offset: 0 })
  const day = (name: 'from' | 'to') =>
    html`<label>${say.filters[name]}<input class="field" type="date" name="${name}" value="${state[name] ?? ''}"></label>`
  return html`<section class="when">${chart}<form class="days" action="/" method="get">${day('from')}${day('to')}<button>${
    say.filters.apply
  }</button>${hiddenFields(others)}</form></section>`
}

function takeAlong({ say }: View, state: PageParameters): Markup {
  return html`<section class="take"><h2>${say.results.takeAlong}</h2><p><a href="${feedAddress(state)}">${say.results.feed}</a> <a
    href="${exportAddress(state, 'csv')}" download>CSV</a> <a href="${exportAddress(state, 'jsonl')}" download>JSON Lines</a></p></section>`
}
