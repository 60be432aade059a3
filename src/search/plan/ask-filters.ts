// Turns typed filter values into filters. URL parameters and query fields both use this.

import { type ColumnName, filterNames } from '../../article/columns.ts'
import type { DateClause, Filter, InClause } from '../../query/clause.ts'
import type { AskedValue } from '../engine.ts'
import type { FilterField } from '../grammar/ast.ts'
import { daysOf } from '../grammar/field-value.ts'
import type { Filters } from '../request.ts'
import type { KnownWords } from './words-asked.ts'

/** A filter as given: one field with alternative values. */
export interface Given {
  readonly field: FilterField
  readonly value: string
  /** Whether it has a `+`: then it is no alternative to other values of its field. */
  readonly isRequired?: boolean
}

/** URL parameters in the form of query fields. */
export function givenOf(filters: Filters): Given[] {
  const given: Given[] = []
  for (const field of filterNames) {
    for (const value of filters[field] ?? []) given.push({ field, value })
  }
  if (filters.from !== undefined) given.push({ field: 'after', value: filters.from })
  if (filters.to !== undefined) given.push({ field: 'before', value: filters.to })
  return given
}

/** The question to an engine for a filter; null for dates, which need none. */
export function askedFor({ field, value }: Given): AskedValue | null {
  return field === 'after' || field === 'before' ? null : { column: field, value, exact: false }
}

/**
 * Any value of a field may match, but every field must, and every value with a `+`. Values that the archive does not have match nothing.
 */
export function filtersOf(known: KnownWords, given: readonly Given[]): Filter[] {
  const filters: Filter[] = []
  const columns = new Map<ColumnName, number[]>()
  const required = given.filter(one => one.isRequired === true).map(({ field }) => field)
  let dates: DateClause | null = null
  for (const one of given) {
    const filter = filterOf(known, one)
    if (filter.op === 'date') dates = overlap(dates, filter)
    else if (one.isRequired === true) filters.push({ ...filter, values: [...new Set(filter.values)] })
    else if (!required.includes(one.field))
      columns.set(filter.column, [...(columns.get(filter.column) ?? []), ...filter.values])
  }
  for (const [column, values] of columns) filters.push({ op: 'in', column, values: [...new Set(values)] })
  return dates === null ? filters : [...filters, dates]
}

/** One value of one field. */
export function filterOf(known: KnownWords, { field, value }: Given): InClause | DateClause {
  if (field === 'after') return { op: 'date', from: daysOf(value)[0], to: null }
  if (field === 'before') return { op: 'date', from: null, to: daysOf(value)[1] }
  return { op: 'in', column: field, values: known.values({ column: field, value }) }
}

function overlap(one: DateClause | null, other: DateClause): DateClause {
  if (one === null) return other
  const later = [one.from, other.from].filter(day => day !== null).sort()
  const sooner = [one.to, other.to].filter(day => day !== null).sort()
  return { op: 'date', from: later.at(-1) ?? null, to: sooner[0] ?? null }
}
