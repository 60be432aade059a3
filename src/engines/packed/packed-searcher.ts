// The searcher over a packed archive, which is how the product is searched.

import type { OpenArchive } from '../../file/open-archive.ts'
import type { Searcher } from '../../search/searcher.ts'
import { searcherOf } from '../../search/searcher-of-engine.ts'
import { engineWithBlocks } from './engine-with-blocks.ts'
import { packedEngine } from './packed-engine.ts'

/**
 * Answers from an opened archive: at once if all of it is in its file, and in promises if it has blocks beside it.
 *
 * @example
 * import { buildArchive, createSearcher, extractQuotes, openArchive, readFile } from 'onrecord'
 *
 * const text = 'Bridge opens\n\n“It is a good day for trains,” said Ana Costa, the mayor of Porto.\n'
 * const { articles } = await readFile({ path: 'bridge.txt', bytes: new TextEncoder().encode(text) })
 * const bytes = await buildArchive(articles.map(article => ({ article, quotes: extractQuotes(article) })))
 * const searcher = createSearcher(openArchive(bytes.buffer))
 *
 * const claim = await searcher.verify({ text: 'It is a good day for trains', speaker: 'Ana Costa', limit: 1 })
 * claim.verdict // 'verbatim'
 *
 * const page = { sort: 'relevance', limit: 10, offset: 0, facets: [], group: null, highlight: true }
 * const reading = { literal: false, recency: null, explain: false }
 * const { total, hits } = await searcher.search({ q: 'train speaker:costa', filters: {}, ...page, ...reading })
 * total // 1
 * hits[0].snippet.text // 'It is a good day for trains,'
 */
export function createSearcher(archive: OpenArchive): Searcher {
  return searcherOf(archive.blocks === null ? packedEngine(archive) : engineWithBlocks(archive, archive.blocks))
}
