// Words for times, seasons and kinds of places: a phrase that names a time is no speaker, and a noun behind the name of a place is
// no verb.

import { isAdjective } from '../words/adjectives.ts'
import { Flag } from '../words/lexicon.ts'
import type { TaggedToken } from '../words/tokens.ts'
import type { Phrase } from './noun-phrases.ts'

const times =
  /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|moment|time|past|future|morning|afternoon|evening)s?$/

/** Nouns that follow the name of a place: "Nasarawa ward", "Tana River county". */
const localities = new RegExp(
  '^(?:ward|district|village|town|township|city|county|province|region|municipality|constituency|parish|island|camp' +
    '|prefecture|governorate|tehsil|taluka|barangay|parliament)$',
  '',
)
const seasons = /^(?:summer|winter|spring|autumn|season|semester|term)$/
const circumstantial = new Set('in near at on during after before over under along since until'.split(' '))

/** "In the summer Joe went", "that winter Ann lost", "in this show Borel stated": the noun before a name ends an adverbial phrase. */
export function isCircumstance(tokens: readonly TaggedToken[], start: number, last: number): boolean {
  const token = tokens[last]
  if (token === undefined || last <= start || (token.flags & Flag.Capital) !== 0) return false
  if (times.test(token.lower) || seasons.test(token.lower)) return true
  if (!circumstantial.has(tokens[start - 1]?.lower ?? '') || !hasDeterminer(tokens, start)) return false
  const describes = Flag.Role | Flag.Title | Flag.Nationality | Flag.Genitive | Flag.Determiner | Flag.Possessive
  if ((token.flags & (describes | Flag.Number)) !== 0 || isAdjective(token)) return false
  return (
    !/(?:er|or|ist|ian|man|woman)$/.test(token.lower) || /^(?:in|near|during)$/.test(tokens[start - 1]?.lower ?? '')
  )
}

export function hasDeterminer(tokens: readonly TaggedToken[], start: number): boolean {
  return ((tokens[start]?.flags ?? 0) & (Flag.Determiner | Flag.Possessive)) !== 0
}

/** "afternoon", "weeks". */
export function isTime(lower: string): boolean {
  return times.test(lower)
}

/** "a few days later", "Last week": a time is not an addressee. */
export function isTemporal(tokens: readonly TaggedToken[], phrase: Phrase): boolean {
  const head = tokens[phrase.coreEnd - 1]
  if (head === undefined || phrase.kind === 'pronoun') return false
  // "the New York Times" is not a time.
  const named = phrase.nameEnd - phrase.nameStart > 1 && (head.flags & Flag.Capital) !== 0
  return (head.flags & Flag.Date) !== 0 || (!named && times.test(head.lower))
}

/** "ward", "county": a noun that follows the name of a place. */
export function isLocality(lower: string): boolean {
  return localities.test(lower)
}
