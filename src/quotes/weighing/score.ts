// Weighs candidates: a conditional logit ("softmax") over the possible readings of a quoted text, so that the winner's share is a
// probability. The weights are in `english/learnt/stretch-weights.json`; `lab/fit-quotes.ts` makes them.

import type { Candidate } from './candidates.ts'

/** Share of each candidate, in order; they sum to 1. */
export function shares(candidates: readonly Candidate[], weights: ReadonlyMap<string, number>): number[] {
  const scores = candidates.map(({ features }) => features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0))
  const top = Math.max(...scores)
  const raised = scores.map(score => Math.exp(score - top))
  const total = raised.reduce((sum, value) => sum + value, 0)
  return raised.map(value => value / total)
}
