// The contract of every searcher, on a cluster that was filled as `onrecord push` fills it.

import { afterAll } from 'vitest'
import { searcherContract } from '../contract/searcher.ts'
import { clear, fill, searcherOn } from './fill.ts'

const made: string[] = []
afterAll(async () => {
  for (const index of made) await clear(index)
})

searcherContract('a cluster', async entries => {
  const { url, index } = await fill(entries)
  made.push(index)
  return searcherOn({ url, index })
})
