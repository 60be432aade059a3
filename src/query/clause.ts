// The query tree: words have become dictionary terms, and filter values ordinals. `search` writes it, an engine carries it out. Nothing
// here knows the query language.

import type { ColumnName } from '../article/columns.ts'
import type { FieldName } from '../article/indexed-fields.ts'

/** A dictionary term and how much one occurrence of it counts: the word as typed 1, an inflected form, a prefix or a correction less. */
export interface Form {
  readonly term: number
  /** Above 0. */
  readonly weight: number
}

/** What of a text is shown as a match of a word, as texts are indexed: these words, or whatever begins so. Engines pass over it. */
export interface WordMark {
  readonly terms: readonly string[]
  readonly beginning: string | null
  /** Of a pair of characters, only the first. */
  readonly firstOnly: boolean
  /** How much it says. */
  readonly weight: number
}

/** What of a text is shown as a match of words in a row. */
export interface PhraseMark {
  readonly slots: readonly { readonly terms: readonly string[]; readonly place: number; readonly firstOnly: boolean }[]
  readonly weight: number
}

/** One word of the query in any of its forms. They are scored as one word (BM25F): occurrences add up before they saturate. */
export interface WordClause {
  readonly op: 'word'
  readonly forms: readonly Form[]
  /** Where to look; all fields unless said. */
  readonly fields?: readonly FieldName[]
  /** Multiplies the score; 1 unless said. */
  readonly boost?: number
  readonly mark?: WordMark
}

/** Words in a row, each in any of its forms. */
export interface PhraseClause {
  readonly op: 'phrase'
  readonly slots: readonly (readonly Form[])[]
  /** Place of each slot, from 0, where the phrase has words that are not looked for; in a row unless said. */
  readonly places?: readonly number[]
  readonly fields?: readonly FieldName[]
  readonly boost?: number
  readonly mark?: PhraseMark
}

/**
 * Clauses joined. All of `must` match and score; none of `not` matches. Of `should`, at least one matches, unless there is a `must`: then
 * they only add to the score. With neither, everything matches but `not`.
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
 * between them; undated ones never match. Scores 0.
 */
export interface DateClause {
  readonly op: 'date'
  readonly from: string | null
  readonly to: string | null
}

/** Every unit. Scores 0. */
export interface AllClause {
  readonly op: 'all'
}

export type Clause = WordClause | PhraseClause | BoolClause | InClause | DateClause | AllClause

/** A filter that stands beside the query. Facets of its own column leave it out; `year` and `month` leave dates out. */
export type Filter = InClause | DateClause
