// From shares and outcomes to a table of probabilities: a monotone fit (isotonic regression) that leans on a smooth curve where
// there is little to count. The shell is `scripts/fit-confidence.ts`.

import { attribute, mostLikely } from '../../src/quotes/attribute.ts'
import { joinFragments } from '../../src/quotes/join.ts'
import { mentionEnd } from '../../src/quotes/noun-phrases.ts'
import { shares } from '../../src/quotes/score.ts'
import { viewsOf } from '../../src/quotes/view.ts'
import { articleOf } from './article-of.ts'
import type { GoldArticle } from './gold.ts'
import { overlaps, sameStretch, strip, unionShare } from './spans.ts'

/** The scorer's share for a quote that it shows, and whether words and speaker are the gold's. */
export interface Outcome {
  readonly share: number
  readonly right: boolean
}

/** Outcomes that the smooth curve counts for in every bin: enough to steady a thin bin, too few to move a full one. */
const prior = 50
/** Outcomes in one bin of the monotone fit. */
const binSize = 100
/** Steps of gradient descent on the curve's two numbers; it has settled long before. */
const steps = 4_000

/** Outcomes of all fragments shown in the articles, under the given weights. */
export function outcomesOf(golds: readonly GoldArticle[], weights: ReadonlyMap<string, number>): Outcome[] {
  return golds.flatMap(gold => {
    const { article, offsets } = articleOf(gold.id, gold.text)
    const attributions = attribute(viewsOf(article.paragraphs), candidates =>
      mostLikely(candidates, shares(candidates, weights)),
    )
    return joinFragments(attributions).flatMap(group => {
      const share = Math.min(...group.map(({ confidence }) => confidence))
      return group.map(({ view, region, source }) => {
        const stretch = view.regions[region]
        const base = offsets[view.paragraph] ?? 0
        const inner = strip(gold.text, { start: base + (stretch?.start ?? 0), end: base + (stretch?.end ?? 0) })
        const quote = gold.quotes.find(one => one.attributed && unionShare(strip(gold.text, one), inner) >= sameStretch)
        const from = offsets[source?.view.paragraph ?? 0] ?? 0
        const mention = {
          start: from + (source?.view.tokens[source.phrase.start]?.start ?? 0),
          end: from + (source === null ? 0 : (source.view.tokens[mentionEnd(source.phrase) - 1]?.end ?? 0)),
        }
        return { share, right: quote?.sources.some(span => overlaps(span, mention)) ?? false }
      })
    })
  })
}

/** Log odds of a share, kept finite. */
function odds(share: number): number {
  const safe = Math.min(1 - 1e-4, Math.max(1e-4, share))
  return Math.log(safe / (1 - safe))
}

/** Platt scaling: the logistic curve over the log odds of the share under which the outcomes are likeliest. */
export function fitCurve(outcomes: readonly Outcome[]): (share: number) => number {
  let [slope, offset] = [1, 0]
  const points = outcomes.map(({ share, right }) => ({ x: odds(share), y: right ? 1 : 0 }))
  for (let step = 0; step < steps; step++) {
    let [down, across] = [0, 0]
    for (const { x, y } of points) {
      const error = y - 1 / (1 + Math.exp(-(slope * x + offset)))
      down += error * x
      across += error
    }
    slope += (0.1 * down) / points.length
    offset += (0.1 * across) / points.length
  }
  return share => 1 / (1 + Math.exp(-(slope * odds(share) + offset)))
}

/** Rows of share and probability, both rising: bins of equal count, drawn towards the curve, then pooled until they rise. */
export function calibrationTable(outcomes: readonly Outcome[]): (readonly [number, number])[] {
  const curve = fitCurve(outcomes)
  const sorted = outcomes.toSorted((a, b) => a.share - b.share)
  const pooled: { share: number; value: number; count: number }[] = []
  for (let from = 0; from < sorted.length; from += binSize) {
    const bin = sorted.slice(from, from + binSize)
    const share = bin.reduce((sum, one) => sum + one.share, 0) / bin.length
    const right = bin.filter(one => one.right).length
    let block = { share, value: (right + prior * curve(share)) / (bin.length + prior), count: bin.length }
    for (let last = pooled.at(-1); last !== undefined && last.value >= block.value; last = pooled.at(-1)) {
      const count = last.count + block.count
      block = {
        share: (last.share * last.count + block.share * block.count) / count,
        value: (last.value * last.count + block.value * block.count) / count,
        count,
      }
      pooled.pop()
    }
    pooled.push(block)
  }
  const rows = pooled.map(({ share, value }) => [round(share), round(value)] as const)
  return [[0, 0], ...rows, [1, Math.max(round(curve(1)), rows.at(-1)?.[1] ?? 1)]]
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
