// The numbers of BM25F that a question and the archive give, for the script in the cluster and for the exact scores here.

import { type FieldName, fieldNames } from '../../article/indexed-fields.ts'
import type { Form } from '../../query/clause.ts'
import type { RankOptions } from '../../query/ranking.ts'
import { inverseDocumentFrequency } from '../../rank/word.ts'
import type { Known } from './facts.ts'
import { formsIn, type Reading } from './match.ts'

/** Saturation, and for each field its weight, b and mean length. */
export interface Scale {
  readonly k1: number
  readonly units: number
  readonly fields: Readonly<
    Record<FieldName, { readonly weight: number; readonly b: number; readonly average: number }>
  >
}

export function scaleOf(
  { averages, b, units }: Pick<Known, 'averages' | 'b' | 'units'>,
  { k1, fields }: Pick<RankOptions, 'k1' | 'fields'>,
): Scale {
  const own = (field: FieldName) => ({
    weight: fields[field].weight,
    b: fields[field].b ?? b[field],
    // A field without words has no mean length, and must not give NaN.
    average: averages[field] > 0 ? averages[field] : 1,
  })
  return { k1, units, fields: { text: own('text'), title: own('title'), speaker: own('speaker') } }
}

/** The idf of a word: by its most frequent form, in the texts if it occurs there, else in the field that has it. */
export function idfOf(
  reading: Reading,
  { units }: Pick<Scale, 'units'>,
  forms: readonly Form[],
  fields: readonly FieldName[] = fieldNames,
): number {
  const most = (field: FieldName) => Math.max(0, ...formsIn(reading, forms, field).map(({ df }) => df))
  const counted = fields.filter(field => reading.fields[field].weight > 0)
  const inText = counted.includes('text') ? most('text') : 0
  return inverseDocumentFrequency(inText > 0 ? inText : Math.max(0, ...counted.map(most)), units)
}
