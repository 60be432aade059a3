// Finds the subject before a cue verb, across adverbs, appositives, relative clauses and parentheses. `resolve.ts` decides who the subject
// is in the article.

import { Flag } from '../words/lexicon.ts'
import { isNameWord } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { isTemporal } from './circumstances.ts'
import { canBegin, type Phrase, phraseAt, pronoun } from './noun-phrases.ts'
import { overParenthesis } from './parenthesis.ts'
import { dash, has, lastPhrase, segmentStart, sentenceStart } from './segments.ts'

/** Longest subject searched for after a quote, in tokens. */
const longestSubject = 16

/** Index of the first token of the verb group that ends at `verb`: "has repeatedly said", "also said". */
export function verbGroupStart(tokens: readonly TaggedToken[], verb: number): number {
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

/** Subject of a finite verb whose group begins at `group`; null where none is found. */
export function subjectBefore(tokens: readonly TaggedToken[], group: number): Phrase | null {
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
  if (isAddress(tokens, start, group)) return overParenthesis(tokens, start - 1, floor)
  return behindUtterance(tokens, start, group) ?? inSegment(tokens, start, group, floor)
}

/** "in Gweru, Zimbabwe said", "from Tampa, Florida said": a place after a place is not a subject. */
function isAddress(tokens: readonly TaggedToken[], start: number, group: number): boolean {
  if (tokens[start - 1]?.lower !== ',' || group - start > 3) return false
  for (let i = start; i < group; i++) if (!isNameWord(tokens, i)) return false
  const isPlace = tokens.slice(start, group).every(token => has(token, Flag.Place))
  let name = start - 1
  while (name > 0 && isNameWord(tokens, name - 1)) name--
  return isPlace && name < start - 1 && locative.has(tokens[name - 1]?.lower ?? '')
}

const locative = new Set(['in', 'from', 'of', 'near', 'at', 'to', 'outside'])

/** After “less advanced schools,” the phrase up to the verb is its subject, whatever precedes the quote. */
function behindUtterance(tokens: readonly TaggedToken[], start: number, group: number): Phrase | null {
  for (let i = group - 1; i >= Math.max(start, group - longestSubject); i--) {
    if (!has(tokens[i], Flag.SetOff)) continue
    const phrase = canBegin(tokens, i + 1) ? phraseAt(tokens, i + 1, group) : null
    return phrase?.end === group ? phrase : null
  }
  return null
}

const relativeWords = new Set(['who', 'which', 'that'])

function isRelative(token: TaggedToken | undefined): boolean {
  return token !== undefined && (token.flags & Flag.Relative) !== 0 && relativeWords.has(token.lower)
}

function inSegment(tokens: readonly TaggedToken[], start: number, group: number, floor: number): Phrase | null {
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
      // A subordinator opens its own clause: the words before it belong to another.
      if (has(token, Flag.Subordinator) && !relativeAfter) first = null
      i = phrase === null ? i + 1 : Math.max(phrase.end, i + 1)
      continue
    }
    const opened = i > start && has(tokens[i - 1], Flag.Subordinator)
    const isObject = i > start && has(tokens[i - 1], Flag.Preposition) && !opened
    // "one which Smith calls": the relative clause has its own subject.
    if (relativeAfter && has(tokens[i - 1], Flag.Relative) && endsAt(tokens, phrase, group)) return phrase
    if (phrase.end === group) {
      const own = first === null ? null : afterConjunction(tokens, phrase)
      if (own !== null) return own
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

/** "asked for a photo and Clinton said": a name after a noun and a conjunction begins its own clause. */
function afterConjunction(tokens: readonly TaggedToken[], { start, end }: Phrase): Phrase | null {
  for (let i = start + 1; i < end - 1; i++) {
    if (!has(tokens[i], Flag.Conjunction) || isNameWord(tokens, i - 1) || !isNameWord(tokens, i + 1)) continue
    const phrase = phraseAt(tokens, i + 1, end)
    return phrase?.kind === 'name' && phrase.end === end ? phrase : null
  }
  return null
}

/** Whether a phrase reaches the verb, with at most a time in between: "Beck on Wednesday called". */
function endsAt(tokens: readonly TaggedToken[], phrase: Phrase, group: number): boolean {
  if (phrase.end === group) return true
  return (
    phrase.end > group - 4 && tokens.slice(phrase.end, group).every(token => has(token, Flag.Date | Flag.Preposition))
  )
}

/** "which he described": the relative clause has its own subject, right before the verb. */
function ownSubject(tokens: readonly TaggedToken[], index: number, group: number): boolean {
  // "who is also a trader noted": a further description of the person.
  if (tokens[index - 1]?.lower === 'who' && has(tokens[index], Flag.Auxiliary)) return false
  for (let i = index; i < group; i++) {
    if (!canBegin(tokens, i) || has(tokens[i - 1], Flag.Preposition)) continue
    const phrase = phraseAt(tokens, i, group)
    if (phrase?.end === group && !isTemporal(tokens, phrase)) return true
  }
  return false
}

/** ", who replaced Farron, said" and ", who said": the pronoun, for the phrase that ends before the comma. */
function beforeRelative(tokens: readonly TaggedToken[], start: number, floor: number): Phrase | null {
  if (!has(tokens[start - 1], Flag.Mark)) return null
  const antecedent = overParenthesis(tokens, start - 1, floor)
  return antecedent === null || !isRelative(tokens[start]) ? antecedent : { ...pronoun(start), antecedent }
}
