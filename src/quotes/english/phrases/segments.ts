// The parts of a sentence between commas, dashes and quotes. Subjects are looked for in them.

import { Flag } from '../words/lexicon.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { canBegin, type Phrase, phraseAt } from './noun-phrases.ts'

/** Tokens searched to the left of a verb, and parenthetical segments skipped. */
const reach = 90

export const mostSegments = 7

export const dash = new Set(['—', '–', '-', '--', '―', '~'])

export function has(token: TaggedToken | undefined, flags: number): boolean {
  return token !== undefined && (token.flags & flags) !== 0
}

export function isBreak(token: TaggedToken | undefined): boolean {
  return token === undefined || (token.flags & (Flag.Mark | Flag.Quote)) !== 0
}

/** First token of a token's sentence, but at most `reach` tokens back. */
export function sentenceStart(tokens: readonly TaggedToken[], index: number): number {
  const sentence = tokens[index]?.sentence
  let start = index
  while (start > 0 && index - start < reach && tokens[start - 1]?.sentence === sentence) start--
  return start
}

export function segmentStart(tokens: readonly TaggedToken[], index: number, floor: number): number {
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

export function lastPhrase(tokens: readonly TaggedToken[], start: number, end: number): Phrase | null {
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

/** A name that is not a place, date or state: "Smith", not "Arizona", in "Smith, of Phoenix, Arizona, said". */
export function isPersonLike(tokens: readonly TaggedToken[], phrase: Phrase): boolean {
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
