// Terms of an opened archive: by text, by prefix, by edit distance, by stem.

import type { FuzzyTerm, Terms } from '../archive.ts'
import type { Records } from '../bytes/records.ts'
import type { FieldName } from '../plan.ts'
import type { Field } from '../postings/field-reader.ts'
import type { Dictionary } from '../terms/dictionary.ts'
import { fuzzyTerms, type Start, startsOf, withOtherStart } from '../terms/fuzzy.ts'
import { stemForms } from '../terms/stems.ts'

interface Parts {
  readonly terms: Dictionary
  readonly stems: Dictionary
  readonly members: Records
  readonly fields: Readonly<Record<FieldName, Field>>
}

export function openTerms({ terms, stems, members, fields }: Parts): Terms {
  const df = (term: number, field: FieldName = 'text') => fields[field].df(term)
  let starts: readonly Start[] | null | undefined
  /** Terms one edit away outside of the range of those that begin as the word does. */
  const otherStarts = (word: string, from: number, to: number) => {
    if (starts === undefined) starts = startsOf(terms)
    if (starts !== null) return withOtherStart(terms, word, starts)
    return fuzzyTerms(terms, word, 1).filter(({ term }) => term < from || term >= to)
  }
  return {
    count: terms.count,
    find: term => terms.find(term),
    at: term => terms.at(term),
    prefix: prefix => terms.prefix(prefix),
    fuzzy(term, maxDistance, limit, options) {
      // Two and more edits reach half of a large dictionary; with the first letter right, a small part of it.
      const [from, to] = terms.prefix(term.slice(0, 1))
      const found = fuzzyTerms(terms, term, maxDistance, { from, to })
      if (maxDistance > 0 && !options?.sameStart) found.push(...otherStarts(term, from, to))
      const chosen: FuzzyTerm[] = []
      for (let distance = 0; distance <= maxDistance && chosen.length < limit; distance++) {
        const near = found.filter(one => one.distance === distance).map(one => ({ ...one, df: df(one.term) }))
        near.sort((a, b) => b.df - a.df || a.term - b.term)
        chosen.push(...near.map(one => ({ term: one.term, distance })))
      }
      return chosen.slice(0, limit)
    },
    df,
    eachDf: (from, to, field, each) => fields[field].eachDf(from, Math.min(to, terms.count), each),
    formsOf: (stem, lang) => stemForms(stems, members, stem, lang).filter(term => term < terms.count),
  }
}
