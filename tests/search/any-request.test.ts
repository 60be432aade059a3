// Whatever is asked, there is an answer of the contract's shape.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facetNames } from '../../src/article/columns.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { type SearchRequest, sorts } from '../../src/search/request.ts'
import { searchAnswerSchema, speakersAnswerSchema, suggestAnswerSchema } from '../../src/worker/api/answer-schemas.ts'
import { searchJson } from '../../src/worker/api/json-answers.ts'
import { ask, entries, fixtureArchive } from './fixture.ts'

const archive = await fixtureArchive()
const searcher = createSearcher(archive)

const words = [
  'kursk',
  'troops',
  'sanctioned',
  'erdogan',
  '北朝鮮',
  '한국의',
  'ไทย',
  'AK-12',
  '$5m',
  'pyonyang',
  '🚀',
  'U.S.',
  'the',
  'co-op',
]
const signs = [
  '+',
  '-',
  '"',
  '(',
  ')',
  ' OR ',
  ' ',
  '*',
  'title:',
  'speaker:',
  'tag:',
  'before:2024',
  'after:',
  'type:quote',
  'lang:en',
]
const anyQuery = fc.oneof(
  fc.array(fc.constantFrom(...words, ...signs), { maxLength: 12 }).map(parts => parts.join('')),
  fc.array(fc.constantFrom(...words, ...signs), { maxLength: 12 }).map(parts => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const values = fc.array(fc.constantFrom('quote', 'victor-cha', 'Example Times', 'en', 'cha', '', 'nobody'), {
  maxLength: 2,
})
const anyRequest: fc.Arbitrary<Partial<SearchRequest>> = fc.record(
  {
    sort: fc.constantFrom(...sorts),
    facets: fc.subarray([...facetNames]),
    group: fc.constantFrom('article', null),
    literal: fc.boolean(),
    recency: fc.constantFrom(null, 1, 3_650),
    explain: fc.boolean(),
    highlight: fc.boolean(),
    offset: fc.nat(20),
    limit: fc.integer({ min: 1, max: 20 }),
    filters: fc.record(
      { speaker: values, source: values, author: values, tag: values, lang: values },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
)

test('searches', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery, anyRequest, async (q, other) => {
      const answer = await searcher.search(ask(q, other))
      expect(searchAnswerSchema.safeParse(searchJson(answer, 'html')).error).toBeUndefined()
      expect(answer.hits.length).toBeLessThanOrEqual(Math.max(0, answer.total - answer.offset))
      for (const { snippet, explain, score } of answer.hits) {
        if (other.highlight === false) expect(snippet.highlights).toEqual([])
        for (const [start, end] of snippet.highlights) expect(snippet.text.slice(start, end).length).toBe(end - start)
        if (explain !== undefined) {
          expect(explain.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9)
        }
      }
    }),
    { numRuns: 1_500 },
  )
})

test('completions and speakers', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery, fc.integer({ min: 1, max: 20 }), async (q, limit) => {
      const completions = await searcher.suggest({ q, limit })
      expect(suggestAnswerSchema.safeParse(completions).error).toBeUndefined()
      expect(completions.suggestions.length).toBeLessThanOrEqual(limit)
      expect(speakersAnswerSchema.safeParse(await searcher.speakers({ q, limit, offset: 0 })).error).toBeUndefined()
    }),
  )
})

test('every word of every text finds its text, and is marked in it', async () => {
  for (const { article } of entries) {
    for (const [number, { text }] of article.paragraphs.entries()) {
      for (const word of text.split(/[\s“”]+/u)) {
        if (!/[\p{L}\p{N}]{2}/u.test(word)) continue
        const { hits } = await searcher.search(
          ask(word, { literal: true, limit: 100, filters: { type: ['paragraph'] } }),
        )
        const hit = hits.find(one => one.article.id === article.id && one.paragraph === number)
        expect(hit?.snippet.highlights.length ?? 0, `${word} in ${text}`).toBeGreaterThan(0)
      }
    }
  }
})
