// A searcher over any engine: it turns requests into questions, and the engine's replies into answers. It keeps no state.

import type { Filter } from '../query/clause.ts'
import { analyze } from '../text/analyzer.ts'
import type { ArticleHead, ArticlesAnswer, FacetsAnswer, Range, SearchAnswer, SpeakersAnswer } from './answer.ts'
import { didYouMean } from './answers/did-you-mean.ts'
import { hitOf } from './answers/hit.ts'
import { suggest } from './answers/suggest.ts'
import { cursorAt, nextOf, offsetOf, positionOf } from './cursor.ts'
import type { Engine, Facts } from './engine.ts'
import { plainQuestion } from './plan/plain-question.ts'
import { plan } from './plan/planner.ts'
import { rankQuestion } from './plan/rank-question.ts'
import { wantedOf } from './plan/wanted.ts'
import type {
  ArticlesRequest,
  FacetsRequest,
  MatchesRequest,
  QuotesRequest,
  SearchRequest,
  SpeakersRequest,
} from './request.ts'
import type { Searcher } from './searcher.ts'
import { matcherOf } from './snippet/highlighter.ts'
import { matchesIn } from './snippet/matches-in.ts'
import { ask, run, type Steps } from './steps.ts'
import { TooMuchToRead } from './too-much.ts'
import { verify } from './verify/verify.ts'

/** Answers everything that an engine can be asked; synchronously if the engine does. */
export function searcherOf(engine: Engine): Searcher {
  const searcher = over(engine)
  const { forOneAnswer } = engine
  if (forOneAnswer === undefined) return searcher
  const names = Object.keys(searcher) as (keyof Searcher)[]
  const ask = (name: keyof Searcher, given: readonly unknown[]) =>
    (over(forOneAnswer())[name] as (...all: readonly unknown[]) => unknown)(...given)
  return Object.fromEntries(
    names.map(name => [name, (...given: readonly unknown[]) => ask(name, given)]),
  ) as unknown as Searcher
}

function over(engine: Engine): Searcher {
  return {
    about: () => run(about(engine)),
    search: request => run(search(engine, request)),
    quotesOf: request => run(quotesOf(engine, request)),
    speakers: request => run(speakers(engine, request)),
    letters: () => engine.letters(),
    profile: id => engine.profile(id),
    calendar: () => engine.calendar(),
    speaker: id => engine.speaker(id),
    isWithdrawn: article => engine.isWithdrawn(article),
    article: id => engine.article(id),
    matches: request => run(matches(engine, request)),
    articles: request => run(articles(engine, request)),
    facets: request => run(facets(engine, request)),
    suggest: request => run(suggest(engine, request)),
    verify: request => run(verify(engine, request)),
  }
}

function* about(engine: Engine) {
  const { langs: _, contentWords: __, synonyms: ___, deepest: ____, ...told }: Facts = yield* ask(engine.about())
  return told
}

/** `own` are filters that a query cannot widen, only narrow further. */
function* search(engine: Engine, request: SearchRequest, own: readonly Filter[] = []): Steps<SearchAnswer> {
  const facts = yield* ask(engine.about())
  const always = [...own, ...(yield* inArticle(engine, request))]
  const { q, filters: given, sort, group, literal, recency, copies = false } = request
  const list = ['hits', facts.version, q, given, always, sort, group, literal, recency, copies]
  const offset = offsetOf(list, request)
  const planned = yield* plan(engine, facts, request)
  const { clause, terms, corrections, synonyms, reading } = planned
  const filters = [...planned.filters, ...always]
  const question = rankQuestion(facts, request, { clause, filters, offset })
  const { total, passages, isApproximate, hits: ranked, facets } = yield* ask(engine.rank(question))
  const groups = ranked.map(({ passage, further }) => [passage, ...further.map(other => other.passage)])
  const hits = ranked.slice(0, yield* ask(engine.texts(groups, 0)))
  if (hits.length === 0 && ranked.length > 0) throw new TooMuchToRead()
  const find = matcherOf(wantedOf(clause))
  const better = yield* didYouMean(engine, request, planned, total)
  return {
    query: { q: request.q, terms, corrections, synonyms, reading, didYouMean: better },
    total,
    limit: request.limit,
    offset,
    next: nextOf(list, { offset, count: hits.length, total }, facts.deepest),
    ...(group === 'article' && { passages, ...(isApproximate && { approximate: true as const }) }),
    hits: hits.map(ranked => hitOf(ranked, find, request)),
    facets,
  }
}

/** The filter of a request for one article; an article that is not here has no passages. */
function* inArticle(engine: Engine, { article }: Pick<SearchRequest, 'article'>): Steps<Filter[]> {
  if (article === undefined) return []
  const [values = []] = yield* ask(engine.values([{ column: 'article', value: article, exact: true }]))
  return [{ op: 'in', column: 'article', values }]
}

function* quotesOf(engine: Engine, { speaker, ...request }: QuotesRequest): Steps<SearchAnswer | null> {
  const [speakers = [], types = []] = yield* ask(
    engine.values([
      { column: 'speaker', value: speaker, exact: true },
      { column: 'type', value: 'quote', exact: true },
    ]),
  )
  if (speakers.length === 0) return null
  const filters = { speaker: [speaker], type: ['quote'] as const }
  const plain = { facets: [], group: null, literal: false, recency: null, explain: false, sort: 'oldest' } as const
  return yield* search(engine, { ...request, ...plain, filters }, [
    { op: 'in', column: 'speaker', values: speakers },
    { op: 'in', column: 'type', values: types },
  ])
}

function* speakers(engine: Engine, { q, letter, limit, ...place }: SpeakersRequest): Steps<SpeakersAnswer> {
  const { version } = yield* ask(engine.about())
  const list = ['speakers', version, q, letter]
  const offset = offsetOf(list, place)
  const beginnings = beginningsOf(q)
  const found =
    beginnings === null
      ? { total: 0, speakers: [] }
      : yield* ask(engine.speakers({ beginnings, letter: letter ?? null, limit, offset }))
  return { ...found, limit, offset, next: nextOf(list, { offset, count: found.speakers.length, total: found.total }) }
}

function* matches(engine: Engine, { q, literal, article }: MatchesRequest): Steps<readonly (readonly Range[])[]> {
  const facts = yield* ask(engine.about())
  const { clause } = yield* plan(engine, facts, { q, filters: {}, literal })
  return matchesIn(article, matcherOf(wantedOf(clause)))
}

function* articles(engine: Engine, request: ArticlesRequest): Steps<ArticlesAnswer> {
  const { limit, cursor, passOver, byDate } = request
  if (byDate !== undefined) return yield* articlesByDate(engine, request, byDate)
  const { version, counts } = yield* ask(engine.about())
  const list = ['articles', version]
  const after = cursor == null ? null : positionOf(list, cursor)
  // One more than asked for tells whether the list goes on.
  const found = yield* ask(engine.articles({ after, limit: limit + 1 }))
  const last = found.length > limit ? found[limit - 1] : undefined
  const next = last === undefined ? null : cursorAt(list, last.id)
  const shown = passOver === true ? [] : found.slice(0, limit)
  return { total: counts.articles, limit, next, articles: shown.map(headOf) }
}

const withoutDate = { op: 'date', from: null, to: null, undated: true } as const

function* articlesByDate(
  engine: Engine,
  { limit, cursor }: ArticlesRequest,
  { filters: given, sort, offset: passedOver, undated = false }: NonNullable<ArticlesRequest['byDate']>,
): Steps<ArticlesAnswer> {
  const facts = yield* ask(engine.about())
  const list = ['articles by date', facts.version, given, sort, undated]
  const offset = offsetOf(list, { cursor, offset: passedOver })
  const { clause, filters: narrowing } = yield* plan(engine, facts, { q: '', filters: given, literal: true })
  const shown = (total: number, articles: readonly ArticleHead[], deepest?: number): ArticlesAnswer => {
    const next = nextOf(list, { offset, count: articles.length, total }, deepest)
    return { total, limit, offset, next, articles: articles.map(headOf) }
  }
  const dates = narrowing.find(filter => filter.op === 'date') ?? { from: null, to: null }
  if (narrowing.every(filter => filter.op === 'date')) {
    const { from, to } = dates
    const found = yield* ask(engine.articlesByDate({ from, to, undated, sort, limit, offset }))
    return shown(found.total, found.articles)
  }
  const filters = undated ? [...narrowing, withoutDate] : narrowing
  const question = { ...plainQuestion, clause, filters, sort, limit, offset, groupByArticle: true, fold: true }
  const { total, hits } = yield* ask(engine.rank(question))
  return shown(
    total,
    hits.map(({ passage }) => passage.article),
    facts.deepest,
  )
}

function headOf({ id, title, authors, source, published, url, lang }: ArticleHead): ArticleHead {
  return { id, title, authors, source, published, url, lang }
}

function* facets(engine: Engine, request: FacetsRequest): Steps<FacetsAnswer> {
  const { field, q, query, filters: given, literal, copies = false, group = null, limit } = request
  const facts = yield* ask(engine.about())
  const always = yield* inArticle(engine, request)
  const list = ['facets', facts.version, field, q, query, given, always, literal, copies, group]
  const offset = offsetOf(list, request, Number.MAX_SAFE_INTEGER)
  const planned = yield* plan(engine, facts, { q: query, filters: given, literal })
  const { clause, filters } = { ...planned, filters: [...planned.filters, ...always] }
  const beginnings = beginningsOf(q)
  const counted = { collapse: !copies, groupByArticle: group === 'article' }
  const found =
    beginnings === null
      ? { total: 0, values: [] }
      : yield* ask(engine.facet({ ...counted, field, clause, filters, beginnings, limit, offset }))
  const shown = { offset, count: found.values.length, total: found.total }
  return { field, q, ...found, limit, offset, next: nextOf(list, shown, Number.MAX_SAFE_INTEGER) }
}

/** The words of a query, each of which may be only begun; null for a query without a word (`?!`), which finds nothing. */
function beginningsOf(q: string): readonly string[] | null {
  const beginnings = analyze(q).map(({ term }) => term)
  return beginnings.length === 0 && q.trim() !== '' ? null : beginnings
}
