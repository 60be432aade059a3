// Measures on the gold that the numbers come from: each part of the articles is read with weights and confidences learnt from the
// others, so that no article judges itself. Parts are fifths, or outlets: how well an outlet is read that taught nothing.

import type { Quote } from '../../src/article/quote.ts'
import { articleOf } from '../../src/pipeline/raw-article.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import type { Model } from '../../src/quotes/weighing/model.ts'
import { fitCalibration, type Outcome, outcomesOf } from './calibration.ts'
import type { GoldArticle } from './gold.ts'
import { learnWeights } from './learn.ts'
import { fitNames, type NameOutcome, nameOutcomesOf } from './names.ts'

const folds = 5
/** World outlets have an article or two each: they are read in this many parts, each outlet in one of them. */
const parts = 8
/** How often an article of world English is taught: there are few, and the news of the world is more than American politics. */
export const worldShare = 2

interface Part {
  readonly read: readonly GoldArticle[]
  /** Learnt from the other parts, and from what always teaches. */
  readonly weights: ReadonlyMap<string, number>
  /** What of this part was right, read with them. */
  readonly outcomes: readonly Outcome[]
}

/** PolNeAR's files begin with the name of their outlet, world articles end with their number in it. */
export const outletOf = ({ id }: GoldArticle): string =>
  /_\d+$/.test(id) ? id.replace(/_\d+$/, '') : (id.split('_', 1)[0] ?? '')

/** Articles as they are taught: those with names, of world English, several times. */
export function taught(golds: readonly GoldArticle[]): GoldArticle[] {
  return golds.flatMap(gold => (isWorld(gold) ? Array.from({ length: worldShare }, () => gold) : [gold]))
}

export const isWorld = ({ quotes }: GoldArticle): boolean => quotes.some(({ ignored }) => ignored !== undefined)

function partsBy(
  golds: readonly GoldArticle[],
  teachers: readonly GoldArticle[],
  key: (gold: GoldArticle, index: number) => string,
): Part[] {
  const keys = golds.map(key)
  return [...new Set(keys)].map(name => {
    const read = golds.filter((_, index) => keys[index] === name)
    const weights = learnWeights(taught([...teachers, ...golds.filter((_, index) => keys[index] !== name)]))
    return { read, weights, outcomes: outcomesOf(read, weights) }
  })
}

function keyBy(golds: readonly GoldArticle[], by: 'fifths' | 'outlets'): (gold: GoldArticle, index: number) => string {
  if (by === 'fifths') return (_, index) => String(index % folds)
  const world = [...new Set(golds.filter(isWorld).map(outletOf))]
  return gold => (isWorld(gold) ? `world ${world.indexOf(outletOf(gold)) % parts}` : outletOf(gold))
}

/**
 * Outcomes of all articles, each read with the weights of other outlets: what confidences are learnt from. An archive is an outlet
 * that taught nothing, too.
 */
export function honestOutcomes(golds: readonly GoldArticle[]): { outcomes: Outcome[]; names: NameOutcome[] } {
  const found = partsBy(golds, [], keyBy(golds, 'outlets'))
  return {
    outcomes: found.flatMap(({ outcomes }) => outcomes),
    names: found.flatMap(({ read, weights }) => nameOutcomesOf(read, weights)),
  }
}

export interface Crossed {
  readonly gold: GoldArticle
  readonly quotes: readonly Quote[]
  readonly offsets: readonly number[]
}

/** The quotes of all articles, none of which taught what it is read with; `teachers` always teach. */
export function crossValidate(
  golds: readonly GoldArticle[],
  by: 'fifths' | 'outlets',
  teachers: readonly GoldArticle[] = [],
): Crossed[] {
  const found = partsBy(golds, teachers, keyBy(golds, by))
  const always =
    teachers.length === 0 ? [] : partsBy(teachers, [], keyBy(teachers, 'outlets')).flatMap(({ outcomes }) => outcomes)
  return found.flatMap(part => {
    const others = found.filter(other => other !== part)
    const model: Model = {
      weights: part.weights,
      calibration: fitCalibration([...always, ...others.flatMap(({ outcomes }) => outcomes)]),
      names: fitNames(others.flatMap(({ read, weights }) => nameOutcomesOf(read, weights))),
    }
    return part.read.map(gold => {
      const { article, offsets } = articleOf(gold.id, gold.text)
      return { gold, quotes: extractQuotes(article, model), offsets }
    })
  })
}
