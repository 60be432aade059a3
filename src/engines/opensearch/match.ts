// Translates a clause into a query that matches exactly the units that the clause matches, without scores: paragraphs by the fields of the
// passage's document, quotes by those of the nested documents. Nothing is written that cannot match: where a clause is impossible, so is
// what requires it.

import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import { dayNumber } from '../../file/tables/days.ts'
import type { Clause, DateClause, Form, InClause, PhraseClause } from '../../query/clause.ts'
import type { RankOptions } from '../../query/ranking.ts'
import { joinPlaces } from './encode-terms.ts'
import type { AnswerNumbers } from './numbers.ts'

/** The names of a unit's fields, in the document of its passage or in the nested one of a quote. */
export interface UnitFields {
  readonly of: 'paragraph' | 'quote'
  readonly text: string
  readonly title: string
  readonly speaker: string
  readonly textLength: string
  readonly titleLength: string
  readonly speakerLength: string
  readonly columns: string
  readonly firstDay: string
  readonly lastDay: string
  readonly year: string
  readonly month: string
  readonly copy: string
  readonly edition: string
  readonly speakerId: string
  readonly named: string
}

function fieldsIn(of: UnitFields['of'], before: string): UnitFields {
  const names = [
    'text',
    'title',
    'speaker',
    'textLength',
    'titleLength',
    'speakerLength',
    'columns',
    'firstDay',
    'lastDay',
  ] as const
  const more = ['year', 'month', 'copy', 'edition', 'speakerId', 'named'] as const
  return { of, ...Object.fromEntries([...names, ...more].map(name => [name, before + name])) } as unknown as UnitFields
}

export const paragraphFields = fieldsIn('paragraph', '')
export const quoteFields = fieldsIn('quote', 'quotes.')

/** A query of OpenSearch; or that everything matches, or nothing. */
export type Match = Readonly<Record<string, unknown>> | 'all' | 'none'

/** What words and values of an answer are, and which fields count. */
export interface Reading {
  readonly numbers: AnswerNumbers
  readonly fields: RankOptions['fields']
}

/** The fields of a clause that count, those that the units have. */
export function searchedFields(
  { fields }: Reading,
  unit: UnitFields,
  named: readonly FieldName[] = fieldNames,
): FieldName[] {
  return named.filter(field => fields[field].weight > 0 && (field !== 'speaker' || unit.of === 'quote'))
}

/** The words of some forms that a field has. */
export function formsIn({ numbers }: Reading, forms: readonly Form[], field: FieldName) {
  return forms.flatMap(({ term, weight }) => {
    const { text, df } = numbers.termAt(term)
    return weight > 0 && df(field) > 0 ? [{ text, weight, df: df(field) }] : []
  })
}

export function matchOf(reading: Reading, unit: UnitFields, clause: Clause): Match {
  switch (clause.op) {
    case 'all':
      return 'all'
    case 'in':
      return inMatch(reading, unit, clause)
    case 'date':
      return dateMatch(unit, clause)
    case 'word':
      return anyOf(
        searchedFields(reading, unit, clause.fields).map(field => {
          const texts = formsIn(reading, clause.forms, field).map(({ text }) => text)
          return texts.length === 0 ? 'none' : { terms: { [unit[field]]: texts } }
        }),
      )
    case 'phrase':
      return anyOf(searchedFields(reading, unit, clause.fields).map(field => phraseMatch(reading, unit, clause, field)))
    case 'bool': {
      const { must = [], should = [], not = [] } = clause
      const all = (clauses: readonly Clause[]) => clauses.map(one => matchOf(reading, unit, one))
      const required = must.length === 0 && should.length > 0 ? [anyOf(all(should))] : all(must)
      return allOf(required, all(not))
    }
  }
}

/** A phrase in one field; nothing if the field lacks one of its words. */
export function phraseMatch(
  reading: Reading,
  unit: UnitFields,
  { slots, places }: PhraseClause,
  field: FieldName,
): Match {
  const words = slots.map(forms => formsIn(reading, forms, field).map(({ text }) => text))
  if (words.length === 0 || words.some(texts => texts.length === 0)) return 'none'
  const inPlace: string[][] = []
  const first = places?.[0] ?? 0
  words.forEach((texts, slot) => {
    const place = (places?.[slot] ?? slot) - first
    inPlace[place] = [...(inPlace[place] ?? []), ...texts]
  })
  return { match_phrase: { [unit[field]]: { query: joinPlaces(inPlace) } } }
}

function inMatch({ numbers }: Reading, unit: UnitFields, { column, values }: InClause): Match {
  if (values.length === 0) return 'none'
  const texts = values.map(value => numbers.valueAt(column, value))
  switch (column) {
    case 'type':
      return texts.includes(unit.of) ? 'all' : 'none'
    case 'speaker':
      return unit.of === 'quote' ? { terms: { [unit.speakerId]: texts } } : 'none'
    // Only a passage as a whole has it: see `passagesMatching`.
    case 'article':
      return unit.of === 'quote' ? 'all' : { terms: { article: texts } }
    default:
      return { terms: { [`${unit.columns}.${column}`]: texts } }
  }
}

function dateMatch({ firstDay, lastDay }: UnitFields, { from, to, undated }: DateClause): Match {
  const isDated = { exists: { field: firstDay } }
  if (undated === true) return { bool: { must_not: [isDated] } }
  if (from === null && to === null) return isDated
  return allOf([
    from === null ? 'all' : { range: { [firstDay]: { gte: dayNumber(from) } } },
    to === null ? 'all' : { range: { [lastDay]: { lte: dayNumber(to) } } },
  ])
}

export function anyOf(matches: readonly Match[]): Match {
  if (matches.includes('all')) return 'all'
  const some = matches.filter(match => typeof match === 'object')
  const [only] = some
  if (only === undefined) return 'none'
  return some.length === 1 ? only : { bool: { should: some, minimum_should_match: 1 } }
}

export function allOf(required: readonly Match[], excluded: readonly Match[] = []): Match {
  if (required.includes('none') || excluded.includes('all')) return 'none'
  const filter = required.filter(match => typeof match === 'object')
  const mustNot = excluded.filter(match => typeof match === 'object')
  const [only] = filter
  if (mustNot.length === 0) return only === undefined ? 'all' : filter.length === 1 ? only : { bool: { filter } }
  return { bool: { filter, must_not: mustNot } }
}

/** A match as a query of OpenSearch. */
export function queryOf(match: Match): Readonly<Record<string, unknown>> {
  return match === 'all' ? { match_all: {} } : match === 'none' ? { match_none: {} } : match
}
