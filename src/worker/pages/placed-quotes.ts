// The quotes of an article by their paragraph, sorted in one pass: an article may have thousands of both.

import type { ArticleAnswer } from '../../search/answer.ts'

type ArticleQuote = ArticleAnswer['quotes'][number]

export interface PlacedQuote {
  readonly quote: ArticleQuote
  /** A speaker's role is shown once, beside their first quote. */
  readonly isFirstOfSpeaker: boolean
}

export interface PlacedFragment {
  readonly quote: ArticleQuote
  readonly start: number
  readonly end: number
  /** The first fragment of a quote carries the quote's anchor. */
  readonly isFirst: boolean
}

/** Keyed by the number of a paragraph; a paragraph without quotes has no entry. */
export interface PlacedQuotes {
  /** Quotes whose first fragment is in the paragraph. */
  readonly beginning: ReadonlyMap<number, readonly PlacedQuote[]>
  /** Every fragment in the paragraph. */
  readonly fragments: ReadonlyMap<number, readonly PlacedFragment[]>
}

export function placedQuotes(quotes: readonly ArticleQuote[]): PlacedQuotes {
  const beginning = new Map<number, PlacedQuote[]>()
  const fragments = new Map<number, PlacedFragment[]>()
  const heard = new Set<string | undefined>()
  for (const quote of quotes) {
    const speaker = quote.speaker?.id
    const isFirstOfSpeaker = heard.size < heard.add(speaker).size
    for (const [i, { paragraph, start, end }] of quote.fragments.entries()) {
      const isFirst = i === 0
      if (isFirst) add(beginning, paragraph, { quote, isFirstOfSpeaker })
      add(fragments, paragraph, { quote, start, end, isFirst })
    }
  }
  return { beginning, fragments }
}

function add<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
