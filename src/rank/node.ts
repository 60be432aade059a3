// A clause made ready to be carried out on one archive: what it can score at most, what it matches, and what that scores.

import type { Scores } from './scratch.ts'
import { isPossible, type Stretch } from './windows.ts'

/** The bound of a window in which nothing can match. */
export const impossible = -1

/**
 * What a unit has to score to be of use. `alone`: one that has no other word of the query, and cannot be lifted by closeness. `among`:
 * one that has others.
 */
export interface Floor {
  readonly alone: number
  readonly among: number
}

export const noFloor: Floor = { alone: Number.NEGATIVE_INFINITY, among: Number.NEGATIVE_INFINITY }

export interface Node {
  readonly bounds: Bounds
  /** No unit scores more: known at once, and far less sharp than the bounds. */
  readonly most: number
  /** Postings that carrying it out reads, about. */
  readonly postings: number
  /** Units that may match, in any order, if they are easily told and few; else null, and bounds tell where to look. */
  candidates(): readonly number[] | null
  /** Sets the bit of every unit of the stretch that matches. */
  match(stretch: Stretch, bits: Uint32Array): void
  /**
   * Sets the same bits, and adds each matching unit's score, raising its top. Scores of units that do not match are left alone. A unit
   * whose score with all that was added is below the floor may be left with less.
   */
  score(stretch: Stretch, bits: Uint32Array, scores: Scores, floor: Floor): void
}

/**
 * For each window: no unit in it scores more; `impossible` where none matches. Found when first asked for. An object of their own, since
 * a getter in a node would give each node a shape of its own, which V8 keeps, and the node with it.
 */
export class Bounds {
  readonly #find: () => Float64Array
  #bounds: Float64Array | null = null

  constructor(find: () => Float64Array) {
    this.#find = find
  }

  of(window: number): number {
    this.#bounds ??= this.#find()
    return this.#bounds[window] ?? impossible
  }

  /** Whether a stretch can match, as far as the bounds are known. */
  isPossible(stretch: Stretch): boolean {
    return this.#bounds === null || isPossible(this.#bounds, stretch)
  }

  isPossibleIn(window: number): boolean {
    return this.#bounds === null || this.#bounds[window] !== impossible
  }
}
