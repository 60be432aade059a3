// Which marks pair: text with the stretches that a reader would see, marks left out.

import { expect, test } from 'vitest'
import { findRegions } from '../../src/text/quotation-marks.ts'

const rows: readonly {
  readonly why: string
  readonly text: string
  readonly next?: string
  readonly out: readonly string[]
}[] = [
  { why: 'curly', text: 'a “b c” d', out: ['b c'] },
  { why: 'straight', text: 'a "b c" d', out: ['b c'] },
  { why: 'curly opened, straight closed', text: 'a “b c" d', out: ['b c'] },
  { why: 'a wrong glyph in a closing place', text: 'a “b c.“ d', out: ['b c.'] },
  { why: 'doubled single marks', text: "a ``b c'' d", out: ['b c'] },
  { why: 'a nested single mark and a doubled one', text: "''a 'b,''' c", out: ["a 'b,'"] },
  { why: 'nested', text: '“a ‘b’ c” d', out: ['a ‘b’ c'] },
  { why: 'single marks outside', text: '‘a “b” c’ d', out: ['a “b” c'] },
  { why: 'apostrophes only', text: "the voters' choice and Bob's, in the '90s", out: [] },
  { why: 'a plural’s apostrophe inside single marks', text: '‘the voters’ choice’ is', out: ['the voters’ choice'] },
  { why: 'guillemets outwards', text: 'a « b » c', out: ['b'] },
  { why: 'guillemets inwards', text: 'a »b« c', out: ['b'] },
  { why: 'low and high', text: 'a „b c“ d', out: ['b c'] },
  { why: 'feet and inches', text: 'He is 6\'2" and "tall" now', out: ['tall'] },
  { why: 'runs on: the next paragraph opens again', text: 'He said, “a b.', next: '“c d.”', out: ['a b.'] },
  { why: 'runs on: the next paragraph closes', text: 'He said, "a b.', next: 'c d," he said.', out: ['a b.'] },
  { why: 'stray in the middle', text: 'a “ b c', out: [] },
  { why: 'the first of two openings is stray', text: 'a “b c “d” e', out: ['d'] },
  { why: 'nothing between', text: '"" “”', out: [] },
  { why: 'a bracket before the mark', text: '(“b”)', out: ['b'] },
]

test.each(rows)('$why: $text', ({ text, next, out }) => {
  expect(findRegions(text, next ?? null).map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd))).toEqual(
    out,
  )
})
