// A query of a judged collection is text, not query language: what would be an operator is taken out of it, as the peers do with all
// signs. Left in, a quoted word in a pasted paragraph would be required, and a bracketed one a group.

import { filterFields } from '../../src/search/grammar/ast.ts'

const marks = /["“”„«»＂()*]/gu
const signs = /(?<=^|\s)[+-]+(?=\S)/gu
const fields = new RegExp(`(?<=^|\\s)(title|${filterFields.join('|')}):`, 'giu')

/** The same words, all of them plain. */
export function plainWords(text: string): string {
  return text
    .replace(marks, ' ')
    .replace(signs, ' ')
    .replace(fields, '$1 ')
    .replace(/\bOR\b/gu, 'or')
}
