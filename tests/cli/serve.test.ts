// `onrecord serve`: the application behind Node's server, as a client sees it.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { forwarded } from '../../src/cli/serve/forwarded.ts'
import { keptAnswers } from '../../src/cli/serve/kept-answers.ts'
import { countingLimit } from '../../src/cli/serve/rate-limits.ts'
import { servedArchive } from '../../src/cli/serve/served-archive.ts'
import { type RunningServer, startServer } from '../../src/cli/serve/server.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import type { Bindings } from '../../src/worker/bindings.ts'

const root = join(import.meta.dirname, '..', '..')
let folder: string
let file: string
let running: RunningServer | null = null

async function archiveOf(words: string): Promise<Uint8Array> {
  const text = `The bridge\n\n“${words},” said Ann Lee, the mayor of Arden. “It will be closed.”\n`
  const { articles } = await readFile({ path: 'bridge.txt', bytes: new TextEncoder().encode(text) })
  return buildArchive(articles.map(article => ({ article, quotes: extractQuotes(article) })))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'))
  file = join(folder, 'archive.bin')
  writeFileSync(file, await archiveOf('The bridge is old'))
})
afterEach(async () => {
  await running?.stop()
  running = null
})
afterAll(() => rmSync(folder, { recursive: true }))

async function start(
  given: { proxies?: number; bindings?: Bindings } = {},
  watching = null as null | ((said: object) => void),
) {
  const archive = await servedArchive(file, '', watching === null ? null : { onChange: watching })
  running = await startServer(archive, {
    host: '127.0.0.1',
    port: 0,
    assets: join(root, 'dist', 'assets'),
    proxies: given.proxies ?? 0,
    bindings: given.bindings ?? {},
  })
  return running.address
}

test('pages, API, MCP, static files, health and readiness', async () => {
  const address = await start()
  const get = (path: string, accept = 'application/json') => fetch(address + path, { headers: { Accept: accept } })
  expect(await (await get('/search?q=bridge')).json()).toMatchObject({ total: 1 })
  const page = await (await get('/?q=bridge', 'text/html')).text()
  for (const path of [/href="(\/page-[^"]+\.css)"/, /src="(\/page-[^"]+\.js)"/, /href="(\/icon\.svg)"/]) {
    const asset = await get(path.exec(page)?.[1] ?? '/none')
    expect([asset.status, asset.headers.get('X-Content-Type-Options')]).toEqual([200, 'nosniff'])
    expect(asset.headers.get('Cache-Control')).toMatch(/max-age=(31536000, immutable|86400)/)
  }
  expect((await get('/_headers')).status).toBe(404)
  expect((await get('/.assetsignore')).status).toBe(404)
  const tools = await fetch(`${address}/mcp`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  })
  expect(tools.status).toBe(200)
  expect(await (await get('/health')).json()).toMatchObject({ archive: { counts: { articles: 1 } } })
  expect(await (await get('/ready')).json()).toMatchObject({ status: 'ready' })
  expect((await get('/nothing')).status).toBe(404)
})

test('a long answer and a static file are compressed for a client that takes it', async () => {
  const address = await start()
  const raw = (path: string, headers: Record<string, string>) =>
    new Promise<IncomingHttpHeaders>((resolve, reject) => {
      request(address + path, { headers }, response => response.resume().on('end', () => resolve(response.headers)))
        .on('error', reject)
        .end()
    })
  const script = `/${readdirSync(join(root, 'dist', 'assets')).find(name => name.endsWith('.js'))}`
  for (const path of ['/openapi.json', script]) {
    const [small, whole] = [await raw(path, { 'Accept-Encoding': 'gzip' }), await raw(path, {})]
    expect([small['content-encoding'], whole['content-encoding']], path).toEqual(['gzip', undefined])
    expect([small.vary, whole.vary], path).toEqual(['Accept-Encoding', 'Accept-Encoding'])
  }
})

test('a tag confirms an answer, until another archive is served; no request is lost meanwhile', async () => {
  const swapped = Promise.withResolvers<object>()
  const address = await start({}, said => swapped.resolve(said))
  const first = await fetch(`${address}/search?q=bridge`)
  const tag = first.headers.get('ETag') ?? ''
  const again = () => fetch(`${address}/search?q=bridge`, { headers: { 'If-None-Match': tag } })
  expect((await again()).status).toBe(304)
  let isOver = false
  const asking = Array.from({ length: 8 }, async () => {
    const seen: number[] = []
    while (!isOver) seen.push((await again()).status)
    return seen
  })
  const next = join(folder, 'next.bin')
  writeFileSync(next, await archiveOf('The bridge is new'))
  renameSync(next, file)
  expect(await swapped.promise).toEqual({ version: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect((await again()).status).toBe(200)
  isOver = true
  const statuses = (await Promise.all(asking)).flat()
  expect(new Set(statuses)).toEqual(new Set([200, 304]))
})

test('a damaged archive never takes the place of a whole one', async () => {
  const told = Promise.withResolvers<object>()
  const address = await start({}, said => told.resolve(said))
  const whole = await archiveOf('The bridge is old')
  const next = join(folder, 'next.bin')
  writeFileSync(next, whole.subarray(0, whole.length >> 1))
  renameSync(next, file)
  expect(await told.promise).toEqual({ problem: expect.stringContaining('archive') })
  expect((await fetch(`${address}/search?q=bridge`)).status).toBe(200)
  writeFileSync(next, whole)
  renameSync(next, file)
})

test('a client that asks too often is told to wait; headers that it makes up change nothing', async () => {
  const address = await start({ bindings: { SEARCH_LIMIT: countingLimit(2, 60) } })
  const ask = (at: number) =>
    fetch(`${address}/search?q=bridge&limit=${at + 1}`, {
      headers: { 'CF-Connecting-IP': `192.0.2.${at}`, 'X-Forwarded-For': `192.0.2.${at}` },
    })
  const answers = [await ask(0), await ask(1), await ask(2)]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(answers[2]?.headers.get('Retry-After')).toBe('60')
})

test('behind a proxy, clients are counted apart and addresses are those of the proxy', async () => {
  const address = await start({ proxies: 1, bindings: { SEARCH_LIMIT: countingLimit(1, 60) } })
  const ask = (client: string) =>
    fetch(`${address}/search.rss?q=bridge`, {
      headers: {
        'X-Forwarded-For': `198.51.100.9, ${client}`,
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-Host': 'news.example',
      },
    })
  const [first, second, third] = [await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.1')]
  expect([first.status, second.status, third.status]).toEqual([200, 200, 429])
  expect(await first.text()).toContain('https://news.example/')
  expect(first.headers.get('Strict-Transport-Security')).not.toBeNull()
})

describe('X-Forwarded headers', () => {
  const direct = { url: 'http://10.0.0.1:8787/search?q=a', client: '10.0.0.2' }
  test.each([
    [0, { 'X-Forwarded-For': '192.0.2.1' }, direct],
    [1, { 'X-Forwarded-For': '192.0.2.1' }, { ...direct, client: '192.0.2.1' }],
    [1, { 'X-Forwarded-For': '1.1.1.1, 192.0.2.1' }, { ...direct, client: '192.0.2.1' }],
    [2, { 'X-Forwarded-For': '1.1.1.1, 192.0.2.1, 10.0.0.3' }, { ...direct, client: '192.0.2.1' }],
    [1, {}, direct],
    [1, { 'X-Forwarded-Proto': 'https' }, { ...direct, url: 'https://10.0.0.1:8787/search?q=a' }],
    [1, { 'X-Forwarded-Host': 'news.example:444' }, { ...direct, url: 'http://news.example:444/search?q=a' }],
    [1, { 'X-Forwarded-Host': 'news.example' }, { ...direct, url: 'http://news.example/search?q=a' }],
    [1, { 'X-Forwarded-Host': 'a b' }, direct],
    [1, { 'X-Forwarded-Proto': 'javascript' }, direct],
  ])('%i proxies, %j', (proxies, headers, asked) => {
    expect(forwarded(new Headers(headers as Record<string, string>), direct, proxies)).toEqual(asked)
  })
})

test('a window of a rate limit ends, and many clients do not fill the memory', async () => {
  let time = 0
  const { limit } = countingLimit(1, 60, () => time)
  const ask = async () => (await limit({ key: 'a' })).success
  expect([await ask(), await ask()]).toEqual([true, false])
  time = 60_000
  expect(await ask()).toBe(true)
})

test('the command serves until it is asked to stop, and ends with 0', async () => {
  const args = ['src/cli/bin.ts', 'serve', '--archive', file, '--port', '0']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  const address = /http:\S+/.exec(String(line))?.[0] ?? ''
  expect((await fetch(`${address}/health`)).status).toBe(200)
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})

describe('answers that are asked for again', () => {
  const answerOf =
    (text: string, headers: Record<string, string>, status = 200) =>
    () =>
      new Response(text, { status, headers: { 'Content-Type': 'text/plain', ...headers } })
  const open = { 'Cache-Control': 'public, max-age=60' }
  const source = {}
  const asker = (given: () => Response, now?: () => number) => {
    const kept = keptAnswers(now)
    let made = 0
    const make = () => {
      made += 1
      return given()
    }
    const ask = async (path: string, init: RequestInit = {}, from: object = source) => {
      const address = `http://localhost${path}`
      const answer = await kept.answer(new Request(address, init), from, address, make)
      return { status: answer.status, text: await answer.text(), headers: Object.fromEntries(answer.headers) }
    }
    return { ask, made: () => made }
  }

  test('are made twice, and then kept as they are', async () => {
    const { ask, made } = asker(answerOf('found', { ...open, ETag: 'W/"1"' }))
    const answers = [await ask('/a'), await ask('/a'), await ask('/a'), await ask('/a')]
    expect(new Set(answers.map(answer => JSON.stringify(answer)))).toHaveLength(1)
    expect(answers[0]).toMatchObject({ status: 200, text: 'found', headers: { etag: 'W/"1"' } })
    expect(made()).toBe(2)
  })

  const twice: readonly (readonly [what: string, one: RequestInit, other: RequestInit])[] = [
    ['of another form', { headers: { Accept: 'text/html' } }, { headers: { Accept: 'application/json' } }],
    ['to another site', { headers: { Origin: 'https://a.example' } }, { headers: { Origin: 'https://b.example' } }],
    ['with a tag', {}, { headers: { 'If-None-Match': 'W/"1"' } }],
    ['compressed', {}, { headers: { 'Accept-Encoding': 'gzip' } }],
  ]
  test.each(twice)('%s are others', async (_, one, other) => {
    const { ask, made } = asker(answerOf('found', open))
    for (let time = 0; time < 4; time += 1) {
      await ask('/a', one)
      await ask('/a', other)
    }
    expect(made()).toBe(4)
  })

  test.each([
    ['no cache may keep it', answerOf('', { 'Cache-Control': 'no-store' }), {}],
    ['it says nothing of caches', answerOf('', {}), {}],
    ['it is an error', answerOf('', open, 404), {}],
    ['it answers a message', answerOf('', open), { method: 'POST', body: 'x' }],
    ['it asks for the head alone', answerOf('', open), { method: 'HEAD' }],
    ['it is very long', answerOf('x'.repeat(300_000), open), {}],
    ['the request is very long', answerOf('', open), { headers: { Accept: 'x'.repeat(5_000) } }],
  ])('are made anew where %s', async (_, given, init) => {
    const { ask, made } = asker(given)
    for (let time = 0; time < 4; time += 1) await ask('/a', init)
    expect(made()).toBe(4)
  })

  test('are made anew when they no longer hold', async () => {
    let now = 0
    const holding = { ...open, 'Cloudflare-CDN-Cache-Control': 'public, max-age=20' }
    const { ask, made } = asker(answerOf('found', holding), () => now)
    for (const at of [0, 0, 19_999, 20_000, 20_001, 39_999, 40_001]) {
      now = at
      await ask('/a')
    }
    expect(made()).toBe(4)
  })

  test('of an old archive are forgotten', async () => {
    const { ask, made } = asker(answerOf('found', open))
    for (const from of [source, source, source, {}, {}]) await ask('/a', {}, from)
    expect(made()).toBe(4)
  })

  test('fill no memory', async () => {
    const { ask, made } = asker(answerOf('x'.repeat(200_000), open))
    for (let at = 0; at < 200; at += 1) for (let time = 0; time < 2; time += 1) await ask(`/${at}`)
    const before = made()
    await ask('/199')
    expect(made()).toBe(before)
    await ask('/0')
    expect(made()).toBe(before + 1)
  })
})
