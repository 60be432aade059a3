// Keeps the best k of many when scores may still grow by a share of themselves: also every candidate that could still get in.

import type { RankedHit } from '../query/ranking.ts'
import { type Best, Collector, type Rivals } from './collector.ts'
import type { Floor } from './node.ts'

/** Extra candidates that are kept before those out of reach are removed. */
const room = 512

export class Shortlist implements Best {
  readonly rivals: Rivals
  readonly #lift: number
  readonly #depth: number
  readonly #best: Collector
  readonly #candidates = new Candidates()
  readonly #others = new Candidates()
  #floor = Number.NEGATIVE_INFINITY

  /** Of the best `depth` (at least `wanted`), those that can be among the best `wanted` if their score grows by at most `share`. */
  constructor(wanted: number, depth: number, share: number) {
    this.#depth = depth
    this.#lift = 1 + share
    this.rivals = { lift: this.#lift, add: (score, unit, more) => this.#addRival(score, unit, more) }
    this.#best = new Collector(wanted)
  }

  get threshold(): number {
    return this.#floor
  }

  /** A unit with a single word of the query cannot grow. */
  get floor(): Floor {
    return { alone: Math.max(this.#floor, this.#best.threshold), among: this.#floor }
  }

  /** If closeness counts, hits are shown with their score. */
  add(score: number, unit: number, _shown = score, more = 0): void {
    if (score < this.#floor) return
    this.#best.add(score, unit)
    // A rounding error must not drop a tie.
    this.#floor = Math.max(this.#floor, (this.#best.threshold / this.#lift) * (1 - 1e-9))
    if (this.#candidates.count >= room + this.#depth) this.#shorten()
    this.#candidates.push(score, unit, more)
  }

  #addRival(score: number, unit: number, more: number): void {
    if (score < this.#floor) return
    if (this.#others.count % room === room - 1) this.#others.leaveFrom(this.#floor)
    this.#others.push(score, unit, more)
  }

  /** The score of the last of the best `wanted` before closeness; minus infinity if there are fewer. */
  get least(): number {
    return this.#best.threshold
  }

  /** The candidates within reach, in any order: for an article, its best and those that may become better. */
  within(): RankedHit[] {
    this.#shorten()
    this.#others.leaveFrom(this.#floor)
    return [...this.#candidates.hits(), ...this.#others.hits()]
  }

  /** Keeps the best `depth` that are within reach. */
  #shorten(): void {
    const candidates = this.#candidates
    candidates.leaveFrom(this.#floor)
    if (candidates.count <= this.#depth) return
    this.#floor = candidates.scoreOf(this.#depth)
    candidates.leaveFrom(this.#floor)
    if (candidates.count > this.#depth) candidates.leaveFirst(this.#depth, this.#floor)
  }
}

/** Units with their scores in parallel arrays: an object for each would be most of what a search allocates. */
class Candidates {
  readonly #units: number[] = []
  readonly #scores: number[] = []
  readonly #more: number[] = []

  get count(): number {
    return this.#units.length
  }

  push(score: number, unit: number, more: number): void {
    this.#units.push(unit)
    this.#scores.push(score)
    this.#more.push(more)
  }

  hits(): RankedHit[] {
    return this.#units.map((unit, i) => ({ unit, score: this.#scores[i] ?? 0, more: this.#more[i] ?? 0 }))
  }

  /** Score of the last of the best `depth`; there must be that many. */
  scoreOf(depth: number): number {
    const scores = new Float64Array(this.#scores).sort()
    return scores[scores.length - depth] ?? 0
  }

  /** Of those that tie with the last of `depth`, keeps the first. */
  leaveFirst(depth: number, floor: number): void {
    const equal = this.#units.filter((_, i) => this.#scores[i] === floor).sort((a, b) => a - b)
    const last = equal[equal.length - 1 - (this.#units.length - depth)] ?? 0
    for (let i = 0; i < this.#units.length; i++) {
      if (this.#scores[i] === floor && (this.#units[i] ?? 0) > last) this.#scores[i] = Number.NEGATIVE_INFINITY
    }
    this.leaveFrom(floor)
  }

  leaveFrom(floor: number): void {
    const [units, scores, more] = [this.#units, this.#scores, this.#more]
    let kept = 0
    for (let i = 0; i < units.length; i++) {
      const score = scores[i] ?? 0
      if (score < floor) continue
      units[kept] = units[i] ?? 0
      scores[kept] = score
      more[kept] = more[i] ?? 0
      kept++
    }
    units.length = kept
    scores.length = kept
    more.length = kept
  }
}
