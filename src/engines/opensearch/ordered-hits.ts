// Puts passages in the order of an answer, as ranking over a packed file does: by score with recency, after the closeness of words in the
// best hundred; or in the order in which they came.

import { proximityDepth } from '../../rank/proximity.ts'
import { recencyOf } from '../../rank/recency.ts'
import type { RankQuestion } from '../../search/engine.ts'
import { compareUnits } from './cluster-passage.ts'
import type { ExactScores } from './exact-score.ts'
import { wordsAndPhrases } from './first-choice.ts'
import type { Matched, MatchedPassage } from './matched-passages.ts'
import { isOrdered } from './window.ts'

/** A passage with the unit that is shown of it. `score` has recency and closeness in it. */
export interface ShownPassage {
  readonly passage: MatchedPassage
  readonly unit: Matched
  readonly score: number
}

export interface OrderedHit extends ShownPassage {
  /** The other passages of the article among those that were given, best first; none unless hits are grouped. */
  readonly others: readonly ShownPassage[]
}

type Question = Pick<RankQuestion, 'clause' | 'sort' | 'recency' | 'proximity' | 'groupByArticle'>

export function orderedHits(
  scores: ExactScores,
  question: Question,
  passages: readonly Pick<ShownPassage, 'passage' | 'unit'>[],
): OrderedHit[] {
  const recency = recencyOf(question.recency)
  const dated = passages.map((one): ShownPassage => {
    const factor = recency === null ? 1 : recency(one.unit.document.firstDay ?? 0)
    return { ...one, score: one.unit.score * factor }
  })
  const { words } = wordsAndPhrases(question.clause)
  const share = question.sort === 'relevance' && words.length > 1 ? question.proximity : 0
  const raised = (some: readonly ShownPassage[]) => {
    const sorted = some.toSorted(byRank)
    if (share <= 0) return sorted
    const best = sorted.slice(0, proximityDepth).map(one => {
      return { ...one, score: one.score * (1 + share * scores.closeness(words, one.unit)) }
    })
    return [...best, ...sorted.slice(proximityDepth)].sort(byRank)
  }
  if (!question.groupByArticle) {
    const hits = isOrdered(question) ? dated : raised(dated)
    return hits.map(hit => ({ ...hit, others: [] }))
  }
  const articles = Map.groupBy(dated, ({ unit }) => unit.document.article)
  const othersOf = (hit: ShownPassage) => {
    const own = articles.get(hit.unit.document.article) ?? []
    return raised(own.filter(({ unit }) => unit.id !== hit.unit.id))
  }
  if (isOrdered(question)) {
    return [...articles.values()].flatMap(own => {
      const hit = own.toSorted(byRank)[0]
      return hit === undefined ? [] : { ...hit, others: othersOf(hit) }
    })
  }
  // Of an article, what closeness could make its best.
  const rivals = [...articles.values()].flatMap(own => {
    const best = Math.max(...own.map(({ score }) => score))
    return own.filter(({ score }) => score * (1 + share) >= best)
  })
  const seen = new Set<string>()
  return raised(rivals).flatMap(hit => {
    const { article } = hit.unit.document
    if (seen.has(article)) return []
    seen.add(article)
    return { ...hit, others: othersOf(hit) }
  })
}

function byRank(one: ShownPassage, other: ShownPassage): number {
  return other.score - one.score || compareUnits(one.unit, other.unit)
}
