// Corrects an unknown word: to the nearest word of the archive, of equally near ones the most frequent; else to two words written as one.

import { distance } from '../../text/distance.ts'
import type { Engine, Term } from '../engine.ts'
import { ask, type Steps } from '../steps.ts'

/** Shorter words have too many neighbours. Words up to the second length may have one error, longer ones two. In code units. */
const shortest = 4
const oneSlip = 7
/** Two words written as one: each has at least this many code units, and the first has at most so many. */
const shortestPart = 3
const longestPart = 23

const correctable = /^\p{L}+$/u

/** The correction of each unknown word, if there is one. Numbers and codes are never corrected. */
export function* correct(engine: Engine, unknown: readonly string[]): Steps<Map<string, Term>> {
  const found = new Map<string, Term>()
  // Words one error away are looked for first, because that is fast.
  for (const slips of [1, 2] as const) {
    const rest = unknown.filter(word => !found.has(word) && isCorrectable(word, slips))
    if (rest.length === 0) continue
    const near = yield* ask(engine.words(rest.map(word => ({ how: 'near', word, slips, sameStart: false }))))
    for (const [i, word] of rest.entries()) {
      const best = nearest(word, near[i] ?? [], slips)
      if (best !== null) found.set(word, best)
    }
  }
  return found
}

function isCorrectable(word: string, slips: 1 | 2): boolean {
  return word.length >= shortest && (slips === 1 || word.length > oneSlip) && correctable.test(word)
}

function nearest(unknown: string, candidates: readonly Term[], allowed: number): Term | null {
  let best: { readonly term: Term; readonly slips: number; readonly use: number } | null = null
  for (const term of candidates) {
    const slips = distance(unknown, term.text)
    if (slips > allowed || !correctable.test(term.text)) continue
    const df = term.df('text') + term.df('title') + term.df('speaker')
    // An error in the first letter is rare.
    const use = term.text[0] === unknown[0] ? df : df / 4
    if (best === null || slips < best.slips || (slips === best.slips && use > best.use)) best = { term, slips, use }
  }
  return best?.term ?? null
}

/** The pairs of words into which an unknown word may be split. */
export function pairsOf(unknown: string): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  if (!correctable.test(unknown)) return pairs
  for (let at = shortestPart; at <= Math.min(unknown.length - shortestPart, longestPart); at += 1)
    pairs.push([unknown.slice(0, at), unknown.slice(at)])
  return pairs
}

/** The pair whose rarer word is the most frequent, or null. */
export function bestPair(
  pairs: readonly (readonly [string, string])[],
  find: (word: string) => Term | undefined,
): readonly [string, string] | null {
  let best: readonly [string, string] | null = null
  let bestDf = 0
  for (const pair of pairs) {
    const [one, other] = [find(pair[0]), find(pair[1])]
    if (one === undefined || other === undefined) continue
    const df = Math.min(one.df('text'), other.df('text'))
    if (df > bestDf) {
      best = pair
      bestDf = df
    }
  }
  return best
}
