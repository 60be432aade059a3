// Columns for filters and facets. An article's columns give the values of an article; `type` and `speaker` follow from the unit.

import { bisect } from '../../text/bisect.ts'
import type { Column } from '../archive.ts'

/** Values of a column that articles have, by article; -1 past the last. */
export interface ArticleValues {
  readonly size: number
  /** The n-th value of an article, or -1. */
  valueOf(article: number, n: number): number
}

/** A column with at most one value an article: ordinals from 1, 0 for none. */
export function singleValues(size: number, places: ArrayLike<number>): ArticleValues {
  return { size, valueOf: (article, n) => (n === 0 ? checked((places[article] ?? 0) - 1, size) : -1) }
}

/** A column with any number of values an article. */
export function multipleValues(size: number, starts: Uint32Array, values: ArrayLike<number>): ArticleValues {
  return {
    size,
    valueOf(article, n) {
      const at = (starts[article] ?? 0) + n
      return at < (starts[article + 1] ?? 0) && at < values.length ? checked(values[at] ?? -1, size) : -1
    },
  }
}

function checked(value: number, size: number): number {
  return value < size ? value : -1
}

/** A column whose values are sorted strings, found by binary search. */
export function sortedColumn(size: number, value: (ordinal: number) => string, label = value): Column {
  return {
    size,
    value: ordinal => (ordinal >= 0 && ordinal < size ? value(ordinal) : ''),
    label: ordinal => (ordinal >= 0 && ordinal < size ? label(ordinal) : ''),
    find(wanted) {
      const place = bisect(0, size, ordinal => value(ordinal) >= wanted)
      return place < size && value(place) === wanted ? place : -1
    },
  }
}

/** Most values of a column that are cached, so that a value shared by many articles is read once. */
const mostKept = 256

/** The same values with a cache of the last ones read: one slot for each remainder of the ordinal. */
export function keptValues(value: (ordinal: number) => string): (ordinal: number) => string {
  const ordinals = new Int32Array(mostKept).fill(-1)
  const values: string[] = []
  return ordinal => {
    const place = ordinal % mostKept
    if (ordinals[place] === ordinal) return values[place] ?? ''
    const found = value(ordinal)
    ordinals[place] = ordinal
    values[place] = found
    return found
  }
}

/** The two types of unit, in the order of their ordinals. */
export const unitTypes = ['paragraph', 'quote'] as const

export const typeColumn: Column = {
  size: unitTypes.length,
  value: ordinal => unitTypes[ordinal] ?? '',
  label: ordinal => unitTypes[ordinal] ?? '',
  find: value => (unitTypes as readonly string[]).indexOf(value),
}
