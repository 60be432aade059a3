// A search processes the archive in stretches of many windows; a window has at least 128 units, in whole articles. Few candidates are
// looked at window by window, and scores are bounded by window. The data of a stretch fits in small arrays that the next one reuses.

import type { FieldName } from '../article/indexed-fields.ts'
import { ArchiveError } from '../file/archive.ts'
import type { ArchiveParts } from '../file/archive-parts.ts'
import { Scratch } from './scratch.ts'

/** Windows in one stretch: about 8,000 units, whose bit sets and scores fit in a near cache. */
const stretchWindows = 64

/** Windows `[first, end)`. Unit `base + i` has index `i` in bit sets and scores; `base` is a multiple of 32, so that bit sets line up. */
export interface Stretch {
  readonly first: number
  readonly end: number
  readonly base: number
  /** Units `[from, to)`. */
  readonly from: number
  readonly to: number
  /** Length of a bit set for the stretch, in 32-bit words. */
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
  /** Windows `[first, end)` as one stretch. */
  stretch(first: number, end: number): Stretch
  /** The window of a unit. */
  find(unit: number): number
  /** Work arrays shared by all searches, of which only one runs at a time. */
  readonly scratch: Scratch
  /** All windows, in stretches. */
  readonly stretches: readonly Stretch[]
}

/** Window tables that were built before. An archive never changes, so they stay valid as long as it exists. */
const known = new WeakMap<ArchiveParts, WindowTable>()

/** An archive's windows, built on first use. Throws ArchiveError if they do not cover the units in order. */
export function windowsOf(archive: ArchiveParts): WindowTable {
  const found = known.get(archive) ?? layOut(archive)
  known.set(archive, found)
  return found
}

function layOut({ windows, units, counts }: ArchiveParts): WindowTable {
  const count = Math.max(0, windows.length - 1)
  const text = new Uint32Array(windows.length)
  const speaker = new Uint32Array(windows.length)
  for (let i = 0; i < windows.length; i++) {
    const article = windows[i] ?? 0
    text[i] = units.starts[article] ?? 0
    speaker[i] = units.quotesBefore(text[i] ?? 0)
    const backwards = i > 0 && (article < (windows[i - 1] ?? 0) || (text[i] ?? 0) < (text[i - 1] ?? 0))
    if (article > counts.articles || backwards || (speaker[i] ?? 0) < (speaker[i - 1] ?? 0)) {
      throw new ArchiveError('the archive has windows that do not follow one another')
    }
  }
  if (
    text[0] !== 0 ||
    text[count] !== counts.units ||
    windows[count] !== counts.articles ||
    speaker[count] !== counts.quotes
  ) {
    throw new ArchiveError('the archive has windows that do not cover its units')
  }
  const stretch = (first: number, end: number): Stretch => {
    const [from, to] = [text[first] ?? 0, text[end] ?? 0]
    const base = from & ~31
    return {
      first,
      end,
      base,
      from,
      to,
      words: (to - base + 31) >>> 5,
      firstArticle: windows[first] ?? 0,
      endArticle: windows[end] ?? 0,
      firstQuote: speaker[first] ?? 0,
      endQuote: speaker[end] ?? 0,
    }
  }
  const stretches = Array.from({ length: Math.ceil(count / stretchWindows) }, (_, i) =>
    stretch(i * stretchWindows, Math.min((i + 1) * stretchWindows, count)),
  )
  const size = stretches.reduce((most, { words }) => Math.max(most, words * 32), 0)
  const find = (unit: number) => {
    let [low, high] = [0, count]
    while (low + 1 < high) {
      const middle = (low + high) >>> 1
      if ((text[middle] ?? 0) <= unit) low = middle
      else high = middle
    }
    return low
  }
  // One word more than needed: combining a bitmap word by word may touch the word after its last bit.
  const scratch = new Scratch(size + 64, counts.units)
  return { count, starts: { text, title: windows, speaker }, stretch, find, scratch, stretches }
}

/** Documents of a field that belong to a stretch. */
export function docRange(field: FieldName, stretch: Stretch): readonly [number, number] {
  if (field === 'text') return [stretch.from, stretch.to]
  return field === 'title' ? [stretch.firstArticle, stretch.endArticle] : [stretch.firstQuote, stretch.endQuote]
}

/** Indexes of an article's units in its stretch: never outside the stretch, whatever the archive says. */
export function articlePlaces(
  { units }: ArchiveParts,
  { base, from, to }: Stretch,
  article: number,
): readonly [number, number] {
  const start = Math.max(from, Math.min(units.starts[article] ?? 0, to))
  return [start - base, Math.max(start, Math.min(units.starts[article + 1] ?? 0, to)) - base]
}

/** Whether any window of a stretch can match. */
export function isPossible(bounds: Float64Array, stretch: Stretch): boolean {
  for (let window = stretch.first; window < stretch.end; window++) if ((bounds[window] ?? -1) >= 0) return true
  return false
}
