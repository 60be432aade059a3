// What an unknown word was meant to be: the nearest word of the archive, of equally near ones the most frequent.

import type { Archive } from '../../index/archive.ts'
import { distance } from './distance.ts'

/** Shorter words have too many neighbours to tell; words up to the second length may have one slip, longer ones two. In code units. */
const shortest = 4
const oneSlip = 7
/** Neighbours that are looked at. */
const mostCandidates = 40

const correctable = /^\p{L}+$/u

/** The term that an unknown one stands for, or null. Numbers and codes are what they are. */
export function correct({ terms }: Archive, unknown: string): string | null {
  if (unknown.length < shortest || !correctable.test(unknown)) return null
  const allowed = unknown.length <= oneSlip ? 1 : 2
  // Two letters that changed places are one slip, and two edits: what is one edit away is looked for first, since it is quick.
  return nearest(terms, unknown, 1, allowed) ?? nearest(terms, unknown, 2, allowed)
}

function nearest(terms: Archive['terms'], unknown: string, edits: number, allowed: number): string | null {
  let best: { term: string; slips: number; df: number } | null = null
  for (const { term: number } of terms.fuzzy(unknown, edits, mostCandidates)) {
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
