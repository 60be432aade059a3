// What goes into an archive, one article at a time.

import type { Article } from './article.ts'
import type { Quote } from './quote.ts'

/** An article with its attributed quotes, in the order of their first fragment. */
export interface ArchiveEntry {
  readonly article: Article
  readonly quotes: readonly Quote[]
}
