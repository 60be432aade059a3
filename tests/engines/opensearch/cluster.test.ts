// Calls of a cluster: what is sent as credentials, and which are refused before anything is sent.

import { expect, test } from 'vitest'
import { type ClusterOptions, openClient } from '../../../src/engines/opensearch/cluster.ts'

const url = 'https://search.example:9200'

/** The credentials that a call sends. */
async function sentBy(options: Partial<ClusterOptions>): Promise<string | null> {
  let sent: Headers | undefined
  const fetch: typeof globalThis.fetch = async (_address, init) => {
    sent = new Headers(init?.headers)
    return Response.json({})
  }
  await openClient({ url, ...options, fetch }).call({ method: 'GET', path: [], timeout: 1_000 })
  return sent?.get('authorization') ?? null
}

test.each([
  ['nothing', {}, null],
  ['empty variables', { user: '', password: '', token: '' }, null],
  ['a user', { user: 'reader', password: 'pässword' }, `Basic ${Buffer.from('reader:pässword').toString('base64')}`],
  ['a user in the address', { url: 'https://reader:p%40ss@search.example' }, `Basic ${btoa('reader:p@ss')}`],
  ['a token', { token: 'abc' }, 'Bearer abc'],
])('%s', async (_what, options, sent) => {
  expect(await sentBy(options)).toBe(sent)
})

test.each([
  ['a user alone', { user: 'reader' }, /user but no password/],
  ['a user with an empty password', { user: 'reader', password: '' }, /user but no password/],
  ['a user alone in the address', { url: 'https://reader@search.example' }, /user but no password/],
  ['a password alone', { password: 'secret' }, /password but no user/],
  ['a user and a token', { user: 'reader', password: 'secret', token: 'abc' }, /not both/],
  ['a password and a token', { password: 'secret', token: 'abc' }, /not both/],
])('%s is refused', (_what, options, message) => {
  const open = () => openClient({ url, ...options })
  expect(open).toThrow(message)
  expect(open).not.toThrow(/secret|abc/)
})

test.each([
  ['', 'the cluster at https://search.example:9200 answered 404'],
  ['{}', 'the cluster at https://search.example:9200 answered 404'],
  [
    '{"error":{"type":"gone","reason":"no index"}}',
    'the cluster at https://search.example:9200 answered 404: gone: no index',
  ],
])('an error of the cluster is told: %s', async (body, message) => {
  const fetch = async () => new Response(body, { status: 404 })
  const call = openClient({ url, fetch }).call({ method: 'GET', path: [], timeout: 1_000 })
  await expect(call).rejects.toMatchObject({ message })
})
