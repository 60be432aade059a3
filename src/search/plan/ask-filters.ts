// Filter values as people give them into ordinals of the archive's columns. URL parameters and field words come through here alike.

import { type ColumnName, filterNames } from '../../article/columns.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import type { DateClause, Filter, InClause } from '../../query/clause.ts'
import { rank } from '../../rank/rank.ts'
import { analyze } from '../../text/analyzer.ts'
import type { FilterField } from '../grammar/ast.ts'
import { daysOf } from '../grammar/field-value.ts'
import type { Filters } from '../request.ts'
import { exactForms, prefixForms } from './forms.ts'
import { plainOptions } from './plain-options.ts'

/** Values that are compared when none is given exactly; more cost time. */
const mostCompared = 20_000

/** A filter as given: one field, any of the values. */
export interface Given {
  readonly field: FilterField
  readonly value: string
}

/** The words of a column's values and labels, worked out once a request. */
export type ColumnWords = Map<ColumnName, readonly ValueWords[]>

interface ValueWords {
  readonly value: readonly string[]
  readonly label: readonly string[]
}

/** URL parameters as field words. */
export function givenOf(filters: Filters): Given[] {
  const given: Given[] = []
  for (const field of filterNames) {
    for (const value of filters[field] ?? []) given.push({ field, value })
  }
  if (filters.from !== undefined) given.push({ field: 'after', value: filters.from })
  if (filters.to !== undefined) given.push({ field: 'before', value: filters.to })
  return given
}

/** Any of the values of a field, all of the fields. Values that the archive does not have match nothing. */
export function filtersOf(archive: OpenArchive, given: readonly Given[], known: ColumnWords): Filter[] {
  const filters: Filter[] = []
  const columns = new Map<ColumnName, number[]>()
  let dates: DateClause | null = null
  for (const one of given) {
    const filter = filterOf(archive, one, known)
    if (filter.op === 'date') dates = overlap(dates, filter)
    else columns.set(filter.column, [...(columns.get(filter.column) ?? []), ...filter.values])
  }
  for (const [column, values] of columns) filters.push({ op: 'in', column, values: [...new Set(values)] })
  return dates === null ? filters : [...filters, dates]
}

/** One value of one field. */
export function filterOf(archive: OpenArchive, { field, value }: Given, known: ColumnWords): InClause | DateClause {
  if (field === 'after') return { op: 'date', from: daysOf(value)[0], to: null }
  if (field === 'before') return { op: 'date', from: null, to: daysOf(value)[1] }
  return { op: 'in', column: field, values: ordinals(archive, field, value, known) }
}

function overlap(one: DateClause | null, other: DateClause): DateClause {
  if (one === null) return other
  const later = [one.from, other.from].filter(day => day !== null).sort()
  const sooner = [one.to, other.to].filter(day => day !== null).sort()
  return { op: 'date', from: later.at(-1) ?? null, to: sooner[0] ?? null }
}

/** The value itself; else values that read the same; else those that have all of its words. With `*`, the last word is how one begins. */
function ordinals(
  archive: OpenArchive,
  column: Exclude<FilterField, 'after' | 'before'>,
  value: string,
  known: ColumnWords,
): number[] {
  const { find } = archive.columns[column]
  const words = termsOf(value)
  const key = words.join('-')
  const isBegun = value.endsWith('*')
  for (const exact of isBegun ? [value] : [value, value.toLowerCase(), key]) {
    const ordinal = find(exact)
    if (ordinal >= 0) return [ordinal]
  }
  if (words.length === 0) return []
  const beginning = isBegun ? words.pop() : undefined
  if (column === 'speaker') return speakersWith(archive, words, beginning)
  const has = (own: readonly string[]) =>
    words.every(word => own.includes(word)) && (beginning === undefined || own.some(word => word.startsWith(beginning)))
  const same: number[] = []
  const partly: number[] = []
  for (const [ordinal, own] of wordsOf(archive, column, known).entries()) {
    if (!isBegun && (own.value.join('-') === key || own.label.join('-') === key)) same.push(ordinal)
    else if (has([...own.value, ...own.label])) partly.push(ordinal)
  }
  return same.length > 0 ? same : partly
}

function wordsOf({ columns }: OpenArchive, column: ColumnName, known: ColumnWords): readonly ValueWords[] {
  const found = known.get(column)
  if (found !== undefined) return found
  const { size, value, label } = columns[column]
  const words = Array.from({ length: Math.min(size, mostCompared) }, (_, ordinal) => ({
    value: termsOf(value(ordinal)),
    label: termsOf(label(ordinal)),
  }))
  known.set(column, words)
  return words
}

/** Speakers whose name or role has all of these words, and one that begins so. */
function speakersWith(archive: OpenArchive, words: readonly string[], beginning: string | undefined): number[] {
  const forms = words.map(word => exactForms(archive, word))
  if (beginning !== undefined) forms.push(prefixForms(archive, beginning))
  if (forms.some(ofWord => ofWord.length === 0)) return []
  const must = forms.map(ofWord => ({ op: 'word', forms: ofWord, fields: ['speaker'] }) as const)
  const { facets } = rank(
    archive,
    { op: 'bool', must },
    { ...plainOptions, facets: ['speaker'], facetLimit: archive.speakers.count },
  )
  return (facets.speaker ?? []).map(({ value }) => value)
}

function termsOf(text: string): string[] {
  return analyze(text).map(token => token.term)
}
