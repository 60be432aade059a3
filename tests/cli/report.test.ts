// What `onrecord serve --searches` writes, and what `onrecord report` makes of it, and of a stand-in for Cloudflare's SQL API.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { searchesFile } from '../../src/cli/serve/searches-file.ts'
import { type Asked, pointOf } from '../../src/worker/asked/asked.ts'

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-report-'))
  file = join(folder, 'searches.jsonl')
})
afterEach(() => {
  rmSync(file, { force: true })
  vi.unstubAllEnvs()
})
afterAll(() => rmSync(folder, { recursive: true }))

const asked = (given: Partial<Asked>) =>
  pointOf({
    ...{ kind: 'search', query: '', filters: '', language: 'en', country: 'AT', door: 'page', hits: 0, place: 0 },
    ...given,
  })

async function report(...args: string[]) {
  const [stdout, stderr]: [string[], string[]] = [[], []]
  const told = vi.spyOn(console, 'info').mockImplementation(line => void stdout.push(String(line)))
  const warned = vi.spyOn(console, 'error').mockImplementation(line => void stderr.push(String(line)))
  try {
    const status = await main(['report', ...args])
    return { stdout: stdout.join('\n'), stderr: stderr.join('\n'), status }
  } finally {
    told.mockRestore()
    warned.mockRestore()
  }
}

async function wrote(points: readonly Partial<Asked>[], now = () => new Date()): Promise<string[]> {
  const problems: string[] = []
  const searches = await searchesFile(file, { now, onProblem: problem => problems.push(problem) })
  for (const point of points) searches.writeDataPoint(asked(point))
  await searches.close()
  expect(problems).toEqual([])
  return readFileSync(file, 'utf8').split('\n').slice(0, -1)
}

const searches: readonly Partial<Asked>[] = [
  { query: 'ferry', hits: 12 },
  { query: 'Ferry', hits: 12 },
  { query: 'ferry', hits: 12, door: 'api' },
  { query: 'ferry', hits: 12, kind: 'click', place: 1 },
  { query: 'zeppelin' },
  { query: 'zeppelin', door: 'api' },
  { query: 'market', hits: 3 },
  { query: 'market', filters: 'source=Coast Courier', hits: 0 },
  { query: '', filters: 'speaker=ana-costa', hits: 4, door: 'mcp' },
]

describe('a file of searches', () => {
  test('has a line for each, with the hour and nothing of who asks', async () => {
    const [line = ''] = await wrote([{ query: 'ferry', hits: 12 }], () => new Date('2026-11-28T23:42:17Z'))
    expect(JSON.parse(line)).toEqual({
      ...{ time: '2026-11-28T23:00Z', kind: 'search', query: 'ferry', filters: '', language: 'en', country: 'AT' },
      ...{ door: 'page', hits: 12, place: 0 },
    })
  })

  test('forgets what is three months old', async () => {
    await wrote([{ query: 'old' }], () => new Date('2026-01-01T12:00:00Z'))
    await wrote([{ query: 'young' }], () => new Date('2026-03-15T12:00:00Z'))
    const lines = await wrote([{ query: 'new' }], () => new Date('2026-05-01T12:00:00Z'))
    expect(lines.map(line => JSON.parse(line).query)).toEqual(['young', 'new'])
  })

  test('and does so day by day while the server runs', async () => {
    let now = new Date('2026-01-01T12:00:00Z')
    const own = await searchesFile(file, { now: () => now, onProblem: () => {} })
    for (const [query, day] of [
      ['old', '2026-01-01'],
      ['new', '2026-06-01'],
    ] as const) {
      now = new Date(`${day}T12:00:00Z`)
      own.writeDataPoint(asked({ query }))
      await own.close()
    }
    expect(
      readFileSync(file, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map(line => JSON.parse(line).query),
    ).toEqual(['new'])
  })

  test('that cannot be written is told of once, and nothing fails', async () => {
    const problems: string[] = []
    const own = await searchesFile(file, { onProblem: problem => problems.push(problem) })
    rmSync(file)
    const gone = join(folder, 'searches.jsonl', 'x')
    await expect(searchesFile(gone, { onProblem: () => {} })).rejects.toThrow()
    own.writeDataPoint(asked({ query: 'ferry' }))
    await own.close()
    expect(problems).toEqual([])
    expect(readFileSync(file, 'utf8')).toContain('ferry')
  })
})

describe('a report of a file', () => {
  test('names the most frequent queries, those without hits, and those of which nobody opened a hit', async () => {
    await wrote(searches)
    const { stdout, status, stderr } = await report(file)
    expect(status).toBe(0)
    expect(stdout).toBe(`8 searches for 5 queries in 30 days; 3 without hits; 1 hit was opened from 5 searches on pages

Most frequent
        3  ferry  (12 hits)
        2  zeppelin  (0 hits)
        1  [speaker=ana-costa]  (4 hits)
        1  market  (3 hits)
        1  market [source=Coast Courier]  (0 hits)

Without hits
        2  zeppelin
        1  market [source=Coast Courier]

Nobody opened a hit
        1  market  (3 hits)`)
    expect(stderr).toMatch(/^next: /)
  })

  test('is JSON for a program', async () => {
    await wrote(searches)
    const { stdout, stderr } = await report(file, '--json', '--limit', '1')
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ days: 30, searches: 8, withoutHits: 3, clicks: 1 },
      frequent: [{ query: 'ferry', searches: 3, hits: 12, clicks: 1 }],
      unanswered: [{ query: 'zeppelin', searches: 2 }],
    })
    expect(stderr).toBe('')
  })

  test('leaves out other days, and lines that are none', async () => {
    const yesterday = new Date(Date.now() - 86_400_000)
    await wrote([{ query: 'old' }], () => new Date(yesterday.getTime() - 9 * 86_400_000))
    await wrote([{ query: 'new' }], () => yesterday)
    writeFileSync(file, '{"time":"2026-1\nnull\n[]\n', { flag: 'a' })
    const { stdout } = await report(file, '--json', '--days', '7')
    expect(JSON.parse(stdout).frequent).toMatchObject([{ query: 'new' }])
  })

  test('of nothing says so', async () => {
    writeFileSync(file, '')
    expect((await report(file)).stdout).toContain('Most frequent: none')
  })
})

describe('a report of Cloudflare', () => {
  let server: Server
  let answer: { status: number; body: string }
  let got: { url: string; authorization: string; body: string }
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const { url = '', headers } = request
      got = { url, authorization: headers.authorization ?? '', body: await bodyOf(request) }
      response.writeHead(answer.status).end(answer.body)
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
  })
  afterAll(() => void server.close())

  async function ask(...args: string[]) {
    vi.stubEnv('CLOUDFLARE_API_BASE_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', '0123abcd')
    vi.stubEnv('CLOUDFLARE_API_TOKEN', 'secret')
    return report('--cloudflare', ...args)
  }

  test('adds up what the SQL API gives, by the sample', async () => {
    const data = [
      { kind: 'search', query: 'ferry', filters: '', door: 'page', hits: 12, count: '120' },
      { kind: 'search', query: 'Ferry', filters: '', door: 'api', hits: 12, count: 30 },
      { kind: 'click', query: 'ferry', filters: '', door: 'page', hits: 12, count: '40' },
      { kind: 'search', query: 'zeppelin', filters: '', door: 'page', hits: 0, count: '7' },
    ]
    answer = { status: 200, body: JSON.stringify({ meta: [], data, rows: data.length }) }
    const { stdout, status } = await ask('--dataset', 'harbour', '--days', '7', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      frequent: [
        { query: 'ferry', searches: 150, onPages: 120, clicks: 40 },
        { query: 'zeppelin', searches: 7 },
      ],
      unanswered: [{ query: 'zeppelin' }],
      unopened: [],
    })
    expect(got.url).toBe('/accounts/0123abcd/analytics_engine/sql')
    expect(got.authorization).toBe('Bearer secret')
    expect(got.body).toContain('SELECT blob1 AS kind, blob2 AS query')
    expect(got.body).toContain("FROM harbour\nWHERE timestamp > NOW() - INTERVAL '7' DAY")
  })

  test.each([
    [403, '{}', 'Account Analytics: Read'],
    [422, 'unable to find the table', 'unable to find the table'],
    [200, '<html>', 'cannot be read'],
  ])('says what is wrong with an answer of %i', async (status, body, told) => {
    answer = { status, body }
    const { stderr, status: code } = await ask('--dataset', 'harbour')
    expect(code).toBe(1)
    expect(stderr).toContain(told)
  })

  test('takes no name that would be part of the query', async () => {
    const { status, stderr } = await ask('--dataset', 'x; DROP')
    expect([status, stderr.includes('--dataset')]).toEqual([2, true])
  })
})

describe('a wrong call', () => {
  test.each([
    [2, []],
    [2, ['--cloudflare', 'searches.jsonl']],
    [2, ['a.jsonl', 'b.jsonl']],
    [2, ['searches.jsonl', '--days', '0']],
    [1, ['none.jsonl']],
    [1, ['--cloudflare', '--dataset', 'harbour']],
  ])('%i: report %j', async (code, args) => {
    vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', '')
    const { status, stderr } = await report(...args)
    expect(status).toBe(code)
    expect(stderr).toMatch(/^report: \S/)
  })
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += String(part)
  return body
}
