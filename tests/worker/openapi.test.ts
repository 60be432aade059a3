// The OpenAPI document against the running application, both ways: every route, parameter and status that there is is described, and
// every one that is described is there. Live answers fit the schemas of the document.

import { type Schema, Validator } from '@cfworker/json-schema'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { wordsHash } from '../../src/article/words-hash.ts'
import type { Searcher } from '../../src/search/searcher.ts'
import { openApiDocument } from '../../src/worker/api/openapi/document.ts'
import { operations } from '../../src/worker/api/openapi/operations.ts'
import { createApp } from '../../src/worker/app.ts'
import { fixtureApp } from './fixture.ts'

/** Pages and small files that other standards describe. */
const notDescribed = [
  '/',
  '/docs',
  '/asked',
  '/opensearch.xml',
  '/sitemap.xml',
  '/:part{sitemap-[1-9][0-9]{0,4}\\.xml}',
]

interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required: boolean
  readonly description: string
  readonly explode?: boolean
  readonly allowEmptyValue?: boolean
  readonly schema: Schema & {
    enum?: unknown[]
    items?: Schema
    default?: unknown
    minimum?: number
    maxLength?: number
  }
}

interface Link {
  readonly operationId: string
  readonly parameters: Readonly<Record<string, string>>
}

interface Answer {
  readonly content?: Readonly<Record<string, { schema: Schema }>>
  readonly links?: Readonly<Record<string, Link>>
}

interface Described {
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<Record<string, Answer>>
}

const document = JSON.parse(JSON.stringify(openApiDocument()))
const described = new Map<string, Described>(
  Object.entries<{ get?: Described }>(document.paths).flatMap(([path, item]) => (item.get ? [[path, item.get]] : [])),
)

let app: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  app = await fixtureApp()
})

/** A quotation of the fixture. */
const said = `harbour/tunnel/p2-q1-${wordsHash('The second tunnel will be cheaper.')}`

/** A request of each operation that the fixture answers with something. */
const found: Readonly<Record<string, string>> = {
  '/search': '/search?q=tunnel&type=quote&facets=speaker,year&explain=1&group=article',
  '/search.rss': '/search.rss?q=tunnel',
  '/quotes': '/quotes?speaker=marta-lind',
  '/verify': '/verify?text=the+second+bridge+will+be+cheaper&speaker=Haugen',
  '/speakers': '/speakers?q=lind',
  '/speakers/{id}': '/speakers/marta-lind',
  '/articles/{id}': '/articles/harbour%2Ftunnel',
  '/facets': '/facets?field=speaker&q=li',
  '/articles': '/articles?tag=Harbour',
  '/suggest': '/suggest?q=tun',
  '/embed/quote/{id}': `/embed/quote/${said}`,
  '/oembed': `/oembed?url=/embed/quote/${said}`,
  '/cite/{id}': `/cite/${said}`,
  '/health': '/health',
  '/openapi.json': '/openapi.json',
}

/** The schema at a place of the document, with all that it refers to. */
function validator(schema: Schema): Validator {
  const inside = JSON.parse(JSON.stringify({ ...schema, $defs: document.components.schemas }))
  const text = JSON.stringify(inside).replaceAll('#/components/schemas/', '#/$defs/')
  return new Validator(JSON.parse(text), '2020-12', false)
}

function expectValid(schema: Schema | undefined, data: unknown): void {
  expect(schema).toBeDefined()
  const { valid, errors } = validator(schema ?? {}).validate(data)
  expect(valid, JSON.stringify(errors, null, 1)).toBe(true)
}

const problemResponse = (status: number) =>
  document.components.responses[`Problem${status}`].content['application/problem+json'].schema as Schema

/** A value that a parameter takes, as a URL has it. */
function sampleOf({ schema, name }: Parameter): string {
  if (name === 'from' || name === 'to' || name === 'accessed') return '2024-11-04'
  const inner = schema.type === 'array' ? (schema.items ?? {}) : schema
  if (inner.enum) return String(inner.enum[0])
  return inner.type === 'integer' ? String(inner.minimum ?? 1) : 'x'
}

describe('routes', () => {
  test('every route is described, and every description has a route', () => {
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{\.\+\})?$/, '{$1}')}`)
      .filter(route => !notDescribed.some(path => route.replace(/^\w+ /, '') === path || route.includes('sitemap-')))
    const paths = Object.entries<object>(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map(method => `${method.toUpperCase()} ${path}`),
    )
    expect([...new Set(routes)].toSorted()).toEqual(paths.toSorted())
  })

  test('what is served is the document', async () => {
    expect(await (await app.request('/openapi.json')).json()).toEqual(document)
  })

  test('the manual has every operation, and its links lead somewhere', async () => {
    const text = await (await app.request('/docs')).text()
    for (const { id, path, parameters } of operations) {
      expect(text).toContain(`id="${id}"`)
      expect(text).toContain(path)
      for (const name of Object.keys(parameters.shape)) expect(text).toContain(`<code>${name}</code>`)
    }
    const local = [...text.slice(text.indexOf('<body>')).matchAll(/href="(\/[^"#]*)/g)].map(match => match[1] ?? '')
    const statuses = await Promise.all(
      local.map(async path => [path, (await app.request(path, { headers: { Accept: 'text/html' } })).status]),
    )
    expect(statuses).toEqual(local.map(path => [path, 200]))
  })
})

test('the manual’s examples find something here', async () => {
  const text = await (await app.request('/docs', {}, { PUBLIC_URL: 'https://news.example' })).text()
  const examples = [...text.matchAll(/curl '(http[^']*)'/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))
  expect(examples).toHaveLength(operations.length)
  const answers = await Promise.all(examples.map(async example => [example, await (await app.request(example)).text()]))
  for (const [example = '', answer = ''] of answers) {
    expect(answer, example).not.toMatch(
      /"total":0|"verdict":"not found"|"suggestions":\[\]|"status":40|<channel>(?!.*<item>)/s,
    )
  }
})

describe('links lead from one answer to the next', () => {
  /** What an OpenAPI runtime expression stands for. */
  const evaluate = (expression: string, body: unknown, id: string): unknown => {
    if (expression === '$request.path.id') return id
    const steps = expression.replace(/^\$response\.body#\//, '').split('/')
    return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], body)
  }
  const byId = new Map([...described].map(([path, operation]) => [operation.operationId, path]))
  const all = [...described].flatMap(([path, { responses }]) =>
    Object.entries(responses['200']?.links ?? {}).map(([name, link]) => [path, name, link] as const),
  )

  test('there are some', () => {
    expect(all.length).toBeGreaterThan(15)
  })

  test.each(all)('%s: %s', async (path, _, { operationId, parameters }) => {
    const given = path === '/speakers/{id}' ? 'marta-lind' : ''
    const start = { '/suggest': '/suggest?q=lind', '/search': '/search?q=tunnel&type=quote' }[path] ?? found[path] ?? ''
    const body = await (await app.request(start)).json()
    const values = Object.entries(parameters).map(
      ([name, expression]) => [name, evaluate(expression, body, given)] as const,
    )
    for (const [name, value] of values) expect(value, name).toEqual(expect.any(String))
    const target = byId.get(operationId) ?? ''
    const address = target.replace('{id}', () => encodeURIComponent(String(Object.fromEntries(values).id)))
    const query = values.filter(([name]) => name !== 'id').map(([name, value]) => [name, String(value)])
    expect((await app.request(`${address}?${new URLSearchParams(query)}`)).status).toBe(200)
  })
})

test('completions for browsers are what is described', async () => {
  const response = await app.request('/suggest?q=tun&format=opensearch')
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
  const answer = await response.json()
  expect(answer).toEqual(['tun', expect.arrayContaining([expect.any(String)])])
  expectValid(described.get('/suggest')?.responses['200']?.content?.[type]?.schema, answer)
})

describe('/mcp', () => {
  const { requestBody, responses } = document.paths['/mcp'].post
  const message = requestBody.content['application/json'].schema as Schema
  const send = (sent: unknown, headers: Record<string, string> = {}, env = {}) =>
    app.request(
      'http://localhost/mcp',
      { method: 'POST', body: JSON.stringify(sent), headers: { 'Content-Type': 'application/json', ...headers } },
      env,
    )

  test.each<[what: string, sent: unknown, isValid: boolean]>([
    ['a request', { jsonrpc: '2.0', id: 1, method: 'tools/list' }, true],
    [
      'a request with parameters',
      { jsonrpc: '2.0', id: 'a', method: 'tools/list', params: { _meta: { progressToken: 1 } } },
      true,
    ],
    ['an unknown method', { jsonrpc: '2.0', id: 1, method: '' }, true],
    ['a notification', { jsonrpc: '2.0', method: 'notifications/initialized' }, true],
    ['nothing but a version', { jsonrpc: '2.0' }, false],
    ['a batch', [{ jsonrpc: '2.0', id: 1, method: 'tools/list' }], false],
    ['a response', { jsonrpc: '2.0', id: 1, result: {} }, false],
    ['no version', { id: 1, method: 'tools/list' }, false],
    ['an id that is null', { jsonrpc: '2.0', id: null, method: 'tools/list' }, false],
    ['an id that is a fraction', { jsonrpc: '2.0', id: 0.5, method: 'tools/list' }, false],
    ['a method that is a number', { jsonrpc: '2.0', id: 1, method: 1 }, false],
    ['meta data in a list', { jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta: [] } }, false],
  ])('%s', async (_, sent, isValid) => {
    expect(validator(message).validate(sent).valid).toBe(isValid)
    const response = await send(sent)
    expect(response.status < 300).toBe(isValid)
    const media = responses[response.status].content?.['application/json']
    if (response.status !== 202) expectValid(media?.schema, await response.json())
  })

  test.each<[status: number, headers: Record<string, string>, env: object]>([
    [403, { Origin: 'https://evil.example' }, { LOCAL: '1' }],
    [406, { Accept: 'image/png' }, {}],
    [415, { 'Content-Type': 'text/plain' }, {}],
  ])('%i is described', async (status, headers, env) => {
    const response = await send({ jsonrpc: '2.0', id: 1, method: 'ping' }, headers, env)
    expect(response.status).toBe(status)
    expectValid(responses[status].content['application/json'].schema, await response.json())
  })
})

describe.each([...described])('%s', (path, { parameters, responses }) => {
  const address = found[path] ?? ''
  const required = parameters.filter(parameter => parameter.in === 'query' && parameter.required)
  const ids: Readonly<Record<string, string>> = {
    '/speakers/{id}': 'marta-lind',
    '/embed/quote/{id}': said,
    '/cite/{id}': said,
  }
  const base = path.replace('{id}', ids[path] ?? 'harbour%2Ftunnel')
  const withRequired = (extra: readonly [string, string][]) => {
    const given: Readonly<Record<string, string>> = {
      speaker: 'marta-lind',
      field: 'speaker',
      url: `/embed/quote/${said}`,
    }
    const entries = required.map(({ name }) => [name, given[name] ?? 'tunnel'])
    return `${base}?${new URLSearchParams([...entries.filter(([name]) => !extra.some(([other]) => other === name)), ...extra] as [string, string][])}`
  }

  test('200: a live answer fits its schema', async () => {
    const response = await app.request(address)
    expect(response.status).toBe(200)
    const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
    const media = responses['200']?.content?.[type]
    expect(media, `${type} is described`).toBeDefined()
    if (type === 'application/json') expectValid(media?.schema, await response.json())
  })

  test('200: every media type that is described is given', async () => {
    for (const type of Object.keys(responses['200']?.content ?? {})) {
      const format = {
        'text/csv': 'csv',
        'application/jsonl': 'jsonl',
        'text/html': 'html',
        'text/plain': 'text',
        'text/markdown': 'markdown',
        'application/x-bibtex': 'bibtex',
        'application/x-research-info-systems': 'ris',
        'application/vnd.citationstyles.csl+json': 'csl',
        'application/x-suggestions+json': 'opensearch',
      }[type]
      const response = await app.request(
        format
          ? `${address}${address.includes('?') ? '&' : '?'}format=${format}`.replace('&explain=1&group=article', '')
          : address,
      )
      expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(type)
    }
  })

  test('every parameter is taken, with the value that is described', async () => {
    for (const parameter of parameters.filter(({ in: place }) => place === 'query')) {
      expect(parameter.description?.length, parameter.name).toBeGreaterThan(3)
      const extra: [string, string][] = [[parameter.name, sampleOf(parameter)]]
      if (path.startsWith('/search') && parameter.name !== 'q') extra.push(['q', 'tunnel'])
      const response = await app.request(withRequired(extra))
      if (parameter.name === 'cursor') {
        // Whatever nobody was given is refused, and what an answer gives is taken.
        expect(response.status).toBe(400)
        const same: [string, string][] = [...extra.filter(([name]) => name !== 'cursor'), ['limit', '1']]
        const { next } = (await (await app.request(withRequired(same))).json()) as { next: string | null }
        if (next === null) continue
        const on = await app.request(withRequired([...same, ['cursor', next]]))
        expect(on.status).toBe(200)
        continue
      }
      expect([200, 404], `${parameter.name}=${extra[0]?.[1]}`).toContain(response.status)
    }
  })

  test('every bound of a parameter is held', async () => {
    for (const { name, schema } of parameters.filter(({ in: place }) => place === 'query')) {
      const inner = schema.type === 'array' ? (schema.items ?? {}) : schema
      const beyond = [
        ...(inner.enum ? ['no-such-value'] : []),
        ...(typeof inner.maximum === 'number' ? [String(inner.maximum + 1)] : []),
        ...(typeof inner.maxLength === 'number' ? ['x'.repeat(inner.maxLength + 1)] : []),
        ...(inner.type === 'integer' ? ['many', '1.5'] : []),
      ]
      for (const value of beyond) {
        const response = await app.request(withRequired([[name, value]]))
        expect(response.status, `${name}=${value.slice(0, 20)}`).toBe(400)
      }
    }
  })

  test('304, and no other parameters: 400', async () => {
    const etag = (await app.request(address)).headers.get('ETag') ?? ''
    expect((await app.request(address, { headers: { 'If-None-Match': etag } })).status).toBe(304)
    expect(responses).toHaveProperty('304')
    // Sites that embed send parameters of other providers.
    const wrong = path === '/oembed' ? 'maxwidth=none' : 'no_such_parameter=1'
    const refused = await app.request(`${address}${address.includes('?') ? '&' : '?'}${wrong}`)
    expect(refused.status).toBe(400)
    expect(responses).toHaveProperty('400')
    expectValid(problemResponse(400), await refused.json())
    for (const { name } of required) {
      expect((await app.request(base)).status, `${name} is missing`).toBe(400)
    }
  })

  test('404 where there are ids, and nowhere else', async () => {
    const unknown: Readonly<Record<string, string>> = {
      '/quotes': '/quotes?speaker=nobody',
      '/oembed': '/oembed?url=/articles/nothing',
    }
    const hasIds = path.includes('{id}') || path in unknown
    expect('404' in responses).toBe(hasIds)
    if (!hasIds) return
    const missing = await app.request(unknown[path] ?? path.replace('{id}', 'nothing'))
    expect(missing.status).toBe(404)
    expectValid(problemResponse(404), await missing.json())
  })

  test('every error is a page as well, where one is preferred', async () => {
    for (const status of Object.keys(responses).filter(each => Number(each) >= 400)) {
      expect(Object.keys(document.components.responses[`Problem${status}`].content)).toEqual([
        'application/problem+json',
        'text/html',
      ])
    }
    const refused = await app.request(`${base}?no_such_parameter=1`, { headers: { Accept: 'text/html' } })
    if (refused.status >= 400) expect(refused.headers.get('Content-Type')).toMatch('text/html')
  })

  test('429 where requests are counted, and nowhere else', async () => {
    const limit: RateLimit = { limit: async () => ({ success: false }) }
    const env = { SEARCH_LIMIT: limit, VERIFY_LIMIT: limit, EXPORT_LIMIT: limit, MCP_LIMIT: limit }
    const response = await app.request(address, {}, env)
    expect(response.status).toBe('429' in responses ? 429 : 200)
    if (response.status !== 429) return
    expect(document.components.responses.Problem429.headers).toHaveProperty('Retry-After')
    expectValid(problemResponse(429), await response.json())
  })

  test('421 for another name of this machine', async () => {
    const response = await app.request(`http://evil.example${address}`, {}, { LOCAL: '1' })
    expect(response.status).toBe(421)
    expect(responses).toHaveProperty('421')
    expectValid(problemResponse(421), await response.json())
  })

  test('an empty value is taken where the description allows it', async () => {
    for (const parameter of parameters.filter(({ in: place }) => place === 'query')) {
      const inner = parameter.schema.type === 'array' ? parameter.schema.items : parameter.schema
      const mayBeEmpty = parameter.allowEmptyValue === true || validator(inner ?? {}).validate('').valid
      expect(mayBeEmpty, parameter.name).toBe(!parameter.required)
      const extra: [string, string][] = [[parameter.name, '']]
      if (path.startsWith('/search') && parameter.name !== 'q') extra.push(['q', 'tunnel'])
      if (path.startsWith('/search') && parameter.name === 'q') extra.push(['type', 'quote'])
      expect((await app.request(withRequired(extra))).status, parameter.name).toBe(mayBeEmpty ? 200 : 400)
    }
  })

  test('500 is a problem as well', async () => {
    const noted = vi.spyOn(console, 'error').mockImplementation(() => {})
    const isAbout = path === '/health' || path === '/openapi.json'
    const fails = () => Promise.reject(new Error('broken'))
    const works = () => ({ version: '0' })
    const searcher = new Proxy({} as Searcher, { get: (_, name) => (name === 'about' && !isAbout ? works : fails) })
    const response = await createApp(searcher).request(address)
    expect(response.status).toBe(500)
    expect(responses).toHaveProperty('500')
    expectValid(problemResponse(500), await response.json())
    expect(noted).toHaveBeenCalledOnce()
    noted.mockRestore()
  })
})
