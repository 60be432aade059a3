// The breaks of quotes with several fragments, counted in words; phrases and closeness must not cross them. The postings number a quote's
// words without gaps, so that its length is its number of words. The gaps are added when positions are read.

import { breakGap } from '../../text/stretches.ts'

export class BreakTable {
  readonly #units: Uint32Array
  readonly #starts: Uint32Array
  readonly #places: ArrayLike<number>

  /** Units with breaks, ascending; the index of each unit's first break, and the end; the number of words before each break. */
  constructor(units: Uint32Array, starts: Uint32Array, places: ArrayLike<number>) {
    this.#units = units
    this.#starts = starts
    this.#places = places
  }

  /** Adds a gap for every preceding break to the first `count` positions of a unit's words, which ascend. */
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
