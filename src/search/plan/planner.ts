// A query into what the engine is asked, and what the answer says about it: which words were looked for, what was corrected, what is
// to be marked.

import type { OpenArchive } from '../../index/open.ts'
import type { Clause as EngineClause, Filter } from '../../index/plan.ts'
import type { Clause, Node, PhraseNode, WordNode } from '../grammar/ast.ts'
import { parse } from '../grammar/parser.ts'
import { write } from '../grammar/write.ts'
import type { SearchRequest } from '../request.ts'
import type { Wanted } from '../snippet/highlighter.ts'
import { type Correction, newContext, type PlanContext, silenced } from './context.ts'
import { filterOf, filtersOf, type Given, givenOf } from './filters.ts'
import { slotsOf } from './slots.ts'
import { isStopWord } from './stop-words.ts'
import { anyOf, nothing, phraseClause, wordClause } from './words.ts'

/**
 * Words side by side that are looked for, the rarest: those of a paragraph that is a query, not those of a whole article. What is required
 * or left out is not among them: without it the answer would be another one.
 */
const mostWords = 96
/** Clauses with a sign or joined by `OR` that are asked for as they are; of more, each once, since `+the +the` costs time twice. */
const mostRepeated = 96

/** Fewer words in capitals are names: `WHO UNICEF`, `IT API`. */
const fewestShouted = 3

/** Nothing but signs of the query language. */
const begun = /^[\s"“”„«»+\-()*]*$/u
/** Operators of other query languages, which here are words that say little. */
const foreignOperators: ReadonlySet<string> = new Set(['AND', 'NOT'])

export interface Plan {
  /** The query as it was parsed. */
  readonly clauses: readonly Clause[]
  readonly clause: EngineClause
  readonly filters: readonly Filter[]
  readonly wanted: Wanted
  readonly terms: readonly string[]
  readonly corrections: readonly Correction[]
  readonly reading: string
}

/** Plans a request. Never throws. */
export function plan(
  archive: OpenArchive,
  { q, filters, literal }: Pick<SearchRequest, 'q' | 'filters' | 'literal'>,
): Plan {
  const clauses = parse(q)
  const context = newContext(archive, { literal, shouted: isShouted(clauses) })
  const given: Given[] = givenOf(filters)
  const rest: Clause[] = []
  for (const clause of clauses) {
    if (clause.node.op === 'filter' && clause.occur !== 'not') given.push(clause.node)
    else rest.push(clause)
  }
  // What has no word in it (`½`, `?!`) finds nothing; signs alone are a query that is only begun, and `*` is everything.
  const isWordless = clauses.length === 0 && !begun.test(q)
  const clause: EngineClause =
    rest.length > 0 ? groupClause(archive, context, rest) : isWordless ? nothing : { op: 'all' }
  return {
    clauses,
    clause,
    filters: filtersOf(archive, given, context.columnWords),
    wanted: { words: context.words, prefixes: context.prefixes, phrases: context.phrases },
    terms: [...new Set(context.terms)],
    corrections: context.corrections,
    reading: write(clauses),
  }
}

/** Clauses side by side. */
function groupClause(archive: OpenArchive, context: PlanContext, clauses: readonly Clause[]): EngineClause {
  const filters: Given[] = []
  const must: EngineClause[] = []
  const should: EngineClause[] = []
  const not: EngineClause[] = []
  for (const clause of rarest(archive, withoutStopWords(context, clauses))) {
    const { occur, node } = clause
    if (occur === 'not') not.push(nodeClause(archive, silenced(context), node, true))
    else if (node.op === 'filter') filters.push(node)
    else if (isRequired(clause)) must.push(nodeClause(archive, context, node, occur === 'must'))
    else should.push(nodeClause(archive, context, node, false))
  }
  const narrowing = filtersOf(archive, filters, context.columnWords)
  if (narrowing.length === 0) return joined(must, should, not)
  const isBare = must.length + should.length + not.length === 0
  return allOf(isBare ? narrowing : [...narrowing, joined(must, should, not)])
}

/** Words side by side: one has to match, unless another must; then they make a hit better. */
function joined(
  must: readonly EngineClause[],
  should: readonly EngineClause[],
  not: readonly EngineClause[],
): EngineClause {
  if (should.length === 0 && not.length === 0 && must.length > 0) return allOf(must)
  if (must.length === 0 && not.length === 0) return anyOf(should)
  const known = should.filter(clause => clause.op !== 'word' || clause.forms.length > 0)
  // Words that the archive does not have must not turn into "everything".
  if (must.length === 0 && known.length === 0 && should.length > 0) return anyOf([])
  return { op: 'bool', must: once(must), should: known, not: once(not) }
}

function allOf(clauses: readonly EngineClause[]): EngineClause {
  const [only] = clauses
  return clauses.length === 1 && only !== undefined ? only : { op: 'bool', must: once(clauses) }
}

function nodeClause(archive: OpenArchive, context: PlanContext, node: Node, strict: boolean): EngineClause {
  switch (node.op) {
    case 'word':
      return wordClause(context, node.text, { prefix: node.prefix, fields: fieldsOf(node.field), strict })
    case 'phrase':
      return phraseClause(context, node.text, fieldsOf(node.field))
    case 'filter':
      return filterOf(archive, node, context.columnWords)
    case 'group':
      return groupClause(archive, context, node.clauses)
    case 'or':
      return anyOf(once(node.clauses.map(clause => groupClause(archive, context, [clause]))))
  }
}

function fieldsOf(field: 'title' | null): readonly 'title'[] | null {
  return field === null ? null : ['title']
}

/** Quotation marks and fields narrow: what they hold is required, as what has a `+`. */
function isRequired({ occur, node }: Clause): boolean {
  if (occur !== 'should') return occur === 'must'
  return node.op === 'filter' || node.op === 'phrase' || (node.op === 'word' && node.field !== null)
}

/** Without the words that say little, unless there are no others. */
function withoutStopWords({ archive, shouted }: PlanContext, clauses: readonly Clause[]): readonly Clause[] {
  const heard = clauses.filter(({ occur, node }) => {
    if (occur !== 'should' || node.op !== 'word' || node.prefix || node.field !== null) return true
    // `US`, `WHO` and `IT` are names; `AND` and `NOT` are operators elsewhere.
    const isName = !shouted && node.text.length > 1 && isInCapitals(node.text) && !foreignOperators.has(node.text)
    return isName || !slotsOf(node.text).every(({ term }) => isStopWord(term, archive.langs))
  })
  return heard.some(({ occur }) => occur !== 'not') ? heard : clauses
}

/** Without all but the rarest of very many words that may match. */
function rarest(archive: OpenArchive, clauses: readonly Clause[]): readonly Clause[] {
  const optional = clauses.filter(clause => clause.occur !== 'not' && !isRequired(clause))
  if (optional.length <= mostWords) return clauses
  const df = new Map(
    optional.map(clause => [clause, clause.node.op === 'word' ? frequency(archive, clause.node.text) : 0]),
  )
  const left = new Set(optional.toSorted((one, other) => (df.get(one) ?? 0) - (df.get(other) ?? 0)).slice(mostWords))
  return clauses.filter(clause => !left.has(clause))
}

/** Very many clauses without those that are there already. */
function once(clauses: readonly EngineClause[]): readonly EngineClause[] {
  if (clauses.length <= mostRepeated) return clauses
  return [...new Map(clauses.map(clause => [JSON.stringify(clause), clause])).values()]
}

/** Is a query all in capitals, so that they tell no names? Digits and scripts without case do not say. */
function isShouted(clauses: readonly Clause[]): boolean {
  const cased = wordsOf(clauses).filter(({ text }) => text.toLowerCase() !== text.toUpperCase())
  return (
    cased.filter(({ op }) => op === 'word').length >= fewestShouted && cased.every(({ text }) => isInCapitals(text))
  )
}

/** The words and phrases of a query, in groups too; not the operators of other languages. */
function wordsOf(clauses: readonly Clause[]): readonly (WordNode | PhraseNode)[] {
  return clauses.flatMap(({ node }) => {
    if (node.op === 'filter' || (node.op === 'word' && foreignOperators.has(node.text))) return []
    return node.op === 'word' || node.op === 'phrase' ? [node] : wordsOf(node.clauses)
  })
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

/** In how many units a word is; words that the archive does not have come last. */
function frequency({ terms, units }: OpenArchive, text: string): number {
  const [slot] = slotsOf(text)
  const term = slot === undefined ? -1 : terms.find(slot.term)
  return term < 0 ? units.count + 1 : terms.df(term)
}
