// The terms of a text as the cluster gets them, read back as its analyzer reads them.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleId, passageId, speakerId, valueId, wordId } from '../../src/engines/opensearch/document-ids.ts'
import { encodeTerms } from '../../src/engines/opensearch/encode-terms.ts'
import { noTerm, partGap, samePlace } from '../../src/engines/opensearch/layout.ts'
import type { Span } from '../../src/text/span.ts'
import { analyzeStretches, breakGap } from '../../src/text/stretches.ts'
import '../property-seed.ts'

const rows: readonly (readonly [what: string, text: string, encoded: readonly string[]])[] = [
  ['words', 'The bridge is open.', ['the bridge is open']],
  ['two readings of one word', 'A co-op', ['a coop␟co op']],
  ['the same reading twice is one', 'person(s)', ['persons␟person']],
  ['no word at all', '…', []],
  ['nothing', '', []],
  ['the signs themselves are no words', 'a ␟ b ␀ c ␞', ['a b c']],
  ['amounts', '$5m', ['5m␟5 million']],
]

test.each(rows)('%s', (_, text, encoded) => {
  expect(encodeTerms(text, 'en')).toEqual(encoded)
})

test('a break begins a new part, and a part without a word is left out', () => {
  const text = 'good day […]  … […] for trains'
  const breaks = [...text.matchAll(/ \[…\] /g)].map(({ index, 0: joint }) => ({
    start: index,
    end: index + joint.length,
  }))
  expect(encodeTerms(text, 'en', breaks)).toEqual(['good day', 'for trains'])
})

/** What the cluster makes of the parts: the positions of each term. */
function readBack(parts: readonly string[]): string[] {
  return parts.flatMap((part, number) =>
    part
      .split(' ')
      .flatMap((place, position) =>
        place === noTerm ? [] : place.split(samePlace).map(term => `${number} ${position} ${term}`),
      ),
  )
}

/** The same from the analyzer, each part numbered from the first that has a word. */
function expected(text: string, lang: string, breaks: readonly Span[]): Set<string> {
  const { tokens, before } = analyzeStretches(text, lang, breaks)
  const partOf = (position: number) => before.filter(end => end <= position).length
  const parts = [...new Set(tokens.map(({ position }) => partOf(position)))].sort((a, b) => a - b)
  return new Set(
    tokens.map(({ term, position }) => {
      const part = partOf(position)
      return `${parts.indexOf(part)} ${position - (before[part - 1] ?? 0)} ${term}`
    }),
  )
}

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'co-op',
      '10kg',
      '$5m',
      '1.75.0',
      'person(s)',
      '東京都',
      'สวัสดี',
      '👩‍👩‍👧',
      ' ',
      '\u2028',
      '\u001c',
      '\ud800',
    ),
  ),
)

test('every term comes back at its place, from any text in any language', () => {
  fc.assert(
    fc.property(pieces, pieces, fc.constantFrom('en', 'fr', 'ja', 'ar', 'und'), (one, other, lang) => {
      const joint = ' […] '
      const text = [one.join(' '), other.join(' ')].join(joint)
      const start = one.join(' ').length
      const breaks = [{ start, end: start + joint.length }]
      // The cluster ends a word at each of these.
      for (const { term } of analyzeStretches(text, lang, breaks).tokens) expect(term).not.toMatch(/[\p{Z}\p{Cc}␟␀]/u)
      const found = readBack(encodeTerms(text, lang, breaks))
      expect(new Set(found)).toEqual(expected(text, lang, breaks))
      expect(found.length).toBe(new Set(found).size)
    }),
    { numRuns: 300 },
  )
})

test('no phrase reaches over the gap between parts', () => {
  expect(partGap).toBeGreaterThan(500)
  expect(partGap).toBeLessThan(breakGap)
})

const ids: readonly (readonly [string, string])[] = [
  [articleId('bridge'), 'bridge'],
  [passageId('bridge', 5), 'bridge/p5'],
  [wordId('bridge'), 'bridge'],
  [valueId('source', 'The Post'), 'source:The Post'],
  [speakerId('ana-costa'), 'speaker:ana-costa'],
  [articleId('é'.repeat(256)), 'é'.repeat(256)],
]

test.each(ids)('%s is an id as it is', (id, plain) => {
  expect(id).toBe(plain)
})

test('an id of more than 512 bytes becomes its hash, another for each', () => {
  const long = ['é'.repeat(257), 'a'.repeat(513), `${'a'.repeat(512)}b`, '東'.repeat(171)]
  const found = [
    ...long.map(articleId),
    ...long.map(speakerId),
    passageId(long[0] ?? '', 0),
    passageId(long[0] ?? '', 1),
  ]
  expect(new Set(found).size).toBe(found.length)
  for (const id of found) expect(new TextEncoder().encode(id).length).toBeLessThanOrEqual(512)
})
