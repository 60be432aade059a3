// Where a phrase stands in one field, found window by window when it is first asked for and then kept: a search counts every window
// and scores some of them again, and positions are the dearest thing to read.

import type { FieldName } from '../plan.ts'
import { lowest } from './bits.ts'
import type { RankContext } from './context.ts'
import type { Leaf } from './leaf.ts'
import type { Bounds } from './node.ts'
import { countPhrase, type PhraseSlots, wordPositions } from './positions.ts'
import type { Stretch } from './windows.ts'

export class PhraseMatches {
  readonly field: FieldName
  /** Documents that have the phrase, and how often; a window's stand together, ascending. */
  readonly docs: number[] = []
  readonly freqs: number[] = []
  readonly #context: RankContext
  readonly #words: readonly (readonly Leaf[])[]
  readonly #slots: PhraseSlots
  // Of the document at hand: positions by word, and how many there are.
  readonly #positions: readonly number[][]
  readonly #counts: number[]
  /** First place of each window's documents, -1 before it was looked at, and the place after its last. */
  readonly #from: Int32Array
  readonly #to: Int32Array

  constructor(context: RankContext, field: FieldName, words: readonly (readonly Leaf[])[], slots: PhraseSlots) {
    this.field = field
    this.#context = context
    this.#words = words
    this.#slots = slots
    this.#positions = words.map(() => [])
    this.#counts = words.map(() => 0)
    this.#from = new Int32Array(context.windows.count).fill(-1)
    this.#to = new Int32Array(context.windows.count)
  }

  /** Calls `each` with the place of every match of a stretch in `docs` and `freqs`. */
  each(stretch: Stretch, bounds: Bounds, each: (place: number) => void): void {
    for (let window = stretch.first; window < stretch.end; window++) {
      if (!bounds.isPossibleIn(window)) continue
      if (this.#from[window] === -1) this.#find(window, stretch.end, bounds)
      for (let place = this.#from[window] ?? 0; place < (this.#to[window] ?? 0); place++) each(place)
    }
  }

  /** Looks at a window, and at those after it that need it too. */
  #find(first: number, limit: number, bounds: Bounds): void {
    let end = first
    while (end < limit && bounds.isPossibleIn(end) && this.#from[end] === -1) end++
    const starts = this.#context.windows.starts[this.field]
    const [from, to] = [starts[first] ?? 0, starts[end] ?? 0]
    const words = (to - from + 31) >>> 5
    const { scratch } = this.#context
    const all = scratch.bits()
    const one = scratch.bits()
    for (const leaf of this.#words[0] ?? []) leaf.cursor.orInto(from, to, from, all)
    for (const leaves of this.#words.slice(1)) {
      for (const leaf of leaves) leaf.cursor.orInto(from, to, from, one)
      for (let word = 0; word < words; word++) {
        all[word] = (all[word] ?? 0) & (one[word] ?? 0)
        one[word] = 0
      }
    }
    let window = first
    this.#from[window] = this.docs.length
    const close = () => {
      this.#to[window] = this.docs.length
      window++
      if (window < end) this.#from[window] = this.docs.length
    }
    for (let word = 0; word < words; word++) {
      for (let rest = (all[word] ?? 0) | 0; rest !== 0; rest &= rest - 1) {
        const doc = from + word * 32 + lowest(rest)
        while (window + 1 < end && doc >= (starts[window + 1] ?? 0)) close()
        const freq = this.#count(doc)
        if (freq === 0) continue
        this.docs.push(doc)
        this.freqs.push(freq)
      }
    }
    while (window < end) close()
    scratch.freeBits(all, words + 1)
    scratch.freeBits(one, words + 1)
  }

  #count(doc: number): number {
    for (let word = 0; word < this.#words.length; word++) {
      const count = wordPositions(this.#words[word] ?? [], doc, this.#positions[word] ?? [])
      if (count === 0) return 0
      this.#counts[word] = count
    }
    return countPhrase(this.#positions, this.#counts, this.#slots)
  }
}
