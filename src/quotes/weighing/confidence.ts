// How likely words and speaker are right: a logistic curve over features of the decision (the scorer's share, the kind of cue and source,
// the length of the quote). Its weights are measured: `english/learnt/confidence-weights.json`.

import { titleCase } from '../english/terms/titles.ts'
import type { AttributedStretch } from './attribute.ts'

/** Evidence for and against a quote being right: amounts by name; absent ones are 0. */
export type Evidence = ReadonlyMap<string, number>

/** Shares are kept this far from 0 and 1: closer values were not measured. */
const utmost = 1e-3
/** The same for the other quotes of the article, with their usual log odds, and quotes of those that few are evened out with. */
const utmostOfOthers = 1e-2
const usual = 3
const steadying = 5
/** Log odds of the share at which the curve may bend: shares near 0.27, 0.73 and 0.95. */
const bends = [-1, 1, 3] as const
/** Words of a short quote, and of a middling one. */
const short = 3
const middling = 9

/**
 * Evidence on each quote of an article, given as its fragments. Errors cluster in articles, because of their style or many people of one
 * name, so the certainty of the other quotes is evidence too.
 */
export function evidenceOf(
  quotes: readonly (readonly AttributedStretch[])[],
): ReadonlyMap<readonly AttributedStretch[], Evidence> {
  // Lines of an interview have their own confidences.
  const groups = quotes.filter(([lead]) => lead?.view.label === null)
  const surplus = groups.map(group => oddsOf(group, utmostOfOthers) - usual)
  const total = surplus.reduce((sum, value) => sum + value, 0)
  return new Map(
    groups.map((group, index) => {
      const others = (total - (surplus[index] ?? 0)) / (groups.length - 1 + steadying)
      return [group, ofGroup(group).set('other quotes', others)]
    }),
  )
}

/** Log odds of a quote's share; the least sure fragment counts. */
function oddsOf(group: readonly AttributedStretch[], bound: number): number {
  const share = Math.min(1 - bound, Math.max(bound, Math.min(...group.map(({ confidence }) => confidence))))
  return Math.log(share / (1 - share))
}

function ofGroup(group: readonly AttributedStretch[]): Map<string, number> {
  const found = new Map<string, number>([['bias', 1]])
  const [lead] = group
  const source = lead?.source ?? null
  if (lead === undefined || source === null) return found
  const odds = oddsOf(group, utmost)
  found.set('odds', odds)
  for (const bend of bends) found.set(`odds above ${bend}`, Math.max(0, odds - bend))
  found.set(`cue ${source.event?.shape ?? 'none'}`, 1)
  found.set(`source ${sourceClass(source)}`, 1)
  const stretch = lead.view.regions[lead.region]
  const words = lead.view.text.slice(stretch?.innerStart, stretch?.innerEnd).split(/\s+/, middling + 1).length
  found.set(words <= short ? 'short' : words <= middling ? 'middling' : 'long', 1)
  if (source.view !== lead.view) found.set('other paragraph', 1)
  const inner = lead.view.text.slice(stretch?.innerStart, stretch?.innerEnd)
  if (words > 1 && titleCase(inner) === 'title') found.set('title', 1)
  if (group.length > 1) found.set('several fragments', 1)
  return found
}

function sourceClass({ phrase, view }: NonNullable<AttributedStretch['source']>): string {
  if (phrase.kind !== 'pronoun') return phrase.kind
  if (phrase.antecedent !== undefined) return 'relative'
  return /^(?:he|she|his|her|him)$/.test(view.tokens[phrase.start]?.lower ?? '') ? 'he' : 'pronoun'
}

/** Probability, 0 to 1, that words and speaker are right. */
export function probability(evidence: Evidence, weights: ReadonlyMap<string, number>): number {
  let score = 0
  for (const [name, amount] of evidence) score += amount * (weights.get(name) ?? 0)
  return 1 / (1 + Math.exp(-score))
}
