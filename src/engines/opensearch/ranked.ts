// Ranks: chooses passages, scores them exactly, hides copies, orders and groups them, and counts what matches.

import { recencyOf } from '../../rank/recency.ts'
import type { ScorePart } from '../../search/answer.ts'
import type { FacetQuestion, Ranked, RankedHit, RankedPassage, RankQuestion } from '../../search/engine.ts'
import { plainQuestion } from '../../search/plan/plain-question.ts'
import { TooMuchToRead } from '../../search/too-much.ts'
import { scoreParts } from '../score-parts.ts'
import { type AnswerState, factsOf } from './answer-state.ts'
import { scaleOf } from './archive-numbers.ts'
import { idOf, numberUnits, passageOf } from './cluster-passage.ts'
import { type Counts, countsOf } from './counts.ts'
import { ExactScores } from './exact-score.ts'
import { facetValues, isBegun } from './facet-values.ts'
import { UnitReader } from './found-words.ts'
import { deepestHit, type PassageDocument } from './layout.ts'
import type { Reading } from './match.ts'
import { behind, type Copies, copiesIn, copyOf, type MatchedPassage, passagesOf, shownOf } from './matched-passages.ts'
import { type OrderedHit, orderedHits, type ShownPassage } from './ordered-hits.ts'
import { matchingOf } from './passages-matching.ts'
import { copiesOfDocuments, documentsOfArticles } from './related-documents.ts'
import { windowOf } from './window.ts'

/** Most values of a facet that are counted; ten times what an answer names. */
const facetMargin = 10
/** Years and months of an answer, all of them. */
const mostPeriods = 2_400
/** Most values of a facet that is listed by itself. */
const mostValues = 10_000
/** Most copies of a passage that are named. */
const mostCopies = 50

export async function rankedOf(state: AnswerState, question: RankQuestion): Promise<Ranked> {
  const { limit, offset, facets, facetLimit } = question
  if (offset > deepestHit) throw new TooMuchToRead({ message: tooDeep })
  const known = factsOf(state)
  const archive = known instanceof Promise ? await known : known
  const collapse = question.collapse && archive.hasCopies !== false
  const asked = { ...question, collapse }
  const reading: Reading = { numbers: state.numbers, fields: question.fields }
  const scale = scaleOf(archive, question)
  const matching = matchingOf(reading, question.clause, question.filters)
  const counting = { ...asked, facetLimit: Math.max(facetLimit * facetMargin, facets.length > 0 ? mostPeriods : 0) }
  const [counts, window] = await Promise.all([
    countsOf(state.asking, reading, counting),
    limit > 0 ? windowOf(state.asking, reading, scale, asked, matching) : { documents: [], isWhole: false },
  ])
  const scores = new ExactScores(reading, scale)
  const reader = new UnitReader(state.numbers, question.clause)
  const read = (documents: readonly PassageDocument[]) => {
    numberUnits(state.numbers, documents)
    return passagesOf(reader, scores, asked, documents)
  }
  const matched = read(window.documents)
  const { copies, alone } = await copiesAmong(state, asked, matching, matched, window.isWhole, read)
  const shown = shownPassages(matched, copies)
  const ordered = orderedHits(scores, question, shown)
  const page = ordered.slice(offset, offset + limit)
  const full = window.isWhole ? page : await withOthers(state, asked, matching, page, { read, scores, copies, counts })
  const recency = recencyOf(question.recency)
  const textOf = (term: number) => state.numbers.termAt(term).text
  const partsOf = ({ unit, score }: ShownPassage): readonly ScorePart[] => {
    const day = unit.document.firstDay ?? 0
    return scoreParts({ parts: scores.parts(question.clause, unit), score, day }, recency, textOf)
  }
  const ranked = (one: ShownPassage): RankedPassage => {
    const also = behind(one.passage, copies, alone)
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
    hits: full.map(
      (hit): RankedHit => ({
        ...ranked(hit),
        more: hit.others.length,
        further: hit.others.slice(0, Math.max(0, wanted)).map(ranked),
      }),
    ),
    facets: Object.fromEntries(
      facets.map(name => {
        const values = facetValues(name, counts.facets.get(name) ?? new Map())
        return [name, name === 'year' || name === 'month' ? values : values.slice(0, facetLimit)]
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

/** The copies of what was found, and the ids of the units that are passages of their own. */
async function copiesAmong(
  state: AnswerState,
  question: RankQuestion,
  matching: ReturnType<typeof matchingOf>,
  matched: readonly MatchedPassage[],
  isWhole: boolean,
  read: (documents: readonly PassageDocument[]) => MatchedPassage[],
): Promise<{ readonly copies: Copies; readonly alone: ReadonlySet<string> }> {
  if (!question.collapse) return { copies: new Map(), alone: new Set() }
  const names = [...new Set(matched.flatMap(({ units }) => units.flatMap(unit => copyOf(unit) ?? [])))]
  const all = isWhole || names.length === 0 ? matched : read(await copiesOfDocuments(state.asking, matching, names))
  return {
    copies: copiesIn(all),
    alone: new Set(all.flatMap(({ units: [first] }) => (first === undefined ? [] : first.id))),
  }
}

interface Ranking {
  readonly read: (documents: readonly PassageDocument[]) => MatchedPassage[]
  readonly scores: ExactScores
  readonly copies: Copies
  readonly counts: Counts
}

/** Hits by article, with all passages of these articles. */
async function withOthers(
  state: AnswerState,
  question: RankQuestion,
  matching: ReturnType<typeof matchingOf>,
  page: readonly OrderedHit[],
  { read, scores, copies }: Ranking,
): Promise<readonly OrderedHit[]> {
  if (!question.groupByArticle || page.length === 0) return page
  const articles = page.map(({ unit }) => unit.document.article)
  const passages = shownPassages(read(await documentsOfArticles(state.asking, matching, articles)), copies)
  const own = new Map(orderedHits(scores, question, passages).map(hit => [hit.unit.document.article, hit]))
  return page.map(hit => own.get(hit.unit.document.article) ?? hit)
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
