// Keeps the best k of many: a binary heap with the worst of them on top. Ties go to the lower number, so that the answer does not depend on
// the order of the candidates.

import type { RankedHit, RankedPassage } from '../query/ranking.ts'
import type { Floor } from './node.ts'

/** A receiver of candidates. */
export interface Best {
  /** The score that a candidate must reach; minus infinity while there is room. */
  readonly threshold: number
  /** Scores below this need not be offered. */
  readonly floor: Floor
  /** Receives the other passages of an article beside its best; null if scores are final, so that none can become better. */
  readonly rivals: Rivals | null
  /** Offers a unit by its score. `shown` is the displayed score, if it differs; `more` is carried along and does not affect the order. */
  add(score: number, unit: number, shown?: number, more?: number): void
}

/** Receives passages that closeness may raise above their article's best. */
export interface Rivals {
  /** Highest factor by which a score may still grow. */
  readonly lift: number
  add(score: number, unit: number, more: number): void
}

/** Best first, ties by unit. */
export function byRank(a: RankedPassage, b: RankedPassage): number {
  return b.score - a.score || a.unit - b.unit
}

export class Collector implements Best {
  readonly rivals = null
  readonly #capacity: number
  // Plain arrays: typed arrays of this size are allocated outside the heap, which takes longer than a search may.
  readonly #scores: number[] = []
  readonly #units: number[] = []
  readonly #shown: number[] = []
  readonly #more: number[] = []
  #size = 0

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get floor(): Floor {
    return { alone: this.threshold, among: this.threshold }
  }

  get threshold(): number {
    if (this.#capacity === 0) return Number.POSITIVE_INFINITY
    return this.#size < this.#capacity ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0)
  }

  add(score: number, unit: number, shown = score, more = 0): void {
    const [scores, units] = [this.#scores, this.#units]
    const isFull = this.#size === this.#capacity
    if (isFull && !(this.#capacity > 0 && isWorse(scores[0] ?? 0, units[0] ?? 0, score, unit))) return
    // The gap moves up from the end, or down from the top, to the candidate's place.
    let hole = isFull ? 0 : this.#size++
    if (isFull) {
      for (let child = 1; child < this.#size; child = 2 * hole + 1) {
        const right = child + 1
        if (
          right < this.#size &&
          isWorse(scores[right] ?? 0, units[right] ?? 0, scores[child] ?? 0, units[child] ?? 0)
        ) {
          child = right
        }
        if (!isWorse(scores[child] ?? 0, units[child] ?? 0, score, unit)) break
        this.#move(child, hole)
        hole = child
      }
    } else {
      while (hole > 0) {
        const parent = (hole - 1) >> 1
        if (!isWorse(score, unit, scores[parent] ?? 0, units[parent] ?? 0)) break
        this.#move(parent, hole)
        hole = parent
      }
    }
    scores[hole] = score
    units[hole] = unit
    this.#shown[hole] = shown
    this.#more[hole] = more
  }

  #move(from: number, to: number): void {
    this.#scores[to] = this.#scores[from] ?? 0
    this.#units[to] = this.#units[from] ?? 0
    this.#shown[to] = this.#shown[from] ?? 0
    this.#more[to] = this.#more[from] ?? 0
  }

  /** Best first. */
  sorted(): RankedHit[] {
    const [scores, units] = [this.#scores, this.#units]
    const order = Array.from({ length: this.#size }, (_, i) => i)
    order.sort((a, b) => (isWorse(scores[a] ?? 0, units[a] ?? 0, scores[b] ?? 0, units[b] ?? 0) ? 1 : -1))
    return order.map(i => ({ unit: units[i] ?? 0, score: this.#shown[i] ?? 0, more: this.#more[i] ?? 0 }))
  }
}

function isWorse(score: number, unit: number, otherScore: number, otherUnit: number): boolean {
  return score < otherScore || (score === otherScore && unit > otherUnit)
}
