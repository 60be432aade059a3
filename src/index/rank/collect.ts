// What one window gives to an answer: how much it adds to the total, and its candidates for the best hits.

import type { RankOptions } from '../plan.ts'
import { countBits } from './bits.ts'
import type { Collector } from './collector.ts'
import type { RankContext } from './context.ts'
import { countPassages } from './fold.ts'
import type { Recency } from './recency.ts'
import type { Window } from './windows.ts'

type Options = Pick<RankOptions, 'sort' | 'fold' | 'groupByArticle'>

/** Passages, or articles that have any, among the matching units of a window, not folded yet. */
export function countWindow({ source }: RankContext, window: Window, bits: Uint32Array, options: Options): number {
  if (!options.groupByArticle) {
    return options.fold ? countPassages(source, window, bits) : countBits(bits, window.words)
  }
  let count = 0
  let past = 0
  eachUnit(window, bits, unit => {
    if (unit < past) return
    count++
    past = source.units.range(source.units.articleOf(unit))[1]
  })
  return count
}

/** Offers the units of a window, folded, to the collector. */
export function collectWindow(
  { source }: RankContext,
  window: Window,
  bits: Uint32Array,
  scores: Float64Array,
  {
    options,
    recency,
    collector,
  }: { readonly options: Options; readonly recency: Recency | null; readonly collector: Collector },
): void {
  const { units, days } = source
  const direction = options.sort === 'newest' ? 1 : -1
  const plain = options.sort === 'relevance' && recency === null && !options.groupByArticle
  let [article, past, factor, key] = [-1, 0, 1, 0]
  let [best, bestScore, passages] = [-1, 0, 0]
  const flush = () => {
    if (best >= 0) collector.add(options.sort === 'relevance' ? bestScore : key, best, bestScore, passages - 1)
    best = -1
    passages = 0
  }
  for (let word = 0; word < window.words; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const place = word * 32 + 31 - Math.clz32(rest & -rest)
      const unit = window.base + place
      if (plain) {
        const score = scores[place] ?? 0
        if (score >= collector.threshold) collector.add(score, unit, score, 0)
        continue
      }
      if (unit >= past) {
        flush()
        article = units.articleOf(unit)
        past = units.range(article)[1]
        const day = days[article] ?? 0
        factor = recency === null ? 1 : recency(day)
        // Undated articles come last either way.
        key = day > 0 ? direction * day : Number.MIN_SAFE_INTEGER
      }
      const score = (scores[place] ?? 0) * factor
      passages++
      if (options.groupByArticle) {
        if (best < 0 || score > bestScore) [best, bestScore] = [unit, score]
      } else collector.add(options.sort === 'relevance' ? score : key, unit, score, 0)
    }
  }
  if (options.groupByArticle) flush()
}

function eachUnit(window: Window, bits: Uint32Array, each: (unit: number) => void): void {
  for (let word = 0; word < window.words; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1)
      each(window.base + word * 32 + 31 - Math.clz32(rest & -rest))
  }
}
