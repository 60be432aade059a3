// Words that are close together in the text raise a hit's score (Rasolofo & Savoy 2003: a pair adds the inverse square of its distance).
// Only the best hits are checked, so positions are read for those alone.

import type { Clause, WordClause } from '../query/clause.ts'
import type { RankedPassage } from '../query/ranking.ts'
import { breakGap } from '../text/stretches.ts'
import { byRank } from './collector.ts'
import { textPositions } from './positions.ts'
import type { RankContext } from './rank-context.ts'
import { hasBit } from './unit-bits.ts'

/** Most hits that are checked. Later hits keep their scores, which are at most as high as those of the checked hits before. */
export const proximityDepth = 100
/** Most words of a query that are checked, in order, so that a sentence as a query stays cheap. */
const mostWords = 8

/** Words of a plan that score, in the order of the query. */
export function wordsOf(clause: Clause): WordClause[] {
  if (clause.op === 'word') return [clause]
  if (clause.op !== 'bool') return []
  return [...(clause.must ?? []), ...(clause.should ?? [])].flatMap(wordsOf)
}

/** Whether closeness can change anything: the plan has two or more words. */
export function canRaise(clause: Clause): boolean {
  return wordsOf(clause).length > 1
}

/**
 * Adds up to `share` of its score to each of the best hits, and sorts them; returns only the best that are wanted. `least` is the score of
 * the last of these before.
 */
export function addProximity<Hit extends RankedPassage>(
  { met, source }: RankContext,
  clause: Clause,
  hits: readonly Hit[],
  { share, least }: { readonly share: number; readonly least: number },
): Hit[] {
  const slots = wordsOf(clause).flatMap(word => {
    const found = met?.get(word)
    return found?.isInTexts ? [found] : []
  })
  slots.length = Math.min(slots.length, mostWords)
  const enough = least * (1 - 1e-9)
  const pairShare = share / Math.max(1, slots.length - 1)
  const raised: Hit[] = []
  const liftable: Hit[] = []
  const best = hits.length > proximityDepth ? hits.toSorted(byRank) : hits
  for (const hit of best.slice(0, proximityDepth)) {
    const pairs = pairsIn(slots, hit.unit)
    if (pairs > 0 && hit.score * (1 + pairShare * pairs) >= enough) liftable.push(hit)
    else if (hit.score >= enough) raised.push(hit)
  }
  const positions = slots.map((): number[] => [])
  const counts: number[] = []
  // In the order of the archive, so that each block is unpacked once.
  liftable.sort((a, b) => a.unit - b.unit)
  const units = liftable.map(({ unit }) => unit)
  const lists = slots.map(({ texts }) => texts(units))
  for (const [i, hit] of liftable.entries()) {
    slots.forEach(({ units }, slot) => {
      const leaves = lists[slot]?.[i] ?? []
      counts[slot] = hasBit(units, hit.unit) ? textPositions(source, leaves, hit.unit, positions[slot] ?? []) : 0
    })
    const score = hit.score * (1 + share * closeness(positions, counts))
    if (score >= enough) raised.push({ ...hit, score })
  }
  return [...raised.sort(byRank), ...best.slice(proximityDepth)]
}

/** Neighbouring words of the query that a unit may both have; no other pair can be close. */
function pairsIn(slots: readonly { readonly units: Uint32Array }[], unit: number): number {
  let pairs = 0
  let before = false
  for (const { units } of slots) {
    const here = hasBit(units, unit)
    if (here && before) pairs++
    before = here
  }
  return pairs
}

/** 0 to 1: the mean, over neighbouring words of the query, of 1 / (least distance squared); 1 if all are adjacent. */
export function closeness(positions: readonly (readonly number[])[], counts: readonly number[]): number {
  let sum = 0
  for (let slot = 1; slot < positions.length; slot++) {
    const distance = leastDistance(
      positions[slot - 1] ?? [],
      counts[slot - 1] ?? 0,
      positions[slot] ?? [],
      counts[slot] ?? 0,
    )
    if (distance < breakGap) sum += 1 / (distance * distance)
  }
  return sum / (positions.length - 1)
}

/** Least distance between a position of one word and one of the next; in the wrong order it counts as one more. */
function leastDistance(
  left: readonly number[],
  leftCount: number,
  right: readonly number[],
  rightCount: number,
): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0, j = 0; i < leftCount && j < rightCount; ) {
    const distance = (right[j] ?? 0) - (left[i] ?? 0)
    if (distance > 0) {
      least = Math.min(least, distance)
      i++
    } else if (distance < 0) {
      least = Math.min(least, 1 - distance)
      j++
    } else {
      // A text word that matches both query words is not close to itself, but each may have the other's match next to it.
      if (j + 1 < rightCount) least = Math.min(least, (right[j + 1] ?? 0) - (left[i] ?? 0))
      if (i + 1 < leftCount) least = Math.min(least, 1 + (left[i + 1] ?? 0) - (right[j] ?? 0))
      i++
      j++
    }
  }
  return least
}
