// Measures on the gold that the weights come from: each fifth of the articles is read with weights and confidences learnt from
// the other four, so that no article judges itself.

import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleOf } from './article-of.ts'
import type { GoldArticle } from './gold.ts'
import { type Judged, judgeArticle } from './judge.ts'
import { learnWeights } from './learn.ts'

const folds = 5

/** The articles in fifths: what is read, and what is learnt from. */
export function fifths(golds: readonly GoldArticle[]): { read: GoldArticle[]; learn: GoldArticle[] }[] {
  return Array.from({ length: folds }, (_, fold) => ({
    read: golds.filter((_, index) => index % folds === fold),
    learn: golds.filter((_, index) => index % folds !== fold),
  }))
}

/** Judged fragments of all articles, none of which taught what it is read with. */
export function crossValidate(golds: readonly GoldArticle[]): Judged[] {
  return fifths(golds).flatMap(({ read, learn }) => {
    const weights = learnWeights(learn)
    return read.flatMap(gold => {
      const { article, offsets } = articleOf(gold.id, gold.text)
      return judgeArticle(gold, extractQuotes(article, weights), offsets)
    })
  })
}
