// What leads to a stretch from outside its sentence: the reporting clause of the paragraph before, a colon at its end, the subject of
// the sentence before; and cues near it that are asides.

import { classOfCue } from '../data/cue-classes.ts'
import type { CueEvent } from '../events/cue-event.ts'
import { nameBefore } from '../events/label-events.ts'
import { sentenceSubject } from '../phrases/clause-subject.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import { sentenceStart } from '../phrases/segments.ts'
import type { View } from '../view.ts'
import { Flag } from '../words/lexicon.ts'
import type { Source } from './candidates.ts'
import { type Context, type Features, subjectClass } from './features.ts'

/** Where words were found, not who spoke them: "according to a statement". */
const records =
  /^(?:statement|transcript|recording|readout|release|communique|communiqué|video|footage|clip|report|reports|media|copy|translation|text|minutes)$/
/** What is done with the body, not with words. */
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

interface Near {
  readonly event: CueEvent
}

/** Whether a cue near a stretch only says where the words were found, or what somebody did next. */
export function isAside(view: View, event: CueEvent, place: number, near: readonly Near[]): boolean {
  const { tokens } = view
  const sentence = tokens[place]?.sentence
  const cue = tokens[event.cueStart]
  if (gestures.has(event.lemma) && event.cueStart > place && cue?.sentence !== sentence) return true
  if (event.lemma !== 'according' || event.subject === null) return false
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

/** Who speaks in the last sentence of the paragraph before that somebody speaks in; behind a colon, its subject or the name before it. */
export function leadOf(view: View, colon: boolean): Source | null {
  const event = view.events.findLast(candidate => candidate.subject !== null)
  const last = view.tokens.length - 1
  if (event?.subject && (!colon || view.tokens[event.cueStart]?.sentence === view.tokens[last]?.sentence))
    return { view, phrase: event.subject, event }
  if (!colon) return null
  const phrase = nameBefore(view.tokens, last) ?? sentenceSubject(view.tokens, last)
  return phrase === null ? null : { view, phrase, event: null }
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
  // "Moor said the town would not pay.": a paragraph that only reports, and ends with whom it reports.
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
