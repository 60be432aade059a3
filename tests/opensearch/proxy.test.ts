// What the tests stand on: the cluster that answers, and the proxy before it.

import { request } from 'node:https'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clusterUrl } from './address.ts'
import { type ClusterProxy, type Fate, selfSigned, startProxy } from './proxy.ts'

test('the cluster is one that is supported', async () => {
  const { version } = (await (await fetch(clusterUrl())).json()) as { version: Record<string, string> }
  expect(version.distribution).toBe('opensearch')
  expect(version.number).toMatch(/^(2\.19|3\.\d+)\.\d+/)
})

describe('a proxy', () => {
  let proxy: ClusterProxy
  beforeAll(async () => {
    proxy = await startProxy(clusterUrl())
  })
  afterAll(() => proxy.stop())

  const names = async () => {
    const answer = await fetch(proxy.url)
    return [answer.status, Object.keys((await answer.json()) as object).includes('cluster_name')]
  }

  test.each<[string, Fate, readonly unknown[] | 'fails']>([
    ['passes on what nothing befalls', undefined, [200, true]],
    ['answers in the cluster’s place', { status: 429, headers: { 'Retry-After': '1' } }, [429, false]],
    ['loses a request', { lost: 'before' }, 'fails'],
    ['loses an answer', { lost: 'after' }, 'fails'],
    ['cuts an answer', { cut: 0.5 }, 'fails'],
    ['waits', { wait: 1 }, [200, true]],
    ['changes an answer', { change: () => '{}' }, [200, false]],
  ])('%s', async (_what, fate, expected) => {
    proxy.befall(() => fate)
    if (expected === 'fails') await expect(names()).rejects.toThrow()
    else expect(await names()).toEqual(expected)
    proxy.befall()
    expect(await names()).toEqual([200, true])
  })

  test('keeps what was asked', async () => {
    const before = proxy.asked.length
    await fetch(`${proxy.url}/_analyze?pretty`, { method: 'POST', body: '{"text":"a"}' })
    const [asked] = proxy.asked.slice(before)
    expect([asked?.method, asked?.path, asked?.body.toString()]).toEqual(['POST', '/_analyze?pretty', '{"text":"a"}'])
  })
})

test('a proxy with TLS lets in whom it knows, to what the account may', async context => {
  const certificate = selfSigned()
  if (certificate === null) return context.skip()
  const authorization = 'Bearer reader'
  const accounts = [{ authorization, may: (method: string) => method === 'GET' }, { authorization: 'Bearer writer' }]
  const proxy = await startProxy(clusterUrl(), { certificate, accounts })
  const statusOf = (method: string, given?: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = given === undefined ? {} : { Authorization: given }
      const asked = request(proxy.url, { method, ca: certificate.cert, headers }, answer => {
        answer.resume()
        resolve(answer.statusCode)
      })
      asked.on('error', reject)
      asked.end()
    })
  try {
    expect(await statusOf('GET')).toBe(401)
    expect(await statusOf('GET', 'Bearer nobody')).toBe(401)
    expect(await statusOf('GET', authorization)).toBe(200)
    expect(await statusOf('DELETE', authorization)).toBe(403)
    expect(await statusOf('GET', 'Bearer writer')).toBe(200)
  } finally {
    await proxy.stop()
  }
})
