// Queries are drawn, not chosen: the same for the same seed, each kind what its name says, and each word in the archive or not.

import { expect, test } from 'vitest'
import { drawQueries } from '../../bench/draw-queries.ts'
import { type QueryKind, queryKinds } from '../../bench/peers/peer.ts'
import { syntheticArticles } from '../../bench/synthetic.ts'
import { wordsOf } from '../../bench/words.ts'

const articles = syntheticArticles(1500)
const paragraphs = articles.flatMap(article => article.paragraphs.map(({ text }) => wordsOf(text)))
const queries = drawQueries(articles, 40, 7)
const ofKind = (kind: QueryKind) => queries.filter(query => query.kind === kind).map(({ words }) => words)
const frequency = (word: string): number => paragraphs.filter(words => words.includes(word)).length

test('the same seed draws the same queries, another seed draws others', () => {
  expect(drawQueries(articles, 40, 7)).toEqual(queries)
  expect(drawQueries(articles, 40, 8)).not.toEqual(queries)
})

test('the kinds take turns', () => {
  expect(queries.slice(0, queryKinds.length).map(({ kind }) => kind)).toEqual([...queryKinds])
  expect(queries.length).toBe(40 * queryKinds.length)
})

test('rare and common words are as frequent as they should be', () => {
  for (const [word = ''] of ofKind('rare')) expect([2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(frequency(word))
  for (const [word = ''] of ofKind('common')) {
    expect(frequency(word)).toBeGreaterThanOrEqual(0.02 * paragraphs.length)
    expect(frequency(word)).toBeLessThanOrEqual(0.25 * paragraphs.length)
  }
})

test('three words stand together in some paragraph', () => {
  for (const words of ofKind('three')) {
    expect(new Set(words).size).toBe(3)
    expect(paragraphs.some(paragraph => words.every(word => paragraph.includes(word)))).toBe(true)
  }
})

test('a phrase stands in some paragraph as it is', () => {
  const texts = articles.flatMap(article => article.paragraphs.map(({ text }) => ` ${text.replace('.', '')} `))
  for (const words of ofKind('phrase')) expect(texts.some(text => text.includes(` ${words.join(' ')} `))).toBe(true)
})

test('a prefix begins a longer word, and a typo is no word of the archive', () => {
  const vocabulary = [...new Set(paragraphs.flat())].filter(word => word !== null)
  for (const [prefix = ''] of ofKind('prefix')) {
    expect(prefix.length).toBeGreaterThanOrEqual(3)
    expect(vocabulary.some(word => word.length >= 6 && word.startsWith(prefix))).toBe(true)
  }
  for (const [typo = ''] of ofKind('typo')) expect(vocabulary).not.toContain(typo)
})
