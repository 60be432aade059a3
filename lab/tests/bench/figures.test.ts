// The pure parts between a measurement and its table.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinTexts, splitTexts } from '../../bench/peers/bytes.ts'
import { percentiles } from '../../bench/percentiles.ts'
import { figure, table, times } from '../../bench/table.ts'

test('a percentile is the smallest value that enough of the others do not exceed', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1, maxLength: 300 }), values => {
      const { p50, p95, p99, count } = percentiles(values)
      expect(count).toBe(values.length)
      for (const [value, share] of [
        [p50, 0.5],
        [p95, 0.95],
        [p99, 0.99],
      ] as const) {
        expect(values).toContain(value)
        expect(values.filter(other => other <= value).length).toBeGreaterThanOrEqual(share * values.length)
        expect(values.filter(other => other < value).length).toBeLessThan(share * values.length)
      }
    }),
  )
})

test('nothing timed has no percentiles', () => {
  expect(percentiles([]).p50).toBeNaN()
})

test.each([
  [0, '0'],
  [0.012345, '0.012'],
  [1.2345, '1.23'],
  [99.96, '100'],
  [123.4, '123'],
  [12345.6, '12,346'],
  [Number.NaN, '–'],
])('%d is shown as %s', (value, shown) => {
  expect(figure(value)).toBe(shown)
})

test.each([
  [100, 2, '×50'],
  [1, 2, '×0.5'],
  [5000, 1, '×5,000'],
  [1, 0, '–'],
])('%d against %d is %s', (yardstick, value, shown) => {
  expect(times(yardstick, value)).toBe(shown)
})

test('a table lines up', () => {
  expect(
    table(
      ['engine', 'ms'],
      [
        ['A', '1'],
        ['Longer', '22'],
      ],
    ),
  ).toBe(['| engine |  ms |', '| ------ | --: |', '| A      |   1 |', '| Longer |  22 |'].join('\n'))
})

test('texts come back as they were joined', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), texts => {
      expect([...splitTexts(Buffer.concat(joinTexts(texts)))]).toEqual(texts)
    }),
  )
})
