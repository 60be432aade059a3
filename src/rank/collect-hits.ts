// What a stretch adds to an answer: its share of the total, and its candidates for the best hits.

import type { ArchiveParts } from '../file/archive-parts.ts'
import { dayLength, firstDayOf } from '../file/tables/days.ts'
import type { RankOptions } from '../query/ranking.ts'
import type { Best } from './collector.ts'
import { countPassages } from './fold-passages.ts'
import type { Recency } from './recency.ts'
import type { Scores } from './scratch.ts'
import { countBits, hasBit, isEmpty, lowest, maskOf } from './unit-bits.ts'
import { articlePlaces, type Stretch } from './windows.ts'

type Options = Pick<RankOptions, 'sort' | 'fold' | 'groupByArticle'>

/** What a search found in all, which grows stretch by stretch. Articles are counted only when hits are grouped. */
export interface Totals {
  passages: number
  articles: number
}

export function noTotals(): Totals {
  return { passages: 0, articles: 0 }
}

/** Counts the passages, and the articles when hits are grouped, among the matching units of a stretch that are not folded yet. */
export function countStretch(
  source: ArchiveParts,
  stretch: Stretch,
  bits: Uint32Array,
  { fold, groupByArticle }: Options,
  totals: Totals,
): void {
  const [from, to] = [stretch.from - stretch.base, stretch.to - stretch.base]
  const isFolded = fold && source.counts.quotes > 0
  totals.passages += isFolded ? countPassages(source, stretch, bits, from, to, true) : countBits(bits, stretch.words)
  if (!groupByArticle) return
  for (let article = stretch.firstArticle; article < stretch.endArticle; article++) {
    const [first, end] = articlePlaces(source, stretch, article)
    if (!isEmpty(bits, first, end)) totals.articles++
  }
}

/** Offers matching, folded units by score. */
export function collectUnits(stretch: Stretch, bits: Uint32Array, { values, tops }: Scores, collector: Best): void {
  let threshold = collector.threshold
  for (let word = 0; word < stretch.words; word++) {
    if ((tops[word] ?? 0) < threshold) continue
    for (let rest = (bits[word] ?? 0) | 0; rest !== 0; rest &= rest - 1) {
      const place = word * 32 + lowest(rest)
      const score = values[place] ?? 0
      if (score < threshold) continue
      collector.add(score, stretch.base + place)
      threshold = collector.threshold
    }
  }
}

/**
 * Offers folded matches article by article, for sorting by date or for grouping. A month or year alone counts as its first day, and within a
 * day an article without a time comes before those with one. Undated articles come last in both orders. Sorted by date, scores (all 0 then)
 * are computed later for the hits that get in.
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
  }: { readonly options: Options; readonly recency: Recency | null; readonly collector: Best },
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
