// The load that `npm run load` sends: of any archive, the same for the same seed, and counted as it is answered.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { createApp } from '../../src/worker/app.ts'
import { smallArchive } from '../../tests/support/corpus.ts'
import { drive } from '../load/drive.ts'
import { drawRequests, type LoadRequest } from '../load/mix.ts'

const archive = openArchive((await buildArchive(smallArchive)).buffer)

function take(count: number, seed: number): LoadRequest[] {
  const requests = drawRequests(archive, seed)
  return Array.from({ length: count }, () => requests.next().value)
}

test('is drawn by its seed, of every kind', () => {
  expect(take(200, 7)).toEqual(take(200, 7))
  expect(take(200, 7)).not.toEqual(take(200, 8))
  expect(new Set(take(2_000, 1).map(({ kind }) => kind)).size).toBe(11)
})

test('asks only what has an answer', async () => {
  const app = createApp(createSearcher(archive))
  for (const { path, headers, body } of take(1_000, 3)) {
    const response = await app.request(path, { headers, ...(body !== undefined && { method: 'POST', body }) })
    expect(response.status, path).toBe(200)
    await response.text()
  }
})

test('counts every answer, names what failed, and ends', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/lost') request.socket.destroy()
    else response.writeHead(Number(request.url?.slice(1))).end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const asked = ['/200', '/503', '/lost', '/404', '/200'].map(path => ({ kind: 'any', path, headers: {} }))
  const driven = await drive(url, asked.values(), { milliseconds: 30_000, atATime: 2 })
  expect(Object.fromEntries(driven.statuses)).toEqual({ 0: 1, 200: 2, 404: 1, 503: 1 })
  expect(driven.failures.toSorted()).toEqual(['0 /lost', '503 /503'])
  expect(driven.latencies).toHaveLength(5)
  server.close()
})
