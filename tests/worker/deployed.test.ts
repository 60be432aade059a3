// The Worker as it is deployed, over the archive that was built from seeds/: its entry, its bindings, its bytes.

import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { aboutSchema, searchAnswerSchema } from '../../src/worker/api/answer-schemas.ts'

const worker = (exports as { readonly default: Fetcher }).default

test('it serves the built archive', async () => {
  const health = (await (await worker.fetch('https://archive.example/health')).json()) as { archive: unknown }
  const { counts } = aboutSchema.parse(health.archive)
  expect(counts.articles).toBeGreaterThan(0)
})

test.for([
  ['/search?q=deterrent&type=quote', ['North Korea']],
  ['/search?q=soldiers&speaker=victor-cha', ['Victor Cha']],
] as const)('%s names %s', async ([path, expected], { skip }) => {
  const known = await worker.fetch('https://archive.example/articles/000_1fc0ec52a08fea6b')
  if (known.status === 404) skip('seeds/ holds other articles')
  const answer = searchAnswerSchema.parse(await (await worker.fetch(`https://archive.example${path}`)).json())
  expect(answer.total).toBeGreaterThan(0)
  expect([...new Set(answer.hits.map(hit => hit.quote?.speaker?.name))]).toEqual(expected)
})
