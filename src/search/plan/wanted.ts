// The terms to highlight, from the query tree. Excluded clauses match nothing and are not highlighted.

import type { Clause } from '../../query/clause.ts'
import type { Wanted, WantedPhrase, WantedWord } from '../snippet/highlighter.ts'

/** Collects the marks of all nodes of the tree. Nodes are identified by number; a word in two nodes belongs to the first. */
export function wantedOf(tree: Clause): Wanted {
  const words = new Map<string, WantedWord>()
  const prefixes: Wanted['prefixes'][number][] = []
  /** By their words and places: who types a phrase again means the same one. */
  const phrases = new Map<string, WantedPhrase>()
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
      const key = JSON.stringify(slots)
      if (!phrases.has(key))
        phrases.set(key, { slots: slots.map(({ terms, ...at }) => ({ terms: new Set(terms), ...at })), word, weight })
      word += 1
    }
  }
  visit(tree)
  return { words, prefixes, phrases: [...phrases.values()] }
}
