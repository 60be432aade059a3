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
  readonly counts: Pick<Known['facts']['counts'], 'articles' | 'paragraphs' | 'quotes'>
  readonly fields: Readonly<
    Record<FieldName, { readonly weight: number; readonly b: number; readonly average: number }>
  >
}

export function scaleOf(
  { averages, b, units, facts }: Pick<Known, 'averages' | 'b' | 'units' | 'facts'>,
  { k1, fields }: Pick<RankOptions, 'k1' | 'fields'>,
): Scale {
  const own = (field: FieldName) => ({
    weight: fields[field].weight,
    b: fields[field].b ?? b[field],
    // A field without words has no mean length, and must not give NaN.
    average: averages[field] > 0 ? averages[field] : 1,
  })
  return {
    k1,
    units,
    counts: facts.counts,
    fields: { text: own('text'), title: own('title'), speaker: own('speaker') },
  }
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

/**
 * About the idf that the cluster gives a word in a field of its documents, which are paragraphs or quotes: a title's word is in each of its
 * article's.
 */
export function clusterIdf(
  { units, counts: { articles, paragraphs, quotes } }: Scale,
  of: 'paragraph' | 'quote',
  field: FieldName,
  df: number,
): number {
  const documents = Math.max(1, of === 'paragraph' ? paragraphs : quotes)
  const among = Math.max(1, field === 'title' ? articles : field === 'speaker' ? quotes : units)
  return inverseDocumentFrequency((df / among) * documents, documents)
}
