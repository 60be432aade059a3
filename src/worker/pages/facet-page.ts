// All values of one field, each a link to the search that it narrows, with a form to find one.

import type { FacetName } from '../../article/columns.ts'
import type { FacetsAnswer } from '../../search/answer.ts'
import { asksForSomething, facetsAddress, facetsEntries, searchAddress } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import { labelsOf } from './active-filters.ts'
import { headingOf, hiddenFields, valueItem } from './facet-list.ts'
import { html } from './markup.ts'
import { layout } from './page-layout.ts'
import { pager } from './pager.ts'
import type { View } from './view.ts'
import { apart } from './written.ts'

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
  spellcheck="false">${hiddenFields(
    facetsEntries(field, state),
  )}</p><button class="act">${speakers.find}</button></div></form>
${
  total === 0
    ? html`<p class="notice">${lists.noValue}</p>`
    : html`<ul class="values">${values.map(one =>
        valueItem(view, state, field, one, labelOf(view, field, one.value, one.label)),
      )}</ul>`
}
${pager(view, answer, address, [lists.moreFrequent, lists.lessFrequent])}
</div>`,
  })
}
