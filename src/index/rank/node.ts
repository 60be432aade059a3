// A clause made ready to be carried out on one archive: what it can score at most, what it matches, and what that scores.

import type { Stretch } from './windows.ts'

/** The bound of a window in which nothing can match. */
export const impossible = -1

export interface Node {
  /** For each window: no unit in it scores more; `impossible` where none matches. */
  readonly bounds: Float64Array
  /** Sets the bit of every unit of the stretch that matches. */
  match(stretch: Stretch, bits: Uint32Array): void
  /** Sets the same bits, and adds each matching unit's score. Scores of units that do not match are left alone. */
  score(stretch: Stretch, bits: Uint32Array, scores: Float64Array): void
}
