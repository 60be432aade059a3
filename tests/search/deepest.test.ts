// Lists over an engine that goes less deep than others: they end there, and give no cursor that it refuses.

import { expect, test } from 'vitest'
import { packedEngine } from '../../src/engines/packed/packed-engine.ts'
import type { Facts } from '../../src/search/engine.ts'
import type { ArticlesRequest } from '../../src/search/request.ts'
import { searcherOf } from '../../src/search/searcher-of-engine.ts'
import { ask, fixtureArchive } from './fixture.ts'

async function shallow() {
  const engine = packedEngine(await fixtureArchive())
  return searcherOf({ ...engine, about: () => ({ ...(engine.about() as Facts), deepest: 1 }) })
}

const byDate = (filters: NonNullable<ArticlesRequest['byDate']>['filters'], offset: number): ArticlesRequest => {
  return { limit: 1, cursor: null, byDate: { filters, sort: 'newest', offset } }
}

test('hits, and articles with a value, go on as far as the engine goes', async () => {
  const searcher = await shallow()
  expect((await searcher.search(ask('kursk', { limit: 1 }))).next).not.toBeNull()
  expect((await searcher.search(ask('kursk', { limit: 1, offset: 1 }))).next).toBeNull()
  const ofSource = { lang: ['en'] }
  expect((await searcher.articles(byDate(ofSource, 0))).next).not.toBeNull()
  const last = await searcher.articles(byDate(ofSource, 1))
  expect(last.total).toBeGreaterThan(2)
  expect(last.next).toBeNull()
})

test('articles by date alone are a list that every engine goes through', async () => {
  expect((await (await shallow()).articles(byDate({}, 1))).next).not.toBeNull()
})
