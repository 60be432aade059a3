// Answers questions about words: the word itself, its forms, and words that begin with it, resemble it or follow it. All questions of a
// batch are searches of one round trip.

import type { AskedWord, Term } from '../../search/engine.ts'
import { distance } from '../../text/distance.ts'
import { primaryLanguage } from '../../text/primary-language.ts'
import { stem } from '../../text/stem.ts'
import { type AnswerState, factsOf } from './answer-state.ts'
import type { SearchBody } from './asking.ts'
import type { WordDocument } from './layout.ts'
import type { KnownWord } from './numbers.ts'

type Asked<How extends AskedWord['how']> = Extract<AskedWord, { how: How }>

/** Most words that one search gives: the most that OpenSearch gives. */
const mostFound = 10_000
/** Questions that one search asks; each may have dozens of forms. */
const together = 100
/** Most forms of a word in one language, as in a packed file. */
const mostForms = 64
/** Most neighbours that are looked at, and that are compared to find these. */
const mostNear = 40
const mostCompared = 400
/** Longer words have no neighbours: nobody types them. In code units. */
const longestNear = 64
/** Two errors of which one is a swap are not looked for in longer words. */
const longestSwapped = 20

const shown = ['word', 'written', 'frequency', 'stems']
const letters = /^\p{L}+$/u

const byText = ({ word: one }: KnownWord, { word: other }: KnownWord) => (one < other ? -1 : one > other ? 1 : 0)
const inTexts = ({ frequency }: KnownWord) => frequency.text ?? 0

/** The words for each question, in the order of the questions. */
export async function wordsOf(state: AnswerState, asked: readonly AskedWord[]): Promise<Term[][]> {
  const known = factsOf(state)
  const { facts } = known instanceof Promise ? await known : known
  const exact = asked.filter(one => one.how === 'exact')
  const forms = asked.filter(one => one.how === 'forms')
  const looked = lookUp(state, facts.langs, exact, forms)
  const found = await Promise.all(
    asked.map(async (one): Promise<readonly KnownWord[]> => {
      switch (one.how) {
        case 'exact':
        case 'forms':
          return (await looked)(one)
        case 'beginning':
          return beginning(state, one)
        case 'used':
          return used(state, one)
        case 'near':
          return near(state, one)
        case 'following':
          return following(state, one)
      }
    }),
  )
  return found.map(words => words.map(word => state.numbers.term(word)))
}

type LookedUp = (asked: Asked<'exact' | 'forms'>) => readonly KnownWord[]

const keyOf = ({ how, word }: AskedWord) => `${how} ${word}`

/** Looks up all words as typed, and those that share a stem with one, in as few searches as possible. */
async function lookUp(
  state: AnswerState,
  langs: readonly string[],
  exact: readonly Asked<'exact'>[],
  forms: readonly Asked<'forms'>[],
): Promise<LookedUp> {
  const { words, asking } = state
  const answers = new Map<string, readonly KnownWord[]>()
  const missing = [...exact, ...forms].filter(one => {
    const kept = words.get(keyOf(one), asking.now)
    if (kept !== undefined) answers.set(keyOf(one), kept)
    return kept === undefined
  })
  const chunks = Array.from({ length: Math.ceil(missing.length / together) }, (_, i) =>
    missing.slice(i * together, (i + 1) * together),
  )
  const found = await Promise.all(
    chunks.map(chunk => {
      const roots = chunk.flatMap(one => (one.how === 'forms' ? rootsOf(one.word, langs) : []))
      const typed = [...new Set([...chunk.map(({ word }) => word), ...roots.map(({ root }) => root)])]
      return search(state, {
        size: mostFound,
        query: anyOf([{ terms: { word: typed } }, { terms: { stems: [...new Set(roots.map(({ key }) => key))] } }]),
      })
    }),
  )
  const byWord = new Map<string, KnownWord>()
  const byStem = new Map<string, KnownWord[]>()
  for (const word of found.flat().sort(byText)) {
    if (byWord.has(word.word)) continue
    byWord.set(word.word, word)
    for (const key of word.stems) {
      const sharing = byStem.get(key)
      if (sharing === undefined) byStem.set(key, [word])
      else if (sharing.length < mostForms) sharing.push(word)
    }
  }
  for (const one of missing) {
    const answer = one.how === 'exact' ? typed(byWord, one.word) : formsOf(byWord, byStem, one.word, langs)
    answers.set(keyOf(one), answer)
    words.set(keyOf(one), answer, asking.now)
  }
  return one => answers.get(keyOf(one)) ?? []
}

const typed = (byWord: ReadonlyMap<string, KnownWord>, word: string): KnownWord[] => {
  const found = byWord.get(word)
  return found === undefined ? [] : [found]
}

function rootsOf(word: string, langs: readonly string[]): { readonly root: string; readonly key: string }[] {
  return langs.map(lang => {
    const root = stem(word, lang)
    return { root, key: `${primaryLanguage(lang)}:${root}` }
  })
}

function formsOf(
  byWord: ReadonlyMap<string, KnownWord>,
  byStem: ReadonlyMap<string, readonly KnownWord[]>,
  word: string,
  langs: readonly string[],
): KnownWord[] {
  const found = new Set(typed(byWord, word))
  const isKnown = found.size > 0
  for (const { root, key } of rootsOf(word, langs)) {
    const sharing = byStem.get(key) ?? []
    for (const other of sharing) found.add(other)
    // A stem with a single word has no group if the word equals the stem: `beer` in an archive that never writes `beers`.
    if (!isKnown && sharing.length === 0) for (const other of typed(byWord, root)) found.add(other)
  }
  return [...found]
}

/** Words with a prefix in the order of their text; if there are more than `most`, those in most texts. */
async function beginning(state: AnswerState, asked: Asked<'beginning'>): Promise<readonly KnownWord[]> {
  const { words, asking } = state
  const key = `${keyOf(asked)} ${asked.most}`
  const kept = words.get(key, asking.now)
  if (kept !== undefined) return kept
  const found = await search(state, {
    size: asked.most,
    query: { prefix: { word: asked.word } },
    sort: [{ 'frequency.text': { order: 'desc', missing: 0 } }, { word: 'asc' }],
  })
  const sorted = found.sort(byText)
  words.set(key, sorted, asking.now)
  return sorted
}

/** Words of a field with a prefix, most frequent first. */
function used(state: AnswerState, { word, field, most }: Asked<'used'>): Promise<KnownWord[]> {
  return search(state, {
    size: most,
    query: { bool: { filter: [{ prefix: { word } }, { range: { [`frequency.${field}`]: { gt: 0 } } }] } },
    sort: [{ [`frequency.${field}`]: 'desc' }, { word: 'asc' }],
  })
}

/**
 * Words one error away; for two errors, words within two edits, else those that a swap and one more edit reach. With more than one error
 * the first letter has to be right.
 */
async function near(state: AnswerState, { word, slips, sameStart }: Asked<'near'>): Promise<KnownWord[]> {
  if (word.length > longestNear) return []
  const within = (fuzziness: number, prefix_length: number) => ({
    fuzzy: { word: { value: word, fuzziness, prefix_length, transpositions: true, rewrite: 'constant_score' } },
  })
  const one = within(1, sameStart ? 1 : 0)
  const found = await search(state, {
    size: mostCompared,
    query: slips === 1 ? one : anyOf([one, within(2, 1)]),
    sort: [{ 'frequency.text': { order: 'desc', missing: 0 } }, { word: 'asc' }],
  })
  const compared = found.map(known => ({ known, swapped: distance(word, known.word), edits: edits(word, known.word) }))
  const nearest = compared
    .toSorted((a, b) => a.swapped - b.swapped || inTexts(b.known) - inTexts(a.known) || byText(a.known, b.known))
    .slice(0, mostNear)
  if (slips === 1) return nearest.map(({ known }) => known)
  const edited = nearest.filter(other => other.edits <= 2)
  const isFound = edited.some(({ known }) => letters.test(known.word))
  return (isFound || word.length > longestSwapped ? edited : nearest).map(({ known }) => known)
}

/** Levenshtein's distance, in which a swap is two edits; 3 for all that is farther than 2. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(3, row[other.length] ?? 0)
}

/** Words with a prefix that directly follow a word, most often seen first. */
async function following(state: AnswerState, { word, next, most }: Asked<'following'>): Promise<KnownWord[]> {
  const { hits } = await state.asking.search<Pick<WordDocument, 'following'>>('words', {
    size: 1,
    query: { term: { word } },
    _source: ['following'],
  })
  const behind = (hits[0]?._source.following ?? []).filter(other => other.startsWith(next)).slice(0, most)
  if (behind.length === 0) return []
  const found = await search(state, { size: behind.length, query: { terms: { word: behind } } })
  return behind.flatMap(other => found.find(({ word: text }) => text === other) ?? [])
}

function anyOf(queries: readonly object[]): object {
  return { bool: { filter: [{ bool: { should: queries, minimum_should_match: 1 } }] } }
}

async function search(state: AnswerState, body: SearchBody): Promise<KnownWord[]> {
  const { hits } = await state.asking.search<KnownWord>('words', {
    track_total_hits: false,
    _source: shown,
    sort: ['_doc'],
    ...body,
  })
  return hits.map(({ _source }) => ({ ..._source, stems: _source.stems ?? [] }))
}
