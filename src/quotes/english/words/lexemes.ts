// Properties of a word in any context: lower case, classes, shape. Each word is analysed once and cached, because a text repeats its words.
// `tokens.ts` adds what depends on context.

import { Flag, lookUp } from './lexicon.ts'

export interface WordForm {
  readonly text: string
  readonly lower: string
  readonly flags: number
  readonly lemma: string
  /** Words whose flags depend on the previous word have their own shape. */
  readonly shape: 'clitic' | 'apostrophe' | 'capitals' | 'other'
}

/** al-Amr and d’Estaing are names too. */
export const capital = /^(?:\p{Lu}|(?:al|el|ul|as|ad|d|l)[-’']\p{Lu})/u
const allCapitals = /^\p{Lu}{2,6}$/u
const number = /^[\p{N}$€£]/u
const letter = /^[\p{L}]/u

/** Size of the table, a power of two, and the longest cached word: longer words are rare, and would keep their whole text in memory. */
const places = 1 << 16
const longest = 12

/** Cached words by hash. A word replaces the previous one in its slot, so hostile text cannot fill the memory. */
const table: (WordForm | undefined)[] = new Array(places).fill(undefined)

/** The lexeme of `text.slice(start, end)`. A cached word is compared in place, without creating a string. */
export function lexemeAt(text: string, start: number, end: number): WordForm {
  if (end - start > longest) return judge(text.slice(start, end))
  let hash = 0
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  const place = (hash ^ (hash >>> 16)) & (places - 1)
  const known = table[place]
  if (known !== undefined && known.text.length === end - start && isAt(known.text, text, start)) return known
  const judged = judge(text.slice(start, end))
  table[place] = judged
  return judged
}

function judge(text: string): WordForm {
  const lower = text.toLowerCase()
  if (lower === "'s" || lower === '’s') return { text, lower, flags: Flag.Genitive, lemma: '', shape: 'clitic' }
  if (letter.test(text)) {
    const { flags, lemma } = lookUp(lower)
    const shape = allCapitals.test(text) ? 'capitals' : 'other'
    return { text, lower, flags: capital.test(text) ? flags | Flag.Capital : flags, lemma, shape }
  }
  if (number.test(text)) return { text, lower, flags: Flag.Number, lemma: '', shape: 'other' }
  const shape = lower === "'" || lower === '’' ? 'apostrophe' : 'other'
  return { text, lower, flags: lower === '&' ? Flag.Conjunction : Flag.Mark, lemma: '', shape }
}

function isAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
