// Articles to what the peers index: one document a paragraph, with its article's title. Numbers as ids: FlexSearch advises it,
// and none of the others minds.

import type { Article } from '../../../src/article/article.ts'

/** One paragraph. A type, not an interface: Orama and FlexSearch take only what has an index signature. */
export type Document = {
  readonly id: number
  readonly title: string
  readonly text: string
}

/** All paragraphs, in order. */
export function documentsOf(articles: readonly Article[]): Document[] {
  const documents: Document[] = []
  for (const { title, paragraphs } of articles) {
    for (const { text } of paragraphs) documents.push({ id: documents.length, title, text })
  }
  return documents
}
