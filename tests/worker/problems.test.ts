// What is refused, and how: RFC 9457 for programs, a page for people, and never anything that a cache would keep.

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { problemSchema } from '../../src/worker/api/openapi/problem-schema.ts'
import { fixtureApp } from './fixture.ts'

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

async function problemAt(path: string, init: RequestInit = {}) {
  const response = await app.request(path, init)
  expect(response.headers.get('Content-Type'), path).toBe('application/problem+json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('ETag')).toBeNull()
  const problem = problemSchema.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}

describe('parameters', () => {
  test.each([
    ['/search', ['q']],
    ['/search?q=+', ['q']],
    ['/search?sort=newest', ['q']],
    ['/search?q=a&speeker=b', ['speeker']],
    ['/search?q=a&limit=0', ['limit']],
    ['/search?q=a&limit=101', ['limit']],
    ['/search?q=a&limit=1001&format=csv', ['limit']],
    ['/search?q=a&limit=ten', ['limit']],
    ['/search?q=a&limit=1.5', ['limit']],
    ['/search?q=a&offset=-1', ['offset']],
    ['/search?q=a&offset=10001', ['offset']],
    ['/search?q=a&q=b', ['q']],
    ['/search?q=a&type=poem', ['type']],
    ['/search?q=a&facets=type,colour', ['facets']],
    ['/search?q=a&from=2024-02-30', ['from']],
    ['/search?q=a&to=yesterday', ['to']],
    ['/search?q=a&sort=best&group=day&explain=yes', ['explain', 'group', 'sort']],
    ['/quotes?speaker=', ['speaker']],
    ['/search?q=&speaker=&from=', ['q']],
    ['/verify?text=&speaker=Lind', ['text']],
    [`/search?speaker=${'x'.repeat(201)}`, ['speaker']],
    [`/search?${'tag=&'.repeat(21)}q=a`, ['tag']],
    [`/search?q=${'a'.repeat(501)}`, ['q']],
    ['/search?q=a&__proto__=b', ['__proto__']],
    ['/search?q=a&toString=b', ['toString']],
    ['/quotes', ['speaker']],
    ['/speakers?name=a', ['name']],
    ['/suggest?limit=21', ['limit']],
    ['/health?x=1', ['x']],
    ['/articles/hostile?format=pdf', ['format']],
    ['/search.rss', ['q']],
    ['/search.rss?q=a&sort=newest', ['sort']],
  ])('%s', async (path, refused) => {
    const { status, errors = [], detail } = await problemAt(path)
    expect(status).toBe(400)
    expect(errors.map(({ parameter }) => parameter).toSorted()).toEqual(refused)
    for (const { accepts } of errors) expect(accepts).not.toBe('')
    expect(detail).not.toBe('')
  })

  test('characters are counted, not what they are made of', async () => {
    const long = (character: string, count: number) => `/search?q=${encodeURIComponent(character.repeat(count))}`
    for (const character of ['a', 'é', '語', '😀', '𝒜']) {
      expect((await app.request(long(character, 500))).status, character).toBe(200)
      expect((await problemAt(long(character, 501))).errors?.map(({ parameter }) => parameter)).toEqual(['q'])
    }
  })

  test('a query string without end is not read', async () => {
    expect((await problemAt(`/search?${'q=a&'.repeat(7_000)}`)).detail).toContain('longer than 26000')
  })
})

test.each([
  ['/facets', 'field'],
  ['/facets?field=', 'field'],
  ['/facets?q=a', 'field'],
  ['/quotes', 'speaker'],
  ['/quotes?speaker=', 'speaker'],
])('%s: %s is missing', async (path, parameter) => {
  const { errors } = await problemAt(path)
  expect(errors?.find(error => error.parameter === parameter)?.detail).toBe('is missing')
})

test.each(['/articles/none', '/speakers/none', '/quotes?speaker=none', '/nothing', '/sitemap-9.xml', '/sitemap-0.xml'])(
  'there is no %s',
  async path => {
    expect((await problemAt(path)).status).toBe(404)
  },
)

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is not allowed where there is something to get', async method => {
  const response = await app.request('/search?q=a', { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
  expect((await problemAt('/articles/hostile', { method })).status).toBe(405)
})

test('people get a page, in which nothing they sent is markup', async () => {
  const response = await app.request('/%3Cscript%3E', { headers: { Accept: 'text/html' } })
  expect(response.status).toBe(404)
  expect(response.headers.get('Content-Type')).toMatch('text/html')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.text()).not.toContain('<script>')
})

test('no query is an error of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async q => {
      const query = encodeURIComponent(q.toWellFormed())
      for (const path of [`/search?q=${query}`, `/?q=${query}`, `/suggest?q=${query}`, `/search.rss?q=${query}`]) {
        expect((await app.request(path)).status).toBeLessThan(500)
      }
    }),
    { numRuns: 60 },
  )
})

test('no query string is an error of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.webQueryParameters(), fc.constantFrom('/search', '/quotes', '/'), async (query, path) => {
      expect((await app.request(`${path}?${query}`)).status).toBeLessThan(500)
    }),
    { numRuns: 60 },
  )
})
