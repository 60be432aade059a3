// What the parts of a query cost, and how much of it one query may ask for. Cost is counted in postings that are read, from the
// frequencies of the words: nothing is measured, so the same query means the same everywhere.

import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import type { KnownWords, WordForm } from './known-words.ts'

/** What costs as much as reading one posting: weighed against `npm run evaluate:bounds`. */
const toOpenList = 200
const toMatchPosting = 0.3
const toReadPositions = 12
const toTryForm = 0.05

/** A query's phrases, beginnings and compounds may cost as much as reading so many postings for every unit of the archive. */
const postingsPerUnit = 8
/** In a small archive, so many in all. */
const fewestPostings = 400_000

/** Parts of compounds that are looked for alone: more than a paragraph has. */
const mostParts = 96

/** What may still be spent; shared by every part of one query, in the order in which they are built. */
export class Budget {
  readonly #most: number
  #spent = 0
  #parts = mostParts

  constructor(units: number) {
    this.#most = Math.max(fewestPostings, units * postingsPerUnit)
  }

  /** Spends what a part costs, if there is so much left. The first part is always granted: a query of one phrase is answered. */
  affords(cost: number): boolean {
    if (this.#spent > 0 && this.#spent + cost > this.#most) return false
    this.#spent += cost
    return true
  }

  /** Parts of compounds that may still be looked for alone. */
  get parts(): number {
    return this.#parts
  }

  /** Takes one of the parts of compounds, if there is any left. */
  takesPart(): boolean {
    if (this.#parts <= 0) return false
    this.#parts -= 1
    return true
  }

  /** For another reading of the same query: together they are one. */
  again(): Budget {
    this.#parts = mostParts
    return this
  }
}

/** What a word in these forms costs: all of its postings are read. */
export function workOfWord(
  { facts, units }: KnownWords,
  forms: readonly WordForm[],
  fields: readonly FieldName[] | null,
): number {
  let work = 0
  for (const field of fields ?? fieldNames) {
    // A word of a title counts for every unit of the article.
    const weight = field === 'title' ? units / Math.max(1, facts.counts.articles) : 1
    for (const { term } of forms) {
      const df = term.df(field)
      if (df > 0) work += toOpenList + df * weight
    }
  }
  return work
}

/**
 * What words in a row cost: which units have them all is told from their postings; in these, positions are read, of the first two
 * words in each, of those behind them ever more seldom.
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
