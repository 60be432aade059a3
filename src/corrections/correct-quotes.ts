// Carries out the corrections of single quotes in one article. A correction falls on the quote whose words it names, wherever that stands
// in the article now, and on no other. Pure.

import type { ArchiveEntry } from '../article/entry.ts'
import type { Quote, Speaker } from '../article/quote.ts'
import { countedWords, isWordsHash, wordsHash } from '../article/words-hash.ts'
import type { Problem } from '../ingest/problem.ts'
import { slugOf } from '../quotes/speakers/slug.ts'
import { type Placed, placeInWords, type QuoteCorrection } from './corrections.ts'
import { type QuotePlace, quotePlaceOf, speakerIdOf } from './named-places.ts'
import { changed, type SpeakerPlan } from './plan-speakers.ts'
import { rowOf } from './rows.ts'

/** Fewer first words could be those of many quotes: then they have to be all of it. */
const fewestWords = 3

/** A correction with the place that it names. */
export interface Aimed {
  readonly correction: Placed<QuoteCorrection>
  readonly place: QuotePlace
}

/** The corrections of quotes by the article that they name. */
export function byArticle(corrections: readonly Placed<QuoteCorrection>[]): Map<string, Aimed[]> {
  const aimed = corrections.flatMap(correction => {
    const place = quotePlaceOf(correction.quote)
    return place === null ? [] : [{ correction, place }]
  })
  return Map.groupBy(aimed, ({ place }) => place.article)
}

/** The article's quotes as corrected, speakers too, and rows for what was not applied. */
export function correctQuotes(
  { quotes }: ArchiveEntry,
  aimed: readonly Aimed[],
  plan: SpeakerPlan,
): { readonly quotes: readonly Quote[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const chosen = new Map<Quote, Placed<QuoteCorrection>>()
  for (const { correction, place } of aimed) {
    const refuse = (message: string, advice: string) =>
      problems.push(rowOf(correction.at, `${correction.quote}: ${message}: not applied`, advice))
    const found = meant(quotes, correction, place)
    if (typeof found === 'string') {
      const now = at(quotes, place)
      refuse(
        found,
        now === undefined
          ? 'copy the link of the quote from its article’s page, or take the row out'
          : `that place now has “${now.text.slice(0, 80)}”: copy the link of the right quote, or take the row out`,
      )
      continue
    }
    const other = chosen.get(found)
    if (other !== undefined) refuse(`${placeInWords(other.at)} corrects the same quote`, 'make one row of the two')
    else chosen.set(found, correction)
  }
  const corrected = quotes.flatMap((quote): Quote[] => {
    const correction = chosen.get(quote)
    if (correction === undefined) return [bySpeaker(quote, plan)]
    if (correction.remove === true) return []
    const next = withSpeaker(quote, quotes, correction, plan)
    if (typeof next !== 'string') return [next]
    problems.push(
      rowOf(correction.at, `${correction.quote}: ${next}: not applied`, 'write a name, or an id of /speakers'),
    )
    return [bySpeaker(quote, plan)]
  })
  const isSame = corrected.length === quotes.length && corrected.every((quote, i) => quote === quotes[i])
  return { quotes: isSame ? quotes : corrected, problems }
}

function bySpeaker(quote: Quote, plan: SpeakerPlan): Quote {
  return quote.speaker === null ? quote : changed(quote, plan.changeOf(quote.speaker.id))
}

/** The quote at a place. */
function at(quotes: readonly Quote[], { paragraph, number }: QuotePlace): Quote | undefined {
  return quotes.filter(({ fragments }) => fragments[0]?.paragraph === paragraph)[number - 1]
}

/** The quote that a correction means: the one at its place if it has the words, else the only one of the article that has them. */
function meant(quotes: readonly Quote[], { words }: QuoteCorrection, place: QuotePlace): Quote | string {
  const has = (quote: Quote) =>
    (words === undefined || beginsWith(quote.text, words)) &&
    (place.hash === null || wordsHash(quote.text) === place.hash)
  const here = at(quotes, place)
  if (here !== undefined && has(here)) return here
  const [first, second] = quotes.filter(has)
  if (first === undefined) return 'no quote of the article has these words'
  return second === undefined ? first : 'several quotes of the article have these words, and none stands at that place'
}

function beginsWith(text: string, words: string): boolean {
  if (isWordsHash(words)) return wordsHash(text) === words
  const [own, given] = [countedWords(text), countedWords(words)]
  if (given.length < fewestWords && given.length !== own.length) return false
  return given.length > 0 && given.every((word, i) => word === own[i])
}

/** The quote with the speaker that a correction names; a sentence if there is no such speaker. */
function withSpeaker(
  quote: Quote,
  quotes: readonly Quote[],
  { speaker: given, role, affiliation, kind }: QuoteCorrection,
  plan: SpeakerPlan,
): Quote | string {
  if (given === null) return { ...quote, speaker: null, corrected: true }
  const set = (speaker: Speaker): Quote => ({
    ...quote,
    speaker: {
      ...speaker,
      role: role === undefined ? speaker.role : role,
      affiliation: affiliation === undefined ? speaker.affiliation : affiliation,
      kind: kind ?? speaker.kind,
    },
    corrected: true,
  })
  if (given === undefined) {
    const own = bySpeaker(quote, plan).speaker
    return own === null ? 'it has no speaker whose role could be corrected' : set(own)
  }
  const asked = speakerIdOf(given)
  const isName = /[\p{Lu}\p{Lt}\p{Lo}\s]/u.test(asked)
  const id = plan.find(asked) ?? (isName ? plan.find(slugOf(asked)) : null)
  if (id === null && !isName) return `no speaker has the id "${asked.slice(0, 80)}"`
  if (id !== null && plan.changeOf(id)?.hide === true) return { ...quote, speaker: null }
  const summary = id === null ? { id: slugOf(asked), name: asked, kind: 'person' as const } : plan.summaryOf(id)
  // As this article presents them elsewhere.
  const own = quotes.map(other => bySpeaker(other, plan).speaker).find(speaker => speaker?.id === summary.id)
  const change = id === null ? null : plan.changeOf(id)
  return set({
    ...summary,
    ...mentionIn(quote, summary.name, quote.speaker !== null && plan.summaryOf(quote.speaker.id).id === summary.id),
    role: own?.role ?? change?.role ?? null,
    affiliation: own?.affiliation ?? change?.affiliation ?? null,
  })
}

/**
 * What the article has at the cue stays where it can mean the speaker: "she", "the teacher". The name of somebody else cannot, and who is
 * hidden must not stand there. Then the speaker's own name stands for it, at an empty place behind the quote.
 */
function mentionIn(
  { speaker, fragments }: Quote,
  name: string,
  isSame: boolean,
): Pick<Speaker, 'mention' | 'mentionAt'> {
  if (speaker !== null && (isSame || !namesAnother(speaker, name)))
    return { mention: speaker.mention, mentionAt: speaker.mentionAt }
  const { paragraph = 0, end = 0 } = fragments.at(-1) ?? {}
  return { mention: name, mentionAt: { paragraph, start: end, end } }
}

/** Whether a mention has a word of the speaker's name that the other name does not have. */
function namesAnother({ mention, name }: Speaker, other: string): boolean {
  const [own, others] = [new Set(countedWords(name)), new Set(countedWords(other))]
  return countedWords(mention).some(word => own.has(word) && !others.has(word))
}
