// The possible speakers of a quoted text: the cue events near it, the owner in a genitive before it, the subject of its sentence, and the
// previous speaker. Each comes with features that `score.ts` weighs.

import { bisect } from '../../text/bisect.ts'
import type { CueEvent } from '../english/events/cue-event.ts'
import { ownerBefore } from '../english/events/noun-events.ts'
import { sentenceSubject } from '../english/phrases/clause-subject.ts'
import { type Phrase, phraseAt } from '../english/phrases/noun-phrases.ts'
import { isPersonLike } from '../english/phrases/segments.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { View } from '../view.ts'
import { contextFeatures, eventFeatures, type Features, nearFeatures, subjectClass } from './features.ts'
import { gestureBehind, goesOn, isAside, leadFeatures, leadOf, precedingSubject, surelyLed } from './lead.ts'

/** A phrase in a paragraph that may be the source of a quoted text. */
export interface Source {
  readonly view: View
  readonly phrase: Phrase
  readonly event: CueEvent | null
}

/** A possible reading of a quoted text; `source` null: it is not a quote, or has no speaker. */
export interface Candidate {
  readonly source: Source | null
  readonly features: Features
}

/** Most events considered on each side of a quoted text. */
const eventsBefore = 4
const eventsAfter = 3

/** Verbs that name something: the words that follow are their subject's. */
const naming = new Set([
  'call',
  'describe',
  'term',
  'dub',
  'label',
  'brand',
  'deem',
  'characterize',
  'characterise',
  'portray',
  'depict',
  'denounce',
])

/** Cues of a sentence that introduces a block quote. */
const introducing = new Set(
  'say write tell add note explain describe share state according put recall summarize'.split(' '),
)

/** The decoder's state before a quoted text. */
export interface State {
  /** Source of the previous attributed text. */
  readonly last: Source | null
  /** Source of a quote that continues from the previous paragraph. */
  readonly open: Source | null
}

/** Candidates for the quoted text `region` of `views[at]`; the first is always "nobody". */
export function candidatesFor(views: readonly View[], at: number, region: number, state: State): Candidate[] {
  const view = views[at]
  const place = view?.places[region]
  if (view === undefined || place === undefined) return []
  const context = contextFeatures(view, region, place)
  const previous = views[at - 1]
  const colon = region === 0 && previous !== undefined && /:\s*$/.test(previous.text.slice(-3))
  const found: Candidate[] = [
    {
      source: null,
      features: colon ? [...context.nobody, 'nobody colon', `nobody colon ${context.few}`] : context.nobody,
    },
  ]
  const add = (source: Source, features: Features): void => {
    found.push({ source, features })
  }
  if (context.title) return found
  const beneath = view.tokens.length === 1 ? views[at + 1]?.events[0] : undefined
  if (beneath?.shape === 'dash' && beneath.cueStart === 0 && beneath.subject !== null) {
    // A block quote with a name below it has no other candidates.
    const signer = views[at + 1]
    if (signer !== undefined)
      return [{ source: { view: signer, phrase: beneath.subject, event: beneath }, features: [] }]
  }
  const signer = signedBehind(view, place)
  if (signer !== null) return [{ source: { view, phrase: signer.phrase, event: signer.event }, features: [] }]
  const teller = toldBy(view, region, place)
  if (teller !== null) return [{ source: teller, features: [] }]
  const introduced = introducedBefore(views, at, view)
  if (introduced !== null) return [{ source: introduced, features: [] }]
  const answered = gestureBehind(view, place) ? precedingSubject(view, place) : null
  if (answered !== null && isPersonLike(view.tokens, answered))
    return [{ source: { view, phrase: answered, event: null }, features: [] }]
  const reported = region === 0 && previous !== undefined ? surelyLed(previous, view, views[at + 1], colon) : null
  if (reported !== null) return [{ source: reported, features: [] }]
  const same = region === 0 && previous !== undefined ? goesOn(previous, view, views[at + 1], state.last) : null
  if (same !== null) return [{ source: same, features: [] }]
  const near = nearbyEvents(view, place).filter(({ event }, _, all) => !isAside(view, event, place, all))
  for (const { event, order, nearest } of near) {
    if (event.subject === null) {
      found.push({
        source: null,
        features: [...eventFeatures(view, region, place, event, order, nearest, context), 'no subject'],
      })
    } else
      add({ view, phrase: event.subject, event }, eventFeatures(view, region, place, event, order, nearest, context))
  }
  const [only] = near
  if (only !== undefined && near.length === 1 && namesDirectly(view, only.event, place)) return found
  const before = view.tokens[place - 1]
  if (before !== undefined) {
    if ((before.flags & Flag.Genitive) !== 0) {
      const owner = ownerBefore(view.tokens, place - 1)
      if (owner !== null) add({ view, phrase: owner, event: null }, nearFeatures('genitive', owner, view, context))
    } else if ((before.flags & Flag.Possessive) !== 0) {
      const phrase: Phrase = {
        kind: 'pronoun',
        start: place - 1,
        coreEnd: place,
        end: place,
        nameStart: place,
        nameEnd: place,
      }
      add({ view, phrase, event: null }, nearFeatures('possessive', phrase, view, context))
    }
  }
  const subject = sentenceSubject(view.tokens, place)
  if (
    subject !== null &&
    !isDefined(view, subject, place) &&
    !near.some(({ event }) => event.subject?.start === subject.start)
  ) {
    add({ view, phrase: subject, event: null }, nearFeatures('sentence', subject, view, context))
  }
  const after = view.tokens[place + 1]
  if (after !== undefined && near.length === 0) {
    const phrase = phraseAt(view.tokens, place + (after.lower === ',' ? 2 : 1))
    if (phrase !== null) add({ view, phrase, event: null }, nearFeatures('following', phrase, view, context))
  }
  if (state.open !== null) add(state.open, [`runs on ${context.where}`, `runs on ${near.length > 0}`])
  if (state.last !== null && !near.some(({ event }) => event === state.last?.event)) {
    const distance = Math.min(3, at - views.indexOf(state.last.view, Math.max(0, at - 3)))
    add(state.last, [
      `carry ${distance}`,
      `carry ${distance} ${context.where} ${near.length > 0}`,
      `carry ${context.size}`,
      `carry ${context.ending}`,
      ...(colon ? [`carry colon ${distance}`, `carry colon ${context.where}`] : []),
    ])
  }
  if (region === 0 && previous !== undefined) {
    const source = leadOf(previous, colon)
    if (source !== null && (source.event === null || source.event !== state.last?.event))
      add(source, leadFeatures(source, colon, context, near.length > 0))
  }
  const preceding = near.length === 0 ? precedingSubject(view, place) : null
  if (preceding !== null)
    add({ view, phrase: preceding, event: null }, nearFeatures('preceding', preceding, view, context))
  const following = views[at + 1]
  if (following !== undefined && near.length === 0 && region === view.regions.length - 1) {
    const event = following.events.find(candidate => candidate.subject !== null)
    if (event?.subject && event.start < 8) {
      add({ view: following, phrase: event.subject, event }, [
        `following paragraph ${context.where}`,
        `following paragraph ${context.size}`,
      ])
    }
  }
  return found
}

/** "“...” - Matthew Ingram": a signature with only a name. */
function signedBehind(view: View, place: number): { phrase: Phrase; event: CueEvent } | null {
  const { tokens, events } = view
  const event = events.find(({ shape, cueStart }) => shape === 'dash' && cueStart === place + 1)
  const phrase = event?.subject
  if (event === undefined || phrase?.kind !== 'name' || !isPersonLike(tokens, phrase)) return null
  // Words set off by a sentence's end; a title before a dash is none.
  if (((tokens[place]?.flags ?? 0) & Flag.SetOff) === 0) return null
  return tokens[phrase.end] === undefined ? { phrase, event } : null
}

/** Fewest words of an utterance; fewer may be a term. */
const leastTold = 4

/** "According to her, “...”", "In his words, “...”": nobody else is named between the cue and the quote. Null without such a cue. */
function toldBy(view: View, region: number, place: number): Source | null {
  const { tokens, events, regions, text } = view
  const mark = tokens[place - 1]?.lower
  if (mark !== ',' && mark !== ':') return null
  const event = events.find(({ shape, end }) => shape === 'phrase' && end === place - 1)
  if (event?.subject?.kind !== 'pronoun' || subjectClass(event.subject, tokens) === 'I') return null
  const words = text.slice(regions[region]?.innerStart, regions[region]?.innerEnd).split(/\s+/, leastTold).length
  return words < leastTold ? null : { view, phrase: event.subject, event }
}

/** The speaker in the last sentence before a block quote that consists of quoted words; null if there is none. */
function introducedBefore(views: readonly View[], at: number, view: View): Source | null {
  const lead = views[at - 1]
  if (view.kind !== 'blockquote' || view.tokens.length > 1 || lead === undefined || lead.kind !== 'prose') return null
  const sentence = lead.tokens.at(-1)?.sentence
  const event = lead.events.findLast(
    ({ subject, lemma, cueStart }) =>
      subject?.kind === 'name' && introducing.has(lemma) && lead.tokens[cueStart]?.sentence === sentence,
  )
  return event?.subject ? { view: lead, phrase: event.subject, event } : null
}

/** Events around a quoted text, numbered outwards on each side: those before it first. */
function nearbyEvents(view: View, place: number): { event: CueEvent; order: number; nearest: CueEvent | undefined }[] {
  // Events are in order of their cues: find the first one after the stretch.
  const behind = bisect(0, view.events.length, at => (view.events[at]?.cueStart ?? 0) >= place)
  const before = view.events.slice(Math.max(0, behind - eventsBefore), behind).reverse()
  const after = view.events.slice(behind, behind + eventsAfter)
  const namer = before[0]
  if (namer !== undefined && namesDirectly(view, namer, place)) return [{ event: namer, order: 0, nearest: namer }]
  return [before, after].flatMap(side => side.map((event, order) => ({ event, order, nearest: side[0] })))
}

/** "The act is a “tremendous undertaking”": somebody else calls it so. */
function isDefined({ tokens }: View, subject: Phrase, place: number): boolean {
  return (
    ((tokens[place - 1]?.flags ?? 0) & Flag.Determiner) !== 0 &&
    /^(?:is|are|was|were|becomes?|became)$/.test(tokens[place - 2]?.lower ?? '') &&
    subject.end === place - 2
  )
}

/** "what she described as “...”": nobody else in the sentence can own these words. */
function namesDirectly({ tokens }: View, event: CueEvent, place: number): boolean {
  if (event.subject === null || event.shape !== 'before' || !naming.has(event.lemma)) return false
  if (event.subject.end > event.cueStart || event.cueStart - event.subject.end > 2) return false
  if (tokens[event.cueStart]?.sentence !== tokens[place]?.sentence) return false
  for (let i = event.cueEnd; i < place; i++)
    if (!/^(?:as|a|an|the|his|her|its|their|so|very)$/.test(tokens[i]?.lower ?? '')) return false
  return true
}
