// Clauses of words in their forms, with the terms to highlight. Words searched in one field only are not highlighted.

import type { FieldName } from '../../article/indexed-fields.ts'
import type { Clause, Form, PhraseClause, WordClause } from '../../query/clause.ts'
import { type Manner, worthOf } from './reading.ts'
import type { WordForm } from './words-asked.ts'

/** The fields to search; null for all. */
export type Fields = readonly FieldName[] | null

/** Matches nothing. */
export const nothing: WordClause = { op: 'word', forms: [] }

function formsOf(forms: readonly WordForm[]): Form[] {
  return forms.map(({ term, weight }) => ({ term: term.number, weight }))
}

/**
 * A word in any of its forms. `firstOnly`: for pairs of characters, only the first is highlighted. `alsoMarked`: terms that do not have the
 * `beginning`.
 */
export function oneWord(
  { known }: Manner,
  forms: readonly WordForm[],
  fields: Fields,
  { firstOnly = false, beginning = null as string | null, alsoMarked = [] as readonly string[], boost = 1 } = {},
): WordClause {
  const terms = beginning === null ? forms.map(({ term }) => term.text) : alsoMarked
  return {
    ...unmarkedWord(forms, fields),
    ...(boost !== 1 && { boost }),
    ...(fields === null && { mark: { terms, beginning, firstOnly, weight: worthOf(known, forms) } }),
  }
}

/** A word without highlighting. */
export function unmarkedWord(forms: readonly WordForm[], fields: Fields): WordClause {
  return { op: 'word', forms: formsOf(forms), ...(fields && { fields }) }
}

export interface Row {
  readonly slots: readonly (readonly WordForm[])[]
  /** Position of each slot, relative to the first. */
  readonly places: readonly number[]
  readonly boost?: number
}

/** Words in a row, highlighted as one. `lastIsSingle`: of the last pair of characters, only the first is highlighted. */
export function wordsInRow({ known }: Manner, row: Row, fields: Fields, lastIsSingle = false): PhraseClause {
  const { slots, places } = row
  if (fields !== null) return unmarkedRow(row, fields)
  const mark = {
    slots: slots.map((forms, i) => ({
      terms: forms.map(({ term }) => term.text),
      place: places[i] ?? i,
      firstOnly: lastIsSingle && i === slots.length - 1,
    })),
    weight: slots.reduce((sum, forms) => sum + worthOf(known, forms), 0),
  }
  return { ...unmarkedRow(row, fields), mark }
}

export function unmarkedRow({ slots, places, boost }: Row, fields: Fields): PhraseClause {
  return {
    op: 'phrase',
    slots: slots.map(formsOf),
    places,
    ...(boost !== undefined && { boost }),
    ...(fields && { fields }),
  }
}

/** Clauses side by side, at least one of which has to match. */
export function anyOf(clauses: readonly Clause[]): Clause {
  const some = clauses.filter(clause => clause.op !== 'word' || clause.forms.length > 0)
  const [only] = some
  if (only === undefined) return nothing
  return some.length === 1 ? only : { op: 'bool', should: some }
}
