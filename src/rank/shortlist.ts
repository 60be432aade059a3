// The best k of many, where a score may yet be lifted by a share of itself: with them, all that such a lift could bring among them.

import type { RankedHit } from '../query/ranking.ts'
import { type Best, Collector, type Rivals } from './collector.ts'
import type { Floor } from './node.ts'

/** Candidates that may lie about until those out of reach are sorted out. */
const room = 512

export class Shortlist implements Best {
  readonly rivals: Rivals
  readonly #lift: number
  readonly #depth: number
  readonly #best: Collector
  readonly #candidates = new Candidates()
  readonly #others = new Candidates()
  #floor = Number.NEGATIVE_INFINITY

  /** Of the best `depth` (at least `wanted`), those that come among the best `wanted` if their score grows by at most `share` of it. */
  constructor(wanted: number, depth: number, share: number) {
    this.#depth = depth
    this.#lift = 1 + share
    this.rivals = { lift: this.#lift, add: (score, unit, more) => this.#addRival(score, unit, more) }
    this.#best = new Collector(wanted)
  }

  get threshold(): number {
    return this.#floor
  }

  /** What has one word of the query alone cannot be lifted. */
  get floor(): Floor {
    return { alone: Math.max(this.#floor, this.#best.threshold), among: this.#floor }
  }

  /** Where closeness counts, hits are shown with their score. */
  add(score: number, unit: number, _shown = score, more = 0): void {
    if (score < this.#floor) return
    this.#best.add(score, unit)
    // A rounding error must not leave out what is just as good.
    this.#floor = Math.max(this.#floor, (this.#best.threshold / this.#lift) * (1 - 1e-9))
    if (this.#candidates.count >= room + this.#depth) this.#shorten()
    this.#candidates.push(score, unit, more)
  }

  #addRival(score: number, unit: number, more: number): void {
    if (score < this.#floor) return
    if (this.#others.count % room === room - 1) this.#others.leaveFrom(this.#floor)
    this.#others.push(score, unit, more)
  }

  /** What the last of the best `wanted` scores before any lift; minus infinity if there are fewer. */
  get least(): number {
    return this.#best.threshold
  }

  /** Those within reach, in any order: of an article, its best and what may yet be better. */
  within(): RankedHit[] {
    this.#shorten()
    this.#others.leaveFrom(this.#floor)
    return [...this.#candidates.hits(), ...this.#others.hits()]
  }

  /** Leaves the best `depth` that are within reach. */
  #shorten(): void {
    const candidates = this.#candidates
    candidates.leaveFrom(this.#floor)
    if (candidates.count <= this.#depth) return
    this.#floor = candidates.scoreOf(this.#depth)
    candidates.leaveFrom(this.#floor)
    if (candidates.count > this.#depth) candidates.leaveFirst(this.#depth, this.#floor)
  }
}

/** Units with their scores, side by side: an object for each would be most of what a search allocates. */
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

  /** Score of the last of the best `depth`, of which there are as many. */
  scoreOf(depth: number): number {
    const scores = new Float64Array(this.#scores).sort()
    return scores[scores.length - depth] ?? 0
  }

  /** Of those that are as good as the last of `depth`, leaves the first. */
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
