// Synonyms of the configuration, through build, query and highlight: what is typed finds the other forms, says so, and marks exactly them.

import { expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import type { SearchAnswer } from '../../src/search/answer.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { ask, entryOf } from './fixture.ts'

const synonyms = [
  ['UN', 'United Nations', 'ONU'],
  ['Kyiv', 'Kiev'],
  ['Bill Clinton', 'William Jefferson Clinton'],
  ['climate change', 'global warming'],
  ['car', 'automobile'],
  ['COVID-19', 'coronavirus'],
  ['WHO', 'World Health Organization'],
  ['co-op', 'cooperative society'],
  ['北京', 'Beijing'],
  ['Bank of England', 'BoE'],
  ['Burma', 'Myanmar'],
  ['Müller', 'Miller'],
]

/** A searcher over articles of one paragraph each, with ids a, b, c and so on. */
async function searcherOver(texts: readonly string[], own = synonyms): Promise<Searcher> {
  const entries = texts.map((text, at) => {
    const [paragraph = '', said] = text.split(' | ')
    return entryOf({
      id: String.fromCharCode(97 + at),
      title: '',
      paragraphs: [paragraph],
      ...(said !== undefined && {
        said: [[/“(.*)”/.exec(paragraph)?.[1] ?? '', said.toLowerCase().replaceAll(' ', '-'), said, null]],
      }),
    })
  })
  const { buffer } = await buildArchive(entries, { settings: { ...openedSettings, synonyms: own } })
  return createSearcher(openArchive(buffer))
}
const openedSettings = openArchive(
  (await buildArchive([entryOf({ id: 'a', title: '', paragraphs: ['A.'] })])).buffer,
).settings

function marked({ hits }: SearchAnswer): string[] {
  return hits.map(({ snippet: { text, highlights } }) =>
    highlights.reduceRight(
      (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    ),
  )
}

const plain = (text: string) => text.replace(/[[\]]/gu, '')

/** What is typed; texts that it finds, best first, what is marked in brackets; what the answer says; texts that it does not find. */
const table: readonly [
  what: string,
  q: string,
  found: readonly string[],
  says: readonly string[],
  ...others: string[],
][] = [
  ['a word for a name', 'UN', ['The [UN] met.', 'The [United Nations] met.'], ['United Nations'], 'A united nation'],
  ['a name for a word', 'united nations', ['The [United] [Nations] met.', 'The [UN] met.'], ['UN'], 'He met her.'],
  ['an acronym with points', 'U.N.', ['The [United Nations] sat.', 'The [ONU] met.'], ['United Nations', 'ONU']],
  ['in small letters', 'un', ['The [United Nations] met.'], ['United Nations']],
  ['one name for another', 'Kyiv', ['In [Kyiv] they met.', 'In [Kiev] they met.'], ['Kiev'], 'In Lviv they met.'],
  ['and the reverse', 'kiev', ['In [Kiev] they met.', 'In [Kyiv] they met.'], ['Kyiv'], 'In Lviv they met.'],
  ['a name that the archive lacks', 'Kiev', ['In [Kyiv] they met.'], ['Kyiv'], 'Kevin met him.'],
  ['a possessive', 'Kiev’s', ['[Kyiv’s] mayor'], ['Kyiv']],
  ['other forms of a synonym', 'automobile', ['Two [cars] met.'], ['car'], 'A cartoon'],
  ['a name of two words', '"bill clinton"', ['[William Jefferson Clinton] met her.'], ['William Jefferson Clinton']],
  ['a longer name', 'William Jefferson Clinton', ['[Bill Clinton] met her.'], ['Bill Clinton'], 'A bill was passed.'],
  [
    'a phrase around a name',
    '"the UN met"',
    ['[The UN met] here.', '[The United Nations met] here.'],
    ['United Nations'],
  ],
  ['a name in a phrase', '"The United Nations met"', ['[The UN met] here.'], ['UN'], 'The UN never met.'],
  [
    'two names in a phrase',
    '"UN in Kyiv"',
    ['The [United Nations in Kiev] met.'],
    ['United Nations', 'Kiev'],
    'Kiev and the UN',
  ],
  [
    'a phrase for a phrase',
    '"climate change"',
    ['It is [global warming].'],
    ['global warming'],
    'The climate is warming.',
  ],
  ['a required word', '+UN met', ['The [United Nations] [met].'], ['United Nations'], 'They met.'],
  ['alternatives', 'Kiev OR Lviv', ['It was [Lviv].', 'It was [Kyiv].'], ['Kyiv'], 'It was Odesa.'],
  ['in a group', '+(Kiev Lviv) met', ['In [Kyiv] they [met].'], ['Kyiv'], 'They met.'],
  ['a compound', 'coronavirus', ['The [COVID-19] years', 'The [Covid19] years'], ['COVID-19'], 'The 19 years'],
  ['for a compound', 'COVID-19', ['The [coronavirus] years'], ['coronavirus']],
  ['a compound for a name', '"cooperative society"', ['A [co-op] of farmers', 'A [coop] of farmers'], ['co-op']],
  [
    'an acronym like a stop word, in capitals',
    'WHO',
    ['The [World Health Organization] met.'],
    ['World Health Organization'],
  ],
  [
    'a name whose acronym is like a stop word',
    '"World Health Organization"',
    ['The [World Health Organization] met.'],
    [],
    'Who met?',
  ],
  ['in another script', 'Beijing', ['他在[北京]说'], ['北京'], '他在东京说'],
  ['a name with a stop word in it', 'Bank of England', ['The [BoE] met.'], ['BoE'], 'Of course'],
  ['with an accent', 'Müller', ['The [Miller] met.'], ['Miller']],
  ['the longest name first', 'BoE Burma', ['[BoE], [Myanmar]', '[Bank of England]'], ['Bank of England', 'Myanmar']],
]

test.each(table)('%s: %s', async (_what, q, found, says, ...others) => {
  const searcher = await searcherOver([...found.map(plain), ...others])
  const answer = await searcher.search(ask(q))
  expect(marked(answer)).toEqual(found)
  expect(answer.query.synonyms.map(({ to }) => to).toSorted()).toEqual([...says].toSorted())
  expect([answer.query.corrections, answer.query.didYouMean]).toEqual([[], null])
  // Literally, nothing but what was typed is found.
  const literal = await searcher.search(ask(q, { literal: true }))
  expect(literal.query.synonyms).toEqual([])
  expect(literal.total).toBeLessThanOrEqual(answer.total)
})

test('the answer says for what a synonym was searched', async () => {
  const { search } = await searcherOver(['The United Nations met in Kyiv.'])
  const { query } = await search(ask('U.N. "in Kiev today" OR kiev'))
  expect(query.synonyms).toEqual([
    { from: 'U.N.', to: 'United Nations' },
    { from: 'kiev', to: 'Kyiv' },
  ])
  expect(query.reading).toBe('U.N. "in Kiev today" OR kiev')
})

test.each([
  ['words are taken as typed with literal=1', 'Kiev', { literal: true }],
  ['an unfinished word has no synonyms', 'Kie*', {}],
  ['nor has a form that belongs to another word', 'UN-Kiev', {}],
  ['nor a stop word in small letters', 'who', {}],
])('%s', async (_what, q, other) => {
  const { search } = await searcherOver(['In Kyiv they met.', 'The World Health Organization met.'])
  const { total, query } = await search(ask(q, other))
  expect([total, query.synonyms]).toEqual([0, []])
})

test('excluding a name excludes its synonyms, and the answer says so', async () => {
  const { search } = await searcherOver(['They met in Kyiv.', 'They met in Lviv.', 'They met in Kiev.'])
  const { hits, query } = await search(ask('met -Kiev'))
  expect(hits.map(({ id }) => id)).toEqual(['b/p0'])
  expect(query.synonyms).toEqual([{ from: 'Kiev', to: 'Kyiv' }])
})

test('the typed word counts a bit more than its synonym, whichever is rarer', async () => {
  const texts = ['In Kiev they met.', 'In Kyiv they met.', 'In Kyiv they ate.', 'In Kyiv they sang.']
  const { search } = await searcherOver(texts)
  expect((await search(ask('Kiev met'))).hits.map(({ id }) => id).slice(0, 2)).toEqual(['a/p0', 'b/p0'])
  expect((await search(ask('Kyiv met'))).hits.map(({ id }) => id).slice(0, 2)).toEqual(['b/p0', 'a/p0'])
})

test.each([
  ['by name', 'speaker:"Bill Clinton"', {}, ['a/p0/q1', 'b/p0/q1']],
  ['by name, as a parameter', '', { speaker: ['Bill Clinton'] }, ['a/p0/q1', 'b/p0/q1']],
  ['by name, required', '+speaker:"Bill Clinton"', {}, ['a/p0/q1', 'b/p0/q1']],
  ['but not by id', '', { speaker: ['bill-clinton'] }, ['a/p0/q1']],
  ['left out', '* -speaker:"Bill Clinton"', {}, ['c/p0/q1']],
])('a speaker with two names is found %s', async (_what, q, filters, ids) => {
  const { search } = await searcherOver([
    '“We will see,” he said. | Bill Clinton',
    '“We have seen,” he said. | William Jefferson Clinton',
    '“We saw,” she said. | Ann Poe',
  ])
  const { hits } = await search(ask(q, { filters: { type: ['quote'], ...filters } }))
  expect(hits.map(({ id }) => id).toSorted()).toEqual(ids)
})

test('a query with very many names is answered within bounds', async () => {
  const many = Array.from({ length: 2_000 }, (_, list) =>
    Array.from({ length: 12 }, (_, form) => `name${list} form${form}`),
  )
  const { search } = await searcherOver(['name1 form1 met name2 form2.'], many)
  const names = many.slice(0, 300).map(([form]) => form)
  const plainly = await search(ask(names.join(' ')))
  const quoted = await search(ask('"name1 form1 met name2 form9" -"name3 form3 name4 form4 name5 form5 name6 form6"'))
  expect(plainly.query.synonyms.length).toBeLessThanOrEqual(24)
  expect(quoted.total).toBe(1)
})

test.each([
  ['regular expressions', '(.*)+$', '[a-z]'],
  ['operators', '"quoted" OR', '-minus'],
  ['markup', '<b>bold</b>', 'plain & simple'],
  ['names of objects', '__proto__', 'constructor'],
  ['half a character', 'a\ud800b', 'tail'],
])('forms are no more than text: %s', async (_what, one, other) => {
  const { search } = await searcherOver([`He said ${other} there.`], [[one, other]])
  const { query } = await search(ask(one))
  expect(query.corrections).toEqual([])
  expect((await search(ask(`"${one.replaceAll('"', '')}"`))).total).toBeLessThanOrEqual(1)
})

test('suggestions offer the form that the archive has', async () => {
  const { suggest } = await searcherOver(['In Kyiv the United Nations met.'])
  const offered = async (q: string) =>
    (await suggest({ q, limit: 8 })).suggestions.map(({ text }) => text.toLowerCase())
  expect(await offered('Kiev')).toContain('kyiv')
  expect(await offered('the UN')).toContain('the united nations')
  expect(await offered('Ki')).toEqual([])
})

test('a claim by one name of a speaker is said by the other', async () => {
  const { verify } = await searcherOver(['“We will see what comes of it,” he said. | William Jefferson Clinton'])
  const claim = { text: 'We will see what comes of it', limit: 1 }
  const attribution = async (speaker: string) => (await verify({ ...claim, speaker })).matches[0]?.attribution
  expect([await attribution('Bill Clinton'), await attribution('Bill Gates')]).toEqual(['same', 'other'])
})
