// Lengths as codes: exact while they can be, else never less than the true ones and at most a few percent more; bounds of postings in a
// byte.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { impactCode, impactOf } from '../../../src/file/postings/impact.ts'
import { codeLengthsOf } from '../../../src/file/postings/lengths.ts'

const decoded = (lengths: readonly number[], exact: boolean) => {
  const { codes, table } = codeLengthsOf(lengths, exact)
  return { table, values: Array.from(codes, code => table[code] ?? -1) }
}
const manyLengths = fc.array(fc.oneof(fc.nat(300), fc.nat(100_000)), { maxLength: 600 })

test('exact lengths are exact', () => {
  fc.assert(
    fc.property(manyLengths, lengths => {
      expect(decoded(lengths, true).values).toEqual(lengths)
    }),
  )
})

test('256 different ones are exact as well', () => {
  const lengths = Array.from({ length: 256 }, (_, i) => i * i)
  expect(decoded(lengths, false).values).toEqual(lengths)
})

test('of more, a code is a byte and rounds up by little', () => {
  fc.assert(
    fc.property(manyLengths, some => {
      const lengths = [...some, ...Array.from({ length: 257 }, (_, i) => i)]
      const { table, values } = decoded(lengths, false)
      expect(table.length).toBeLessThanOrEqual(256)
      lengths.forEach((length, doc) => {
        expect(values[doc]).toBeGreaterThanOrEqual(length)
        if (length <= 127) expect(values[doc]).toBe(length)
        // 128 steps from 127 to 100,000 are 5.4% each, and a length is a whole number.
        expect(values[doc]).toBeLessThanOrEqual(Math.ceil(length * 1.054) + 1)
      })
    }),
  )
})

test('at the edge of two codes the bound still holds', () => {
  for (let code = 1; code < 255; code++) {
    for (const impact of [impactOf(code), impactOf(code) * (1 + Number.EPSILON)]) {
      expect(impactOf(impactCode(impact))).toBeGreaterThanOrEqual(impact)
      expect(impactCode(impact)).toBeLessThanOrEqual(code + 1)
    }
  }
})

test('the code of a bound stands for no less, and the code below for less', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), impact => {
      const code = impactCode(impact)
      expect(Number.isInteger(code) && code >= 0 && code <= 255).toBe(true)
      expect(impactOf(code)).toBeGreaterThanOrEqual(impact)
      if (code > 0) expect(impactOf(code - 1)).toBeLessThan(impact * 1.000001)
    }),
    { numRuns: 1_000 },
  )
})
