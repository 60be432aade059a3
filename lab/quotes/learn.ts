// Learns the weights of the quote scorer: a conditional logit with L2 shrinkage, by stochastic gradient steps (AdaGrad) in a fixed
// order, so that the same gold gives the same weights. The shell is `lab/fit-quotes.ts`.

import { articleOf } from '../../src/pipeline/raw-article.ts'
import { mentionEnd } from '../../src/quotes/english/phrases/noun-phrases.ts'
import { viewsOf } from '../../src/quotes/view.ts'
import { attribute } from '../../src/quotes/weighing/attribute.ts'
import type { Candidate } from '../../src/quotes/weighing/candidates.ts'
import type { GoldArticle } from './gold.ts'
import { overlaps, sameStretch, strip, unionShare } from './spans.ts'

/** Shrinkage of weights, passes over the data, step, and how often a feature must occur to get a weight. */
const shrinkage = 0.003
const passes = 12
const step = 0.08
const rarest = 6
/** Passes before the weights have settled; the mean of those after the later passes hangs less on the order of the examples. */
const settling = 4

interface Example {
  readonly features: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

interface Raw {
  readonly candidates: readonly Candidate[]
  readonly right: readonly boolean[]
}

/** Weights by feature name, learnt from gold articles. */
export function learnWeights(articles: readonly GoldArticle[]): Map<string, number> {
  const counts = new Map<string, number>()
  const raw = articles.flatMap(collect)
  for (const { candidates } of raw)
    for (const { features } of candidates) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts]
    .filter(([, count]) => count >= rarest)
    .map(([name]) => name)
    .sort()
  const ids = new Map(names.map((name, index) => [name, index]))
  const examples: Example[] = raw.map(({ candidates, right }) => ({
    features: candidates.map(({ features }) => features.flatMap(name => ids.get(name) ?? [])),
    right,
  }))
  const weights = fitWeights(examples, names.length)
  return new Map(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 100) / 100]))
}

const collected = new WeakMap<GoldArticle, readonly Raw[]>()

/**
 * Every stretch of an article with its candidates and which of them are right. The teacher's choice is carried on. Kept, as it is asked
 * for often.
 */
function collect(gold: GoldArticle): readonly Raw[] {
  const known = collected.get(gold)
  if (known !== undefined) return known
  const found: Raw[] = []
  collected.set(gold, found)
  if (gold.quotes.length === 0) return found
  const { article, offsets } = articleOf(gold.id, gold.text)
  attribute(viewsOf(article.paragraphs), (candidates, view, region) => {
    const stretch = view.regions[region]
    const base = offsets[view.paragraph] ?? 0
    const inner = strip(gold.text, { start: base + (stretch?.start ?? 0), end: base + (stretch?.end ?? 0) })
    const quote = gold.quotes.find(one => unionShare(strip(gold.text, one), inner) >= sameStretch)
    if (quote === undefined || quote.ignored === true || (quote.attributed && quote.sources.length === 0))
      return { index: 0, confidence: 1 }
    const right = candidates.map(({ source }) => {
      if (source === null) return !quote.attributed
      const from = offsets[source.view.paragraph] ?? 0
      const start = from + (source.view.tokens[source.phrase.start]?.start ?? 0)
      const end = from + (source.view.tokens[mentionEnd(source.phrase) - 1]?.end ?? 0)
      return quote.attributed && quote.sources.some(span => overlaps(span, { start, end }))
    })
    const index = right.indexOf(true)
    if (index >= 0) found.push({ candidates, right })
    return { index: Math.max(0, index), confidence: 1 }
  })
  return found
}

function fitWeights(all: readonly Example[], size: number): Float64Array {
  const weight = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-2)
  let seed = 1
  const mean = new Float64Array(size)
  for (let pass = 0; pass < passes; pass++) {
    const order = all.map((_, index) => index)
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      const j = seed % (i + 1)
      const swap = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = swap
    }
    for (const index of order) {
      const example = all[index]
      if (example !== undefined) learn(example, weight, squares)
    }
    if (pass >= settling)
      for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + (weight[i] ?? 0) / (passes - settling)
  }
  return mean
}

function learn({ features, right }: Example, weight: Float64Array, squares: Float64Array): void {
  const scores = features.map(list => list.reduce((sum, id) => sum + (weight[id] ?? 0), 0))
  const top = Math.max(...scores)
  const raised = scores.map(score => Math.exp(score - top))
  const total = raised.reduce((sum, value) => sum + value, 0)
  const good = raised.reduce((sum, value, index) => sum + (right[index] === true ? value : 0), 0)
  for (const [index, list] of features.entries()) {
    const value = raised[index] ?? 0
    const gradient = (right[index] === true ? value / good : 0) - value / total
    for (const id of list) {
      const pull = gradient - shrinkage * (weight[id] ?? 0)
      squares[id] = (squares[id] ?? 0) + pull * pull
      weight[id] = (weight[id] ?? 0) + (step * pull) / Math.sqrt(squares[id] ?? 1)
    }
  }
}
