// The bodies of an article that have a short form: "Korean Central News Agency (KCNA)" is what KCNA stands for from then on.

import type { View } from '../view.ts'
import { Flag } from '../words/lexicon.ts'
import type { Token } from '../words/tokens.ts'

/** Words looked back over for the name before a bracketed short form. */
const longestName = 14

const shortForm = /^\p{Lu}[\p{Lu}\p{N}&.]{1,9}s?$/u
const small = new Set([
  'of',
  'for',
  'and',
  'the',
  'on',
  'in',
  'to',
  'at',
  'de',
  'la',
  'du',
  'des',
  '&',
  'against',
  'with',
])

/** Full names by their short forms. */
export function findOrganisations(views: readonly View[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { tokens, text } of views) {
    for (let i = 2; i + 1 < tokens.length; i++) {
      const token = tokens[i]
      if (token === undefined || tokens[i - 1]?.lower !== '(' || tokens[i + 1]?.lower !== ')') continue
      if (!shortForm.test(token.text) || found.has(token.text)) continue
      const start = nameStart(tokens, i - 1, token.text)
      const first = tokens[start ?? -1]
      if (first !== undefined)
        found.set(token.text, text.slice(first.start, tokens[i - 2]?.end ?? 0).replace(/\s+/g, ' '))
    }
  }
  return found
}

/** Where the words begin whose initials make the short form, small words skipped or counted. */
function nameStart(tokens: readonly Token[], bracket: number, short: string): number | null {
  const letters = [
    ...short
      .toLowerCase()
      .replace(/[^\p{L}]/gu, '')
      .replace(/s$/, ''),
  ]
  let left = letters.length
  for (let i = bracket - 1; i >= Math.max(0, bracket - longestName); i--) {
    const token = tokens[i]
    if (token === undefined || (token.flags & (Flag.Mark | Flag.Quote)) !== 0) return null
    const initials = token.lower.split(/[-‐‑]/).map(part => part[0])
    if (
      initials[0] === letters[left - 1] &&
      !(small.has(token.lower) && (token.flags & Flag.Capital) === 0 && letters[left - 2] === initials[0])
    )
      left--
    else if (initials.length > 1 && initials.at(-1) === letters[left - 1] && initials[0] === letters[left - 2])
      left -= 2
    else if (!small.has(token.lower) && (token.flags & Flag.Genitive) === 0) return null
    if (left <= 0) return i
  }
  return null
}
