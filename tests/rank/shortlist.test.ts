// What a list leaves, against sorting everything: also where many candidates are alike, and more come than there is room for.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byRank } from '../../src/rank/collector.ts'
import { Shortlist } from '../../src/rank/shortlist.ts'

test('keeps of the best those that a lift could bring among the wanted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(9), fc.double({ min: 0, max: 10, noNaN: true })), { maxLength: 2_000, size: 'max' }),
      fc.nat(20),
      fc.constantFrom(0, 0.3, 4),
      (scores, wanted, share) => {
        const depth = Math.max(wanted, 50)
        const list = new Shortlist(wanted, depth, share)
        scores.forEach((score, unit) => {
          list.add(score, unit)
        })
        const all = scores.map((score, unit) => ({ unit, score, more: 0 }))
        all.sort((a, b) => b.score - a.score || a.unit - b.unit)
        const least = wanted === 0 ? Number.POSITIVE_INFINITY : (all[wanted - 1]?.score ?? 0) / (1 + share)
        expect(list.within().toSorted(byRank)).toEqual(
          all.slice(0, depth).filter(({ score }) => score >= least * (1 - 1e-9)),
        )
      },
    ),
    { numRuns: 300 },
  )
})
