// How likely the name of a speaker is right where words and speaker are: outcomes on gold that has names, and the weights they teach.

import { articleOf } from '../../src/pipeline/raw-article.ts'
import { extractWithEvidence } from '../../src/quotes/extract.ts'
import type { Evidence } from '../../src/quotes/weighing/confidence.ts'
import { ownModel } from '../../src/quotes/weighing/model.ts'
import { fitCalibration } from './calibration.ts'
import type { GoldArticle } from './gold.ts'
import { overlaps, sameStretch, strip, unionShare } from './spans.ts'
import { bareName } from './world.ts'

/** A quote whose words and mention are right: evidence on its speaker's name, and whether that is right. */
export interface NameOutcome {
  readonly evidence: Evidence
  readonly right: boolean
}

/** Outcomes of all quotes of the articles that have names, read with the given weights. */
export function nameOutcomesOf(golds: readonly GoldArticle[], weights: ReadonlyMap<string, number>): NameOutcome[] {
  return golds.flatMap(gold => {
    if (!gold.quotes.some(({ name }) => name !== null)) return []
    const { article, offsets } = articleOf(gold.id, gold.text)
    return extractWithEvidence(article, { ...ownModel, weights }).flatMap(({ quote, naming }) =>
      quote.fragments.flatMap(place => {
        const base = offsets[place.paragraph] ?? 0
        const inner = strip(gold.text, { start: base + place.start, end: base + place.end })
        const one = gold.quotes.find(
          other => other.attributed && unionShare(strip(gold.text, other), inner) >= sameStretch,
        )
        const at = quote.speaker?.mentionAt
        if (one === undefined || one.name === null || at === undefined) return []
        const from = offsets[at.paragraph] ?? 0
        const right = bareName(quote.speaker?.name ?? '') === bareName(one.name)
        if (!right && !one.sources.some(span => overlaps(span, { start: from + at.start, end: from + at.end })))
          return []
        return [{ evidence: naming, right }]
      }),
    )
  })
}

/** Weights under which the outcomes are likeliest. */
export function fitNames(outcomes: readonly NameOutcome[]): Map<string, number> {
  return fitCalibration(outcomes)
}
