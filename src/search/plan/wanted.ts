// What is to be marked in texts, from the query tree: what is excluded matches nothing and is not marked.

import type { Clause } from '../../query/clause.ts'
import type { Wanted, WantedPhrase, WantedWord } from '../snippet/highlighter.ts'

/** Everything that the tree's nodes carry. Nodes are told apart by their number; a word of two nodes belongs to the first. */
export function wantedOf(tree: Clause): Wanted {
  const words = new Map<string, WantedWord>()
  const prefixes: Wanted['prefixes'][number][] = []
  const phrases: WantedPhrase[] = []
  let word = 0
  const visit = (clause: Clause): void => {
    if (clause.op === 'bool') {
      for (const one of clause.must ?? []) visit(one)
      for (const one of clause.should ?? []) visit(one)
    } else if (clause.op === 'word' && clause.mark !== undefined) {
      const { terms, beginning, firstOnly, weight } = clause.mark
      if (beginning !== null) prefixes.push({ prefix: beginning, word, weight })
      for (const term of terms) if (!words.has(term)) words.set(term, { word, weight, firstOnly })
      word += 1
    } else if (clause.op === 'phrase' && clause.mark !== undefined) {
      const { slots, weight } = clause.mark
      phrases.push({ slots: slots.map(({ terms, ...at }) => ({ terms: new Set(terms), ...at })), word, weight })
      word += 1
    }
  }
  visit(tree)
  return { words, prefixes, phrases }
}
