// The contract of every searcher, on a cluster that was filled as `onrecord push` fills it.

import { afterAll } from 'vitest'
import { openCluster } from '../../src/engines/opensearch/cluster-engine.ts'
import { searcherOf } from '../../src/search/searcher-of-engine.ts'
import { searcherContract } from '../contract/searcher.ts'
import { clear, fill } from './fill.ts'

const made: string[] = []
afterAll(async () => {
  for (const index of made) await clear(index)
})

searcherContract('a cluster', async entries => {
  const { url, index } = await fill(entries)
  made.push(index)
  return searcherOf(openCluster({ url, index }))
})
