// Plain text into paragraphs that are slices of it.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rawParagraphs } from '../../src/pipeline/raw-paragraphs.ts'

const wrapped =
  'The bridge across the river was closed on Monday\nafter an inspector found cracks in two of its piers,\nthe mayor said.'

const rows: readonly { readonly why: string; readonly text: string; readonly out: readonly string[] }[] = [
  { why: 'blank lines', text: 'a b.\n\nc d.\n', out: ['a b.', 'c d.'] },
  { why: 'blank lines of Windows, with spaces on them', text: 'a b.\r\n \r\nc d.\r\n', out: ['a b.', 'c d.'] },
  { why: 'one paragraph a line', text: 'a b.\nc d.\n', out: ['a b.', 'c d.'] },
  { why: 'hard-wrapped lines are one paragraph', text: `${wrapped}\n\nc d.`, out: [wrapped, 'c d.'] },
  { why: 'nothing', text: ' \n\n ', out: [] },
]

test.each(rows)('$why', ({ text, out }) => {
  expect(rawParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(out)
})

test('nothing but space is left out', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('a', ' ', '\n', '\r\n', '\n\n', 'word. ', '\ufeff'), { maxLength: 40 })
        .map(parts => parts.join('')),
      text => {
        const kept = rawParagraphs(text)
          .map(({ start, end }) => text.slice(start, end))
          .join('')
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      },
    ),
  )
})
