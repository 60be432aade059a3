// What a build keeps for the next: only what changed is read again, and nothing that is kept changes what is built.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readAsOf } from '../../src/ingest/publication/moment.ts'
import { attributeQuotes } from '../../src/pipeline/attribute-quotes.ts'
import { noCache, openCache } from '../../src/pipeline/build-cache.ts'
import { readFolder } from '../../src/pipeline/read-folder.ts'
import { today } from '../ingest/read.ts'
import { zipOf } from '../ingest/zip-of.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onrecord-cache-'))
  for (const [path, content] of Object.entries(files)) put(path, content)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const files: Readonly<Record<string, string | Uint8Array>> = {
  'a.md':
    '---\ntitle: Bridge opens\nauthor: ann\ndate: 2024-03-02\n---\n\n“We will never close it again,” said Jane Poe.\n',
  'b.txt': 'Ferry strike ends\n\nThe crews went back.\n',
  'c.jsonl': '{"title":"Tram","text":"It runs."}\n{"title":"Bus","date":"2031-01-01","text":"It stops."}\n{ broken\n',
  'd.zip': zipOf([{ name: 'x.txt', content: 'Market reopens\n\nThe stalls are back.\n' }]),
  'e.txt.gz': gzipSync('Harbour grows\n\nIt has a new quay.\n'),
  'f.txt': '',
  '_data/authors.yml': 'ann: Ann Roe\n',
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, 'seeds', path)), { recursive: true })
  writeFileSync(join(root, 'seeds', path), content)
}

/** Reads with a cache, and says how many files were read anew. */
async function read(publishing = today) {
  const cache = openCache(join(root, 'cache'))
  const folder = await readFolder(join(root, 'seeds'), { publishing, cache })
  const plain = await readFolder(join(root, 'seeds'), { publishing, cache: noCache })
  const { unchanged, ...kept } = folder
  const { unchanged: none, ...anew } = plain
  expect(none).toBe(0)
  expect(kept).toEqual(anew)
  expect(attributeQuotes(folder.articles, undefined, cache)).toEqual(attributeQuotes(plain.articles))
  return folder.files.length - unchanged
}

/** The files of the cache. */
function entries(): string[] {
  const cache = join(root, 'cache')
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .map(name => join(cache, name))
    .filter(file => statSync(file).isFile())
}

test('a second build reads nothing again; after one change it reads that file', async () => {
  expect(await read()).toBe(6)
  expect(await read()).toBe(0)
  put('b.txt', 'Ferry strike goes on\n\nThe crews stayed away.\n')
  expect(await read()).toBe(1)
  put('g.txt', 'Library moves\n\nIt has more room there.\n')
  expect(await read()).toBe(1)
  rmSync(join(root, 'seeds', 'a.md'))
  expect(await read()).toBe(0)
})

test('a file that was moved is read again: its id and its date may come from its place', async () => {
  await read()
  put('news/b.txt', files['b.txt'] ?? '')
  expect(await read()).toBe(1)
})

test('what is published is decided anew', async () => {
  await read()
  expect(await read({ ...today, asOf: readAsOf('2032-01-01') })).toBe(0)
  expect(await read({ ...today, asOf: readAsOf('2020-01-01') })).toBe(0)
})

test('a side file that changes what an article says makes that article be read again', async () => {
  await read()
  put('_data/authors.yml', 'ann: Ann Rowe\njohn: John Doe\n')
  expect(await read()).toBe(1)
  put('_data/authors.yml', 'ann: Ann Rowe\njohn: John M. Doe\n')
  expect(await read()).toBe(0)
})

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['cut', bytes => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => new Uint8Array()],
  ['changed', bytes => bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte))],
  ['something else', () => Buffer.from('<html>')],
])('a damaged cache is done without: %s', async (_, damage) => {
  await read()
  for (const file of entries()) writeFileSync(file, damage(readFileSync(file)))
  expect(await read()).toBe(6)
  expect(await read()).toBe(0)
})

test('a cache that cannot be written is done without', async () => {
  writeFileSync(join(root, 'cache'), 'a file in its place')
  expect(await read()).toBe(6)
  expect(await read()).toBe(6)
})

test('values of versions before the last are removed', () => {
  for (const version of ['0', '1', '2']) mkdirSync(join(root, 'cache', version.repeat(64)), { recursive: true })
  openCache(join(root, 'cache'))
  expect(readdirSync(join(root, 'cache'))).toHaveLength(2)
})
