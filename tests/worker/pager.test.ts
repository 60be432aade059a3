// The link to the next page is there exactly where the engine has more to give.

import { expect, test } from 'vitest'
import type { Searcher } from '../../src/search/searcher.ts'
import { createApp } from '../../src/worker/app.ts'
import { fixtureApp, fixtureSearcher } from './fixture.ts'

/** The page of results over a searcher that says there are 5,000 hits, and what follows. */
async function pageWith(next: string | null, { query = '?q=the&limit=1', speaker = false } = {}): Promise<string> {
  const searcher = await fixtureSearcher()
  const more = { total: 5_000, next }
  const deep: Searcher = {
    ...searcher,
    search: async request => ({ ...(await searcher.search(request)), ...more }),
    quotesOf: async request => {
      const answer = await searcher.quotesOf(request)
      return answer && { ...answer, ...more }
    },
  }
  const app = createApp(deep)
  const [someone] = (await searcher.speakers({ q: '', limit: 1, offset: 0 })).speakers
  const address = speaker ? `/speakers/${someone?.id}` : `/${query}`
  const answer = await app.request(`https://archive.example${address}`, { headers: { accept: 'text/html' } })
  expect(answer.status).toBe(200)
  return answer.text()
}

test.each([
  ['hits', { query: '?q=the&limit=1' }],
  ['hits of a later page', { query: '?q=the&limit=1&offset=1' }],
  ['hits by date', { query: '?q=the&limit=1&sort=newest' }],
  ['hits by article', { query: '?q=the&limit=1&group=article' }],
  ['quotes without a query', { query: '?type=quote&limit=1' }],
  ['what a speaker said', { speaker: true }],
])('%s', async (_what, asked) => {
  expect(await pageWith('more', asked)).toMatch(/rel="next nofollow"/)
  expect(await pageWith(null, asked)).not.toMatch(/rel="next nofollow"/)
})

test('a page past the last hit leads back to the first, and does not say that nothing matches', async () => {
  const app = await fixtureApp()
  const page = async (query: string) =>
    (await app.request(`https://archive.example/${query}`, { headers: { accept: 'text/html' } })).text()
  const past = await page('?q=the&type=quote&offset=500')
  expect(past).toContain('The list ends before this page.')
  expect(past).toMatch(/<div class="notice"><p><a href="[^"]*q=the[^"]*"/)
  expect(past).not.toContain('No passage of this archive matches.')
  expect(await page('?q=zzzzz&offset=500')).toContain('No passage of this archive matches.')
})
