// The parts of one unit's score: what each word and phrase of a plan gives it. For people who want to know, not for ranking.

import type { OpenArchive } from './open.ts'
import type { Clause, PhraseClause, RankOptions, WordClause } from './plan.ts'
import { hasBit } from './rank/bits.ts'
import { defaultTactics, rankContext } from './rank/context.ts'
import { noFloor } from './rank/node.ts'
import { prepare } from './rank/prepare.ts'

export interface ScorePart {
  readonly clause: WordClause | PhraseClause
  readonly score: number
}

/** Words and phrases of a plan that can score, in its order. */
function scoring(clause: Clause): (WordClause | PhraseClause)[] {
  if (clause.op === 'word' || clause.op === 'phrase') return [clause]
  return clause.op === 'bool' ? [...(clause.must ?? []), ...(clause.should ?? [])].flatMap(scoring) : []
}

/** What each word and phrase that matches a unit adds to its score, before recency and proximity. */
export function explain(
  archive: OpenArchive,
  clause: Clause,
  options: Pick<RankOptions, 'k1' | 'fields'>,
  unit: number,
): ScorePart[] {
  const tactics = { ...defaultTactics, boundedFrom: Number.POSITIVE_INFINITY }
  const context = rankContext(archive.source, options, tactics, false)
  const { windows } = context
  const window = windows.find(unit)
  const stretch = windows.stretch(window, window + 1)
  const parts = scoring(clause).flatMap(part => {
    const bits = context.scratch.bits()
    const scores = context.scratch.scores()
    prepare(context, part).score(stretch, bits, scores, noFloor)
    const matches = hasBit(bits, unit - stretch.base)
    const score = scores.values[unit - stretch.base] ?? 0
    context.scratch.freeBits(bits, stretch.words)
    context.scratch.freeScores(scores, stretch.words)
    return matches ? [{ clause: part, score }] : []
  })
  context.scratch.release()
  return parts
}
