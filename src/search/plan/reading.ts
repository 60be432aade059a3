// What a part of a query becomes: the clause that an engine is asked, and what the answer says of it.

import type { Clause } from '../../query/clause.ts'
import type { Correction } from '../answer.ts'
import type { QueryNode } from '../grammar/ast.ts'
import type { Budget } from './budget.ts'
import type { KnownWords, WordForm } from './known-words.ts'

export interface Reading {
  /** Null where it would cost more than is left. */
  readonly clause: Clause | null
  /** Words looked for, in order. */
  readonly terms: readonly string[]
  readonly corrections: readonly Correction[]
  /** Nodes of the query that would have cost more. */
  readonly leftOut: readonly QueryNode[]
}

/** How words are read. */
export interface Manner {
  readonly known: KnownWords
  readonly budget: Budget
  /** Words as typed only: no stems, no corrections. */
  readonly literal: boolean
  /** Unknown words may be read as known ones: not in what is excluded, where a guess would hide something. */
  readonly corrects: boolean
}

export function readingOf(clause: Clause | null, said: Partial<Reading> = {}): Reading {
  return { clause, terms: [], corrections: [], leftOut: [], ...said }
}

/** What several parts say, one after another. */
export function said(parts: readonly Omit<Reading, 'clause'>[]): Omit<Reading, 'clause'> {
  return {
    terms: parts.flatMap(({ terms }) => terms),
    corrections: parts.flatMap(({ corrections }) => corrections),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  }
}

/** How much a word in these forms says: its idf by the most frequent form, at least a little. */
export function worthOf({ units }: KnownWords, forms: readonly WordForm[]): number {
  const df = forms.reduce((most, { term }) => Math.max(most, term.df('text')), 0)
  return Math.log(1 + (units + 1) / (df + 1))
}
