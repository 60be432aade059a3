// Explains a score in words: what each word and phrase contributed, then what the date and closeness added or took.

import type { PhraseClause, WordClause } from '../query/clause.ts'
import type { Recency } from '../rank/recency.ts'
import type { ScorePart } from '../search/answer.ts'

/** Most forms of a word that are named. */
const mostForms = 5
/** A smaller contribution is a rounding error. */
const leastLift = 1e-9

interface Scored {
  /** What each word and phrase adds. */
  readonly parts: readonly { readonly clause: WordClause | PhraseClause; readonly score: number }[]
  /** The whole score. */
  readonly score: number
  /** Number of the day of its article, 0 if it has none. */
  readonly day: number
}

/** Parts that add up to a score. `textOf` gives the word of a number. */
export function scoreParts(
  { parts, score, day }: Scored,
  recency: Recency | null,
  textOf: (term: number) => string,
): ScorePart[] {
  const named = parts.map((part): ScorePart => ({ what: nameOf(part.clause, textOf), score: part.score }))
  const sum = named.reduce((total, part) => total + part.score, 0)
  const dated = sum * (recency?.(day) ?? 1)
  if (recency !== null) named.push({ what: 'date', score: dated - sum })
  if (score - dated > leastLift) named.push({ what: 'closeness', score: score - dated })
  return named
}

function nameOf(clause: WordClause | PhraseClause, textOf: (term: number) => string): string {
  if (clause.op === 'phrase') return `"${clause.slots.map(forms => textOf(forms[0]?.term ?? -1)).join(' ')}"`
  const [first = '', ...others] = clause.forms.slice(0, mostForms + 1).map(form => textOf(form.term))
  const hasMore = clause.forms.length > mostForms + 1
  return others.length === 0 ? first : `${first} (${others.join(', ')}${hasMore ? ', …' : ''})`
}
