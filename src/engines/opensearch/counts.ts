// Counts what matches: how many passages (and articles), and how many have each value of a facet. Paragraphs that match are counted among
// the passages' documents; quotes whose paragraph does not match are passages too, and are counted among the nested ones. Of copies in
// several editions one counts.

import type { FacetName } from '../../article/columns.ts'
import type { Filter } from '../../query/clause.ts'
import { articleCount, type Copied, isEarliest } from './article-counts.ts'
import type { Asking } from './asking.ts'
import {
  articlesOf,
  type Counting,
  counted,
  counting,
  isCountedOnce,
  isDate,
  isOfArticle,
  nested,
  valuesIn,
} from './counting.ts'
import { allOf, anyOf, type Match, paragraphFields, queryOf, quoteFields, type Reading } from './match.ts'
import { anyMatching, type Matching, matchingOf, withQuote } from './passages-matching.ts'

export interface Counts {
  readonly passages: number
  readonly articles: number
  /** By value; of speakers by `named` (`layout.ts`). */
  readonly facets: ReadonlyMap<FacetName, ReadonlyMap<string, number>>
}

interface Bucket {
  readonly key: string | number
  readonly doc_count: number
  readonly copied?: Copied
  readonly earliest?: { readonly doc_count: number }
}
type Aggregations = Readonly<Record<string, never>>

/** Facets by the filters that narrow them: each ignores those of its own column. */
export async function countsOf(asking: Asking, reading: Reading, question: Counting): Promise<Counts> {
  const { filters, facets } = question
  const groups = new Map<string, { readonly filters: readonly Filter[]; readonly facets: FacetName[] }>()
  for (const facet of facets) {
    const own = filters.filter(filter => !isOwn(filter, facet))
    const key = filters.map(filter => (own.includes(filter) ? 1 : 0)).join('')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { filters: own, facets: [facet] })
    else group.facets.push(facet)
  }
  const all = filters.map(() => 1).join('')
  const [whole, ...others] = await Promise.all([
    countAmong(asking, reading, { ...question, facets: groups.get(all)?.facets ?? [] }),
    ...[...groups].flatMap(([key, group]) =>
      key === all ? [] : countAmong(asking, reading, { ...question, ...group }),
    ),
  ])
  return { ...whole, facets: new Map([whole, ...others].flatMap(counted => [...counted.facets])) }
}

function isOwn(filter: Filter, facet: FacetName): boolean {
  if (filter.op === 'date') return isDate(facet)
  return filter.column === facet
}

async function countAmong(asking: Asking, reading: Reading, question: Counting): Promise<Counts> {
  const matching = matchingOf(reading, question.clause, question.filters)
  const { paragraph, quote, around } = matching
  const ofUnits = question.facets.filter(isOfUnit)
  const ofPassages = question.facets.filter(facet => !isOfUnit(facet))
  // An article has its values whether a paragraph of it matches or a quote.
  const [inBoth, inArticles] = question.groupByArticle ? [[], ofPassages] : [ofPassages, []]
  const isLone = question.fold && paragraph !== 'none'
  const [paragraphs, quotes, grouped] = await Promise.all([
    paragraph === 'none'
      ? null
      : asking.search<never>('passages', {
          ...counting(paragraph, true),
          aggs: { ...counted(question, paragraphFields), ...valuesIn(question, inBoth, paragraphFields) },
        }),
    quote === 'none'
      ? null
      : asking.search<never>('passages', {
          ...counting(allOf([around, withQuote(quote)]), false),
          aggs: {
            ...(ofUnits.length > 0 && {
              all: nested(quote, { ...counted(question, quoteFields), ...valuesIn(question, ofUnits, quoteFields) }),
            }),
            lone: {
              filter: isLone ? queryOf(allOf([], [paragraph])) : { match_all: {} },
              aggs: {
                of: nested(quote, { ...counted(question, quoteFields), ...valuesIn(question, inBoth, quoteFields) }),
              },
            },
          },
        }),
    question.groupByArticle
      ? asking.search<never>(
          'passages',
          articlesOf(question, anyMatching(matching), anyShown(question, matching), inArticles),
        )
      : null,
  ])
  const own = paragraphs?.aggregations as Aggregations | undefined
  const lone = at(quotes?.aggregations, 'lone', 'of', 'matching')
  const all = at(quotes?.aggregations, 'all', 'matching')
  const [ownCount, loneCount, allCount] = [paragraphs?.total ?? 0, docCount(lone), docCount(all)]
  const facets = new Map<FacetName, ReadonlyMap<string, number>>()
  const ownValues = valuesOf(question, own, ownCount)
  const loneValues = valuesOf(question, lone, loneCount)
  const quoteValues = valuesOf(question, all, allCount)
  const editions = grouped?.aggregations as Aggregations | undefined
  const shown = at(editions, 'shown')
  for (const facet of inBoth) facets.set(facet, added(ownValues(facet), loneValues(facet)))
  for (const facet of inArticles)
    facets.set(facet, valuesOf(question, isCountedOnce(question, facet) ? shown : editions, 0)(facet))
  for (const facet of ofUnits) {
    if (facet === 'speaker') facets.set(facet, quoteValues(facet))
    else {
      const both = [
        ['paragraph', countOf(question, ownCount, own)],
        ['quote', countOf(question, allCount, all)],
      ] as const
      facets.set(facet, new Map(both.filter(([, count]) => count > 0)))
    }
  }
  return {
    passages: withoutCopies(ownCount, own) + withoutCopies(loneCount, lone),
    articles: articleCount(question.filters.some(isOfArticle) ? editions : shown),
    facets,
  }
}

/**
 * Passages of which anything matches. Those that only a later edition has are left out where no filter on articles does: then the earliest
 * matches too, and is shown instead.
 */
function anyShown({ collapse, filters }: Counting, matching: Matching): Match {
  if (!collapse || filters.some(isOfArticle)) return anyMatching(matching)
  const { paragraph, quote, around } = matching
  return anyOf([
    allOf([paragraph, isEarliest(paragraphFields)]),
    allOf([around, withQuote(allOf([quote, isEarliest(quoteFields)]))]),
  ])
}

/** Whether a facet counts units, and not passages: a quote counts beside its paragraph. */
function isOfUnit(facet: FacetName): boolean {
  return facet === 'type' || facet === 'speaker'
}

function at(aggregations: unknown, ...path: readonly string[]): Aggregations | undefined {
  let found = aggregations
  for (const name of path) found = (found as Record<string, unknown> | undefined)?.[name]
  return found as Aggregations | undefined
}

/** Of none it is 0. */
function docCount(aggregation: Aggregations | undefined): number {
  return (aggregation as { readonly doc_count?: number } | undefined)?.doc_count ?? 0
}

function bucketsOf(aggregations: Aggregations | undefined, facet: FacetName): readonly Bucket[] {
  return (at(aggregations, facet) as { readonly buckets?: readonly Bucket[] } | undefined)?.buckets ?? []
}

/** Copies counted once. */
function withoutCopies(count: number, aggregations: unknown): number {
  const copied = at(aggregations, 'copied') as Copied | undefined
  return copied === undefined ? count : count - copied.doc_count + copied.copies.value
}

/** What a facet counts: articles when hits are grouped, else passages. */
function countOf({ groupByArticle }: Counting, count: number, aggregations: unknown): number {
  return groupByArticle ? articleCount(aggregations) : withoutCopies(count, aggregations)
}

/**
 * How many of some units, `count` in all, have each value of a facet. Copies count once for each value that any of them has, but once in all
 * for their dates: as of the earliest that matches.
 */
function valuesOf(
  question: Counting,
  aggregations: Aggregations | undefined,
  count: number,
): (facet: FacetName) => ReadonlyMap<string, number> {
  // Where a filter leaves out the earliest of some copies, each date of these counts them once: too often, if the dates differ.
  const areEarliest = docCount(at(aggregations, 'earliest')) === withoutCopies(count, aggregations)
  const countOfValue = (bucket: Bucket): number =>
    !question.groupByArticle && bucket.earliest !== undefined && (areEarliest || bucket.copied === undefined)
      ? bucket.earliest.doc_count
      : countOf(question, bucket.doc_count, bucket)
  return facet =>
    new Map(
      bucketsOf(aggregations, facet)
        .map(bucket => [String(bucket.key), countOfValue(bucket)] as const)
        .filter(([, count]) => count > 0),
    )
}

/** The counts of several kinds of passages together. */
function added(...lists: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [value, count] of lists.flatMap(list => [...list])) counts.set(value, (counts.get(value) ?? 0) + count)
  return counts
}
