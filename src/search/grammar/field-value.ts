// The values that the fields of the query language accept, and the meaning of dates among them.

import { calendarDay } from '../asked-dates.ts'
import type { FilterField } from './ast.ts'

/** Whether a field accepts this value. Any other value is read as text. */
export function isFilterValue(field: FilterField, value: string): boolean {
  if (field === 'before' || field === 'after') return calendarDay(value, 'first') !== null
  return /[\p{L}\p{N}]/u.test(value)
}

/**
 * First and last day of a year, month or day: `2024`, `2024-11`, `2024-11-04`. Both ends are included: `after:2024` begins on 1 January
 * 2024, and `before:2024` ends on 31 December.
 */
export function daysOf(value: string): readonly [first: string, last: string] {
  return [calendarDay(value, 'first') ?? value, calendarDay(value, 'last') ?? value]
}
