// The list of doubtful speakers: pairs with evidence, the most quoted first, as rows that the table of corrections takes.

import { expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { doubtfulSpeakers, doubtsAsTable } from '../../src/corrections/doubtful.ts'
import { readCorrections } from '../../src/corrections/read-table.ts'
import { article, quoteOf } from '../support/corpus.ts'
import { corrections } from './archive.ts'

/** An article for each speaker: id, name, role, number of quotes. */
function archive(
  ...speakers: readonly (readonly [id: string, name: string, role: string | null, quotes: number])[]
): ArchiveEntry[] {
  return speakers.map(([id, name, role, quotes], at) => {
    const own = article(`a${at}`, 'An article', ['They said one thing after another.'])
    const one = quoteOf(own, 0, 'one thing', { id, name, role, kind: 'person' })
    return { article: own, quotes: Array.from({ length: quotes }, () => one) }
  })
}

test.each<[string, ArchiveEntry[], readonly string[]]>([
  [
    'one name, two roles',
    archive(['ann-roe', 'Ann Roe', 'mayor', 3], ['ann-roe-pilot', 'Ann Roe', 'pilot', 1]),
    ['ann-roe-pilot > ann-roe'],
  ],
  [
    'a letter in the given name, with like roles',
    archive(['jon-smith', 'Jon Smith', 'mayor of Lune', 1], ['john-smith', 'John Smith', 'mayor of Lunewick', 2]),
    ['jon-smith > john-smith'],
  ],
  [
    'a letter in the surname',
    archive(['clare-mortorana', 'Clare Mortorana', null, 1], ['clare-martorana', 'Clare Martorana', 'Federal CIO', 2]),
    ['clare-mortorana > clare-martorana'],
  ],
  [
    'a surname alone, with a like role',
    archive(['obama', 'Obama', 'President', 4], ['barack-obama', 'Barack Obama', 'President', 1]),
    ['obama > barack-obama'],
  ],
  ['other given names', archive(['mary-cole', 'Mary Cole', 'baker', 1], ['mark-cole', 'Mark Cole', 'pilot', 2]), []],
  [
    'short names that differ in a letter, without evidence',
    archive(['jon-smith', 'Jon Smith', null, 1], ['john-smith', 'John Smith', null, 2]),
    [],
  ],
  [
    'a surname of two people',
    archive(['roe', 'Roe', 'mayor', 1], ['ann-roe', 'Ann Roe', 'mayor', 1], ['bob-roe', 'Bob Roe', 'mayor', 1]),
    [],
  ],
])('%s', (_what, entries, expected) => {
  expect(doubtfulSpeakers(entries, corrections({})).map(({ id, into }) => `${id} > ${into}`)).toEqual(expected)
})

test('the rows can be pasted, the most quoted first, and are gone when they are settled', () => {
  const entries = archive(
    ['ann-roe', 'Ann Roe', 'mayor', 3],
    ['ann-roe-2', 'Ann Roe', 'pilot, "retired"', 2],
    ['clare-mortorana', 'Clare Mortorana', null, 1],
    ['clare-martorana', 'Clare Martorana', null, 1],
  )
  const table = doubtsAsTable(doubtfulSpeakers(entries, corrections({})))
  const rows = readCorrections('speakers', 'speakers.csv', new TextEncoder().encode(table))
  expect(rows.map(({ id, into }) => [id, into])).toEqual([
    ['ann-roe-2', 'ann-roe'],
    ['clare-mortorana', 'clare-martorana'],
  ])
  expect(rows[0]?.note).toBe('one name, two roles: Ann Roe, pilot, "retired" (2 quotes); Ann Roe, mayor (3 quotes)')
  const settled = corrections({ speakers: [{ id: 'ann-roe-2', into: 'ann-roe-2' }] })
  expect(doubtfulSpeakers(entries, settled).map(({ id }) => id)).toEqual(['clare-mortorana'])
})
