// Counts of a facet as values: the value that a filter takes, its label, and how many there are.

import type { FacetName } from '../../article/columns.ts'
import type { FacetValue } from '../../search/answer.ts'
import { analyze } from '../../text/analyzer.ts'
import { betweenParts } from './layout.ts'

/** Most frequent first, ties by value. */
export function facetValues(facet: FacetName, counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts]
    .map(([key, count]) => ({ ...named(facet, key), count }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}

function named(facet: FacetName, key: string): Omit<FacetValue, 'count'> {
  if (facet === 'speaker') {
    const [value = '', label = value] = key.split(betweenParts)
    return { value, label }
  }
  const value = facet === 'month' ? `${key.slice(0, -2)}-${key.slice(-2)}` : key
  return { value, label: value }
}

/** Whether a value has a word for each prefix. Dates begin as text: `2024-1` is the beginning of three months. */
export function isBegun(facet: FacetName, { value, label }: FacetValue, beginnings: readonly string[]): boolean {
  if (facet === 'year' || facet === 'month') return value.startsWith(beginnings.join('-'))
  const words = analyze(`${label} ${value}`).map(({ term }) => term)
  return beginnings.every(beginning => words.some(word => word.startsWith(beginning)))
}
