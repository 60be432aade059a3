// What a query says, before the archive is looked at. Words are still as typed: the planner turns them into terms.

import { type FilterColumn, filterNames } from '../../article/columns.ts'

/** Fields that narrow an answer. They mean what the URL parameters of these names mean. */
export const filterFields: readonly FilterField[] = [...filterNames, 'before', 'after']
export type FilterField = FilterColumn | 'before' | 'after'

export interface WordNode {
  readonly op: 'word'
  /** As typed, without sign and `*`; the analyzer finds at least one term in it. */
  readonly text: string
  /** Any word that begins so. */
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

/** Clauses side by side. Of those that only should match, one has to, unless another must. */
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
