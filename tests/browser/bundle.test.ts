// One look at the Worker as it would be deployed: bundled, minified, over the archive built from seeds/.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { aboutSchema, searchAnswerSchema } from '../../src/search/answer.ts'
import { type BundledWorker, serveBundle } from './bundled-worker.ts'

let worker: BundledWorker
beforeAll(async () => {
  worker = await serveBundle()
})
afterAll(() => worker?.close())

test('the bundle serves data, page, style sheet and script', async () => {
  const health = (await (await fetch(`${worker.url}/health`)).json()) as { archive: unknown }
  expect(aboutSchema.parse(health.archive).counts.articles).toBeGreaterThan(0)
  const answer = searchAnswerSchema.parse(await (await fetch(`${worker.url}/search?type=paragraph`)).json())
  expect(answer.hits.length).toBeGreaterThan(0)
  const page = await (await fetch(worker.url, { headers: { Accept: 'text/html' } })).text()
  for (const [, path] of page.matchAll(/(?:href|src)="(\/page\.[^"]+)"/g)) {
    expect((await fetch(`${worker.url}${path}`)).status).toBe(200)
  }
  expect((await fetch(`${worker.url}/search`)).status).toBe(400)
})
