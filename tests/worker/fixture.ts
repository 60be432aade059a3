// The application over a small archive.

import type { Article } from '../../src/article/article.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { createApp } from '../../src/worker/app.ts'
import { articles } from './articles.ts'

/** The searcher over other articles. */
export async function searcherOver(given: readonly Article[]): Promise<Searcher> {
  const entries = given.map(article => ({ article, quotes: extractQuotes(article) }))
  return createSearcher(openArchive((await buildArchive(entries)).buffer))
}

/** The searcher over the fixture. */
export function fixtureSearcher(): Promise<Searcher> {
  return searcherOver(articles)
}

/** The application over other articles. */
export async function appOver(given: readonly Article[]): Promise<ReturnType<typeof createApp>> {
  return createApp(await searcherOver(given))
}

/** The application over the fixture; `publicUrl` is what was known when it was built. */
export async function fixtureApp(publicUrl?: string): Promise<ReturnType<typeof createApp>> {
  return createApp(await fixtureSearcher(), publicUrl)
}
