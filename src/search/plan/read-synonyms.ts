// The clause of a typed word or name together with its other forms. synonyms.ts finds them, typed-words.ts reads each.

import type { Clause, WordClause } from '../../query/clause.ts'
import type { Synonym } from '../answer.ts'
import { synonymShare } from '../ranking-numbers.ts'
import type { Given } from './ask-filters.ts'
import { workOfWord } from './budget.ts'
import { type Manner, type Reading, readingOf } from './reading.ts'
import type { Alternative, Alternatives } from './synonyms.ts'
import { phraseSpellings, readPhrase } from './typed-phrases.ts'
import { readWord } from './typed-words.ts'
import { anyOf } from './word-clauses.ts'
import type { KnownWords } from './words-asked.ts'

/** A node's reading with its other forms: single words as one word, names as alternatives. */
export function withAlternatives(manner: Manner, node: Alternative['node'], typed: Reading): Reading {
  const alternatives = manner.alternatives.ofNode.get(node) ?? []
  const own = typed.clause
  if (own === null || alternatives.length === 0) return typed
  const clauses: Clause[] = [own]
  const rarity = rarityOf(manner.known, node)
  const uses = alternatives.flatMap(one => {
    const clause = clauseOf(manner, one)
    if (clause === null) return []
    const [first] = clauses
    if (first !== undefined && mayMerge(first, clause)) clauses[0] = merged(first, clause)
    else clauses.push(boosted(clause, synonymShare * Math.min(1, rarity / rarityOf(manner.known, one.node))))
    return one.uses
  })
  return { ...typed, clause: anyOf(clauses), synonyms: [...typed.synonyms, ...uses] }
}

/** Other forms of several words side by side; each is a clause of its own beside them. */
export function readAlternatives(manner: Manner, alternatives: readonly Alternative[] = []): Reading[] {
  return alternatives.flatMap(one => {
    const clause = clauseOf(manner, one)
    return clause === null ? [] : [readingOf(boosted(clause, synonymShare), { synonyms: one.uses })]
  })
}

/** Whether the archive has another form. */
export function isLive(known: KnownWords, { node }: Alternative): boolean {
  if (node.op === 'phrase') {
    const spellings = phraseSpellings(known, node.text, false)
    return spellings.some(({ asked }) => asked.every(({ word }) => known.exact(word).length > 0))
  }
  const slots = known.slots(node.text)
  return (
    slots.every(({ term }) => known.hasForms(term)) ||
    slots.some(({ whole }) => whole !== null && known.hasForms(whole))
  )
}

/** Null if the archive does not have the form, or if it is too expensive. */
function clauseOf(manner: Manner, alternative: Alternative): Clause | null {
  const { node } = alternative
  const { known, budget } = manner
  if (!isLive(known, alternative)) return null
  const fields = node.field === null ? null : [node.field]
  if (node.op === 'phrase') return readPhrase(manner, node.text, fields).clause
  const forms = known.slots(node.text).flatMap(({ term }) => known.forms(term))
  if (!budget.affords(workOfWord(known, forms, fields))) return null
  return readWord({ ...manner, corrects: false }, node.text, { prefix: false, fields, strict: true }).clause
}

function mayMerge(one: Clause, other: Clause): one is WordClause {
  return (
    one.op === 'word' &&
    other.op === 'word' &&
    one.boost === undefined &&
    one.mark?.beginning == null &&
    one.mark?.firstOnly !== true &&
    other.mark?.firstOnly !== true
  )
}

/** Two words as one: their occurrences add up. */
function merged(one: WordClause, other: Clause): WordClause {
  if (other.op !== 'word') return one
  const weights = new Map(one.forms.map(({ term, weight }) => [term, weight]))
  for (const { term, weight } of other.forms) weights.set(term, Math.max(weights.get(term) ?? 0, weight * synonymShare))
  const terms = [...new Set([...(one.mark?.terms ?? []), ...(other.mark?.terms ?? [])])]
  const mark = one.mark ?? other.mark
  return {
    ...(one.forms.length === 0 ? other : one),
    forms: [...weights].map(([term, weight]) => ({ term, weight })),
    ...(mark !== undefined && { mark: { ...mark, terms } }),
  }
}

function boosted(clause: Clause, factor: number): Clause {
  if (clause.op === 'word' || clause.op === 'phrase') return { ...clause, boost: (clause.boost ?? 1) * factor }
  if (clause.op !== 'bool') return clause
  const each = (clauses: readonly Clause[]) => clauses.map(one => boosted(one, factor))
  return {
    ...clause,
    ...(clause.must && { must: each(clause.must) }),
    ...(clause.should && { should: each(clause.should) }),
  }
}

/** How rare a node's words are, as ranking weighs them (Robertson and Spärck Jones). */
function rarityOf(known: KnownWords, { op, text }: Alternative['node']): number {
  return known.slots(text).reduce((sum, { term }) => {
    const forms = op === 'phrase' ? known.exact(term) : known.forms(term)
    const df = forms.reduce((most, form) => Math.max(most, form.term.df('text')), 0)
    return sum + Math.log(1 + (known.units - df + 0.5) / (df + 0.5))
  }, 0)
}

/** The synonyms of filters' values that the archive has. */
export function synonymsOfValues(
  known: KnownWords,
  { ofValue }: Alternatives,
  given: readonly Given[],
): readonly Synonym[] {
  return given.flatMap(({ field, value }) => {
    if (field === 'after' || field === 'before') return []
    return (ofValue.get(value) ?? []).flatMap(to =>
      known.values({ column: field, value: to }).length > 0 ? [{ from: value, to }] : [],
    )
  })
}

/** Each synonym once. */
export function unlike(synonyms: readonly Synonym[]): readonly Synonym[] {
  return [...new Map(synonyms.map(one => [JSON.stringify(one), one])).values()]
}
