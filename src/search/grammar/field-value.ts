// Which values the fields of the query language take, and what the dates among them mean.

import { calendarDay } from '../asked-dates.ts'
import type { FilterField } from './ast.ts'

/** Can a field have this value? What cannot is read as text. */
export function isFilterValue(field: FilterField, value: string): boolean {
  if (field === 'before' || field === 'after') return calendarDay(value, 'first') !== null
  return /[\p{L}\p{N}]/u.test(value)
}

/**
 * First and last day of a year, month or day: `2024`, `2024-11`, `2024-11-04`. Both are counted in: `after:2024` begins with the
 * first of January 2024, `before:2024` ends with the last day of it.
 */
export function daysOf(value: string): readonly [first: string, last: string] {
  return [calendarDay(value, 'first') ?? value, calendarDay(value, 'last') ?? value]
}
