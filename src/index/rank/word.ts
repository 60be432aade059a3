// A word in any of its forms and fields, scored as one (BM25F: Zaragoza et al. 2004; Robertson & Zaragoza 2009, section 3.6):
//
//   x = sum over fields and forms of  field weight * form weight * frequency / length norm
//   score = boost * idf * ((k1 + 1) * x / (k1 + x) + delta)
//
// A title's occurrence counts for every unit of the article; a speaker's for the quote.

import type { FieldName, WordClause } from '../plan.ts'
import type { PostingCursor } from '../postings/list-reader.ts'
import { setRange } from './bits.ts'
import type { RankContext } from './context.ts'
import { impossible, type Node } from './node.ts'
import type { Window } from './windows.ts'

/** One form in one field. */
export interface Leaf {
  readonly field: FieldName
  readonly cursor: PostingCursor
  readonly weight: number
  /** Length norm is `flat + slope * max(length, 1)`. */
  readonly flat: number
  readonly slope: number
  readonly lengths: ArrayLike<number>
  /** Whether the blocks' highest impacts hold for the b asked for. */
  readonly bounded: boolean
}

/** The forms' postings in the fields asked for. */
export function openLeaves(context: RankContext, forms: WordClause['forms'], fields: readonly FieldName[]): Leaf[] {
  return fields.flatMap(name => {
    const field = context.source.fields[name]
    const { weight, b } = context.options.fields[name]
    if (!(weight > 0)) return []
    return forms.flatMap(form => {
      const cursor = form.weight > 0 ? field.open(form.term) : null
      if (cursor === null) return []
      const slope = b / field.average
      return {
        field: name,
        cursor,
        weight: weight * form.weight,
        flat: 1 - b,
        slope,
        lengths: field.lengths,
        bounded: b === field.b,
      }
    })
  })
}

/** Robertson-Spärck Jones weight as in Lucene and MiniSearch: never negative. */
export function inverseDocumentFrequency(df: number, units: number): number {
  return Math.log(1 + (units - Math.min(df, units) + 0.5) / (df + 0.5))
}

/** How rare a word is: by its most frequent form, in the texts if it is there, else where it is. */
export function wordIdf(context: RankContext, leaves: readonly Leaf[]): number {
  const inText = leaves.filter(leaf => leaf.field === 'text')
  const df = (inText.length > 0 ? inText : leaves).reduce((most, leaf) => Math.max(most, leaf.cursor.df), 0)
  return inverseDocumentFrequency(df, context.source.counts.units)
}

/** Adds to each window the highest x that a leaf can give one of its units. */
export function addLeafBounds(context: RankContext, leaf: Leaf, sums: Float64Array): void {
  const { cursor, weight } = leaf
  const starts = context.windows.starts[leaf.field]
  const windows = context.windows.count
  const highest = new Float64Array(windows)
  let window = 0
  let from = 0
  for (let block = 0; block < cursor.blocks; block++) {
    const last = cursor.last(block)
    const most = leaf.bounded ? cursor.highest(block) : Number.POSITIVE_INFINITY
    while (window < windows && (starts[window + 1] ?? 0) <= from) window++
    for (let i = window; i < windows && (starts[i] ?? 0) <= last; i++) {
      if (most > (highest[i] ?? 0)) highest[i] = most
    }
    from = last + 1
  }
  for (let i = 0; i < windows; i++) sums[i] = (sums[i] ?? 0) + weight * (highest[i] ?? 0)
}

/** Adds what a leaf gives to each unit of a window to `sums`, if given, and sets the units' bits. */
export function addLeaf(
  context: RankContext,
  leaf: Leaf,
  window: Window,
  bits: Uint32Array,
  sums: Float64Array | null,
): void {
  const { cursor, weight, flat, slope, lengths, field } = leaf
  const { docs, freqs } = cursor
  const starts = context.windows.starts[field]
  const [from, to] = [starts[window.number] ?? 0, starts[window.number + 1] ?? 0]
  const { base } = window
  const { quoteUnits, units } = context.source
  // The window asked for is most often the one after the last one.
  const near = cursor.block >= 0 && from > (docs[0] ?? 0) ? cursor.block : 0
  for (let block = cursor.seek(from, near); block < cursor.blocks; block++) {
    cursor.load(block)
    if (sums !== null) cursor.loadFreqs()
    const count = cursor.count
    let i = 0
    while (i < count && (docs[i] ?? 0) < from) i++
    for (; i < count; i++) {
      const doc = docs[i] ?? 0
      if (doc >= to) return
      const x = sums === null ? 0 : (weight * (freqs[i] ?? 0)) / (flat + slope * Math.max(lengths[doc] ?? 0, 1))
      if (field === 'title') {
        const [start, end] = units.range(doc)
        setRange(bits, Math.max(start, window.from) - base, Math.min(end, window.to) - base)
        if (sums !== null) for (let unit = start; unit < end; unit++) sums[unit - base] = (sums[unit - base] ?? 0) + x
      } else {
        const place = (field === 'text' ? doc : (quoteUnits[doc] ?? 0)) - base
        bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
        if (sums !== null) sums[place] = (sums[place] ?? 0) + x
      }
    }
    if (cursor.last(block) >= to - 1) return
  }
}

/** Turns sums of x into scores: adds `scale * ((k1 + 1) * x / (k1 + x) + delta)` for every bit, and empties both. */
export function saturate(
  window: Window,
  bits: Uint32Array,
  sums: Float64Array,
  { scale, k1, delta }: { readonly scale: number; readonly k1: number; readonly delta: number },
  into: { readonly bits: Uint32Array; readonly scores: Float64Array },
): void {
  for (let word = 0; word < window.words; word++) {
    let rest = bits[word] ?? 0
    if (rest === 0) continue
    into.bits[word] = (into.bits[word] ?? 0) | rest
    bits[word] = 0
    while (rest !== 0) {
      const place = word * 32 + 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
      const x = sums[place] ?? 0
      sums[place] = 0
      into.scores[place] = (into.scores[place] ?? 0) + scale * (((k1 + 1) * x) / (k1 + x) + delta)
    }
  }
}

/** The score of the highest x. */
export function saturated(x: number, scale: number, k1: number, delta: number): number {
  if (x <= 0) return impossible
  return scale * ((x === Number.POSITIVE_INFINITY ? k1 + 1 : ((k1 + 1) * x) / (k1 + x)) + delta)
}

export function wordNode(context: RankContext, clause: WordClause): Node {
  const { k1, delta } = context.options
  const leaves = openLeaves(context, clause.forms, clause.fields ?? context.fields)
  const scale = (clause.boost ?? 1) * wordIdf(context, leaves)
  const bounds = new Float64Array(context.windows.count)
  for (const leaf of leaves) addLeafBounds(context, leaf, bounds)
  for (let i = 0; i < bounds.length; i++) bounds[i] = saturated(bounds[i] ?? 0, scale, k1, delta)
  return {
    bounds,
    match(window, bits) {
      for (const leaf of leaves) addLeaf(context, leaf, window, bits, null)
    },
    score(window, bits, scores) {
      const own = context.scratch.bits()
      const sums = context.scratch.scores()
      for (const leaf of leaves) addLeaf(context, leaf, window, own, sums)
      saturate(window, own, sums, { scale, k1, delta }, { bits, scores })
      context.scratch.freeBits(own, 0)
      context.scratch.freeScores(sums, 0)
    },
  }
}
