// Features from outside the quoted text's sentence: the reporting clause of the previous paragraph, a colon at its end, the subject of the
// previous sentence; and nearby cues that are asides.

import type { CueEvent } from '../english/events/cue-event.ts'
import { nameBefore } from '../english/events/label-events.ts'
import { classOfCue } from '../english/lists/cue-classes.ts'
import { sentenceSubject } from '../english/phrases/clause-subject.ts'
import type { Phrase } from '../english/phrases/noun-phrases.ts'
import { sentenceStart } from '../english/phrases/segments.ts'
import { Flag } from '../english/words/lexicon.ts'
import type { View } from '../view.ts'
import type { Source } from './candidates.ts'
import { type Context, type Features, subjectClass } from './features.ts'

/** Where words were found, not who said them: "according to a statement". */
const records = new RegExp(
  '^(?:statement|transcript|recording|readout|release|communique|communiqué|video|footage|clip|report|reports|media' +
    '|copy|translation|text|minutes)$',
  '',
)
/** Gestures, not speech. */
const gestures = new Set([
  'nod',
  'smile',
  'shrug',
  'laugh',
  'grin',
  'chuckle',
  'giggle',
  'sigh',
  'groan',
  'sing',
  'cheer',
  'boo',
])

const reporting = /^(?:speech|phrase)$/
const main = /^(?:before|after|coordinate|phrase)$/

interface Near {
  readonly event: CueEvent
}

/** Whether a nearby cue only says where the words were found, or what somebody did next. */
export function isAside(view: View, event: CueEvent, place: number, near: readonly Near[]): boolean {
  const { tokens } = view
  const sentence = tokens[place]?.sentence
  const cue = tokens[event.cueStart]
  if (gestures.has(event.lemma) && event.cueStart > place && cue?.sentence !== sentence) return true
  if (event.lemma !== 'according' || event.subject === null) return false
  // "“...” a police statement said, according to the portal": the speaker is named right after the words.
  const stated = near.some(
    ({ event: other }) =>
      other.subject !== null &&
      other.start === place + 1 &&
      other.end <= event.start &&
      classOfCue(other.lemma) === 'speech',
  )
  if (stated && tokens[place]?.sentence === cue?.sentence) return true
  const head = tokens[event.subject.coreEnd - 1]
  if (head === undefined || !records.test(head.lower)) return false
  return near.some(
    ({ event: other }) =>
      other !== event &&
      other.subject !== null &&
      other.shape !== 'noun' &&
      tokens[other.cueStart]?.sentence === cue?.sentence &&
      classOfCue(other.lemma) === 'speech',
  )
}

/** "“...” Bob nodded.": somebody else responds without words, right after the quote. */
export function gestureBehind({ tokens, events }: View, place: number): boolean {
  return events.some(
    ({ lemma, start, cueStart }) =>
      start === place + 1 && gestures.has(lemma) && tokens[cueStart]?.sentence !== tokens[place]?.sentence,
  )
}

/** The speaker in the last sentence of the previous paragraph that has one; before a colon, its subject or the name before it. */
export function leadOf(view: View, colon: boolean): Source | null {
  const last = view.tokens.length - 1
  const sentence = view.tokens[last]?.sentence
  const reports = view.events.find(
    ({ subject, cueStart, lemma, shape }) =>
      subject !== null &&
      view.tokens[cueStart]?.sentence === sentence &&
      reporting.test(classOfCue(lemma)) &&
      main.test(shape),
  )
  const event = reports ?? view.events.findLast(candidate => candidate.subject !== null)
  if (event?.subject && (!colon || view.tokens[event.cueStart]?.sentence === view.tokens[last]?.sentence))
    return { view, phrase: event.subject, event }
  if (!colon) return null
  const phrase = nameBefore(view.tokens, last) ?? sentenceSubject(view.tokens, last)
  return phrase === null ? null : { view, phrase, event: null }
}

/** Fewest words of a paragraph that is one utterance. */
const leastWords = 4
const wording =
  /^(?:statement|statements|words|message|comment|comments|response|reply|answer|letter|post|tweet|announcement|remarks|quote|testimony)$/

/**
 * The speaker of a paragraph that is one closed quote: the subject of the reporting clause right before it ("Moor said the town would not
 * pay."), of a question ("What did Moor say?"), or of a clause that ends in a colon. Null if that is not certain.
 */
export function surelyLed(lead: View, view: View, next: View | undefined, colon: boolean): Source | null {
  if (lead.kind !== 'prose' || !isOneUtterance(view)) return null
  const source = leadOf(lead, colon)
  if (source === null || lead.regions.length > 0) return null
  const { phrase, event } = source
  const who = subjectClass(phrase, lead.tokens)
  const person = who === 'name' || who === 'he' || who === 'role'
  const last = lead.tokens.at(-1)
  const sentence = last?.sentence
  if (colon) {
    const worded = lead.tokens.some(token => token.sentence === sentence && wording.test(token.lower))
    const from = event === null && lead.tokens[phrase.start - 1]?.lower === 'from'
    return person && (event !== null || worded || from) ? source : worded ? source : null
  }
  if (event === null || !person) return null
  const cue = lead.tokens[event.cueStart]
  const verbs = classOfCue(event.lemma)
  if (
    cue?.sentence !== sentence ||
    (verbs !== 'speech' && verbs !== 'phrase') ||
    event.shape === 'noun' ||
    event.shape === 'passive'
  )
    return null
  return answersFor(next, nameOf(source)) && last?.lower !== '?' ? null : source
}

/** Last word of who speaks. */
function nameOf({ view, phrase }: Source): string {
  return view.tokens[phrase.coreEnd - 1]?.lower ?? ''
}

/** Whether somebody else begins to speak in the next paragraph, who may have said the words before it. */
function answersFor(next: View | undefined, name: string): boolean {
  const behind = next?.events.find(({ subject }) => subject !== null)
  return (
    next !== undefined &&
    behind?.subject != null &&
    behind.start < 3 &&
    next.regions.length === 0 &&
    main.test(behind.shape) &&
    reporting.test(classOfCue(behind.lemma)) &&
    subjectClass(behind.subject, next.tokens) === 'name' &&
    nameOf({ view: next, phrase: behind.subject, event: behind }) !== name
  )
}

/** A paragraph that is one closed stretch, of a sentence or more, and nothing else. */
function isOneUtterance(view: View): boolean {
  const stretch = view.regions[0]
  if (view.tokens.length !== 1 || stretch?.closed !== true || stretch.single || view.kind !== 'prose') return false
  const inner = view.text.slice(stretch.innerStart, stretch.innerEnd)
  return inner.split(/\s+/, leastWords).length >= leastWords && /[.!?…]$/.test(inner)
}

/**
 * The continuing speaker of a paragraph that is one utterance: the speaker of the previous paragraph, if it ends with that cue (“...,” Moor
 * said.), was not a question, and nobody else begins to speak after. Null if that is not certain.
 */
export function goesOn(lead: View, view: View, next: View | undefined, last: Source | null): Source | null {
  if (last?.event == null || last.view !== lead || lead.kind !== 'prose' || lead.label !== null) return null
  if (!isOneUtterance(view)) return null
  const { event, phrase } = last
  const place = lead.places.at(-1) ?? 0
  const stretch = lead.regions.at(-1)
  const cue = lead.tokens[event.cueStart]
  const ends = event.cueStart > place && cue?.sentence === lead.tokens.at(-1)?.sentence
  const who = subjectClass(phrase, lead.tokens)
  if (!ends || stretch?.closed !== true || stretch.single || classOfCue(event.lemma) !== 'speech') return null
  if (who !== 'name' && who !== 'he' && who !== 'role') return null
  if (/[?]\s*$/.test(lead.text.slice(stretch.innerStart, stretch.innerEnd))) return null
  return answersFor(next, nameOf(last)) ? null : last
}

/** Features of a source in the paragraph before. */
export function leadFeatures(
  { view, phrase, event }: Source,
  colon: boolean,
  context: Context,
  near: boolean,
): Features {
  const who = subjectClass(phrase, view.tokens)
  const last = view.tokens.at(-1)
  const cue = event === null ? undefined : view.tokens[event.cueStart]
  const verbs = event === null ? 'none' : classOfCue(event.lemma)
  // "Moor said the town would not pay.": a paragraph of reported speech that ends with the person reported.
  const reports =
    view.regions.length === 0 && cue?.sentence === last?.sentence && (verbs === 'speech' || verbs === 'phrase')
  const asks = last?.lower === '?'
  return [
    `previous ${colon} ${context.where}`,
    `previous ${event?.lemma === 'say'} ${near}`,
    `previous ${context.size} ${colon}`,
    `previous reports ${reports} ${context.where} ${near}`,
    `previous reports ${reports} ${who}`,
    `previous ${verbs} ${context.where} ${colon}`,
    `previous ${who} ${colon} ${context.where}`,
    ...(asks ? [`previous asks ${reports}`] : []),
  ]
}

/** Subject of the sentence before, for a stretch that is a sentence of its own: "Moor looked at him. “...”" */
export function precedingSubject({ tokens }: View, place: number): Phrase | null {
  const token = tokens[place]
  if (token === undefined || (token.flags & Flag.Initial) === 0 || place === 0) return null
  const start = sentenceStart(tokens, place - 1)
  return start < place ? sentenceSubject(tokens, place - 1) : null
}
