// What corrections make of the quotes and speakers, what they refuse, and that nothing falls on other words.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { countedWords, wordsHash } from '../../src/article/words-hash.ts'
import { correctEntries } from '../../src/corrections/correct-entries.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { fnv1a } from '../../src/text/short-hash.ts'
import { article } from '../support/corpus.ts'
import { corrections, entries } from './archive.ts'

/** Who says what, as `speaker id (name, role): first words`, and the messages of the rows. */
function result(given: Parameters<typeof corrections>[0], of: readonly ArchiveEntry[] = entries) {
  const { entries: kept, past, problems } = correctEntries(of, corrections(given))
  const said = kept.flatMap(({ quotes }) =>
    quotes.map(({ speaker, text, corrected }) => {
      const who = speaker === null ? 'nobody' : `${speaker.id} (${speaker.name}, ${speaker.role})`
      return `${who}${corrected ? '*' : ''}: ${text.split(' ').slice(0, 3).join(' ')}`
    }),
  )
  return { said, past, messages: problems.filter(({ severity }) => severity !== 'held').map(({ message }) => message) }
}

const plain = [
  'john-smith (John Smith, mayor of Lunewick): We will never',
  'ana-costa (Ana Costa, engineer): The steel came',
  'jon-smith (Jon Smith, mayor of Lunewick): Every stall will',
  'mary-wells (Mary Wells, teacher at Weir School): My grandmother sold',
  'mary-wells (Mary Wells, null): Nobody asked the',
  'mary-wells (Mary Wells, null): a quiet little',
]
const but = (change: Readonly<Record<number, string | null>>) =>
  plain.flatMap((line, i) => {
    const next = i in change ? change[i] : line
    return next === null || next === undefined ? [] : [next]
  })

test('without corrections everything stays', () => {
  expect(result({})).toEqual({ said: plain, past: { moved: [], gone: [] }, messages: [] })
  expect(correctEntries(entries, corrections({})).entries).toEqual(entries)
})

test.each<[string, Parameters<typeof corrections>[0], readonly string[], readonly (readonly string[])[]]>([
  [
    'two speakers are one',
    { speakers: [{ id: 'jon-smith', into: 'john-smith' }] },
    but({ 2: 'john-smith (John Smith, mayor of Lunewick)*: Every stall will' }),
    [['jon-smith', 'john-smith']],
  ],
  [
    'a chain of merges ends at its end',
    {
      speakers: [
        { id: 'jon-smith', into: 'john-smith' },
        { id: 'john-smith', into: 'ana-costa' },
      ],
    },
    but({
      0: 'ana-costa (Ana Costa, mayor of Lunewick)*: We will never',
      2: 'ana-costa (Ana Costa, mayor of Lunewick)*: Every stall will',
    }),
    [
      ['john-smith', 'ana-costa'],
      ['jon-smith', 'ana-costa'],
    ],
  ],
  [
    'a name takes its id along',
    { speakers: [{ id: 'ana-costa', name: 'Anna Costa' }] },
    but({ 1: 'anna-costa (Anna Costa, engineer)*: The steel came' }),
    [['ana-costa', 'anna-costa']],
  ],
  [
    'the address of a page names a speaker, and the new id of one that is renamed does',
    {
      speakers: [
        { id: 'https://news.example/speakers/jon-smith', into: 'j-a-smith' },
        { id: 'john-smith', name: 'J. A. Smith', role: null },
      ],
    },
    but({
      0: 'j-a-smith (J. A. Smith, null)*: We will never',
      2: 'j-a-smith (J. A. Smith, null)*: Every stall will',
    }),
    [
      ['john-smith', 'j-a-smith'],
      ['jon-smith', 'j-a-smith'],
    ],
  ],
  [
    'a misspelt speaker gets a name whose id is that of a speaker who becomes them',
    {
      speakers: [
        { id: 'jon-smith', name: 'John Smith' },
        { id: 'john-smith', into: 'jon-smith' },
      ],
    },
    but({
      0: 'john-smith (John Smith, mayor of Lunewick): We will never',
      2: 'john-smith (John Smith, mayor of Lunewick)*: Every stall will',
    }),
    [['jon-smith', 'john-smith']],
  ],
  [
    'a role is set and taken away',
    {
      speakers: [
        { id: 'ana-costa', role: 'chief engineer' },
        { id: 'mary-wells', role: null },
      ],
    },
    but({
      1: 'ana-costa (Ana Costa, chief engineer)*: The steel came',
      3: 'mary-wells (Mary Wells, null)*: My grandmother sold',
    }),
    [],
  ],
  [
    'a hidden speaker leaves the words',
    { speakers: [{ id: 'mary-wells', hide: true }] },
    but({ 3: 'nobody: My grandmother sold', 4: 'nobody: Nobody asked the', 5: 'nobody: a quiet little' }),
    [],
  ],
  [
    'who becomes a hidden speaker is hidden, and no id remembers them',
    {
      speakers: [
        { id: 'mary-wells', hide: true },
        { id: 'ana-costa', into: 'mary-wells' },
      ],
    },
    but({
      1: 'nobody: The steel came',
      3: 'nobody: My grandmother sold',
      4: 'nobody: Nobody asked the',
      5: 'nobody: a quiet little',
    }),
    [],
  ],
  [
    'a quote is none',
    { quotes: [{ quote: 'school/p2/q1', words: 'a quiet little scandal', remove: true }] },
    but({ 5: null }),
    [],
  ],
  [
    'a quote has another speaker, by id, with the role that the speaker has in the article',
    { quotes: [{ quote: 'bridge/p2/q1', words: 'The steel came late', speaker: 'john-smith' }] },
    but({ 1: 'john-smith (John Smith, mayor of Lunewick)*: The steel came' }),
    [],
  ],
  [
    'by a name that the archive has',
    { quotes: [{ quote: 'bridge/p2/q1', words: '“The steel came …', speaker: 'Mary Wells', role: 'resident' }] },
    but({ 1: 'mary-wells (Mary Wells, resident)*: The steel came' }),
    [],
  ],
  [
    'by a new name',
    { quotes: [{ quote: 'bridge/p2/q1', words: 'THE STEEL CAME LATE', speaker: 'Olu Ade', role: 'welder' }] },
    but({ 1: 'olu-ade (Olu Ade, welder)*: The steel came' }),
    [],
  ],
  [
    'by a speaker who is corrected too',
    {
      speakers: [{ id: 'jon-smith', into: 'john-smith' }],
      quotes: [{ quote: 'bridge/p2/q1', words: 'The steel came late', speaker: 'jon-smith' }],
    },
    but({
      1: 'john-smith (John Smith, mayor of Lunewick)*: The steel came',
      2: 'john-smith (John Smith, mayor of Lunewick)*: Every stall will',
    }),
    [['jon-smith', 'john-smith']],
  ],
  [
    'by a hidden speaker, so nobody is named',
    {
      speakers: [{ id: 'ana-costa', hide: true }],
      quotes: [{ quote: 'bridge/p1/q1', words: 'We will never charge', speaker: 'ana-costa' }],
    },
    but({ 0: 'nobody: We will never', 1: 'nobody: The steel came' }),
    [],
  ],
  [
    'a quote has nobody as its speaker',
    { quotes: [{ quote: 'bridge/p2/q1', words: 'The steel came late', speaker: null }] },
    but({ 1: 'nobody*: The steel came' }),
    [],
  ],
  [
    'a role in one article alone',
    { quotes: [{ quote: 'school/p1/q1', words: 'Nobody asked the parents', role: 'parent' }] },
    but({ 4: 'mary-wells (Mary Wells, parent)*: Nobody asked the' }),
    [],
  ],
])('%s', (_what, given, said, moved) => {
  expect(result(given)).toEqual({ said, past: { moved, gone: [] }, messages: [] })
})

test('articles are hidden by id, by address in the archive and by url', () => {
  for (const id of ['bridge', 'https://news.example/articles/bridge?format=json#p1', 'https://post.example/bridge']) {
    const { said, past, messages } = result({ articles: [{ id, hide: true }] })
    expect([said, past.gone, messages]).toEqual([plain.slice(2), ['bridge'], []])
  }
})

test('an id that no article has stays hidden, with a row', () => {
  const { past, messages } = result({ articles: [{ id: 'brigde', hide: true }] })
  expect([past.gone, messages]).toEqual([
    ['brigde'],
    ['id: no article has the id or the address "brigde": this row hides nothing'],
  ])
})

const words = 'We will never charge a toll on this bridge,'

/** The bridge as edited: other paragraphs, and the quotes that they have now. */
function edited(...paragraphs: readonly string[]): readonly ArchiveEntry[] {
  const own = article('bridge', 'The bridge opens', paragraphs)
  return [{ article: own, quotes: extractQuotes(own) }]
}
const toll = '“We will never charge a toll on this bridge,” said John Smith, mayor of Lunewick.'

test.each<[string, readonly ArchiveEntry[], string, string | null]>([
  ['stands where it stood', edited('It opens.', toll), 'applied', null],
  ['has moved down', edited('It opens.', 'It is late.', 'It is dear.', toll), 'applied', null],
  [
    'has other quotes before it in its paragraph',
    edited('It opens.', `“It is a fine day for a walk,” said Ana Costa. ${toll}`),
    'applied',
    null,
  ],
  ['stands there with other typography', edited('It opens.', toll.replace(/[“”]/g, '"')), 'applied', null],
  [
    'has other words now',
    edited('It opens.', toll.replace('never', 'soon')),
    'refused',
    'bridge/p1/q1: no quote of the article has these words: not applied',
  ],
  [
    'is gone, and another stands in its place',
    edited('It opens.', '“We will paint it red,” said John Smith, mayor of Lunewick.'),
    'refused',
    'bridge/p1/q1: no quote of the article has these words: not applied',
  ],
  [
    'stands there twice, and neither at its place',
    edited('It opens.', 'It is late.', toll, toll),
    'refused',
    'bridge/p1/q1: several quotes of the article have these words, and none stands at that place: not applied',
  ],
  ['stands there twice, once at its place', edited('It opens.', toll, toll), 'applied', null],
  ['is in an article that is gone', entries.slice(1), 'refused', 'quote: no article has the id "bridge": not applied'],
])('a correction whose quote %s', (_what, of, how, message) => {
  for (const quote of [
    { quote: 'bridge/p1/q1', words: 'We will never charge' },
    { quote: 'bridge/p1/q1', words: wordsHash(words) },
    { quote: `https://news.example/articles/bridge#p1-q1-${wordsHash(words)}` },
  ]) {
    const { said, messages } = result({ quotes: [{ ...quote, remove: true }] }, of)
    const before = result({}, of).said
    expect(messages).toEqual(message === null ? [] : [message.replace('bridge/p1/q1', quote.quote)])
    expect(before.length - said.length).toBe(how === 'applied' ? 1 : 0)
    if (how === 'applied')
      expect(before.filter(line => !said.includes(line) || /We will never/.test(line))).not.toEqual([])
  }
})

test('fewer than three words are not enough, unless they are the whole quote', () => {
  const short = edited(
    'It opens.',
    '“Never again,” said John Smith, mayor of Lunewick. “Never again this year,” said Ana Costa.',
  )
  expect(result({ quotes: [{ quote: 'bridge/p1/q1', words: 'We will', remove: true }] }).messages).toHaveLength(1)
  expect(result({ quotes: [{ quote: 'bridge/p1/q9', words: 'Never again', remove: true }] }, short).said).toHaveLength(
    1,
  )
})

test.each<[string, Parameters<typeof corrections>[0], string]>([
  ['an unknown id', { speakers: [{ id: 'nobody', hide: true }] }, 'id: no speaker has the id "nobody": not applied'],
  [
    'an unknown target',
    { speakers: [{ id: 'ana-costa', into: 'nobody' }] },
    'into: no speaker has the id "nobody": not applied',
  ],
  [
    'an unknown speaker of a quote',
    { quotes: [{ quote: 'bridge/p2/q1', words: 'The steel came', speaker: 'ana-costta' }] },
    'bridge/p2/q1: no speaker has the id "ana-costta": not applied',
  ],
  [
    'a second correction of a quote',
    {
      quotes: [
        { quote: 'bridge/p2/q1', words: 'The steel came', speaker: 'ana-costa', role: 'chief engineer' },
        { quote: 'bridge/p2/q1', words: 'The steel came late', remove: true },
      ],
    },
    'bridge/p2/q1: corrections.csv, row 2 corrects the same quote: not applied',
  ],
])('%s gets a row', (_what, given, message) => {
  expect(result(given).messages).toEqual([message])
})

test('a name whose id is somebody else’s is shown under the old id, with a row', () => {
  const { said, messages } = result({ speakers: [{ id: 'jon-smith', name: 'John Smith' }] })
  expect(said[2]).toBe('jon-smith (John Smith, mayor of Lunewick)*: Every stall will')
  expect(messages).toEqual([
    '"jon-smith" is called "John Smith" now, but keeps its id: "john-smith" is somebody else\'s',
  ])
})

test.each<[string, Parameters<typeof corrections>[0], RegExp]>([
  [
    'a circle',
    {
      speakers: [
        { id: 'jon-smith', into: 'john-smith' },
        { id: 'john-smith', into: 'jon-smith' },
      ],
    },
    /row 2, into: "jon-smith" becomes itself in the end/,
  ],
  [
    'two rows about one speaker',
    {
      speakers: [
        { id: 'jon-smith', into: 'john-smith' },
        { id: 'jon-smith', hide: true },
      ],
    },
    /row 2: corrections\.csv, row 2 corrects "jon-smith" too/,
  ],
])('%s stops the build', (_what, given, message) => {
  expect(() => result(given)).toThrow(message)
})

test('the hash of words does not see typography, and sees every word, number and sign', () => {
  const hash = wordsHash('We paid $5 in 2024, “a lot” …')
  for (const same of ['we  paid $5 in 2024 — "A LOT"', 'We paid $5 in 2024 a lot.']) expect(wordsHash(same)).toBe(hash)
  for (const other of ['We paid $6 in 2024, a lot', 'We paid 5 in 2024, a lot', 'We paid $5 in 2024, a lot more'])
    expect(wordsHash(other)).not.toBe(hash)
  expect(wordsHash('It is -5 degrees')).not.toBe(wordsHash('It is 5 degrees'))
  expect(wordsHash('')).toMatch(/^w[0-9a-z]{7}$/)
})

test('the short way to the hash gives the same as the long one', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ09 -+%$.,“”é—½') }), text => {
      const long = `w${fnv1a(countedWords(text).join(' ')).toString(36).padStart(7, '0')}`
      expect(wordsHash(text)).toBe(long)
    }),
  )
})

test.each<[string, string, string, Parameters<typeof corrections>[0]['speakers'], string]>([
  ['a name of somebody else', 'Mary Wells', 'Olu Ade', [], 'Olu Ade'],
  ['the surname of somebody else', 'Wells', 'ana-costa', [], 'Ana Costa'],
  ['somebody with a title', 'Mrs. Wells', 'Olu Ade', [], 'Olu Ade'],
  ['a hidden speaker', 'Mary Wells', 'ana-costa', [{ id: 'mary-wells', hide: true }], 'Ana Costa'],
  ['a surname that both have', 'Wells', 'Anna Wells', [], 'Wells'],
  ['a pronoun', 'she', 'ana-costa', [], 'she'],
  ['an office', 'the teacher', 'Olu Ade', [], 'the teacher'],
  ['another spelling', 'Mary Wells', 'Mary Wells', [], 'Mary Wells'],
])('a quote with another speaker: %s at the cue', (_, mention, speaker, speakers, now) => {
  const of = entries.map(entry => ({
    ...entry,
    quotes: entry.quotes.map(quote => ({ ...quote, speaker: quote.speaker && { ...quote.speaker, mention } })),
  }))
  const given = { speakers: speakers ?? [], quotes: [{ quote: 'school/p1/q1', words: 'Nobody asked the', speaker }] }
  const school = correctEntries(of, corrections(given)).entries.find(({ article: { id } }) => id === 'school')
  expect(school?.quotes[0]?.speaker?.mention).toBe(now)
})
