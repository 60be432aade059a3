// The sets of documents by the names `--sets` takes.

import type { Article } from '../../src/archive/article.ts'
import { syntheticArticles } from './synthetic.ts'

export interface DocumentSet {
  readonly title: string
  /** Its articles, or null where this machine does not have them. */
  load(): Promise<readonly Article[] | null>
}

export const sets: Readonly<Record<string, DocumentSet>> = {
  '10k': { title: 'Synthetic: seeded Zipf words', load: async () => syntheticArticles(10_000) },
}
