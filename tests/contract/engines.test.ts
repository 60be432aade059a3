// The contract over the packed archive, at once and behind promises that come in another order; and what an engine that fails does.

import { expect, test } from 'vitest'
import type { ArchiveEntry } from '../../src/article/entry.ts'
import { packedEngine } from '../../src/engines/packed/packed-engine.ts'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { memoryBlocks } from '../../src/file/blocks/blocks.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { intoBlocks } from '../../src/file/writing/into-blocks.ts'
import type { Engine } from '../../src/search/engine.ts'
import { Unavailable } from '../../src/search/searcher.ts'
import { searcherOf } from '../../src/search/searcher-of-engine.ts'
import { createApp } from '../../src/worker/app.ts'
import { ask, entries as fixture } from '../search/fixture.ts'
import { lastFirst } from '../support/last-first.ts'
import { enginesOf, lateBlocks } from '../support/parted.ts'
import { searcherContract } from './searcher.ts'

async function opened(entries: readonly ArchiveEntry[]) {
  return openArchive((await buildArchive(entries)).buffer)
}

/** The same engine with every answer wrapped. */
function wrapped(engine: Engine, wrap: (answer: () => unknown) => unknown): Engine {
  return Object.fromEntries(
    Object.entries(engine).map(([name, question]) => [
      name,
      (...given: unknown[]) => wrap(() => (question as (...all: unknown[]) => unknown)(...given)),
    ]),
  ) as unknown as Engine
}

/** Answers in promises, of those that wait the last first. */
function later(engine: Engine): Engine {
  return wrapped(engine, lastFirst())
}

searcherContract('packed archive', async entries => createSearcher(await opened(entries)))
searcherContract('packed archive behind promises', async entries =>
  searcherOf(later(packedEngine(await opened(entries)))),
)

/** Blocks of the fixture's texts: small, so that an answer needs several. */
const small = 200
const partedOf = async (entries: readonly ArchiveEntry[]) => intoBlocks(await buildArchive(entries), small)

searcherContract('packed archive in blocks', async entries => searcherOf(enginesOf(await partedOf(entries)).engine))
searcherContract('packed archive in blocks that come late and in another order', async entries => {
  const parted = await partedOf(entries)
  return searcherOf(enginesOf(parted, lateBlocks(memoryBlocks(parted.blocks))).engine)
})

test('a packed archive answers at once, and behind promises with the same', async () => {
  const archive = await opened(fixture)
  const [now, then] = [createSearcher(archive), searcherOf(later(packedEngine(archive)))]
  for (const q of [
    'kursk',
    '"10,000 troops"',
    'Pyongyagn',
    'north kor*',
    'councilvotes',
    '-banks council',
    'speaker:cha war',
  ]) {
    const answer = now.search(ask(q))
    expect(answer, q).not.toBeInstanceOf(Promise)
    expect(await then.search(ask(q)), q).toEqual(await answer)
  }
})

test('an engine that cannot be reached: 503 with Retry-After, a sentence on pages, an error of MCP', async () => {
  const archive = await opened(fixture)
  const down = () =>
    Promise.reject(new Unavailable({ message: 'The archive’s database does not answer.', retryAfter: 7 }))
  const engine = { ...wrapped(packedEngine(archive), down), about: packedEngine(archive).about }
  const app = createApp(searcherOf(engine))
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'search', arguments: { q: 'kursk' } } }
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' }
  const answers = [
    await app.request('/search?q=kursk'),
    await app.request('/?q=kursk', { headers: { Accept: 'text/html' } }),
    await app.request('/articles/strasse', { headers: { Accept: 'text/html' } }),
    await app.request('/mcp', { method: 'POST', headers, body: JSON.stringify(call) }),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Retry-After')).toBe('7')
    expect(await answer.text()).toContain('The archive’s database does not answer.')
  }
  for (const path of ['/health', '/docs', '/openapi.json']) expect((await app.request(path)).status, path).toBe(200)
})

test('answers of an engine that changes are kept as long as they hold', async () => {
  const engine = packedEngine(await opened(fixture))
  const facts = { ...(await engine.about()), freshness: 20 }
  const kept = async (one: Engine) => {
    const { headers } = await createApp(searcherOf(one)).request('/search?q=kursk')
    return [headers.get('Cache-Control'), headers.get('Cloudflare-CDN-Cache-Control')]
  }
  expect(await kept({ ...engine, about: () => facts })).toEqual(['public, max-age=20', 'public, max-age=20'])
  expect(await kept(engine)).toEqual(['public, max-age=60', 'public, max-age=604800'])
})
