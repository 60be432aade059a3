// Words that one text writes as two and another as one: `co-op` and `coop`, `can not` and `cannot`, `rail-` at a line's end and `road`.
// Digits and signs never join, and no join adds or removes a negation: `not able` is not `notable`, `now here` is not `nowhere`.

import { apostropheLikes, apostropheSigns } from '../../text/character.ts'
import type { Language } from './claim-language.ts'
import type { ComparedWord } from './compared-words.ts'

/** Longest gap between the parts of a word; in UTF-16 code units. */
const longestGap = 8
const lineEnd = /^[-‐‑－¬\u00ad]\s*\n\s*$/
const hyphen = new RegExp(`^(?:[-‐‑]|\\u200b|\\s?[${apostropheSigns}${apostropheLikes}]\\s?)$`)
const initials = /^\.\s?$/
const blank = /^\s+$/
/** The longest part of `Ph.D.` and `M.Sc.`, in letters. */
const longestAbbreviated = 2
/** "They found no body" is not "They found nobody". */
const nouns = new Set(['body', 'thing'])
const letters = /^\p{L}/u
/** Shorter words with a blank between them are not halves of a compound: `a part` and `apart`, `may be` and `maybe`. */
const shortestHalf = 3

/**
 * The key of neighbouring words written as one, or null if they cannot be. Across a blank only content words join (`web site`, `health
 * care`), and negations that remain negations (`can not`, `no where`).
 */
export function joinedKey(text: string, words: readonly ComparedWord[], language: Language): string | null {
  const key = words.map(word => word.key).join('')
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const negates = (word: ComparedWord) =>
    language.negates(word.key, text.slice(word.start, word.end)) && !language.isNegatingPrefix(word.key)
  const isNegation = language.negates(key, key)
  if (words.some(negates) && !isNegation) return null
  const broken = words.slice(1).every((word, at) => lineEnd.test(text.slice(words[at]?.end ?? 0, word.start)))
  if (isNegation && !broken && !words.some(negates)) return null
  const joins = words.slice(1).every((word, at) => {
    const before = words[at]
    return before !== undefined && isJoint(text, before, word, isNegation, language)
  })
  return joins ? key : null
}

function isJoint(
  text: string,
  one: ComparedWord,
  other: ComparedWord,
  isNegation: boolean,
  language: Language,
): boolean {
  const gap = other.start - one.end
  if (gap < 1 || gap > longestGap || !letters.test(one.key) || !letters.test(other.key)) return false
  const between = text.slice(one.end, other.start)
  if (hyphen.test(between) || lineEnd.test(between)) return true
  if (initials.test(between)) {
    const longest = between === '.' ? longestAbbreviated : 1
    return one.key.length <= longest && other.key.length <= longest
  }
  return (
    blank.test(between) && (isNegation ? !nouns.has(other.key) : [one, other].every(({ key }) => isHalf(key, language)))
  )
}

function isHalf(key: string, language: Language): boolean {
  return key.length >= shortestHalf && !language.isFunctionWord(key)
}
