// What README.md shows is what is checked.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

test('the typed client’s example is the one that compiles', () => {
  const source = readFileSync(join(import.meta.dirname, 'typed-client.ts'), 'utf8').replace("'../../", "'./")
  const example = source.slice(source.indexOf('import')).trimEnd()
  const shown = example.replace(/^(?=.)/gm, '    ')
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(shown)
})
