// The cost of the parts of a query, and the limit for one query. Cost is the number of postings to read, computed from word frequencies. No
// time is measured, so the same query always gives the same answer.

import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import type { KnownWords, WordForm } from './words-asked.ts'

/** The cost of opening a list, in postings: calibrated with `npm run evaluate:bounds`. */
const toOpenList = 200
const toMatchPosting = 0.3
const toReadPositions = 12
const toTryForm = 0.05

/** A query's phrases, prefixes and compounds may read this many postings for every unit of the archive. */
const postingsPerUnit = 8
/** Minimum for a small archive, in all. */
const fewestPostings = 400_000

/** Most parts of compounds that are searched by themselves: more than a paragraph has. */
const mostParts = 96

/** The budget that is left; all parts of one query share it, in the order in which they are built. */
export class Budget {
  readonly #most: number
  #spent = 0
  #parts = mostParts

  constructor(units: number) {
    this.#most = Math.max(fewestPostings, units * postingsPerUnit)
  }

  /**
   * Spends the cost of a part, if that much is left. The first part is always granted, so that a query with one phrase is always answered.
   */
  affords(cost: number): boolean {
    if (this.#spent > 0 && this.#spent + cost > this.#most) return false
    this.#spent += cost
    return true
  }

  /** Number of compound parts that may still be searched by themselves. */
  get parts(): number {
    return this.#parts
  }

  /** Takes one compound part from the budget, if any is left. */
  takesPart(): boolean {
    if (this.#parts <= 0) return false
    this.#parts -= 1
    return true
  }

  /** The budget for another reading of the same query; the two count as one query. */
  again(): Budget {
    this.#parts = mostParts
    return this
  }
}

/** The cost of a word in these forms: all of its postings are read. */
export function workOfWord(
  { facts, units }: KnownWords,
  forms: readonly WordForm[],
  fields: readonly FieldName[] | null,
): number {
  let work = 0
  for (const field of fields ?? fieldNames) {
    // A word in a title counts for every unit of the article.
    const weight = field === 'title' ? units / Math.max(1, facts.counts.articles) : 1
    for (const { term } of forms) {
      const df = term.df(field)
      if (df > 0) work += toOpenList + df * weight
    }
  }
  return work
}

/**
 * The cost of words in a row. Their postings tell which units contain all of them; in those units the positions of the first two words are
 * read, and those of later words less and less often.
 */
export function workOfPhrase(
  known: KnownWords,
  slots: readonly (readonly WordForm[])[],
  fields: readonly FieldName[] | null,
): number {
  const count = Math.max(1, known.units)
  let work = 0
  let candidates = count
  const words = slots.map(forms => {
    const postings = workOfWord(known, forms, fields)
    candidates = Math.min(candidates, postings)
    work += postings * toMatchPosting
    return { present: Math.max(1, postings / count), forms: forms.length }
  })
  let share = 1
  for (const [place, { present, forms }] of words.entries()) {
    work += candidates * share * (present * toReadPositions + forms * toTryForm)
    if (place > 0) share /= 4
  }
  return work
}
