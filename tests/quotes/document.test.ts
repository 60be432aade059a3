// The document in seeds/ from end to end: every quote with its speaker's full name and role, and nothing else.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleWith } from './articles.ts'

const file = join(import.meta.dirname, '..', '..', 'seeds', '000_1fc0ec52a08fea6b.txt')
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
const quotes = extractQuotes(articleWith(lines))

const cha =
  'president of the Geopolitics and Foreign Policy Department and Korea Chair at the Center for Strategic and International Studies (CSIS)'
const revere = 'former State Department official with extensive experience negotiating with North Korea'
const ramani = 'associate fellow at the Royal United Services Institute in London'
const choe = 'North Korean Foreign Minister'

// Beginning of the words, fragments, form, cue, mention, name, role.
const expected = [
  ['There is no more significant', 1, 'direct', 'told', 'Victor Cha', 'Victor Cha', cha],
  ['I never believed this', 1, 'direct', 'said', 'Cha', 'Victor Cha', cha],
  ['What if North Korean soldiers', 1, 'direct', 'asked', 'he', 'Victor Cha', cha],
  ['Kim Jong Un’s willingness', 1, 'direct', 'said', 'Evans Revere', 'Evans Revere', revere],
  ['This tells us a lot', 1, 'direct', 'added', 'Revere', 'Evans Revere', revere],
  ['world’s most powerful', 1, 'partial', 'described', 'it', 'North Korea', null],
  ['North Korea is not necessarily', 1, 'direct', 'said', 'Samuel Ramani', 'Samuel Ramani', ramani],
  ['willing to commit', 1, 'partial', 'said', 'Ramani', 'Samuel Ramani', ramani],
  ['Ties are still very much', 1, 'direct', 'said', 'Dan DePetris', 'Dan DePetris', 'fellow at Defense Priorities'],
  ['it’s unlikely North Korea', 1, 'direct', 'said', 'DePetris', 'Dan DePetris', 'fellow at Defense Priorities'],
  ['betting on Russia over', 1, 'partial', 'said', 'DePetris', 'Dan DePetris', 'fellow at Defense Priorities'],
  ['instructed', 1, 'partial', 'said', 'Choe', 'Choe Son Hui', choe],
  ['without regard to anyone', 1, 'partial', 'said', 'Choe', 'Choe Son Hui', choe],
  ['the special military operation', 1, 'partial', 'described', 'she', 'Choe Son Hui', choe],
  ['full support for North Korea’s', 1, 'partial', 'reaffirmed', 'Lavrov', 'Sergey Lavrov', 'Russian counterpart'],
  [
    'We’ve long thought',
    1,
    'direct',
    'said',
    'Stephen Sestanovich',
    'Stephen Sestanovich',
    'senior fellow for Russian and Eurasian studies at the Council on Foreign Relations',
  ],
] as const

test('every quote with its speaker, and nothing else', () => {
  expect(
    quotes.map(({ text, fragments, form, cue, speaker }) => [
      text,
      fragments.length,
      form,
      cue,
      speaker?.mention,
      speaker?.name,
      speaker?.role,
    ]),
  ).toEqual(expected.map(([start, ...rest]) => [expect.stringMatching(new RegExp(`^${start}`, 'u')), ...rest]))
})

test('the scare quote "all-in" is nobody’s', () => {
  expect(quotes.filter(({ text }) => text === 'all-in')).toEqual([])
})

test('places are slices of their paragraphs', () => {
  for (const { fragments, speaker } of quotes) {
    for (const { text: words, paragraph, start, end } of fragments)
      expect(lines[paragraph]?.slice(start, end)).toBe(words)
    const at = speaker?.mentionAt
    expect(lines[at?.paragraph ?? -1]?.slice(at?.start, at?.end)).toBe(speaker?.mention)
  }
})
