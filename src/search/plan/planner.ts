// A query into what the engine is asked, and what the answer says about it: which words were looked for, what was corrected, what is
// to be marked.

import type { OpenArchive } from '../../file/open-archive.ts'
import type { Clause as EngineClause, Filter } from '../../query/clause.ts'
import type { Clause, Node, PhraseNode, WordNode } from '../grammar/ast.ts'
import { parse } from '../grammar/parse-query.ts'
import { write } from '../grammar/write.ts'
import type { SearchRequest } from '../request.ts'
import type { Wanted } from '../snippet/highlighter.ts'
import { filterOf, filtersOf, type Given, givenOf } from './ask-filters.ts'
import { type Correction, newContext, type PlanContext, silenced } from './plan-context.ts'
import { slotsOf } from './slots.ts'
import { isStopWord } from './stop-words.ts'
import { anyOf, nothing, phraseClause, wordClause } from './typed-words.ts'
import { newWork, type Work } from './work.ts'

/**
 * Words side by side that are looked for, the rarest: those of a paragraph that is a query, not those of a whole article. What is required
 * or left out is not among them: without it the answer would be another one.
 */
const mostWords = 96
/** Clauses with a sign or joined by `OR` that are asked for as they are; of more, each once, since `+the +the` costs time twice. */
const mostRepeated = 96
/** Of words with more forms, as of phrases, each is asked for once however few there are. */
const fewestForms = 16

/** Fewer words in capitals are names: `WHO UNICEF`, `IT API`. */
const fewestShouted = 3

/** Nothing but signs of the query language. */
const begun = /^[\s"“”„«»+\-()*]*$/u
/** Operators of other query languages, which here are words that say little. */
const foreignOperators: ReadonlySet<string> = new Set(['AND', 'NOT'])

export interface Plan {
  /** The query as it was parsed, without what would have cost too much. */
  readonly clauses: readonly Clause[]
  readonly clause: EngineClause
  readonly filters: readonly Filter[]
  readonly wanted: Wanted
  readonly terms: readonly string[]
  readonly corrections: readonly Correction[]
  readonly reading: string
  /** Whether anything was left out because of what it would have cost. */
  readonly isShortened: boolean
  readonly work: Work
}

/** Plans a request. Never throws. A second plan for the same request gets the `work` of the first: together they are one query. */
export function plan(
  archive: OpenArchive,
  { q, filters, literal }: Pick<SearchRequest, 'q' | 'filters' | 'literal'>,
  work: Work = newWork(archive),
): Plan {
  const parsed = parse(q)
  const context = newContext(archive, { literal, shouted: isShouted(parsed), work })
  const given: Given[] = givenOf(filters)
  const rest: Clause[] = []
  for (const clause of parsed) {
    if (clause.node.op === 'filter' && clause.occur !== 'not') given.push(clause.node)
    else rest.push(clause)
  }
  // What has no word in it (`½`, `?!`) finds nothing; signs alone are a query that is only begun, and `*` is everything.
  const isWordless = parsed.length === 0 && !begun.test(q)
  const clause: EngineClause =
    rest.length > 0 ? (groupClause(archive, context, rest) ?? nothing) : isWordless ? nothing : { op: 'all' }
  const clauses = without(parsed, context.leftOut)
  return {
    clauses,
    clause,
    filters: filtersOf(archive, given, context.columnWords),
    wanted: { words: context.words, prefixes: context.prefixes, phrases: context.phrases },
    terms: [...new Set(context.terms)],
    corrections: context.corrections,
    reading: write(clauses),
    isShortened: context.leftOut.size > 0,
    work,
  }
}

/** Clauses without some nodes, and without groups of which nothing is left. */
function without(clauses: readonly Clause[], leftOut: ReadonlySet<Node>): readonly Clause[] {
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

/** Clauses side by side; null where all of them were left out. */
function groupClause(archive: OpenArchive, context: PlanContext, clauses: readonly Clause[]): EngineClause | null {
  const filters: Given[] = []
  const must: EngineClause[] = []
  const should: EngineClause[] = []
  const not: EngineClause[] = []
  for (const clause of rarest(archive, withoutStopWords(context, clauses))) {
    const { occur, node } = clause
    if (occur !== 'not' && node.op === 'filter') {
      filters.push(node)
      continue
    }
    const isNot = occur === 'not'
    const found = nodeClause(archive, isNot ? silenced(context) : context, node, occur !== 'should')
    if (found === null) context.leftOut.add(node)
    else (isNot ? not : isRequired(clause) ? must : should).push(found)
  }
  if (clauses.length > 0 && filters.length + must.length + should.length + not.length === 0) return null
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
  if (must.length === 0 && not.length === 0) return anyOf(once(should))
  const known = should.filter(clause => clause.op !== 'word' || clause.forms.length > 0)
  // Words that the archive does not have must not turn into "everything".
  if (must.length === 0 && known.length === 0 && should.length > 0) return anyOf([])
  return { op: 'bool', must: once(must), should: once(known), not: once(not) }
}

function allOf(clauses: readonly EngineClause[]): EngineClause {
  const [only] = clauses
  return clauses.length === 1 && only !== undefined ? only : { op: 'bool', must: once(clauses) }
}

/** A node as the engine is asked for it; null where it would cost more than is left. */
function nodeClause(archive: OpenArchive, context: PlanContext, node: Node, strict: boolean): EngineClause | null {
  switch (node.op) {
    case 'word':
      return wordClause(context, node.text, { prefix: node.prefix, fields: fieldsOf(node.field), strict })
    case 'phrase':
      return phraseClause(context, node.text, fieldsOf(node.field))
    case 'filter':
      return filterOf(archive, node, context.columnWords)
    case 'group':
      return groupClause(archive, context, node.clauses)
    case 'or': {
      const any = node.clauses.map(clause => groupClause(archive, context, [clause])).filter(clause => clause !== null)
      return any.length === 0 ? null : anyOf(once(any))
    }
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

/** Clauses without those that are there already, where that saves much: phrases and words of many forms, and of very many clauses all. */
function once(clauses: readonly EngineClause[]): readonly EngineClause[] {
  const isMany = clauses.length > mostRepeated
  const seen = new Set<string>()
  return clauses.filter(clause => {
    const isDear = clause.op === 'phrase' || (clause.op === 'word' && clause.forms.length > fewestForms)
    return !(isMany || isDear) || seen.size < seen.add(JSON.stringify(clause)).size
  })
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
