// The best k of many, where a score may yet be lifted by a share of itself: with them, all that such a lift could bring among them.

import type { RankedHit } from '../plan.ts'
import { type Best, byRank, Collector } from './collector.ts'

/** Candidates that may lie about until those out of reach are sorted out. */
const room = 512

export class Shortlist implements Best {
  readonly #depth: number
  readonly #lift: number
  readonly #best: Collector
  #hits: RankedHit[] = []
  #floor = Number.NEGATIVE_INFINITY

  /** Of the best `depth` (at least `wanted`), those that come among the best `wanted` if their score grows by at most `share` of it. */
  constructor(wanted: number, depth: number, share: number) {
    this.#depth = depth
    this.#lift = 1 + share
    this.#best = new Collector(wanted)
  }

  get threshold(): number {
    return this.#floor
  }

  add(score: number, unit: number, shown = score, more = 0): void {
    if (score < this.#floor) return
    this.#best.add(score, unit)
    // A rounding error must not leave out what is just as good.
    this.#floor = Math.max(this.#floor, (this.#best.threshold / this.#lift) * (1 - 1e-9))
    if (this.#hits.length >= room + this.#depth) this.#shorten()
    this.#hits.push({ unit, score: shown, more })
  }

  /** What the last of the best `wanted` scores before any lift; minus infinity if there are fewer. */
  get least(): number {
    return this.#best.threshold
  }

  /** Those within reach, in any order. */
  within(): readonly RankedHit[] {
    this.#shorten()
    return this.#hits
  }

  /** Leaves the best `depth` that are within reach. */
  #shorten(): void {
    let within = this.#hits.filter(({ score }) => score >= this.#floor)
    if (within.length > this.#depth) {
      const scores = Float64Array.from(within, ({ score }) => score).sort()
      this.#floor = scores[scores.length - this.#depth] ?? this.#floor
      within = within.filter(({ score }) => score >= this.#floor)
      // Of equal ones at the end, the first.
      if (within.length > this.#depth) within = within.sort(byRank).slice(0, this.#depth)
    }
    this.#hits = within
  }
}
