// The syntax tree of a query, before the archive is consulted. Words are still as typed: the planner turns them into terms.

import { type FilterColumn, filterNames } from '../../article/columns.ts'

/** Fields that filter an answer. They mean the same as the URL parameters of these names. */
export const filterFields: readonly FilterField[] = [...filterNames, 'before', 'after']
export type FilterField = FilterColumn | 'before' | 'after'

export interface WordNode {
  readonly op: 'word'
  /** The word as typed, without its sign and `*`; the analyzer finds at least one term in it. */
  readonly text: string
  /** Whether it stands for any word with this prefix. */
  readonly prefix: boolean
  readonly field: 'title' | null
}

export interface PhraseNode {
  readonly op: 'phrase'
  readonly text: string
  readonly field: 'title' | null
}

export interface FilterNode {
  readonly op: 'filter'
  readonly field: FilterField
  readonly value: string
}

/** Clauses side by side. At least one optional clause has to match, unless another clause is required. */
export interface GroupNode {
  readonly op: 'group'
  readonly clauses: readonly QueryClause[]
}

/** Alternatives, two or more. */
export interface OrNode {
  readonly op: 'or'
  readonly clauses: readonly QueryClause[]
}

export type QueryNode = WordNode | PhraseNode | FilterNode | GroupNode | OrNode

/** A node and its sign: none, `+` or `-`. */
export interface QueryClause {
  readonly occur: 'should' | 'must' | 'not'
  readonly node: QueryNode
}
