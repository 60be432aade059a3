// docs/configuration.md describes every field with an example, and every example can be used.

import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkConfig } from '../../src/config/check-config.ts'
import { defineConfig } from '../../src/config/config.ts'
import { schema } from '../../src/config/schema.ts'

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'configuration.md'), 'utf8')
const examples = [...text.matchAll(/^```ts\n([\s\S]*?)\n```$/gm)].map(([, code = '']) => code)

function exported(code: string): unknown {
  const body = stripTypeScriptTypes(code)
    .replace("import { defineConfig } from 'onrecord/config'", '')
    .replace('export default', 'return')
  return new Function('defineConfig', body)(defineConfig)
}

test.each(examples)('%s', code => {
  expect(Object.keys(checkConfig(exported(code), 'example')).length).toBeGreaterThan(0)
})

test('every field has a heading and an example', () => {
  const headings = [...text.matchAll(/^## (.*)$/gm)].flatMap(([, heading = '']) => heading.split(', '))
  const shown = new Set(examples.flatMap(code => Object.keys(exported(code) as object)))
  for (const field of Object.keys(schema.shape)) {
    expect(headings).toContain(field)
    expect([...shown]).toContain(field)
  }
})
