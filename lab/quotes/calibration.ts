// From what was decided and what was right to the weights of the evidence: logistic regression, which says of a quote how likely it is
// right. The shell is `lab/fit-confidence.ts`.

import { articleOf } from '../../src/pipeline/raw-article.ts'
import { mentionEnd } from '../../src/quotes/english/phrases/noun-phrases.ts'
import { joinFragments } from '../../src/quotes/join.ts'
import { viewsOf } from '../../src/quotes/view.ts'
import { attribute, mostLikely } from '../../src/quotes/weighing/attribute.ts'
import { type Evidence, evidenceOf } from '../../src/quotes/weighing/confidence.ts'
import { shares } from '../../src/quotes/weighing/score.ts'
import type { GoldArticle } from './gold.ts'
import { overlaps, sameStretch, strip, unionShare } from './spans.ts'

/** A fragment that is shown: its quote's evidence, and whether words and speaker are the gold's. */
export interface Outcome {
  readonly evidence: Evidence
  readonly right: boolean
}

/** Pull of every weight towards 0, in squared units: a kind of cue seen twenty times should not be believed like one seen a thousand. */
const shrinkage = 2
/** Newton steps; the weights stand still after six or seven. */
const steps = 12

/** Outcomes of all fragments shown in the articles, under the given weights. Lines of an interview have confidences of their own. */
export function outcomesOf(golds: readonly GoldArticle[], weights: ReadonlyMap<string, number>): Outcome[] {
  return golds.flatMap(gold => {
    const { article, offsets } = articleOf(gold.id, gold.text)
    const attributions = attribute(viewsOf(article.paragraphs), candidates =>
      mostLikely(candidates, shares(candidates, weights)),
    )
    return [...evidenceOf(joinFragments(attributions, article.paragraphs))].flatMap(([group, evidence]) => {
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
        return { evidence, right: quote?.sources.some(span => overlaps(span, mention)) ?? false }
      })
    })
  })
}

/** Weights of the evidence under which the outcomes are likeliest, by name. */
export function fitCalibration(outcomes: readonly Outcome[]): Map<string, number> {
  const names = [...new Set(outcomes.flatMap(({ evidence }) => [...evidence.keys()]))].sort()
  const places = new Map(names.map((name, place) => [name, place]))
  const rows = outcomes.map(({ evidence, right }) => ({
    cells: [...evidence].map(([name, amount]) => [places.get(name) ?? 0, amount] as const),
    right: right ? 1 : 0,
  }))
  const weight = new Float64Array(names.length)
  for (let step = 0; step < steps; step++) {
    const pull = Float64Array.from(weight, value => -shrinkage * value)
    const bend = names.map((_, i) => Float64Array.from(names, (_, j) => (i === j ? shrinkage : 0)))
    for (const { cells, right } of rows) {
      const score = cells.reduce((sum, [place, amount]) => sum + amount * (weight[place] ?? 0), 0)
      const chance = 1 / (1 + Math.exp(-score))
      for (const [i, a] of cells) {
        pull[i] = (pull[i] ?? 0) + (right - chance) * a
        const row = bend[i]
        if (row !== undefined) for (const [j, b] of cells) row[j] = (row[j] ?? 0) + chance * (1 - chance) * a * b
      }
    }
    const change = solve(bend, pull)
    for (const i of weight.keys()) weight[i] = (weight[i] ?? 0) + (change[i] ?? 0)
  }
  return new Map(names.map((name, place) => [name, Math.round((weight[place] ?? 0) * 1_000) / 1_000]))
}

/** Solves a symmetric positive system by elimination. */
function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => Float64Array.of(...row, vector[i] ?? 0))
  for (const [i, row] of rows.entries()) {
    const pivot = row[i] ?? 1
    for (const j of row.keys()) row[j] = (row[j] ?? 0) / pivot
    for (const [k, other] of rows.entries()) {
      const factor = other[i] ?? 0
      if (k !== i && factor !== 0) for (const j of other.keys()) other[j] = (other[j] ?? 0) - factor * (row[j] ?? 0)
    }
  }
  return Float64Array.from(rows, row => row.at(-1) ?? 0)
}
