// Words that another becomes by slips of the hand: a letter added, left out or replaced, or two neighbours changed.

import type { OpenArchive } from '../../file/open-archive.ts'
import type { AskedWord } from '../../search/engine.ts'

/** Neighbours that are looked at. */
const mostNear = 40
/** In longer words two slips of which one is a swap are not looked for: each place takes a look-up of its own. In code units. */
const longestSwapped = 20

const letters = /^\p{L}+$/u

type Terms = OpenArchive['terms']

/** Terms one slip away; with two slips, those up to two edits away, else those of a swap and one more edit. */
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

/** A word with two neighbours changed, from a place on. */
function swaps(word: string, from: number): string[] {
  const found: string[] = []
  for (let at = from; at + 1 < word.length; at += 1) {
    const [one = '', other = ''] = [word[at], word[at + 1]]
    if (one !== other) found.push(word.slice(0, at) + other + one + word.slice(at + 2))
  }
  return found
}
