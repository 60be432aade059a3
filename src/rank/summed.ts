// A word with many forms, such as a prefix: its lists are summed one after another, once, for the whole archive. Reading hundreds of lists
// side by side would cost more in switching than in reading.

import type { PostingCursor } from '../file/postings/list-reader.ts'
import type { WordClause } from '../query/clause.ts'
import { type Leaf, type List, openLeaf, scoreLeaf, scoreWhole } from './leaf.ts'
import { Bounds, type Node } from './node.ts'
import type { RankContext } from './rank-context.ts'
import { type Scale, saturated, saturateFrom } from './saturation.ts'
import { countBits, hasBit, lowest, maskOf } from './unit-bits.ts'

export function summedNode(context: RankContext, clause: WordClause, lists: readonly List[], scale: Scale): Node {
  const { windows, scratch } = context
  const all = scratch.archiveSums()
  const whole = windows.stretch(0, windows.count)
  let cursor: PostingCursor | null = null
  let postings = 0
  let longest = 0
  for (const [place, list] of lists.entries()) {
    if (cursor === null || lists[place - 1]?.reader !== list.reader) cursor = scratch.cursor(list.reader)
    if (list.field === 'text') scoreWhole(context, list, cursor, context.source.counts.units, all)
    else scoreLeaf(context, openLeaf(context, list, cursor), whole, all)
    postings += list.entry.df
    longest = Math.max(longest, list.entry.df)
  }
  context.met?.set(clause, {
    units: all.bits,
    isInTexts: lists.some(({ field }) => field === 'text'),
    texts: units => listsWith(context, lists, units),
  })
  const bounds = new Bounds(() => {
    const starts = windows.starts.text
    const found = new Float64Array(windows.count)
    for (let window = 0; window < found.length; window++) {
      let most = 0
      for (let unit = starts[window] ?? 0; unit < (starts[window + 1] ?? 0); unit++)
        if (hasBit(all.bits, unit)) most = Math.max(most, all.sums[unit] ?? 0)
      found[window] = saturated(most, scale)
    }
    return found
  })
  return {
    bounds,
    most: saturated(Number.POSITIVE_INFINITY, scale),
    postings,
    candidates() {
      const isMany = longest > context.mostCandidates || countBits(all.bits, all.bits.length) > context.mostCandidates
      if (isMany) return null
      const units: number[] = []
      all.bits.forEach((bits, word) => {
        for (let rest = bits; rest !== 0; rest &= rest - 1) units.push(word * 32 + lowest(rest))
      })
      return units
    },
    match({ base, from, to, words }, bits) {
      for (let word = 0; word < words; word++) {
        const own = (all.bits[(base >>> 5) + word] ?? 0) & maskOf(word, from - base, to - base)
        bits[word] = (bits[word] ?? 0) | own
      }
    },
    score: (stretch, bits, scores, floor) => saturateFrom(all, stretch, scale, { bits, scores, floor }),
  }
}

/** For each of some ascending units, the open text lists that contain it: few of hundreds. */
function listsWith(context: RankContext, lists: readonly List[], units: readonly number[]): Leaf[][] {
  const found = units.map((): Leaf[] => [])
  let cursor: PostingCursor | null = null
  for (const list of lists) {
    if (list.field !== 'text') continue
    cursor ??= context.scratch.cursor(list.reader)
    cursor.open(list.entry)
    let leaf: Leaf | null = null
    eachCommon(cursor, units, i => {
      leaf ??= openLeaf(context, list)
      found[i]?.push(leaf)
    })
  }
  return found
}

/** Calls `each` with the place of every unit that a list contains. */
function eachCommon(cursor: PostingCursor, units: readonly number[], each: (i: number) => void): void {
  if (cursor.blocks > 1) {
    for (const [i, unit] of units.entries()) if (cursor.find(unit) >= 0) each(i)
    return
  }
  const { docs, count } = cursor
  for (let i = 0, place = 0; i < units.length && place < count; ) {
    const apart = (units[i] ?? 0) - (docs[place] ?? 0)
    if (apart === 0) each(i)
    if (apart <= 0) i++
    else place++
  }
}
