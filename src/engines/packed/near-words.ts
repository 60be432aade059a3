// Words that differ from another by typing errors: a letter added, left out or replaced, or two neighbours swapped.

import type { OpenArchive } from '../../file/open-archive.ts'
import type { AskedWord } from '../../search/engine.ts'

/** Most neighbours that are looked at. */
const mostNear = 40
/** Two errors of which one is a swap are not looked for in longer words: every position needs a look-up of its own. In code units. */
const longestSwapped = 20

const letters = /^\p{L}+$/u

type Terms = OpenArchive['terms']

/** Terms one error away; for two errors, terms within two edits, else those reached by a swap and one more edit. */
export function nearWords(terms: Terms, { word, slips, sameStart }: Extract<AskedWord, { how: 'near' }>): number[] {
  const edited = terms.fuzzy(word, slips, mostNear, { sameStart }).map(({ term }) => term)
  if (slips === 1) {
    const swapped = swaps(word, sameStart ? 1 : 0).map(one => terms.find(one))
    return [...edited, ...swapped.filter(term => term >= 0)]
  }
  const isFound = edited.some(term => letters.test(terms.at(term)))
  if (isFound || word.length > longestSwapped) return edited
  return [...edited, ...swaps(word, 1).flatMap(swapped => terms.fuzzy(swapped, 1, mostNear).map(({ term }) => term))]
}

/** The word with two neighbouring letters swapped, for each position from `from` on. */
function swaps(word: string, from: number): string[] {
  const found: string[] = []
  for (let at = from; at + 1 < word.length; at += 1) {
    const [one = '', other = ''] = [word[at], word[at + 1]]
    if (one !== other) found.push(word.slice(0, at) + other + one + word.slice(at + 2))
  }
  return found
}
