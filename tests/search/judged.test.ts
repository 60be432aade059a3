// The judged queries, on the archives they were judged on. Without those archives there is nothing to judge.

import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { readFolder, wholeFolder } from '../../src/pipeline/read-folder.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { sharedData } from '../shared.ts'
import { ask } from './fixture.ts'
import { judgedQueries } from './judged-queries.ts'

const folders = ['digitalgov', '18f', 'rust-blog'].map(sharedData)

describe.skipIf(folders.includes(null))('judged queries', async () => {
  const searcher = folders.includes(null) ? null : await searcherOver(folders)

  test.each(judgedQueries.map(query => [`${query.kind}: ${query.q}`, query] as const))('%s', async (_name, query) => {
    const { hits } = (await searcher?.search(ask(query.q, { limit: query.within }))) ?? { hits: [] }
    const right = hits.findIndex(
      ({ article, text }) =>
        query.articles.some(name => article.id.includes(name)) &&
        text.toLowerCase().includes(query.has?.toLowerCase() ?? ''),
    )
    const shown = hits.map(hit => `  ${hit.id}: ${hit.snippet.text.slice(0, 80)}`).join('\n')
    expect(right, `${query.why}; found instead:\n${shown}`).toBeGreaterThanOrEqual(0)
  })
})

async function searcherOver(names: readonly (string | null)[]): Promise<Searcher> {
  const entries: ArchiveEntry[] = []
  for (const name of names) {
    if (name === null) continue
    const { articles } = await readFolder(name, { publishing: wholeFolder })
    for (const article of articles) {
      entries.push({ article: { ...article, id: `${basename(name)}-${article.id}` }, quotes: [] })
    }
  }
  return createSearcher(openArchive((await buildArchive(entries)).buffer))
}
