// What a stretch adds to the totals of an answer.

import type { ArchiveParts } from '../file/archive-parts.ts'
import type { RankOptions } from '../query/ranking.ts'
import { countPassages } from './fold-passages.ts'
import { countBits, isEmpty } from './unit-bits.ts'
import { articlePlaces, type Stretch } from './windows.ts'

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
  { fold, groupByArticle }: Pick<RankOptions, 'fold' | 'groupByArticle'>,
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
