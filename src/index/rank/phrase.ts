// Words in a row. Documents that have all the words are found first, by their postings; positions are read for those alone. Scored as
// a word that is as rare as its words together, and as frequent as the phrase.

import type { FieldName, PhraseClause } from '../plan.ts'
import { lowest, setRange } from './bits.ts'
import type { RankContext } from './context.ts'
import { addLeafBounds, type Leaf, openLeaves, unitsOf } from './leaf.ts'
import type { Node } from './node.ts'
import { countPhrase, slotPositions } from './slots.ts'
import { docRange, isPossible, type Stretch } from './windows.ts'
import { saturate, saturated, wordIdf } from './word.ts'

/** The slots' postings in one field. */
interface FieldSlots {
  readonly field: FieldName
  readonly slots: readonly (readonly Leaf[])[]
  readonly positions: readonly number[][]
  readonly places: readonly number[]
  readonly slop: number
  readonly impacts: Float64Array
  /** What one occurrence counts: as the heaviest form of the slot whose heaviest is the lightest. */
  readonly weight: number
}

export function phraseNode(context: RankContext, clause: PhraseClause): Node {
  const { scratch } = context
  const { k1, delta, fields: settings } = context.options
  const names = clause.fields ?? context.fields
  const slotLeaves = clause.slots.map(forms => openLeaves(context, forms, names))
  const rarity = slotLeaves.reduce((sum, leaves) => sum + wordIdf(context, leaves), 0)
  const scale = { scale: rarity * (clause.boost ?? 1), k1, delta }
  const places = clause.places ?? clause.slots.map((_, i) => i)
  const fields = names.flatMap((field): FieldSlots[] => {
    const slots = slotLeaves.map(leaves => leaves.filter(leaf => leaf.field === field))
    if (slots.length === 0 || slots.some(leaves => leaves.length === 0)) return []
    const heaviest = slots.map(leaves => leaves.reduce((most, leaf) => Math.max(most, leaf.weight), 0))
    const impacts = context.source.fields[field].impacts(settings[field].b)
    const weight = Math.min(...heaviest)
    return [{ field, slots, positions: slots.map(() => []), places, slop: clause.slop ?? 0, impacts, weight }]
  })

  const bounds = new Float64Array(context.windows.count)
  for (const { slots } of fields) addPhraseBounds(context, slots, bounds)
  for (let i = 0; i < bounds.length; i++) bounds[i] = saturated(bounds[i] ?? 0, scale)

  /** Sets bits of units with the phrase and adds x to their sums. */
  const run = (stretch: Stretch, bits: Uint32Array, sums: Float64Array | null) => {
    if (isPossible(bounds, stretch)) for (const part of fields) matchField(context, part, stretch, bits, sums)
  }
  return {
    bounds,
    match: (stretch, bits) => run(stretch, bits, null),
    score(stretch, bits, scores) {
      const own = scratch.bits()
      const sums = scratch.scores()
      run(stretch, own, sums)
      saturate(stretch, own, sums, scale, { bits, scores })
      scratch.freeBits(own, 0)
      scratch.freeScores(sums, 0)
    },
  }
}

/** Adds what a phrase can give at most: it is no more frequent than its rarest word, whose every form may be as heavy as the heaviest. */
function addPhraseBounds(context: RankContext, slots: readonly (readonly Leaf[])[], bounds: Float64Array): void {
  const heaviest = slots.map(leaves => leaves.reduce((most, leaf) => Math.max(most, leaf.weight), 0))
  const weight = Math.min(...heaviest)
  const least = new Float64Array(bounds.length).fill(Number.POSITIVE_INFINITY)
  for (const leaves of slots) {
    const sums = new Float64Array(bounds.length)
    for (const leaf of leaves) addLeafBounds(context, { ...leaf, weight }, sums)
    for (let i = 0; i < sums.length; i++) least[i] = Math.min(least[i] ?? 0, sums[i] ?? 0)
  }
  for (let i = 0; i < bounds.length; i++) bounds[i] = (bounds[i] ?? 0) + (least[i] ?? 0)
}

function matchField(
  context: RankContext,
  part: FieldSlots,
  stretch: Stretch,
  bits: Uint32Array,
  sums: Float64Array | null,
): void {
  const { scratch, source } = context
  const { field, slots, positions, places, slop, impacts, weight } = part
  const { lengthCodes } = source.fields[field]
  const [from, to] = docRange(field, stretch)
  const words = (to - from + 31) >>> 5
  const all = scratch.bits()
  const one = scratch.bits()
  for (const leaf of slots[0] ?? []) leaf.cursor.orInto(from, to, from, all)
  for (let slot = 1; slot < slots.length; slot++) {
    for (const leaf of slots[slot] ?? []) leaf.cursor.orInto(from, to, from, one)
    for (let word = 0; word < words; word++) {
      all[word] = (all[word] ?? 0) & (one[word] ?? 0)
      one[word] = 0
    }
  }
  const counts: number[] = []
  for (let word = 0; word < words; word++) {
    for (let rest = all[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const doc = from + word * 32 + lowest(rest)
      for (let slot = 0; slot < slots.length; slot++)
        counts[slot] = slotPositions(slots[slot] ?? [], doc, positions[slot] ?? [])
      const freq = countPhrase(positions, counts, places, slop)
      if (freq === 0) continue
      const [first, end] = unitsOf(context, field, doc)
      const [start, stop] = [Math.max(first, stretch.from) - stretch.base, Math.min(end, stretch.to) - stretch.base]
      setRange(bits, start, stop)
      if (sums === null) continue
      const x = weight * freq * (impacts[lengthCodes[doc] ?? 0] ?? 0)
      for (let place = start; place < stop; place++) sums[place] = (sums[place] ?? 0) + x
    }
  }
  scratch.freeBits(all, words + 1)
  scratch.freeBits(one, words + 1)
}
