// Counted ordinals as facet values: what a filter takes, and how it is called.

import type { FacetName } from '../../article/columns.ts'
import type { Archive } from '../../file/archive.ts'
import type { Ranking } from '../../query/ranking.ts'
import type { SearchAnswer } from '../answer.ts'

/** Values that a facet names, the most frequent ones; years and months are named whole, so that a chart has no holes. */
const mostNamed = 50

export function facetsOf(
  archive: Archive,
  names: readonly FacetName[],
  counted: Ranking['facets'],
): SearchAnswer['facets'] {
  return Object.fromEntries(
    names.map(name => [
      name,
      (counted[name] ?? [])
        .filter(({ value }) => name !== 'speaker' || archive.speakers.isNamed(value))
        .slice(0, name === 'year' || name === 'month' ? undefined : mostNamed)
        .map(({ value, count }) => ({ ...nameOf(archive, name, value), count })),
    ]),
  )
}

function nameOf({ columns }: Archive, name: FacetName, ordinal: number): { value: string; label: string } {
  if (name === 'year') return { value: String(ordinal), label: String(ordinal) }
  if (name === 'month') {
    const month = `${Math.floor(ordinal / 100)}-${String(ordinal % 100).padStart(2, '0')}`
    return { value: month, label: month }
  }
  return { value: columns[name].value(ordinal), label: columns[name].label(ordinal) }
}
