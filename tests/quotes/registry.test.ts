// Who is one speaker over the archive, and who is not.

import { expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { resolveSpeakers } from '../../src/quotes/speakers/registry.ts'
import { articleWith } from './articles.ts'

function entry(id: string, published: string, text: string): ArchiveEntry {
  const article = { ...articleWith([text]), id, published }
  return { article, quotes: extractQuotes(article) }
}

const mayor = entry('a', '2020-01-01', '“We will build the bridge,” said John Smith, mayor of Dover.')
const again = entry('b', '2021-01-01', '“We will build the tunnel,” said John R. Smith, the mayor.')
const coach = entry('c', '2022-01-01', '“We will win this match,” said John Smith, coach of the Tigers.')
const other = entry('d', '2023-01-01', '“We will build the school,” said John Smith, mayor of Reading.')

const ids = (entries: readonly ArchiveEntry[]): Record<string, string | undefined> =>
  Object.fromEntries(resolveSpeakers(entries).map(({ article, quotes }) => [article.id, quotes[0]?.speaker?.id]))

test('names that agree are one speaker, middle initial or not', () => {
  expect(ids([mayor, again])).toEqual({ a: 'john-smith', b: 'john-smith' })
})

test('a coach and a mayor of one name are two', () => {
  expect(ids([mayor, coach])).toEqual({ a: 'john-smith', c: 'john-smith-coach' })
})

test('the mayors of two towns are two', () => {
  const found = ids([mayor, other])
  expect(found.a).toBe('john-smith')
  expect(found.d).not.toBe('john-smith')
})

test('neither the order of entries nor newer articles rename anybody', () => {
  const all = ids([mayor, again, coach, other])
  expect(ids([other, coach, again, mayor])).toEqual(all)
  expect(ids([mayor, again])).toEqual({ a: all.a, b: all.b })
})

test('unnamed sources of two articles are not one', () => {
  const found = ids([
    entry('x', '2020-01-01', '“Nobody was told about it,” a senior official said.'),
    entry('y', '2020-01-02', '“Nobody was asked about it,” a senior official said.'),
  ])
  expect(found.x).not.toBe(found.y)
})
