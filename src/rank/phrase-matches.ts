// Finds a phrase in one field, window by window on demand, and keeps the result: a search counts every window and scores some of them
// again, and positions are the most expensive data to read.

import type { FieldName } from '../article/indexed-fields.ts'
import type { Positions } from '../file/postings/position-runs.ts'
import type { Leaf } from './leaf.ts'
import type { Bounds } from './node.ts'
import { keepBeginnings, type PhraseSlots, textPositions, wordPositions } from './positions.ts'
import type { RankContext } from './rank-context.ts'
import { lowest } from './unit-bits.ts'
import type { Stretch } from './windows.ts'

export class PhraseMatches {
  readonly field: FieldName
  /** Documents with the phrase, and its frequency in each; those of a window are contiguous and ascending. */
  readonly docs: number[] = []
  readonly freqs: number[] = []
  readonly #context: RankContext
  readonly #words: readonly (readonly Leaf[])[]
  readonly #slots: PhraseSlots
  readonly #positionsOf: Positions
  /** The documents of each form of a word in the current windows: most documents have few forms of a prefix. */
  readonly #formBits: Uint32Array[][]
  // For the current document: positions by word and their number, -1 before they are read; forms of a word; beginnings.
  readonly #positions: readonly number[][]
  readonly #counts: Int32Array
  readonly #present: Leaf[] = []
  readonly #beginnings: number[] = []
  /** First index of each window's documents, -1 before it was searched, and the end index. */
  readonly #from: Int32Array
  readonly #to: Int32Array

  constructor(context: RankContext, field: FieldName, words: readonly (readonly Leaf[])[], slots: PhraseSlots) {
    this.field = field
    this.#context = context
    this.#words = words
    this.#slots = slots
    this.#positionsOf = context.source.fields[field].positions
    this.#formBits = words.map(() => [])
    this.#positions = words.map(() => [])
    this.#counts = new Int32Array(words.length)
    this.#from = new Int32Array(context.windows.count).fill(-1)
    this.#to = new Int32Array(context.windows.count)
  }

  /** Calls `each` with the index in `docs` and `freqs` of every match in a stretch. */
  each(stretch: Stretch, bounds: Bounds, each: (place: number) => void): void {
    for (let window = stretch.first; window < stretch.end; window++) {
      if (!bounds.isPossibleIn(window)) continue
      if (this.#from[window] === -1) this.#find(window, stretch.end, bounds)
      for (let place = this.#from[window] ?? 0; place < (this.#to[window] ?? 0); place++) each(place)
    }
  }

  /** Searches a window, and the following ones that also need it. */
  #find(first: number, limit: number, bounds: Bounds): void {
    let end = first
    while (end < limit && bounds.isPossibleIn(end) && this.#from[end] === -1) end++
    const starts = this.#context.windows.starts[this.field]
    const [from, to] = [starts[first] ?? 0, starts[end] ?? 0]
    const words = (to - from + 31) >>> 5
    const { scratch } = this.#context
    const all = scratch.bits()
    const one = scratch.bits()
    this.#setBits(0, from, to, all)
    for (let word = 1; word < this.#words.length; word++) {
      this.#setBits(word, from, to, one)
      for (let i = 0; i < words; i++) {
        all[i] = (all[i] ?? 0) & (one[i] ?? 0)
        one[i] = 0
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
        const freq = this.#count(doc, doc - from)
        if (freq === 0) continue
        this.docs.push(doc)
        this.freqs.push(freq)
      }
    }
    while (window < end) close()
    scratch.freeBits(all, words + 1)
    scratch.freeBits(one, words + 1)
    for (const ofWord of this.#formBits) {
      for (const bits of ofWord) scratch.freeBits(bits, words + 1)
      ofWord.length = 0
    }
  }

  /** Sets the bits of the documents `[from, to)` that have a word; if it has several forms, also those of each form. */
  #setBits(word: number, from: number, to: number, bits: Uint32Array): void {
    const leaves = this.#words[word] ?? []
    if (leaves.length === 1) {
      leaves[0]?.cursor.orInto(from, to, from, bits)
      return
    }
    const end = (to - from + 31) >>> 5
    for (const { cursor } of leaves) {
      const own = this.#context.scratch.bits()
      cursor.orInto(from, to, from, own)
      for (let i = 0; i < end; i++) bits[i] = (bits[i] ?? 0) | (own[i] ?? 0)
      this.#formBits[word]?.push(own)
    }
  }

  /** The frequency of the phrase in a document. A word's positions are read only if the words before it are in a row. */
  #count(doc: number, place: number): number {
    const { wordOf, places } = this.#slots
    const beginnings = this.#beginnings
    this.#counts.fill(-1)
    let count = 0
    for (let slot = 0; slot < wordOf.length; slot++) {
      const word = wordOf[slot] ?? 0
      const positions = this.#positions[word] ?? []
      const most = this.#read(word, doc, place)
      if (slot === 0) {
        for (let n = 0; n < most; n++) beginnings[n] = positions[n] ?? 0
        count = most
      } else {
        const distance = (places[slot] ?? slot) - (places[0] ?? 0)
        count = keepBeginnings(beginnings, count, distance, positions, most)
      }
      // Where positions are not here yet, those of all words are asked for at once.
      if (count === 0 && !this.#positionsOf.isLacking) return 0
    }
    return count
  }

  /** Reads a word's positions in a document, once; returns their number. */
  #read(word: number, doc: number, place: number): number {
    const known = this.#counts[word] ?? -1
    if (known >= 0) return known
    const leaves = this.#words[word] ?? []
    const forms = this.#formBits[word] ?? []
    const present = this.#present
    present.length = 0
    for (let form = 0; form < forms.length; form++) {
      const leaf = leaves[form]
      if (leaf !== undefined && (((forms[form]?.[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1) present.push(leaf)
    }
    const [read, into] = [forms.length === 0 ? leaves : present, this.#positions[word] ?? []]
    const isText = this.field === 'text'
    const count = isText ? textPositions(this.#context.source, read, doc, into) : wordPositions(read, doc, into)
    this.#counts[word] = count
    return count
  }
}
