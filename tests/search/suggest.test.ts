import { expect, test } from 'vitest'
import { createSearcher } from '../../src/search/packed-searcher.ts'
import { fixtureArchive } from './fixture.ts'

const searcher = createSearcher(await fixtureArchive())

const table: readonly [q: string, suggestions: string[]][] = [
  [
    'sanct',
    ['word sanction', 'word sanctioning', 'word sanctions', 'word sanctioned', 'title Council votes on sanctions'],
  ],
  ['vic', ['word victor', 'speaker Victor Cha']],
  ['Cha', ['word cha', 'speaker Victor Cha']],
  ['victor c', ['word victor cha', 'speaker Victor Cha']],
  ['north ko', ['word north korean', 'title North Korean troops in Kursk may learn modern war']],
  ['museum sanct', ['word museum sanction', 'word museum sanctioning', 'word museum sanctions']],
  ['in the cou', ['word in the council']],
  ['erdoğ', ['word erdogan']],
  ['museum', ['word museum', 'title A museum reopens']],
  ['北', ['word 北朝', 'title 北朝鮮がロシアに派兵']],
  ['xylo', []],
  ['museum ', []],
  ['', []],
  ['"', []],
]

test.each(table)('%s', async (q, expected) => {
  const { suggestions } = await searcher.suggest({ q, limit: 10 })
  expect(suggestions.map(({ kind, text }) => `${kind} ${text}`)).toEqual(expected)
})

test('a suggestion says what it leads to', async () => {
  const { suggestions } = await searcher.suggest({ q: 'vic', limit: 10 })
  expect(suggestions.slice(1)).toEqual([{ text: 'Victor Cha', kind: 'speaker', id: 'victor-cha', count: 1 }])
})
