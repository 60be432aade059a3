// Clauses that match a unit by its properties, not by its words. They score 0.

import { dayNumber, firstDayOf, lastDayOf } from '../file/tables/days.ts'
import type { DateClause, InClause } from '../query/clause.ts'
import { Bounds, impossible, type Node } from './node.ts'
import type { RankContext } from './rank-context.ts'
import { maskOf, setRange } from './unit-bits.ts'
import { articlePlaces, type Stretch } from './windows.ts'

/** Makes a node from its matches. `possible` says whether a window may contain any. */
function filterNode(
  context: RankContext,
  possible: (window: number) => boolean,
  match: (stretch: Stretch, bits: Uint32Array) => void,
): Node {
  const bounds = new Bounds(() =>
    Float64Array.from({ length: context.windows.count }, (_, window) => (possible(window) ? 0 : impossible)),
  )
  return {
    bounds,
    most: 0,
    postings: 0,
    candidates: () => null,
    match,
    score: (stretch, bits) => match(stretch, bits),
  }
}

export function allNode(context: RankContext): Node {
  return filterNode(
    context,
    () => true,
    (stretch, bits) => setRange(bits, stretch.from - stretch.base, stretch.to - stretch.base),
  )
}

/** All units of the articles that pass. */
function articleNode(context: RankContext, passes: (article: number) => boolean): Node {
  const starts = context.windows.starts.title
  return filterNode(
    context,
    window => {
      for (let article = starts[window] ?? 0; article < (starts[window + 1] ?? 0); article++)
        if (passes(article)) return true
      return false
    },
    (stretch, bits) => {
      for (let article = stretch.firstArticle; article < stretch.endArticle; article++) {
        if (!passes(article)) continue
        const [from, to] = articlePlaces(context.source, stretch, article)
        setRange(bits, from, to)
      }
    },
  )
}

/**
 * Both ends are included. A month or year alone must lie completely between them, because the article may otherwise have been published
 * outside. Undated articles never pass, unless only these are asked for.
 */
export function dateNode(context: RankContext, clause: DateClause): Node {
  const { dates } = context.source
  if (clause.undated === true) return articleNode(context, article => (dates[article] ?? 0) === 0)
  const from = clause.from === null ? 1 : dayNumber(clause.from)
  const to = clause.to === null ? Number.POSITIVE_INFINITY : dayNumber(clause.to)
  return articleNode(context, article => {
    const date = dates[article] ?? 0
    return date > 0 && firstDayOf(date) >= from && lastDayOf(date) <= to
  })
}

export function inNode(context: RankContext, clause: InClause): Node {
  const { source, windows } = context
  const wanted = new Set(clause.values)
  if (clause.column === 'type') return typeNode(context, wanted)
  if (clause.column === 'article') return articleNode(context, article => wanted.has(article))
  if (clause.column === 'speaker') {
    const starts = windows.starts.speaker
    const said = (quote: number) => wanted.has((source.quoteSpeakers[quote] ?? 0) - 1)
    const anySaid = (window: number) => {
      for (let quote = starts[window] ?? 0; quote < (starts[window + 1] ?? 0); quote++) if (said(quote)) return true
      return false
    }
    return filterNode(context, anySaid, (stretch, bits) => {
      for (let quote = stretch.firstQuote; quote < stretch.endQuote; quote++) {
        const place = (source.quoteUnits[quote] ?? 0) - stretch.base
        if (said(quote)) bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
      }
    })
  }
  const values = source.values[clause.column]
  return articleNode(context, article => {
    for (let n = 0, value = 0; value >= 0; n++) {
      value = values.valueOf(article, n)
      if (value >= 0 && wanted.has(value)) return true
    }
    return false
  })
}

function typeNode(context: RankContext, wanted: ReadonlySet<number>): Node {
  const { quoteBits } = context.source.units
  const starts = context.windows.starts
  const [paragraphs, quotes] = [wanted.has(0), wanted.has(1)]
  const possible = (window: number) =>
    paragraphs || (quotes && (starts.speaker[window + 1] ?? 0) > (starts.speaker[window] ?? 0))
  return filterNode(context, possible, ({ base, from, to, words }, bits) => {
    for (let word = 0; word < words; word++) {
      const quote = quoteBits[(base >>> 5) + word] ?? 0
      const wantedBits = (quotes ? quote : 0) | (paragraphs ? ~quote : 0)
      bits[word] = (bits[word] ?? 0) | (wantedBits & maskOf(word, from - base, to - base))
    }
  })
}
