// The passages of all articles by their words, in flat arrays: a number and a count of words for each paragraph.

import type { Article } from '../article/article.ts'
import { keyOf, WordBuffer } from './passage-words.ts'

/** Words that a passage has at least to tell anything: fewer are a byline, a place or "Read more". */
export const fewestWords = 4

export interface Passages {
  /** First passage of each article, and the end. */
  readonly starts: Uint32Array
  /** Passages with the same words have the same key. */
  readonly keys: Float64Array
  readonly words: Uint32Array
  /** Words of each article in passages of at least `fewestWords`. */
  readonly totals: Uint32Array
}

export function readPassages(articles: readonly Article[]): Passages {
  const starts = new Uint32Array(articles.length + 1)
  articles.forEach(({ paragraphs }, article) => {
    starts[article + 1] = (starts[article] ?? 0) + paragraphs.length
  })
  const count = starts[articles.length] ?? 0
  const [keys, words, totals] = [new Float64Array(count), new Uint32Array(count), new Uint32Array(articles.length)]
  const buffer = new WordBuffer()
  let passage = 0
  articles.forEach(({ paragraphs }, article) => {
    let total = 0
    for (const { text } of paragraphs) {
      buffer.read(text)
      keys[passage] = keyOf(buffer, text)
      words[passage] = buffer.count
      if (buffer.count >= fewestWords) total += buffer.count
      passage++
    }
    totals[article] = total
  })
  return { starts, keys, words, totals }
}
