// Finds the subject of a cue verb: the phrase before it, over adverbs, appositives, relative clauses and parentheses, or, after
// an utterance, the phrase behind it ("...", said X). Who that subject is in the article is left to `entities.ts`.

import { Flag } from './lexicon.ts'
import { canBegin, inverting, isNameWord, isTemporal, type Phrase, phraseAt, pronoun } from './noun-phrases.ts'
import type { Token } from './tokens.ts'

/** Tokens looked at to the left of a verb, and parenthetical segments stepped over. */
const reach = 90
const mostSegments = 7
/** Tokens of the longest subject looked for behind an utterance. */
const longestSubject = 16

const dash = new Set(['—', '–', '-', '--', '―'])

function has(token: Token | undefined, flags: number): boolean {
  return token !== undefined && (token.flags & flags) !== 0
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || (token.flags & (Flag.Mark | Flag.Quote)) !== 0
}

/** Index of the first token of the verb group that ends at `verb`: "has repeatedly said", "also said". */
export function verbGroupStart(tokens: readonly Token[], verb: number): number {
  let start = verb
  const sentence = tokens[verb]?.sentence
  while (start > 0 && verb - start < 8) {
    const token = tokens[start - 1]
    if (token === undefined || token.sentence !== sentence || isNameWord(tokens, start - 1)) break
    if ((token.flags & (Flag.Auxiliary | Flag.Adverb)) === 0 && token.lower !== 'to') break
    if ((token.flags & (Flag.Determiner | Flag.Pronoun)) !== 0 && (token.flags & Flag.Auxiliary) === 0) break
    start--
  }
  return start
}

/** First token of the sentence that `index` is in, but no further back than `reach`. */
function sentenceStart(tokens: readonly Token[], index: number): number {
  const sentence = tokens[index]?.sentence
  let start = index
  while (start > 0 && index - start < reach && tokens[start - 1]?.sentence === sentence) start--
  return start
}

/** Subject of a finite verb whose group begins at `group`; null where none is found. */
export function subjectBefore(tokens: readonly Token[], group: number): Phrase | null {
  const floor = sentenceStart(tokens, group)
  if (group <= floor) return null
  const last = tokens[group - 1]
  if (has(last, Flag.Mark)) {
    if (last?.lower === ',' || last?.lower === ')' || dash.has(last?.lower ?? ''))
      return overParenthesis(tokens, group - 1, floor)
    return null
  }
  if (has(last, Flag.Quote)) return null
  const start = segmentStart(tokens, group - 1, floor)
  if (isRelative(last) && group - 1 > start) {
    const antecedent = lastPhrase(tokens, start, group - 1)
    if (antecedent !== null) return { ...pronoun(group - 1), antecedent }
  }
  return behindUtterance(tokens, start, group) ?? inSegment(tokens, start, group, floor)
}

/** After “less advanced schools,” the phrase up to the verb is its subject, whatever stands before the words. */
function behindUtterance(tokens: readonly Token[], start: number, group: number): Phrase | null {
  for (let i = group - 1; i >= Math.max(start, group - longestSubject); i--) {
    if (!has(tokens[i], Flag.SetOff)) continue
    const phrase = canBegin(tokens, i + 1) ? phraseAt(tokens, i + 1, group) : null
    return phrase?.end === group ? phrase : null
  }
  return null
}

const relativeWords = new Set(['who', 'which', 'that'])

function isRelative(token: Token | undefined): boolean {
  return token !== undefined && (token.flags & Flag.Relative) !== 0 && relativeWords.has(token.lower)
}

function segmentStart(tokens: readonly Token[], index: number, floor: number): number {
  let start = index
  while (start > floor) {
    const previous = tokens[start - 1]
    if (has(previous, Flag.Mark)) break
    // A nickname or a short term in quotation marks may be part of the subject.
    if (
      has(previous, Flag.Quote) &&
      !(previous !== undefined && previous.end - previous.start < 30 && start - 1 > floor)
    )
      break
    start--
  }
  return start
}

function inSegment(tokens: readonly Token[], start: number, group: number, floor: number): Phrase | null {
  let first: Phrase | null = null
  let firstIsObject = false
  let relativeAfter = false
  for (let i = start; i < group; ) {
    const token = tokens[i]
    if (has(token, Flag.Relative) && !has(token, Flag.Determiner)) {
      if (i === start && first === null && !ownSubject(tokens, i + 1, group))
        return beforeRelative(tokens, start, floor)
      relativeAfter = first !== null
      i++
      continue
    }
    const phrase = canBegin(tokens, i) ? phraseAt(tokens, i, group) : null
    if (phrase === null || isTemporal(tokens, phrase)) {
      // A subordinator opens a clause of its own: what went before is another one's.
      if (has(token, Flag.Subordinator) && !relativeAfter) first = null
      i = phrase === null ? i + 1 : Math.max(phrase.end, i + 1)
      continue
    }
    const opened = i > start && has(tokens[i - 1], Flag.Subordinator)
    const isObject = i > start && has(tokens[i - 1], Flag.Preposition) && !opened
    // "one which Smith calls": the relative clause has a subject of its own.
    if (relativeAfter && has(tokens[i - 1], Flag.Relative) && endsAt(tokens, phrase, group)) return phrase
    if (phrase.end === group) {
      if (opened || (!relativeAfter && !(isObject && first !== null && !firstIsObject))) return phrase
    }
    if (first === null) {
      first = phrase
      firstIsObject = isObject
    }
    i = Math.max(phrase.end, i + 1)
  }
  if (first !== null) return first
  const before = tokens[start - 1]
  if (before?.lower === ',' && start - 1 > floor) return overParenthesis(tokens, start - 1, floor)
  return null
}

/** Whether a phrase reaches the verb, over a time at most: "Beck on Wednesday called". */
function endsAt(tokens: readonly Token[], phrase: Phrase, group: number): boolean {
  if (phrase.end === group) return true
  return (
    phrase.end > group - 4 && tokens.slice(phrase.end, group).every(token => has(token, Flag.Date | Flag.Preposition))
  )
}

/** "which he described": the relative clause has a subject, right before the verb. */
function ownSubject(tokens: readonly Token[], index: number, group: number): boolean {
  for (let i = index; i < group; i++) {
    if (!canBegin(tokens, i) || has(tokens[i - 1], Flag.Preposition)) continue
    const phrase = phraseAt(tokens, i, group)
    if (phrase?.end === group && !isTemporal(tokens, phrase)) return true
  }
  return false
}

/** ", who replaced Farron, said" and ", who said": the pronoun, for the phrase that ends before the comma. */
function beforeRelative(tokens: readonly Token[], start: number, floor: number): Phrase | null {
  if (!has(tokens[start - 1], Flag.Mark)) return null
  const antecedent = overParenthesis(tokens, start - 1, floor)
  return antecedent === null || !isRelative(tokens[start]) ? antecedent : { ...pronoun(start), antecedent }
}

/** The phrase that a parenthesis closing at `closing` (a comma, dash or bracket) describes. */
function overParenthesis(tokens: readonly Token[], closing: number, floor: number): Phrase | null {
  let best: Phrase | null = null
  let end = closing
  for (let segment = 0; segment < mostSegments && end > floor; segment++) {
    if (tokens[end]?.lower === ')') {
      // What stands in brackets describes, and is stepped over.
      const opening = bracketStart(tokens, end, floor)
      if (opening === null) return best
      end = opening
      continue
    }
    const start = segmentStart(tokens, end, floor)
    if (start >= end) {
      end = start - 1
      continue
    }
    const found = inParenthesis(tokens, start, end, floor)
    if (found.phrase !== null) {
      // "Ann Lee, a curator at the university, Fayetteville, said": a lone name may be a place; a full one before it decides.
      const lone = best !== null && isLoneName(best)
      if (!lone || isFullName(tokens, found.phrase)) best = found.phrase
      if (found.sure && best !== null && !isLoneName(best)) return best
    }
    if (found.stop && best !== null && !isLoneName(best)) return best
    const previous = tokens[start - 1]
    if (
      start <= floor ||
      !(
        previous?.lower === ',' ||
        previous?.lower === '(' ||
        previous?.lower === ')' ||
        dash.has(previous?.lower ?? '')
      )
    )
      break
    end = start - 1
  }
  return best
}

function isLoneName({ kind, start, end }: Phrase): boolean {
  return kind === 'name' && end === start + 1
}

function isFullName(tokens: readonly Token[], phrase: Phrase): boolean {
  return phrase.nameEnd - phrase.nameStart > 1 && phrase.start === phrase.nameStart && isPersonLike(tokens, phrase)
}

function bracketStart(tokens: readonly Token[], closing: number, floor: number): number | null {
  for (let i = closing - 1; i >= floor; i--) if (tokens[i]?.lower === '(') return i
  return null
}

interface Found {
  readonly phrase: Phrase | null
  /** It is the subject: look no further. */
  readonly sure: boolean
  /** The segment is none that a parenthesis is made of. */
  readonly stop: boolean
}

const passOver: Found = { phrase: null, sure: false, stop: false }

function inParenthesis(tokens: readonly Token[], start: number, end: number, floor: number): Found {
  const first = tokens[start]
  if (has(first, Flag.Relative) && !has(first, Flag.Determiner)) return passOver
  if (has(first, Flag.Preposition | Flag.Subordinator) && !isNameWord(tokens, start)) {
    // "while Mike Huckabee, the former governor, proposed": a clause that begins with its subject.
    const opened = has(first, Flag.Subordinator) ? lastPhrase(tokens, start + 1, end) : null
    if (opened?.start === start + 1 && opened.kind === 'name' && isPersonLike(tokens, opened))
      return { phrase: opened, sure: true, stop: true }
    return { ...passOver, stop: start <= floor }
  }
  let i = start
  while (i < end && (has(tokens[i], Flag.Conjunction) || (has(tokens[i], Flag.Adverb) && !canBegin(tokens, i)))) i++
  // "...”, said Beck, who thinks": the verb stands before its subject.
  if (has(tokens[i], Flag.CueFinite) && has(tokens[i - 1], Flag.Quote) && !isNameWord(tokens, i)) i++
  const phrase = canBegin(tokens, i) ? phraseAt(tokens, i, end) : null
  if (phrase === null || isTemporal(tokens, phrase)) {
    const inner = lastPhrase(tokens, i, end)
    return inner !== null &&
      has(tokens[inner.start - 1], Flag.Subordinator) &&
      inner.kind === 'name' &&
      isPersonLike(tokens, inner)
      ? { phrase: inner, sure: true, stop: true }
      : passOver
  }
  if (phrase.kind === 'pronoun') return { phrase, sure: true, stop: true }
  if (phrase.end === end && phrase.kind === 'name' && isPersonLike(tokens, phrase))
    return { phrase, sure: true, stop: true }
  if (has(first, Flag.Number) && phrase.end === end) return passOver
  if (phrase.end === end || followedByRelative(tokens, phrase.end)) return { phrase, sure: false, stop: false }
  // "the plan failed and Smith, who ...": the last phrase of a clause. In an appositive it would be part of a description.
  const last = lastPhrase(tokens, i, end)
  const opens =
    last !== null && (phrase.kind === 'name' || has(tokens[last.start - 1], Flag.Conjunction | Flag.Subordinator))
  if (last !== null && opens && last.kind === 'name' && isPersonLike(tokens, last))
    return { phrase: last, sure: true, stop: true }
  return { phrase, sure: false, stop: phrase.kind === 'name' }
}

function followedByRelative(tokens: readonly Token[], index: number): boolean {
  return has(tokens[index], Flag.Relative)
}

function lastPhrase(tokens: readonly Token[], start: number, end: number): Phrase | null {
  for (let i = start; i < end; ) {
    const phrase = canBegin(tokens, i) ? phraseAt(tokens, i, end) : null
    if (phrase === null) {
      i++
      continue
    }
    if (phrase.end === end) return phrase
    i = Math.max(phrase.end, i + 1)
  }
  return null
}

/** A name that is no place, date or state: "Smith" as against "Arizona" in "Smith, of Phoenix, Arizona, said". */
export function isPersonLike(tokens: readonly Token[], phrase: Phrase): boolean {
  if (phrase.nameEnd <= phrase.nameStart) return false
  const last = tokens[phrase.nameEnd - 1]
  if (last === undefined) return false
  if (has(last, Flag.Place | Flag.Number | Flag.Role)) return false
  // "the Guardian", "the Refugee Council": a person's name takes no article without a noun for a role.
  const article = has(tokens[phrase.start], Flag.Determiner) && phrase.nameStart === phrase.start + 1
  if (article && phrase.end === phrase.coreEnd) return false
  return !(
    phrase.nameEnd - phrase.nameStart === 1 &&
    (last.text.includes('-') || /^\p{Lu}\p{Ll}{1,4}\.$/u.test(last.text))
  )
}

/** Subject of the sentence that `index` is in: its first phrase, after an opening clause or circumstance. */
export function sentenceSubject(tokens: readonly Token[], index: number): Phrase | null {
  const start = sentenceStart(tokens, index)
  let from = start
  const first = tokens[start]
  const opening = Flag.Preposition | Flag.Subordinator | Flag.Adverb | Flag.CueParticiple
  if (has(first, opening) || /ing$|ed$/.test(first?.lower ?? '')) {
    for (let i = start + 1; i < index; i++) {
      if (tokens[i]?.lower !== ',') continue
      from = overAddress(tokens, i + 1, index)
      break
    }
  }
  for (let i = from; i < index; ) {
    const phrase =
      canBegin(tokens, i) && !has(tokens[i - 1], i === from ? 0 : Flag.Preposition) ? phraseAt(tokens, i, index) : null
    if (phrase !== null && !isTemporal(tokens, phrase)) return phrase
    i = phrase === null ? i + 1 : Math.max(phrase.end, i + 1)
  }
  return null
}

/** "At a rally in Ames, Iowa, on Sunday, Smith ...": what else the opening says of time and place is stepped over. */
function overAddress(tokens: readonly Token[], from: number, index: number): number {
  let start = from
  for (let steps = 0; steps < mostSegments; steps++) {
    const first = tokens[start]
    const phrase = canBegin(tokens, start) ? phraseAt(tokens, start, index) : null
    const isPlace = phrase !== null && tokens[phrase.end]?.lower === ',' && !isPersonLike(tokens, phrase)
    if (!isPlace && !has(first, Flag.Preposition | Flag.Date | Flag.Number)) return start
    let comma = start
    while (comma < index && tokens[comma]?.lower !== ',') comma++
    if (comma >= index - 1) return start
    start = comma + 1
  }
  return start
}

/** Subject of the clause that `index` is in: the phrase that opens the nearest stretch between commas and has a verb behind it. */
export function clauseSubject(tokens: readonly Token[], index: number): Phrase | null {
  const floor = sentenceStart(tokens, index)
  let end = index
  for (let segment = 0; segment < mostSegments && end > floor; segment++) {
    const start = segmentStart(tokens, end, floor)
    let i = start
    while (
      i < end &&
      (has(tokens[i], Flag.Conjunction | Flag.Subordinator) || (has(tokens[i], Flag.Adverb) && !canBegin(tokens, i)))
    )
      i++
    const phrase = canBegin(tokens, i) && !has(tokens[i], Flag.Preposition) ? phraseAt(tokens, i, end) : null
    const next = phrase === null ? undefined : tokens[phrase.end]
    if (
      phrase !== null &&
      phrase.end < end &&
      !isTemporal(tokens, phrase) &&
      !has(next, Flag.Relative | Flag.Conjunction | Flag.Preposition)
    )
      return phrase
    if (start <= floor || has(tokens[start - 1], Flag.Quote)) break
    end = start - 1
  }
  return null
}

/** Subject behind a verb that follows an utterance: "...", said Samuel Ramani. Null for an object or an adverbial. */
export function subjectAfter(tokens: readonly Token[], verb: number): Phrase | null {
  const before = tokens[verb - 1]
  const afterQuote =
    has(before, Flag.Quote) || (isBreak(before) && has(tokens[verb - 2], Flag.Quote) && before?.lower === ',')
  const afterDash = before !== undefined && dash.has(before.lower) && has(tokens[verb - 2], Flag.Quote)
  const begins = inverting.has(tokens[verb]?.lower ?? '') && before?.sentence !== tokens[verb]?.sentence
  if (!afterQuote && !afterDash && !begins) return insertedSubject(tokens, verb)
  const next = tokens[verb + 1]
  if (next === undefined || next.sentence !== tokens[verb]?.sentence) return null
  if (has(next, Flag.Date) || next.lower === 'that' || next.lower === 'it') return null
  return behindVerb(tokens, verb + 1)
}

/** "said retired surgeon Ben Ward": participles and adverbs before the noun are part of its phrase. */
function behindVerb(tokens: readonly Token[], start: number): Phrase | null {
  for (let i = start; i < start + 3; i++) {
    const phrase = phraseAt(tokens, i)
    if (phrase !== null) return i === start ? phrase : { ...phrase, start }
    const modifies = has(tokens[i], Flag.Adverb) || /(?:ed|ing)$/.test(tokens[i]?.lower ?? '')
    if (!modifies || has(tokens[i], Flag.Preposition)) return null
  }
  return null
}

/** "The paradox, says Carl Ward, is ...", "..., said Carl Ward.": a name between commas or at the end is who says it. */
function insertedSubject(tokens: readonly Token[], verb: number): Phrase | null {
  if (!inserting.has(tokens[verb]?.lower ?? '') || tokens[verb - 1]?.lower !== ',') return null
  const phrase = phraseAt(tokens, verb + 1)
  if (phrase?.kind !== 'name' || !isPersonLike(tokens, phrase)) return null
  const next = tokens[phrase.end]
  return next === undefined || next.lower === ',' || next.lower === '.' || next.sentence !== tokens[verb]?.sentence
    ? phrase
    : null
}

const inserting = new Set(['said', 'says', 'wrote', 'writes', 'explained', 'explains'])
