// Filters beside the hits: each value is a link that adds or removes it, with the number of hits it leaves; and the active filters, with
// links to remove them.

import { type FacetName, type FilterColumn, filterColumns, filterNames } from '../../article/columns.ts'
import type { SearchAnswer } from '../../search/answer.ts'
import { facetsAddress, searchAddress, toggled } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import type { ShownColumn } from '../words/finding-words.ts'
import type { Language } from '../words/words.ts'
import { html, type Markup } from './markup.ts'
import type { View } from './view.ts'
import { apart } from './written.ts'

/** Values shown for a facet. */
const mostShown = 8

/** Facets of the search page. */
const shown = filterColumns.filter(column => column.heading !== null).map(({ name }) => name)

/** The facets that the search page asks for. */
export const shownFacets: readonly FacetName[] = [...shown, 'year', 'month']

/** What a page calls a field. */
export function headingOf({ filters }: Language, field: FacetName): string {
  return field === 'year' ? filters.year : filters.headings[field]
}

/** The label of a filter's value, as the answer's facets or `names` give it. */
type LabelOf = (name: FilterColumn, value: string) => string

/** Labels from an answer; for filters without hits, from `names`. */
export function labelsOf({ say }: View, answer: SearchAnswer | null, names: ReadonlyMap<string, string>): LabelOf {
  return (name, value) => {
    if (name === 'type') return value === 'quote' ? say.filters.quotes : say.filters.paragraphs
    const known = answer?.facets[name]?.find(facet => facet.value === value)?.label
    return known ?? names.get(value) ?? value
  }
}

function facet(
  { say }: View,
  state: PageParameters,
  answer: SearchAnswer,
  name: ShownColumn,
  label: LabelOf,
): Markup | null {
  const values = answer.facets[name] ?? []
  const active: readonly string[] = state[name]
  if (values.length === 0 || (values.length === 1 && active.length === 0)) return null
  const heading = headingOf(say, name)
  return html`<section><h2>${heading}</h2><ul>${values.slice(0, mostShown).map(({ value, count }) => {
    const on = active.includes(value)
    return html`<li><a href="${searchAddress(state, toggled(state, name, value))}" rel="nofollow"${
      on ? html` aria-current="true"` : null
    }><span>${apart(label(name, value))}</span> <b>${say.speech.number(count)}</b></a></li>`
  })}</ul>${
    values.length > mostShown &&
    html`<p class="all"><a href="${facetsAddress(name, state)}" rel="nofollow">${say.frame.more}<span class="hidden">: ${heading}</span></a></p>`
  }</section>`
}

/** All facets that can narrow the hits. */
export function facets(view: View, state: PageParameters, answer: SearchAnswer, label: LabelOf): Markup {
  const { say } = view
  const years = answer.facets.year ?? []
  const year = (value: string) => {
    const on = state.from === `${value}-01-01` && state.to === `${value}-12-31`
    return { on, change: on ? { from: undefined, to: undefined } : { from: `${value}-01-01`, to: `${value}-12-31` } }
  }
  const byYear = [...years].sort((one, other) => (one.value < other.value ? 1 : -1))
  return html`${shown.map(name => facet(view, state, answer, name, label))}${
    byYear.length > 1
      ? html`<section><h2>${say.filters.year}</h2><ul class="years">${byYear.map(({ value, count }) => {
          const { on, change } = year(value)
          return html`<li><a href="${searchAddress(state, change)}" rel="nofollow"${
            on ? html` aria-current="true"` : null
          }><span>${value}</span> <b>${say.speech.number(count)}</b></a></li>`
        })}</ul></section>`
      : null
  }`
}

/** A range of days in words, as short as possible. */
export function daysInWords({ say }: View, from: string | undefined, to: string | undefined): string {
  const { date } = say.speech
  if (from === undefined) return say.filters.until(date(to ?? ''))
  if (to === undefined) return say.filters.since(date(from))
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4)
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && Number(to.slice(8)) >= 28)
    return date(from.slice(0, 7))
  return from === to ? date(from) : say.filters.days(date(from), date(to))
}

/** The active filters, each a link that removes it. */
export function activeFilters(view: View, state: PageParameters, label: LabelOf): Markup | null {
  const chips = filterNames.flatMap(name =>
    (state[name] as readonly string[]).map(value => ({
      text: label(name, value),
      address: searchAddress(state, toggled(state, name, value)),
    })),
  )
  if (state.from !== undefined || state.to !== undefined) {
    chips.push({
      text: daysInWords(view, state.from, state.to),
      address: searchAddress(state, { from: undefined, to: undefined }),
    })
  }
  if (chips.length === 0) return null
  return html`<ul class="chips" aria-label="${view.say.filters.active}">${chips.map(
    ({ text, address }) =>
      html`<li><a href="${address}" rel="nofollow"><span class="hidden">${view.say.filters.remove}</span>${apart(text)}<span class="x"
        aria-hidden="true">×</span></a></li>`,
  )}</ul>`
}
