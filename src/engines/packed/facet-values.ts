// Values of a facet with their counts: the first ones beside hits, or a page of all of them.

import { type ArticleColumn, articleColumns, type FacetName } from '../../article/columns.ts'
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
  const { field, beginnings, limit, offset } = question
  const all = named(archive, field, ofWholeArchive(archive, question) ?? ofAnswer(archive, question))
  const found = beginnings.length === 0 ? all : all.filter(({ value }) => isBegun(archive, field, value, beginnings))
  const values = found.slice(offset, offset + limit).map(one => facetValue(archive, field, one))
  return { total: found.length, values }
}

function ofAnswer(archive: OpenArchive, question: FacetQuestion): readonly FacetCount[] {
  const { field, clause, filters, collapse, groupByArticle } = question
  const facetLimit = Number.MAX_SAFE_INTEGER
  const counting = { filters, facets: [field], facetLimit, fold: true, collapse, groupByArticle }
  return rank(archive, clause, { ...plainQuestion, ...counting }).facets[field] ?? []
}

/** The same counts of a question that all passages answer, from the values of the articles; null if it is another question. */
function ofWholeArchive({ parts, articles }: OpenArchive, question: FacetQuestion): readonly FacetCount[] | null {
  const { field, clause, filters, collapse, groupByArticle } = question
  const isWhole = clause.op === 'all' && filters.length === 0 && !(collapse && parts.copies !== null)
  if (!isWhole || !isArticleColumn(field)) return null
  const values = parts.values[field]
  const counts = new Uint32Array(values.size)
  const counted = new Int32Array(values.size).fill(-1)
  for (let article = 0; article < articles.count; article += 1) {
    // A quote and its paragraph are one passage.
    const passages = articles.paragraphCount(article)
    if (passages === 0) continue
    for (let n = 0, value = values.valueOf(article, n); value >= 0; n += 1, value = values.valueOf(article, n)) {
      // A tag that an article lists twice counts once.
      if (counted[value] === article) continue
      counted[value] = article
      counts[value] = (counts[value] ?? 0) + (groupByArticle ? 1 : passages)
    }
  }
  return Array.from(counts, (count, value) => ({ value, count }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.value - other.value)
}

function isArticleColumn(field: FacetName): field is FacetName & ArticleColumn {
  return articleColumns.some(({ name }) => name === field)
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
