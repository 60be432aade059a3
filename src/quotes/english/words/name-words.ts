// Finds the words that belong to names, by their capital and place in the sentence. `noun-phrases.ts` reads the names.

import { Flag } from './lexicon.ts'
import type { TaggedToken } from './tokens.ts'

/** Endings of verbs. */
export const verbal = /(?:ed|ing)$/

/** Verbs that may begin a sentence before their subject: "Said Holm of the journey: ...". */
export const inverting = new Set([
  'said',
  'says',
  'asked',
  'asks',
  'added',
  'adds',
  'wrote',
  'writes',
  'explained',
  'explains',
  'stated',
  'states',
])

/** Forms that are verbs even in the place of an adjective: "the Brazilian said". */
export const alwaysVerbs = new Set(
  `said says told tells added adds wrote writes replied replies insisted insists joked argued argues admitted recalled explained
  tweeted responded commented complained yelled remarked quipped countered exclaimed retorted lamented boasted vowed warned concurred
  asked continued noted`.split(/\s+/),
)

/** A verb, though some write it with a capital. */
const tweeting = /^(?:re)?tweet(?:ed|s|ing)$/

/** A capitalised word whose place does not explain the capital: part of a name. */
export function isNameWord(tokens: readonly TaggedToken[], index: number): boolean {
  return ((tokens[index]?.flags ?? 0) & Flag.Name) !== 0
}

/** Flags the words of a paragraph that are parts of names. */
export function markNames(tokens: readonly TaggedToken[]): void {
  for (const [index, token] of tokens.entries()) {
    if ((token.flags & Flag.Capital) === 0) continue
    // "Jun Alcasid", "Jan Novak": not months.
    if (/^ja?u?n$/.test(token.lower) && ((tokens[index + 1]?.flags ?? 0) & Flag.Capital) !== 0)
      token.flags &= ~Flag.Date
    if (isPartOfName(tokens, token, index)) token.flags |= Flag.Name
  }
}

function isPartOfName(tokens: readonly TaggedToken[], token: TaggedToken, index: number): boolean {
  if (tweeting.test(token.lower)) return false
  if ((token.flags & Flag.Date) !== 0 && token.lower !== 'may' && token.lower !== 'april' && token.lower !== 'june')
    return false
  if (token.text === 'I' || token.lower.startsWith('i’') || token.lower.startsWith("i'")) return false
  // "“...” As reported last week": function words begin a sentence there.
  if (
    ((tokens[index - 1]?.flags ?? 0) & Flag.Quote) !== 0 &&
    (token.flags & (Flag.Subordinator | Flag.Preposition | Flag.Conjunction)) !== 0 &&
    (token.flags & Flag.Role) === 0
  )
    return false
  if ((token.flags & Flag.Initial) === 0)
    return (token.flags & (Flag.Pronoun | Flag.Possessive)) === 0 || token.text === 'US'
  const common =
    Flag.Determiner |
    Flag.Possessive |
    Flag.Pronoun |
    Flag.ObjectPronoun |
    Flag.OtherPronoun |
    Flag.Relative |
    Flag.Preposition |
    Flag.Conjunction |
    Flag.Subordinator |
    Flag.Auxiliary |
    Flag.Adverb |
    Flag.CueParticiple
  if ((token.flags & common) !== 0 || inverting.has(token.lower)) return false
  const next = tokens[index + 1]
  const followed = next !== undefined && (next.flags & (Flag.Capital | Flag.Genitive)) !== 0
  if ((token.flags & (Flag.CueFinite | Flag.Role | Flag.CueNoun)) !== 0) return followed
  // "Husted continued": before a past tense the word is a name, whatever its ending.
  const acts = next !== undefined && (next.flags & Flag.CueFinite) !== 0 && next.lower !== next.lemma
  return !(verbal.test(token.lower) && !followed && !acts)
}
