// The typed client: types are checked by the compiler with everything else, and what it sends is understood.

import { beforeAll, expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type {
  aboutSchema,
  articleAnswerSchema,
  articlesAnswerSchema,
  facetsAnswerSchema,
  searchAnswerSchema,
  speakerSummarySchema,
  speakersAnswerSchema,
  suggestAnswerSchema,
  verifyAnswerSchema,
} from '../../src/worker/api/answer-schemas.ts'
import { apiClient } from '../../src/worker/api/api-client.ts'
import { fixtureApp } from './fixture.ts'

let client: ReturnType<typeof apiClient>

beforeAll(async () => {
  const app = await fixtureApp()
  client = apiClient('https://news.example', {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => app.request(String(input), init),
  })
})

test('search takes lists and numbers, and gives typed hits', async () => {
  const response = await client.search.$get({
    query: { q: 'tunnel', type: ['quote'], source: ['Coast Courier'], limit: 5, facets: ['speaker', 'year'] },
  })
  const answer = await response.json()
  expectTypeOf(answer).toEqualTypeOf<z.infer<typeof searchAnswerSchema>>()
  expect(answer.hits.map(hit => hit.quote?.speaker?.name)).toEqual(['Marta Lind', 'Marta Lind'])
  expect(Object.keys(answer.facets)).toEqual(['speaker', 'year'])
})

test('every route is typed and answers', async () => {
  const quotes = await client.quotes.$get({ query: { speaker: 'marta-lind' } })
  expectTypeOf(await quotes.json()).toEqualTypeOf<z.infer<typeof searchAnswerSchema>>()
  const values = await client.facets.$get({ query: { field: 'speaker', q: 'li', tag: ['Harbour'], limit: 3 } })
  const { total, values: found } = await values.json()
  expectTypeOf(found).toEqualTypeOf<z.infer<typeof facetsAnswerSchema>['values']>()
  expect([total, found[0]?.label]).toEqual([1, 'Marta Lind'])
  const articles = await client.articles.$get({ query: { tag: ['Harbour'], sort: 'oldest' } })
  expectTypeOf(await articles.json()).toEqualTypeOf<z.infer<typeof articlesAnswerSchema>>()
  const speakers = await client.speakers.$get({ query: { q: 'Lind', limit: 3 } })
  expectTypeOf(await speakers.json()).toEqualTypeOf<z.infer<typeof speakersAnswerSchema>>()
  const speaker = await client.speakers[':id'].$get({ param: { id: 'marta-lind' }, query: {} })
  expectTypeOf(await speaker.json()).toEqualTypeOf<z.infer<typeof speakerSummarySchema>>()
  const suggestions = await client.suggest.$get({ query: { q: 'tun' } })
  expectTypeOf(await suggestions.json()).toEqualTypeOf<z.infer<typeof suggestAnswerSchema>>()
  const verified = await client.verify.$get({ query: { text: 'The second tunnel will be cheaper', speaker: 'Lind' } })
  const answer = await verified.json()
  expectTypeOf(answer).toEqualTypeOf<z.infer<typeof verifyAnswerSchema>>()
  expect(answer.verdict).toBe('verbatim')
  const health = await client.health.$get({ query: {} })
  expectTypeOf((await health.json()).archive).toEqualTypeOf<z.infer<typeof aboutSchema>>()
  const statuses = [quotes, speakers, speaker, suggestions, verified, health].map(({ status }) => status)
  expect(statuses).toEqual(statuses.map(() => 200))
})

test('an article’s id may be a path', async () => {
  const response = await client.articles[':id{.+}'].$get({ param: { id: 'harbour/tunnel' }, query: { format: 'json' } })
  const article = await response.json()
  expectTypeOf(article).toEqualTypeOf<z.infer<typeof articleAnswerSchema>>()
  expect(article.id).toBe('harbour/tunnel')
})

test('what a route does not take is an error of the compiler', () => {
  // @ts-expect-error `text` is missing
  void (() => client.verify.$get({ query: {} }))
  // @ts-expect-error there is no such kind of hit
  void (() => client.search.$get({ query: { q: 'tunnel', type: ['headline'] } }))
  // @ts-expect-error there is no such route
  expect(() => client.nowhere.$get({}, 1).then).toBeDefined()
})
