// Finds passages that contain a claimed quotation. The engine gives those with most of its rarest words. Words may be altered, dropped or
// reordered, so none is required and positions are ignored; judge.ts compares the passages.

import { textBreaks } from '../../article/quote-words.ts'
import type { Clause } from '../../query/clause.ts'
import { analyze } from '../../text/analyzer.ts'
import { differentlyWritten } from '../../text/languages/writing.ts'
import { findRegions, type Region } from '../../text/quotation-marks.ts'
import type { Engine, Facts, Passage, RankedPassage, RankQuestion, Surroundings, Term } from '../engine.ts'
import { plainQuestion } from '../plan/plain-question.ts'
import { tableOf } from '../plan/synonym-table.ts'
import { ask, type Steps } from '../steps.ts'
import { type Candidate, comparedWith, type Judged, judged, nearest, type Weigh, weighedWords } from './judge.ts'

/** Most words that are searched, rarest first. More would be slower and find nothing new; measured with `npm run evaluate:verify`. */
export const mostWords = 12
/** Most postings of those words in all, unless four of them have more: claims of very common words stay cheap. */
const mostPostings = 60_000
const fewestWords = 4
/** Most passages that are compared. */
const mostPassages = 60

/** Search texts only, without penalty for long ones: the claim may be a small part of the passage. */
const question: Omit<RankQuestion, 'clause'> = {
  ...plainQuestion,
  // A claim that six editions have is one finding, in the earliest.
  collapse: true,
  limit: mostPassages,
  sort: 'relevance',
  k1: 1.2,
  fields: { text: { weight: 1, b: 0.3 }, title: { weight: 1, b: 0 }, speaker: { weight: 1, b: 0 } },
}

/** A passage that contains the claim, with its judgement. */
export interface Found extends Judged {
  readonly source: Passage
  /** Other editions with the same passage. */
  readonly copies: Pick<RankedPassage, 'alsoIn' | 'also'>
}

export interface Effort {
  /** Most words that are searched. */
  readonly words: number
  /** If not all passages can be read, so many reads are left to the rest of the answer. */
  readonly readsLeft: number
}

/** The other names of a speaker, by the archive's synonyms. */
function otherNames(facts: Facts, name: string): string[] {
  if (facts.synonyms.length === 0) return []
  const words = analyze(name).map(({ term }) => term)
  return (tableOf(facts).find(words.join(' ')) ?? []).map(({ text }) => text)
}

/** The passages that contain a claim, best first. `words` of a claim is its text without what is bracketed. */
export function* passagesWith(
  engine: Engine,
  facts: Facts,
  claim: { readonly text: string; readonly words: string },
  speaker: string | null,
  { words, readsLeft }: Effort,
): Steps<Found[]> {
  const should = (yield* rarestTerms(engine, facts, claim.words, words)).map(
    ({ number }): Clause => ({ op: 'word', forms: [{ term: number, weight: 1 }], fields: ['text'] }),
  )
  if (should.length === 0) return []
  const ranked = yield* ask(engine.rank({ ...question, clause: { op: 'bool', should } }))
  const passages = ranked.hits.map(({ passage }) => passage)
  const readable = yield* ask(
    engine.texts(
      passages.map(passage => [passage]),
      readsLeft,
    ),
  )
  const hits = ranked.hits.slice(0, readable)
  const sources = new Map<number, Passage>()
  const beside = new Map<number, Surroundings>()
  const near = nearest(claim.text, candidatesOf(passages.slice(0, hits.length), sources, beside))
  const paragraphs = near.flatMap(({ passage }) => sources.get(passage.unit) ?? []).filter(hasRegions)
  const surroundings = paragraphs.length === 0 ? [] : yield* ask(engine.surroundings(paragraphs))
  for (const [i, { unit }] of paragraphs.entries()) {
    const own = surroundings[i]
    if (own !== undefined) beside.set(unit, own)
  }
  const compared = comparedWith(near)
  const weigh = yield* rarity(engine, facts, weighedWords(compared))
  return judged(compared, speaker === null ? null : [speaker, ...otherNames(facts, speaker)], weigh).flatMap(found => {
    const { unit } = found.passage
    const source = sources.get(unit)
    const { alsoIn = 0, also = [] } = hits.find(({ passage }) => passage.unit === unit) ?? {}
    return source === undefined ? [] : [{ ...found, source, copies: { alsoIn, also } }]
  })
}

/** Weight of a word by its rarity in the archive: the inverse document frequency. */
function* rarity(engine: Engine, { counts }: Facts, keys: readonly string[]): Steps<Weigh> {
  const terms = keys.length === 0 ? [] : yield* ask(engine.words(keys.map(word => ({ how: 'exact', word }))))
  const units = counts.paragraphs + counts.quotes
  const weights = new Map(keys.map((key, i) => [key, Math.log(1 + units / (1 + (terms[i]?.[0]?.df('text') ?? 0)))]))
  return key => weights.get(key) ?? 0
}

/** The rarest words of a claim, as any of the archive's languages reads it. */
function* rarestTerms(engine: Engine, { langs }: Facts, claim: string, most: number): Steps<Term[]> {
  const read = differentlyWritten(langs).flatMap(lang => analyze(claim, lang).map(({ term }) => term))
  const words = [...new Set(read)]
  const known = words.length === 0 ? [] : yield* ask(engine.words(words.map(word => ({ how: 'exact', word }))))
  let postings = 0
  return known
    .flat()
    .filter(term => term.df('text') > 0)
    .sort((one, other) => one.df('text') - other.df('text') || one.number - other.number)
    .slice(0, most)
    .filter((term, at) => {
      postings += term.df('text')
      return at < fewestWords || postings <= mostPostings
    })
}

/** Candidates, likeliest first, created on demand. A passage and its neighbours are cached by unit. */
function* candidatesOf(
  passages: readonly Passage[],
  sources: Map<number, Passage>,
  beside: ReadonlyMap<number, Surroundings>,
): Generator<Candidate> {
  for (const passage of passages) {
    const { unit, type, text, lang, quote, paragraphUnit } = passage
    const speaker = quote?.speaker ?? null
    sources.set(unit, passage)
    yield {
      unit,
      paragraph: paragraphUnit,
      text,
      lang,
      frame:
        type === 'quote'
          ? { type, breaks: () => (quote === null ? [] : textBreaks(quote)) }
          : { type, regions: () => quotationsIn(passage, beside.get(unit)) },
      speaker: speaker === null ? null : { id: speaker.id, name: speaker.name, role: speaker.role },
    }
  }
}

/** Whether quotation marks mean quotations in this passage. */
function hasRegions({ type, kind }: Passage): boolean {
  return type === 'paragraph' && kind !== 'code' && kind !== 'table'
}

/** The quotations of a paragraph, which may begin in the previous one and end in the next. */
function quotationsIn({ text }: Passage, beside: Surroundings | undefined): readonly Region[] {
  if (beside === undefined) return []
  const { before, after } = beside
  const earlier = before === null ? [] : findRegions(before, text)
  return findRegions(text, after, earlier.at(-1)?.continues === true)
}
