// Counts what matches: how many passages (and articles), and how many have each value of a facet. Paragraphs that match are counted among
// the passages' documents; quotes whose paragraph does not match are passages too, and are counted among the nested ones. Of copies in
// several editions one counts.

import type { FacetName } from '../../article/columns.ts'
import type { Clause, Filter } from '../../query/clause.ts'
import type { Asking, SearchBody } from './asking.ts'
import {
  allOf,
  anyOf,
  type Match,
  paragraphFields,
  queryOf,
  quoteFields,
  type Reading,
  type UnitFields,
} from './match.ts'
import { anyMatching, type Matching, matchingOf, withQuote } from './passages-matching.ts'

/**
 * Up to so many different copies and articles are counted exactly: in all, and of one value of a facet. The cluster takes up to eight bytes
 * for each of them, and a facet has hundreds of values.
 */
const precision = { inAll: 40_000, ofValue: 3_000 } as const
type Precision = (typeof precision)[keyof typeof precision]

export interface Counting {
  readonly clause: Clause
  readonly filters: readonly Filter[]
  /** Whether a paragraph and its quotes are one. */
  readonly fold: boolean
  /** Whether passages with the same words in several editions count once. */
  readonly collapse: boolean
  readonly groupByArticle: boolean
  readonly facets: readonly FacetName[]
  /** Most values of a facet. */
  readonly facetLimit: number
}

export interface Counts {
  readonly passages: number
  readonly articles: number
  /** By value; of speakers by `named` (`layout.ts`). */
  readonly facets: ReadonlyMap<FacetName, ReadonlyMap<string, number>>
}

type Value = { readonly value: number }
interface Bucket {
  readonly key: string | number
  readonly doc_count: number
  readonly copied?: Copied
  readonly article?: Value & { readonly article?: Value }
}
interface Copied {
  readonly doc_count: number
  readonly copies: Value
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
  if (filter.op === 'date') return facet === 'year' || facet === 'month'
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
      ? asking.search<never>('passages', articlesOf(question, anyShown(question, matching), inArticles))
      : null,
  ])
  const own = paragraphs?.aggregations as Aggregations | undefined
  const lone = at(quotes?.aggregations, 'lone', 'of', 'matching')
  const all = at(quotes?.aggregations, 'all', 'matching')
  const ofParagraphs = paragraphs === null ? 0 : withoutCopies(paragraphs.total, own)
  const ofLone = lone === undefined ? 0 : withoutCopies(docCount(lone), lone)
  const facets = new Map<FacetName, ReadonlyMap<string, number>>()
  for (const facet of inBoth) facets.set(facet, added(question, bucketsOf(own, facet), bucketsOf(lone, facet)))
  for (const facet of inArticles)
    facets.set(facet, added(question, bucketsOf(grouped?.aggregations as Aggregations, facet)))
  for (const facet of ofUnits) {
    if (facet === 'speaker') facets.set(facet, added(question, bucketsOf(all, facet)))
    else {
      const quoteCount = all === undefined ? 0 : countOf(question, docCount(all), all)
      const paragraphCount = paragraphs === null ? 0 : countOf(question, paragraphs.total, own)
      const both = [
        ['paragraph', paragraphCount],
        ['quote', quoteCount],
      ] as const
      facets.set(facet, new Map(both.filter(([, count]) => count > 0)))
    }
  }
  return { passages: ofParagraphs + ofLone, articles: numberAt(grouped?.aggregations, 'articles'), facets }
}

/**
 * Passages of which anything matches. Those that only a later edition has are left out where no filter does: then the earliest matches too,
 * and is shown instead.
 */
function anyShown({ collapse, filters }: Counting, matching: Matching): Match {
  if (!collapse || filters.length > 0) return anyMatching(matching)
  const isEarliest = ({ copy, edition }: UnitFields): Match => ({
    bool: { should: [{ bool: { must_not: [{ exists: { field: copy } }] } }, { term: { [edition]: 0 } }] },
  })
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

function counting(match: Match, isTotal: boolean): SearchBody {
  return { size: 0, track_total_hits: isTotal, query: { bool: { filter: [queryOf(match)] } } }
}

function nested(quote: Match, aggs: object): object {
  return { nested: { path: 'quotes' }, aggs: { matching: { filter: queryOf(quote), aggs } } }
}

/** What tells how many of some units are copies of others, and how many articles they are of. */
function counted(
  { collapse, groupByArticle }: Counting,
  unit: UnitFields,
  exactUpTo: Precision = precision.inAll,
): Record<string, object> {
  return {
    ...(collapse && {
      copied: {
        filter: { exists: { field: unit.copy } },
        aggs: { copies: { cardinality: { field: unit.copy, precision_threshold: exactUpTo } } },
      },
    }),
    ...(groupByArticle && { article: articles(unit, exactUpTo) }),
  }
}

function articles(unit: UnitFields, exactUpTo: Precision = precision.inAll): object {
  const own = { cardinality: { field: 'article', precision_threshold: exactUpTo } }
  return unit.of === 'paragraph' ? own : { reverse_nested: {}, aggs: { article: own } }
}

function articlesOf(question: Counting, match: Match, facets: readonly FacetName[]): SearchBody {
  return {
    ...counting(match, false),
    aggs: {
      articles: articles(paragraphFields),
      ...valuesIn({ ...question, collapse: false }, facets, paragraphFields),
    },
  }
}

function valuesIn(question: Counting, facets: readonly FacetName[], unit: UnitFields): Record<string, object> {
  return Object.fromEntries(
    facets
      .filter(facet => facet !== 'type')
      .map(facet => [
        facet,
        {
          terms: { field: fieldOf(facet, unit), size: question.facetLimit, shard_size: question.facetLimit },
          aggs: counted(question, unit, precision.ofValue),
        },
      ]),
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

function at(aggregations: unknown, ...path: readonly string[]): Aggregations | undefined {
  let found = aggregations
  for (const name of path) found = (found as Record<string, unknown> | undefined)?.[name]
  return found as Aggregations | undefined
}

function docCount(aggregation: Aggregations): number {
  return (aggregation as { readonly doc_count?: number }).doc_count ?? 0
}

function numberAt(aggregations: unknown, name: string): number {
  return (at(aggregations, name) as Value | undefined)?.value ?? 0
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
  if (!groupByArticle) return withoutCopies(count, aggregations)
  const article = at(aggregations, 'article') as Bucket['article']
  return article?.article?.value ?? article?.value ?? 0
}

/** The counts of several kinds of passages together. */
function added(question: Counting, ...lists: readonly (readonly Bucket[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const bucket of lists.flat()) {
    const key = String(bucket.key)
    counts.set(key, (counts.get(key) ?? 0) + countOf(question, bucket.doc_count, bucket))
  }
  return counts
}
