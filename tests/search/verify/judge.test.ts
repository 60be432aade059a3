// Which passage holds a claim: word for word before altered, the quote before its paragraph, the speaker asked for before others.

import { describe, expect, test } from 'vitest'
import { type Candidate, judge } from '../../../src/search/verify/judge.ts'
import { isSameSpeaker } from '../../../src/search/verify/same-speaker.ts'
import { findRegions } from '../../../src/text/quotation-marks.ts'

const cha = { id: 'victor-cha', name: 'Victor Cha', role: 'president of the foreign policy department' }
const revere = { id: 'evans-revere', name: 'Evans Revere', role: null }

const words = 'There is no more significant and long-term a commitment than sending soldiers to another war.'

function paragraphOf(unit: number, text: string): Candidate {
  const frame = { type: 'paragraph', regions: () => findRegions(text, null) } as const
  return { unit, paragraph: unit, text, lang: 'en', frame, speaker: null }
}

function quoteOf(unit: number, text: string, speaker: Candidate['speaker']): Candidate {
  return { unit, paragraph: unit - 1, text, lang: 'en', frame: { type: 'quote', breaks: () => [] }, speaker }
}

const paragraph = paragraphOf(0, `“${words}” Cha said on Monday.`)
const quote = quoteOf(1, words, cha)
const echo = quoteOf(5, words.replace('soldiers', 'troops'), revere)
const other = paragraphOf(8, 'The weather was fine in another town.')
const passages = [other, paragraph, echo, quote]

function judged(claim: string, asked: string | null = null) {
  return judge(claim, passages, asked).map(({ passage, comparison, attribution }) => [
    passage.unit,
    comparison.verdict,
    attribution,
  ])
}

test.each<[claim: string, asked: string | null, expected: unknown]>([
  [
    'there is no more significant and long term a commitment',
    'Cha',
    [
      [1, 'verbatim', 'same'],
      [5, 'verbatim', 'other'],
    ],
  ],
  [
    'there is no more significant and long term a commitment',
    'Revere',
    [
      [5, 'verbatim', 'same'],
      [1, 'verbatim', 'other'],
    ],
  ],
  [
    'commitment than sending soldiers to another war',
    'Revere',
    [
      [1, 'verbatim', 'other'],
      [5, 'altered', 'same'],
    ],
  ],
  [
    'commitment than sending soldiers to a second war',
    null,
    [
      [1, 'altered', null],
      [5, 'altered', null],
    ],
  ],
  [
    'sending soldiers to another war.” Cha said on Monday',
    null,
    [
      [0, 'verbatim', null],
      [5, 'altered', null],
    ],
  ],
  ['the weather was awful in another town', 'Cha', [[8, 'altered', 'unattributed']]],
  ['colourless green ideas sleep furiously', null, []],
  ['another way to fish', null, []],
  ['', null, []],
  ['???', null, []],
])('%s, said by %s', (claim, asked, expected) => {
  expect(judged(claim, asked).slice(0, 2)).toEqual(expected)
})

describe('a speaker is named', () => {
  test.each<[string, typeof cha | typeof revere, boolean]>([
    ['victor-cha', cha, true],
    ['Victor Cha', cha, true],
    ['cha', cha, true],
    ['Mr. Cha', cha, true],
    ['Victor D. Cha', cha, true],
    ['President Cha', cha, true],
    ['Prime Minister Cha', cha, false],
    ['Evans', revere, true],
    ['Victor Revere', revere, false],
    ['Chan', cha, false],
    ['foreign policy', cha, false],
    ['', cha, false],
    ['the', cha, false],
  ])('%s', (asked, speaker, expected) => {
    expect(isSameSpeaker(asked, speaker)).toBe(expected)
  })
})
