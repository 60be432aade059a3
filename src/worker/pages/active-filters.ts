// The active filters, each a link that removes it.

import { type FilterColumn, filterNames } from '../../article/columns.ts'
import type { SearchAnswer } from '../../search/answer.ts'
import { searchAddress, toggled } from '../addresses.ts'
import type { PageParameters } from '../api/parameters.ts'
import { html, type Markup } from './markup.ts'
import type { View } from './view.ts'
import { apart, apartInPlain } from './written.ts'

/** The label of a filter's value, as the answer's facets or `names` give it. */
export type LabelOf = (name: FilterColumn | 'article', value: string) => string

/** Labels from an answer; for filters without hits, and for articles, from `names`. */
export function labelsOf({ say }: View, answer: SearchAnswer | null, names: ReadonlyMap<string, string>): LabelOf {
  return (name, value) => {
    if (name === 'type') return value === 'quote' ? say.filters.quotes : say.filters.paragraphs
    const known = answer?.facets[name]?.find(facet => facet.value === value)?.label
    return known ?? names.get(value) ?? value
  }
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

export interface ActiveFilter {
  readonly text: string
  /** The search without it. */
  readonly address: string
}

export function activeFilters(view: View, state: PageParameters, label: LabelOf): ActiveFilter[] {
  const active = filterNames.flatMap(name =>
    (state[name] as readonly string[]).map(value => ({
      text: label(name, value),
      address: searchAddress(state, toggled(state, name, value)),
    })),
  )
  if (state.from !== undefined || state.to !== undefined) {
    active.push({
      text: daysInWords(view, state.from, state.to),
      address: searchAddress(state, { from: undefined, to: undefined }),
    })
  }
  if (state.article !== undefined && state.article !== '') {
    active.push({
      text: view.say.filters.inArticle(apartInPlain(label('article', state.article))),
      address: searchAddress(state, { article: undefined }),
    })
  }
  return active
}

/** A list of them; nothing if there are none. */
export function chips({ say }: View, active: readonly ActiveFilter[]): Markup | null {
  if (active.length === 0) return null
  return html`<ul class="chips" aria-label="${say.filters.active}">${active.map(
    ({ text, address }) =>
      html`<li><a href="${address}" rel="nofollow"><span class="hidden">${say.filters.remove}</span>${apart(text)}<span class="x"
        aria-hidden="true">×</span></a></li>`,
  )}</ul>`
}
