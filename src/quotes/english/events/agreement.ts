// Whether a possible verb can be one here: compares its form with the subject before it.

import type { Phrase } from '../phrases/noun-phrases.ts'
import { isAdjective } from '../words/adjectives.ts'
import { Flag } from '../words/lexicon.ts'
import type { TaggedToken } from '../words/tokens.ts'

/** Function words that show that the next word is a noun or adjective, not a verb. */
export const nounBefore = Flag.Determiner | Flag.Possessive | Flag.Genitive | Flag.Number | Flag.Nationality

/** Verbs whose past is their base form. */
const unchanging = new Set(['read', 'put', 'hit', 'cast', 'forecast', 'broadcast'])

const collective =
  /^(?:people|police|men|women|children|media|staff|majority|percent|those|many|some|others|few|most|both)$/

export function isBase(token: TaggedToken): boolean {
  return token.lower === token.lemma && !unchanging.has(token.lower)
}

/** Whether a present tense without -s can have this subject: I, we, they, a plural. */
export function takesBase(tokens: readonly TaggedToken[], subject: Phrase | null): boolean {
  if (subject === null) return false
  const head = tokens[subject.coreEnd - 1]
  if (head === undefined) return false
  if (subject.kind === 'pronoun') return !/^(?:he|she|it)$/.test(head.lower)
  if (/[^su]s$/.test(head.lower) || collective.test(head.lower)) return true
  return tokens
    .slice(subject.start, subject.coreEnd)
    .some(token => token.lower === 'and' || /^(?:some|many|most|others|both|few|several)$/.test(token.lower))
}

export function isPluralNoun(tokens: readonly TaggedToken[], subject: Phrase | null): boolean {
  return subject?.kind === 'nominal' && takesBase(tokens, subject)
}

export function isPast(token: TaggedToken): boolean {
  return !token.lower.endsWith('s') && !token.lower.endsWith('ing') && token.lower !== token.lemma
}

/** "his recent remarks", "the same notes": an adjective after a determiner makes the word a noun. */
export function isModified(tokens: readonly TaggedToken[], index: number): boolean {
  const adjective = tokens[index - 1]
  if (adjective === undefined || !isAdjective(adjective)) return false
  const before = tokens[index - 2]
  return before !== undefined && (before.flags & (nounBefore | Flag.Preposition)) !== 0
}
