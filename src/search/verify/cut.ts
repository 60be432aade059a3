// Finds what a claimed quotation leaves out before, after and inside it, and whether a negation was left out or added. Outside the claimed
// part, and at marked omissions, only the sentences of the claim count: a "not" three sentences later changes nothing.

import type { Span } from '../../text/span.ts'
import type { Change, Side } from './differences.ts'

/** Most of the omitted text that is given on either side of a long quote, in UTF-16 code units; about two sentences. */
const longestRest = 240

/** `before`, `after`: spans of the passage; `null` if the claim begins or ends as the passage (or its sentence) does. */
export interface Cut {
  readonly before: Span | null
  readonly inside: readonly Span[]
  readonly after: Span | null
  /** Negating words of the passage that the claim drops, and those that the claim adds, as written. */
  readonly negations: { readonly lost: readonly string[]; readonly added: readonly string[] }
}

/**
 * The omitted words. With `whole`, the passage is one quote and all of it counts; otherwise only the sentences in which the claim begins
 * and ends.
 */
export function cutOf(claimed: Side, passage: Side, changes: readonly Change[], whole: boolean): Cut {
  const found = changes.flatMap(change => (change.kind === 'moved' || change.found === null ? [] : [change.found]))
  const stretch = { start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0 }
  const first = sentenceStart(passage, stretch.start)
  const last = sentenceEnd(passage, stretch.end)
  const from = whole ? 0 : first
  const to = whole ? passage.words.length : last
  const before = { start: from, end: stretch.start }
  const after = { start: stretch.end, end: to }
  const moved = changes.flatMap(change => (change.kind === 'moved' && change.found !== null ? [change.found] : []))
  const isLeft = (span: Span) => span.end > span.start && !covers(moved, span)
  const inside = changes.flatMap(({ kind, found: span }) =>
    span !== null && (kind === 'missing' || kind === 'omitted') ? [span] : [],
  )
  const near = [
    { start: Math.max(from, first), end: stretch.start },
    { start: stretch.end, end: Math.min(to, last) },
  ]
  const lost = near.filter(isLeft).flatMap(span => negating(passage, span))
  const turned = changes
    .filter(({ kind, found: span }) => kind !== 'missing' || span === null || isLeft(span))
    .map(change => turnedBy(change, claimed, passage))
  return {
    before: isLeft(before) ? restBefore(passage, before) : null,
    inside: inside.map(span => surface(passage, span)),
    after: isLeft(after) ? restAfter(passage, after) : null,
    negations: { lost: [...lost, ...turned.flatMap(each => each.lost)], added: turned.flatMap(each => each.added) },
  }
}

/** Negations that one change removes and adds. */
export function turnedBy({ kind, claimed: here, found }: Change, claimed: Side, passage: Side): Cut['negations'] {
  if (kind === 'same' || kind === 'moved') return { lost: [], added: [] }
  const said = kind === 'omitted' && found !== null ? besides(passage, found) : found === null ? [] : [found]
  const [added, lost] = [negating(claimed, here), said.flatMap(span => negating(passage, span))]
  return { lost: lost.slice(added.length), added: added.slice(lost.length) }
}

/** For an omission: the part that belongs to the claim's sentences on either side of it. */
function besides(passage: Side, { start, end }: Span): Span[] {
  const [before, after] = [Math.min(end, sentenceEnd(passage, start)), Math.max(start, sentenceStart(passage, end))]
  return before >= after
    ? [{ start, end }]
    : [
        { start, end: before },
        { start: after, end },
      ]
}

function covers(spans: readonly Span[], inner: Span): boolean {
  return spans.some(({ start, end }) => start <= inner.start && end >= inner.end)
}

function negating(side: Side, span: Span | null): string[] {
  return side.words
    .slice(span?.start ?? 0, span?.end ?? 0)
    .map(({ key, start, end }) => ({ key, written: side.text.slice(start, end) }))
    .filter(({ key, written }) => side.language.negates(key, written))
    .map(({ written }) => written)
}

/** Ordinal of the first word of the word's sentence. A sentence ends with a stop and a space, or with a line. */
function sentenceStart({ text, words }: Side, word: number): number {
  let at = word
  while (at > 0 && !isBreak(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0))) at -= 1
  return at
}

function sentenceEnd({ text, words }: Side, end: number): number {
  let at = end
  while (at > 0 && at < words.length && !isBreak(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0))) at += 1
  return at
}

function isBreak(gap: string): boolean {
  return /[.!?…。！？؟।]["”’»)\]]*(?:\s|$)|[。！？\n]/u.test(gap.slice(0, 16))
}

function surface({ words }: Side, span: Span): Span {
  return { start: words[span.start]?.start ?? 0, end: words[span.end - 1]?.end ?? 0 }
}

/** The omitted text nearest to the claim, cut at a word. */
function restBefore(side: Side, span: Span): Span {
  const { end } = surface(side, span)
  let first = span.start
  while (end - (side.words[first]?.start ?? end) > longestRest && first < span.end - 1) first += 1
  return surface(side, { start: first, end: span.end })
}

function restAfter(side: Side, span: Span): Span {
  const { start } = surface(side, span)
  let end = span.end
  while ((side.words[end - 1]?.end ?? start) - start > longestRest && end > span.start + 1) end -= 1
  return surface(side, { start: span.start, end })
}
