// The search that chooses which passages may be the best: the cluster's own BM25 chooses some hundreds, and a script that computes our
// BM25F from the cluster's frequencies, with our idf and averages, puts these in order. What comes back is scored exactly by this engine.
// The script never changes; what a search asks for are its parameters.

import type { FieldName } from '../../article/indexed-fields.ts'
import { dayNumber } from '../../file/tables/days.ts'
import type { Clause, PhraseClause, WordClause } from '../../query/clause.ts'
import type { RankOptions } from '../../query/ranking.ts'
import { clusterIdf, idfOf, type Scale } from './archive-numbers.ts'
import type { SearchBody } from './asking.ts'
import { joinTerms } from './encode-terms.ts'
import {
  allOf,
  formsIn,
  type Match,
  matchOf,
  paragraphFields,
  phraseMatch,
  queryOf,
  quoteFields,
  type Reading,
  searchedFields,
  type UnitFields,
} from './match.ts'
import type { Matching } from './passages-matching.ts'

/** Passages that the script scores. */
const window = 1_000
/** The same where words have many forms: each form costs as much as a word. */
const windowOfMany = 200
const manyForms = 60
/** Most forms of a word that are scored, most frequent first. */
const mostForms = 40
/** Most words of a query that the cluster scores: it refuses queries of more than 1,024. */
const mostScored = 480

/**
 * In the first pass the fields of a word add up after each is saturated; in ours before. These shares of the weights of title and speaker
 * choose most of what ours would.
 */
const alone: Readonly<Record<FieldName, number>> = { text: 1, title: 0.35, speaker: 0.5 }
const leastIdf = 1e-3
/** The cluster refuses a scale of 0. In days. */
const leastHalfLife = 1e-3

const script = `
double text = 1 - params.b[0] + params.b[0] * Math.max(1, doc[params.lengths[0]].value) / params.averages[0];
double title = 1 - params.b[1] + params.b[1] * Math.max(1, doc[params.lengths[1]].value) / params.averages[1];
double speaker = 1 - params.b[2] + params.b[2] * Math.max(1, doc[params.lengths[2]].value) / params.averages[2];
double score = 0;
for (int i = 0; i < params.words.length; i++) {
  def word = params.words[i];
  double x = 0;
  for (int j = 0; j < word.text.length; j++) x += word.textWeights[j] * termFreq(params.fields[0], word.text[j]) / text;
  for (int j = 0; j < word.title.length; j++) x += word.titleWeights[j] * termFreq(params.fields[1], word.title[j]) / title;
  for (int j = 0; j < word.speaker.length; j++) x += word.speakerWeights[j] * termFreq(params.fields[2], word.speaker[j]) / speaker;
  score += word.scale * x / (params.k1 + x);
}
if (params.recency > 0) {
  double kept = 0;
  if (doc[params.firstDay].size() > 0) kept = Math.pow(0.5, Math.max(0, params.today - doc[params.firstDay].value) / params.halfLife);
  score *= 1 - params.recency + params.recency * kept;
}
return score;`

/** What each unit is asked by. */
interface Asked {
  readonly reading: Reading
  readonly scale: Scale
  readonly unit: UnitFields
  /** Most forms of a word. */
  readonly most: number
}

/** The parts of a ranking question that choose. */
export type Choosing = Pick<RankOptions, 'recency' | 'filters'> & { readonly clause: Clause }

function unitsOf({ paragraph, quote }: Matching) {
  return [
    { unit: paragraphFields, match: paragraph },
    { unit: quoteFields, match: quote },
  ].filter(({ match }) => match !== 'none')
}

/** The second pass alone, as a query: for the passages of a few articles. */
export function againChoice(reading: Reading, scale: Scale, question: Choosing, matching: Matching): object {
  const scored = wordsAndPhrases(question.clause)
  const queries = unitsOf(matching).map(({ unit, match }) =>
    asPassage(unit, matching, secondPass(reading, scale, unit, match, question, scored)),
  )
  return { dis_max: { queries } }
}

/** The body of the search, without its size; null if nothing can match. `among` narrows the passages further. */
export function firstChoice(
  reading: Reading,
  scale: Scale,
  question: Choosing,
  matching: Matching,
  among: Match = 'all',
): SearchBody | null {
  const scored = wordsAndPhrases(question.clause)
  const ofUnits = unitsOf(matching)
  if (ofUnits.length === 0) return null
  const most = mostFormsOf(scored.words)
  const queries = ofUnits.map(({ unit }) =>
    asPassage(unit, matching, firstPass({ reading, scale, unit, most }, question)),
  )
  const isMany = scored.words.reduce((sum, { forms }) => sum + Math.min(mostForms, forms.length), 0) > manyForms
  return {
    query:
      among === 'all'
        ? { dis_max: { queries } }
        : { bool: { must: [{ dis_max: { queries } }], filter: [queryOf(among)] } },
    rescore: {
      window_size: isMany ? windowOfMany : window,
      query: {
        query_weight: 0,
        rescore_query_weight: 1,
        rescore_query: againChoice(reading, scale, question, matching),
      },
    },
  }
}

/** The words and phrases of a clause that score. */
export function wordsAndPhrases(clause: Clause): { readonly words: WordClause[]; readonly phrases: PhraseClause[] } {
  if (clause.op === 'word') return { words: clause.forms.length > 0 ? [clause] : [], phrases: [] }
  if (clause.op === 'phrase') return { words: [], phrases: [clause] }
  if (clause.op !== 'bool') return { words: [], phrases: [] }
  const parts = [...(clause.must ?? []), ...(clause.should ?? [])].map(wordsAndPhrases)
  return { words: parts.flatMap(({ words }) => words), phrases: parts.flatMap(({ phrases }) => phrases) }
}

/** As many forms of each word as a query may have. */
function mostFormsOf(words: readonly WordClause[]): number {
  const fields = 5
  for (const most of [mostForms, 16, 8, 4, 2]) {
    if (words.reduce((sum, { forms }) => sum + Math.min(most, forms.length) * fields, 0) <= mostScored) return most
  }
  return 1
}

/** A query of units as one of passages. */
function asPassage({ of }: UnitFields, { around }: Matching, query: object): object {
  if (of === 'paragraph') return query
  const nested = { nested: { path: 'quotes', score_mode: 'max', query } }
  return around === 'all' ? nested : { bool: { must: [nested], filter: [around] } }
}

function firstPass(asked: Asked, { clause, filters, recency }: Choosing): object {
  const scored = scoredOf(asked, clause)
  const filter = allOf(filters.map(one => matchOf(asked.reading, asked.unit, one)))
  const query = filter === 'all' ? queryOf(scored) : { bool: { must: [queryOf(scored)], filter: [queryOf(filter)] } }
  if (recency === null) return query
  const { firstDay } = asked.unit
  const half = { origin: dayNumber(recency.day), scale: Math.max(recency.halfLife, leastHalfLife), decay: 0.5 }
  const weight = Math.max(0, Math.min(1, recency.weight))
  const functions = [
    { weight: 1 - weight },
    { filter: { exists: { field: firstDay } }, exp: { [firstDay]: half }, weight },
  ]
  return { function_score: { query, functions, score_mode: 'sum', boost_mode: 'multiply' } }
}

/** A query that matches what the clause does, with the cluster's own scores. */
function scoredOf(asked: Asked, clause: Clause): Match {
  const { reading, unit } = asked
  switch (clause.op) {
    case 'word':
      return scoredWord(asked, clause)
    case 'phrase':
      return oneOf(phrasesOf(reading, unit, clause))
    case 'bool': {
      const { must = [], should = [], not = [] } = clause
      const scored = (clauses: readonly Clause[]) => clauses.map(one => scoredOf(asked, one))
      return joined(
        scored(must),
        scored(should),
        should.length > 0,
        not.map(one => matchOf(reading, unit, one)),
      )
    }
    default: {
      const match = matchOf(reading, unit, clause)
      return typeof match === 'string' ? match : { constant_score: { filter: match, boost: 0 } }
    }
  }
}

function joined(must: readonly Match[], should: readonly Match[], isChoice: boolean, not: readonly Match[]): Match {
  if (must.includes('none') || not.includes('all')) return 'none'
  const required = must.filter(one => typeof one === 'object')
  const optional = should.filter(one => typeof one === 'object')
  const isFree = must.length > 0 || !isChoice || should.includes('all')
  if (!isFree && optional.length === 0) return 'none'
  const excluded = not.filter(one => typeof one === 'object')
  if (required.length === 0 && optional.length === 0 && excluded.length === 0) return 'all'
  return {
    bool: {
      // Without anything required, optional clauses would be required.
      must: required.length === 0 && isFree ? [{ constant_score: { filter: { match_all: {} }, boost: 0 } }] : required,
      should: optional,
      must_not: excluded,
      ...(!isFree && { minimum_should_match: 1 }),
    },
  }
}

function oneOf(queries: readonly object[]): Match {
  const [only] = queries
  if (only === undefined) return 'none'
  return queries.length === 1 ? { ...only } : { bool: { should: queries, minimum_should_match: 1 } }
}

/** All forms of a word count as one in each field; rare ones of very many only match. */
function scoredWord({ reading, scale, unit, most }: Asked, clause: WordClause): Match {
  const { forms, fields, boost = 1 } = clause
  const idf = idfOf(reading, scale, forms, fields)
  return oneOf(
    searchedFields(reading, unit, fields).flatMap(field => {
      const own = formsIn(reading, forms, field).sort((one, other) => other.df - one.df)
      if (own.length === 0) return []
      const clusters = clusterIdf(scale, unit.of, field, own[0]?.df ?? 0)
      const weight = reading.fields[field].weight * boost * alone[field] * (idf / Math.max(leastIdf, clusters))
      const texts = own.map(({ text }) => text)
      const query = { match: { [unit[field]]: { query: joinTerms(texts.slice(0, most)), boost: weight } } }
      if (own.length <= most) return [query]
      const rest = { constant_score: { filter: { terms: { [unit[field]]: texts.slice(most) } }, boost: weight } }
      return [query, rest]
    }),
  )
}

/** A phrase in each field that has its words, with a score of about the right size. */
function phrasesOf(reading: Reading, unit: UnitFields, clause: PhraseClause, k1 = 0): object[] {
  return searchedFields(reading, unit, clause.fields).flatMap(field => {
    const match = phraseMatch(reading, unit, clause, field)
    if (typeof match === 'string') return []
    const boost = reading.fields[field].weight * (clause.boost ?? 1) * (k1 + 1)
    const [[name, asked] = ['', {}]] = Object.entries(match.match_phrase as Record<string, object>)
    return [{ match_phrase: { [name]: { ...asked, boost } } }]
  })
}

/** The script for the words; phrases keep the cluster's scores, which are near ours. */
function secondPass(
  reading: Reading,
  scale: Scale,
  unit: UnitFields,
  match: Match,
  { recency }: Choosing,
  { words, phrases }: ReturnType<typeof wordsAndPhrases>,
): object {
  const params = {
    fields: [unit.text, unit.title, unit.speaker],
    lengths: [unit.textLength, unit.titleLength, unit.speakerLength],
    firstDay: unit.firstDay,
    k1: scale.k1,
    b: [scale.fields.text.b, scale.fields.title.b, scale.fields.speaker.b],
    averages: [scale.fields.text.average, scale.fields.title.average, scale.fields.speaker.average],
    words: words.map(word => wordOf(reading, scale, unit, word)),
    recency: recency === null ? 0 : Math.max(0, Math.min(1, recency.weight)),
    today: recency === null ? 0 : dayNumber(recency.day),
    halfLife: recency === null ? 1 : Math.max(recency.halfLife, Number.MIN_VALUE),
  }
  const scored = { script_score: { query: { match_all: {} }, script: { source: script, params } } }
  return {
    bool: {
      filter: [queryOf(match)],
      should: [scored, ...phrases.flatMap(phrase => phrasesOf(reading, unit, phrase, scale.k1))],
    },
  }
}

function wordOf(reading: Reading, scale: Scale, unit: UnitFields, clause: WordClause): Record<string, unknown> {
  const searched = searchedFields(reading, unit, clause.fields)
  const own = (field: FieldName) => {
    const forms = searched.includes(field)
      ? formsIn(reading, clause.forms, field)
          .sort((one, other) => other.df - one.df)
          .slice(0, mostForms)
      : []
    const { weight } = reading.fields[field]
    return { [field]: forms.map(({ text }) => text), [`${field}Weights`]: forms.map(form => weight * form.weight) }
  }
  const idf = idfOf(reading, scale, clause.forms, clause.fields)
  return { ...own('text'), ...own('title'), ...own('speaker'), scale: (clause.boost ?? 1) * idf * (scale.k1 + 1) }
}
