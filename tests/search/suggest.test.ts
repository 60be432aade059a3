import { expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { fixtureArchive, searcherOver } from './fixture.ts'

const searcher = createSearcher(await fixtureArchive())

const table: readonly [q: string, suggestions: string[]][] = [
  [
    'sanct',
    ['word sanction', 'word sanctioning', 'word sanctions', 'word sanctioned', 'title Council votes on sanctions'],
  ],
  ['vic', ['word Victor', 'speaker Victor Cha']],
  ['Cha', ['word Cha', 'speaker Victor Cha']],
  ['victor c', ['word victor Cha', 'speaker Victor Cha']],
  ['north ko', ['word north Korean', 'title North Korean troops in Kursk may learn modern war']],
  ['museum sanct', ['word museum sanction', 'word museum sanctioning', 'word museum sanctions']],
  ['in the cou', ['word in the council']],
  ['erdoğ', ['word Erdoğan']],
  ['museum', ['word museum', 'title A museum reopens']],
  ['北', ['word 北朝', 'title 北朝鮮がロシアに派兵']],
  ['type:q', []],
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

test('of few suggestions the first are words, then speakers, then titles', async () => {
  const kinds = async (limit: number) => (await searcher.suggest({ q: 'v', limit })).suggestions.map(({ kind }) => kind)
  const [w, s, t] = ['word', 'speaker', 'title']
  expect(await kinds(1)).toEqual([w])
  expect(await kinds(2)).toEqual([w, s])
  expect(await kinds(3)).toEqual([w, w, s])
  expect(await kinds(4)).toEqual([w, w, s, t])
  expect(await kinds(10)).toEqual([w, w, w, w, s, t])
})

test.each([
  ['#soc', ['#socialmedia']],
  ['multi-fac', ['multi-faceted']],
  ['multi-soc', []],
  ['title:new', ['title:news']],
  ['title:soc', []],
])('%s is completed by what may stand there', async (q, expected) => {
  const texts = [
    'A multi-faceted story of #socialmedia',
    'A social fact: social facts',
    'A newer society, a newer fact',
  ]
  const { suggestions } = await (await searcherOver(texts, { title: 'News' })).suggest({ q, limit: 10 })
  expect(suggestions.map(({ text }) => text)).toEqual(expected)
})

test('what follows a word is told in a text with a letter that is longer in lower case', async () => {
  const strange = await searcherOver([
    'İzmir and İstanbul are not in the Kursk region.',
    'A regime is a regime.',
    'Regime',
  ])
  const { suggestions } = await strange.suggest({ q: 'kursk reg', limit: 10 })
  expect(suggestions.map(({ text }) => text)).toEqual(['kursk region'])
  const after = await strange.suggest({ q: 'istanbul a', limit: 10 })
  expect(after.suggestions.map(({ text }) => text)).toEqual(['istanbul are'])
})

test.each([
  ['10k', ['10kg', '10km']],
  ['a 10k', ['a 10kg']],
  ['python3.1', ['Python3.1', 'Python3.12']],
  ['covid1', ['covid19']],
])('%s is one word', async (q, expected) => {
  const texts = [
    'After 10 killed, Python3.1 fell.',
    'A 10kg bag, Python3.12, 10km, and 10km',
    'Python 3.11 and covid19',
  ]
  const { suggestions } = await (await searcherOver(texts)).suggest({ q, limit: 10 })
  expect(suggestions.map(({ text }) => text)).toEqual(expected)
})
