// The OpenAPI document against Redocly's recommended rules, all warnings taken as errors.

import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { openApiDocument } from '../../src/worker/api/openapi/document.ts'

async function problems(document: unknown): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: '/openapi.json', config })
  return found.map(({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer}`)
}

test('the description passes', async () => {
  expect(await problems(openApiDocument())).toEqual([])
})

test('the linter finds what is wrong with a description', async () => {
  const { paths, ...rest } = openApiDocument()
  const [path = '', item] = Object.entries(paths)[0] ?? []
  const broken = { ...rest, paths: { ...paths, [`${path}/{id}`]: item } }
  expect((await problems(broken)).join('\n')).toContain('path-parameters-defined')
})
