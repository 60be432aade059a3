// The documents that an answer chooses its hits from: those that may be the best, or the first by date.

import type { Clause } from '../../query/clause.ts'
import type { RankQuestion } from '../../search/engine.ts'
import type { Scale } from './archive-numbers.ts'
import type { Asking, SearchBody } from './asking.ts'
import { firstChoice, wordsAndPhrases } from './first-choice.ts'
import { deepestHit, type PassageDocument } from './layout.ts'
import { type Match, queryOf, type Reading } from './match.ts'
import { anyMatching, type Matching } from './passages-matching.ts'

/** Passages that are scored here, at least: nearly all of the best ten are among the cluster's first 200. */
const usualSize = 200
/** The same for hits by article, of which each may have many passages. */
const groupedSize = 300
/** Passages beyond those that are shown: some are hidden, and some lose their places to others. */
const spare = 100
/** Most passages of one search. */
const mostPassages = 10_000

export interface Window {
  readonly documents: readonly PassageDocument[]
  /** Whether these are all passages that match. */
  readonly isWhole: boolean
}

export type Choosing = Pick<
  RankQuestion,
  'clause' | 'filters' | 'recency' | 'sort' | 'groupByArticle' | 'limit' | 'offset' | 'collapse'
>

/** Whether the hits stand in an order that scores do not change. */
export function isOrdered({ clause, sort }: Pick<Choosing, 'clause' | 'sort'>): boolean {
  return sort !== 'relevance' || !hasScores(clause)
}

export function hasScores(clause: Clause): boolean {
  const { words, phrases } = wordsAndPhrases(clause)
  return words.length + phrases.length > 0
}

/** A window with as many articles as are shown, if there are so many among the best thousand passages. */
export async function enoughOf(...given: Parameters<typeof windowOf>): Promise<Window> {
  const [asking, reading, scale, question, matching] = given
  const window = await windowOf(...given)
  const { groupByArticle, offset, limit } = question
  const articles = new Set(window.documents.map(({ article }) => article))
  const isEnough = !groupByArticle || window.isWhole || isOrdered(question) || articles.size >= offset + limit
  return isEnough ? window : windowOf(asking, reading, scale, question, matching, deepestHit)
}

async function windowOf(
  asking: Asking,
  reading: Reading,
  scale: Scale,
  question: Choosing,
  matching: Matching,
  least = 0,
): Promise<Window> {
  const any = anyMatching(matching)
  if (any === 'none') return { documents: [], isWhole: true }
  const size = Math.max(least, sizeOf(question))
  // All passages of an article have its title: then the first of each stands for it.
  const isOne = question.groupByArticle && isInTitles(question.clause) && matching.paragraph !== 'none'
  const body = isOrdered(question)
    ? inOrder(question, any)
    : firstChoice(reading, scale, question, matching, isOne ? { term: { paragraph: 0 } } : 'all')
  if (body === null) return { documents: [], isWhole: true }
  const isCollapsed = isOne || 'collapse' in body
  const { hits } = await asking.search<PassageDocument>('passages', { ...body, size, track_total_hits: false })
  return { documents: hits.map(({ _source }) => _source), isWhole: hits.length < size && !isCollapsed }
}

/** Whether a clause matches titles alone. */
function isInTitles(clause: Clause): boolean {
  if (clause.op === 'word' || clause.op === 'phrase') return clause.fields?.every(field => field === 'title') === true
  if (clause.op !== 'bool') return false
  return [...(clause.must ?? []), ...(clause.should ?? []), ...(clause.not ?? [])].every(isInTitles)
}

function sizeOf(question: Choosing): number {
  const { offset, limit, groupByArticle, collapse } = question
  const shown = offset + limit
  if (isOrdered(question)) return Math.min(mostPassages, collapse ? 2 * shown + spare : shown + 1)
  return Math.min(mostPassages, Math.max(groupByArticle ? groupedSize : usualSize, shown + spare))
}

/** By date, undated ones last; or in the order of the archive. */
function inOrder({ sort, groupByArticle }: Choosing, any: Match): SearchBody {
  const byDate = { moment: { order: sort === 'newest' ? 'desc' : 'asc', missing: '_last' } }
  return {
    query: { bool: { filter: [queryOf(any)] } },
    sort: [...(sort === 'relevance' ? [] : [byDate]), { article: 'asc' }, { paragraph: 'asc' }],
    ...(groupByArticle && { collapse: { field: 'article' } }),
  }
}
