// Values of a facet with their counts: the first ones beside hits, or a page of all of them.

import type { FacetName } from '../../article/columns.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import type { FacetCount } from '../../query/ranking.ts'
import { rank } from '../../rank/rank.ts'
import type { FacetValue } from '../../search/answer.ts'
import type { FacetQuestion } from '../../search/engine.ts'
import { plainQuestion } from '../../search/plan/plain-question.ts'
import { analyze } from '../../text/analyzer.ts'

/**
 * Counted ordinals as values: the value that a filter takes, and its label. Years and months are listed in full, so that a chart has no
 * gaps.
 */
export function facetOf(
  archive: OpenArchive,
  name: FacetName,
  counted: readonly FacetCount[],
  most: number,
): FacetValue[] {
  const isDate = name === 'year' || name === 'month'
  return named(archive, name, counted)
    .slice(0, isDate ? counted.length : most)
    .map(one => facetValue(archive, name, one))
}

/** One page of all values that have a word for each of the question's prefixes, and their number. */
export function facetPage(archive: OpenArchive, question: FacetQuestion) {
  const { field, clause, filters, collapse, groupByArticle, beginnings, limit, offset } = question
  const facetLimit = Number.MAX_SAFE_INTEGER
  const counting = { filters, facets: [field], facetLimit, fold: true, collapse, groupByArticle }
  const { facets } = rank(archive, clause, { ...plainQuestion, ...counting })
  const all = named(archive, field, facets[field] ?? [])
  const found = beginnings.length === 0 ? all : all.filter(({ value }) => isBegun(archive, field, value, beginnings))
  const values = found.slice(offset, offset + limit).map(one => facetValue(archive, field, one))
  return { total: found.length, values }
}

/** Of speakers, only those with a proper name. */
function named({ speakers }: OpenArchive, name: FacetName, counted: readonly FacetCount[]): readonly FacetCount[] {
  return name === 'speaker' ? counted.filter(({ value }) => speakers.isNamed(value)) : counted
}

function facetValue({ columns }: OpenArchive, name: FacetName, { value, count }: FacetCount): FacetValue {
  if (name === 'year' || name === 'month') {
    const text = dateOf(name, value)
    return { value: text, label: text, count }
  }
  return { value: columns[name].value(value), label: columns[name].label(value), count }
}

/** `2024`; `202411` as `2024-11`. */
function dateOf(name: 'year' | 'month', number: number): string {
  if (name === 'year') return String(number)
  return `${Math.floor(number / 100)}-${String(number % 100).padStart(2, '0')}`
}

/** Dates begin as text: `2024-1` is the beginning of three months. Other values, and their labels, have a word for each prefix. */
function isBegun({ columns }: OpenArchive, name: FacetName, value: number, beginnings: readonly string[]): boolean {
  if (name === 'year' || name === 'month') return dateOf(name, value).startsWith(beginnings.join('-'))
  const { value: valueAt, label } = columns[name]
  const words = analyze(`${label(value)} ${valueAt(value)}`).map(({ term }) => term)
  return beginnings.every(beginning => words.some(word => word.startsWith(beginning)))
}
