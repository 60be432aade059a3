// Proposes a better query. For a query that finds little or nothing: rare words that look like misspellings of a common one are replaced
// and, if words were taken literally, corrected. For a query that finds much: only misspellings that occur in the archive itself.

import type { Engine, Term } from '../engine.ts'
import type { QueryClause } from '../grammar/ast.ts'
import { isOperatorName } from '../grammar/lexer.ts'
import { write } from '../grammar/write.ts'
import { correct } from '../plan/corrections.ts'
import { plainQuestion } from '../plan/plain-question.ts'
import { type Plan, plan } from '../plan/planner.ts'
import { saysLittle } from '../plan/stop-words.ts'
import type { KnownWords } from '../plan/words-asked.ts'
import type { SearchRequest } from '../request.ts'
import { ask, type Steps } from '../steps.ts'

/** Up to this many hits are few. */
const little = 3
/**
 * A word counts as a misspelling if a similar word is this many times as frequent. If the other words find a lot, the word must also be in
 * few passages and the similar one in very many: the archive's own misspellings, such as `goverment`.
 */
const muchMoreFrequent = 20
const farMoreFrequent = 200
/** Shorter words have similar words by chance. In code units. */
const shortest = 5
/** Most words of the query that are checked. */
const mostWords = 8

/** A query that finds more, or that was probably meant; else null. Never the original query. */
export function* didYouMean(
  engine: Engine,
  request: SearchRequest,
  planned: Plan,
  total: number,
): Steps<string | null> {
  const findsMuch = total > little
  if (request.q.trim() === '' || (request.literal && findsMuch)) return null
  const better = yield* betterWords(engine, planned.known, wordsIn(planned).slice(0, mostWords), findsMuch)
  if (better.size === 0) return null
  let looked = 0
  const query = write(
    rewritten(planned.clauses, word => {
      looked += 1
      return looked > mostWords ? word : (better.get(word) ?? word)
    }),
  )
  if (query === planned.reading) return null
  // The proposed word is frequent, so the new query finds something; it need not find more.
  if (findsMuch) return query
  const proposed = yield* plan(engine, planned.known.facts, { ...request, q: query }, planned.budget)
  if (proposed.isShortened) return null
  const { clause, filters } = proposed
  const found = yield* ask(
    engine.rank({ ...plainQuestion, clause, filters, fold: true, collapse: request.copies !== true }),
  )
  return found.total > total ? query : null
}

const words = /[^\s"]+/gu

/**
 * The text of a clause whose words may be misspelled, or null. Words in titles are too rare to tell, and the answer shows separately how it
 * completed a prefix.
 */
function textOf({ node, occur }: QueryClause): string | null {
  if (occur === 'not' || (node.op !== 'word' && node.op !== 'phrase') || node.field !== null) return null
  return node.op === 'word' && node.prefix ? null : node.text
}

/** The words of a query, but for those with a synonym: the configuration knows them. */
function wordsIn({ clauses, alternatives }: Pick<Plan, 'clauses' | 'alternatives'>): string[] {
  return clauses.flatMap(clause => {
    if ('clauses' in clause.node) return wordsIn({ clauses: clause.node.clauses, alternatives })
    return alternatives.named.has(clause.node) ? [] : (textOf(clause)?.match(words) ?? [])
  })
}

/** The clauses with every misspelled word replaced. */
function rewritten(clauses: readonly QueryClause[], change: (word: string) => string): QueryClause[] {
  return clauses.map((clause): QueryClause => {
    const { node } = clause
    if ('clauses' in node) return { ...clause, node: { ...node, clauses: rewritten(node.clauses, change) } }
    const text = textOf(clause)
    return text === null || !('text' in node)
      ? clause
      : { ...clause, node: { ...node, text: text.replace(words, change) } }
  })
}

/** For each typed word, the one that was probably meant, spelled as in the archive. */
function* betterWords(
  engine: Engine,
  known: KnownWords,
  written: readonly string[],
  findsMuch: boolean,
): Steps<Map<string, string>> {
  const terms = new Map<string, string>()
  for (const word of written) {
    const [slot, ...others] = word.endsWith('*') ? [] : known.slots(word)
    if (slot !== undefined && others.length === 0 && !slot.isPair) terms.set(word, slot.term)
  }
  const missing = [...terms.values()].filter(word => !known.hasAskedFor(word))
  if (missing.length > 0)
    yield* known.learn(
      engine,
      missing.map(word => ({ how: 'exact', word })),
    )
  const rare: Term[] = []
  const unknown: string[] = []
  for (const word of new Set(terms.values())) {
    const term = known.find(word)
    if (term === undefined) unknown.push(word)
    else if (isSlip(known, term, findsMuch)) rare.push(term)
  }
  const meant = new Map<string, string>()
  if (unknown.length > 0 && !findsMuch)
    for (const [word, term] of yield* correct(engine, unknown)) meant.set(word, shown(term))
  if (rare.length > 0) {
    const near = yield* ask(
      engine.words(rare.map(({ text: word }) => ({ how: 'near', word, slips: 1, sameStart: true }))),
    )
    for (const [i, term] of rare.entries()) {
      const best = bestNeighbour(known, term, near[i] ?? [], findsMuch)
      if (best !== null) meant.set(term.text, best)
    }
  }
  if (meant.size === 0) return meant
  return new Map([...terms].flatMap(([word, term]) => (meant.has(term) ? [[word, meant.get(term) ?? word]] : [])))
}

/** A word needs to be in this many units before another can be a misspelling of it. */
function enoughFor(term: Term, findsMuch: boolean): number {
  return Math.max(1, term.df('text')) * (findsMuch ? farMoreFrequent : muchMoreFrequent)
}

/** Whether a word of the archive may be a misspelling of a common one. */
function isSlip(known: KnownWords, term: Term, findsMuch: boolean): boolean {
  if (findsMuch && term.df('text') > little) return false
  if (term.text.length < shortest || /\d/u.test(term.text)) return false
  return enoughFor(term, findsMuch) <= known.units
}

function bestNeighbour(known: KnownWords, term: Term, near: readonly Term[], findsMuch: boolean): string | null {
  const enough = enoughFor(term, findsMuch)
  let best: Term | null = null
  for (const other of near) {
    const df = other.df('text')
    if (other.number === term.number || df < enough || df <= (best?.df('text') ?? 0)) continue
    const isPart = term.text.startsWith(other.text) || other.text.startsWith(term.text)
    if (!isPart && !saysLittle(other.text, known.facts)) best = other
  }
  return best === null ? null : shown(best)
}

/** A word as people write it, unless the query language would read that as something else. */
function shown({ text, written }: Term): string {
  return isOperatorName(written) ? text : written
}
