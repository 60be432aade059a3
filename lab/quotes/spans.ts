// Holds two stretches of a text against each other; outer marks and spaces do not count.

import type { Span } from '../../src/text/span.ts'

/** Two stretches are one if they share this much of their union (intersection over union). */
export const sameStretch = 0.8

const outside = /[\s"'“”‘’«»„‚‹›`]/

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The stretch without outer marks and spaces. */
export function strip(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from < to && outside.test(text[from] ?? '')) from++
  while (to > from && outside.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

/** Intersection over union of two stretches, 0 to 1. */
export function unionShare(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
