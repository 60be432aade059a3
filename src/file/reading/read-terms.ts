// Terms of an opened archive: by text, by prefix, by edit distance, by stem.

import type { FieldName } from '../../article/indexed-fields.ts'
import type { FuzzyTerm, Terms } from '../archive.ts'
import { ByteReader } from '../bytes/byte-reader.ts'
import type { Records } from '../bytes/records.ts'
import type { Field } from '../postings/field-reader.ts'
import type { Dictionary } from '../terms/dictionary.ts'
import { type Fuzzy, fuzzyTerms } from '../terms/fuzzy.ts'
import { OneEdit } from '../terms/one-edit.ts'
import { stemForms } from '../terms/stems.ts'
import type { WrittenTerms } from '../terms/written.ts'

interface Parts {
  readonly terms: Dictionary
  readonly stems: Dictionary
  readonly members: Records
  readonly written: WrittenTerms
  readonly following: Records
  readonly fields: Readonly<Record<FieldName, Field>>
}

export function openTerms({ terms, stems, members, written, following, fields }: Parts): Terms {
  const df = (term: number, field: FieldName = 'text') => fields[field].df(term)
  const oneEdit = new OneEdit(terms)
  const near = (word: string, maxDistance: number, sameStart: boolean): readonly Fuzzy[] => {
    // Two or more edits reach half of a large dictionary; with a fixed first letter they reach a small part of it.
    const [from, to] = terms.prefix(word.slice(0, 1))
    const same = maxDistance === 1 ? oneEdit.sameStart(word) : fuzzyTerms(terms, word, maxDistance, { from, to })
    return maxDistance === 0 || sameStart ? same : [...same, ...oneEdit.otherStart(word)]
  }
  return {
    count: terms.count,
    find: term => terms.find(term),
    at: term => terms.at(term),
    written: term => written.of(term, terms.at(term)),
    prefix: prefix => terms.prefix(prefix),
    fuzzy(term, maxDistance, limit, options) {
      const found = near(term, maxDistance, options?.sameStart === true)
      const chosen: FuzzyTerm[] = []
      for (let distance = 0; distance <= maxDistance && chosen.length < limit; distance++) {
        const away = found.filter(one => one.distance === distance).map(one => ({ ...one, df: df(one.term) }))
        away.sort((a, b) => b.df - a.df || a.term - b.term)
        chosen.push(...away.map(one => ({ term: one.term, distance })))
      }
      return chosen.slice(0, limit)
    },
    df,
    eachDf: (from, to, field, each) => fields[field].eachDf(from, Math.min(to, terms.count), each),
    following(term) {
      const { at, end } = following.seek(term)
      const reader = new ByteReader(following.bytes.subarray(at, end))
      const found: number[] = []
      while (reader.at < end - at) found.push(reader.varint())
      return found.filter(other => other < terms.count)
    },
    formsOf: (stem, lang) => stemForms(stems, members, stem, lang).filter(term => term < terms.count),
  }
}
