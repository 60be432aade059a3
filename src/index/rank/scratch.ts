// Arrays for the places of one window, lent out and given back, so that a query allocates a handful of them however deep it nests.

export class Scratch {
  readonly size: number
  readonly #bits: Uint32Array[] = []
  readonly #scores: Float64Array[] = []

  constructor(size: number) {
    this.size = size
  }

  /** A bit set, empty. */
  bits(): Uint32Array {
    return this.#bits.pop() ?? new Uint32Array((this.size + 31) >>> 5)
  }

  /** Gives a bit set back; the first `words` words are emptied. */
  freeBits(bits: Uint32Array, words: number): void {
    bits.fill(0, 0, words)
    this.#bits.push(bits)
  }

  /** Scores, all 0. */
  scores(): Float64Array {
    return this.#scores.pop() ?? new Float64Array(this.size)
  }

  /** Gives scores back; those of the first `words` words of 32 places are set to 0. */
  freeScores(scores: Float64Array, words: number): void {
    scores.fill(0, 0, words * 32)
    this.#scores.push(scores)
  }
}
