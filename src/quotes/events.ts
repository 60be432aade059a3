// Every place in a paragraph where somebody is made to speak: a cue with its subject. Which of them belongs to which marked
// stretch is weighed in `candidates.ts`.

import { isAdjective } from './adjectives.ts'
import { Flag } from './lexicon.ts'
import { alwaysVerbs, canBegin, isNameWord, type Phrase, phraseAt } from './noun-phrases.ts'
import { clauseSubject, sentenceSubject, subjectAfter, subjectBefore, verbGroupStart } from './subjects.ts'
import type { Token } from './tokens.ts'

/** How subject and cue stand to each other. */
export type EventShape =
  | 'before' // X said
  | 'after' // said X
  | 'participle' // X left, saying
  | 'infinitive' // X went on to say
  | 'coordinate' // X smiled and said
  | 'phrase' // according to X
  | 'passive' // was called
  | 'noun' // X's statement
  | 'label' // X:
  | 'dash' // — X

/** A cue and its subject, as indexes into the paragraph's tokens. */
export interface CueEvent {
  readonly shape: EventShape
  readonly lemma: string
  readonly cueStart: number
  readonly cueEnd: number
  readonly subject: Phrase | null
  /** First and last token (exclusive) of cue and subject together. */
  readonly start: number
  readonly end: number
}

const be = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', '’s', "'s", '’re', "'re"])
/** Tokens of a name that labels what follows. */
const longestLabel = 8
const dashes = new Set(['—', '–', '―', '--', '-'])
/** A passive of these still has its speaker for subject: "was quoted as saying", "is expected to". */
const notPassive = new Set(['say', 'concern', 'expect'])
/** Function words between a verb and what it stands on that make the word a noun or adjective here. */
const nounBefore = Flag.Determiner | Flag.Possessive | Flag.Genitive | Flag.Number | Flag.Nationality

/** Cue events of a paragraph, in order of their cues. */
export function findEvents(tokens: readonly Token[]): CueEvent[] {
  const events: CueEvent[] = []
  for (const [index, token] of tokens.entries()) {
    if ((token.flags & (Flag.CueFinite | Flag.CueParticiple)) !== 0) {
      const event = verbEvent(tokens, index, events)
      if (event !== null) events.push(event)
    }
    if ((token.flags & Flag.CueNoun) !== 0) {
      const event = nounEvent(tokens, index)
      if (event !== null) events.push(event)
    }
    if (token.lower === 'words' && tokens[index - 1]?.lower === 'the' && tokens[index + 1]?.lower === 'of') {
      events.push(make('phrase', 'words', index - 1, index + 2, phraseAt(tokens, index + 2)))
    }
    if (token.lower === ':') {
      const event = labelEvent(tokens, index, events)
      if (event !== null) events.push(event)
    }
    if (dashes.has(token.lower)) {
      const event = dashEvent(tokens, index)
      if (event !== null) events.push(event)
    }
  }
  return events
}

function make(shape: EventShape, lemma: string, cueStart: number, cueEnd: number, subject: Phrase | null): CueEvent {
  const start = subject === null ? cueStart : Math.min(cueStart, subject.start)
  const end = subject === null ? cueEnd : Math.max(cueEnd, subject.end)
  return { shape, lemma, cueStart, cueEnd, subject, start, end }
}

function verbEvent(tokens: readonly Token[], index: number, earlier: readonly CueEvent[]): CueEvent | null {
  const token = tokens[index]
  if (token === undefined || isNameWord(tokens, index)) return null
  const previous = tokens[index - 1]
  if (token.lemma === 'accord' || (token.lower === 'according' && tokens[index + 1]?.lower === 'to')) {
    return make('phrase', 'according', index, index + 2, phraseAt(tokens, index + 2))
  }
  const modified =
    previous !== undefined && (previous.flags & nounBefore) !== 0 && (previous.flags & Flag.Relative) === 0
  if (modified && !(alwaysVerbs.has(token.lower) && (previous.flags & (Flag.Nationality | Flag.Number)) !== 0)) {
    // "the report", "his claims": a noun; a genitive may be "he’s saying" too.
    if ((previous.flags & Flag.Genitive) === 0 || (token.flags & Flag.CueParticiple) === 0) return null
  }
  if ((token.flags & Flag.CueNoun) !== 0 && isModified(tokens, index)) return null
  // "continue to build", "began to rain": what is done is the next verb.
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
  if (group === index && isBase(token) && !takesBase(tokens, subject)) return null
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

/** "Mr. Smith was prompted to say": the subject of the verb that the infinitive stands with. */
function ownOfInfinitive(tokens: readonly Token[], verb: number): Phrase | null {
  const to = tokens[verb - 1]?.lower === 'to' ? verb - 1 : verb - 2
  const group = verbGroupStart(tokens, to - 1)
  const before = tokens[to - 1]
  if (group === to - 1 || before === undefined || (before.flags & (Flag.Mark | Flag.Quote)) !== 0) return null
  if (tokens.slice(group, to - 1).every(token => (token.flags & Flag.Auxiliary) === 0)) return null
  return subjectBefore(tokens, group)
}

/** "with one poster writing", ", the government recommending": a participle with a subject of its own. */
function absoluteSubject(tokens: readonly Token[], participle: number): Phrase | null {
  for (let start = participle - 1; start >= Math.max(1, participle - 14); start--) {
    const before = tokens[start - 1]
    const parts = before !== undefined && (dashes.has(before.lower) || before.lower === 'and' || before.lower === ';')
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

/** Verbs that say of another verb only that it begins, goes on or ends. */
const aspectual = new Set(['continue', 'begin', 'start', 'get', 'go'])

/** Forms that are no past tense: without an auxiliary they make no sentence. */
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

function isBase(token: Token): boolean {
  return token.lower === token.lemma && !unchanging.has(token.lower)
}

/** Verbs whose past is their base form. */
const unchanging = new Set(['read', 'put', 'hit', 'cast', 'forecast', 'broadcast'])

/** Whether a present tense without -s can have this subject: I, we, they, a plural. */
function takesBase(tokens: readonly Token[], subject: Phrase | null): boolean {
  if (subject === null) return false
  const head = tokens[subject.coreEnd - 1]
  if (head === undefined) return false
  if (subject.kind === 'pronoun') return !/^(?:he|she|it)$/.test(head.lower)
  if (/[^su]s$/.test(head.lower) || collective.test(head.lower)) return true
  return tokens
    .slice(subject.start, subject.coreEnd)
    .some(token => token.lower === 'and' || /^(?:some|many|most|others|both|few|several)$/.test(token.lower))
}

function isPluralNoun(tokens: readonly Token[], subject: Phrase | null): boolean {
  return subject?.kind === 'nominal' && takesBase(tokens, subject)
}

const collective =
  /^(?:people|police|men|women|children|media|staff|majority|percent|those|many|some|others|few|most|both)$/

function isPast(token: Token): boolean {
  return !token.lower.endsWith('s') && !token.lower.endsWith('ing') && token.lower !== token.lemma
}

/** "his recent remarks", "the same notes": an adjective behind a determiner makes the word a noun. */
function isModified(tokens: readonly Token[], index: number): boolean {
  const adjective = tokens[index - 1]
  if (adjective === undefined || !isAdjective(adjective)) return false
  const before = tokens[index - 2]
  return before !== undefined && (before.flags & (nounBefore | Flag.Preposition)) !== 0
}

function passive(tokens: readonly Token[], index: number, token: Token): CueEvent {
  for (let i = index + 1; i < Math.min(index + 12, tokens.length); i++) {
    const word = tokens[i]
    if (word === undefined || word.sentence !== token.sentence) break
    if (word.lower === 'by') return make('passive', token.lemma, index, index + 1, phraseAt(tokens, i + 1))
  }
  return make('passive', token.lemma, index, index + 1, null)
}

/** The subject that a participle, an infinitive or a second verb shares with the verb before it in the sentence. */
function inherited(tokens: readonly Token[], index: number, earlier: readonly CueEvent[]): Phrase | null {
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

/** "Smith’s statement", "a statement from Smith", "his words". */
function nounEvent(tokens: readonly Token[], index: number): CueEvent | null {
  const token = tokens[index]
  const previous = tokens[index - 1]
  if (token === undefined || previous === undefined) return null
  const lemma = `noun:${token.lower}`
  const next = tokens[index + 1]
  if (
    next !== undefined &&
    (next.lower === 'from' || next.lower === 'by' || next.lower === 'of') &&
    canBegin(tokens, index + 2)
  ) {
    const subject = phraseAt(tokens, index + 2)
    if (subject?.kind === 'name') return make('noun', lemma, index, index + 1, subject)
  }
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const word = tokens[i]
    if (word === undefined || word.sentence !== token.sentence) break
    if ((word.flags & Flag.Genitive) !== 0) {
      const owner = ownerBefore(tokens, i)
      return owner === null ? null : make('noun', lemma, index, index + 1, owner)
    }
    if ((word.flags & Flag.Possessive) !== 0) {
      return make('noun', lemma, index, index + 1, {
        kind: 'pronoun',
        start: i,
        coreEnd: i + 1,
        end: i + 1,
        nameStart: i,
        nameEnd: i,
      })
    }
    if ((word.flags & (Flag.Mark | Flag.Quote | Flag.Auxiliary | Flag.Preposition | Flag.CueFinite)) !== 0) break
  }
  return null
}

/** The phrase that a genitive ending at `genitive` closes: "Smith" of "Smith’s". */
export function ownerBefore(tokens: readonly Token[], genitive: number): Phrase | null {
  let start = genitive
  while (start > 0 && genitive - start < 6) {
    const word = tokens[start - 1]
    if (word === undefined || word.sentence !== tokens[genitive]?.sentence) break
    if (isNameWord(tokens, start - 1)) start--
    else if ((word.flags & (Flag.Determiner | Flag.Possessive)) !== 0) {
      start--
      break
    } else if ((word.flags & (Flag.Role | Flag.Nationality)) !== 0 && (word.flags & Flag.Mark) === 0) start--
    else break
  }
  return start === genitive ? null : phraseAt(tokens, start, genitive)
}

/** "Smith: ..." at the start of a sentence, and "X said in a statement:" as a label for what follows. */
function labelEvent(tokens: readonly Token[], index: number, earlier: readonly CueEvent[]): CueEvent | null {
  const next = tokens[index + 1]
  if (next === undefined || (next.flags & Flag.Quote) === 0) return null
  const token = tokens[index]
  const named = nameBefore(tokens, index)
  if (named !== null) return make('label', ':', index, index + 1, named)
  const last = earlier.at(-1)
  if (last?.subject && tokens[last.cueStart]?.sentence === token?.sentence) return null
  const subject = sentenceSubject(tokens, index)
  return subject === null ? null : make('label', ':', index, index + 1, subject)
}

/** "HEADLINE - Jane Doe:", "More from Doe and Roe:": the name right before the colon. */
function nameBefore(tokens: readonly Token[], colon: number): Phrase | null {
  for (let i = colon - 1; i >= Math.max(0, colon - longestLabel); i--) {
    const before = tokens[i - 1]
    if (before !== undefined && !dashes.has(before.lower) && before.lower !== 'from' && before.lower !== 'by') continue
    const phrase = canBegin(tokens, i) ? phraseAt(tokens, i, colon) : null
    return phrase?.kind === 'name' && phrase.end === colon ? phrase : null
  }
  return null
}

/** “...” — Name, role */
function dashEvent(tokens: readonly Token[], index: number): CueEvent | null {
  const before = tokens[index - 1]
  // At the beginning of a paragraph it signs the one before.
  if ((before !== undefined && (before.flags & Flag.Quote) === 0) || !isNameWord(tokens, index + 1)) return null
  const subject = phraseAt(tokens, index + 1)
  if (subject === null) return null
  const end = tokens[subject.end]
  if (end !== undefined && end.lower !== ',' && end.lower !== '.' && end.lower !== '(') return null
  // A source with its date: a list of references.
  if (end?.lower === ',' && ((tokens[subject.end + 1]?.flags ?? 0) & (Flag.Date | Flag.Number)) !== 0) return null
  return make('dash', '—', index, index + 1, subject)
}
