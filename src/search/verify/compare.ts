// One claimed quotation against one passage: is it there word for word, altered, or not at all, and what differs. Bounded work: a
// linear look for the stretch that has most of the claimed words, then an alignment of that stretch alone.

import type { Span } from '../../text/span.ts'
import { align } from './align.ts'
import { type Cut, cutOf, turnedBy } from './cut.ts'
import { type Change, difference } from './difference.ts'
import { isMarked } from './marked-changes.ts'
import { type Marks, readMarks, unmarked } from './marks.ts'
import { type ComparedWord, comparedWords } from './words.ts'

/** Words of a claim that are compared; the longest claim taken has 2,000 characters. */
const longestClaim = 500
/** Words of a passage that are read; about 25 book pages, more than any paragraph or quote of the measured archives. */
const longestPassage = 10_000
/** The stretch searched for is this much longer than the claim, for words that the claim has dropped. */
const slack = 1.3
/** Words taken in on either side of that stretch before it is aligned: a share of the claim, and a floor. */
const margin = 0.5
const smallestMargin = 8
/** Words that the stretch is longer by for each omission that the claim marks: about a paragraph. */
const longestOmission = 120

/** A text that is compared, its words found once. */
export interface Compared {
  readonly text: string
  readonly words: readonly ComparedWord[]
  /** What the text marks as not as it was said; a passage marks nothing. */
  readonly marks: Marks
}

export interface Comparison {
  readonly verdict: 'verbatim' | 'altered'
  /** Dice's coefficient over words: 1 for the same words in the same order; a moved word counts half, one with a mark not at all. */
  readonly similarity: number
  /** Span of the passage's text that stands for the claim. */
  readonly span: Span
  /** Runs in the order of the claim, as spans of the two texts. */
  readonly changes: readonly Change[]
  readonly cut: Cut
}

export function comparedClaim(text: string): Compared {
  return { text, ...readMarks(text, comparedWords(text, longestClaim)) }
}

export function comparedPassage(text: string): Compared {
  return { text, words: comparedWords(text, longestPassage), marks: unmarked }
}

/** Share of the claimed words (0 to 1) that stand close together in the passage in any order, and where. Linear. */
export function overlap(claim: Compared, passage: Compared): { readonly share: number; readonly words: Span } {
  const length = stretchOf(claim)
  const wanted = new Map<string, number>()
  for (const { key } of claim.words) wanted.set(key, (wanted.get(key) ?? 0) + 1)
  let here = 0
  let best = { common: 0, end: 0 }
  for (const [at, { key }] of passage.words.entries()) {
    const left = wanted.get(key)
    if (left !== undefined) {
      if (left > 0) here += 1
      wanted.set(key, left - 1)
    }
    const gone = passage.words[at - length]
    const back = gone === undefined ? undefined : wanted.get(gone.key)
    if (gone !== undefined && back !== undefined) {
      if (back >= 0) here -= 1
      wanted.set(gone.key, back + 1)
    }
    if (here > best.common) best = { common: here, end: at + 1 }
  }
  return {
    share: claim.words.length === 0 ? 0 : best.common / claim.words.length,
    words: { start: Math.max(0, best.end - length), end: best.end },
  }
}

/** Pairs of words that `compare` looks at, at most. */
export function alignedPairs(claim: Compared, passage: Compared): number {
  return claim.words.length * Math.min(passage.words.length, stretchOf(claim) + 2 * marginOf(claim))
}

/** Words of the passage that the claim may be spread over. */
function stretchOf({ words, marks }: Compared): number {
  return Math.ceil(words.length * slack) + 2 + marks.omissions.size * longestOmission
}

function marginOf({ words }: Compared): number {
  return Math.max(smallestMargin, Math.ceil(words.length * margin))
}

/** Compares the claim with the stretch of the passage that fits best. With `whole` the passage is one quote: what it says beyond the claim was left out. */
export function compare(claim: Compared, passage: Compared, near: Span, whole: boolean): Comparison | null {
  const room = marginOf(claim)
  const from = Math.max(0, near.start - room)
  const words = passage.words.slice(from, near.end + room)
  const pairs = align(
    claim.words.map(({ key }) => key),
    words.map(({ key }) => key),
    claim.marks,
  ).map(pair => (pair.found < 0 ? pair : { ...pair, found: pair.found + from }))
  const changes = difference(claim.words, passage.words, pairs, claim.marks)
  const found = changes.filter(({ kind }) => kind !== 'moved').flatMap(({ found: span }) => span ?? [])
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return null
  const isAsSaid = changes.every(change => change.kind === 'same' || isHarmless(change, claim, passage))
  return {
    verdict: isAsSaid ? 'verbatim' : 'altered',
    similarity: similarityOf(changes),
    span: surface(passage, { start: first.start, end: last.end }),
    changes: changes.map(({ kind, claimed, found: there }) => ({
      kind,
      claimed: claimed && surface(claim, claimed),
      found: there && surface(passage, there),
    })),
    cut: cutOf(claim, passage, changes, whole),
  }
}

/** Marked by the claim, and no negation among it. */
function isHarmless(change: Change, claim: Compared, passage: Compared): boolean {
  if (!isMarked(change)) return false
  const { lost, added } = turnedBy(change, claim, passage)
  return lost.length + added.length === 0
}

function similarityOf(changes: readonly Change[]): number {
  let equal = 0
  let words = 0
  for (const { kind, claimed, found } of changes) {
    if (isMarked({ kind })) continue
    const both = lengthOf(claimed) + lengthOf(found)
    words += both
    equal += kind === 'same' ? both : kind === 'moved' ? both / 2 : 0
  }
  return words === 0 ? 0 : equal / words
}

function lengthOf(span: Span | null): number {
  return span === null ? 0 : span.end - span.start
}

function surface({ words }: Compared, span: Span): Span {
  return { start: words[span.start]?.start ?? 0, end: words[span.end - 1]?.end ?? 0 }
}
