// What `npm run compare` calls a difference between two answers.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, differences } from '../serve/answers.ts'

const sent: Readonly<Record<string, readonly [status: number, headers: Record<string, string>, body: string]>> = {
  '/plain': [200, { ETag: 'W/"1"', Vary: 'Accept' }, 'a tunnel'],
  '/compressible': [200, { ETag: 'W/"1"', Vary: 'Accept, Accept-Encoding', Server: '' }, 'a tunnel'],
  '/missing': [404, { ETag: 'W/"1"', Vary: 'Accept' }, 'a tunnel'],
  '/tagged': [200, { ETag: 'W/"2"', Vary: 'Accept' }, 'a tunnel'],
  '/untagged': [200, { Vary: 'Accept' }, 'a tunnel'],
  '/other': [200, { ETag: 'W/"1"', Vary: 'Accept' }, 'a tunnel!'],
}
const server = createServer(({ url = '' }, response) => {
  const [status, headers, body] = sent[url] ?? [500, {}, '']
  response.writeHead(status, headers).end(body)
})
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
})
afterAll(() => void server.close())

test.each([
  ['/plain', []],
  ['/compressible', [/^server: /]],
  ['/missing', [/^status 200 and 404$/]],
  ['/tagged', [/^etag: W\/"1" and W\/"2"$/]],
  ['/untagged', [/^etag: W\/"1" and null$/]],
  ['/other', [/^body: 8 and 9 bytes, from 8: /]],
])('%s', async (path, expected) => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const get = (at: string) => ask(url, at, { method: 'GET', headers: {} })
  const found = differences(await get('/plain'), await get(path))
  expect(found).toEqual(expected.map(one => expect.stringMatching(one)))
})
