// Measures on the gold that the numbers come from: each part of the articles is read with weights and confidences learnt from the
// others, so that no article judges itself. Parts are fifths, or outlets: how well an outlet is read that taught nothing.

import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleOf } from './article-of.ts'
import { fitCalibration, type Outcome, outcomesOf } from './calibration.ts'
import type { GoldArticle } from './gold.ts'
import { type Judged, judgeArticle } from './judge.ts'
import { learnWeights } from './learn.ts'

const folds = 5

interface Part {
  readonly read: readonly GoldArticle[]
  /** Learnt from the other parts. */
  readonly weights: ReadonlyMap<string, number>
  /** What of this part was right, read with them. */
  readonly outcomes: readonly Outcome[]
}

function partsBy(golds: readonly GoldArticle[], key: (gold: GoldArticle, index: number) => string): Part[] {
  const keys = golds.map(key)
  return [...new Set(keys)].map(name => {
    const read = golds.filter((_, index) => keys[index] === name)
    const weights = learnWeights(golds.filter((_, index) => keys[index] !== name))
    return { read, weights, outcomes: outcomesOf(read, weights) }
  })
}

/** PolNeAR's files begin with the name of their outlet. */
const outletOf = ({ id }: GoldArticle): string => id.split('_', 1)[0] ?? ''

/**
 * Outcomes of all articles, each read with the weights of other outlets: what confidences are learnt from. An archive is an outlet
 * that taught nothing, too.
 */
export function honestOutcomes(golds: readonly GoldArticle[]): Outcome[] {
  return partsBy(golds, outletOf).flatMap(({ outcomes }) => outcomes)
}

/** Judged fragments of all articles, none of which taught what it is read with. */
export function crossValidate(golds: readonly GoldArticle[], by: 'fifths' | 'outlets'): Judged[] {
  const parts = partsBy(golds, by === 'outlets' ? outletOf : (_, index) => String(index % folds))
  return parts.flatMap(part => {
    const others = parts.filter(other => other !== part)
    const calibration = fitCalibration(others.flatMap(({ outcomes }) => outcomes))
    return part.read.flatMap(gold => {
      const { article, offsets } = articleOf(gold.id, gold.text)
      return judgeArticle(gold, extractQuotes(article, { weights: part.weights, calibration }), offsets)
    })
  })
}
