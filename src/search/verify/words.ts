// A text as the words that two versions of a quotation are compared by. Finer than the analyzer's terms: every word once, in order,
// without stems and without second readings of compounds. Case, accents, quotation marks, dashes and spaces play no part.

import { fold } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'

/** A word where it stands; equal keys are the same word. */
export interface ComparedWord extends Span {
  readonly key: string
}

/** An acronym; a sign of a script without spaces, each a word of its own; letters and digits with what may stand inside a word; percent. */
const word =
  /(?<!\p{L})(?:\p{L}\.){2,8}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+(?:['’‘ʼ＇][\p{L}\p{M}]+|(?<=\p{N})[.,]\p{N}+)*|%/gv
const thousands = /^\d{1,3}(?:,\d{3})+(?!\d)/

/** Words of a text in reading order, in time linear in its length; at most `limit`. */
export function comparedWords(text: string, limit: number): ComparedWord[] {
  const words: ComparedWord[] = []
  for (const match of text.matchAll(word)) {
    if (words.length === limit) break
    const key = keyOf(match[0])
    if (key !== '') words.push({ key, start: match.index, end: match.index + match[0].length })
  }
  return words
}

function keyOf(surface: string): string {
  if (surface === '%') return 'percent'
  if (surface.endsWith('.')) return fold(surface.replaceAll('.', ''))
  return fold(thousands.test(surface) ? surface.replaceAll(',', '') : surface)
}
