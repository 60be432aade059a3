// Which passages match a question: those whose paragraph does, and those with a quote that does.

import type { Clause, Filter } from '../../query/clause.ts'
import { allOf, anyOf, type Match, matchOf, paragraphFields, queryOf, quoteFields, type Reading } from './match.ts'

export interface Matching {
  /** Of the document of a passage: its paragraph matches. */
  readonly paragraph: Match
  /** Of the nested document of a quote: it matches. */
  readonly quote: Match
  /** Of the document of a passage: it has a quote that matches. */
  readonly hasQuote: Match
  /** What only the document of a passage tells, for quotes as well. */
  readonly around: Match
}

/** What matches a clause and some filters. */
export function matchingOf(reading: Reading, clause: Clause, filters: readonly Filter[]): Matching {
  const all = [clause, ...filters]
  const paragraph = allOf(all.map(one => matchOf(reading, paragraphFields, one)))
  const quote = allOf(all.map(one => matchOf(reading, quoteFields, one)))
  const ofArticle = filters.filter(filter => filter.op === 'in' && filter.column === 'article')
  const around = allOf(ofArticle.map(filter => matchOf(reading, paragraphFields, filter)))
  return { paragraph, quote, around, hasQuote: allOf([around, withQuote(quote)]) }
}

/** Passages with a quote that matches. */
export function withQuote(quote: Match): Match {
  return quote === 'none' ? 'none' : { nested: { path: 'quotes', score_mode: 'none', query: queryOf(quote) } }
}

/** Passages of which anything matches. */
export function anyMatching({ paragraph, hasQuote }: Matching): Match {
  return anyOf([paragraph, hasQuote])
}
