// The judged queries on a cluster. On the whole archives they belong to the long tests.

import { afterAll } from 'vitest'
import { openCluster } from '../../src/engines/opensearch/cluster-engine.ts'
import { searcherOf } from '../../src/search/searcher-of-engine.ts'
import { judgedTests } from '../search/judge-searcher.ts'
import { isLong } from './address.ts'
import { clear, fill } from './fill.ts'

const made: string[] = []
afterAll(async () => {
  for (const index of made) await clear(index)
})

judgedTests(
  async entries => {
    const { url, index } = await fill(entries)
    made.push(index)
    return searcherOf(openCluster({ url, index }))
  },
  { sampleOnly: !isLong },
)
