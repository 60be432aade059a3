// The rooms of src/: who may import whom, and that what is pure stays pure.

import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Who may import whom. A room may also import what its targets may. */
const targets: Readonly<Record<string, readonly string[]>> = {
  text: [],
  article: ['text'],
  ingest: ['article'],
  quotes: ['article'],
  editions: ['article'],
  corrections: ['ingest', 'quotes'],
  file: ['editions'],
  query: ['article'],
  config: ['article', 'corrections'],
  minisearch: ['file'],
  rank: ['file', 'query'],
  search: ['query'],
  engines: ['search', 'rank', 'file'],
  pipeline: ['ingest', 'quotes', 'corrections', 'file', 'config'],
  push: ['pipeline', 'engines'],
  worker: ['search'],
  cli: ['pipeline', 'worker', 'engines', 'push'],
  // The package's entry.
  'index.ts': ['pipeline', 'engines'],
}

/** Rooms that know no file system, network, clock or environment. */
const pure = [
  'text',
  'article',
  'ingest',
  'quotes',
  'editions',
  'corrections',
  'file',
  'query',
  'config',
  'minisearch',
  'rank',
  'search',
  'engines',
]
// Unpacking and checksums only compute.
const shells = /^(node:(?!assert|zlib)|wrangler|cloudflare:)/

interface Import {
  readonly file: string
  readonly specifier: string
  readonly typeOnly: boolean
}

const imports: Import[] = globSync('src/**/*.{ts,tsx}', { cwd: root }).flatMap(file =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /^(?:import|export)\s+(type\s+)?(?:\w+,\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+)\s+from\s+['"]([^'"]+)['"]/gm,
    ),
  ].map(match => ({ file, specifier: match[2] ?? '', typeOnly: match[1] !== undefined })),
)

function layerOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function mayImport(from: string, target: string): boolean {
  return from === target || (targets[from] ?? []).some(room => mayImport(room, target))
}

test('imports point one way', () => {
  const wrong = imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ file, specifier }) => ({ file, to: relative(root, join(root, dirname(file), specifier)) }))
    .filter(({ file, to }) => {
      const [from, target] = [layerOf(file), layerOf(to)]
      // Which engine it is, only these files of the Worker know.
      if (/^src\/worker\/create-(?:opensearch-)?worker\.ts$/.test(file) && target === 'engines') return false
      return to.startsWith('src/') && !mayImport(from, target)
    })
  expect(imports.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('nothing of the product needs the laboratory', () => {
  const files = globSync(['src/**/*.{ts,tsx}', 'scripts/**/*.ts'], { cwd: root })
  const wrong = files.filter(file => /from ['"][./]+\/lab\//.test(readFileSync(join(root, file), 'utf8')))
  expect(files.length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})

test('everything under the Worker and the scripts is pure', () => {
  const wrong = imports.filter(({ file, specifier }) => pure.includes(layerOf(file)) && shells.test(specifier))
  expect(wrong).toEqual([])
})

test('search has plain types: schemas belong to whoever reads JSON', () => {
  const wrong = imports.filter(({ file, specifier }) => layerOf(file) === 'search' && /^zod/.test(specifier))
  expect(wrong).toEqual([])
})

test('MiniSearch is used where the index is built, and nowhere else', () => {
  const users = imports
    .filter(({ specifier, typeOnly }) => specifier === 'minisearch' && !typeOnly)
    .map(({ file }) => file)
  expect(users.filter(file => !file.startsWith('src/file/writing'))).toEqual([])
})

test('a start of the Worker loads no schemas of answers and no MCP server, which come with the first request for them, and nothing of OpenSearch', () => {
  const packages = new Set<string>()
  const seen = new Set(['src/worker/index.ts'])
  for (const file of seen) {
    for (const { specifier } of imports.filter(one => one.file === file && !one.typeOnly)) {
      const target = relative(root, join(root, dirname(file), specifier))
      if (!specifier.startsWith('.')) packages.add(specifier)
      else if (target.startsWith('src/')) seen.add(target)
    }
  }
  expect(seen.size).toBeGreaterThan(100)
  expect([...seen].filter(file => /opensearch/.test(file))).toEqual([])
  expect([...packages].filter(name => !name.startsWith('@orama/stemmers/')).toSorted()).toEqual([
    'hono',
    'hono/route',
    'porter2',
    'zod/mini',
    'zod/v4/core',
  ])
})
