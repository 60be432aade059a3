// Filters on demand: nothing is asked for until they are opened. Each field has check boxes with counts, and the year is chosen from a list.

import type { FacetValue } from '../../../search/answer.ts'
import type { Speech } from '../../words/speech.ts'
import { make } from './make.ts'
import type { EmbedWords } from './words.ts'

/** In the order of the panel. */
export const facetFields = ['type', 'section', 'source', 'speaker', 'author', 'tag', 'dateline'] as const
type Field = (typeof facetFields)[number]

/** Values of a field that are offered; the archive's own pages have all. */
const mostValues = 6

/** Chosen values by field, and the year. */
export interface Chosen {
  readonly values: ReadonlyMap<Field, ReadonlySet<string>>
  readonly year: string
}

export const nothingChosen: Chosen = { values: new Map(), year: '' }

export interface Facets {
  readonly panel: HTMLDetailsElement
  isOpen(): boolean
  show(facets: Readonly<Record<string, readonly FacetValue[]>>, chosen: Chosen): void
}

export interface FacetOptions {
  readonly words: EmbedWords
  readonly speech: Speech
  /** Fields whose filter is fixed by the page. */
  readonly fixed: ReadonlySet<string>
  opened(): void
  choose(chosen: Chosen): void
}

/** What a search sends for the chosen values. */
export function chosenEntries({ values, year }: Chosen): [string, string][] {
  const entries = [...values].flatMap(([field, chosen]) => [...chosen].map((value): [string, string] => [field, value]))
  return year === '' ? entries : [...entries, ['from', year], ['to', year]]
}

function countOf({ values, year }: Chosen): number {
  return [...values.values()].reduce((sum, { size }) => sum + size, year === '' ? 0 : 1)
}

export function facetPanel({ words, speech, fixed, opened, choose }: FacetOptions): Facets {
  const body = make('div', { class: 'facets' })
  const active = make('b', { class: 'count' })
  const panel = make(
    'details',
    { part: 'filters' },
    make('summary', { part: 'summary' }, words.filters, ' ', active),
    body,
  )
  panel.addEventListener('toggle', () => {
    if (panel.open) opened()
  })

  function group(field: Field, offered: readonly FacetValue[], chosen: Chosen): HTMLElement | null {
    const own = chosen.values.get(field) ?? new Set<string>()
    const shown = offered.filter(({ value }, i) => i < mostValues || own.has(value))
    if (shown.length < 2 && own.size === 0) return null
    return make(
      'fieldset',
      { part: 'facet' },
      make('legend', {}, words.headings[field]),
      ...shown.map(({ value, label, count }) => {
        const box = make('input', { type: 'checkbox', change: () => toggle(field, value, chosen) })
        box.checked = own.has(value)
        box.dataset.key = `${field}=${value}`
        const name = value === 'quote' || value === 'paragraph' ? words[value] : label
        return make('label', {}, box, make('bdi', {}, name), make('small', {}, speech.number(count)))
      }),
    )
  }

  function toggle(field: Field, value: string, { values, year }: Chosen): void {
    const next = new Set(values.get(field))
    if (!next.delete(value)) next.add(value)
    choose({ values: new Map(values).set(field, next), year })
  }

  function years(offered: readonly FacetValue[], chosen: Chosen): HTMLElement | null {
    if (offered.length < 2 && chosen.year === '') return null
    const select = make(
      'select',
      { change: () => choose({ values: chosen.values, year: select.value }) },
      make('option', { value: '' }, words.anyYear),
      ...offered
        .toSorted((one, other) => other.value.localeCompare(one.value))
        .map(({ value, count }) => make('option', { value }, `${value} (${speech.number(count)})`)),
    )
    select.value = chosen.year
    select.dataset.key = 'year'
    return make('label', { class: 'year', part: 'facet' }, words.year, select)
  }

  return {
    panel,
    isOpen: () => panel.open,
    show(facets, chosen) {
      const focused = body.querySelector<HTMLElement>(':focus')?.dataset.key
      const count = countOf(chosen)
      active.textContent = count === 0 ? '' : speech.number(count)
      const isDated = fixed.has('from') || fixed.has('to')
      body.replaceChildren(
        ...facetFields
          .filter(field => !fixed.has(field))
          .map(field => group(field, facets[field] ?? [], chosen))
          .filter(part => part !== null),
        ...[isDated ? null : years(facets.year ?? [], chosen)].filter(part => part !== null),
        ...(count === 0
          ? []
          : [
              make(
                'button',
                { type: 'button', class: 'plain', click: () => choose(nothingChosen) },
                words.withoutFilters,
              ),
            ]),
      )
      // The boxes are new; whoever chose one goes on from there.
      for (const one of body.querySelectorAll<HTMLElement>('[data-key]')) {
        if (focused !== undefined && one.dataset.key === focused) one.focus()
      }
    },
  }
}
