// Executes a plan: the best hits, an exact total, facets. The archive is processed in stretches, those with the highest bounds first. Once
// a stretch's bound is below the worst of the best hits, its matches are counted but not scored (block-max pruning: Ding & Suel 2011; by
// ranges of documents: Mallia, Siedlaczek & Suel 2021).

import type { OpenArchive } from '../file/open-archive.ts'
import type { Clause } from '../query/clause.ts'
import type { RankedHit, RankedPassage, Ranking, RankOptions } from '../query/ranking.ts'
import { collectArticles, collectUnits } from './collect-hits.ts'
import { type Best, Collector } from './collector.ts'
import { countFacets, FacetCounter } from './count-facets.ts'
import { StoryCounter } from './count-stories.ts'
import { foldPassages } from './fold-passages.ts'
import { HiddenCopies } from './hide-copies.ts'
import { type Floor, impossible, type Node, noFloor } from './node.ts'
import { scored, type WithScores, withFurther } from './passages-of-hits.ts'
import { prepare } from './prepare.ts'
import { addProximity, canRaise, proximityDepth } from './proximity.ts'
import { defaultTactics, type RankContext, rankContext, type Tactics } from './rank-context.ts'
import { recencyOf } from './recency.ts'
import type { Scores } from './scratch.ts'
import { Shortlist } from './shortlist.ts'
import { countStretch, noTotals, type Totals } from './totals.ts'
import type { Stretch } from './windows.ts'

/** A query ready to run: its node, and those of the filters. */
interface Query {
  readonly context: RankContext
  readonly node: Node
  readonly filters: readonly { readonly filter: RankOptions['filters'][number]; readonly node: Node }[]
  /** The blocks to scan: all stretches, or only the windows with candidates when there are few. */
  readonly stretches: readonly Stretch[]
  readonly isFew: boolean
  /** Copies that are not shown; null if all are, or if there are none. */
  readonly copies: HiddenCopies | null
}

/** Exactly the units that match a clause and the filters, ranked. Throws ArchiveError if it finds damage. */
export function rank(archive: OpenArchive, clause: Clause, options: RankOptions): Ranking {
  return rankWith(archive, clause, options, defaultTactics)
}

/** `rank` with other tactics; the answer is the same. */
export function rankWith(archive: OpenArchive, clause: Clause, options: RankOptions, tactics: Tactics): Ranking {
  const isLifted = options.sort === 'relevance' && options.proximity > 0 && canRaise(clause)
  const context = rankContext(archive.parts, options, tactics, isLifted)
  try {
    return answer(context, clause, options, isLifted)
  } finally {
    context.scratch.release()
  }
}

function answer(context: RankContext, clause: Clause, options: RankOptions, isLifted: boolean): Ranking {
  const byScore = options.sort === 'relevance'
  const filters = options.filters.map(filter => ({ filter, node: prepare(context, filter) }))
  const node = prepare(context, clause)
  const few = stretchesOf(context, node.candidates())
  const all = { context, node, filters, stretches: few ?? context.windows.stretches, isFew: few !== null }
  const query: Query = { ...all, copies: copiesOf(all, options) }
  const wanted = Math.max(0, options.offset) + Math.max(0, options.limit)
  const capacity = Math.min(context.source.counts.units, wanted)
  const { totals, hits } = byScore
    ? isLifted
      ? findLifted(query, clause, options, capacity)
      : findBest(query, options, capacity)
    : findByDay(query, options, capacity)
  const shown = hits.slice(options.offset, wanted)
  const { copies } = query
  copies?.takeFrom(totals, options.groupByArticle)
  const scores: WithScores = (stretch, use) =>
    withScores(query, stretch, noFloor, (bits, scores) => {
      copies?.leaveShown(stretch, bits)
      use(bits, scores)
    })
  const ranked = byScore ? shown : scored(context, options, shown, scores)
  const full = withFurther(context, clause, options, ranked, scores)
  return {
    total: options.groupByArticle ? totals.articles : totals.passages,
    passages: totals.passages,
    hits: copies === null ? full : full.map(hit => withCopies(hit, copies)),
    facets: facetsOf(query, options),
  }
}

/** A hit with the copies that each of its passages stands for. */
function withCopies(hit: RankedHit, copies: HiddenCopies): RankedHit {
  const also = ({ unit }: RankedPassage) => copies.behind(unit)
  const { further } = hit
  return {
    ...hit,
    also: also(hit),
    ...(further !== undefined && { further: further.map(passage => ({ ...passage, also: also(passage) })) }),
  }
}

/** What finds the copies that are not shown. */
function copiesOf(query: Omit<Query, 'copies'>, { collapse, fold }: RankOptions): HiddenCopies | null {
  const { context, node, filters, stretches } = query
  const { source, scratch, windows } = context
  if (!collapse || source.copies === null) return null
  const match = (stretch: Stretch, bits: Uint32Array) => {
    node.match(stretch, bits)
    narrow(context, stretch, bits, filters)
  }
  return new HiddenCopies(source.units, source.copies.units, { fold, windows, scratch, stretches, match })
}

/** Hidden copies are not among the hits, but among the totals. */
interface Found {
  readonly totals: Totals
  readonly hits: readonly RankedHit[]
}

function findBest(query: Query, options: RankOptions, capacity: number): Found {
  const collector = new Collector(capacity)
  const totals = collectBest(query, options, collector)
  return { totals, hits: collector.sorted() }
}

/** The best hits if closeness counts. */
function findLifted(query: Query, clause: Clause, options: RankOptions, capacity: number): Found {
  const { proximity: share } = options
  const shortlist = new Shortlist(capacity, Math.max(capacity, proximityDepth), share)
  const totals = collectBest(query, options, shortlist)
  const hits = addProximity(query.context, clause, shortlist.within(), { share, least: shortlist.least })
  return { totals, hits: options.groupByArticle ? bestOfArticles(query.context, hits) : hits }
}

/** The first hit of each article. */
function bestOfArticles({ source }: RankContext, hits: readonly RankedHit[]): RankedHit[] {
  const seen = new Set<number>()
  return hits.filter(({ unit }) => {
    const article = source.units.articleOf(unit)
    return seen.size < seen.add(article).size
  })
}

/** The newest or the oldest, without scores. */
function findByDay(query: Query, options: RankOptions, capacity: number): Found {
  const { context, copies } = query
  const { source } = context
  const collector = new Collector(capacity)
  const totals = noTotals()
  eachStretch(query, query.filters, (stretch, bits) => {
    copies?.note(stretch, bits)
    countStretch(source, stretch, bits, options, totals)
    if (options.fold) foldPassages(source, stretch, bits, null)
    collectArticles(source, stretch, bits, null, { options, recency: null, collector, copies })
  })
  return { totals, hits: collector.sorted() }
}

/** The windows of some units, one by one, in order. */
function stretchesOf({ windows }: RankContext, units: readonly number[] | null): readonly Stretch[] | null {
  if (units === null) return null
  const found = new Set(units.map(unit => windows.find(unit)))
  return [...found].sort((a, b) => a - b).map(window => windows.stretch(window, window + 1))
}

/** Calls `each` with the matching units of every stretch. */
function eachStretch(
  query: Query,
  filters: Query['filters'],
  each: (stretch: Stretch, bits: Uint32Array) => void,
): void {
  const { context, node, stretches } = query
  const bits = context.scratch.bits()
  for (const stretch of stretches) {
    node.match(stretch, bits)
    narrow(context, stretch, bits, filters)
    each(stretch, bits)
    bits.fill(0, 0, stretch.words + 1)
  }
  context.scratch.freeBits(bits, 0)
}

/** Leaves the units that pass the filters. */
function narrow({ scratch }: RankContext, stretch: Stretch, bits: Uint32Array, filters: Query['filters']): void {
  for (const { node } of filters) {
    const other = scratch.bits()
    node.match(stretch, other)
    for (let word = 0; word < stretch.words; word++) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0)
    scratch.freeBits(other, stretch.words + 1)
  }
}

/** Matching units of a stretch with their scores, before folding; scores below `floor` may be too low. */
function withScores(
  query: Query,
  stretch: Stretch,
  floor: Floor,
  use: (bits: Uint32Array, scores: Scores) => void,
): void {
  const { context, node, filters } = query
  const { scratch } = context
  const [bits, scores] = [scratch.bits(), scratch.scores()]
  node.score(stretch, bits, scores, floor)
  narrow(context, stretch, bits, filters)
  use(bits, scores)
  scratch.freeBits(bits, stretch.words + 1)
  scratch.freeScores(scores, stretch.words)
}

/** Fills the collector with the best by score; hidden copies are among the totals. */
function collectBest(query: Query, options: RankOptions, collector: Best): Totals {
  const { context, node, filters, stretches, isFew, copies } = query
  const { source, scratch, tactics } = context
  const recency = recencyOf(options.recency)
  const isSimple = recency === null && !options.groupByArticle
  const totals = noTotals()
  const score = (stretch: Stretch) =>
    withScores(query, stretch, collector.floor, (bits, scores) => {
      copies?.note(stretch, bits)
      countStretch(source, stretch, bits, options, totals)
      if (options.fold) foldPassages(source, stretch, bits, scores.values)
      if (isSimple) collectUnits(stretch, bits, scores, { collector, copies })
      else collectArticles(source, stretch, bits, scores.values, { options, recency, collector, copies })
    })
  if (isFew || node.postings < tactics.boundedFrom) {
    for (const stretch of stretches) score(stretch)
    return totals
  }
  const bounded = stretches.map(stretch => ({ stretch, bound: boundOf(node, stretch) }))
  const bits = scratch.bits()
  for (const { stretch, bound } of bounded.sort((a, b) => b.bound - a.bound)) {
    if (bound === impossible) break
    // A rounding error must not hide a hit that ties with the worst.
    if (bound * (1 + 1e-9) >= collector.threshold) {
      score(stretch)
      continue
    }
    node.match(stretch, bits)
    narrow(context, stretch, bits, filters)
    copies?.note(stretch, bits)
    countStretch(source, stretch, bits, options, totals)
    bits.fill(0, 0, stretch.words + 1)
  }
  scratch.freeBits(bits, 0)
  return totals
}

/** Upper bound of the scores in a stretch. */
function boundOf(node: Node, { first, end }: Stretch): number {
  let most: number = impossible
  for (let window = first; window < end; window++) most = Math.max(most, node.bounds.of(window))
  return most
}

/** Facets; those that depend on the same filters are counted together. */
function facetsOf(query: Query, options: RankOptions): Ranking['facets'] {
  const { source } = query.context
  const groups = Map.groupBy(options.facets, column =>
    query.filters.map(({ filter }) => (ignores(column, filter) ? '0' : '1')).join(''),
  )
  const facets: Partial<Record<(typeof options.facets)[number], ReturnType<FacetCounter['take']>>> = {}
  for (const columns of groups.values()) {
    const counters = columns.map(column => new FacetCounter(source, column, options))
    const heeded = query.filters.filter(({ filter }) => columns[0] !== undefined && !ignores(columns[0], filter))
    const stories = options.collapse && source.copies !== null ? new StoryCounter(source, source.copies) : null
    const counting = { fold: options.fold, stories }
    eachStretch(query, heeded, (stretch, bits) => countFacets(source, counters, stretch, bits, counting))
    stories?.count(counters, options.fold)
    for (const counter of counters) facets[counter.column] = counter.take(options.facetLimit)
  }
  return facets
}

function ignores(column: string, filter: RankOptions['filters'][number]): boolean {
  return filter.op === 'date' ? column === 'year' || column === 'month' : filter.column === column
}
