// What is marked for a query tree.

import { expect, test } from 'vitest'
import type { PhraseClause } from '../../src/query/clause.ts'
import { wantedOf } from '../../src/search/plan/wanted.ts'

function row(...words: readonly string[]): PhraseClause {
  const slots = words.map((word, place) => ({ terms: [word], place, firstOnly: false }))
  return { op: 'phrase', slots: [], mark: { slots, weight: 1 } }
}

test('a phrase that is typed many times is looked for once', () => {
  const should = [...Array.from({ length: 40 }, () => row('40', 'c')), row('40', 'kg'), row('c', '40')]
  expect(wantedOf({ op: 'bool', should }).phrases).toHaveLength(3)
})
