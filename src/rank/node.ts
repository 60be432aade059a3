// A clause prepared for one archive: its highest possible score, its matches, and their scores.

import type { Scores } from './scratch.ts'
import { isPossible, type Stretch } from './windows.ts'

/** The bound of a window without matches. */
export const impossible = -1

/**
 * The least useful score of a unit. `alone`: for a unit without other words of the query, which closeness cannot raise. `among`: for a unit
 * with others.
 */
export interface Floor {
  readonly alone: number
  readonly among: number
}

export const noFloor: Floor = { alone: Number.NEGATIVE_INFINITY, among: Number.NEGATIVE_INFINITY }

export interface Node {
  readonly bounds: Bounds
  /** Upper bound of all scores: known immediately, but much looser than the bounds of windows. */
  readonly most: number
  /** Approximate number of postings that it reads. */
  readonly postings: number
  /** Units that may match, in any order, if they are few and cheap to find; else null, and the bounds show where to look. */
  candidates(): readonly number[] | null
  /** Sets the bit of every unit of the stretch that matches. */
  match(stretch: Stretch, bits: Uint32Array): void
  /**
   * Sets the same bits, and adds each matching unit's score, raising its top. Other scores stay unchanged. A unit whose total is below the
   * floor may get a lower score.
   */
  score(stretch: Stretch, bits: Uint32Array, scores: Scores, floor: Floor): void
}

/**
 * Upper bound of the scores in each window; `impossible` without matches. Computed on first use. This is a separate object because a getter
 * in a node would give each node its own shape, which V8 keeps alive together with the node.
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
