// Turns a query into a question to the engine, and into the account of it in the answer. Two steps: look up every word and value, then
// build the tree. The second step asks nothing; parts are built in the order in which the budget is spent.

import type { Clause, Filter } from '../../query/clause.ts'
import type { Correction, Synonym } from '../answer.ts'
import type { Engine, Facts } from '../engine.ts'
import type { QueryClause, QueryNode } from '../grammar/ast.ts'
import { parse } from '../grammar/parse-query.ts'
import { write } from '../grammar/write.ts'
import type { SearchRequest } from '../request.ts'
import type { Steps } from '../steps.ts'
import { filterOf, filtersOf, type Given, givenOf } from './ask-filters.ts'
import { Budget } from './budget.ts'
import { type Heard, isRequired, isShouted } from './heard.ts'
import { lookUp } from './look-up.ts'
import { readByLanguage } from './read-by-language.ts'
import { readAlternatives, synonymsOfValues, unlike, withAlternatives } from './read-synonyms.ts'
import { type Manner, type Reading, readingOf, said } from './reading.ts'
import type { Alternatives } from './synonyms.ts'
import { readPhrase } from './typed-phrases.ts'
import { readWord } from './typed-words.ts'
import { anyOf, nothing } from './word-clauses.ts'
import type { KnownWords } from './words-asked.ts'

/**
 * Up to this many clauses with a sign or joined by `OR` are used as they are. If there are more, duplicates are dropped, because `+the
 * +the` takes twice as long.
 */
const mostRepeated = 96
/** Duplicates of phrases, and of words with more forms than this, are always dropped. */
const fewestForms = 16

/** Only signs of the query language. */
const begun = /^[\s"“”„«»+\-()*]*$/u

export interface Plan {
  /** The parsed query without the parts that were too expensive. */
  readonly clauses: readonly QueryClause[]
  /** The clause; its nodes carry the terms to highlight. */
  readonly clause: Clause
  readonly filters: readonly Filter[]
  readonly terms: readonly string[]
  readonly corrections: readonly Correction[]
  /** Synonyms that were searched, and for which words. */
  readonly synonyms: readonly Synonym[]
  readonly alternatives: Alternatives
  readonly reading: string
  /** Whether any part was dropped as too expensive. */
  readonly isShortened: boolean
  readonly known: KnownWords
  readonly budget: Budget
}

/** Plans a request. A second plan for the same request gets the `budget` of the first, because the two count as one query. */
export function* plan(
  engine: Engine,
  facts: Facts,
  { q, filters, literal }: Pick<SearchRequest, 'q' | 'filters' | 'literal'>,
  spent?: Budget,
): Steps<Plan> {
  const parsed = readByLanguage(parse(q), facts.langs)
  const given: Given[] = givenOf(filters)
  const rest: QueryClause[] = []
  for (const clause of parsed) {
    const { node, occur } = clause
    if (node.op === 'filter' && occur !== 'not') given.push({ ...node, isRequired: occur === 'must' })
    else rest.push(clause)
  }
  const asking = { literal, shouted: isShouted(parsed) }
  const { known, heard, alternatives } = yield* lookUp(engine, facts, { rest, given }, asking)
  const budget = spent?.again() ?? new Budget(known.units)
  const manner = { known, budget, literal, corrects: !literal, alternatives }
  // Text without a word (`½`, `?!`) finds nothing. Signs alone are an unfinished query, and `*` is everything.
  const isWordless = parsed.length === 0 && !begun.test(q)
  const built = rest.length > 0 ? readGroup(manner, heard, rest) : readingOf(isWordless ? nothing : { op: 'all' })
  const clauses = without(parsed, new Set(built.leftOut))
  return {
    clauses,
    clause: built.clause ?? nothing,
    filters: filtersOf(known, given),
    terms: [...new Set(built.terms)],
    corrections: built.corrections,
    synonyms: unlike([...built.synonyms, ...synonymsOfValues(known, alternatives, given)]),
    alternatives,
    reading: write(clauses),
    isShortened: built.leftOut.length > 0,
    known,
    budget,
  }
}

/** Clauses without some nodes, and without groups that become empty. */
function without(clauses: readonly QueryClause[], leftOut: ReadonlySet<QueryNode>): readonly QueryClause[] {
  if (leftOut.size === 0) return clauses
  return clauses.flatMap(clause => {
    const { node } = clause
    if (leftOut.has(node)) return []
    if (node.op !== 'group' && node.op !== 'or') return [clause]
    const left = without(node.clauses, leftOut)
    const [only] = left
    if (only === undefined) return []
    if (node.op === 'or' && left.length === 1) return [{ occur: clause.occur, node: only.node }]
    return [{ ...clause, node: { ...node, clauses: left } }]
  })
}

/** Clauses side by side; null if all of them were dropped. */
function readGroup(manner: Manner, heard: Heard, clauses: readonly QueryClause[]): Reading {
  const filters: Given[] = []
  const must: Clause[] = []
  const should: Clause[] = []
  const not: Clause[] = []
  const readings: Omit<Reading, 'clause'>[] = []
  for (const one of heard.get(clauses) ?? clauses) {
    const { occur, node } = one
    if (occur !== 'not' && node.op === 'filter') {
      filters.push({ ...node, isRequired: occur === 'must' })
      continue
    }
    const isNot = occur === 'not'
    const found = readNode(isNot ? { ...manner, corrects: false } : manner, heard, node, occur !== 'should')
    const { clause, leftOut } = found
    if (clause !== null) (isNot ? not : isRequired(one) ? must : should).push(clause)
    const left = clause === null ? [...leftOut, node] : leftOut
    // The answer says of excluded clauses only what was dropped, and which other words they exclude.
    const { synonyms } = found
    readings.push(isNot ? { terms: [], corrections: [], synonyms, leftOut: left } : { ...found, leftOut: left })
  }
  for (const { clause, ...account } of readAlternatives(manner, manner.alternatives.ofGroup.get(clauses))) {
    if (clause !== null) should.push(clause)
    readings.push(account)
  }
  const isNothing = clauses.length > 0 && filters.length + must.length + should.length + not.length === 0
  return { ...said(readings), clause: isNothing ? null : narrowed(manner, filters, { must, should, not }) }
}

interface Parts {
  readonly must: readonly Clause[]
  readonly should: readonly Clause[]
  readonly not: readonly Clause[]
}

function narrowed({ known }: Manner, filters: readonly Given[], parts: Parts): Clause {
  const narrowing = filtersOf(known, filters)
  if (narrowing.length === 0) return joined(parts)
  const isBare = parts.must.length + parts.should.length + parts.not.length === 0
  return allOf(isBare ? narrowing : [...narrowing, joined(parts)])
}

/** Words side by side: one has to match, unless another is required; then they only raise the score. */
function joined({ must, should, not }: Parts): Clause {
  if (should.length === 0 && not.length === 0 && must.length > 0) return allOf(must)
  if (must.length === 0 && not.length === 0) return anyOf(once(should))
  const known = should.filter(clause => clause.op !== 'word' || clause.forms.length > 0)
  // Words that the archive does not have must not turn into a query for everything.
  if (must.length === 0 && known.length === 0 && should.length > 0) return anyOf([])
  return { op: 'bool', must: once(must), should: once(known), not: once(not) }
}

function allOf(clauses: readonly Clause[]): Clause {
  const [only] = clauses
  return clauses.length === 1 && only !== undefined ? only : { op: 'bool', must: once(clauses) }
}

/** The clause for a node; null if it would cost more than is left. */
function readNode(manner: Manner, heard: Heard, node: QueryNode, strict: boolean): Reading {
  switch (node.op) {
    case 'word':
      return withAlternatives(
        manner,
        node,
        readWord(manner, node.text, {
          ...{ prefix: node.prefix, fields: fieldsOf(node.field), strict },
          joined: manner.known.joined.get(node) ?? [],
        }),
      )
    case 'phrase':
      return withAlternatives(manner, node, readPhrase(manner, node.text, fieldsOf(node.field)))
    case 'filter':
      return readingOf(filterOf(manner.known, node), {
        synonyms: synonymsOfValues(manner.known, manner.alternatives, [node]),
      })
    case 'group':
      return readGroup(manner, heard, node.clauses)
    case 'or': {
      const any = node.clauses.map(clause => readGroup(manner, heard, [clause]))
      const found = any.map(({ clause }) => clause).filter(clause => clause !== null)
      return { ...said(any), clause: found.length === 0 ? null : anyOf(once(found)) }
    }
  }
}

function fieldsOf(field: 'title' | null): readonly 'title'[] | null {
  return field === null ? null : ['title']
}

/**
 * Clauses without duplicates, if that saves much: duplicate phrases and words with many forms, and all duplicates if there are very many
 * clauses.
 */
function once(clauses: readonly Clause[]): readonly Clause[] {
  const isMany = clauses.length > mostRepeated
  const seen = new Set<string>()
  return clauses.filter(clause => {
    const isDear = clause.op === 'phrase' || (clause.op === 'word' && clause.forms.length > fewestForms)
    return !(isMany || isDear) || seen.size < seen.add(JSON.stringify(clause)).size
  })
}
