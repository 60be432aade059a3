// Differences that the claim discloses: omissions at an ellipsis, and text in brackets.

import type { Span } from '../../text/span.ts'
import type { Change } from './differences.ts'
import type { Marks } from './marks.ts'

/** Most passage words that brackets may replace; "[Kim]" for half a sentence is no insertion. */
const longestReplaced = 8

/** Whether the claim discloses the difference. */
export function isMarked({ kind }: Pick<Change, 'kind'>): boolean {
  return kind === 'omitted' || kind === 'inserted'
}

/** The differences where the claim has a mark: passage words omitted at an ellipsis, and bracketed words with those that they replace. */
export function nameMarks(runs: readonly Change[], { omissions, bracketed }: Marks): Change[] {
  // "[the works]" for "the old works": the brackets replace all of it.
  const isInside = (at: number, found: Span | null) =>
    bracketed.has(at - 1) && bracketed.has(at) && found !== null && found.end - found.start <= longestReplaced
  const named: Change[] = []
  let word = 0
  for (const run of runs) {
    const { kind, claimed, found } = run
    const before = named.at(-1)
    if (kind === 'missing' && (omissions.has(word) || isInside(word, found))) named.push({ ...run, kind: 'omitted' })
    else if (kind !== 'same' && claimed !== null && bracketed.has(claimed.start)) {
      const replaced = before?.kind === 'missing' ? hull(before.found, found) : found
      if (before?.kind === 'missing') named.pop()
      named.push(...inBrackets({ kind, claimed, found: replaced }, claimed, omissions))
    } else named.push(run)
    word = claimed?.end ?? word
  }
  return named
}

/** Bracketed words with those that they replace. Beside an ellipsis, surplus passage words count as omitted. */
function inBrackets(run: Change, claimed: Span, omissions: ReadonlySet<number>): Change[] {
  const { found } = run
  const length = claimed.end - claimed.start
  if (found === null || found.end - found.start <= length) return [{ ...run, kind: 'inserted' }]
  if (omissions.has(claimed.end)) {
    const border = found.start + length
    return [
      { kind: 'inserted', claimed, found: { start: found.start, end: border } },
      { kind: 'omitted', claimed: null, found: { start: border, end: found.end } },
    ]
  }
  if (omissions.has(claimed.start)) {
    const border = found.end - length
    return [
      { kind: 'omitted', claimed: null, found: { start: found.start, end: border } },
      { kind: 'inserted', claimed, found: { start: border, end: found.end } },
    ]
  }
  return [{ ...run, kind: found.end - found.start <= longestReplaced ? 'inserted' : 'changed' }]
}

/** Both spans and the words between them. */
export function hull(one: Span | null, other: Span | null): Span | null {
  if (one === null || other === null) return one ?? other
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
}
