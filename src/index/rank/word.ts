// A word in any of its forms and fields, scored as one (BM25F: Zaragoza et al. 2004; Robertson & Zaragoza 2009, section 3.6):
//
//   x = sum over fields and forms of  field weight * form weight * frequency / length norm
//   score = boost * idf * ((k1 + 1) * x / (k1 + x) + delta)
//
// A title's occurrence counts for every unit of the article; a speaker's for the quote.

import type { WordClause } from '../plan.ts'
import type { RankContext } from './context.ts'
import { addLeafBounds, candidatesOf, type Leaf, matchLeaf, openLeaves, scoreLeaf } from './leaf.ts'
import { impossible, LazyBounds, type Node } from './node.ts'
import type { Stretch } from './windows.ts'

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

export interface Scale {
  readonly scale: number
  readonly k1: number
  readonly delta: number
}

/** Turns sums of x into scores: adds `scale * ((k1 + 1) * x / (k1 + x) + delta)` for every bit, and empties both. */
export function saturate(
  stretch: Stretch,
  bits: Uint32Array,
  sums: Float64Array,
  { scale, k1, delta }: Scale,
  into: { readonly bits: Uint32Array; readonly scores: Float64Array },
): void {
  const { scores } = into
  const factor = scale * (k1 + 1)
  const flat = scale * delta
  for (let word = 0; word < stretch.words; word++) {
    let rest = bits[word] ?? 0
    if (rest === 0) continue
    into.bits[word] = (into.bits[word] ?? 0) | rest
    bits[word] = 0
    while (rest !== 0) {
      const place = word * 32 + 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
      const x = sums[place] ?? 0
      sums[place] = 0
      scores[place] = (scores[place] ?? 0) + (factor * x) / (k1 + x) + flat
    }
  }
}

/** The score of the highest x; impossible where there is none. */
export function saturated(x: number, { scale, k1, delta }: Scale): number {
  if (x <= 0) return impossible
  return scale * ((x === Number.POSITIVE_INFINITY ? k1 + 1 : ((k1 + 1) * x) / (k1 + x)) + delta)
}

export function wordNode(context: RankContext, clause: WordClause): Node {
  const { scratch } = context
  const leaves = openLeaves(context, clause.forms, clause.fields ?? context.fields)
  const { k1, delta } = context.options
  const scale = { scale: (clause.boost ?? 1) * wordIdf(context, leaves), k1, delta }
  const bounds = new LazyBounds(() => {
    const found = new Float64Array(context.windows.count)
    for (const leaf of leaves) addLeafBounds(context, leaf, found)
    for (let i = 0; i < found.length; i++) found[i] = saturated(found[i] ?? 0, scale)
    return found
  })
  return {
    get bounds() {
      return bounds.all
    },
    candidates: () => candidatesOf(context, leaves),
    match(stretch, bits) {
      if (bounds.isPossible(stretch)) for (const leaf of leaves) matchLeaf(context, leaf, stretch, bits)
    },
    score(stretch, bits, scores) {
      if (!bounds.isPossible(stretch)) return
      const own = scratch.bits()
      const sums = scratch.scores()
      for (const leaf of leaves) scoreLeaf(context, leaf, stretch, own, sums)
      saturate(stretch, own, sums, scale, { bits, scores })
      scratch.freeBits(own, 0)
      scratch.freeScores(sums, 0)
    },
  }
}
