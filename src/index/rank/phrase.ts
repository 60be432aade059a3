// Words in a row. Documents that have all the words are found first, by their postings; positions are read for those alone. Scored as
// a word that is as rare as its words together, and as frequent as the phrase.

import type { FieldName, PhraseClause } from '../plan.ts'
import { setRange } from './bits.ts'
import type { RankContext } from './context.ts'
import { impossible, type Node } from './node.ts'
import { countPhrase, slotPositions } from './slots.ts'
import type { Window } from './windows.ts'
import { addLeafBounds, type Leaf, openLeaves, saturate, saturated, wordIdf } from './word.ts'

/** The slots' postings in one field. */
interface FieldSlots {
  readonly field: FieldName
  readonly slots: readonly (readonly Leaf[])[]
  readonly positions: readonly number[][]
  /** Weight of the field, and of the lightest forms that a slot may be made of: a phrase of corrections counts less. */
  readonly weight: number
}

export function phraseNode(context: RankContext, clause: PhraseClause): Node {
  const { k1, delta } = context.options
  const { scratch } = context
  const slotLeaves = clause.slots.map(forms => openLeaves(context, forms, clause.fields ?? context.fields))
  const scale = slotLeaves.reduce((sum, leaves) => sum + wordIdf(context, leaves), 0) * (clause.boost ?? 1)
  const places = clause.places ?? clause.slots.map((_, i) => i)
  const fields = (clause.fields ?? context.fields).flatMap((field): FieldSlots[] => {
    const slots = slotLeaves.map(leaves => leaves.filter(leaf => leaf.field === field))
    if (slots.length === 0 || slots.some(leaves => leaves.length === 0)) return []
    const heaviest = slots.map(leaves => leaves.reduce((most, leaf) => Math.max(most, leaf.weight), 0))
    return [{ field, slots, positions: slots.map(() => []), weight: Math.min(...heaviest) }]
  })

  const bounds = new Float64Array(context.windows.count)
  for (const { slots, weight } of fields) {
    // A phrase is no more frequent than its rarest word.
    const least = new Float64Array(bounds.length).fill(Number.POSITIVE_INFINITY)
    for (const leaves of slots) {
      const sums = new Float64Array(bounds.length)
      for (const leaf of leaves) addLeafBounds(context, { ...leaf, weight: 1 }, sums)
      for (let i = 0; i < sums.length; i++) least[i] = Math.min(least[i] ?? 0, sums[i] ?? 0)
    }
    for (let i = 0; i < bounds.length; i++) bounds[i] = (bounds[i] ?? 0) + weight * (least[i] ?? 0)
  }
  for (let i = 0; i < bounds.length; i++) bounds[i] = saturated(bounds[i] ?? 0, scale, k1, delta)

  /** Sets bits of units with the phrase and adds x to their sums. */
  const run = (window: Window, bits: Uint32Array, sums: Float64Array | null) => {
    if ((bounds[window.number] ?? 0) === impossible) return
    for (const part of fields) matchField(context, part, window, { places, slop: clause.slop ?? 0 }, bits, sums)
  }
  return {
    bounds,
    match: (window, bits) => run(window, bits, null),
    score(window, bits, scores) {
      const own = scratch.bits()
      const sums = scratch.scores()
      run(window, own, sums)
      saturate(window, own, sums, { scale, k1, delta }, { bits, scores })
      scratch.freeBits(own, 0)
      scratch.freeScores(sums, 0)
    },
  }
}

function matchField(
  context: RankContext,
  { field, slots, positions, weight }: FieldSlots,
  window: Window,
  { places, slop }: { readonly places: readonly number[]; readonly slop: number },
  bits: Uint32Array,
  sums: Float64Array | null,
): void {
  const { scratch, windows, source } = context
  const [from, to] = [windows.starts[field][window.number] ?? 0, windows.starts[field][window.number + 1] ?? 0]
  const words = (to - from + 31) >>> 5
  const all = scratch.bits()
  const one = scratch.bits()
  slots.forEach((leaves, slot) => {
    for (const leaf of leaves) setDocs(leaf, from, to, slot === 0 ? all : one)
    if (slot === 0) return
    for (let word = 0; word < words; word++) {
      all[word] = (all[word] ?? 0) & (one[word] ?? 0)
      one[word] = 0
    }
  })
  const counts: number[] = []
  for (let word = 0; word < words; word++) {
    for (let rest = all[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const doc = from + word * 32 + 31 - Math.clz32(rest & -rest)
      slots.forEach((leaves, slot) => {
        counts[slot] = slotPositions(leaves, doc, positions[slot] ?? [])
      })
      const freq = countPhrase(positions, counts, places, slop)
      if (freq === 0) continue
      const leaf = slots[0]?.[0]
      const x =
        leaf === undefined ? 0 : (weight * freq) / (leaf.flat + leaf.slope * Math.max(leaf.lengths[doc] ?? 0, 1))
      const [start, end] =
        field === 'title' ? source.units.range(doc) : fieldUnit(field === 'text' ? doc : (source.quoteUnits[doc] ?? 0))
      setRange(bits, Math.max(start, window.from) - window.base, Math.min(end, window.to) - window.base)
      if (sums === null) continue
      for (let unit = start; unit < end; unit++) sums[unit - window.base] = (sums[unit - window.base] ?? 0) + x
    }
  }
  scratch.freeBits(all, words)
  scratch.freeBits(one, words)
}

function fieldUnit(unit: number): readonly [number, number] {
  return [unit, unit + 1]
}

/** Bits of the leaf's documents in `[from, to)`, counted from `from`. */
function setDocs({ cursor }: Leaf, from: number, to: number, bits: Uint32Array): void {
  const { docs } = cursor
  const near = cursor.block >= 0 && from > (docs[0] ?? 0) ? cursor.block : 0
  for (let block = cursor.seek(from, near); block < cursor.blocks; block++) {
    cursor.load(block)
    for (let i = 0; i < cursor.count; i++) {
      const place = (docs[i] ?? 0) - from
      if (place >= 0 && place < to - from) bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
    }
    if (cursor.last(block) >= to - 1) return
  }
}
