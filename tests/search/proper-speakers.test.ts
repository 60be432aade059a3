// Lists and facets of speakers hold people and organisations with a proper name; who has none stays on the quotes, as written.

import { beforeAll, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { resolveSpeakers } from '../../src/quotes/speakers/registry.ts'
import { articleWith } from '../quotes/articles.ts'

const article = articleWith([
  '“The bridge will stay shut for a year,” said Ann Moor, the mayor.',
  'A driver who came from Tampa, Florida said the bridge “just fell into the river below”.',
  'The Department of Roads said the bridge was “safe for all who cross it”.',
])

let searcher: ReturnType<typeof createSearcher>
beforeAll(async () => {
  const entries = resolveSpeakers([{ article, quotes: extractQuotes(article) }])
  searcher = createSearcher(openArchive((await buildArchive(entries)).buffer))
})

test('the list of speakers', async () => {
  const { speakers, total } = await searcher.speakers({ q: '', limit: 10, offset: 0 })
  expect(speakers.map(({ name }) => name).sort()).toEqual(['Ann Moor', 'Department of Roads'])
  expect(total).toBe(2)
})

test('the quote of somebody without a name is found, under the words that the article has', async () => {
  const { speaker } = extractQuotes(article)[1] ?? {}
  expect(speaker?.name).toBe('a driver who came from Tampa, Florida')
  expect((await searcher.speakers({ q: 'driver', limit: 10, offset: 0 })).total).toBe(0)
})
