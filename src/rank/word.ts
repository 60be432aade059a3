// A word in any of its forms and fields, scored as one (BM25F: Zaragoza et al. 2004; Robertson & Zaragoza 2009, section 3.6):
//
//   x = sum over fields and forms of  field weight * form weight * frequency / length norm
//   score = boost * idf * (k1 + 1) * x / (k1 + x)
//
// A title's occurrence counts for every unit of the article; a speaker's for the quote.

import type { WordClause } from '../query/clause.ts'
import { addLeafBounds, candidatesOf, type List, listsOf, matchLeaf, openLeaf, scoreLeaf } from './leaf.ts'
import { scoreLongest } from './longest.ts'
import { Bounds, type Node } from './node.ts'
import type { RankContext } from './rank-context.ts'
import { saturate, saturated } from './saturation.ts'
import { summedNode } from './summed.ts'

/** The Robertson-Spärck Jones weight as in Lucene and MiniSearch: never negative. */
export function inverseDocumentFrequency(df: number, units: number): number {
  return Math.log(1 + (units - Math.min(df, units) + 0.5) / (df + 0.5))
}

/** The idf of a word: by its most frequent form, in the texts if it occurs there, else in the field that has it. */
export function wordIdf(context: RankContext, lists: readonly List[]): number {
  let [inText, anywhere] = [0, 0]
  for (const { field, entry } of lists) {
    anywhere = Math.max(anywhere, entry.df)
    if (field === 'text') inText = Math.max(inText, entry.df)
  }
  return inverseDocumentFrequency(inText > 0 ? inText : anywhere, context.source.counts.units)
}

/** The longest posting list of the texts is read last: by then it is known which units have a match in the other lists. */
function longestLast(lists: readonly List[]): List[] {
  let longest: List | undefined
  for (const list of lists) if (list.field === 'text' && list.entry.df > (longest?.entry.df ?? 0)) longest = list
  return longest === undefined ? [...lists] : [...lists.filter(list => list !== longest), longest]
}

export function wordNode(context: RankContext, clause: WordClause): Node {
  const { scratch, tactics } = context
  const lists = longestLast(listsOf(context, clause.forms, clause.fields ?? context.fields))
  const scale = { scale: (clause.boost ?? 1) * wordIdf(context, lists), k1: context.options.k1 }
  if (lists.length > tactics.mostLists) return summedNode(context, clause, lists, scale)
  const leaves = lists.map(list => openLeaf(context, list))
  const last = leaves.at(-1)
  const longest = last?.field === 'text' ? last : undefined
  const others = longest === undefined ? leaves : leaves.slice(0, -1)
  const texts = leaves.filter(({ field }) => field === 'text')
  const met = context.met === null ? null : scratch.archiveBits()
  if (met !== null)
    context.met?.set(clause, { units: met, isInTexts: texts.length > 0, texts: units => units.map(() => texts) })
  const bounds = new Bounds(() => {
    const found = new Float64Array(context.windows.count)
    for (const leaf of leaves) addLeafBounds(context, leaf, found)
    for (let i = 0; i < found.length; i++) found[i] = saturated(found[i] ?? 0, scale)
    return found
  })
  return {
    bounds,
    most: saturated(Number.POSITIVE_INFINITY, scale),
    postings: lists.reduce((sum, { entry }) => sum + entry.df, 0),
    candidates: () => candidatesOf(context, leaves),
    match(stretch, bits) {
      if (bounds.isPossible(stretch)) for (const leaf of leaves) matchLeaf(context, leaf, stretch, bits)
    },
    score(stretch, bits, scores, floor) {
      if (!bounds.isPossible(stretch)) return
      const own = scratch.sums()
      const into = { bits, scores, floor, met }
      for (const leaf of others) scoreLeaf(context, leaf, stretch, own)
      if (longest !== undefined) scoreLongest(longest, stretch, own, scale, into)
      if (others.length > 0) saturate(stretch, own, scale, into)
      scratch.freeSums(own)
    },
  }
}
