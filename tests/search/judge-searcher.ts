// The judged queries, for any searcher: `judgedTests` runs them over what `make` makes.

import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { readFolder, wholeFolder } from '../../src/pipeline/read-folder.ts'
import type { MakeSearcher } from '../contract/searcher.ts'
import { ownData, sharedData } from '../shared.ts'
import { ask } from './fixture.ts'
import { judgedQueries } from './judged-queries.ts'

const names = ['digitalgov', '18f', 'rust-blog']

/** On a sample that every clone has, which answers nearly all, and on the archives they were judged on, unless only the sample is wanted. */
export function judgedTests(make: MakeSearcher, { sampleOnly = false } = {}): void {
  const sample = names.map(name => ownData(`news/${name}`))
  const whole = sampleOnly ? [null] : names.map(sharedData)

  describe.each([
    ['a sample', sample],
    ...(whole.includes(null) ? [] : [['the whole archives', whole] as const]),
  ] as const)('judged queries on %s', async (_what, folders) => {
    const searcher = await make(await entriesOf(folders))

    const asked = folders === sample ? judgedQueries.filter(({ wholeOnly }) => wholeOnly !== true) : judgedQueries

    test.each(asked.map(query => [`${query.kind}: ${query.q}`, query] as const))('%s', async (_name, query) => {
      const { hits } = await searcher.search(ask(query.q, { limit: query.within }))
      const right = hits.findIndex(
        ({ article, text }) =>
          query.articles.some(name => article.id.includes(name)) &&
          text.toLowerCase().includes(query.has?.toLowerCase() ?? ''),
      )
      const shown = hits.map(hit => `  ${hit.id}: ${hit.snippet.text.slice(0, 80)}`).join('\n')
      expect(right, `${query.why}; found instead:\n${shown}`).toBeGreaterThanOrEqual(0)
    })
  })
}

async function entriesOf(folders: readonly (string | null)[]): Promise<readonly ArchiveEntry[]> {
  const entries: ArchiveEntry[] = []
  for (const name of folders) {
    if (name === null) continue
    const { articles } = await readFolder(name, { publishing: wholeFolder })
    for (const article of articles) {
      entries.push({ article: { ...article, id: `${basename(name)}-${article.id}` }, quotes: [] })
    }
  }
  return entries
}
