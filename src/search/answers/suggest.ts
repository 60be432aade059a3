// Completions while typing: the last word from the dictionary, names of speakers and titles that have all the words, each ranked by
// use. The engine looks names and titles up, so nothing is kept for this.

import type { OpenArchive } from '../../index/open.ts'
import type { Clause, FieldName, Form } from '../../index/plan.ts'
import { rank } from '../../index/rank.ts'
import { analyze } from '../../text/analyzer.ts'
import type { SuggestAnswer } from '../answer.ts'
import { countOptions } from '../plan/count-options.ts'
import { exactForms } from '../plan/forms.ts'

/** Characters of a query that are read; words before the last that are looked for. */
const longestQuery = 200
const mostWords = 6
/** Dictionary terms that are compared by use; a single letter has more, and is no help yet. */
const mostTerms = 1_500
/** Forms of the last word in names and titles. */
const mostForms = 40
/** Passages that are looked at for what follows a word, and words that are then counted. */
const mostPassages = 20
const mostCounted = 3
/** Share of an answer for words, speakers and titles, while all three have enough. */
const shares = { word: 0.5, speaker: 0.3, title: 0.2 } as const

type Suggestion = SuggestAnswer['suggestions'][number]

export function suggest(
  archive: OpenArchive,
  { q, limit }: { readonly q: string; readonly limit: number },
): SuggestAnswer {
  const read = q.slice(0, longestQuery)
  const tokens = analyze(read)
  const last = tokens.at(-1)
  // After a space the last word is finished, and there is nothing to complete yet.
  if (last === undefined || last.end < read.trimEnd().length || /\s$/u.test(read)) return { q, suggestions: [] }
  const before = tokens.filter(token => token.position < last.position).slice(-mostWords)
  const [from, to] = archive.terms.prefix(last.term)
  const candidates = mostUsed(archive, from, to, 'text')
  const place = { before: before.at(-1)?.term, prefix: last.term }
  const words = wordsOf(archive, read.slice(0, last.start), place, candidates, limit)
  const heads = before.map(token => exactForms(archive, token.term))
  const inField = (field: FieldName): Clause => ({
    op: 'bool',
    must: [...heads, mostUsed(archive, from, to, field).slice(0, mostForms)].map(forms => ({
      op: 'word',
      forms,
      fields: [field],
    })),
  })
  return {
    q,
    suggestions: mixed(
      {
        word: words,
        speaker: speakersOf(archive, inField('speaker'), limit),
        title: titlesOf(archive, inField('title'), limit),
      },
      limit,
    ),
  }
}

/** Terms of a range that a field has, the most used first. */
function mostUsed({ terms }: OpenArchive, from: number, to: number, field: FieldName): Form[] {
  const found: { term: number; weight: number; df: number }[] = []
  for (let term = from; term < Math.min(to, from + mostTerms); term += 1) {
    const df = terms.df(term, field)
    if (df > 0) found.push({ term, weight: 1, df })
  }
  return found.sort((one, other) => other.df - one.df || one.term - other.term)
}

/** The words typed so far with the last one completed: by use, and after another word by use right behind it. */
function wordsOf(
  archive: OpenArchive,
  typed: string,
  { before, prefix }: { readonly before: string | undefined; readonly prefix: string },
  candidates: readonly Form[],
  limit: number,
): Suggestion[] {
  const { terms } = archive
  const suggestion = (term: number, count: number): Suggestion => ({
    text: typed + terms.at(term),
    kind: 'word',
    id: null,
    count,
  })
  if (before === undefined) return candidates.slice(0, limit).map(({ term }) => suggestion(term, terms.df(term)))
  const head = exactForms(archive, before)
  const row = (forms: readonly Form[]): Clause => ({ op: 'phrase', slots: [head, forms] })
  // What stands behind the word where the word counts most is asked for everywhere. All passages would take too long.
  const where: Clause = { op: 'word', forms: head }
  const { hits } = rank(archive, where, {
    ...countOptions,
    sort: 'relevance',
    limit: mostPassages,
    groupByArticle: true,
  })
  const seen = new Map<string, number>()
  for (const { unit } of hits) {
    const title = archive.columns.article.label(archive.units.at(unit).article)
    const tokens = analyze(`${title}\n${archive.units.text(unit)}`)
    tokens.forEach(({ term, position }, at) => {
      const next = tokens[at + 1]
      if (term !== before || next?.position !== position + 1 || !next.term.startsWith(prefix)) return
      seen.set(next.term, (seen.get(next.term) ?? 0) + 1)
    })
  }
  return [...seen]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostCounted)
    .flatMap(([term]) => exactForms(archive, term))
    .map(form => suggestion(form.term, rank(archive, row([form]), countOptions).total))
    .sort((one, other) => other.count - one.count)
}

function speakersOf(archive: OpenArchive, clause: Clause, limit: number): Suggestion[] {
  const { facets } = rank(archive, clause, { ...countOptions, facets: ['speaker'], facetLimit: limit })
  return (facets.speaker ?? []).map(({ value, count }) => ({
    text: archive.speakers.name(value),
    kind: 'speaker',
    id: archive.columns.speaker.value(value),
    count,
  }))
}

function titlesOf(archive: OpenArchive, clause: Clause, limit: number): Suggestion[] {
  const { hits } = rank(archive, clause, { ...countOptions, sort: 'relevance', limit, groupByArticle: true })
  return hits.map(({ unit, more }) => {
    const { article } = archive.units.at(unit)
    return {
      text: archive.articles.head(article).title,
      kind: 'title',
      id: archive.columns.article.value(article),
      count: more + 1,
    }
  })
}

/** Each kind its share; what one does not fill the others may. */
function mixed(found: Readonly<Record<keyof typeof shares, readonly Suggestion[]>>, limit: number): Suggestion[] {
  const kinds = ['word', 'speaker', 'title'] as const
  const taken = { word: 0, speaker: 0, title: 0 }
  for (const kind of kinds) taken[kind] = Math.min(found[kind].length, Math.ceil(limit * shares[kind]))
  let left = limit - kinds.reduce((sum, kind) => sum + taken[kind], 0)
  for (const kind of kinds) {
    const more = Math.max(taken[kind] * -1, Math.min(left, found[kind].length - taken[kind]))
    taken[kind] += more
    left -= more
  }
  return kinds.flatMap(kind => found[kind].slice(0, taken[kind])).slice(0, limit)
}
