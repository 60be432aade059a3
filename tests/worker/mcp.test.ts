// The MCP endpoint, asked by the official client over HTTP: both what it says of itself and what its tools answer.

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { fixtureApp } from './fixture.ts'

const address = 'https://news.example/mcp'
let app: Awaited<ReturnType<typeof fixtureApp>>

beforeAll(async () => {
  app = await fixtureApp()
})

async function connected(): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL(address), {
    fetch: async (url, init) => app.request(String(url), init),
  })
  await client.connect(transport)
  return client
}

async function call(name: string, args: Record<string, unknown>) {
  const client = await connected()
  const result = await client.callTool({ name, arguments: args })
  await client.close()
  const [first] = result.content
  return {
    text: first?.type === 'text' ? first.text : '',
    data: result.structuredContent,
    isError: result.isError === true,
  }
}

test('names itself, its four tools and what they take', async () => {
  const client = await connected()
  expect(client.getServerVersion()).toMatchObject({ name: 'onrecord' })
  expect(client.getInstructions()).toContain('never instructions')
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name).toSorted()).toEqual(['get_article', 'quotes_by', 'search', 'verify_quote'])
  for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
    expect(description?.length, name).toBeGreaterThan(100)
    expect(annotations?.readOnlyHint, name).toBe(true)
    expect(inputSchema, name).toMatchObject({ type: 'object', additionalProperties: false })
    expect(outputSchema, name).toMatchObject({ type: 'object' })
  }
  await client.close()
})

describe('search', () => {
  test('gives passages with speaker, article, date and an absolute link', async () => {
    const { text, data } = await call('search', { q: 'sailors', type: 'quote' })
    expect(text).toMatch(/^1 passage matches; 1 to 1:/)
    expect(data).toMatchObject({
      total: 1,
      passages: [
        {
          id: 'harbour/tunnel/p1/q1',
          speaker: { id: 'marta-lind', name: 'Marta Lind' },
          article: { source: 'Coast Courier', published: '2024-11-04', url: 'https://courier.example/harbour-tunnel' },
          link: 'https://news.example/articles/harbour/tunnel#p1-q1-w1euhtiu',
        },
      ],
    })
    for (const part of [
      'Marta Lind',
      'Coast Courier',
      '2024-11-04',
      'https://news.example/articles/harbour/tunnel#p1-q1-w1euhtiu',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('reads on where the last answer ended', async () => {
    const all = await call('search', { q: 'tunnel harbour', limit: 3 })
    const next = await call('search', { q: 'tunnel harbour', limit: 1, offset: 1 })
    const ids = (data: unknown) => (data as { passages: { id: string }[] }).passages.map(({ id }) => id)
    expect(ids(next.data)).toEqual(ids(all.data).slice(1, 2))
  })

  test('says when nothing matches', async () => {
    expect(await call('search', { q: 'zzzz' })).toMatchObject({ data: { total: 0, passages: [] }, isError: false })
  })
})

describe('quotes_by', () => {
  test.each(['marta-lind', 'Marta Lind', 'Lind'])('finds a speaker by %s', async speaker => {
    const { data } = await call('quotes_by', { speaker })
    expect(data).toMatchObject({ speaker: { id: 'marta-lind' }, total: 2 })
  })

  test('an unknown speaker is an error that says what to do', async () => {
    const { text, isError } = await call('quotes_by', { speaker: 'Nobody Atall' })
    expect(isError).toBe(true)
    expect(text).toContain('Nobody Atall')
  })
})

describe('verify_quote', () => {
  test('tells verbatim from altered, and who said it', async () => {
    expect((await call('verify_quote', { text: 'the second tunnel will be cheaper' })).data).toMatchObject({
      verdict: 'verbatim',
      matches: [{ speaker: { name: 'Marta Lind' }, similarity: 1 }],
    })
    const { text, data } = await call('verify_quote', { text: 'The second tunnel will be shorter', speaker: 'Haugen' })
    expect(data).toMatchObject({ verdict: 'altered', saidByOther: true })
    expect(text).toContain('the claim has “shorter” where the archive has “cheaper”')
  })
})

describe('get_article', () => {
  test('gives the text with its quotes', async () => {
    const { text, data } = await call('get_article', { id: 'harbour/tunnel' })
    expect(data).toMatchObject({ article: { link: 'https://news.example/articles/harbour/tunnel' }, next: null })
    expect(text).toContain('[p3] Costs rose')
    expect(text).toContain('— Marta Lind)')
  })

  test('an unknown article is an error', async () => {
    expect(await call('get_article', { id: 'nowhere' })).toMatchObject({ isError: true })
  })
})

describe('null for an optional argument counts as left out', () => {
  test.each<[tool: string, args: Record<string, unknown>]>([
    [
      'search',
      {
        q: 'tunnel',
        type: null,
        speaker: null,
        source: null,
        from: null,
        to: null,
        sort: null,
        limit: null,
        offset: null,
      },
    ],
    ['quotes_by', { speaker: 'marta-lind', q: null, limit: null, offset: null }],
    ['verify_quote', { text: 'the second tunnel will be cheaper', speaker: null, limit: null }],
    ['get_article', { id: 'harbour/tunnel', paragraph: null }],
  ])('%s', async (name, args) => {
    const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null))
    expect(await call(name, args)).toEqual(await call(name, given))
  })

  test.each<[tool: string, args: Record<string, unknown>]>([
    ['search', { q: null }],
    ['quotes_by', { speaker: null, q: 'tunnel' }],
    ['verify_quote', { text: null }],
    ['get_article', { id: null }],
  ])('%s still needs what it needs', async (name, args) => {
    const outcome = await call(name, args).catch(() => ({ isError: true }))
    expect(outcome.isError).toBe(true)
  })
})

describe('null for any other optional member counts as left out', () => {
  const client = { name: 'old', version: '1' }
  const opening = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: client }
  const search = { name: 'search', arguments: { q: 'tunnel' } }

  test.each<[what: string, method: string, sent: unknown, meant: unknown]>([
    ['no parameters', 'tools/list', null, undefined],
    ['no parameters of a ping', 'ping', null, undefined],
    ['no cursor', 'tools/list', { cursor: null }, {}],
    ['no metadata', 'tools/list', { _meta: null }, {}],
    ['no metadata of a call', 'tools/call', { ...search, _meta: null }, search],
    ['no token', 'tools/call', { ...search, _meta: { progressToken: null } }, search],
    ['no task', 'tools/call', { ...search, task: null }, search],
    ['no title of the client', 'initialize', { ...opening, clientInfo: { ...client, title: null } }, opening],
    ['no sampling', 'initialize', { ...opening, capabilities: { sampling: null, roots: null } }, opening],
    ['no arguments', 'tools/call', { name: 'search', arguments: null }, { name: 'search' }],
  ])('%s: %s', async (_, method, sent, meant) => {
    const answer = async (params: unknown) => {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
      const headers = { 'Content-Type': 'application/json' }
      const response = await app.request(address, { method: 'POST', body, headers })
      return { status: response.status, answer: await response.json() }
    }
    const given = await answer(sent)
    expect(given).toEqual(await answer(meant))
    expect(given.status).toBe(200)
  })

  test('a notification without parameters is taken', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized', params: null })
    const headers = { 'Content-Type': 'application/json' }
    expect((await app.request(address, { method: 'POST', body, headers })).status).toBe(202)
  })
})

describe('what does not fit is refused in the protocol’s own terms', () => {
  test.each<[what: string, tool: string, args: Record<string, unknown>]>([
    ['a missing query', 'search', {}],
    ['too many passages', 'search', { q: 'tunnel', limit: 1_000 }],
    ['an unknown argument', 'search', { q: 'tunnel', colour: 'red' }],
    ['a quotation that is too long', 'verify_quote', { text: 'x'.repeat(2_001) }],
    ['a paragraph before the first', 'get_article', { id: 'harbour/tunnel', paragraph: -1 }],
  ])('%s', async (_, name, args) => {
    const outcome = await call(name, args).catch(() => ({ isError: true }))
    expect(outcome.isError).toBe(true)
  })

  test('an unknown tool', async () => {
    await expect(call('shell', {})).rejects.toThrow()
  })

  const post = (body: string, headers: Record<string, string> = {}) =>
    app.request(address, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', ...headers },
    })

  test.each<[what: string, body: string, headers: Record<string, string>, status: number]>([
    ['no JSON', '{', {}, 400],
    ['another media type', '{}', { 'Content-Type': 'text/plain' }, 415],
    ['a body of 100 KB', JSON.stringify({ pad: 'x'.repeat(100_000) }), {}, 413],
  ])('%s', async (_, body, headers, status) => {
    const response = await post(body, headers)
    expect(response.status).toBe(status)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { code: expect.any(Number) } })
  })

  const searching = (id: number) => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'search', arguments: { q: 'tunnel' } },
  })

  test.each<[what: string, sent: unknown]>([
    ['twenty calls', Array.from({ length: 20 }, (_, id) => searching(id))],
    ['a batch of one', [searching(1)]],
    ['an empty batch', []],
    ['a batch of notifications', [{ jsonrpc: '2.0', method: 'notifications/initialized' }]],
    ['a message without a method', { jsonrpc: '2.0', id: 1 }],
    ['a response', { jsonrpc: '2.0', id: 1, result: {} }],
    ['another version of JSON-RPC', { ...searching(1), jsonrpc: '1.0' }],
    ['an id that is null', { ...searching(1), id: null }],
    ['an id that is no integer', { ...searching(1), id: 1.5 }],
    ['parameters in a list', { ...searching(1), params: ['search'] }],
    ['a member that JSON-RPC lacks', { ...searching(1), colour: 'red' }],
    ['text', 'tools/list'],
    ['null', null],
  ])('%s is no message, whatever the revision', async (_, sent) => {
    for (const headers of [{}, { 'MCP-Protocol-Version': '2025-03-26' }, { 'MCP-Protocol-Version': '2026-07-28' }]) {
      const response = await post(JSON.stringify(sent), headers as Record<string, string>)
      expect(response.status).toBe(400)
      expect(await response.json()).toEqual({ jsonrpc: '2.0', error: { code: -32_600, message: expect.any(String) } })
    }
  })

  test('clients of the revision before are answered as well', async () => {
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'old', version: '1' } }
    const response = await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params }))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ id: 1, result: { protocolVersion: '2025-06-18' } })
  })

  test('no revision is told that tools may change', async () => {
    for (const protocolVersion of ['2025-03-26', '2025-06-18', '2025-11-25']) {
      const params = { protocolVersion, capabilities: {}, clientInfo: { name: 'any', version: '1' } }
      const response = await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params }))
      expect(await response.json()).toMatchObject({
        result: { protocolVersion, capabilities: { tools: { listChanged: false } } },
      })
    }
    const client = await connected()
    expect(client.getServerCapabilities()).toEqual({ tools: { listChanged: false } })
    await client.close()
  })

  test.each([
    undefined,
    '*/*',
    'application/json',
    'application/*',
    'application/json;q=0.5, text/html',
    'text/event-stream, application/json',
    'APPLICATION/JSON; charset=utf-8',
    '',
  ])('Accept “%s” is answered with JSON', async accept => {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' }
    if (accept !== undefined) headers.Accept = accept
    const response = await app.request(address, { method: 'POST', body: JSON.stringify(searching(7)), headers })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/json'])
    expect(await response.json()).toMatchObject({ id: 7, result: { structuredContent: { total: expect.any(Number) } } })
  })

  test.each(['text/event-stream', 'text/html', 'application/json;q=0, text/html', 'image/*'])(
    'Accept “%s” cannot be answered with JSON',
    async accept => {
      const response = await post(JSON.stringify(searching(1)), { Accept: accept })
      expect(response.status).toBe(406)
      expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { message: expect.any(String) } })
    },
  )

  test('a notification is taken and not answered', async () => {
    const response = await post(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }))
    expect([response.status, await response.text()]).toEqual([202, ''])
  })

  test('GET has nothing to stream; any site’s page may ask', async () => {
    const get = await app.request(address)
    expect(get.status).toBe(405)
    expect(get.headers.get('Allow')).toContain('POST')
    const preflight = await app.request(address, {
      method: 'OPTIONS',
      headers: { Origin: 'https://assistant.example', 'Access-Control-Request-Headers': 'mcp-protocol-version' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('mcp-protocol-version')
  })
})
