// The result of reading a part of a query: the clause for the engine, and the account of it in the answer.

import type { Clause } from '../../query/clause.ts'
import type { Correction, Synonym } from '../answer.ts'
import type { QueryNode } from '../grammar/ast.ts'
import type { Budget } from './budget.ts'
import type { Alternatives } from './synonyms.ts'
import type { KnownWords, WordForm } from './words-asked.ts'

export interface Reading {
  /** Null if it would cost more than is left. */
  readonly clause: Clause | null
  /** Words searched, in order. */
  readonly terms: readonly string[]
  readonly corrections: readonly Correction[]
  /** Other forms that were searched. */
  readonly synonyms: readonly Synonym[]
  /** Nodes of the query that were too expensive. */
  readonly leftOut: readonly QueryNode[]
}

/** How words are read. */
export interface Manner {
  readonly known: KnownWords
  readonly budget: Budget
  /** Words as typed only: no stems, no corrections. */
  readonly literal: boolean
  /** Whether unknown words may be corrected. Not in excluded clauses, where a guess would hide something. */
  readonly corrects: boolean
  /** Other forms of the query's words and names. */
  readonly alternatives: Alternatives
}

export function readingOf(clause: Clause | null, said: Partial<Reading> = {}): Reading {
  return { clause, terms: [], corrections: [], synonyms: [], leftOut: [], ...said }
}

/** Combines the accounts of several parts. */
export function said(parts: readonly Omit<Reading, 'clause'>[]): Omit<Reading, 'clause'> {
  return {
    terms: parts.flatMap(({ terms }) => terms),
    corrections: parts.flatMap(({ corrections }) => corrections),
    synonyms: parts.flatMap(({ synonyms }) => synonyms),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  }
}

/** The weight of a word in these forms: its idf by the most frequent form, with a minimum. */
export function worthOf({ units }: KnownWords, forms: readonly WordForm[]): number {
  const df = forms.reduce((most, { term }) => Math.max(most, term.df('text')), 0)
  return Math.log(1 + (units + 1) / (df + 1))
}
