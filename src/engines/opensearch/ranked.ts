// Ranks: chooses passages, scores them exactly, hides copies, orders and groups them, and counts what matches.

import { recencyOf } from '../../rank/recency.ts'
import type { ScorePart } from '../../search/answer.ts'
import type { FacetQuestion, Ranked, RankedHit, RankedPassage, RankQuestion } from '../../search/engine.ts'
import { plainQuestion } from '../../search/plan/plain-question.ts'
import { TooMuchToRead } from '../../search/too-much.ts'
import { scoreParts } from '../score-parts.ts'
import { type AnswerState, factsOf } from './answer-state.ts'
import { type Scale, scaleOf } from './archive-numbers.ts'
import { idOf, numberUnits, passageOf } from './cluster-passage.ts'
import { isDate } from './counting.ts'
import { type Counts, countsOf } from './counts.ts'
import { ExactScores } from './exact-score.ts'
import { facetValues, isBegun } from './facet-values.ts'
import { againChoice } from './first-choice.ts'
import { UnitReader } from './found-words.ts'
import { deepestHit, type PassageDocument } from './layout.ts'
import type { Reading } from './match.ts'
import { behind, type Copies, copiesIn, copyOf, type MatchedPassage, passagesOf, shownOf } from './matched-passages.ts'
import { type OrderedHit, orderedHits, type ShownPassage } from './ordered-hits.ts'
import { type Matching, matchingOf } from './passages-matching.ts'
import { copiesOfDocuments, passagesOfArticles } from './related-documents.ts'
import { enoughOf, hasScores } from './window.ts'

/** Most values of a facet that are counted; ten times what an answer names. */
const facetMargin = 10
/** Most values of a facet that is listed by itself. */
const mostValues = 10_000
/** Passages of an article beyond those that are shown: the words of some stand closer to each other, and some are hidden. */
const spareOfArticle = 7
/** Most copies of a passage that are named. */
const mostCopies = 50

export async function rankedOf(state: AnswerState, question: RankQuestion): Promise<Ranked> {
  const { limit, offset, facets, facetLimit } = question
  if (offset > deepestHit) throw new TooMuchToRead({ message: tooDeep })
  const facts = factsOf(state)
  const archive = facts instanceof Promise ? await facts : facts
  const collapse = question.collapse && archive.hasCopies !== false
  const asked = { ...question, collapse }
  const reading: Reading = { numbers: state.numbers, fields: question.fields }
  const scale = scaleOf(archive, question)
  const matching = matchingOf(reading, question.clause, question.filters)
  const counting = { ...asked, facetLimit: facetLimit * facetMargin }
  const [counts, window] = await Promise.all([
    countsOf(state.asking, reading, counting),
    limit > 0 ? enoughOf(state.asking, reading, scale, asked, matching) : { documents: [], isWhole: false },
  ])
  const scores = new ExactScores(reading, scale)
  const reader = new UnitReader(state.numbers, question.clause)
  const read = (documents: readonly PassageDocument[]) => {
    numberUnits(state.numbers, documents)
    return passagesOf(reader, scores, asked, documents)
  }
  const ranking: Ranking = { state, reading, scale, question: asked, matching, scores, read }
  const matched = read(window.documents)
  const known = await copiesAmong(ranking, matched, window.isWhole)
  const shown = shownPassages(matched, known.copies)
  const ordered = orderedHits(scores, question, shown)
  const page = ordered.slice(offset, offset + limit)
  const { hits, found } = window.isWhole
    ? { hits: page.map(counted), found: known }
    : await withOthers(ranking, page, known)
  const recency = recencyOf(question.recency)
  const textOf = (term: number) => state.numbers.termAt(term).text
  const partsOf = ({ unit, score }: ShownPassage): readonly ScorePart[] => {
    const day = unit.document.firstDay ?? 0
    return scoreParts({ parts: scores.parts(question.clause, unit), score, day }, recency, textOf)
  }
  const ranked = (one: ShownPassage): RankedPassage => {
    const also = behind(one.passage, found.copies, found.alone)
    return {
      passage: passageOf(state.numbers, one.unit),
      score: one.score,
      explain: question.explain ? partsOf(one) : [],
      alsoIn: also.length,
      also: also.slice(0, mostCopies).map(copy => ({ id: idOf(copy), article: copy.document.shown.head })),
    }
  }
  const wanted = (question.perArticle ?? 1) - 1
  return {
    ...totalsOf(question, counts, window.isWhole ? { shown, ordered } : null),
    hits: hits.map(
      (hit): RankedHit => ({
        ...ranked(hit),
        more: hit.more,
        further: hit.others.slice(0, Math.max(0, wanted)).map(ranked),
      }),
    ),
    facets: Object.fromEntries(
      facets.map(name => {
        const values = facetValues(name, counts.facets.get(name) ?? new Map())
        return [name, isDate(name) ? values : values.slice(0, facetLimit)]
      }),
    ),
  }
}

const tooDeep = `Pages go no deeper than ${deepestHit} hits. Narrow the search by more words or by filters.`

interface Shown {
  readonly shown: readonly object[]
  readonly ordered: readonly object[]
}

/** How many there are; from the passages themselves where all of them are here. */
function totalsOf(
  { groupByArticle }: RankQuestion,
  counts: Counts,
  all: Shown | null,
): Pick<Ranked, 'total' | 'passages' | 'isApproximate'> {
  const passages = all?.shown.length ?? counts.passages
  if (!groupByArticle) return { total: passages, passages }
  return { total: all?.ordered.length ?? counts.articles, passages, ...(all === null && { isApproximate: true }) }
}

function shownPassages(matched: readonly MatchedPassage[], copies: Copies) {
  return matched.flatMap(passage => {
    const unit = shownOf(passage, copies)
    return unit === null ? [] : [{ passage, unit }]
  })
}

interface Ranking {
  readonly state: AnswerState
  readonly reading: Reading
  readonly scale: Scale
  readonly question: RankQuestion
  readonly matching: Matching
  readonly scores: ExactScores
  readonly read: (documents: readonly PassageDocument[]) => MatchedPassage[]
}

/** The copies of what was found, and the ids of the units that are passages of their own. */
interface FoundCopies {
  readonly copies: Copies
  readonly alone: ReadonlySet<string>
}

/** The copies of passages, beside those that are known. `isWhole`: there are no others than these passages. */
async function copiesAmong(
  { state, question, matching, read }: Ranking,
  passages: readonly MatchedPassage[],
  isWhole: boolean,
  known: FoundCopies = { copies: new Map(), alone: new Set() },
): Promise<FoundCopies> {
  if (!question.collapse) return known
  const names = new Set(passages.flatMap(({ units }) => units.flatMap(unit => copyOf(unit) ?? [])))
  const missing = [...names].filter(name => !known.copies.has(name))
  if (missing.length === 0) return known
  const all = isWhole ? passages : read(await copiesOfDocuments(state.asking, matching, missing))
  const ids = all.flatMap(({ units: [first] }) => (first === undefined ? [] : first.id))
  return { copies: new Map([...copiesIn(all), ...known.copies]), alone: new Set([...known.alone, ...ids]) }
}

/** Hits by article, with the best passages of these articles, and how many there are. */
async function withOthers(
  ranking: Ranking,
  page: readonly OrderedHit[],
  known: FoundCopies,
): Promise<{ readonly hits: readonly CountedHit[]; readonly found: FoundCopies }> {
  const { state, reading, scale, question, matching, scores, read } = ranking
  if (!question.groupByArticle || page.length === 0) return { hits: page.map(counted), found: known }
  const articles = page.map(({ unit }) => unit.document.article)
  const best = hasScores(question.clause) ? againChoice(reading, scale, question, matching) : null
  const { documents, counts } = await passagesOfArticles(state.asking, matching, articles, {
    best,
    most: (question.perArticle ?? 1) + spareOfArticle,
    fold: question.fold,
  })
  const passages = read(documents)
  const found = await copiesAmong(ranking, passages, false, known)
  const own = new Map(
    orderedHits(scores, question, shownPassages(passages, found.copies)).map(hit => [hit.unit.document.article, hit]),
  )
  const hits = page.map((given): CountedHit => {
    const { article } = given.unit.document
    const hit = own.get(article) ?? given
    const count = counts.get(article)
    // Of those that are not here, some may be hidden.
    return { ...hit, more: count === undefined || count.isWhole ? hit.others.length : count.passages - 1 }
  })
  return { hits, found }
}

interface CountedHit extends OrderedHit {
  readonly more: number
}

function counted(hit: OrderedHit): CountedHit {
  return { ...hit, more: hit.others.length }
}

/** A page of all values of a facet. */
export async function facetOf(state: AnswerState, question: FacetQuestion) {
  const known = factsOf(state)
  const { hasCopies } = known instanceof Promise ? await known : known
  const { field, beginnings, limit, offset } = question
  const reading: Reading = { numbers: state.numbers, fields: plainQuestion.fields }
  const collapse = question.collapse && hasCopies !== false
  const counting = { ...question, collapse, fold: true, facets: [field], facetLimit: mostValues }
  const { facets } = await countsOf(state.asking, reading, counting)
  const all = facetValues(field, facets.get(field) ?? new Map())
  const found = beginnings.length === 0 ? all : all.filter(value => isBegun(field, value, beginnings))
  return { total: found.length, values: found.slice(offset, offset + limit) }
}
