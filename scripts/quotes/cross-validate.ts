// Measures on the gold that the numbers come from: each fifth of the articles is read with weights and confidences learnt from the
// other four, so that no article judges itself.

import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleOf } from './article-of.ts'
import { fitCalibration, type Outcome, outcomesOf } from './calibration.ts'
import type { GoldArticle } from './gold.ts'
import { type Judged, judgeArticle } from './judge.ts'
import { learnWeights } from './learn.ts'

const folds = 5

interface Fifth {
  readonly read: readonly GoldArticle[]
  /** Learnt from the other four. */
  readonly weights: ReadonlyMap<string, number>
  /** What of this fifth was right, read with them. */
  readonly outcomes: readonly Outcome[]
}

function fifthsOf(golds: readonly GoldArticle[]): Fifth[] {
  return Array.from({ length: folds }, (_, fold) => {
    const read = golds.filter((_, index) => index % folds === fold)
    const weights = learnWeights(golds.filter((_, index) => index % folds !== fold))
    return { read, weights, outcomes: outcomesOf(read, weights) }
  })
}

/** Outcomes of all articles, each read with weights of others: what confidences are learnt from. */
export function honestOutcomes(golds: readonly GoldArticle[]): Outcome[] {
  return fifthsOf(golds).flatMap(({ outcomes }) => outcomes)
}

/** Judged fragments of all articles, none of which taught what it is read with. */
export function crossValidate(golds: readonly GoldArticle[]): Judged[] {
  const fifths = fifthsOf(golds)
  return fifths.flatMap(fifth => {
    const others = fifths.filter(other => other !== fifth)
    const calibration = fitCalibration(others.flatMap(({ outcomes }) => outcomes))
    return fifth.read.flatMap(gold => {
      const { article, offsets } = articleOf(gold.id, gold.text)
      return judgeArticle(gold, extractQuotes(article, { weights: fifth.weights, calibration }), offsets)
    })
  })
}
