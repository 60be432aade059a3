// The query language of docs/queries.md.
//
//   query    = { clause { "AND" clause } }
//   clause   = operand { "OR" operand }
//   operand  = [ "+" | "-" | "NOT" ] ( group | field | phrase | word )
//   group    = "(" query ")"
//   field    = name ":" ( phrase | word )
//   name     = "title" | "speaker" | "source" | "author" | "section" | "tag" | "lang" | "type" | "before" | "after"
//   phrase   = '"' text '"'          also “ ”, „ “, « »; a word with "*" behind it is a beginning
//   word     = characters without space, parentheses and quotation marks, [ "*" ]
//
// Words are joined by relevance: any may match. A phrase, a field and what has a `+` is required. `a AND b` is `+a +b`, `NOT a` is `-a`.
// Every string is a query: a sign, mark, field or operator that does not fit in is text. Signs and `NOT` bind to the operand after them;
// `OR` binds tighter than `AND` and than standing side by side. Nesting, length and what takes much time are bounded.

import { analyze } from '../../text/analyzer.ts'
import { asShown } from '../../text/line-ends.ts'
import type { QueryClause, QueryNode } from './ast.ts'
import { ClauseList } from './clause-list.ts'
import { isFilterValue } from './field-value.ts'
import { isOperatorName, type Lexeme, lex } from './lexer.ts'

/** Deepest nesting of groups; deeper parentheses are ignored, and their words are read. */
const deepest = 8
/** Most operands of a query; further ones are ignored. */
const mostOperands = 1_000
/** Most phrases, prefixes, fields and signed groups, which are far slower than words. */
const mostCostly = 16
/** A prefix in a phrase counts as this many of them. */
const beginningInPhrase = 3

/** Reads a query. Never throws. `write` turns the clauses back into text that `parse` reads in the same way. */
export function parse(query: string): QueryClause[] {
  return new Parser(lex(asShown(query))).clauses(0)
}

class Parser {
  readonly #lexemes: readonly Lexeme[]
  #at = 0
  #operands = 0
  #costly = 0

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes
  }

  /** Clauses up to the end of the query, or of the group at this depth. */
  clauses(depth: number): QueryClause[] {
    const list = new ClauseList(clause => this.#affords(clause))
    let leftOut = 0
    for (let lexeme = this.#next(); lexeme !== undefined; lexeme = this.#next()) {
      const { kind } = lexeme
      const isOperator = kind === 'or' || kind === 'and' || kind === 'not'
      if (kind === 'close') {
        if (leftOut === 0 && depth > 0) return list.clauses
        leftOut = Math.max(0, leftOut - 1)
      } else if (kind === 'open' && depth >= deepest) {
        leftOut += 1
      } else if (kind === 'or' && list.takes('or') && this.#operandFollows(kind)) {
        list.join('or')
      } else if (kind === 'not' && this.#operandFollows(kind)) {
        list.negate()
      } else if (kind === 'and' && !list.isWaiting && list.takes('and') && this.#operandFollows(kind)) {
        list.join('and')
      } else if (kind !== 'and' || !list.isWaiting) {
        const read: Lexeme = list.isNegated ? { ...lexeme, sign: '-' } : lexeme
        list.add(kind === 'open' ? this.#group(read, depth) : operand(read), isOperator)
      }
    }
    return list.clauses
  }

  #next(): Lexeme | undefined {
    const lexeme = this.#lexemes[this.#at]
    this.#at += 1
    return lexeme
  }

  #affords(clause: QueryClause): boolean {
    const cost = costOf(clause)
    if (this.#operands >= mostOperands || this.#costly + cost > mostCostly) return false
    this.#operands += 1
    this.#costly += cost
    return true
  }

  /** Whether an operand comes next, behind any other operators. A second `OR` is a word. */
  #operandFollows(operator: 'or' | 'and' | 'not'): boolean {
    let at = this.#at
    for (let kind = this.#lexemes[at]?.kind; kind === 'not' || kind === 'and' || kind === 'or'; ) {
      if (kind === 'or' && operator === 'or') return true
      at += 1
      kind = this.#lexemes[at]?.kind
    }
    const kind = this.#lexemes[at]?.kind
    return kind !== undefined && kind !== 'close'
  }

  #group(open: Lexeme, depth: number): QueryClause | null {
    const clauses = this.clauses(depth + 1)
    const [only] = clauses
    if (only === undefined) return null
    // A group with one clause is replaced by that clause, unless both have a sign.
    if (clauses.length === 1 && (open.sign === '' || only.occur === 'should')) {
      return open.sign === '' ? only : { occur: occurOf(open), node: only.node }
    }
    return { occur: occurOf(open), node: { op: 'group', clauses } }
  }
}

/** The cost of a clause; clauses in a group were counted before. */
function costOf({ occur, node }: QueryClause): number {
  if (node.op === 'or' || node.op === 'group') return occur === 'should' ? 0 : 1
  if (node.op === 'phrase') return 1 + beginningInPhrase * (node.text.split('*').length - 1)
  return node.op === 'filter' || (node.op === 'word' && node.prefix) ? 1 : 0
}

function operand(lexeme: Lexeme): QueryClause | null {
  const node = nodeOf(lexeme)
  return node === null ? null : { occur: occurOf(lexeme), node }
}

function occurOf({ sign }: Lexeme): QueryClause['occur'] {
  return sign === '+' ? 'must' : sign === '-' ? 'not' : 'should'
}

function nodeOf({ kind, field, text }: Lexeme): QueryNode | null {
  const isPhrase = kind === 'phrase'
  if (field === null || field === 'title') return wordOf(text, field, isPhrase)
  const value = text.trim().replace(/\s+/gu, ' ')
  if (isFilterValue(field, value)) return { op: 'filter', field, value }
  return wordOf(isPhrase ? text : `${field}:${text}`, null, isPhrase)
}

/** A word or phrase; null if it contains nothing to search for. */
function wordOf(raw: string, field: 'title' | null, isPhrase: boolean): QueryNode | null {
  if (analyze(raw).length === 0) return null
  if (isPhrase) return { op: 'phrase', text: raw.trim().replace(/\s+/gu, ' '), field }
  let end = raw.length
  while (raw[end - 1] === '*') end -= 1
  const text = raw.slice(0, end)
  const isOperator = field === null && isOperatorName(text)
  return { op: 'word', text: isOperator ? text.toLowerCase() : text, prefix: end < raw.length, field }
}
