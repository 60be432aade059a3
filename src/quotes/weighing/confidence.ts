// How likely words and speaker are right: a logistic curve over what is known of the decision - the scorer's share of the reading,
// what kind of cue and source it has, how long the words are. Its numbers are measured, see `data/calibration.ts`.

import type { Attribution } from './attribute.ts'

/** What speaks for and against a quote being right: amounts by name, absent ones are 0. */
export type Evidence = ReadonlyMap<string, number>

/** Shares are kept this far from 0 and 1: what is nearer was not measured. */
const utmost = 1e-3
/** Log odds of the share at which the curve may bend: shares near 0.27, 0.73 and 0.95. */
const bends = [-1, 1, 3] as const
/** Words of a short quote, and of a middling one. */
const short = 3
const middling = 9

/** Evidence on the fragments of one quote; the least sure of them counts. */
export function evidenceOf(group: readonly Attribution[]): Evidence {
  const found = new Map<string, number>([['bias', 1]])
  const [lead] = group
  const source = lead?.source ?? null
  if (lead === undefined || source === null) return found
  const share = Math.min(1 - utmost, Math.max(utmost, Math.min(...group.map(({ confidence }) => confidence))))
  const odds = Math.log(share / (1 - share))
  found.set('odds', odds)
  for (const bend of bends) found.set(`odds above ${bend}`, Math.max(0, odds - bend))
  found.set(`cue ${source.event?.shape ?? 'none'}`, 1)
  found.set(`source ${sourceClass(source)}`, 1)
  const stretch = lead.view.regions[lead.region]
  const words = lead.view.text.slice(stretch?.innerStart, stretch?.innerEnd).split(/\s+/, middling + 1).length
  found.set(words <= short ? 'short' : words <= middling ? 'middling' : 'long', 1)
  if (source.view !== lead.view) found.set('other paragraph', 1)
  if (group.length > 1) found.set('several fragments', 1)
  return found
}

function sourceClass({ phrase, view }: NonNullable<Attribution['source']>): string {
  if (phrase.kind !== 'pronoun') return phrase.kind
  if (phrase.antecedent !== undefined) return 'relative'
  return /^(?:he|she|his|her)$/.test(view.tokens[phrase.start]?.lower ?? '') ? 'he' : 'pronoun'
}

/** Probability, 0 to 1, that words and speaker are right. */
export function probability(evidence: Evidence, weights: ReadonlyMap<string, number>): number {
  let score = 0
  for (const [name, amount] of evidence) score += amount * (weights.get(name) ?? 0)
  return 1 / (1 + Math.exp(-score))
}
