// The judged queries on a cluster. On the whole archives they belong to the long tests.

import { afterAll } from 'vitest'
import { judgedTests } from '../search/judge-searcher.ts'
import { isLong } from './address.ts'
import { clear, fill, searcherOn } from './fill.ts'

const made: string[] = []
afterAll(async () => {
  for (const index of made) await clear(index)
})

judgedTests(
  async entries => {
    const { url, index } = await fill(entries)
    made.push(index)
    return searcherOn({ url, index })
  },
  { sampleOnly: !isLong },
)
