// Blends a score with the date: nothing is hidden, newer hits rank a little higher.

import { dayNumber } from '../file/tables/days.ts'
import type { RankOptions } from '../query/ranking.ts'

/** The factor for a score, from 1 - weight to 1, by an article's day. Undated articles count as infinitely old. */
export type Recency = (day: number) => number

export function recencyOf(recency: RankOptions['recency']): Recency | null {
  if (recency === null) return null
  const today = dayNumber(recency.day)
  const weight = Math.max(0, Math.min(1, recency.weight))
  const halfLife = Math.max(recency.halfLife, Number.MIN_VALUE)
  return day => 1 - weight + (day > 0 ? weight * 0.5 ** (Math.max(0, today - day) / halfLife) : 0)
}
