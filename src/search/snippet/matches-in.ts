// What a query marks in a whole article: the same words as in the snippets of its hits.

import type { Article } from '../../article/article.ts'
import type { Range } from '../answer.ts'
import { type Matcher, rangesOf } from './highlighter.ts'

/** Most matches in an article: a reader steps through a few; a query of stop words has thousands. */
const mostMatches = 1_000

/** The matches of each paragraph as disjoint ranges. */
export function matchesIn({ paragraphs, lang }: Pick<Article, 'paragraphs' | 'lang'>, find: Matcher): Range[][] {
  let left = mostMatches
  return paragraphs.map(({ text }) => {
    if (left === 0) return []
    const ranges = rangesOf(find(text, lang)).slice(0, left)
    left -= ranges.length
    return ranges.map(({ start, end }): Range => [start, end])
  })
}
