// Skips text between a subject and its verb: appositives, relative clauses, brackets, dashes.

import { Flag } from '../words/lexicon.ts'
import { isNameWord } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { isTemporal } from './circumstances.ts'
import { canBegin, type Phrase, phraseAt } from './noun-phrases.ts'
import { dash, has, isPersonLike, lastPhrase, mostSegments, segmentStart } from './segments.ts'

/** "(D-N.Y.)", "(R)": a person precedes it. */
const party = /^(?:D|R|I|Dem|Rep|Lib|Lab|Con)(?:-|$)/

/** The phrase that a parenthesis ending at `closing` (a comma, dash or bracket) describes. */
export function overParenthesis(tokens: readonly TaggedToken[], closing: number, floor: number): Phrase | null {
  let best: Phrase | null = null
  let end = closing
  for (let segment = 0; segment < mostSegments && end > floor; segment++) {
    if (tokens[end]?.lower === ')') {
      // Bracketed text is a description and is skipped.
      const opening = bracketStart(tokens, end, floor)
      if (opening === null) return best
      if (party.test(tokens[opening + 1]?.text ?? '')) {
        const member = lastPhrase(tokens, segmentStart(tokens, opening, floor), opening)
        if (member !== null) return member
      }
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
      // "Ann Lee, a curator at the university, Fayetteville, said": a single name may be a place; a full name before it decides.
      const lone = best !== null && isLoneName(best) && !has(tokens[best.start], Flag.Place)
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

function isFullName(tokens: readonly TaggedToken[], phrase: Phrase): boolean {
  return phrase.nameEnd - phrase.nameStart > 1 && phrase.start === phrase.nameStart && isPersonLike(tokens, phrase)
}

function bracketStart(tokens: readonly TaggedToken[], closing: number, floor: number): number | null {
  for (let i = closing - 1; i >= floor; i--) if (tokens[i]?.lower === '(') return i
  return null
}

interface Found {
  readonly phrase: Phrase | null
  /** It is the subject: look no further. */
  readonly sure: boolean
  /** A parenthesis cannot contain this segment. */
  readonly stop: boolean
}

const passOver: Found = { phrase: null, sure: false, stop: false }

function inParenthesis(tokens: readonly TaggedToken[], start: number, end: number, floor: number): Found {
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
  // "...”, said Beck, who thinks": the verb precedes its subject.
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
  // "after a woman in Worcester, Massachusetts, told him"
  if (last !== null && has(tokens[last.start - 1], Flag.Subordinator) && has(tokens[last.coreEnd - 1], Flag.Role))
    return { phrase: last, sure: true, stop: true }
  return { phrase, sure: false, stop: phrase.kind === 'name' }
}

function followedByRelative(tokens: readonly TaggedToken[], index: number): boolean {
  return has(tokens[index], Flag.Relative)
}
