// The clauses of one group while it is read: what the operators before an operand make of it.

import type { QueryClause, QueryNode } from './ast.ts'

/** Joins operands to clauses. `affords` tells whether a clause may still be added, and counts it. */
export class ClauseList {
  readonly #clauses: QueryClause[] = []
  readonly #affords: (clause: QueryClause) => boolean
  /** The operator before the next operand. */
  #pending: 'or' | 'and' | null = null
  #isNegated = false
  /** Whether `AND` requires the last clause. */
  #isJoined = false
  /** Whether the last clause is an operator that does not fit and is read as a word. */
  #isStray = false

  constructor(affords: (clause: QueryClause) => boolean) {
    this.#affords = affords
  }

  get clauses(): QueryClause[] {
    return this.#clauses
  }

  /** Whether the next operand is excluded. */
  get isNegated(): boolean {
    return this.#isNegated
  }

  /** Whether an operator is waiting for its operand. */
  get isWaiting(): boolean {
    return this.#pending !== null || this.#isNegated
  }

  takes(operator: 'or' | 'and'): boolean {
    if (this.#clauses.length === 0) return false
    return operator === 'or' ? this.#pending !== 'or' : !this.#isStray
  }

  join(operator: 'or' | 'and'): void {
    this.#pending = operator
  }

  negate(): void {
    this.#isNegated = true
  }

  /** Adds an operand, or drops the operators before it if it is null or too expensive. */
  add(clause: QueryClause | null, isStray: boolean): void {
    const pending = this.#pending
    this.#pending = null
    this.#isNegated = false
    const last = this.#clauses.at(-1)
    if (pending === 'and' && last !== undefined) this.#clauses.splice(-1, 1, this.#required(last))
    if (clause === null || !this.#affords(clause)) return
    this.#isStray = isStray
    if (pending === 'or' && last !== undefined) {
      this.#clauses.splice(-1, 1, this.#either(last, clause))
      return
    }
    this.#isJoined = pending === 'and'
    this.#clauses.push(this.#isJoined ? this.#required(clause) : clause)
  }

  /** Alternatives. They are required together if `AND` required the first of them. */
  #either(one: QueryClause, other: QueryClause): QueryClause {
    const either: QueryClause = { occur: 'should', node: eitherOf(one, other) }
    if (!this.#isJoined || one.occur !== 'must') return either
    return one.node.op === 'or' ? { ...either, occur: 'must' } : this.#required(either)
  }

  /** The clause with a `+`, if it has no sign; a group with a sign counts as expensive. */
  #required(clause: QueryClause): QueryClause {
    if (clause.occur !== 'should') return clause
    const required: QueryClause = { ...clause, occur: 'must' }
    const isGroup = clause.node.op === 'group' || clause.node.op === 'or'
    return !isGroup || this.#affords(required) ? required : clause
  }
}

/** Alternatives side by side are one list: `a OR b OR c`. A `+` on an alternative has no effect. */
function eitherOf(one: QueryClause, other: QueryClause): QueryNode {
  return { op: 'or', clauses: [...alternatives(one), ...alternatives(other)] }
}

function alternatives(clause: QueryClause): readonly QueryClause[] {
  if (clause.occur !== 'not' && clause.node.op === 'or') return clause.node.clauses
  return [clause.occur === 'must' ? { occur: 'should', node: clause.node } : clause]
}
