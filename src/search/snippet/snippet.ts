// The part of a text that best shows why it matched, with the matches marked. highlighter.ts finds the matches.

import type { TextBreak } from '../../article/quote-words.ts'
import type { Span } from '../../text/span.ts'
import { stretchesOf } from '../../text/stretches.ts'
import type { Range, Snippet } from '../answer.ts'
import { type Match, type Matcher, rangesOf } from './highlighter.ts'
import { windowEnd, windowStart } from './window.ts'

/** Length of a snippet that is part of a text, and of a text that is shown in full; in UTF-16 code units. */
const snippetLength = 240
const wholeLength = 320
/** Weight of a word that is already in the window, as a share: repetition shows little more. */
const repeatShare = 0.1
/** Bonus for two different adjacent words, as a share of the smaller weight; it falls with their distance in code units. */
const nearShare = 0.5
const nearReach = 40

/** A snippet of a text in a language (BCP 47 tag): the full text with its breaks if it is short, else the window with the most matches that crosses no break. */
export function snippetOf(text: string, lang: string, find: Matcher, breaks: readonly TextBreak[] = []): Snippet {
  const matches = find(text, lang, breaks)
  const ranges = rangesOf(matches)
  if (text.length <= wholeLength) return cut(text, { start: 0, end: text.length }, ranges, breaks)
  const stretches = stretchesOf(text, breaks)
  const best = bestWindow(matches, stretches)
  return cut(text, windowIn(text, stretchAt(stretches, best.start), best), ranges)
}

/** The beginning of a text, at the length of a snippet. The text is not searched. */
export function openingOf(text: string, breaks: readonly TextBreak[] = []): Snippet {
  const opening = { start: 0, end: 0 }
  return text.length <= wholeLength
    ? cut(text, { start: 0, end: text.length }, [], breaks)
    : cut(text, windowIn(text, stretchAt(stretchesOf(text, breaks), 0), opening), [])
}

/** The window around the matches, within an unbroken part. */
function windowIn(text: string, { start, end }: Span, seen: Span): Span {
  const stretch = text.slice(start, end)
  const first = windowStart(stretch, seen.start - start, seen.end - start, snippetLength)
  return { start: start + first, end: start + windowEnd(stretch, first, seen.end - start, snippetLength) }
}

function stretchAt(stretches: readonly Span[], at: number): Span {
  return stretches.find(({ end }) => at < end) ?? stretches[0] ?? { start: 0, end: 0 }
}

/** First and last match of the window with the most weight; of equals, the earliest. */
function bestWindow(matches: readonly Match[], stretches: readonly Span[]): Span {
  let best = { start: 0, end: 0 }
  let bestScore = 0
  /** For each word, the last window that contained it. */
  const seen: number[] = []
  let place = 0
  for (const [index, first] of matches.entries()) {
    while (first.start >= (stretches[place]?.end ?? Number.POSITIVE_INFINITY)) place += 1
    const limit = stretches[place]?.end ?? Number.POSITIVE_INFINITY
    let score = 0
    let end = first.end
    let before: Match | null = null
    for (let at = index; at < matches.length; at += 1) {
      const match = matches[at]
      if (match === undefined || match.start >= limit) break
      // A match longer than a window gets its own: a whole sentence in quotation marks, for example.
      if (match.end - first.start > snippetLength && at > index) break
      score += seen[match.word] === index ? match.weight * repeatShare : match.weight
      if (before !== null && before.word !== match.word) {
        const gap = Math.max(0, match.start - before.end)
        score += Math.min(before.weight, match.weight) * nearShare * Math.max(0, 1 - gap / nearReach)
      }
      seen[match.word] = index
      end = Math.max(end, match.end)
      before = match
      if (score > bestScore * (1 + 1e-9)) {
        bestScore = score
        best = { start: first.start, end }
      }
    }
  }
  return best
}

/** A window as a text of its own: with ellipses at the cuts and ranges adjusted. `breaks` are given only for a full text. */
function cut(text: string, { start, end }: Span, ranges: readonly Span[], breaks: readonly TextBreak[] = []): Snippet {
  const lead = start > 0 ? '… ' : ''
  const shown = `${lead}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
  const highlights: Range[] = []
  for (const range of ranges) {
    if (range.start >= end || range.end <= start) continue
    const move = lead.length - start
    highlights.push([Math.max(range.start, start) + move, Math.min(range.end, end) + move])
  }
  if (breaks.length === 0) return { text: shown, highlights }
  return {
    text: shown,
    highlights,
    breaks: breaks.map(({ kind, text: words, ...at }) => ({ kind, text: words, range: [at.start, at.end] })),
  }
}
