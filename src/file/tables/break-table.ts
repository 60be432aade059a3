// Where the quotes of several fragments break, in words: what phrases and closeness must not go over. The postings number a quote's
// words without gaps, so that a quote is as long as it has words; the gaps are put in when positions are read.

import { breakGap } from '../../text/stretches.ts'

export class BreakTable {
  readonly #units: Uint32Array
  readonly #starts: Uint32Array
  readonly #places: ArrayLike<number>

  /** Units that have breaks, ascending; where the breaks of each begin, and the end; how many words come before each break. */
  constructor(units: Uint32Array, starts: Uint32Array, places: ArrayLike<number>) {
    this.#units = units
    this.#starts = starts
    this.#places = places
  }

  /** Moves the first `count` positions of a unit's words, which ascend, apart by a gap for every break before them. */
  spread(unit: number, positions: number[], count: number): void {
    const place = this.#find(unit)
    if (place < 0) return
    let next = this.#starts[place] ?? 0
    const end = Math.min(this.#starts[place + 1] ?? next, this.#places.length)
    let gap = 0
    for (let i = 0; i < count; i++) {
      const position = positions[i] ?? 0
      for (; next < end && (this.#places[next] ?? 0) <= position; next++) gap += breakGap
      positions[i] = position + gap
    }
  }

  #find(unit: number): number {
    let [low, high] = [0, this.#units.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#units[middle] ?? 0) < unit) low = middle + 1
      else high = middle
    }
    return this.#units[low] === unit ? low : -1
  }
}
