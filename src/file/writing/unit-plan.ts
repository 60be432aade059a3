// The order of everything: articles by id, an article's paragraphs in order, each followed by the quotes that begin in it. Unit numbers,
// and so the order of ties in a ranking, follow from this.

import type { ArchiveEntry } from '../../article/entry.ts'
import type { Quote } from '../../article/quote.ts'
import { quoteWords } from '../../article/quote-words.ts'

/**
 * Fewest units that a search bounds and scores together (except in the last window). Windows have whole articles, so that folding and
 * grouping are local.
 */
const windowUnits = 128

export interface UnitPlan {
  readonly entries: readonly ArchiveEntry[]
  /** First unit of each article, and the end. */
  readonly unitStarts: Uint32Array<ArrayBuffer>
  /** One bit a unit, low bit first: is it a quote. */
  readonly quoteBits: Uint32Array<ArrayBuffer>
  /** Unit of each quote, in order of units. */
  readonly quoteUnits: Uint32Array<ArrayBuffer>
  readonly quotes: readonly Quote[]
  /** First article of each window, and the end. */
  readonly windows: Uint32Array<ArrayBuffer>
  readonly paragraphs: number
}

/** Throws a RangeError if two articles have one id, or if a quote points outside its article or its words differ from the article's. */
export function planUnits(entries: readonly ArchiveEntry[]): UnitPlan {
  const sorted = [...entries].sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
  const unitStarts: number[] = []
  const quoteUnits: number[] = []
  const quotes: Quote[] = []
  const windows: number[] = [0]
  let [unit, windowStart] = [0, 0]
  sorted.forEach(({ article, quotes: own }, number) => {
    if (number > 0 && sorted[number - 1]?.article.id === article.id)
      throw new RangeError(`two articles have the id ${article.id}`)
    if (unit - windowStart >= windowUnits) {
      windows.push(number)
      windowStart = unit
    }
    unitStarts.push(unit)
    const byParagraph = Map.groupBy(own, quote => checkedParagraph(quote, article))
    article.paragraphs.forEach((_, paragraph) => {
      unit++
      for (const quote of byParagraph.get(paragraph) ?? []) {
        quoteUnits.push(unit++)
        quotes.push(quote)
      }
    })
  })
  const quoteBits = new Uint32Array(Math.ceil(unit / 32))
  for (const quote of quoteUnits) quoteBits[quote >> 5] = (quoteBits[quote >> 5] ?? 0) | (1 << (quote & 31))
  return {
    entries: sorted,
    unitStarts: Uint32Array.from([...unitStarts, unit]),
    quoteBits,
    quoteUnits: Uint32Array.from(quoteUnits),
    quotes,
    windows: Uint32Array.from([...windows, sorted.length]),
    paragraphs: unit - quotes.length,
  }
}

function checkedParagraph(quote: Quote, article: ArchiveEntry['article']): number {
  for (const { paragraph, start, end } of quote.fragments) {
    const text = article.paragraphs[paragraph]?.text
    if (text === undefined || start > end || end > text.length) {
      throw new RangeError(`a quote of ${article.id} points outside of its paragraphs`)
    }
  }
  if (quoteWords(quote.fragments, number => article.paragraphs[number]?.text ?? '').text !== quote.text)
    throw new RangeError(`a quote of ${article.id} has words that its article does not have there: ${quote.text}`)
  return quote.fragments[0]?.paragraph ?? 0
}
