// Recognises adjectives by their endings and a short list: enough to see that "recent remarks" is a noun.

import { adjectives } from '../lists/closed-class.ts'
import { Flag } from './lexicon.ts'
import type { TaggedToken } from './tokens.ts'

const listed = new Set(adjectives)
const ending = /[a-z]{3}(?:al|ous|ful|ive|able|ible|less|ical|ish|ent|ant|ary)$/

/** Whether a word can only, or mostly, be an adjective. */
export function isAdjective({ lower, flags }: TaggedToken): boolean {
  if (listed.has(lower)) return true
  return (flags & (Flag.Role | Flag.Title | Flag.Capital | Flag.CueNoun)) === 0 && ending.test(lower)
}
