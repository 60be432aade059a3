// The weight of an occurrence of another form of a word.

import { formShare } from '../ranking-numbers.ts'

/**
 * 1 for the word itself; else the length of the common beginning as a share of the longer word, and a small weight for words that share
 * only a stem.
 */
export function likenessOf(word: string, form: string): number {
  if (word === form) return 1
  let alike = 0
  while (alike < word.length && word[alike] === form[alike]) alike += 1
  return (formShare * Math.max(1, alike)) / Math.max(word.length, form.length)
}
