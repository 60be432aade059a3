// Which passage holds a claim: word for word before altered, the quote before its paragraph, the speaker asked for before others.

import { describe, expect, test } from 'vitest'
import { comparedClaim } from '../../../src/search/verify/compare.ts'
import { judge, type Passage } from '../../../src/search/verify/judge.ts'
import { isSameSpeaker } from '../../../src/search/verify/same-speaker.ts'

const cha = { id: 'victor-cha', name: 'Victor Cha', role: 'president of the foreign policy department' }
const revere = { id: 'evans-revere', name: 'Evans Revere', role: null }

const words = 'There is no more significant and long-term a commitment than sending soldiers to another war.'
const paragraph: Passage = {
  unit: 0,
  paragraph: 0,
  type: 'paragraph',
  text: `“${words}” Cha said on Monday.`,
  speaker: null,
}
const quote: Passage = { unit: 1, paragraph: 0, type: 'quote', text: words, speaker: cha }
const echo: Passage = {
  unit: 5,
  paragraph: 4,
  type: 'quote',
  text: words.replace('soldiers', 'troops'),
  speaker: revere,
}
const other: Passage = {
  unit: 9,
  paragraph: 8,
  type: 'paragraph',
  text: 'The weather was fine in another town.',
  speaker: null,
}
const passages = [other, paragraph, echo, quote]

function judged(claim: string, asked: string | null = null) {
  return judge(comparedClaim(claim), passages, asked).map(({ passage, comparison, attribution }) => [
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
    'sending soldiers to another war, Cha said on Monday',
    null,
    [
      [0, 'verbatim', null],
      [5, 'altered', null],
    ],
  ],
  ['the weather was awful in another town', 'Cha', [[9, 'altered', 'unattributed']]],
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
