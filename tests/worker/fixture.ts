// The application over a small archive.

import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { createApp } from '../../src/worker/app.ts'
import { articles } from './articles.ts'

/** The searcher over the fixture. */
export async function fixtureSearcher(): Promise<Searcher> {
  const entries = articles.map(article => ({ article, quotes: extractQuotes(article) }))
  return createSearcher(openArchive((await buildArchive(entries)).buffer))
}

/** The application over the fixture; `publicUrl` is what was known when it was built. */
export async function fixtureApp(publicUrl?: string): Promise<ReturnType<typeof createApp>> {
  return createApp(await fixtureSearcher(), publicUrl)
}
