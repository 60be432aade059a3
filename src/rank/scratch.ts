// What a query works with: arrays for the places of one stretch, or of the whole archive, and cursors. Lent out and given back, so that
// it allocates a handful of them however deep it nests, and the next one none.

import type { Field } from '../file/postings/field-reader.ts'
import { PostingCursor } from '../file/postings/list-reader.ts'

/** What a word counts in the units that have their bit: x (see word.ts), by place. Of other units, the sums are whatever was left there. */
export interface Sums {
  readonly bits: Uint32Array
  readonly sums: Float64Array
}

/** Sums (8 bytes a unit each), bit sets of the archive and cursors of a field (1 KB each) that are kept for the next query. */
const mostArchiveSums = 1
const mostArchiveBits = 8
const mostCursors = 32

/** Scores of the units of a stretch by place, and for each 32 of them a number that none of them is above. */
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

  /** Gives a bit set back; the first `words` words are emptied. */
  freeBits(bits: Uint32Array, words: number): void {
    bits.fill(0, 0, words)
    this.#bits.push(bits)
  }

  /** Scores, all 0, as are their tops. None may be below 0, and one above it has a top. */
  scores(): Scores {
    return this.#scores.pop() ?? { values: new Float64Array(this.size), tops: new Float64Array((this.size + 31) >>> 5) }
  }

  /** Gives scores back; those of the first `words` words of 32 places are set to 0. */
  freeScores(scores: Scores, words: number): void {
    const { values, tops } = scores
    let used = 0
    for (let word = 0; word < words; word++) if (tops[word] !== 0) used++
    // To empty all is quicker than to pick out many.
    if (used > words >> 4) values.fill(0, 0, words * 32)
    else for (let word = 0; word < words; word++) if (tops[word] !== 0) values.fill(0, word * 32, word * 32 + 32)
    tops.fill(0, 0, words)
    this.#scores.push(scores)
  }

  /** Sums for a stretch, without bits. */
  sums(): Sums {
    return this.#sums.pop() ?? { bits: new Uint32Array((this.size + 31) >>> 5), sums: new Float64Array(this.size) }
  }

  /** Gives them back; no bit may be left. */
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

  /** Takes back all that was lent until now: the query is done. */
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
