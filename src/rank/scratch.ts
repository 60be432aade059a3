// Reusable work memory of a query: arrays for the places of one stretch or of the whole archive, and cursors. They are lent and returned,
// so that a query allocates only a few, however deep it nests, and the next query none.

import type { Field } from '../file/postings/field-reader.ts'
import { PostingCursor } from '../file/postings/list-reader.ts'

/** The sum x of a word (see word.ts) for units with their bit, by place. Sums of other units are undefined. */
export interface Sums {
  readonly bits: Uint32Array
  readonly sums: Float64Array
}

/** Most sums (8 bytes a unit each), bit sets of the archive and cursors of a field (1 KB each) kept for the next query. */
const mostArchiveSums = 1
const mostArchiveBits = 12
const mostCursors = 32

/** Scores of the units of a stretch by place, and an upper bound for every 32 of them. */
export interface Scores {
  readonly values: Float64Array
  readonly tops: Float64Array
}

export class Scratch {
  readonly size: number
  readonly #units: number
  readonly #bits: Uint32Array[] = []
  readonly #scores: Scores[] = []
  readonly #sums: Sums[] = []
  readonly #archiveSums: Sums[] = []
  #lentArchiveSums = 0
  readonly #archiveBits: Uint32Array[] = []
  #lentArchiveBits = 0
  readonly #cursors = new Map<Field, PostingCursor[]>()
  readonly #lentCursors: { readonly field: Field; readonly cursor: PostingCursor }[] = []

  /** For stretches of `size` places in an archive of `units`. */
  constructor(size: number, units: number) {
    this.size = size
    this.#units = units
  }

  /** A bit set, empty. */
  bits(): Uint32Array {
    return this.#bits.pop() ?? new Uint32Array((this.size + 31) >>> 5)
  }

  /** Returns a bit set; the first `words` words are cleared. */
  freeBits(bits: Uint32Array, words: number): void {
    bits.fill(0, 0, words)
    this.#bits.push(bits)
  }

  /** Scores and tops, all 0. Scores must not be negative, and every positive one has a top. */
  scores(): Scores {
    return this.#scores.pop() ?? { values: new Float64Array(this.size), tops: new Float64Array((this.size + 31) >>> 5) }
  }

  /** Returns scores; those of the first `words` words of 32 places are set to 0. */
  freeScores(scores: Scores, words: number): void {
    const { values, tops } = scores
    let used = 0
    for (let word = 0; word < words; word++) if (tops[word] !== 0) used++
    // Clearing everything is faster than picking out many.
    if (used > words >> 4) values.fill(0, 0, words * 32)
    else for (let word = 0; word < words; word++) if (tops[word] !== 0) values.fill(0, word * 32, word * 32 + 32)
    tops.fill(0, 0, words)
    this.#scores.push(scores)
  }

  /** Sums for a stretch, without bits. */
  sums(): Sums {
    return this.#sums.pop() ?? { bits: new Uint32Array((this.size + 31) >>> 5), sums: new Float64Array(this.size) }
  }

  /** Returns sums; no bit may be set. */
  freeSums(sums: Sums): void {
    this.#sums.push(sums)
  }

  /** A cursor of a field, until `release`. */
  cursor(field: Field): PostingCursor {
    const cursor = this.#cursors.get(field)?.pop() ?? new PostingCursor(field)
    this.#lentCursors.push({ field, cursor })
    return cursor
  }

  /** Sums for the whole archive, without bits, until `release`. */
  archiveSums(): Sums {
    const sums = this.#archiveSums[this.#lentArchiveSums] ?? {
      bits: new Uint32Array(((this.#units + 31) >>> 5) + 1),
      sums: new Float64Array(this.#units + 32),
    }
    this.#archiveSums[this.#lentArchiveSums++] = sums
    return sums
  }

  /** An empty bit set of all units, until `release`. */
  archiveBits(): Uint32Array {
    const bits = this.#archiveBits[this.#lentArchiveBits] ?? new Uint32Array(((this.#units + 31) >>> 5) + 1)
    this.#archiveBits[this.#lentArchiveBits++] = bits
    return bits
  }

  /** Takes back everything that was lent: the query is done. */
  release(): void {
    for (const bits of this.#archiveBits.slice(0, this.#lentArchiveBits)) bits.fill(0)
    this.#archiveBits.length = Math.min(this.#archiveBits.length, mostArchiveBits)
    this.#lentArchiveBits = 0
    for (const { field, cursor } of this.#lentCursors) {
      const free = this.#cursors.get(field)
      if (free === undefined) this.#cursors.set(field, [cursor])
      else if (free.length < mostCursors) free.push(cursor)
    }
    this.#lentCursors.length = 0
    for (const { bits } of this.#archiveSums.slice(0, this.#lentArchiveSums)) bits.fill(0)
    this.#archiveSums.length = Math.min(this.#archiveSums.length, mostArchiveSums)
    this.#lentArchiveSums = 0
  }
}
