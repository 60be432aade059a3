// Which values the fields of the query language take, and what the dates among them mean.

import type { FilterField } from './ast.ts'

const date = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u

/** Can a field have this value? What cannot is read as text. */
export function isFilterValue(field: FilterField, value: string): boolean {
  if (field === 'before' || field === 'after') return date.test(value)
  return /[\p{L}\p{N}]/u.test(value)
}

/**
 * First and last day of a year, month or day: `2024`, `2024-11`, `2024-11-04`. Both are counted in: `after:2024` begins with the
 * first of January 2024, `before:2024` ends with the last day of it. The last day may be one that the month does not have.
 */
export function daysOf(value: string): readonly [first: string, last: string] {
  const [, year = '', month, day] = date.exec(value) ?? []
  return [`${year}-${month ?? '01'}-${day ?? '01'}`, `${year}-${month ?? '12'}-${day ?? '31'}`]
}
