// Whether the reporter's words between two parts of a quote are one cue clause and nothing else:
//
//   “Q1,”  said Ann Roe, the mayor, who took office in May, on Monday, referring to the vote.  “Q2.”
//          cue  subject  appositive relative clause         time       participle phrase
//
// A second main verb, a conjunction that joins clauses or a denial makes it more than that. There is no tagger: closed classes and the
// cue events decide, and what they cannot tell is taken for more.

import type { View } from '../../view.ts'
import { irregularPasts } from '../lists/closed-class.ts'
import { denials, denying, joining, leadingIn, otherPasts, parting, timing } from '../lists/parting-words.ts'
import { isTime } from '../phrases/circumstances.ts'
import { dash, has } from '../phrases/segments.ts'
import { Flag } from '../words/lexicon.ts'
import { alwaysVerbs, isNameWord } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import type { CueEvent, EventShape } from './cue-event.ts'

type Words = Pick<View, 'tokens' | 'events'>

/** Most tokens between the parts; longer text says more than who spoke, and is not analysed. */
const longestClause = 120

/** Event shapes whose subject has its own cue; the others share a verb, or have none. */
const clauses: ReadonlySet<EventShape> = new Set(['before', 'after', 'infinitive', 'phrase'])

const ends = new Set(['.', '?', '!'])
const goesOn = new Set([',', ':'])
const inside = new Set([',', '(', ')', '[', ']', '/', '$', '€', '£', '%', '@', '#', "'", '’'])
const nonFinite = new Set(['be', 'been', 'being', 'having'])
const partingWords = new Set(parting)
const joiningWords = new Set(joining)
const timingWords = new Set(timing)
const leadIns = new Set(leadingIn)
const pasts = new Set([...irregularPasts, ...otherPasts])
const denial = new RegExp(`^(?:${denials.join('|')})$|^(?:${denying.join('|')})|n['’]t$`)

/** `from` and `to` are the tokens of the two stretches, `event` the cue with its subject between them. */
export function isCueClause({ tokens, events }: Words, event: CueEvent, from: number, to: number): boolean {
  if (!clauses.has(event.shape) || event.start <= from || event.end > to || to - from > longestClause) return false
  if (!tokens.slice(from + 1, event.start).every(opens) || !closes(tokens, to)) return false
  const sentence = tokens[event.start]?.sentence
  for (let i = event.start; i < to; i++) if (tokens[i]?.sentence !== sentence) return false
  const last = tokens[to - 1]
  const closed = ends.has(last?.lower ?? '')
  const stop = closed || isMark(last) ? to - 1 : to
  const others = new Map(events.filter(one => one !== event).map(one => [one.cueStart, one]))
  const walk = { tokens, others, closed }
  const subject = event.subject
  if (subject === null) return false
  const [first, second] =
    subject.start < event.cueStart
      ? [
          { start: subject.end, end: event.cueStart, verb: event.cueStart, behindNoun: true },
          { start: event.cueEnd, end: stop, verb: -1, behindNoun: false },
        ]
      : [
          { start: event.cueEnd, end: subject.start, verb: -1, behindNoun: false },
          { start: subject.end, end: stop, verb: -1, behindNoun: true },
        ]
  return isClear(walk, first) && isClear(walk, second)
}

/** What may come between the first part and the clause: a comma outside the marks, "later". */
function opens(token: TaggedToken): boolean {
  return token.lower === ',' || dash.has(token.lower) || (has(token, Flag.Adverb) && !denial.test(token.lower))
}

/** The clause ends with a stop, or continues with a comma, colon or dash: told “Fox and Friends” has no second part. */
function closes(tokens: readonly TaggedToken[], to: number): boolean {
  const last = tokens[to - 1]
  if (last === undefined || !(ends.has(last.lower) || isMark(last))) return false
  return ends.has(last.lower) || !leadIns.has(tokens[to - 2]?.lower ?? '')
}

function isMark(token: TaggedToken | undefined): boolean {
  return token !== undefined && (goesOn.has(token.lower) || dash.has(token.lower))
}

interface Walk {
  readonly tokens: readonly TaggedToken[]
  readonly others: ReadonlyMap<number, CueEvent>
  /** The clause ends its sentence: what the second stretch says begins a new one. */
  readonly closed: boolean
}

interface Part {
  readonly start: number
  readonly end: number
  /** The cue that the part leads up to, or -1. */
  readonly verb: number
  /** Whether the part begins after a noun, so that a relative clause may follow. */
  readonly behindNoun: boolean
}

/** Whether a part of the clause contains nothing that separates two quotes. */
function isClear({ tokens, others, closed }: Walk, { start, end, verb, behindNoun }: Part): boolean {
  let relative = false
  let attached = behindNoun
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token === undefined) return false
    const { lower } = token
    const previous = tokens[i - 1]
    if (has(token, Flag.Preposition) || lower === ',') attached = true
    if (isNameWord(tokens, i) || has(token, Flag.Number | Flag.Date)) continue
    if (has(token, Flag.Mark)) {
      if (!inside.has(lower) && !dash.has(lower) && !(lower === '.' && has(tokens[i + 1], Flag.Mark))) return false
      continue
    }
    if (isRelative(tokens, i, attached)) {
      relative = true
      continue
    }
    if (lower === 'that' && !isDetermining(tokens, i) && !(relative && closed)) return false
    if (denial.test(lower) && !(relative && closed)) return false
    if (partingWords.has(lower)) {
      const isOfRelative = relative && lower === 'but' && previous?.lower !== ','
      if (!closed || !(isOfRelative || isOccasion(tokens, i))) return false
      continue
    }
    const mayJoin = joiningWords.has(lower) && (lower !== 'then' || previous?.lower === ',')
    if (mayJoin && joinsClause(tokens, i, end) && !(relative && closed)) return false
    const other = others.get(i)
    if (relative) {
      if (other !== undefined && !closed && other.shape !== 'noun') return false
      continue
    }
    // "after she left the room" is a clause of its own, "after the vote" is a time.
    if (timingWords.has(lower) && hasVerb(tokens, i + 1, end)) return false
    if (other !== undefined && !isHarmless(tokens, other, end, closed)) return false
    if (!(verb >= 0 && leadsUpTo(tokens, i, verb)) && makesSentence(tokens, i)) return false
  }
  return true
}

/** "while addressing a rally" gives a place; "while he spoke" is a clause, and "while denying" is more than an attribution. */
function isOccasion(tokens: readonly TaggedToken[], index: number): boolean {
  const next = tokens[index + 1]?.lower ?? ''
  return tokens[index]?.lower === 'while' && next.endsWith('ing') && !denial.test(next)
}

/** "has repeatedly said", "went on to say": the words between subject and cue that belong to the cue. */
function leadsUpTo(tokens: readonly TaggedToken[], index: number, verb: number): boolean {
  for (let i = index; i < verb; i++) {
    const token = tokens[i]
    if (!has(token, Flag.Auxiliary | Flag.Adverb | Flag.CueFinite | Flag.Preposition) && token?.lower !== 'to')
      return false
  }
  return true
}

/** "who", "which", "where" behind a noun; "a company that runs the plant", but not "told reporters that". */
function isRelative(tokens: readonly TaggedToken[], index: number, attached: boolean): boolean {
  const lower = tokens[index]?.lower ?? ''
  if (/^who(?:m|se)?$|^which$/.test(lower)) return true
  const previous = tokens[index - 1]
  if (lower === 'where') return !has(previous, Flag.CueFinite | Flag.CueParticiple)
  if (lower !== 'that' || !attached) return false
  const noNoun = Flag.Mark | Flag.Quote | Flag.CueFinite | Flag.CueParticiple | Flag.Preposition | Flag.Adverb
  return (
    !(has(previous, noNoun) && !has(previous, Flag.CueNoun)) &&
    (isVerb(tokens, index + 1) || isThird(tokens[index + 1]))
  )
}

/** "runs", "represents", or a plural. */
function isThird(token: TaggedToken | undefined): boolean {
  return token !== undefined && /^\p{Ll}+[^su]s$/u.test(token.text) && !has(token, Flag.Determiner | Flag.Possessive)
}

/** "that Friday", "at that point" */
function isDetermining(tokens: readonly TaggedToken[], index: number): boolean {
  const next = tokens[index + 1]
  return has(next, Flag.Date) || isTime(next?.lower ?? '') || has(tokens[index - 1], Flag.Preposition)
}

/**
 * Whether another event only says who spoke: "in a statement", ", referring to the vote", ", adding". A participle with its own clause
 * after it says more, and so does one after "before".
 */
function isHarmless(
  tokens: readonly TaggedToken[],
  { shape, cueStart, lemma }: CueEvent,
  end: number,
  closed: boolean,
): boolean {
  const [cue, previous] = [tokens[cueStart], tokens[cueStart - 1]]
  if (shape === 'noun') return true
  if (shape === 'participle')
    return (
      !timingWords.has(previous?.lower ?? '') &&
      (!has(previous, Flag.Subordinator) || isOccasion(tokens, cueStart - 1)) &&
      !hasVerb(tokens, cueStart + 1, end)
    )
  if (shape === 'infinitive' || shape === 'passive') return closed
  // "a health issue", "to cheers": nouns that look like verbs.
  return (cue?.lower === lemma && !has(previous, Flag.Pronoun)) || (has(previous, Flag.Preposition) && isThird(cue))
}

/** "and" before a verb or before somebody else joins clauses; between names and nouns it does not. */
function joinsClause(tokens: readonly TaggedToken[], index: number, end: number): boolean {
  let i = index + 1
  while (i < end && has(tokens[i], Flag.Adverb)) i++
  const next = tokens[i]
  if (next === undefined || i >= end || isNameWord(tokens, i)) return i >= end
  if (has(next, Flag.Pronoun | Flag.Subordinator | Flag.Conjunction) || denial.test(next.lower)) return true
  const isNoun = has(next, Flag.Role | Flag.CueNoun | Flag.Determiner | Flag.Possessive | Flag.Nationality)
  if (isVerb(tokens, i) || (has(next, Flag.CueFinite) && !isNoun))
    return !(/ed$/.test(next.lower) && has(tokens[i + 1], Flag.Role))
  // "at the door and walks out": not two plurals, as "reporters and supporters" are.
  return !isNoun && isThird(next) && !/s$/.test(tokens[index - 1]?.lower ?? '')
}

/** Whether the text up to the next comma or relative clause has its own verb or subject. */
function hasVerb(tokens: readonly TaggedToken[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const token = tokens[i]
    if (token?.lower === ',' || (i > start && has(token, Flag.Relative) && !has(token, Flag.Determiner))) return false
    if (has(token, Flag.Pronoun) && i === start) return true
    if (i > start ? isVerb(tokens, i) : makesSentence(tokens, i)) return true
  }
  return false
}

/** A verb, or a past participle, which looks like one. */
function isVerb(tokens: readonly TaggedToken[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined || isNameWord(tokens, index)) return false
  if (makesSentence(tokens, index) || pasts.has(token.lower) || alwaysVerbs.has(token.lower)) return true
  return (
    /^\p{Ll}{3,}ed$/u.test(token.lower) && !has(tokens[index - 1], Flag.Determiner | Flag.Possessive | Flag.Genitive)
  )
}

/** Words that always make a sentence: "was", "would", "he". */
function makesSentence(tokens: readonly TaggedToken[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined || isNameWord(tokens, index)) return false
  if (has(token, Flag.Auxiliary)) return !nonFinite.has(token.lower)
  return has(token, Flag.Pronoun) && !/^(?:it|you)$/.test(token.lower)
}
