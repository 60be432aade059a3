// One form of a word in one field: its postings, and the weight of an occurrence.

import type { FieldName } from '../article/indexed-fields.ts'
import type { Entry, Field } from '../file/postings/field-reader.ts'
import type { PostingCursor } from '../file/postings/list-reader.ts'
import type { Form } from '../query/clause.ts'
import type { RankContext } from './rank-context.ts'
import type { Sums } from './scratch.ts'
import { maskOf, setRange } from './unit-bits.ts'
import { docRange, type Stretch } from './windows.ts'

/** Longest list whose windows are bounded by single postings instead of blocks: a short list touches few windows, far apart. */
const exactUpTo = 2048

/** The location of one form's postings in one field. */
export interface List {
  readonly field: FieldName
  readonly reader: Field
  readonly entry: Entry
  readonly weight: number
}

/** A list that is being read. */
export interface Leaf extends List {
  readonly cursor: PostingCursor
  readonly lengthCodes: ArrayLike<number>
  /** 1 / length norm, by length code. */
  readonly impacts: Float64Array
  /** Whether the blocks' highest impacts hold for the requested b. */
  readonly bounded: boolean
}

/** The posting lists of the forms in the requested fields. */
export function listsOf(context: RankContext, forms: readonly Form[], fields: readonly FieldName[]): List[] {
  const lists: List[] = []
  for (const field of fields) {
    const reader = context.source.fields[field]
    const { weight } = context.options.fields[field]
    if (!(weight > 0)) continue
    for (const form of forms) {
      if (!(form.weight > 0)) continue
      const entry = reader.entry(form.term)
      if (entry.df > 0) lists.push({ field, reader, entry, weight: weight * form.weight })
    }
  }
  return lists
}

/** Opens a list, with a free cursor of its field if one is given. */
export function openLeaf(context: RankContext, list: List, cursor = context.scratch.cursor(list.reader)): Leaf {
  const { field, reader, entry, weight } = list
  const { b = reader.b } = context.options.fields[field]
  const { lengthCodes } = reader
  cursor.open(entry)
  return { field, reader, entry, cursor, weight, lengthCodes, impacts: reader.impacts(b), bounded: b === reader.b }
}

/** See `Leaf.impacts`. */
export function impactsOf({ options }: RankContext, { field, reader }: Pick<List, 'field' | 'reader'>): Float64Array {
  return reader.impacts(options.fields[field].b ?? reader.b)
}

export function openLeaves(context: RankContext, forms: readonly Form[], fields: readonly FieldName[]): Leaf[] {
  return listsOf(context, forms, fields).map(list => openLeaf(context, list))
}

/** Adds to each window the highest x that a leaf can give a unit in it. */
export function addLeafBounds(context: RankContext, leaf: Leaf, sums: Float64Array): void {
  const { cursor, weight, impacts, lengthCodes } = leaf
  const starts = context.windows.starts[leaf.field]
  const windows = context.windows.count
  let window = 0
  if (cursor.df <= exactUpTo) {
    let highest = 0
    for (let block = 0; block < cursor.blocks; block++) {
      cursor.load(block)
      cursor.loadFreqs()
      const { docs, freqs, count } = cursor
      for (let i = 0; i < count; i++) {
        const doc = docs[i] ?? 0
        if (doc >= (starts[window + 1] ?? 0)) {
          sums[window] = (sums[window] ?? 0) + weight * highest
          highest = 0
          while (window + 1 < windows && (starts[window + 1] ?? 0) <= doc) window++
        }
        highest = Math.max(highest, (freqs[i] ?? 0) * (impacts[lengthCodes[doc] ?? 0] ?? 0))
      }
    }
    sums[window] = (sums[window] ?? 0) + weight * highest
    return
  }
  // The bound of a window is that of the highest block that reaches into it.
  let from = 0
  let highest = 0
  for (let block = 0; block < cursor.blocks; block++) {
    const last = cursor.last(block)
    const most = leaf.bounded ? weight * cursor.highest(block) : Number.POSITIVE_INFINITY
    while (window < windows && (starts[window + 1] ?? 0) <= from) {
      sums[window] = (sums[window] ?? 0) + highest
      highest = 0
      window++
    }
    highest = Math.max(highest, most)
    while (window < windows && (starts[window + 1] ?? 0) <= last) {
      sums[window] = (sums[window] ?? 0) + highest
      highest = most
      window++
    }
    from = last + 1
  }
  if (window < windows) sums[window] = (sums[window] ?? 0) + highest
}

/** Sets the bits of the units that a leaf matches. */
export function matchLeaf(context: RankContext, leaf: Leaf, stretch: Stretch, bits: Uint32Array): void {
  const { cursor, field } = leaf
  const [from, to] = docRange(field, stretch)
  if (field === 'text') cursor.orInto(from, to, stretch.base, bits)
  else {
    eachDoc(cursor, from, to, i => {
      const doc = cursor.docs[i] ?? 0
      setRange(bits, firstPlace(context, field, doc, stretch), endPlace(context, field, doc, stretch))
    })
  }
}

/** Adds a leaf's x to each of its units in a stretch. */
export function scoreLeaf(context: RankContext, leaf: Leaf, stretch: Stretch, { bits, sums }: Sums): void {
  const { cursor, field, lengthCodes, impacts, weight } = leaf
  const [from, to] = docRange(field, stretch)
  if (field === 'text') {
    scoreText(leaf, stretch, { bits, sums })
    return
  }
  for (let block = cursor.seekOn(from); block < cursor.blocks; block++) {
    cursor.load(block)
    cursor.loadFreqs()
    const { docs, freqs } = cursor
    const last = cursor.last(block) < to ? cursor.count : cursor.placeOf(to)
    for (let i = cursor.placeOf(from); i < last; i++) {
      const doc = docs[i] ?? 0
      const x = weight * (freqs[i] ?? 0) * (impacts[lengthCodes[doc] ?? 0] ?? 0)
      addRange({ bits, sums }, firstPlace(context, field, doc, stretch), endPlace(context, field, doc, stretch), x)
    }
    if (cursor.last(block) >= to - 1) return
  }
}

/** Adds x to places `[start, stop)`. */
export function addRange({ bits, sums }: Sums, start: number, stop: number, x: number): void {
  for (let place = start; place < stop; ) {
    const word = place >>> 5
    const end = Math.min(stop, (word + 1) << 5)
    const mask = maskOf(word, place, end)
    const before = (bits[word] ?? 0) & mask
    bits[word] = (bits[word] ?? 0) | mask
    for (; place < end; place++) sums[place] = ((before >>> place) & 1) * (sums[place] ?? 0) + x
  }
}

function scoreText(leaf: Leaf, { base, from, to }: Stretch, into: Sums): void {
  const { cursor, impacts } = leaf
  for (let block = cursor.seekOn(from); block < cursor.blocks; block++) {
    cursor.load(block)
    addBlock(leaf, cursor, impacts, { base, from: cursor.placeOf(from), to }, into)
    if (cursor.last(block) >= to - 1) return
  }
}

/** Adds a whole list of the texts. With hundreds of lists, finding where each stretch begins and ends would take too long. */
export function scoreWhole(context: RankContext, list: List, cursor: PostingCursor, to: number, into: Sums): void {
  const impacts = impactsOf(context, list)
  cursor.open(list.entry)
  for (let block = 0; block < cursor.blocks; block++) {
    cursor.load(block)
    addBlock(list, cursor, impacts, { base: 0, from: 0, to }, into)
  }
}

/** Adds x for the loaded block from a place up to the document `to`. A hot loop. */
function addBlock(
  { weight, reader }: List,
  cursor: PostingCursor,
  impacts: Float64Array,
  { base, from, to }: { readonly base: number; readonly from: number; readonly to: number },
  { bits, sums }: Sums,
): void {
  cursor.loadFreqs()
  const { docs, freqs } = cursor
  const { lengthCodes } = reader
  const end = cursor.last(cursor.block) < to ? cursor.count : cursor.placeOf(to)
  for (let i = from; i < end; i++) {
    const doc = docs[i] ?? 0
    const place = doc - base
    const x = weight * (freqs[i] ?? 0) * (impacts[lengthCodes[doc] ?? 0] ?? 0)
    const before = (bits[place >>> 5] ?? 0) | 0
    bits[place >>> 5] = before | (1 << place)
    // Branch-free: with many lists the branch would be unpredictable.
    sums[place] = ((before >>> place) & 1) * (sums[place] ?? 0) + x
  }
}

/** Calls `each` with the place in the loaded block of every document in `[from, to)`. */
function eachDoc(cursor: PostingCursor, from: number, to: number, each: (i: number) => void): void {
  for (let block = cursor.seekOn(from); block < cursor.blocks; block++) {
    cursor.load(block)
    for (let i = cursor.placeOf(from); i < cursor.count; i++) {
      if ((cursor.docs[i] ?? 0) >= to) return
      each(i)
    }
    if (cursor.last(block) >= to - 1) return
  }
}

/** The first unit that a document of a field stands for: the unit itself, the first of an article, or a quote. */
function firstUnit({ source }: RankContext, field: FieldName, doc: number): number {
  if (field === 'text') return doc
  return field === 'title' ? source.units.start(doc) : (source.quoteUnits[doc] ?? 0)
}

/** The end of the units that a document stands for. */
function endUnit(context: RankContext, field: FieldName, doc: number): number {
  return field === 'title' ? context.source.units.end(doc) : firstUnit(context, field, doc) + 1
}

/** The first and end place in a stretch of the units that a document stands for. */
export function firstPlace(context: RankContext, field: FieldName, doc: number, { base, from }: Stretch): number {
  return Math.max(firstUnit(context, field, doc), from) - base
}

export function endPlace(context: RankContext, field: FieldName, doc: number, { base, to }: Stretch): number {
  return Math.min(endUnit(context, field, doc), to) - base
}

/** The units of all documents of some leaves; null if there are too many (see `Node.candidates`). */
export function candidatesOf(context: RankContext, leaves: readonly Leaf[]): readonly number[] | null {
  const found: number[] = []
  for (const { cursor, field } of leaves) {
    if (cursor.df + found.length > context.mostCandidates) return null
    for (let block = 0; block < cursor.blocks; block++) {
      cursor.load(block)
      for (let i = 0; i < cursor.count; i++) {
        const doc = cursor.docs[i] ?? 0
        const [first, end] = [firstUnit(context, field, doc), endUnit(context, field, doc)]
        if (end - first + found.length > context.mostCandidates) return null
        for (let unit = first; unit < end; unit++) found.push(unit)
      }
    }
  }
  return found
}
