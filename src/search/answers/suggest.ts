// Completions while typing: the last word from the dictionary, names of speakers and titles that have all the words, each ranked by
// use. The engine looks names and titles up, so nothing is kept for this.

import type { FieldName } from '../../article/indexed-fields.ts'
import type { OpenArchive } from '../../file/open-archive.ts'
import type { Clause, Form } from '../../query/clause.ts'
import { rank } from '../../rank/rank.ts'
import { analyze } from '../../text/analyzer.ts'
import type { SuggestAnswer } from '../answer.ts'
import { lex } from '../grammar/lexer.ts'
import { exactForms } from '../plan/forms.ts'
import { plainOptions } from '../plan/plain-options.ts'
import { nextWords } from './next-words.ts'

/** Characters of a query that are read; words before the last that are looked for. */
const longestQuery = 200
const mostWords = 6
/** Dictionary terms that are compared by use: more than begin with one letter in an archive of 250,000 paragraphs. */
const mostTerms = 100_000
/** Forms of the last word in names and titles. */
const mostForms = 12
/** Completions after another word. */
const mostNext = 3
/** Share of an answer for words, speakers and titles, while all three have enough. */
const shares = { word: 0.5, speaker: 0.3, title: 0.2 } as const

const signed = /^[#@]/u
const joining = /\p{Pd}$/u

type Suggestion = SuggestAnswer['suggestions'][number]

export function suggest(
  archive: OpenArchive,
  { q, limit }: { readonly q: string; readonly limit: number },
): SuggestAnswer {
  const read = q.slice(0, longestQuery)
  const tokens = analyze(read)
  const place = tokens.at(-1)?.position
  // Of two readings of the last place, the one with its sign: `#topic`.
  const last = tokens.find(({ position, term }) => position === place && signed.test(term)) ?? tokens.at(-1)
  const field = lex(read).at(-1)?.field ?? null
  // After a space the last word is finished, and there is nothing to complete yet; what other fields take is no word.
  const isOver = last === undefined || last.end < read.trimEnd().length || /\s$/u.test(read)
  if (isOver || !(field === null || field === 'title' || field === 'speaker')) return { q, suggestions: [] }
  const before = tokens.filter(token => token.position < last.position).slice(-mostWords)
  const heads = before.map(token => exactForms(archive, token.term))
  const inField = (field: FieldName): Clause => ({
    op: 'bool',
    must: [...heads, mostUsed(archive, last.term, field, mostForms)].map(forms => ({
      op: 'word',
      forms,
      fields: [field],
    })),
  })
  return {
    q,
    suggestions: mixed(
      {
        word: wordsOf(archive, {
          typed: read.slice(0, last.start),
          before: field === null ? before.at(-1)?.term : undefined,
          prefix: last.term,
          field: field ?? 'text',
          limit,
        }),
        speaker: speakersOf(archive, inField('speaker'), limit),
        title: titlesOf(archive, inField('title'), limit),
      },
      limit,
    ),
  }
}

/** Terms that begin with a prefix and that a field has, the most used first. */
function mostUsed({ terms }: OpenArchive, prefix: string, field: FieldName, most: number): Form[] {
  const found: { readonly term: number; readonly df: number }[] = []
  const [from, to] = terms.prefix(prefix)
  terms.eachDf(from, Math.min(to, from + mostTerms), field, (term, df) => {
    if (found.length === most && df <= (found.at(-1)?.df ?? 0)) return
    let place = found.length
    while (place > 0 && (found[place - 1]?.df ?? 0) < df) place -= 1
    found.splice(place, 0, { term, df })
    if (found.length > most) found.pop()
  })
  return found.map(({ term }) => ({ term, weight: 1 }))
}

interface Begun {
  /** What stands before the last word, and the word that is right before it. */
  readonly typed: string
  readonly before: string | undefined
  readonly prefix: string
  readonly field: FieldName
  readonly limit: number
}

/** What was typed with the last word completed: by what follows the word before it, else by use. */
function wordsOf(archive: OpenArchive, { typed, before, prefix, field, limit }: Begun): Suggestion[] {
  const { terms } = archive
  const next = before === undefined ? [] : nextWords(archive, before, prefix).slice(0, mostNext)
  const most = before === undefined ? limit : Math.min(limit, mostNext)
  // Any word may follow another, but not be joined to it.
  const isJoined = before !== undefined && joining.test(typed)
  const chosen = next.length > 0 || isJoined ? next : mostUsed(archive, prefix, field, most).map(({ term }) => term)
  return chosen.map(term => ({ text: typed + terms.at(term), kind: 'word', id: null, count: terms.df(term, field) }))
}

function speakersOf(archive: OpenArchive, clause: Clause, limit: number): Suggestion[] {
  const { facets } = rank(archive, clause, { ...plainOptions, facets: ['speaker'], facetLimit: limit })
  const named = (facets.speaker ?? []).filter(({ value }) => archive.speakers.isNamed(value))
  return named.map(({ value, count }) => ({
    text: archive.speakers.name(value),
    kind: 'speaker',
    id: archive.columns.speaker.value(value),
    count,
  }))
}

function titlesOf(archive: OpenArchive, clause: Clause, limit: number): Suggestion[] {
  const { hits } = rank(archive, clause, { ...plainOptions, sort: 'relevance', limit, groupByArticle: true })
  return hits.map(({ unit, more }) => {
    const { article } = archive.units.at(unit)
    return {
      text: archive.columns.article.label(article),
      kind: 'title',
      id: archive.columns.article.value(article),
      count: more + 1,
    }
  })
}

/** Each kind its share, words first where there is not room for all; what one does not fill the others may. */
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
