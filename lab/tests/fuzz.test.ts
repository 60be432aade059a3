// A slice of `npm run fuzz`: random requests to every address are answered, whatever they are, within a bound of work.

import { expect, test, vi } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { PostingCursor } from '../../src/file/postings/list-reader.ts'
import { createApp } from '../../src/worker/app.ts'
import { fixtureArchive } from '../../tests/search/fixture.ts'
import { drawRequest } from '../fuzz/requests.ts'
import { vocabularyOf } from '../fuzz/vocabulary.ts'
import { randomFrom } from '../lib/random.ts'

const requests = 600
/** Look-ups of a document in a list: in an archive of a dozen paragraphs no request needs more. */
const mostLookups = 20_000

test('every request is answered, and none costs more than it may', async () => {
  const archive = await fixtureArchive()
  const app = createApp(createSearcher(archive))
  const words = vocabularyOf(archive)
  const random = randomFrom(16)
  const find = vi.spyOn(PostingCursor.prototype, 'find')
  const kinds = new Set<string>()
  for (let i = 0; i < requests; i += 1) {
    const { kind, path, init } = drawRequest(words, random)
    find.mockClear()
    const response = await app.request(path, init)
    await response.arrayBuffer()
    expect(response.status, `${path} ${init.body ?? ''}`).toBeLessThan(500)
    expect(find.mock.calls.length, path).toBeLessThan(mostLookups)
    if (response.ok) kinds.add(kind)
  }
  find.mockRestore()
  // Were all refused, nothing would be tried.
  expect(kinds.size).toBeGreaterThan(12)
})
