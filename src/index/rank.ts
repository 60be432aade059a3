// Carries out a plan: the best hits without scoring the rest, an exact total, facets. Windows whose bound is below the worst of the
// best so far are only counted (block-max pruning: Ding & Suel 2011; windows: Mallia et al. 2017, with the order of their bounds).

import type { OpenArchive } from './open.ts'
import { type Clause, fieldNames, type RankedHit, type Ranking, type RankOptions } from './plan.ts'
import { collectWindow, countWindow } from './rank/collect.ts'
import { Collector } from './rank/collector.ts'
import type { RankContext } from './rank/context.ts'
import { FacetCounter } from './rank/facets.ts'
import { foldPassages } from './rank/fold.ts'
import { impossible, type Node } from './rank/node.ts'
import { prepare } from './rank/prepare.ts'
import { addProximity, proximityDepth } from './rank/proximity.ts'
import { recencyOf } from './rank/recency.ts'
import { Scratch } from './rank/scratch.ts'
import { openWindows, type Window } from './rank/windows.ts'

/** Windows of the highest bounds that are scored first, so that most of the others need not be. */
const seeds = 6

/** Exactly the units that match a clause and the filters, ranked. Throws ArchiveError where it meets damage. */
export function rank(archive: OpenArchive, clause: Clause, options: RankOptions): Ranking {
  const { source } = archive
  const windows = openWindows(source)
  const scratch = new Scratch(windows.size)
  const context: RankContext = { source, windows, scratch, options, fields: fieldNames }
  const query = prepare(context, clause)
  const filters = options.filters.map(filter => ({ filter, node: prepare(context, filter) }))
  const facets = options.facets.map(column => {
    const others = filters.filter(({ filter }) => !ignores(column, filter))
    return { counter: new FacetCounter(source, column, options), others: others.map(({ node }) => node) }
  })
  const nodes = filters.map(({ node }) => node)
  const isPossible = (window: number, required: readonly Node[]) =>
    (query.bounds[window] ?? 0) !== impossible && required.every(node => (node.bounds[window] ?? 0) !== impossible)

  const byScore = options.sort === 'relevance'
  const wanted = Math.max(0, options.offset) + Math.max(0, options.limit)
  const collector = new Collector(
    Math.min(source.counts.units, Math.max(wanted, options.proximity > 0 ? proximityDepth : 0)),
  )
  const recency = recencyOf(options.recency)
  let total = 0

  const narrow = (window: Window, bits: Uint32Array, required: readonly Node[]) => {
    if (required.length === 0) return
    const other = scratch.bits()
    for (const node of required) {
      node.match(window, other)
      for (let word = 0; word < window.words; word++) {
        bits[word] = (bits[word] ?? 0) & (other[word] ?? 0)
        other[word] = 0
      }
    }
    scratch.freeBits(other, 0)
  }
  const collect = (window: Window, bits: Uint32Array, scores: Float64Array) => {
    if (options.fold) foldPassages(source, window, bits, scores)
    collectWindow(context, window, bits, scores, { options, recency, collector })
  }
  const visit = (window: Window, scored: boolean) => {
    const bits = scratch.bits()
    if (scored) {
      const scores = scratch.scores()
      query.score(window, bits, scores)
      narrow(window, bits, nodes)
      total += countWindow(context, window, bits, options)
      collect(window, bits, scores)
      scratch.freeScores(scores, window.words)
    } else {
      query.match(window, bits)
      narrow(window, bits, nodes)
      total += countWindow(context, window, bits, options)
    }
    scratch.freeBits(bits, window.words)
  }

  const order = Array.from({ length: windows.count }, (_, i) => i).filter(window => isPossible(window, nodes))
  const best = byScore ? order.toSorted((a, b) => (query.bounds[b] ?? 0) - (query.bounds[a] ?? 0)).slice(0, seeds) : []
  for (const window of best) visit(windows.at(window), true)
  for (const window of order) {
    if (best.includes(window)) continue
    // A rounding error must not hide a hit that is as good as the worst.
    const scored = !byScore || (query.bounds[window] ?? 0) * (1 + 1e-9) >= collector.threshold
    visit(windows.at(window), scored)
  }
  for (const { counter, others } of facets) {
    const [bits, own] = [scratch.bits(), scratch.bits()]
    for (let number = 0; number < windows.count; number++) {
      if (!isPossible(number, others)) continue
      const window = windows.at(number)
      query.match(window, bits)
      narrow(window, bits, others)
      counter.add(window, bits, own)
      bits.fill(0, 0, window.words)
    }
  }
  let hits = collector.sorted().map(({ item, value, extra }): RankedHit => ({ unit: item, score: value, more: extra }))
  if (byScore && options.proximity > 0) hits = addProximity(context, clause, hits, options.proximity)
  return {
    total,
    hits: hits.slice(options.offset, wanted),
    facets: Object.fromEntries(facets.map(({ counter }) => [counter.column, counter.take(options.facetLimit)])),
  }
}

function ignores(column: string, filter: RankOptions['filters'][number]): boolean {
  return filter.op === 'date' ? column === 'year' || column === 'month' : filter.column === column
}
