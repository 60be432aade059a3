// The organisation that a person belongs to: inside a role, before a name, or after it.

import { isNationality, isOrganisationWord, isPlace } from '../words/known-words.ts'
import { Flag } from '../words/lexicon.ts'
import { isNameWord } from '../words/name-words.ts'
import type { TaggedToken } from '../words/tokens.ts'
import { tidy } from './tidy-role.ts'

/** "Clinton campaign" in "Clinton campaign spokesman Brian Fallon"; nothing in "Russian President". */
export function affiliationBefore(
  text: string,
  tokens: readonly TaggedToken[],
  start: number,
  nameStart: number,
): string | null {
  let end = start
  let body = false
  for (let i = start; i < nameStart - 1; i++) {
    const token = tokens[i]
    if (token === undefined) break
    if ((token.flags & Flag.Genitive) !== 0) return tidy(text.slice(tokens[start]?.start ?? 0, token.start)) || null
    if (!isNameWord(tokens, i) && !campaign.test(token.lower)) continue
    if ((token.flags & Flag.Title) !== 0) break
    end = i + 1
    body ||= isOrganisationWord(token.text) || campaign.test(token.lower) || /^\p{Lu}{2,}$/u.test(token.text)
  }
  if (!body) return null
  const words = tidy(text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0)).replace(
    /^(?:former|senior|longtime)\s+/i,
    '',
  )
  return words === '' ? null : words
}

const campaign = /^(?:campaign|administration|department|government|party)$/

const belonging = new RegExp(
  String.raw`\b(of|at|for|with)\s+(?:the\s+)?((?:\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*)(?:\s+(?:(?:of|for|and|the|on|de` +
    String.raw`|&)\s+){0,2}\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*)*(?:\s\(\p{Lu}+\))?)`,
  'gu',
)

/** The organisation that a role names: "Center for Strategic and International Studies" of its president. */
export function affiliationIn(role: string): string | null {
  let best: string | null = null
  let top = 0
  for (const [, preposition = '', name = ''] of role.slice(0, 300).matchAll(belonging)) {
    const words = name.split(' ')
    const body = words.some(isOrganisationWord)
    if (!body && (words.every(word => isPlace(word) || isNationality(word)) || preposition === 'with')) continue
    const score = (preposition === 'at' ? 3 : 1) + (body ? 1 : 0)
    if (score > top) [best, top] = [name, score]
  }
  return best
}

const nameHere = new RegExp(
  String.raw`^(?:of|at|from|with)\s+(?:the\s+)?((?:\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*)(?:\s+(?:(?:of|for|and|the|on(?!\s\p{L}+day\b)` +
    String.raw`|de|&)\s+){0,2}\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*){0,7})`,
  'u',
)
/** Characters that are searched for the name of an organisation. */
const longestAffiliation = 120

/**
 * The organisation right after a name: "Jane Doe of the Sierra Club", "with NASA". A town is not one, and nothing shows that Google is one.
 */
export function affiliationAfter(text: string, tokens: readonly TaggedToken[], end: number): string | null {
  const token = tokens[tokens[end]?.lower === ',' && tokens[end + 1]?.lower === 'of' ? end + 1 : end]
  if (token === undefined || (token.flags & Flag.Preposition) === 0) return null
  const [, name = ''] = nameHere.exec(text.slice(token.start, token.start + longestAffiliation)) ?? []
  const words = name.replace(/[.,’']+$/u, '').split(/\s+/)
  const [first = ''] = words
  const isShortForm = words.length === 1 && /^\p{Lu}{3,}$/u.test(first) && !isPlace(first)
  return isShortForm || words.some(isOrganisationWord) ? words.join(' ') : null
}
