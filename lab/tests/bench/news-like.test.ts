import { expect, test } from 'vitest'
import { articleSchema } from '../../../src/article/article.ts'
import { newsLikeArticles } from '../../bench/news-like.ts'
import { syntheticArticles } from '../../bench/synthetic.ts'
import { wordsOf } from '../../bench/words.ts'

const real = syntheticArticles(2000)
const made = newsLikeArticles(real, 1000, 1)
const paragraphs = made.articles.flatMap(article => article.paragraphs.map(({ text }) => text))

test('the same articles for the same seed, others for another, as many paragraphs as asked for', () => {
  expect(newsLikeArticles(real, 1000, 1).articles).toEqual(made.articles)
  expect(newsLikeArticles(real, 1000, 2).articles).not.toEqual(made.articles)
  expect(paragraphs.length).toBe(1000)
  for (const article of made.articles) expect(articleSchema.safeParse(article).success).toBe(true)
  expect(new Set(made.articles.map(({ id }) => id)).size).toBe(made.articles.length)
})

test('paragraphs have 200 characters and more on average, some of them quotes', () => {
  const characters = paragraphs.reduce((sum, text) => sum + text.length, 0)
  expect(characters / paragraphs.length).toBeGreaterThan(200)
  const quoting = paragraphs.filter(text => text.includes(',” said ')).length / paragraphs.length
  expect(quoting).toBeGreaterThan(0.15)
  expect(quoting).toBeLessThan(0.35)
})

test('the vocabulary goes on growing as in the real articles', () => {
  const { scale, exponent } = made.heaps
  expect(exponent).toBeGreaterThan(0.1)
  expect(exponent).toBeLessThan(1)
  const wordsIn = (texts: readonly string[]) => texts.flatMap(text => wordsOf(text).filter(word => word !== null))
  const before = wordsIn(real.flatMap(article => article.paragraphs.map(({ text }) => text)))
  const all = before.length + wordsIn(paragraphs).length
  const grown = scale * (all ** exponent - before.length ** exponent)
  const known = new Set(before)
  expect((made.vocabulary - known.size) / grown).toBeGreaterThan(0.7)
  expect((made.vocabulary - known.size) / grown).toBeLessThan(1.3)
})
