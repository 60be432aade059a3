// From documents to passages: the units that match, with their scores; a paragraph and its quotes as one; and without those that an earlier
// edition of the story has in the same words.

import type { RankQuestion } from '../../search/engine.ts'
import { compareUnits, idOf } from './cluster-passage.ts'
import type { ExactScores } from './exact-score.ts'
import type { ReadUnit, UnitReader } from './found-words.ts'
import type { PassageDocument } from './layout.ts'

/** A unit that matches, with its score. */
export interface Matched extends ReadUnit {
  readonly id: string
  readonly score: number
}

/** What is one hit: a unit; with folding, a matching paragraph with its matching quotes. */
export interface MatchedPassage {
  /** The paragraph first. */
  readonly units: readonly Matched[]
}

/** By copy: the units that match and have it, the earliest edition first. */
export type Copies = ReadonlyMap<string, readonly Matched[]>

type Question = Pick<RankQuestion, 'clause' | 'filters' | 'fold'>

/** The passages of some documents, in their order. */
export function passagesOf(
  reader: UnitReader,
  scores: ExactScores,
  { clause, filters, fold }: Question,
  documents: readonly PassageDocument[],
): MatchedPassage[] {
  return documents.flatMap(document => {
    const units = reader.units(document).flatMap((unit): Matched[] => {
      if (filters.some(filter => scores.score(filter, unit) === null)) return []
      const score = scores.score(clause, unit)
      return score === null ? [] : [{ ...unit, id: idOf(unit), score }]
    })
    const isOne = fold && units[0]?.quote === null
    return isOne ? [{ units }] : units.map(unit => ({ units: [unit] }))
  })
}

/** The copies of all units of some passages. */
export function copiesIn(passages: readonly MatchedPassage[]): Copies {
  const copies = new Map<string, Matched[]>()
  for (const unit of passages.flatMap(({ units }) => units)) {
    const copy = copyOf(unit)
    if (copy === undefined) continue
    const own = copies.get(copy)
    if (own === undefined) copies.set(copy, [unit])
    else own.push(unit)
  }
  const edition = ({ quote, document }: Matched) => (quote ?? document).edition ?? 0
  for (const own of copies.values()) own.sort((one, other) => edition(one) - edition(other) || compareUnits(one, other))
  return copies
}

export function copyOf({ quote, document }: ReadUnit): string | undefined {
  return (quote ?? document).copy
}

/** What is shown of a passage: its best unit that no earlier edition has; null if there is none. A paragraph is hidden with its quotes. */
export function shownOf({ units }: MatchedPassage, copies: Copies): Matched | null {
  const [first] = units
  if (first === undefined || isLater(first, copies)) return null
  return units.reduce((best, unit) => (unit.score > best.score && !isLater(unit, copies) ? unit : best), first)
}

function isLater(unit: Matched, copies: Copies): boolean {
  const copy = copyOf(unit)
  const first = copy === undefined ? undefined : copies.get(copy)?.[0]
  return first !== undefined && first.id !== unit.id
}

/** The units of other editions that a passage stands for, the earliest first; not those that are one with their paragraph. */
export function behind({ units: [first] }: MatchedPassage, copies: Copies, alone: ReadonlySet<string>): Matched[] {
  const copy = first === undefined ? undefined : copyOf(first)
  if (copy === undefined) return []
  return (copies.get(copy) ?? []).filter(other => other.id !== first?.id && alone.has(other.id))
}
