// The differences between a claim and a passage, in runs of words: same, changed, added, missing or moved; and the differences that the
// claim marks: omitted, or inserted in brackets. Both sides keep their spans, so that each text can show the other's changes.

import type { Span } from '../../text/span.ts'
import type { Pair } from './align.ts'
import type { Language } from './claim-language.ts'
import type { ComparedWord } from './compared-words.ts'
import { joinedKey } from './joins.ts'
import { hull, nameMarks } from './marked-changes.ts'
import { type Marks, unmarked } from './marks.ts'

/** Unmatched first or last words of a claim count as changed, not as added, up to this many words. */
const longestChangedEnd = 6
/**
 * First or last words of the claim that also occur further out in the passage are the same, and the words between are left out. The more
 * letters they have, the less likely it is chance: most words between for each letter beyond the first few, and in all.
 */
const chanceLetters = 4
const gapPerLetter = 3
const longestGap = 60
/** Most words of one side that may be a single word on the other. */
const mostParts = 8
/** Fewer words found elsewhere in the passage are a coincidence, not a move. */
const fewestMoved = 2

export type ChangeKind = 'same' | 'changed' | 'added' | 'missing' | 'moved' | 'omitted' | 'inserted'

/** A run of words. Ranges are word ordinals, end exclusive; `null` for a side without words. */
export interface Change {
  readonly kind: ChangeKind
  readonly claimed: Span | null
  readonly found: Span | null
}

/** A text to compare, with its words. */
export interface Side {
  readonly text: string
  readonly words: readonly ComparedWord[]
  readonly language: Language
}

/** Runs in the order of the claim. A `moved` run stands where the claim has it. */
export function difference(claimed: Side, passage: Side, pairs: readonly Pair[], marks: Marks = unmarked): Change[] {
  const runs = nameMarks(reachEnds(joinSame(nameRuns(pairs, marks), claimed, passage), claimed, passage), marks)
  return changeEnds(findMoves(runs, claimed.words, passage.words), passage.words.length)
}

/** Runs of equal pairs, and between them words of one side only (`added`, `missing`) or different words on both (`changed`). */
function nameRuns(pairs: readonly Pair[], { bracketed }: Marks): Change[] {
  const runs: Change[] = []
  let at = 0
  while (at < pairs.length) {
    const same = pairs[at]?.same ?? false
    let claimed: Span | null = null
    let found: Span | null = null
    const inBrackets = bracketed.has(pairs[at]?.claimed ?? -1)
    for (; at < pairs.length && pairs[at]?.same === same; at += 1) {
      const word = pairs[at]?.claimed ?? -1
      if (!same && word >= 0 && bracketed.has(word) !== inBrackets) break
      claimed = reach(claimed, pairs[at]?.claimed ?? -1)
      found = reach(found, pairs[at]?.found ?? -1)
    }
    const kind = same ? 'same' : claimed === null ? 'missing' : found === null ? 'added' : 'changed'
    runs.push({ kind, claimed, found })
  }
  return runs
}

function reach(span: Span | null, ordinal: number): Span | null {
  if (ordinal < 0) return span
  return span === null ? { start: ordinal, end: ordinal + 1 } : { start: span.start, end: ordinal + 1 }
}

/** Joins neighbouring runs of equal words, and words that the other side writes as several: `D. P. R. K.` and `DPRK`. */
function joinSame(runs: readonly Change[], claimed: Side, passage: Side): Change[] {
  const joined: Change[] = []
  for (const run of runs) {
    const equal =
      run.kind === 'changed' &&
      (isJoined(claimed, run.claimed, passage, run.found) || isJoined(passage, run.found, claimed, run.claimed))
    const kind = equal ? 'same' : run.kind
    const last = joined.at(-1)
    if (kind === 'same' && last?.kind === 'same') {
      joined[joined.length - 1] = {
        kind,
        claimed: hull(last.claimed, run.claimed),
        found: hull(last.found, run.found),
      }
    } else joined.push({ ...run, kind })
  }
  return joined
}

/** Whether words of one side equal a single word of the other. */
function isJoined({ text, words, language }: Side, parts: Span | null, other: Side, one: Span | null): boolean {
  if (parts === null || one === null || one.end - one.start !== 1 || parts.end - parts.start > mostParts) return false
  return joinedKey(text, words.slice(parts.start, parts.end), language) === other.words[one.start]?.key
}

function lettersOf(words: readonly ComparedWord[], span: Span | null): string {
  return words
    .slice(span?.start ?? 0, span?.end ?? 0)
    .map(({ key }) => key)
    .join('')
}

/** An alignment drops first or last words that stand too far from the rest; this finds them further out. */
function reachEnds(runs: readonly Change[], claimed: Side, passage: Side): readonly Change[] {
  const [first, second] = runs
  const [beforeLast, last] = [runs.at(-2), runs.at(-1)]
  const ahead = endOf(last, claimed.words, passage.words, beforeLast?.found?.end, 1)
  const behind = endOf(first, claimed.words, passage.words, second?.found?.start, -1)
  if (ahead === null && behind === null) return runs
  const reached = [...(behind ?? runs.slice(0, 1)), ...runs.slice(1, -1), ...(ahead ?? runs.slice(-1))]
  return joinSame(reached, claimed, passage)
}

/** A run at an end of the claim that occurs in the passage beyond `border`, with the words between, in order; or null. */
function endOf(
  run: Change | undefined,
  claimed: readonly ComparedWord[],
  passage: readonly ComparedWord[],
  border: number | undefined,
  direction: 1 | -1,
): readonly Change[] | null {
  if (run?.kind !== 'added' || run.claimed === null || border === undefined) return null
  const words = claimed.slice(run.claimed.start, run.claimed.end)
  const letters = lettersOf(claimed, run.claimed).length
  const furthest = Math.max(0, Math.min(longestGap, gapPerLetter * (letters - chanceLetters)))
  for (let gap = 0; gap <= furthest; gap += 1) {
    const start = direction > 0 ? border + gap : border - gap - words.length
    if (start < 0 || start + words.length > passage.length) return null
    if (words.some(({ key }, at) => passage[start + at]?.key !== key)) continue
    const same: Change = { kind: 'same', claimed: run.claimed, found: { start, end: start + words.length } }
    const between = direction > 0 ? { start: border, end: start } : { start: start + words.length, end: border }
    const missing: Change[] = gap === 0 ? [] : [{ kind: 'missing', claimed: null, found: between }]
    return direction > 0 ? [...missing, same] : [same, ...missing]
  }
  return null
}

/** An alignment with free ends drops a first or last word that was changed; this pairs it with the passage's word at that place. */
function changeEnds(runs: readonly Change[], words: number): Change[] {
  const first = runs[0]
  const last = runs.at(-1)
  return runs.map(run => {
    if (run.kind !== 'added' || run.claimed === null || runs.length === 1) return run
    const length = run.claimed.end - run.claimed.start
    if (length > longestChangedEnd) return run
    const next = run === first ? runs[1]?.found?.start : run === last ? runs.at(-2)?.found?.end : undefined
    if (next === undefined) return run
    const found =
      run === first
        ? { start: Math.max(0, next - length), end: next }
        : { start: next, end: Math.min(words, next + length) }
    return found.start < found.end ? { kind: 'changed', claimed: run.claimed, found } : run
  })
}

/** An added run that occurs elsewhere in the passage was moved; it is then no longer missing from its old place. */
function findMoves(
  runs: readonly Change[],
  claimed: readonly ComparedWord[],
  passage: readonly ComparedWord[],
): Change[] {
  const moved = new Map<Change, Span>()
  const taken = new Set<Change>()
  const free = new Set(passage.keys())
  for (const run of runs) {
    if (run.kind === 'missing') continue
    for (let word = run.found?.start ?? 0; word < (run.found?.end ?? 0); word += 1) free.delete(word)
  }
  for (const run of runs) {
    if (run.kind !== 'added' || run.claimed === null) continue
    const place = placeOf(claimed, run.claimed, passage, free)
    if (place === null) continue
    const source = runs.find(
      ({ kind, found }) => kind === 'missing' && found?.start === place.start && found.end === place.end,
    )
    if (source === undefined && place.end - place.start < fewestMoved) continue
    if (source !== undefined) taken.add(source)
    for (let word = place.start; word < place.end; word += 1) free.delete(word)
    moved.set(run, place)
  }
  return runs
    .filter(run => !taken.has(run))
    .map(run => (moved.has(run) ? { kind: 'moved', claimed: run.claimed, found: moved.get(run) ?? null } : run))
}

/** The place where the words of a claim's span occur in a row in the passage, among words without a partner. */
function placeOf(
  claimed: readonly ComparedWord[],
  span: Span,
  passage: readonly ComparedWord[],
  free: ReadonlySet<number>,
): Span | null {
  const length = span.end - span.start
  for (let start = 0; start + length <= passage.length; start += 1) {
    let same = 0
    while (same < length && free.has(start + same) && passage[start + same]?.key === claimed[span.start + same]?.key) {
      same += 1
    }
    if (same === length) return { start, end: start + length }
  }
  return null
}
