// How much an occurrence of another form of a word counts.

import { formShare } from '../ranking-numbers.ts'

/** 1 for the word itself; else a share of how much of the longer word both begin with, a little for words that only share a stem. */
export function likenessOf(word: string, form: string): number {
  if (word === form) return 1
  let alike = 0
  while (alike < word.length && word[alike] === form[alike]) alike += 1
  return (formShare * Math.max(1, alike)) / Math.max(word.length, form.length)
}
