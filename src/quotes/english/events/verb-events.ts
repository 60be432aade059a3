// Cue verbs with their subjects: before or after them, shared with another verb, or their own.

import { clauseSubject, sentenceSubject } from '../phrases/clause-subject.ts'
import { canBegin, type Phrase, phraseAt, pronoun } from '../phrases/noun-phrases.ts'
import { dash } from '../phrases/segments.ts'
import { subjectAfter } from '../phrases/subject-after.ts'
import { subjectBefore, verbGroupStart } from '../phrases/subjects.ts'
import { Flag } from '../words/lexicon.ts'
import { alwaysVerbs, isNameWord } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { isBase, isModified, isPast, isPluralNoun, nounBefore, takesBase } from './agreement.ts'
import { type CueEvent, make } from './cue-event.ts'

const be = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', '’s', "'s", '’re', "'re"])

/** A passive of these still has the speaker as its subject: "was quoted as saying", "is expected to". */
const notPassive = new Set(['say', 'concern', 'expect'])

/** Verbs that only say that another verb begins, continues or ends. */
const aspectual = new Set(['continue', 'begin', 'start', 'get', 'go'])

/** Verbs that give a thing its name. */
const namingThings = new Set(
  'call dub name term title entitle label bill brand nickname style tag mark know'.split(' '),
)

/** Determiners that may be a subject by themselves. */
const standing = new Set(
  'one another some many others both each few several most two three these those all neither either'.split(' '),
)

/** Prepositions that never end a particle verb. */
const nounAfter = new Set(['in', 'on', 'by', 'of', 'with', 'for', 'from', 'at', 'into', 'about', 'against', 'between'])

/** Forms that are never a past tense: without an auxiliary they do not make a sentence. */
const onlyParticiple = new Set([
  'given',
  'seen',
  'known',
  'written',
  'begun',
  'sung',
  'spoken',
  'gone',
  'sworn',
  'foreseen',
  'gotten',
])

export function verbEvent(
  tokens: readonly TaggedToken[],
  index: number,
  earlier: readonly CueEvent[],
): CueEvent | null {
  const token = tokens[index]
  if (token === undefined || isNameWord(tokens, index)) return null
  const previous = tokens[index - 1]
  if (token.lemma === 'accord' || (token.lower === 'according' && tokens[index + 1]?.lower === 'to')) {
    const subject = isObjectAlone(tokens, index + 2) ? pronoun(index + 2) : phraseAt(tokens, index + 2)
    return make('phrase', 'according', index, index + 2, subject)
  }
  // "As reported last week", "as noted above": without a speaker.
  if (previous?.lower === 'as' && isPast(token) && token.lower !== token.lemma && !alwaysSpeaks(tokens, index))
    return null
  const modified =
    previous !== undefined && (previous.flags & nounBefore) !== 0 && (previous.flags & Flag.Relative) === 0
  // "One said, ...", "Yet another added".
  const stands = modified && alwaysVerbs.has(token.lower) && standing.has(previous.lower)
  if (
    modified &&
    !stands &&
    !(alwaysVerbs.has(token.lower) && (previous.flags & (Flag.Nationality | Flag.Number)) !== 0)
  ) {
    // "acts of protest", "with attacks": a word after a preposition is a noun, except in "the man he spoke with said".
    if ((previous.flags & Flag.Genitive) === 0 || (token.flags & Flag.CueParticiple) === 0) return null
  }
  // "continue to build", "began to rain": the next verb has the meaning.
  if (
    previous !== undefined &&
    nounAfter.has(previous.lower) &&
    (token.flags & Flag.CueParticiple) === 0 &&
    !alwaysVerbs.has(token.lower)
  )
    return null
  if ((token.flags & Flag.CueNoun) !== 0 && isModified(tokens, index)) return null
  // "to quote my colleague Robert Read": the object is the speaker.
  if (aspectual.has(token.lemma) && tokens[index + 1]?.lower === 'to') return null
  const after = subjectAfter(tokens, index)
  if (after !== null && (token.flags & Flag.CueFinite) !== 0) return make('after', token.lemma, index, index + 1, after)
  const group = verbGroupStart(tokens, index)
  const auxiliary = tokens.slice(group, index)
  if ((token.flags & Flag.CueFinite) !== 0 && !notPassive.has(token.lemma) && isPast(token)) {
    const lastAuxiliary = auxiliary.findLast(word => (word.flags & Flag.Auxiliary) !== 0)
    if (lastAuxiliary !== undefined && be.has(lastAuxiliary.lower)) return passive(tokens, index, token)
  }
  if (previous?.lower === 'to' && (token.lower === 'quote' || token.lower === 'paraphrase')) {
    // "to quote my colleague Robert Read": the words are the object's.
    const quoted = phraseAt(tokens, index + 1)
    if (quoted !== null) return make('phrase', token.lemma, index, index + 1, quoted)
  }
  if (auxiliary.at(-1)?.lower === 'to' || auxiliary.at(-2)?.lower === 'to') {
    return make(
      'infinitive',
      token.lemma,
      index,
      index + 1,
      ownOfInfinitive(tokens, index) ?? inherited(tokens, index, earlier),
    )
  }
  if (previous?.lower === 'as' && (token.flags & Flag.CueParticiple) !== 0) {
    const quoted = quotedAs(tokens, index - 1)
    if (quoted !== null) return make('before', token.lemma, index, index + 1, quoted)
  }
  if (
    previous !== undefined &&
    (token.flags & Flag.CueParticiple) !== 0 &&
    (previous.flags & (Flag.Mark | Flag.Quote)) === 0
  ) {
    const own = absoluteSubject(tokens, index)
    if (own !== null) return make('before', token.lemma, index, index + 1, own)
  }
  if ((token.flags & Flag.CueParticiple) !== 0 && !auxiliary.some(word => (word.flags & Flag.Auxiliary) !== 0)) {
    return make('participle', token.lemma, index, index + 1, inherited(tokens, index, earlier))
  }
  const link = tokens[group - 1]
  if (
    link !== undefined &&
    (link.lower === 'and' || link.lower === 'but' || link.lower === 'or') &&
    link.sentence === token.sentence
  ) {
    return make('coordinate', token.lemma, index, index + 1, inherited(tokens, group - 1, earlier))
  }
  if (onlyParticiple.has(token.lower) && group === index) return null
  const subject = subjectBefore(tokens, group)
  if (group === index && subject !== null && isNamed(tokens, subject, index))
    return make('passive', token.lemma, index, index + 1, null)
  if (group === index && isBase(token) && !takesBase(tokens, subject) && !isInverted(tokens, subject)) return null
  // "the rivals’ terrorist attacks", "his sharp remarks": a plural noun, not a verb of a plural subject.
  if (
    group === index &&
    (token.flags & Flag.CueNoun) !== 0 &&
    token.lower.endsWith('s') &&
    isPluralNoun(tokens, subject)
  )
    return null
  return make('before', token.lemma, index, index + 1, subject)
}

/** "According to her, ...": no noun follows that could be hers. */
function isObjectAlone(tokens: readonly TaggedToken[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined || !/^(?:him|her|them)$/.test(token.lower)) return false
  return token.lower !== 'her' || !canBegin(tokens, index + 1) || isNameWord(tokens, index + 1)
}

/** "What did Rowan say": the auxiliary precedes the subject. */
function isInverted(tokens: readonly TaggedToken[], subject: Phrase | null): boolean {
  const before = subject === null ? undefined : tokens[subject.start - 1]
  return before !== undefined && (before.flags & Flag.Auxiliary) !== 0
}

/** "as told to Jane Doe", "as promised": between commas, or with an adverb or a time, it is a remark of the reporter. */
function alwaysSpeaks(tokens: readonly TaggedToken[], index: number): boolean {
  const next = tokens[index + 1]
  return (
    next !== undefined &&
    ((next.flags & Flag.Capital) !== 0 || next.lower === 'by' || (next.flags & Flag.Pronoun) !== 0)
  )
}

/** "Mr. Smith was prompted to say": the subject of the verb that governs the infinitive. */
function ownOfInfinitive(tokens: readonly TaggedToken[], verb: number): Phrase | null {
  const to = tokens[verb - 1]?.lower === 'to' ? verb - 1 : verb - 2
  const group = verbGroupStart(tokens, to - 1)
  const before = tokens[to - 1]
  if (group === to - 1 || before === undefined || (before.flags & (Flag.Mark | Flag.Quote)) !== 0) return null
  if (tokens.slice(group, to - 1).every(token => (token.flags & Flag.Auxiliary) === 0)) return null
  return subjectBefore(tokens, group)
}

/** "AFP quotes Nasser as saying": the object of the previous verb is the speaker. */
function quotedAs(tokens: readonly TaggedToken[], as: number): Phrase | null {
  for (let i = as - 1; i >= Math.max(1, as - 14); i--) {
    const verb = tokens[i - 1]
    if (verb === undefined || verb.sentence !== tokens[as]?.sentence) return null
    if (verb.lemma !== 'quote' && verb.lemma !== 'cite') continue
    const phrase = phraseAt(tokens, i, as)
    return phrase?.end === as ? phrase : null
  }
  return null
}

/** "with one poster writing", ", the government recommending": a participle with its own subject. */
function absoluteSubject(tokens: readonly TaggedToken[], verb: number): Phrase | null {
  let participle = verb
  while (participle > 1 && ((tokens[participle - 1]?.flags ?? 0) & Flag.Adverb) !== 0) participle--
  for (let start = participle - 1; start >= Math.max(1, participle - 14); start--) {
    const before = tokens[start - 1]
    const parts = before !== undefined && (dash.has(before.lower) || before.lower === 'and' || before.lower === ';')
    if (parts && isNameWord(tokens, start)) {
      const named = phraseAt(tokens, start, participle)
      return named?.end === participle && named.kind === 'name' ? named : null
    }
    if (before?.lower !== ',' && before?.lower !== 'with') {
      if (before === undefined || (before.flags & (Flag.Mark | Flag.Quote)) !== 0) return null
      continue
    }
    const phrase = phraseAt(tokens, start, participle)
    return phrase?.end === participle ? phrase : null
  }
  return null
}

/** "a loophole called an “inversion”": a past participle after a thing gives the name that others use. */
function isNamed(tokens: readonly TaggedToken[], subject: Phrase, verb: number): boolean {
  const token = tokens[verb]
  if (
    token === undefined ||
    !namingThings.has(token.lemma) ||
    !isPast(token) ||
    subject.end !== verb ||
    subject.kind !== 'nominal'
  )
    return false
  for (let i = subject.start; i < subject.coreEnd; i++)
    if (((tokens[i]?.flags ?? 0) & (Flag.Role | Flag.Nationality | Flag.OtherPronoun)) !== 0) return false
  return subject.coreEnd - subject.start > 1
}

function passive(tokens: readonly TaggedToken[], index: number, token: TaggedToken): CueEvent {
  for (let i = index + 1; i < Math.min(index + 12, tokens.length); i++) {
    const word = tokens[i]
    if (word === undefined || word.sentence !== token.sentence) break
    if (word.lower === 'by') return make('passive', token.lemma, index, index + 1, phraseAt(tokens, i + 1))
  }
  return make('passive', token.lemma, index, index + 1, null)
}

/** The subject that a participle, an infinitive or a second verb shares with the verb before it in the sentence. */
function inherited(tokens: readonly TaggedToken[], index: number, earlier: readonly CueEvent[]): Phrase | null {
  const own = clauseSubject(tokens, index)
  if (own !== null) return own
  const sentence = tokens[index]?.sentence
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - 6); i--) {
    const event = earlier[i]
    if (event === undefined || tokens[event.cueStart]?.sentence !== sentence) break
    if (event.subject !== null && event.shape !== 'noun' && event.shape !== 'passive') return event.subject
  }
  return sentenceSubject(tokens, index)
}
