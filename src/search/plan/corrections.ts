// What an unknown word was meant to be: the nearest word of the archive, of equally near ones the most frequent.

import type { Archive } from '../../file/archive.ts'
import { distance } from './distance.ts'

/** Shorter words have too many neighbours to tell; words up to the second length may have one slip, longer ones two. In code units. */
const shortest = 4
const oneSlip = 7
/** Neighbours that are looked at. */
const mostCandidates = 40
/** In longer words two slips of which one is a swap are not looked for: each place takes a look-up of its own. In code units. */
const longestSwapped = 20

const correctable = /^\p{L}+$/u

/** The term that an unknown one stands for, or null. Numbers and codes are what they are. */
export function correct({ terms }: Archive, unknown: string): string | null {
  if (unknown.length < shortest || !correctable.test(unknown)) return null
  // What is one slip away is looked for first, since it is quick.
  const near = nearest(terms, unknown, oneSlipAway(terms, unknown), 1)
  if (near !== null || unknown.length <= oneSlip) return near
  const further = terms.fuzzy(unknown, 2, mostCandidates).map(({ term }) => term)
  return nearest(terms, unknown, further, 2) ?? nearest(terms, unknown, swappedAndWrong(terms, unknown), 2)
}

/** Terms that a word becomes by two neighbours changed and one more slip. */
function swappedAndWrong(terms: Archive['terms'], word: string): number[] {
  if (word.length > longestSwapped) return []
  return swaps(word, 1).flatMap(swapped => terms.fuzzy(swapped, 1, mostCandidates).map(({ term }) => term))
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

/** Terms that a word becomes by one slip: a letter added, left out or replaced, or two neighbours changed; of the first, the most frequent. */
export function oneSlipAway(
  terms: Archive['terms'],
  word: string,
  options?: { readonly sameStart: boolean },
): number[] {
  const found = terms.fuzzy(word, 1, mostCandidates, options).map(({ term }) => term)
  const swapped = swaps(word, options?.sameStart ? 1 : 0).map(one => terms.find(one))
  return [...found, ...swapped.filter(term => term >= 0)]
}

function nearest(
  terms: Archive['terms'],
  unknown: string,
  candidates: readonly number[],
  allowed: number,
): string | null {
  let best: { term: string; slips: number; df: number } | null = null
  for (const number of candidates) {
    const term = terms.at(number)
    const slips = distance(unknown, term)
    if (slips > allowed || !correctable.test(term)) continue
    const df = terms.df(number) + terms.df(number, 'title') + terms.df(number, 'speaker')
    // A slip in the first letter is rare.
    const use = term[0] === unknown[0] ? df : df / 4
    if (best === null || slips < best.slips || (slips === best.slips && use > best.df)) best = { term, slips, df: use }
  }
  return best?.term ?? null
}

/** Two words of the archive that were typed in one, or null: the pair whose rarer word is the most frequent. */
export function split({ terms }: Archive, unknown: string): readonly [string, string] | null {
  if (!correctable.test(unknown)) return null
  let best: readonly [string, string] | null = null
  let bestDf = 0
  for (let at = 3; at <= unknown.length - 3 && at < 24; at += 1) {
    const [left, right] = [unknown.slice(0, at), unknown.slice(at)]
    const [one, other] = [terms.find(left), terms.find(right)]
    if (one < 0 || other < 0) continue
    const df = Math.min(terms.df(one), terms.df(other))
    if (df > bestDf) {
      best = [left, right]
      bestDf = df
    }
  }
  return best
}
