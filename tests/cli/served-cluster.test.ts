// What `onrecord serve` asks of a cluster before it serves.

import { beforeAll, expect, test } from 'vitest'
import { servedCluster } from '../../src/cli/serve/served-cluster.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { type OpenArchive, openArchive } from '../../src/file/open-archive.ts'
import { articleDocuments } from '../../src/push/article-documents.ts'
import { standIn } from '../engines/opensearch/stand-in.ts'
import { entries } from '../search/fixture.ts'

let archive: OpenArchive
beforeAll(async () => {
  archive = openArchive((await buildArchive(entries)).buffer)
})

/** Starts over a cluster of which every search of an index fails so, and says what was asked and told. */
async function start(failing: string, status: number, error: object) {
  const cluster = standIn(archive)
  cluster.documents.articles = [...articleDocuments(archive, () => {})].map(({ article }) => article)
  cluster.instead = searches =>
    searches.some(({ index }) => index === failing)
      ? Response.json({ responses: searches.map(() => ({ error, status })) })
      : null
  const problems: string[] = []
  const { version } = await servedCluster({ url: 'http://stand-in.example', fetch: cluster.fetch }, '', why =>
    problems.push(why),
  )
  return { version, problems, requests: cluster.requests }
}

test('ranks once, so that no reader waits until a new node has compiled the script', async () => {
  const { version, problems, requests } = await start('nothing', 0, {})
  expect(problems).toEqual([])
  expect(version).toBe(archive.version)
  expect(JSON.stringify(requests)).toMatch(/rescore/)
})

test('serves all the same where the cluster refuses scripts, and says so', async () => {
  const error = { type: 'illegal_argument_exception', reason: 'cannot execute [inline] scripts' }
  const { version, problems } = await start('passages', 400, error)
  expect(version).toBe(archive.version)
  expect(problems).toEqual([expect.stringMatching(/status 400: .*cannot execute \[inline\] scripts/)])
})

test('serves all the same where nothing was pushed, and says so', async () => {
  const { version, problems } = await start('archive', 404, { type: 'index_not_found_exception' })
  expect(version).toBe('')
  expect(problems).toEqual([expect.stringMatching(/onrecord push writes it/)])
})
