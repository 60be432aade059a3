// Which values the fields of the query language take, and what the dates among them mean.

import type { FilterField } from './ast.ts'

const date = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u

/** Can a field have this value? What cannot is read as text. */
export function isFilterValue(field: FilterField, value: string): boolean {
  if (field === 'before' || field === 'after') return isDate(value)
  return /[\p{L}\p{N}]/u.test(value)
}

/** Year, month or day, and one that there is. */
function isDate(value: string): boolean {
  const [, year, month, day] = date.exec(value) ?? []
  return year !== undefined && (day === undefined || Number(day) <= Number(lastDay(Number(year), Number(month))))
}

/**
 * First and last day of a year, month or day: `2024`, `2024-11`, `2024-11-04`. Both are counted in: `after:2024` begins with the
 * first of January 2024, `before:2024` ends with the last day of it.
 */
export function daysOf(value: string): readonly [first: string, last: string] {
  const [, year = '', month, day] = date.exec(value) ?? []
  const lastMonth = month ?? '12'
  return [
    `${year}-${month ?? '01'}-${day ?? '01'}`,
    `${year}-${lastMonth}-${day ?? lastDay(Number(year), Number(lastMonth))}`,
  ]
}

function lastDay(year: number, month: number): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return String(month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
}
