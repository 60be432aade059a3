// A search goes over the archive window by window: about a thousand units, whole articles. All that is known of a window fits in
// small arrays, one place a unit, which are used again for the next one.

import { ArchiveError } from '../archive.ts'
import type { FieldName } from '../plan.ts'
import type { RankSource } from './source.ts'

/** One window. Unit `base + i` has place `i` in bit sets and score arrays; `base` is a multiple of 32, so that bit sets line up. */
export interface Window {
  readonly number: number
  readonly base: number
  /** Units `[from, to)`. */
  readonly from: number
  readonly to: number
  /** 32-bit words that a bit set of the window has. */
  readonly words: number
  /** Articles `[firstArticle, endArticle)`. */
  readonly firstArticle: number
  readonly endArticle: number
  /** Quotes `[firstQuote, endQuote)`, as numbered over the archive. */
  readonly firstQuote: number
  readonly endQuote: number
}

export interface WindowTable {
  readonly count: number
  /** First document of each window in a field's own numbering, and the end: units, articles, or quotes. */
  readonly starts: Readonly<Record<FieldName, Uint32Array>>
  /** Places that arrays over any window need. */
  readonly size: number
  at(number: number): Window
}

/** Throws ArchiveError where windows do not cover the units in order, or one is larger than the archive says the largest is. */
export function openWindows(source: RankSource): WindowTable {
  const { windows, units, largestWindow, counts } = source
  const count = windows.length - 1
  const text = new Uint32Array(windows.length)
  const speaker = new Uint32Array(windows.length)
  for (let i = 0; i < windows.length; i++) {
    const article = windows[i] ?? 0
    text[i] = units.starts[article] ?? 0
    speaker[i] = units.quotesBefore(text[i] ?? 0)
    const size = (text[i] ?? 0) - (text[i - 1] ?? 0)
    if (article > counts.articles || size < 0 || size > largestWindow || (speaker[i] ?? 0) < (speaker[i - 1] ?? 0)) {
      throw new ArchiveError('the archive has windows that do not follow one another')
    }
  }
  if (
    text[0] !== 0 ||
    text[count] !== counts.units ||
    largestWindow > counts.units ||
    speaker[count] !== counts.quotes
  ) {
    throw new ArchiveError('the archive has windows that do not cover its units')
  }
  return {
    count,
    starts: { text, title: windows, speaker },
    size: largestWindow + 64,
    at(number) {
      const [from, to] = [text[number] ?? 0, text[number + 1] ?? 0]
      const base = from & ~31
      return {
        number,
        base,
        from,
        to,
        words: (to - base + 31) >>> 5,
        firstArticle: windows[number] ?? 0,
        endArticle: windows[number + 1] ?? 0,
        firstQuote: speaker[number] ?? 0,
        endQuote: speaker[number + 1] ?? 0,
      }
    },
  }
}
