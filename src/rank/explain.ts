// Explains units' scores: what each word and phrase of a plan contributes. For people; ranking does not use it.

import type { OpenArchive } from '../file/open-archive.ts'
import type { Clause, PhraseClause, WordClause } from '../query/clause.ts'
import type { RankOptions } from '../query/ranking.ts'
import { boolNode } from './bool.ts'
import { type Node, noFloor } from './node.ts'
import { prepare } from './prepare.ts'
import { defaultTactics, type RankContext, rankContext } from './rank-context.ts'
import { hasBit } from './unit-bits.ts'

export interface ScorePart {
  readonly clause: WordClause | PhraseClause
  readonly score: number
}

/** A prepared clause, with those of its clauses that score. */
interface Explained {
  readonly clause: Clause
  readonly node: Node
  readonly parts: readonly Explained[]
}

/** For each unit: what each word and phrase that it matches adds to its score, in the plan's order, before recency and proximity. */
export function explain(
  archive: OpenArchive,
  clause: Clause,
  options: Pick<RankOptions, 'k1' | 'fields'>,
  units: readonly number[],
): ScorePart[][] {
  const context = rankContext(archive.parts, options, defaultTactics, false)
  try {
    const explained = explainedOf(context, clause)
    return units.map(unit => partsOf(context, explained, unit))
  } finally {
    context.scratch.release()
  }
}

function explainedOf(context: RankContext, clause: Clause): Explained {
  if (clause.op !== 'bool') return { clause, node: prepare(context, clause), parts: [] }
  const all = (clauses: readonly Clause[] = []) => clauses.map(one => explainedOf(context, one))
  const [must, should, not] = [all(clause.must), all(clause.should), all(clause.not)]
  const nodes = (some: readonly Explained[]) => some.map(({ node }) => node)
  const node = boolNode(context, { must: nodes(must), should: nodes(should), not: nodes(not) })
  return { clause, node, parts: [...must, ...should] }
}

/** If the unit does not match a clause, none of the clause's parts count. */
function partsOf(context: RankContext, { clause, node, parts }: Explained, unit: number): ScorePart[] {
  const score = scoreOf(context, node, unit)
  if (score === null) return []
  if (clause.op === 'word' || clause.op === 'phrase') return [{ clause, score }]
  return parts.flatMap(part => partsOf(context, part, unit))
}

/** A node's score for a unit, or null if the unit does not match. */
function scoreOf({ windows, scratch }: RankContext, node: Node, unit: number): number | null {
  const window = windows.find(unit)
  const stretch = windows.stretch(window, window + 1)
  const [bits, scores] = [scratch.bits(), scratch.scores()]
  node.score(stretch, bits, scores, noFloor)
  const place = unit - stretch.base
  const score = hasBit(bits, place) ? (scores.values[place] ?? 0) : null
  scratch.freeBits(bits, stretch.words + 1)
  scratch.freeScores(scores, stretch.words)
  return score
}
