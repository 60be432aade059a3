// Completions while typing: the last word from the dictionary, and speakers and titles that contain all the words, each ranked by use. The
// engine looks up names and titles, so nothing is kept for this.

import type { Clause } from '../../query/clause.ts'
import { analyze, type Token } from '../../text/analyzer.ts'
import type { SuggestAnswer, Suggestion } from '../answer.ts'
import type { AskedWord, Engine, Ranked, Term } from '../engine.ts'
import { lex } from '../grammar/lexer.ts'
import { plainQuestion } from '../plan/plain-question.ts'
import { ask, askAll, type Steps } from '../steps.ts'
import { suggestSynonyms } from './suggest-synonyms.ts'

/** Characters of a query that are read; words before the last that are looked up. */
const longestQuery = 200
const mostWords = 6
/** Most forms of the last word in names and titles. */
const mostForms = 12
/** Most completions after another word. */
const mostNext = 3
/** Share of the answer for words, speakers and titles, as long as each has enough. */
const shares = { word: 0.5, speaker: 0.3, title: 0.2 } as const

const signed = /^[#@]/u
/** What an unfinished word may end with: `don’`. */
const apostrophe = /['’‘ʼ]$/u
const joining = /\p{Pd}$/u

export function* suggest(
  engine: Engine,
  { q, limit }: { readonly q: string; readonly limit: number },
): Steps<SuggestAnswer> {
  const read = q.slice(0, longestQuery)
  const tokens = analyze(read)
  const place = tokens.at(-1)?.position
  // If the last word has two readings, the one with its sign, `#topic`, or the one in which nothing is parted: `10km`.
  const last =
    tokens.find(({ position, term }) => position === place && signed.test(term)) ?? unparted(tokens) ?? tokens.at(-1)
  const field = lex(read).at(-1)?.field ?? null
  // After a space the last word is finished, so there is nothing to complete yet. Values of other fields are not words.
  const isOver = last === undefined || last.end < read.trimEnd().replace(apostrophe, '').length || /\s$/u.test(read)
  if (isOver || !(field === null || field === 'title' || field === 'speaker')) return { q, suggestions: [] }
  const before = tokens.filter(token => token.position < last.position).slice(-mostWords)
  const heads = before.map(({ term }): AskedWord => ({ how: 'exact', word: term }))
  const begun = { how: 'used', word: last.term } as const
  const previous = field === null ? before.at(-1)?.term : undefined
  const asked: AskedWord[] = [
    { ...begun, field: 'speaker', most: mostForms },
    { ...begun, field: 'title', most: mostForms },
    ...heads,
  ]
  if (previous !== undefined) asked.push({ how: 'following', word: previous, next: last.term, most: mostNext })
  const [ofSpeakers = [], ofTitles = [], ...others] = yield* ask(engine.words(asked))
  const following = previous === undefined ? [] : (others.pop() ?? [])
  const typed = read.slice(0, last.start)
  // Any word may follow another, but only some may be joined to it.
  const isJoined = previous !== undefined && joining.test(typed)
  const isByUse = following.length === 0 && !isJoined
  const most = previous === undefined ? limit : Math.min(limit, mostNext)
  const own = field ?? 'text'
  const inField = (name: 'speaker' | 'title', last: readonly Term[]): Clause => ({
    op: 'bool',
    must: [...others, last].map(terms => ({
      op: 'word',
      forms: terms.map(({ number }) => ({ term: number, weight: 1 })),
      fields: [name],
    })),
  })
  const [used, speakers, titles] = yield* askAll([
    isByUse ? engine.words([{ ...begun, field: own, most }]) : [],
    engine.rank({ ...plainQuestion, clause: inField('speaker', ofSpeakers), facets: ['speaker'], facetLimit: limit }),
    engine.rank({
      ...plainQuestion,
      clause: inField('title', ofTitles),
      sort: 'relevance',
      limit,
      groupByArticle: true,
    }),
  ])
  const words = isByUse ? (used[0] ?? []) : following
  const synonyms = field === null ? yield* suggestSynonyms(engine, yield* ask(engine.about()), read) : []
  return {
    q,
    suggestions: mixed(
      {
        word: [
          ...synonyms,
          ...words.map(
            (term): Suggestion => ({ text: typed + term.written, kind: 'word', id: null, count: term.df(own) }),
          ),
        ],
        speaker: speakersOf(speakers),
        title: titlesOf(titles),
      },
      limit,
    ),
  }
}

/** The reading of the last word that goes over its last two tokens, where they touch. */
function unparted(tokens: readonly Token[]): Token | undefined {
  const [before, last] = tokens.slice(-2)
  if (last === undefined || before?.end !== last.start) return undefined
  return tokens.findLast(({ start, end }) => start === before.start && end === last.end)
}

function speakersOf({ facets }: Ranked): Suggestion[] {
  return (facets.speaker ?? []).map(({ value, label, count }) => ({ text: label, kind: 'speaker', id: value, count }))
}

function titlesOf({ hits }: Ranked): Suggestion[] {
  return hits.map(({ passage: { article }, more }) => ({
    text: article.title,
    kind: 'title',
    id: article.id,
    count: more + 1,
  }))
}

/** Each kind gets its share, words first if space is short; space that one kind leaves free goes to the others. */
function mixed(found: Readonly<Record<keyof typeof shares, readonly Suggestion[]>>, limit: number): Suggestion[] {
  const kinds = ['word', 'speaker', 'title'] as const
  const taken = { word: 0, speaker: 0, title: 0 }
  let left = limit
  const take = (kind: keyof typeof shares, most: number): void => {
    const more = Math.min(most, found[kind].length - taken[kind], left)
    taken[kind] += more
    left -= more
  }
  for (const kind of kinds) take(kind, Math.ceil(limit * shares[kind]))
  for (const kind of kinds) take(kind, left)
  return kinds.flatMap(kind => found[kind].slice(0, taken[kind]))
}
