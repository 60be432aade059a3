// Passages that hold a claimed quotation. Those with most of its rarest words come from the engine: the words may be altered, dropped or
// in another order, so none of them is required and places do not count; judge.ts looks at those.

import { textBreaks } from '../../article/quote-words.ts'
import type { Clause } from '../../query/clause.ts'
import { analyze } from '../../text/analyzer.ts'
import { findRegions, type Region } from '../../text/quotation-marks.ts'
import type { Engine, Facts, Passage, RankQuestion, Surroundings, Term } from '../engine.ts'
import { plainQuestion } from '../plan/plain-question.ts'
import { ask, type Steps } from '../steps.ts'
import { type Candidate, comparedWith, type Judged, judged, nearest, type Weigh, weighedWords } from './judge.ts'

/** Words asked for, rarest first. More cost time and find nothing new; measured with `npm run evaluate:verify`. */
const mostWords = 12
/** Postings of those words in all, where four of them do not have more: claims made of the commonest words stay cheap. */
const mostPostings = 60_000
const fewestWords = 4
/** Passages that are looked at. */
const mostPassages = 60

/** Words of passages alone, long ones not punished: the claim may be a small part of what was said. */
const question: Omit<RankQuestion, 'clause'> = {
  ...plainQuestion,
  limit: mostPassages,
  sort: 'relevance',
  k1: 1.2,
  fields: { text: { weight: 1, b: 0.3 }, title: { weight: 1, b: 0 }, speaker: { weight: 1, b: 0 } },
}

/** A passage that holds the claim, as the engine gave it and as it was judged. */
export interface Found extends Judged {
  readonly source: Passage
}

/** The passages that hold a claim, best first. `words` is the claim without what its brackets hold. */
export function* passagesWith(
  engine: Engine,
  facts: Facts,
  claim: { readonly text: string; readonly words: string },
  speaker: string | null,
): Steps<Found[]> {
  const should = (yield* rarestTerms(engine, claim.words)).map(
    ({ number }): Clause => ({ op: 'word', forms: [{ term: number, weight: 1 }], fields: ['text'] }),
  )
  if (should.length === 0) return []
  const { hits } = yield* ask(engine.rank({ ...question, clause: { op: 'bool', should } }))
  const sources = new Map<number, Passage>()
  const beside = new Map<number, Surroundings>()
  const near = nearest(
    claim.text,
    candidatesOf(
      hits.map(({ passage }) => passage),
      sources,
      beside,
    ),
  )
  const paragraphs = near.flatMap(({ passage }) => sources.get(passage.unit) ?? []).filter(hasRegions)
  const surroundings = paragraphs.length === 0 ? [] : yield* ask(engine.surroundings(paragraphs))
  for (const [i, { unit }] of paragraphs.entries()) {
    const own = surroundings[i]
    if (own !== undefined) beside.set(unit, own)
  }
  const compared = comparedWith(near)
  const weigh = yield* rarity(engine, facts, weighedWords(compared))
  return judged(compared, speaker, weigh).flatMap(found => {
    const source = sources.get(found.passage.unit)
    return source === undefined ? [] : [{ ...found, source }]
  })
}

/** Weight of a word by its rarity in the archive: the inverse document frequency. */
function* rarity(engine: Engine, { counts }: Facts, keys: readonly string[]): Steps<Weigh> {
  const terms = keys.length === 0 ? [] : yield* ask(engine.words(keys.map(word => ({ how: 'exact', word }))))
  const units = counts.paragraphs + counts.quotes
  const weights = new Map(keys.map((key, i) => [key, Math.log(1 + units / (1 + (terms[i]?.[0]?.df('text') ?? 0)))]))
  return key => weights.get(key) ?? 0
}

function* rarestTerms(engine: Engine, claim: string): Steps<Term[]> {
  const words = [...new Set(analyze(claim).map(({ term }) => term))]
  const known = words.length === 0 ? [] : yield* ask(engine.words(words.map(word => ({ how: 'exact', word }))))
  let postings = 0
  return known
    .flat()
    .filter(term => term.df('text') > 0)
    .sort((one, other) => one.df('text') - other.df('text') || one.number - other.number)
    .slice(0, mostWords)
    .filter((term, at) => {
      postings += term.df('text')
      return at < fewestWords || postings <= mostPostings
    })
}

/** Candidates, the likeliest first, made as they are asked for; what a passage was, and what is beside it, is kept by its unit. */
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

/** Whether quotation marks mean quotations there. */
function hasRegions({ type, kind }: Passage): boolean {
  return type === 'paragraph' && kind !== 'code' && kind !== 'table'
}

/** The quotations of a paragraph, which may have begun in the one before and end in the next. */
function quotationsIn({ text }: Passage, beside: Surroundings | undefined): readonly Region[] {
  if (beside === undefined) return []
  const { before, after } = beside
  const earlier = before === null ? [] : findRegions(before, text)
  return findRegions(text, after, earlier.at(-1)?.continues === true)
}
