// What the parts of a query cost, and how much of it one query may ask for. Cost is counted in postings that are read, from the
// frequencies of the words: nothing is measured, so the same query means the same everywhere.

import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import type { Archive } from '../../file/archive.ts'
import type { Form } from '../../query/clause.ts'

/** What costs as much as reading one posting: weighed against `npm run evaluate:bounds`. */
const toOpenList = 200
const toMatchPosting = 0.3
const toReadPositions = 12
const toTryForm = 0.05

/** A query's phrases, beginnings and compounds may cost as much as reading so many postings for every unit of the archive. */
const postingsPerUnit = 8
/** In a small archive, so many in all. */
const fewestPostings = 400_000

/** What may still be spent; shared by every part of one query. */
export interface Work {
  readonly most: number
  spent: number
}

export function newWork({ units }: Pick<Archive, 'units'>): Work {
  return { most: Math.max(fewestPostings, units.count * postingsPerUnit), spent: 0 }
}

/** Spends what a part costs, if there is so much left. The first part is always granted: a query of one phrase is answered. */
export function affords(work: Work, cost: number): boolean {
  if (work.spent > 0 && work.spent + cost > work.most) return false
  work.spent += cost
  return true
}

/** What a word in these forms costs: all of its postings are read. */
export function workOfWord(archive: Archive, forms: readonly Form[], fields: readonly FieldName[] | null): number {
  let work = 0
  for (const field of fields ?? fieldNames) {
    // A word of a title counts for every unit of the article.
    const weight = field === 'title' ? archive.units.count / Math.max(1, archive.articles.count) : 1
    for (const { term } of forms) {
      const df = archive.terms.df(term, field)
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
  archive: Archive,
  slots: readonly (readonly Form[])[],
  fields: readonly FieldName[] | null,
): number {
  const count = Math.max(1, archive.units.count)
  let work = 0
  let candidates = count
  const words = slots.map(forms => {
    const postings = workOfWord(archive, forms, fields)
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
