// What holds for any text: spans slice back, nothing throws, the same text gives the same quotes, and work grows no faster than text.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { viewsOf } from '../../src/quotes/view.ts'
import { findRegions } from '../../src/text/quotation-marks.ts'
import { articleWith } from './articles.ts'

const pieces = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '``',
  "''",
  ' ',
  ', ',
  '. ',
  '? ',
  ': ',
  '— ',
  '\n',
  '(',
  ')',
  '’s ',
  'said ',
  'told ',
  'saying ',
  'he ',
  'she ',
  'who ',
  'the ',
  'minister ',
  'Ana Costa ',
  'Costa ',
  'Mr. ',
  'U.S. ',
  'according to ',
  'of ',
  'and ',
  'called ',
  'We will go on for years',
  'é',
  '🙂',
  '\u0301',
  '\ud800',
]
const joints = { attribution: ' […] ', paragraph: '\n', end: '' }
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 }).map(parts => parts.join(''))
const paragraphs = fc.array(text, { minLength: 1, maxLength: 6 })

test('spans slice back to their words, in order, without outer marks', () => {
  fc.assert(
    fc.property(paragraphs, texts => {
      for (const { text: words, fragments, breaks, speaker, confidence } of extractQuotes(articleWith(texts))) {
        for (const { text, paragraph, start, end } of fragments) expect(texts[paragraph]?.slice(start, end)).toBe(text)
        expect(breaks).toHaveLength(fragments.length - 1)
        expect(fragments.map(({ text }, i) => `${text}${joints[breaks[i]?.kind ?? 'end']}`).join('')).toBe(words)
        expect(words.trim()).not.toBe('')
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
        if (speaker === null) continue
        const { paragraph, start, end } = speaker.mentionAt
        expect(texts[paragraph]?.slice(start, end)).toBe(speaker.mention)
        expect(speaker.name.trim()).not.toBe('')
      }
    }),
    { numRuns: 400 },
  )
})

test('stretches do not overlap and lie inside their text', () => {
  fc.assert(
    fc.property(text, fc.option(text), (one, next) => {
      let reach = 0
      for (const { start, end, innerStart, innerEnd } of findRegions(one, next)) {
        expect(start).toBeGreaterThanOrEqual(reach)
        expect(start <= innerStart && innerStart < innerEnd && innerEnd <= end && end <= one.length).toBe(true)
        reach = end
      }
    }),
    { numRuns: 400 },
  )
})

test('the same article gives the same quotes', () => {
  fc.assert(
    fc.property(paragraphs, texts => {
      expect(extractQuotes(articleWith(texts))).toEqual(extractQuotes(articleWith(texts)))
    }),
    { numRuns: 100 },
  )
})

// Work is counted in what is read: tokens and events must grow with the text, and a megabyte must come to an end.
const hostile: readonly string[] = [
  '"',
  '“',
  '“”',
  '‘',
  "'",
  'A',
  'Abc ',
  ', ',
  'said ',
  'saying ',
  'John Smith ',
  '“Go,” he said. ',
  "Smith's ",
  '(',
  'of the House ',
  '``',
]

test.each(hostile)('a long run of %j is read once', piece => {
  const counts = [20_000, 40_000].map(length => {
    const [view] = viewsOf([{ text: piece.repeat(length / piece.length), kind: 'prose' }])
    return (view?.tokens.length ?? 0) + (view?.events.length ?? 0)
  })
  expect(counts[1]).toBeLessThanOrEqual((counts[0] ?? 0) * 2 + 10)
  expect(() => extractQuotes(articleWith([piece.repeat(100_000 / piece.length)]))).not.toThrow()
})
