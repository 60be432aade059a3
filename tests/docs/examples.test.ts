// The examples in the docstrings of the package's two entries run, and give what the comment at the end of a line says.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import * as onrecord from '../../src/index.ts'
import * as packing from '../../src/minisearch/index.ts'

const root = join(import.meta.dirname, '..', '..')
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, string> }
const modules: Readonly<Record<string, unknown>> = {
  onrecord,
  'onrecord/minisearch': packing,
  minisearch: { default: MiniSearch },
}

interface Example {
  readonly name: string
  readonly code: string | null
}

/** The functions that an entry exports, each with the example of its docstring. */
function examplesOf(entry: string): Example[] {
  const text = readFileSync(join(root, entry), 'utf8')
  return [...text.matchAll(/^export \{([^}]*)\} from '([^']+)'/gm)].flatMap(([, names = '', from = '']) => {
    const source = readFileSync(join(root, dirname(entry), from), 'utf8')
    return names
      .split(',')
      .map(name => name.trim())
      .flatMap((name): Example[] => {
        const at = source.search(new RegExp(`^export (?:async )?function ${name}\\b`, 'm'))
        if (at < 0) return []
        const before = source.slice(0, at)
        const docstring = before.slice(before.lastIndexOf('\n/**'), before.lastIndexOf('*/'))
        const [, code = null] = docstring.split('@example\n')
        return [{ name, code: code?.replaceAll(/^ \* ?/gm, '') ?? null }]
      })
  })
}

/** Imports become constants, and a line `EXPRESSION // VALUE` becomes a call that compares the two. */
function runnable(code: string): string {
  return code
    .replaceAll(/^import (\w+) from ('[^']+')$/gm, 'const { default: $1 } = modules[$2]')
    .replaceAll(/^import (\{[^}]*\}) from ('[^']+')$/gm, 'const $1 = modules[$2]')
    .replaceAll(/^([^\n]+?) \/\/ ([^\n]+)$/gm, 'check($1, $2)')
}

const AsyncFunction = (async () => undefined).constructor as new (
  ...args: string[]
) => (known: typeof modules, check: (is: unknown, says: unknown) => void) => Promise<void>

const examples = Object.values(exports).flatMap(examplesOf)

test('all entries are there, and have functions', () => {
  expect(Object.keys(exports)).toEqual(['.', './worker', './opensearch', './client', './minisearch', './config'])
  expect(examples.map(({ name }) => name).sort()).toEqual([
    'buildArchive',
    'createSearcher',
    'extractQuotes',
    'openArchive',
    'openPacked',
    'packMiniSearch',
    'readFile',
  ])
})

test.each(examples)('the example of $name gives what it says', async ({ code }) => {
  let compared = 0
  await new AsyncFunction('modules', 'check', runnable(code ?? ''))(modules, (is, says) => {
    // What comes out of another realm has other prototypes; as JSON it is the same.
    expect(JSON.parse(JSON.stringify(is))).toEqual(says)
    compared += 1
  })
  expect(compared).toBeGreaterThan(0)
})
