// What a stretch adds to an answer: its candidates for the best hits.

import type { ArchiveParts } from '../file/archive-parts.ts'
import { dayLength, firstDayOf } from '../file/tables/days.ts'
import type { RankOptions } from '../query/ranking.ts'
import type { Best } from './collector.ts'
import type { HiddenCopies } from './hide-copies.ts'
import type { Recency } from './recency.ts'
import type { Scores } from './scratch.ts'
import { hasBit, isEmpty, lowest, maskOf } from './unit-bits.ts'
import { articlePlaces, type Stretch } from './windows.ts'

type Options = Pick<RankOptions, 'sort' | 'fold' | 'groupByArticle'>

/** Offers matching, folded units by score, those that are not hidden. */
export function collectUnits(
  stretch: Stretch,
  bits: Uint32Array,
  { values, tops }: Scores,
  { collector, copies }: { readonly collector: Best; readonly copies: HiddenCopies | null },
): void {
  const { base } = stretch
  let threshold = collector.threshold
  for (let word = 0; word < stretch.words; word++) {
    if ((tops[word] ?? 0) < threshold) continue
    for (let rest = (bits[word] ?? 0) | 0; rest !== 0; rest &= rest - 1) {
      const place = word * 32 + lowest(rest)
      const score = values[place] ?? 0
      if (score < threshold) continue
      const shown = copies === null ? base + place : copies.shown(base + place, base, values)
      if (shown < 0) continue
      collector.add(shown === base + place ? score : (values[shown - base] ?? 0), shown)
      threshold = collector.threshold
    }
  }
}

/**
 * Offers folded matches article by article, for sorting by date or for grouping. A month or year alone counts as its first day, and within a
 * day an article without a time comes before those with one. Undated articles come last in both orders. Sorted by date, scores (all 0 then)
 * are computed later for the hits that get in. Of an article that cannot get in, the hidden copies are not looked for.
 */
export function collectArticles(
  source: ArchiveParts,
  stretch: Stretch,
  bits: Uint32Array,
  scores: Float64Array | null,
  {
    options,
    recency,
    collector,
    copies,
  }: {
    readonly options: Options
    readonly recency: Recency | null
    readonly collector: Best
    readonly copies: HiddenCopies | null
  },
): void {
  const { base } = stretch
  const { dates, times } = source
  const direction = options.sort === 'newest' ? 1 : -1
  for (let article = stretch.firstArticle; article < stretch.endArticle; article++) {
    const [from, to] = articlePlaces(source, stretch, article)
    if (isEmpty(bits, from, to)) continue
    const day = firstDayOf(dates[article] ?? 0)
    const factor = recency === null ? 1 : recency(day)
    const time = article < times.length ? (times[article] ?? 0) : 0
    const dayKey = day > 0 ? direction * (day * dayLength + time) : Number.MIN_SAFE_INTEGER
    if (copies !== null) {
      const most = options.sort === 'relevance' ? highest(bits, from, to, scores) * factor : dayKey
      if (most < collector.threshold) continue
      copies.leaveShownOfFolded(stretch, bits, from, to, scores)
    }
    let [best, bestScore, passages] = [-1, 0, 0]
    for (let word = from >>> 5; from < to && word <= (to - 1) >>> 5; word++) {
      for (let rest = (bits[word] ?? 0) & maskOf(word, from, to); rest !== 0; rest &= rest - 1) {
        const place = word * 32 + lowest(rest)
        const score = (scores?.[place] ?? 0) * factor
        passages++
        if (best < 0 || score > bestScore) {
          best = base + place
          bestScore = score
        }
        if (!options.groupByArticle) collector.add(options.sort === 'relevance' ? score : dayKey, base + place, score)
      }
    }
    if (!options.groupByArticle || best < 0) continue
    collector.add(options.sort === 'relevance' ? bestScore : dayKey, best, bestScore, passages - 1)
    const { rivals } = collector
    if (rivals === null || passages === 1) continue
    for (let place = from; place < to; place++) {
      const score = (scores?.[place] ?? 0) * factor
      if (score * rivals.lift >= bestScore && hasBit(bits, place) && base + place !== best)
        rivals.add(score, base + place, passages - 1)
    }
  }
}

/** Highest score at places `[from, to)` with a bit. */
function highest(bits: Uint32Array, from: number, to: number, scores: Float64Array | null): number {
  let most = 0
  for (let place = from; place < to; place++) if (hasBit(bits, place)) most = Math.max(most, scores?.[place] ?? 0)
  return most
}
