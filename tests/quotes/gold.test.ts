// Floors on the Wikinews gold, so that no change makes quotes worse unseen. `npm run evaluate:quotes` prints the figures themselves.

import { expect, test } from 'vitest'
import { readGold } from '../../lab/quotes/gold.ts'
import { judgeArticle } from '../../lab/quotes/judge.ts'
import { measure } from '../../lab/quotes/report.ts'
import { articleOf } from '../../src/pipeline/raw-article.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { ownData } from '../shared.ts'

test('Wikinews: spans, speakers and full names', () => {
  const rows = readGold(ownData('wikinews-quotes')).flatMap(gold => {
    const { article, offsets } = articleOf(gold.id, gold.text)
    return judgeArticle(gold, extractQuotes(article), offsets)
  })
  const { spanRecall, spanPrecision, recall, name } = measure(rows)
  expect(spanRecall).toBeGreaterThan(0.95)
  expect(spanPrecision).toBeGreaterThan(0.9)
  expect(recall).toBeGreaterThan(0.84)
  expect(name).toBeGreaterThan(0.9)
})
