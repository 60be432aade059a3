// Query trees and options that say terms and values by number, for archives of `corpus.ts`.

import fc from 'fast-check'
import type { Clause } from '../../src/query/clause.ts'
import { plainOptions } from './options.ts'

export const randomForms = fc.uniqueArray(fc.record({ term: fc.nat(15), weight: fc.constantFrom(1, 0.5, 0.8) }), {
  minLength: 1,
  maxLength: 3,
  selector: one => one.term,
})

/** A plan that says terms and values by number modulo what the archive has. */
export const { clause: randomClause } = fc.letrec<{ clause: Clause; leaf: Clause }>(tie => {
  const forms = randomForms
  const fields = fc.option(fc.constantFrom(['text'] as const, ['title', 'speaker'] as const), { nil: undefined })
  return {
    leaf: fc.oneof(
      { weight: 4, arbitrary: fc.record({ op: fc.constant('word' as const), forms, boost: fc.constantFrom(1, 2) }) },
      fields.chain(some =>
        fc
          .record({ op: fc.constant('word' as const), forms })
          .map(clause => (some === undefined ? clause : { ...clause, fields: some })),
      ),
      fc.record({ op: fc.constant('phrase' as const), slots: fc.array(forms, { minLength: 1, maxLength: 3 }) }),
      fc.record({
        op: fc.constant('in' as const),
        column: fc.constantFrom('type' as const, 'speaker' as const, 'source' as const, 'tag' as const),
        values: fc.array(fc.nat(2), { maxLength: 2 }),
      }),
      fc.record({
        op: fc.constant('date' as const),
        from: fc.constantFrom(null, '2024-01-01', '2024-01-05'),
        to: fc.constantFrom(null, '2024-01-31', '2023-12-31'),
      }),
      fc.constant({ op: 'all' as const }),
    ),
    clause: fc.oneof(
      { maxDepth: 3 },
      tie('leaf'),
      fc.record({
        op: fc.constant('bool' as const),
        must: fc.array(tie('clause'), { maxLength: 2 }),
        should: fc.array(tie('clause'), { maxLength: 3 }),
        not: fc.array(tie('clause'), { maxLength: 1 }),
      }),
    ),
  }
})

/** Terms that the archive has: numbers beyond the dictionary are brought into it, and forms that fall together are one. */
export function within(clause: Clause, terms: number): Clause {
  const known = (forms: readonly { term: number; weight: number }[]) =>
    [
      ...Map.groupBy(
        forms.map(form => ({ ...form, term: form.term % Math.max(1, terms) })),
        form => form.term,
      ).values(),
    ].flatMap(([first]) => first ?? [])
  if (clause.op === 'word') return { ...clause, forms: known(clause.forms) }
  if (clause.op === 'phrase') return { ...clause, slots: clause.slots.map(known) }
  if (clause.op !== 'bool') return clause
  const all = (list: readonly Clause[] = []) => list.map(one => within(one, terms))
  return { op: 'bool', must: all(clause.must), should: all(clause.should), not: all(clause.not) }
}

export const randomOptions = fc.record({
  limit: fc.nat(5),
  offset: fc.nat(3),
  sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
  k1: fc.constantFrom(0.9, 1.2),
  groupByArticle: fc.boolean(),
  perArticle: fc.integer({ min: 1, max: 4 }),
  fold: fc.boolean(),
  proximity: fc.constantFrom(0, 0.3),
  fields: fc.constantFrom(plainOptions.fields, { ...plainOptions.fields, text: { weight: 1.5, b: 0.75 } }),
})
