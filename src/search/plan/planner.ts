// A query into what the engine is asked, and what the answer says about it: which words were looked for, what was corrected, what is
// to be marked.

import type { OpenArchive } from '../../index/open.ts'
import type { Clause as EngineClause, Filter } from '../../index/plan.ts'
import type { Clause, Node } from '../grammar/ast.ts'
import { parse } from '../grammar/parser.ts'
import { write } from '../grammar/write.ts'
import type { SearchRequest } from '../request.ts'
import type { Wanted } from '../snippet/highlighter.ts'
import { type Correction, newContext, type PlanContext, silenced } from './context.ts'
import { filterOf, filtersOf, type Given, givenOf } from './filters.ts'
import { slotsOf } from './slots.ts'
import { isStopWord } from './stop-words.ts'
import { anyOf, nothing, phraseClause, wordClause } from './words.ts'

/** Words of a query that are looked for, the rarest: those of a paragraph that is a query, not those of a whole article. */
const mostWords = 96

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
  const context = newContext(archive, literal)
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
    wanted: context,
    terms: [...new Set(context.terms)],
    corrections: context.corrections,
    reading: write(clauses),
  }
}

/** Clauses side by side. */
function groupClause(archive: OpenArchive, context: PlanContext, clauses: readonly Clause[]): EngineClause {
  const must: EngineClause[] = []
  const should: EngineClause[] = []
  const not: EngineClause[] = []
  const heard = withoutStopWords(archive, clauses)
  for (const { occur, node } of heard) {
    if (occur === 'not') not.push(nodeClause(archive, silenced(context), node, true))
    // Quotation marks and fields narrow: what they hold is required.
    else if (
      occur === 'must' ||
      node.op === 'filter' ||
      node.op === 'phrase' ||
      ('field' in node && node.field !== null)
    ) {
      must.push(nodeClause(archive, context, node, occur === 'must'))
    } else should.push(nodeClause(archive, context, node, false))
  }
  const [only] = must
  if (only !== undefined && must.length === 1 && should.length === 0 && not.length === 0) return only
  if (must.length === 0 && not.length === 0) return anyOf(should)
  const known = should.filter(clause => clause.op !== 'word' || clause.forms.length > 0)
  // Words that the archive does not have must not turn into "everything".
  if (must.length === 0 && known.length === 0 && should.length > 0) return anyOf([])
  return { op: 'bool', must, should: known, not }
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
      return anyOf(node.clauses.map(clause => groupClause(archive, context, [clause])))
  }
}

function fieldsOf(field: 'title' | null): readonly 'title'[] | null {
  return field === null ? null : ['title']
}

/** Without the words that say little, unless there are no others; and without all but the rarest of very many words. */
function withoutStopWords(archive: OpenArchive, clauses: readonly Clause[]): readonly Clause[] {
  const isShouting = clauses.every(({ node }) => node.op !== 'word' || node.text === node.text.toUpperCase())
  const heard = clauses.filter(({ occur, node }) => {
    if (occur !== 'should' || node.op !== 'word' || node.prefix || node.field !== null) return true
    // `US`, `WHO` and `IT` are names, unless everything is in capitals; `AND` and `NOT` are operators elsewhere.
    if (
      !isShouting &&
      !foreignOperators.has(node.text) &&
      node.text.length > 1 &&
      node.text === node.text.toUpperCase()
    )
      return true
    return !slotsOf(node.text).every(({ term }) => isStopWord(term, archive.langs))
  })
  const some = heard.some(({ occur }) => occur !== 'not') ? heard : clauses
  if (some.length <= mostWords) return some
  const rarity = new Map(
    some.map(clause => [clause, clause.node.op === 'word' ? frequency(archive, clause.node.text) : 0]),
  )
  const kept = new Set(
    [...some].sort((one, other) => (rarity.get(one) ?? 0) - (rarity.get(other) ?? 0)).slice(0, mostWords),
  )
  return some.filter(clause => kept.has(clause))
}

/** In how many units a word is; words that the archive does not have come last. */
function frequency({ terms, units }: OpenArchive, text: string): number {
  const [slot] = slotsOf(text)
  const term = slot === undefined ? -1 : terms.find(slot.term)
  return term < 0 ? units.count + 1 : terms.df(term)
}
