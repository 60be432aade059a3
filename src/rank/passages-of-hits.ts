// The passages behind hits: the scores of hits that were found by their day, and the best passages of each article when hits are grouped.
// Only the windows of the hits are scored, so this costs as much for a frequent word as for a rare one.

import { firstDayOf } from '../file/tables/days.ts'
import type { Clause } from '../query/clause.ts'
import type { RankedHit, RankedPassage, RankOptions } from '../query/ranking.ts'
import { byRank } from './collector.ts'
import { foldPassages } from './fold-passages.ts'
import { addProximity } from './proximity.ts'
import type { RankContext } from './rank-context.ts'
import { recencyOf } from './recency.ts'
import type { Scores } from './scratch.ts'
import { lowest, maskOf } from './unit-bits.ts'
import type { Stretch } from './windows.ts'

/** Scores the matching units of a stretch, before folding. */
export type WithScores = (stretch: Stretch, use: (bits: Uint32Array, scores: Scores) => void) => void

/** Adds scores to hits that were found by their day: for a passage or, when hits are grouped, for the article's best one. */
export function scored(
  context: RankContext,
  options: RankOptions,
  hits: readonly RankedHit[],
  withScores: WithScores,
): RankedHit[] {
  return eachWithPassages(context, options, hits, withScores, (hit, passages) => {
    let best: RankedPassage | null = null
    for (const passage of passages) if (best === null || passage.score > best.score) best = passage
    return best === null ? hit : { ...hit, ...best }
  })
}

/**
 * Adds to each article's hit its next best passages, so that it has `perArticle` of them at most. Closeness raises the 100 best passages of
 * each article, if it counts at all.
 */
export function withFurther(
  context: RankContext,
  clause: Clause,
  options: RankOptions,
  hits: readonly RankedHit[],
  withScores: WithScores,
): RankedHit[] {
  const wanted = (options.perArticle ?? 1) - 1
  if (!options.groupByArticle || wanted < 1) return [...hits]
  return eachWithPassages(context, options, hits, withScores, (hit, passages) => {
    const others = passages.filter(({ unit }) => unit !== hit.unit).sort(byRank)
    return { ...hit, further: raised(context, clause, options, others, wanted).slice(0, wanted) }
  })
}

/** Passages, best first, after closeness. */
function raised(
  context: RankContext,
  clause: Clause,
  { proximity: share }: RankOptions,
  passages: readonly RankedPassage[],
  wanted: number,
): readonly RankedPassage[] {
  if (context.met === null) return passages
  const least = passages[wanted - 1]?.score ?? Number.NEGATIVE_INFINITY
  return addProximity(context, clause, passages, { share, least })
}

/** Changes each hit by the matching passages of its article or, when hits are not grouped, by the units that fold into it. */
function eachWithPassages(
  context: RankContext,
  options: RankOptions,
  hits: readonly RankedHit[],
  withScores: WithScores,
  change: (hit: RankedHit, passages: RankedPassage[]) => RankedHit,
): RankedHit[] {
  const { source, windows } = context
  const recency = recencyOf(options.recency)
  const found = new Map<RankedHit, RankedHit>()
  for (const [window, ofWindow] of Map.groupBy(hits, hit => windows.find(hit.unit))) {
    const stretch = windows.stretch(window, window + 1)
    const passages = new Map<RankedHit, RankedPassage[]>()
    withScores(stretch, (bits, scores) => {
      if (options.fold) foldPassages(source, stretch, bits, scores.values)
      for (const hit of ofWindow) {
        const article = source.units.articleOf(hit.unit)
        const [from, to] = options.groupByArticle ? source.units.range(article) : passageOf(source, hit.unit, options)
        const factor = recency === null ? 1 : recency(firstDayOf(source.dates[article] ?? 0))
        passages.set(hit, passagesIn(stretch, bits, scores, { from, to, factor }))
      }
    })
    for (const [hit, own] of passages) found.set(hit, change(hit, own))
  }
  return hits.map(hit => found.get(hit) ?? hit)
}

/** The matching, folded units in `[from, to)`. */
function passagesIn(
  { base, from: first, to: end }: Stretch,
  bits: Uint32Array,
  { values }: Scores,
  { from, to, factor }: { readonly from: number; readonly to: number; readonly factor: number },
): RankedPassage[] {
  const passages: RankedPassage[] = []
  const [start, stop] = [Math.max(from, first) - base, Math.min(to, end) - base]
  for (let word = start >>> 5; start < stop && word <= (stop - 1) >>> 5; word++) {
    for (let rest = (bits[word] ?? 0) & maskOf(word, start, stop); rest !== 0; rest &= rest - 1) {
      const place = word * 32 + lowest(rest)
      passages.push({ unit: base + place, score: (values[place] ?? 0) * factor })
    }
  }
  return passages
}

/** The units that fold into one hit with a paragraph; for a quote, itself. */
function passageOf({ units }: RankContext['source'], unit: number, { fold }: RankOptions): readonly [number, number] {
  let end = unit + 1
  if (fold && !units.isQuote(unit)) while (end < units.count && units.isQuote(end)) end++
  return [unit, end]
}
