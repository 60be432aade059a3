import { expect, test } from 'vitest'
import { articleSchema } from '../../../src/article/article.ts'
import { syntheticArticles } from '../../bench/synthetic.ts'
import { wordsOf } from '../../bench/words.ts'

test('the same articles every time, as many paragraphs as asked for', () => {
  const articles = syntheticArticles(100)
  expect(syntheticArticles(100)).toEqual(articles)
  expect(articles.flatMap(({ paragraphs }) => paragraphs).length).toBe(100)
  for (const article of articles) expect(articleSchema.safeParse(article).success).toBe(true)
})

test('words are as frequent as Zipf has them: the tenth about a quarter of the first', () => {
  const counts = new Map<string, number>()
  for (const { paragraphs } of syntheticArticles(3000)) {
    for (const { text } of paragraphs) {
      for (const word of wordsOf(text)) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const sorted = [...counts.values()].sort((a, b) => b - a)
  const share = (sorted[9] ?? 0) / (sorted[0] ?? 1)
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.4)
})
