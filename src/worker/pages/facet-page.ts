// All values of one field, each a link to the search that it narrows, with a form to find one.

import type { FacetName } from '../../article/columns.ts'
import type { FacetsAnswer } from '../../search/answer.ts'
import { calendarDay } from '../../search/asked-dates.ts'
import { asksForSomething, facetsAddress, searchAddress, stateEntries, toggled } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import { headingOf, labelsOf } from './facet-list.ts'
import { html, type Markup } from './markup.ts'
import { layout } from './page-layout.ts'
import { pager } from './pager.ts'
import type { View } from './view.ts'
import { apart } from './written.ts'

/** The search narrowed to a value, which takes the place of others of its field. */
function narrowed(state: PageParameters, field: FacetName, value: string): Partial<PageParameters> {
  if (field !== 'year' && field !== 'month') return toggled({ ...state, [field]: [] }, field, value)
  return { from: calendarDay(value, 'first') ?? undefined, to: calendarDay(value, 'last') ?? undefined }
}

function labelOf(view: View, field: FacetName, value: string, label: string): string {
  if (field === 'month') return view.say.speech.date(label)
  return field === 'type' ? labelsOf(view, null, new Map())(field, value) : label
}

/** One page of the values; `state` is the search that they belong to. */
export function facetPage(answer: FacetsAnswer, state: PageParameters, view: View): string {
  const { field, q, total, values, offset } = answer
  const { lists, speakers, speaker, speech } = view.say
  const heading = headingOf(view.say, field)
  const found = lists.mostFrequentFirst(speech.counted(total, lists.values))
  const address = (to: number) => facetsAddress(field, state, { q, offset: to })
  const back = html` · <a href="${searchAddress(state)}" rel="nofollow">${lists.back}</a>`
  return layout(view, {
    title: heading,
    description: `${heading}: ${found}.`,
    canonical: address(offset),
    index: false,
    kind: 'website',
    state,
    main: html`<div class="person">
<header><p class="kicker">${state.q === '' ? speaker.kicker : apart(state.q)}</p><h1>${heading}</h1><p class="from">${found}${
      asksForSomething(state) && back
    }</p></header>
<form class="claim find" action="/facets" method="get"><label class="small" for="begun">${lists.beginning}</label><div
  class="who"><p><input class="field" id="begun" name="q" type="search" dir="auto" value="${q}" maxlength="500" autocomplete="off"
  spellcheck="false">${hidden(field, state)}</p><button class="act">${speakers.find}</button></div></form>
${
  total === 0
    ? html`<p class="notice">${lists.noValue}</p>`
    : html`<ol class="voices">${values.map(
        ({ value, label, count }) =>
          html`<li><a href="${searchAddress(state, narrowed(state, field, value))}" rel="nofollow">${apart(
            labelOf(view, field, value, label),
          )}</a> <b>${speech.number(count)}</b></li>`,
      )}</ol>`
}
${pager(view, answer, address, [lists.moreFrequent, lists.lessFrequent])}
</div>`,
  })
}

/** The field and the search, which the form keeps. */
function hidden(field: FacetName, state: PageParameters): Markup[] {
  const kept = stateEntries({ ...state, q: '', offset: 0, sort: 'relevance', recency: undefined })
  return [['field', field], ...(state.q === '' ? [] : [['query', state.q]]), ...kept].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
}
