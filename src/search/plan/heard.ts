// Chooses the words of a query that are searched: without stop words and, if there are very many, only the rarest.

import type { QueryClause } from '../grammar/ast.ts'
import { saysLittle } from './stop-words.ts'
import type { KnownWords } from './words-asked.ts'

/**
 * Most words side by side that are searched, rarest first: enough for a paragraph as a query, but not for a whole article. Required and
 * excluded words are never dropped, because that would change the answer.
 */
const mostWords = 96
/** Fewer words in capitals are names: `WHO UNICEF`, `IT API`. */
const fewestShouted = 3
/** Operators that are words in a query in capitals; the grammar writes them in lower case. */
const operators: ReadonlySet<string> = new Set(['and', 'not', 'or'])

/** The clauses of each group that are searched. */
export type Heard = ReadonlyMap<readonly QueryClause[], readonly QueryClause[]>

/** Quotation marks and fields narrow a query: their content is required, as with a `+`. */
export function isRequired({ occur, node }: QueryClause): boolean {
  if (occur !== 'should') return occur === 'must'
  return node.op === 'filter' || node.op === 'phrase' || (node.op === 'word' && node.field !== null)
}

/** Whether a group has so many words that only the rarest are searched. */
export function isCrowded(clauses: readonly QueryClause[]): boolean {
  return (
    optional(clauses).length > mostWords ||
    clauses.some(({ node }) => (node.op === 'group' || node.op === 'or') && isCrowded(node.clauses))
  )
}

/** The clauses that are searched, in every nested group as well. Alternatives are treated one by one. */
export function heardClauses(known: KnownWords, clauses: readonly QueryClause[], shouted: boolean): Heard {
  const heard = new Map<readonly QueryClause[], readonly QueryClause[]>()
  const visit = (group: readonly QueryClause[], isAlternatives: boolean): void => {
    const chosen = isAlternatives ? group : rarest(known, withoutStopWords(known, group, shouted))
    heard.set(group, chosen)
    for (const { node } of chosen) if (node.op === 'group' || node.op === 'or') visit(node.clauses, node.op === 'or')
  }
  visit(clauses, false)
  return heard
}

/** Whether the whole query is in capitals, so that capitals do not identify names. Digits and scripts without case do not count. */
export function isShouted(clauses: readonly QueryClause[]): boolean {
  const cased = wordsOf(clauses).filter(({ text }) => text.toLowerCase() !== text.toUpperCase())
  return (
    cased.filter(({ op }) => op === 'word').length >= fewestShouted && cased.every(({ text }) => isInCapitals(text))
  )
}

/** The words and phrases of a query, nested groups included, without operators. */
function wordsOf(clauses: readonly QueryClause[]): readonly { readonly op: string; readonly text: string }[] {
  return clauses.flatMap(({ node }) => {
    if (node.op === 'filter' || (node.op === 'word' && operators.has(node.text))) return []
    return node.op === 'word' || node.op === 'phrase' ? [node] : wordsOf(node.clauses)
  })
}

/** Whether a text is written in capitals. */
export function isInCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

function optional(clauses: readonly QueryClause[]): readonly QueryClause[] {
  return clauses.filter(clause => clause.occur !== 'not' && !isRequired(clause))
}

/** Without stop words, unless there are no other words. */
function withoutStopWords(
  known: KnownWords,
  clauses: readonly QueryClause[],
  shouted: boolean,
): readonly QueryClause[] {
  const heard = clauses.filter(({ occur, node }) => {
    if (occur !== 'should' || node.op !== 'word' || node.prefix || node.field !== null) return true
    // `US`, `WHO` and `IT` are names.
    const isName = !shouted && node.text.length > 1 && isInCapitals(node.text)
    return isName || !known.slots(node.text).every(({ term }) => saysLittle(term, known.facts))
  })
  return heard.some(({ occur }) => occur !== 'not') ? heard : clauses
}

/** If there are very many optional words, only the rarest. */
function rarest(known: KnownWords, clauses: readonly QueryClause[]): readonly QueryClause[] {
  const some = optional(clauses)
  if (some.length <= mostWords) return clauses
  const df = new Map(some.map(clause => [clause, clause.node.op === 'word' ? frequency(known, clause.node.text) : 0]))
  const left = new Set(some.toSorted((one, other) => (df.get(one) ?? 0) - (df.get(other) ?? 0)).slice(mostWords))
  return clauses.filter(clause => !left.has(clause))
}

/** Number of units that contain a word; words that the archive does not have sort last. */
function frequency(known: KnownWords, text: string): number {
  const [slot] = known.slots(text)
  return (slot && known.find(slot.term)?.df('text')) ?? known.units + 1
}
