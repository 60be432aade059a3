// The searches that count: what is asked of the cluster about some units and about their values.

import type { FacetName } from '../../article/columns.ts'
import type { Clause, Filter } from '../../query/clause.ts'
import { articlesIn, isEarliest } from './article-counts.ts'
import type { SearchBody } from './asking.ts'
import { type Match, paragraphFields, queryOf, type UnitFields } from './match.ts'

/**
 * Up to so many different copies and articles are counted exactly: in all, and of one value of a facet. The cluster takes up to eight bytes
 * for each of them, and a facet has hundreds of values.
 */
const precision = { inAll: 40_000, ofValue: 3_000 } as const
type Precision = (typeof precision)[keyof typeof precision]

/** Years and months of an answer, all of them. */
const mostPeriods = 2_400

export interface Counting {
  readonly clause: Clause
  readonly filters: readonly Filter[]
  /** Whether a paragraph and its quotes are one. */
  readonly fold: boolean
  /** Whether passages with the same words in several editions count once. */
  readonly collapse: boolean
  readonly groupByArticle: boolean
  readonly facets: readonly FacetName[]
  /** Most values of a facet, but of years and months all. */
  readonly facetLimit: number
}

export function counting(match: Match, isTotal: boolean): SearchBody {
  return { size: 0, track_total_hits: isTotal, query: { bool: { filter: [queryOf(match)] } } }
}

export function nested(quote: Match, aggs: object): object {
  return { nested: { path: 'quotes' }, aggs: { matching: { filter: queryOf(quote), aggs } } }
}

/** What tells how many of some units are copies of others, and how many articles they are of. */
export function counted({ collapse, groupByArticle }: Counting, unit: UnitFields): Record<string, object> {
  return {
    ...(collapse && { copied: copied(unit, precision.inAll), earliest: earliest(unit) }),
    ...(groupByArticle && articlesIn(unit, precision.inAll, collapse)),
  }
}

/** The same of the units with one value of a facet. */
function countedOfValue(question: Counting, facet: FacetName, unit: UnitFields): Record<string, object> {
  const { collapse } = question
  if (question.groupByArticle)
    return {
      ...(collapse && { copied: copied(unit, precision.ofValue) }),
      ...articlesIn(unit, precision.ofValue, collapse),
    }
  if (!collapse) return {}
  if (!isDate(facet)) return { copied: copied(unit, precision.ofValue) }
  // What no filter leaves out has its earliest edition beside it.
  const isFiltered = question.filters.length > 0
  return { earliest: earliest(unit), ...(isFiltered && { copied: copied(unit, precision.ofValue) }) }
}

export function isDate(facet: FacetName): boolean {
  return facet === 'year' || facet === 'month'
}

function copied({ copy }: UnitFields, exactUpTo: Precision): object {
  const copies = { cardinality: { field: copy, precision_threshold: exactUpTo } }
  return { filter: { exists: { field: copy } }, aggs: { copies } }
}

function earliest(unit: UnitFields): object {
  return { filter: queryOf(isEarliest(unit)) }
}

export function isOfArticle(filter: Filter): boolean {
  return filter.op === 'date' || (filter.column !== 'type' && filter.column !== 'speaker')
}

/** Whether a facet is one of dates, and the earliest of all copies is there to be counted: no filter on articles leaves it out. */
export function isCountedOnce({ filters }: Counting, facet: FacetName): boolean {
  return isDate(facet) && !filters.some(isOfArticle)
}

/**
 * Articles of passages of which `any` match, and `shown` are no later copies. Total and dates count what is shown; other values each edition
 * that has something of its own among those with the value.
 */
export function articlesOf(question: Counting, any: Match, shown: Match, facets: readonly FacetName[]): SearchBody {
  const plain = { ...question, collapse: false }
  const dates = facets.filter(facet => isCountedOnce(question, facet))
  const others = facets.filter(facet => !isCountedOnce(question, facet))
  const ofShown = { ...counted(plain, paragraphFields), ...valuesIn(plain, dates, paragraphFields) }
  return {
    ...counting(any, false),
    aggs: {
      shown: { filter: queryOf(shown), aggs: ofShown },
      ...counted(question, paragraphFields),
      ...valuesIn(question, others, paragraphFields),
    },
  }
}

export function valuesIn(question: Counting, facets: readonly FacetName[], unit: UnitFields): Record<string, object> {
  return Object.fromEntries(
    facets
      .filter(facet => facet !== 'type')
      .map(facet => {
        const size = isDate(facet) ? mostPeriods : question.facetLimit
        return [
          facet,
          {
            terms: { field: fieldOf(facet, unit), size, shard_size: size },
            aggs: countedOfValue(question, facet, unit),
          },
        ]
      }),
  )
}

function fieldOf(facet: FacetName, unit: UnitFields): string {
  switch (facet) {
    case 'speaker':
      return unit.named
    case 'year':
    case 'month':
      return unit[facet]
    default:
      return `${unit.columns}.${facet}`
  }
}
