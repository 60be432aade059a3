// Words in a row. Documents that contain all words are found first, by their postings; positions are read only for those. A phrase scores
// like one word that is as rare as its words together and as frequent as the phrase.

import type { PhraseClause } from '../query/clause.ts'
import {
  addLeafBounds,
  addRange,
  candidatesOf,
  endPlace,
  firstPlace,
  impactsOf,
  type Leaf,
  openLeaves,
} from './leaf.ts'
import { Bounds, type Node } from './node.ts'
import { PhraseMatches } from './phrase-matches.ts'
import type { RankContext } from './rank-context.ts'
import { saturate, saturated } from './saturation.ts'
import { setRange } from './unit-bits.ts'
import type { Stretch } from './windows.ts'
import { wordIdf } from './word.ts'

/** The words' postings in one field. */
interface FieldWords {
  readonly words: readonly (readonly Leaf[])[]
  readonly matches: PhraseMatches
  readonly lengthCodes: ArrayLike<number>
  readonly impacts: Float64Array
  /** Weight of one occurrence: the heaviest form of each word, and the lightest of these for the phrase. */
  readonly weight: number
}

export function phraseNode(context: RankContext, clause: PhraseClause): Node {
  const { scratch, source } = context
  const names = clause.fields ?? context.fields
  const { words: different, wordOf } = differentWords(clause.slots)
  const opened = different.map(forms => openLeaves(context, forms, names))
  const idfs = opened.map(leaves => wordIdf(context, leaves))
  const rarity = wordOf.reduce((sum, word) => sum + (idfs[word] ?? 0), 0)
  const scale = { scale: rarity * (clause.boost ?? 1), k1: context.options.k1 }
  const shape = { wordOf, places: clause.places ?? clause.slots.map((_, i) => i) }
  const fields = names.flatMap((field): FieldWords[] => {
    const words = opened.map(leaves => leaves.filter(leaf => leaf.field === field))
    if (words.length === 0 || words.some(leaves => leaves.length === 0)) return []
    const reader = source.fields[field]
    const { lengthCodes } = reader
    const impacts = impactsOf(context, { field, reader })
    const matches = new PhraseMatches(context, field, words, shape)
    return [{ words, matches, lengthCodes, impacts, weight: Math.min(...words.map(heaviest)) }]
  })
  const bounds = new Bounds(() => {
    const found = new Float64Array(context.windows.count)
    for (const { words, weight } of fields) addPhraseBounds(context, words, weight, found)
    for (let i = 0; i < found.length; i++) found[i] = saturated(found[i] ?? 0, scale)
    return found
  })

  /** Calls `use` with the places of units that have the phrase, and x. */
  const each = (stretch: Stretch, use: (start: number, stop: number, x: number) => void) => {
    if (!bounds.isPossible(stretch)) return
    for (const { matches, lengthCodes, impacts, weight } of fields) {
      matches.each(stretch, bounds, at => {
        const doc = matches.docs[at] ?? 0
        const x = weight * (matches.freqs[at] ?? 0) * (impacts[lengthCodes[doc] ?? 0] ?? 0)
        use(firstPlace(context, matches.field, doc, stretch), endPlace(context, matches.field, doc, stretch), x)
      })
    }
  }
  return {
    bounds,
    most: saturated(Number.POSITIVE_INFINITY, scale),
    postings: opened.flat().reduce((sum, { entry }) => sum + entry.df, 0),
    candidates: () => candidatesOfPhrase(context, fields),
    match: (stretch, bits) => each(stretch, (start, stop) => setRange(bits, start, stop)),
    score(stretch, bits, scores, floor) {
      const own = scratch.sums()
      each(stretch, (start, stop, x) => addRange(own, start, stop, x))
      saturate(stretch, own, scale, { bits, scores, floor, met: null })
      scratch.freeSums(own)
    },
  }
}

/** The distinct words of the slots, and the words of each slot: a repeated word is read once. */
function differentWords(slots: PhraseClause['slots']) {
  const words: PhraseClause['slots'][number][] = []
  const numbers = new Map<string, number>()
  const wordOf = slots.map(forms => {
    const key = forms.map(({ term, weight }) => `${term} ${weight}`).join()
    const number = numbers.get(key) ?? words.push(forms) - 1
    numbers.set(key, number)
    return number
  })
  return { words, wordOf }
}

function heaviest(leaves: readonly Leaf[]): number {
  return leaves.reduce((most, leaf) => Math.max(most, leaf.weight), 0)
}

/** In each field, the candidates of the rarest word. */
function candidatesOfPhrase(context: RankContext, fields: readonly FieldWords[]): readonly number[] | null {
  const all: number[] = []
  for (const { words } of fields) {
    const df = (leaves: readonly Leaf[]) => leaves.reduce((sum, leaf) => sum + leaf.cursor.df, 0)
    const rarest = words.reduce((a, b) => (df(b) < df(a) ? b : a))
    const own = candidatesOf(context, rarest)
    if (own === null || own.length + all.length > context.mostCandidates) return null
    all.push(...own)
  }
  return all
}

/** Adds an upper bound for a phrase: it is at most as frequent as its rarest word, and every form may weigh `weight`. */
function addPhraseBounds(
  context: RankContext,
  words: readonly (readonly Leaf[])[],
  weight: number,
  bounds: Float64Array,
): void {
  const least = new Float64Array(bounds.length).fill(Number.POSITIVE_INFINITY)
  for (const leaves of words) {
    const sums = new Float64Array(bounds.length)
    for (const leaf of leaves) addLeafBounds(context, { ...leaf, weight }, sums)
    for (let i = 0; i < sums.length; i++) least[i] = Math.min(least[i] ?? 0, sums[i] ?? 0)
  }
  for (let i = 0; i < bounds.length; i++) bounds[i] = (bounds[i] ?? 0) + (least[i] ?? 0)
}
