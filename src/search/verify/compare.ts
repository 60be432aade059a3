// Compares one claimed quotation with one passage: verbatim, altered or absent, and the differences. The work is bounded: a linear scan
// finds the part with most of the claimed words, and only that part is aligned.

import type { TextBreak } from '../../article/quote-words.ts'
import type { Region } from '../../text/quotation-marks.ts'
import type { Span } from '../../text/span.ts'
import { align, type Pair } from './align.ts'
import type { Language } from './claim-language.ts'
import { type ComparedWord, comparedWords } from './compared-words.ts'
import { type Cut, cutOf, turnedBy } from './cut.ts'
import { type Change, difference, type Side } from './differences.ts'
import { insertionsIn } from './insertions.ts'
import { joinedKey } from './joins.ts'
import { isMarked } from './marked-changes.ts'
import { type Marks, readMarks, unmarked } from './marks.ts'
import { showsMarks, type Voice, voiceOf } from './marks-kept.ts'

/** Most words of a claim that are aligned; later words are compared only as far as they continue word for word. */
const longestAligned = 500
/** Most words of a passage that are read: about 25 book pages, more than any paragraph or quote in the measured archives. */
const longestPassage = 10_000
/** The part that is searched for is longer than the claim by this factor, for words that the claim dropped. */
const slack = 1.3
/** Words added on either side before alignment: a share of the claim, and a minimum. */
const margin = 0.5
const smallestMargin = 8
/** Words added for each omission that the claim marks: about a paragraph. */
const longestOmission = 120

/** Longest bracketed text in an article, in UTF-16 code units; the same as in a claim (marks.ts). */
const longestBracket = 120

/** A text to compare, split into words once. */
export interface Compared extends Side {
  /** Marks of omissions and insertions in the text; a passage has none. */
  readonly marks: Marks
}

/** The kind of passage: a quote with its breaks, or a paragraph with the quotations in it. */
export type Frame =
  | { readonly type: 'quote'; breaks(): readonly TextBreak[] }
  | { readonly type: 'paragraph'; regions(): readonly Region[] }

export interface Comparison {
  readonly verdict: 'verbatim' | 'altered'
  /** Dice's coefficient over words: 1 for the same words in the same order. A moved word counts half, a marked one not at all. */
  readonly similarity: number
  /** The span of the passage that corresponds to the claim. */
  readonly span: Span
  /** Runs in the order of the claim, as spans of the two texts. */
  readonly changes: readonly Change[]
  readonly cut: Cut
  /** Breaks of the quote that the claim crosses. */
  readonly over: readonly TextBreak[]
  readonly voice: Voice
  /** Letters and words in brackets there, which the article put in. */
  readonly insertions: readonly Span[]
  /** False if the claim mixes quoted and other words without the article's quotation marks. */
  readonly marksKept: boolean
}

export function comparedClaim(text: string, language: Language): Compared {
  return { text, language, ...readMarks(text, comparedWords(text, text.length, language)) }
}

/** Of the two readings of `person(s)`, a passage gets the one that the claim has. */
export function comparedPassage(text: string, language: Language, claim: Pick<Compared, 'words'>): Compared {
  const words = comparedWords(text, longestPassage, language)
  const plain = { text, language, words, marks: unmarked }
  if (words.every(({ bare }) => bare === undefined)) return plain
  const claimed = new Set(claim.words.map(({ key }) => key))
  const isBare = ({ key, bare }: ComparedWord) => bare !== undefined && claimed.has(bare) && !claimed.has(key)
  return {
    ...plain,
    words: words.map(word => (isBare(word) ? { key: word.bare ?? '', start: word.start, end: word.end } : word)),
  }
}

/** Share of the claimed words (0 to 1) that occur close together in the passage, in any order, and where. Linear. */
export function overlap(claim: Compared, passage: Compared): { readonly share: number; readonly words: Span } {
  const length = stretchOf(claim)
  const wanted = new Map<string, number>()
  const aligned = alignedOf(claim)
  for (const { key } of aligned) wanted.set(key, (wanted.get(key) ?? 0) + 1)
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
    share: aligned.length === 0 ? 0 : best.common / aligned.length,
    words: { start: Math.max(0, best.end - length), end: best.end },
  }
}

/** Most pairs of words that `compare` looks at. */
export function alignedPairs(claim: Compared, passage: Compared): number {
  return alignedOf(claim).length * Math.min(passage.words.length, stretchOf(claim) + 2 * marginOf(claim))
}

/** Number of passage words over which the claim may be spread. */
function stretchOf(claim: Compared): number {
  return Math.ceil(alignedOf(claim).length * slack) + 2 + claim.marks.omissions.size * longestOmission
}

function marginOf(claim: Compared): number {
  return Math.max(smallestMargin, Math.ceil(alignedOf(claim).length * margin))
}

function alignedOf({ words }: Compared): readonly ComparedWord[] {
  return words.length > longestAligned ? words.slice(0, longestAligned) : words
}

/** Compares the claim with the best-fitting part of the passage. Words of a quote outside that part count as left out. */
export function compare(claim: Compared, passage: Compared, near: Span, frame: Frame): Comparison | null {
  const room = marginOf(claim)
  const from = Math.max(0, near.start - room)
  const pairs = pairsOf(claim, passage, { start: from, end: near.end + room })
  const changes = difference(claim, passage, pairs, claim.marks)
  const found = changes.filter(({ kind }) => kind !== 'moved').flatMap(({ found: there }) => there ?? [])
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return null
  const span = surface(passage, { start: first.start, end: last.end })
  const breaks = frame.type === 'quote' ? frame.breaks() : []
  const regions = frame.type === 'quote' ? null : frame.regions()
  const isAsSaid = changes.every(change => change.kind === 'same' || isHarmless(change, claim, passage, breaks))
  const marksKept = regions === null || !isAsSaid || showsMarks(claim, passage, regions, changes)
  return {
    verdict: isAsSaid && marksKept ? 'verbatim' : 'altered',
    similarity: similarityOf(changes),
    span,
    changes: changes.map(({ kind, claimed, found: there }) => ({
      kind,
      claimed: claimed && surface(claim, claimed),
      found: there && surface(passage, there),
    })),
    cut: cutOf(claim, passage, changes, frame.type === 'quote'),
    over: breaks.filter(({ start, end }) => start >= span.start && end <= span.end),
    voice: regions === null ? 'quoted' : voiceOf(regions, span),
    insertions: insertionsIn(passage, span),
    marksKept,
  }
}

/** Pairs of the claim's words with those of a part of the passage; ordinals count over the whole texts. */
function pairsOf(claim: Compared, passage: Compared, near: Span): Pair[] {
  const words = passage.words.slice(near.start, near.end)
  const pairs = align(sideOf(claim, alignedOf(claim)), sideOf(passage, words), claim.marks).map(pair =>
    pair.found < 0 ? pair : { ...pair, found: pair.found + near.start },
  )
  let next = (pairs.findLast(({ found }) => found >= 0)?.found ?? passage.words.length) + 1
  let goesOn = pairs.at(-1)?.same === true
  for (let claimed = longestAligned; claimed < claim.words.length; claimed += 1) {
    goesOn &&= passage.words[next]?.key === claim.words[claimed]?.key
    pairs.push({ claimed, found: goesOn ? next : -1, same: goesOn })
    next += 1
  }
  return pairs
}

function sideOf({ text, language }: Compared, words: readonly ComparedWord[]) {
  return {
    keys: words.map(({ key }) => key),
    joins: (at: number) => joinedKey(text, words.slice(at, at + 2), language) !== null,
  }
}

/** Whether the claim marks the change, and it contains no negation and no whole fragment of the quote. */
function isHarmless(change: Change, claim: Compared, passage: Compared, breaks: readonly TextBreak[]): boolean {
  if (!isMarked(change) || (change.kind === 'inserted' && changesBrackets(change, claim, passage))) return false
  const { lost, added } = turnedBy(change, claim, passage)
  return lost.length + added.length === 0 && !skipsPart(change, passage, breaks)
}

/** Brackets that the article has too are part of its text: the claim needs the same letters in and around them (`[wo]man`). */
function changesBrackets({ claimed, found }: Change, claim: Compared, passage: Compared): boolean {
  const start = found === null ? -1 : (passage.words[found.start]?.start ?? -1)
  if (start < 0) return false
  const before = passage.text.slice(Math.max(0, start - longestBracket), start)
  const has = before.lastIndexOf('[') > before.lastIndexOf(']') || hasBrackets(passage, found)
  return has && lettersOf(claim, claimed) !== lettersOf(passage, found)
}

function hasBrackets({ words }: Compared, span: Span | null): boolean {
  return span !== null && words.slice(span.start, span.end).some(({ inside }) => inside !== undefined)
}

/** The letters of some words, joined across brackets; numbers stay apart. */
function lettersOf({ words }: Compared, span: Span | null): string {
  if (span === null) return ''
  const keys = words.slice(span.start, span.end).map(({ key }) => (/\p{N}/u.test(key) ? ` ${key} ` : key))
  return keys.join('')
}

/** An omission may cross one break; between two breaks lies a whole fragment of the quote. Bracketed words cross none. */
function skipsPart({ kind, found }: Change, { words }: Compared, breaks: readonly TextBreak[]): boolean {
  if (found === null || breaks.length === 0) return false
  const [from, to] =
    kind === 'omitted'
      ? [words[found.start - 1]?.end ?? 0, words[found.end]?.start ?? Number.POSITIVE_INFINITY]
      : [words[found.start]?.start ?? 0, words[found.end - 1]?.end ?? 0]
  const reached = breaks.filter(({ start, end }) => start >= from && end <= to).length
  return reached > (kind === 'omitted' ? 1 : 0)
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
