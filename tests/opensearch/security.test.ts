// TLS with a certificate of one's own, accounts, and a role that may only read: with a proxy in the place of OpenSearch's security plugin.

import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCluster } from '../../src/engines/opensearch/cluster-engine.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../src/file/open-archive.ts'
import { Unavailable } from '../../src/search/searcher.ts'
import { searcherOf } from '../../src/search/searcher-of-engine.ts'
import { ask, entries } from '../search/fixture.ts'
import { clusterUrl } from './address.ts'
import { clear, newIndex, pushTo } from './fill.ts'
import { type ClusterProxy, selfSigned, startProxy } from './proxy.ts'

/** The requests that the role for reading in docs/opensearch.md lets through. */
const reads = (method: string, path: string) => method === 'POST' && /^\/_msearch(\?|$)/.test(path)

const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
const reader = { user: 'reader', password: 'secret: ü' }
const writer = { token: 'writer-token' }

const certificate = selfSigned()

describe.skipIf(certificate === null)('TLS and accounts', () => {
  const usual = getCACertificates('default')
  const index = newIndex()
  let proxy: ClusterProxy
  let archive: OpenArchive

  beforeAll(async () => {
    if (certificate === null) return
    proxy = await startProxy(clusterUrl(), {
      certificate,
      accounts: [
        { authorization: basic(reader.user, reader.password), may: reads },
        { authorization: `Bearer ${writer.token}` },
      ],
    })
    archive = openArchive((await buildArchive(entries)).buffer)
    setDefaultCACertificates([...usual, certificate.cert])
    await pushTo(archive, { url: proxy.url, index, ...writer })
  })
  afterAll(async () => {
    setDefaultCACertificates(usual)
    await proxy.stop()
    await clear(index)
  })

  const search = async (account: object) =>
    (await searcherOf(openCluster({ url: proxy.url, index, ...account })).search(ask('rifles'))).total

  test('who may read reads, with a password or a token', async () => {
    expect(await search(reader)).toBe(1)
    expect(await search(writer)).toBe(1)
  })

  test('everything that is asked is asked by what a reader may', async () => {
    const searcher = searcherOf(openCluster({ url: proxy.url, index, ...reader }))
    const before = proxy.asked.length
    await searcher.about()
    await searcher.search(ask('kursk "10,000 troops" pyongy* Pyongyagn', { facets: ['source', 'speaker', 'year'] }))
    await searcher.search(ask('kursk', { group: 'article', sort: 'newest' }))
    await searcher.suggest({ q: 'museu', limit: 8 })
    await searcher.verify({ text: 'commitment than sending soldiers', speaker: 'Cha', limit: 3 })
    await searcher.article('north-korea-russia')
    await searcher.articles({ after: null, limit: 10 } as never)
    await searcher.speakers({ q: 'vic', limit: 10, offset: 0 })
    await searcher.speaker('victor-cha')
    await searcher.profile('victor-cha')
    await searcher.calendar()
    await searcher.letters()
    const asked = proxy.asked.slice(before)
    expect(asked.length).toBeGreaterThan(8)
    expect(asked.filter(({ method, path }) => !reads(method, path))).toEqual([])
  })

  test.each<[string, object]>([
    ['no account', {}],
    ['a wrong password', { ...reader, password: 'secret' }],
    ['a wrong token', { token: 'nobody' }],
  ])('%s: nothing is read or written', async (_what, account) => {
    await expect(search(account)).rejects.toThrow(Unavailable)
    await expect(pushTo(archive, { url: proxy.url, index, ...account })).rejects.toThrow(/user|password|token/)
  })

  test('who may only read writes nothing, and is told why', async () => {
    const before = proxy.asked.length
    await expect(pushTo(archive, { url: proxy.url, index, ...reader })).rejects.toThrow(/role/)
    const written = proxy.asked.slice(before).filter(({ method, path }) => method !== 'GET' && !reads(method, path))
    expect(written.length).toBeLessThanOrEqual(1)
    expect(await search(reader)).toBe(1)
  })

  test('a certificate that nobody vouches for is refused', async () => {
    setDefaultCACertificates(usual)
    try {
      // Another host name has no open connection yet.
      const url = proxy.url.replace('localhost', '127.0.0.1')
      await expect(searcherOf(openCluster({ url, index, ...reader })).search(ask('rifles'))).rejects.toThrow(
        Unavailable,
      )
    } finally {
      if (certificate !== null) setDefaultCACertificates([...usual, certificate.cert])
    }
  })
})
