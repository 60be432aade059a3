// Carries out a plan: the best hits without scoring the rest, an exact total, facets. All stretches are matched and counted; scored are
// only the windows whose bound reaches the worst of the best so far (block-max pruning: Ding & Suel 2011; by ranges of documents:
// Mallia, Siedlaczek & Suel 2021), the most promising ones first.

import type { OpenArchive } from './open.ts'
import { type Clause, fieldNames, type RankedHit, type Ranking, type RankOptions } from './plan.ts'
import { hasBit } from './rank/bits.ts'
import { collectArticles, collectUnits, countStretch } from './rank/collect.ts'
import { Collector } from './rank/collector.ts'
import type { RankContext } from './rank/context.ts'
import { countFacets, FacetCounter } from './rank/facets.ts'
import { foldPassages } from './rank/fold.ts'
import { impossible, type Node } from './rank/node.ts'
import { prepare } from './rank/prepare.ts'
import { addProximity, proximityDepth } from './rank/proximity.ts'
import { recencyOf } from './rank/recency.ts'
import { isPossible, type Stretch } from './rank/windows.ts'

/** Most units that are looked up one by one: what that costs is less than what bounding all windows does. */
const mostCandidates = 256

/** Windows of the highest bounds that are scored first, so that most of the others need not be. */
const seeds = 16

/** A query ready to run: its node, and those of the filters. */
interface Query {
  readonly context: RankContext
  readonly node: Node
  readonly filters: readonly { readonly filter: RankOptions['filters'][number]; readonly node: Node }[]
  /** The windows that have the candidates, one by one, where these are few; else null. */
  readonly few: readonly Stretch[] | null
}

/** Exactly the units that match a clause and the filters, ranked. Throws ArchiveError where it meets damage. */
export function rank(archive: OpenArchive, clause: Clause, options: RankOptions): Ranking {
  return rankWith(archive, clause, options, mostCandidates)
}

/** `rank` that looks up as many candidates one by one, or with 0 none: the answer is the same either way. */
export function rankWith(archive: OpenArchive, clause: Clause, options: RankOptions, mostCandidates: number): Ranking {
  const { source } = archive
  const windows = source.windowTable()
  const context: RankContext = {
    source,
    windows,
    scratch: windows.scratch,
    options,
    fields: fieldNames,
    mostCandidates,
  }
  const filters = options.filters.map(filter => ({ filter, node: prepare(context, filter) }))
  const node = prepare(context, clause)
  const query: Query = { context, node, filters, few: stretchesOf(context, node.candidates()) }
  const byScore = options.sort === 'relevance'
  const wanted = Math.max(0, options.offset) + Math.max(0, options.limit)
  const capacity = Math.max(wanted, byScore && options.proximity > 0 ? proximityDepth : 0)
  const collector = new Collector(Math.min(source.counts.units, capacity))

  let total = 0
  // Few windows are all scored, and counted then.
  const countsFirst = !byScore || query.few === null
  if (countsFirst)
    eachStretch(query, query.filters, (stretch, bits) => {
      total += countStretch(source, stretch, bits, options)
      if (byScore) return
      if (options.fold) foldPassages(source, stretch, bits, null)
      collectArticles(source, stretch, bits, null, { options, recency: null, collector })
    })
  if (byScore) {
    const counted = scoreBest(query, options, collector)
    if (!countsFirst) total = counted
  }
  let hits = collector.sorted().map(({ item, value, extra }): RankedHit => ({ unit: item, score: value, more: extra }))
  if (!byScore) hits = hits.slice(options.offset).map(hit => scored(query, options, hit))
  else {
    if (options.proximity > 0) hits = addProximity(context, clause, hits, options.proximity)
    hits = hits.slice(options.offset, wanted)
  }
  return { total, hits, facets: facetsOf(query, options) }
}

/** The windows of some units, each by itself, in order. */
function stretchesOf({ windows }: RankContext, units: readonly number[] | null): readonly Stretch[] | null {
  if (units === null) return null
  const found = new Set(units.map(unit => windows.find(unit)))
  return [...found].sort((a, b) => a - b).map(window => windows.stretch(window, window + 1))
}

/** Calls `each` with the matching units of every stretch that has any. */
function eachStretch(
  { context, node, few }: Query,
  filters: Query['filters'],
  each: (stretch: Stretch, bits: Uint32Array) => void,
): void {
  const bits = context.scratch.bits()
  for (const stretch of few ?? context.windows.stretches) {
    const isLeftOut =
      few === null && [node, ...filters.map(filter => filter.node)].some(one => !isPossible(one.bounds, stretch))
    if (isLeftOut) continue
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

/** Matching units of a stretch with their scores, folded if they are to be. */
function withScores(
  { context, node, filters }: Query,
  stretch: Stretch,
  options: RankOptions,
  use: (bits: Uint32Array, scores: Float64Array) => void,
): void {
  const { scratch, source } = context
  const [bits, scores] = [scratch.bits(), scratch.scores()]
  node.score(stretch, bits, scores)
  narrow(context, stretch, bits, filters)
  if (options.fold) foldPassages(source, stretch, bits, scores)
  use(bits, scores)
  scratch.freeBits(bits, stretch.words + 1)
  scratch.freeScores(scores, stretch.words)
}

/** Fills the collector with the best by score; returns how many hits there are in what was scored. */
function scoreBest(query: Query, options: RankOptions, collector: Collector): number {
  let count = 0
  const { context, node, filters, few } = query
  const { source, windows } = context
  const recency = recencyOf(options.recency)
  const simple = recency === null && !options.groupByArticle
  const visit = (first: number, end: number) => {
    const stretch = windows.stretch(first, end)
    withScores(query, stretch, options, (bits, scores) => {
      if (few !== null) count += countStretch(source, stretch, bits, options)
      if (simple) collectUnits(stretch, bits, scores, collector)
      else collectArticles(source, stretch, bits, scores, { options, recency, collector })
    })
  }
  if (few !== null) {
    for (const { first, end } of few) visit(first, end)
    return count
  }
  const bounds = node.bounds.slice()
  for (const filter of filters) {
    for (let window = 0; window < bounds.length; window++) {
      if (filter.node.bounds[window] === impossible) bounds[window] = impossible
    }
  }
  const best = new Collector(Math.min(seeds, bounds.length))
  for (let window = 0; window < bounds.length; window++) {
    const bound = bounds[window] ?? impossible
    if (bound !== impossible && bound >= best.threshold) best.add(bound, window)
  }
  for (const { item } of best.sorted()) {
    visit(item, item + 1)
    bounds[item] = impossible
  }
  // A rounding error must not hide a hit that is as good as the worst.
  const isWanted = (window: number) => {
    const bound = bounds[window] ?? impossible
    return bound !== impossible && bound * (1 + 1e-9) >= collector.threshold
  }
  // Windows in a row are scored in one go: where few can be passed over, passing over should not cost more than it saves.
  for (let first = 0; first < bounds.length; ) {
    let end = first
    while (end < bounds.length && isWanted(end) && (end === first || windows.fits(first, end + 1))) end++
    if (end > first) visit(first, end)
    first = Math.max(end, first + 1)
  }
  return count
}

/** A hit that was found by its day, with its score: of its passage, or of its article when hits are grouped, the unit that scores best. */
function scored(query: Query, options: RankOptions, hit: RankedHit): RankedHit {
  const { source, windows } = query.context
  const window = windows.find(hit.unit)
  const stretch = windows.stretch(window, window + 1)
  const recency = recencyOf(options.recency)
  let best = hit
  withScores(query, stretch, options, (bits, scores) => {
    const { units, days } = source
    const article = units.articleOf(hit.unit)
    const [from, to] = options.groupByArticle ? units.range(article) : passageOf(source, hit.unit, options)
    const factor = recency === null ? 1 : recency(days[article] ?? 0)
    let found = false
    for (let unit = from; unit < to; unit++) {
      const place = unit - stretch.base
      if (!hasBit(bits, place)) continue
      const score = (scores[place] ?? 0) * factor
      if (!found || score > best.score) best = { ...hit, unit, score }
      found = true
    }
  })
  return best
}

/** Units that fold into one hit with a paragraph; a quote by itself. */
function passageOf({ units }: RankContext['source'], unit: number, { fold }: RankOptions): readonly [number, number] {
  let end = unit + 1
  if (fold && !units.isQuote(unit)) while (end < units.count && units.isQuote(end)) end++
  return [unit, end]
}

/** Facets, those with the same filters to heed counted together. */
function facetsOf(query: Query, options: RankOptions): Ranking['facets'] {
  const { source } = query.context
  const groups = Map.groupBy(options.facets, column =>
    query.filters.map(({ filter }) => (ignores(column, filter) ? '0' : '1')).join(''),
  )
  const facets: Partial<Record<(typeof options.facets)[number], ReturnType<FacetCounter['take']>>> = {}
  for (const columns of groups.values()) {
    const counters = columns.map(column => new FacetCounter(source, column, options))
    const heeded = query.filters.filter(({ filter }) => columns[0] !== undefined && !ignores(columns[0], filter))
    eachStretch(query, heeded, (stretch, bits) => countFacets(source, counters, stretch, bits, options))
    for (const counter of counters) facets[counter.column] = counter.take(options.facetLimit)
  }
  return facets
}

function ignores(column: string, filter: RankOptions['filters'][number]): boolean {
  return filter.op === 'date' ? column === 'year' || column === 'month' : filter.column === column
}
