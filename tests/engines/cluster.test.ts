// The client of a cluster: what it sends, and what it says when the cluster does not do what it is asked.

import { expect, test } from 'vitest'
import { ClusterError, type ClusterOptions, openClient } from '../../src/engines/opensearch/cluster.ts'

interface Sent {
  readonly address: string
  readonly init: RequestInit
}

function client(
  options: Partial<ClusterOptions>,
  answer: () => Response | Promise<Response> = () => Response.json({ ok: true }),
) {
  const sent: Sent[] = []
  const send = (async (address: string, init: RequestInit) => {
    sent.push({ address, init })
    return answer()
  }) as typeof fetch
  return { sent, cluster: openClient({ url: 'http://search.example:9200', fetch: send, ...options }) }
}

const get = { method: 'GET', path: ['_cluster', 'health'], timeout: 1_000 } as const

const credentials: readonly (readonly [string, Partial<ClusterOptions>, string | undefined])[] = [
  ['none', {}, undefined],
  [
    'user and password',
    { user: 'reader', password: 'pä:ss' },
    `Basic ${Buffer.from('reader:pä:ss').toString('base64')}`,
  ],
  [
    'in the address',
    { url: 'https://reader:p%40ss@search.example' },
    `Basic ${Buffer.from('reader:p@ss').toString('base64')}`,
  ],
  ['a token', { token: 'abc' }, 'Bearer abc'],
  ['empty ones', { token: '', user: '', password: '' }, undefined],
]

test.each(credentials)('credentials: %s', async (_, options, authorization) => {
  const { cluster, sent } = client(options)
  await cluster.call(get)
  expect(new Headers(sent[0]?.init.headers).get('authorization')).toBe(authorization ?? null)
  expect(sent[0]?.address).not.toContain('@')
})

test.each([
  ['a user alone', { user: 'reader' }, /user but no password/],
  ['a user with an empty password', { user: 'reader', password: '' }, /user but no password/],
  ['a user alone in the address', { url: 'https://reader@search.example' }, /user but no password/],
  ['a password alone', { password: 'secret' }, /password but no user/],
  ['a user and a token', { user: 'reader', password: 'secret', token: 'abc' }, /not both/],
  ['a password and a token', { password: 'secret', token: 'abc' }, /not both/],
])('credentials are refused: %s', (_, options, message) => {
  const open = () => client(options)
  expect(open).toThrow(message)
  expect(open).not.toThrow(/secret|abc/)
})

test('every part of a path is escaped, and a path of the address stays', async () => {
  const { cluster, sent } = client({ url: 'https://proxy.example/search/' })
  await cluster.call({ ...get, path: ['news-articles', '_doc', 'a/../b?c#d'], query: { q: 'a&b' } })
  expect(sent[0]?.address).toBe('https://proxy.example/search/news-articles/_doc/a%2F..%2Fb%3Fc%23d?q=a%26b')
})

test('bodies are JSON, or lines of it', async () => {
  const { cluster, sent } = client({})
  await cluster.call({ ...get, method: 'POST', body: { a: 1 } })
  await cluster.call({ ...get, method: 'POST', lines: '{}\n{}\n' })
  expect(sent.map(({ init }) => [init.body, new Headers(init.headers).get('content-type')])).toEqual([
    ['{"a":1}', 'application/json'],
    ['{}\n{}\n', 'application/x-ndjson'],
  ])
})

const error = (status: number, body: unknown) => () => Response.json(body, { status })
const refusals: readonly (readonly [string, () => Response | Promise<Response>, RegExp, number | null, boolean])[] = [
  ['401', error(401, 'Unauthorized'), /does not accept the credentials/, 401, false],
  [
    '403',
    error(403, { error: { type: 'security_exception', reason: 'no permissions' } }),
    /security_exception: no permissions.*role/,
    403,
    false,
  ],
  [
    '404',
    error(404, {
      error: { type: 'x', reason: 'y', root_cause: [{ type: 'index_not_found_exception', reason: 'no such index' }] },
    }),
    /404: index_not_found_exception: no such index/,
    404,
    false,
  ],
  [
    '429',
    error(429, { error: { type: 'circuit_breaking_exception', reason: 'Data too large' } }),
    /429: circuit_breaking/,
    429,
    true,
  ],
  ['404 without a reason', () => new Response('', { status: 404 }), /answered 404$/, 404, false],
  ['403 without a reason', error(403, {}), /does not allow this \(403\)/, 403, false],
  ['503', error(503, { error: 'not ready' }), /503: not ready/, 503, true],
  [
    'a proxy’s page',
    () => new Response('<html>Bad gateway</html>', { status: 502 }),
    /502: <html>Bad gateway/,
    502,
    true,
  ],
  ['a page where a cluster should be', () => new Response('<html>Hello</html>'), /is no OpenSearch/, 200, false],
  ['another address', () => new Response(null, { status: 302 }), /another address \(302\)/, 302, false],
  [
    'no answer',
    () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })),
    /no cluster answers.*ECONNREFUSED/,
    null,
    true,
  ],
  [
    'a slow one',
    () => Promise.reject(new DOMException('slow', 'TimeoutError')),
    /did not answer within 1 s/,
    null,
    true,
  ],
]

test.each(refusals)('it says so: %s', async (_, answer, message, status, isPassing) => {
  const { cluster } = client({ password: 'secret', user: 'reader' }, answer)
  const thrown = await cluster.call(get).catch((caught: unknown) => caught)
  expect(thrown).toBeInstanceOf(ClusterError)
  expect(thrown).toMatchObject({ status, isPassing, message: expect.stringMatching(message) })
  expect(String(thrown)).not.toContain('secret')
})

test.each(['', 'localhost:9200', 'ftp://search.example', 'search.example'])('"%s" is no address', url => {
  expect(() => client({ url })).toThrow(/is no address of a cluster/)
})
