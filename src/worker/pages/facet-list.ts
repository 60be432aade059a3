// Filters beside the hits: each value is a link that adds or removes it, with the number of hits it leaves. A field with many values has a
// form that finds others, which leads to the page of all of them; the page's script (`client/facet-finding.ts`) shows them in place.

import { type FacetName, filterColumns } from '../../article/columns.ts'
import type { FacetValue, SearchAnswer } from '../../search/answer.ts'
import { calendarDay } from '../../search/asked-dates.ts'
import { facetsAddress, facetsEntries, groupOf, searchAddress, toggled } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import type { Language } from '../words/words.ts'
import type { LabelOf } from './active-filters.ts'
import { html, type Markup, type Part } from './markup.ts'
import type { View } from './view.ts'
import { apart } from './written.ts'

/** Values shown for a facet; those that are chosen come on top. */
export const mostShown = 6

/** Facets of the search page. */
const shown = filterColumns.filter(column => column.heading !== null).map(({ name }) => name)

/** Those whose values differ within an article. */
const ofUnits = filterColumns.filter(({ of }) => of !== 'article').map(({ name }) => name)

/** The facets that the search page asks for. */
export const shownFacets: readonly FacetName[] = [...shown, 'year', 'month']

/** What a page calls a field. */
export function headingOf({ filters }: Language, field: FacetName): string {
  return field === 'year' ? filters.year : filters.headings[field]
}

export interface FacetsView {
  readonly state: PageParameters
  readonly answer: SearchAnswer
  readonly label: LabelOf
}

/** Whether a value of a field is chosen, and the search in which that is the other way round. */
function choice(state: PageParameters, field: FacetName, value: string): { isOn: boolean; address: string } {
  if (field !== 'year' && field !== 'month') {
    const isOn = (state[field] as readonly string[]).includes(value)
    return { isOn, address: searchAddress(state, toggled(state, field, value)) }
  }
  const [from, to] = [calendarDay(value, 'first') ?? undefined, calendarDay(value, 'last') ?? undefined]
  const isOn = state.from === from && state.to === to
  return { isOn, address: searchAddress(state, isOn ? { from: undefined, to: undefined } : { from, to }) }
}

/** A value as a control. */
export function valueItem(
  { say }: View,
  state: PageParameters,
  field: FacetName,
  { value, count }: FacetValue,
  text: string,
): Markup {
  const { isOn, address } = choice(state, field, value)
  return html`<li><a href="${address}" rel="nofollow"${isOn && html` aria-current="true"`}><span>${apart(text)}</span> <b>${say.speech.number(
    count,
  )}</b></a></li>`
}

function facet(view: View, { state, answer, label }: FacetsView, name: FacetName): Part {
  const { say } = view
  const values = name === 'year' ? yearsOf(answer) : (answer.facets[name] ?? [])
  const isOn = ({ value }: FacetValue) => choice(state, name, value).isOn
  const isActive = values.some(isOn) || (name !== 'year' && name !== 'month' && state[name].length > 0)
  if (values.length === 0 || (values.length === 1 && !isActive)) return null
  const heading = headingOf(say, name)
  const top = values.slice(0, mostShown)
  const chosen = values.slice(mostShown).filter(isOn)
  const text = ({ value }: FacetValue) => (name === 'year' || name === 'month' ? value : label(name, value))
  const hasMore = values.length > mostShown
  return html`<section class="facet"><h2>${heading}</h2>${
    hasMore && finder(view, state, name, heading)
  }<ul class="values">${[...chosen, ...top].map(one => valueItem(view, state, name, one, text(one)))}</ul>${
    name === 'type' && bothNote(view, state, answer)
  }${
    hasMore &&
    html`<p class="all"><a href="${facetsAddress(name, state)}" rel="nofollow">${say.frame.more}<span
      class="hidden">: ${heading}</span></a></p>`
  }</section>`
}

/** The form that finds other values. Years are few and short, so they need none. */
function finder({ say }: View, state: PageParameters, name: FacetName, heading: string): Part {
  if (name === 'year') return null
  const text = say.filters.find(heading)
  return html`<form class="finder" action="/facets" method="get"><input class="field" name="q" type="search" dir="auto"
    aria-label="${text}" placeholder="${text}" maxlength="500" autocomplete="off" spellcheck="false">${hiddenFields(
      facetsEntries(name, state),
    )}</form>`
}

/** Fields that a form sends along. */
export function hiddenFields(entries: readonly (readonly [string, string])[]): Markup[] {
  return entries.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
}

/** Why the kinds add up to more than there is. */
function bothNote({ say }: View, state: PageParameters, { facets: { type = [] }, total }: SearchAnswer): Part {
  const sum = type.reduce((all, { count }) => all + count, 0)
  if (type.length < 2 || (state.type.length === 0 && sum === total)) return null
  return html`<p class="note">${say.filters.both[groupOf(state) ?? 'passage']}</p>`
}

/** All facets that can narrow the hits. */
export function facets(view: View, shownIn: FacetsView): Part[] {
  // All passages of one article have its values.
  if ((shownIn.state.article ?? '') !== '') return ofUnits.map(name => facet(view, shownIn, name))
  return [...shown, 'year' as const].map(name => facet(view, shownIn, name))
}

/** Years, the last first. */
function yearsOf({ facets: { year = [] } }: SearchAnswer): FacetValue[] {
  return [...year].sort((one, other) => (one.value < other.value ? 1 : -1))
}
