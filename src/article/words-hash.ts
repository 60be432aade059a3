// The hash of a passage's words. A link that is meant to last carries it, and a correction may name a quote by it: words that have changed
// have another one. Spaces, case, punctuation and hyphens at the ends of lines do not count; signs of numbers do.

import { asShown } from '../text/line-ends.ts'
import { fnv1a } from '../text/short-hash.ts'
import { countedInShown } from './counted-words.ts'

/** The words that count, in order. */
export function countedWords(text: string): string[] {
  return countedInShown(text.includes('\n') ? asShown(text) : text)
}

/** Seven letters and digits behind a `w`, so that no spreadsheet takes it for a number. */
export function wordsHash(text: string): string {
  return `w${fnv1a(plainWords(text) ?? countedWords(text).join(' '))
    .toString(36)
    .padStart(7, '0')}`
}

/** Whether a text has the form of a hash of words. */
export function isWordsHash(text: string): boolean {
  return /^w[0-9a-z]{7}$/.test(text)
}

/**
 * The counted words, joined, of a text in ASCII and its quotation marks; null for any other. An export has a link a row, and this is faster
 * than the expression.
 */
function plainWords(text: string): string | null {
  const lower = (text.includes('\n') ? asShown(text) : text).toLowerCase()
  let joined = ''
  let isInside = false
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at)
    if (isLetter(code) || isDigit(code)) {
      if (!isInside && joined !== '') joined += ' '
      joined += lower[at]
      isInside = true
      continue
    }
    if (code >= 0x80 && !(code >= 0x2018 && code <= 0x201f) && code !== 0x2026) return null
    isInside = false
    const isSign = (code === 0x2d || code === 0x2b) && isDigit(lower.charCodeAt(at + 1))
    if (isSign || code === 0x25 || code === 0x24) joined += joined === '' ? lower[at] : ` ${lower[at]}`
  }
  return joined
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
