// The query tree: words are dictionary terms, and filter values are ordinals. `search` builds it, an engine executes it. It is independent
// of the query language.

import type { ColumnName } from '../article/columns.ts'
import type { FieldName } from '../article/indexed-fields.ts'

/** A dictionary term and how much one occurrence of it counts: the word as typed 1, an inflected form, a prefix or a correction less. */
export interface Form {
  readonly term: number
  /** Above 0. */
  readonly weight: number
}

/** What is highlighted in a text as a match of a word: these words, or every word with a prefix. Engines ignore it. */
export interface WordMark {
  readonly terms: readonly string[]
  readonly beginning: string | null
  /** Of a pair of characters, only the first. */
  readonly firstOnly: boolean
  /** Weight of the word. */
  readonly weight: number
}

/** What is highlighted in a text as a match of words in a row. */
export interface PhraseMark {
  readonly slots: readonly { readonly terms: readonly string[]; readonly place: number; readonly firstOnly: boolean }[]
  readonly weight: number
}

/** One word of the query in any of its forms. They are scored as one word (BM25F): occurrences add up before they saturate. */
export interface WordClause {
  readonly op: 'word'
  readonly forms: readonly Form[]
  /** The fields to search; all by default. */
  readonly fields?: readonly FieldName[]
  /** A factor for the score; 1 by default. */
  readonly boost?: number
  readonly mark?: WordMark
}

/** Words in a row, each in any of its forms. */
export interface PhraseClause {
  readonly op: 'phrase'
  readonly slots: readonly (readonly Form[])[]
  /** Position of each slot, from 0, if some words of the phrase are not searched; consecutive by default. */
  readonly places?: readonly number[]
  readonly fields?: readonly FieldName[]
  readonly boost?: number
  readonly mark?: PhraseMark
}

/**
 * Joined clauses. All of `must` match and score; none of `not` matches. At least one of `should` matches, unless there is a `must`: then
 * they only add to the score. With neither, everything matches except `not`.
 */
export interface BoolClause {
  readonly op: 'bool'
  readonly must?: readonly Clause[]
  readonly should?: readonly Clause[]
  readonly not?: readonly Clause[]
}

/** Units with any of these values, given as ordinals of the column. No values: no units. Scores 0. */
export interface InClause {
  readonly op: 'in'
  readonly column: ColumnName
  readonly values: readonly number[]
}

/**
 * Units published between two days, both included, `YYYY-MM-DD`; `null` leaves an end open. A month or year alone matches if all of it lies
 * between them; undated units never match, or with `undated` only these. Scores 0.
 */
export interface DateClause {
  readonly op: 'date'
  readonly from: string | null
  readonly to: string | null
  readonly undated?: true
}

/** Every unit. Scores 0. */
export interface AllClause {
  readonly op: 'all'
}

export type Clause = WordClause | PhraseClause | BoolClause | InClause | DateClause | AllClause

/** A filter beside the query. Facets of its own column ignore it; `year` and `month` ignore dates. */
export type Filter = InClause | DateClause
