// The article that a fresh clone shows: what DePetris said there on two sides of the reporter's "as" is two quotes, in every interface.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { createApp } from '../../src/worker/app.ts'

const root = join(import.meta.dirname, '../..')
const seed = join(root, 'seeds', '000_1fc0ec52a08fea6b.txt')
const joined = /basket,?[”"\s[\]…]*betting/
const { articles } = await readFile({ path: '000_1fc0ec52a08fea6b.txt', bytes: readFileSync(seed) })
const [id = ''] = articles.map(article => article.id)

let folder: string
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  const bytes = await buildArchive(articles.map(article => ({ article, quotes: extractQuotes(article) })))
  app = createApp(createSearcher(openArchive(bytes.buffer)))
  folder = await mkdtemp(join(tmpdir(), 'onrecord-'))
  writeFileSync(join(folder, 'archive.bin'), bytes)
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  '/search?q=betting+basket&type=quote',
  '/quotes?speaker=dan-depetris',
  `/articles/${id}?format=json`,
  '/search?q=betting+basket&type=quote&format=csv',
  '/search?q=betting+basket&type=quote&format=jsonl',
  '/search.rss?q=betting+basket&type=quote',
  '/?q=betting+basket&type=quote',
  '/speakers/dan-depetris',
  `/articles/${id}`,
])('%s', async address => {
  const text = await (await app.request(address, { headers: { Accept: 'text/html' } })).text()
  expect(text).toContain('basket')
  expect(text).toContain('etting on')
  expect(text.replace(/<[^>]*>/g, '')).not.toMatch(joined)
})

test.each([
  ['search', ['src/cli/bin.ts', 'search', 'betting basket', '--type', 'quote', '--archive', 'ARCHIVE']],
  ['quotes', ['src/cli/bin.ts', 'quotes', 'seeds/000_1fc0ec52a08fea6b.txt']],
])('npm run %s', (_, given) => {
  const args = given.map(arg => (arg === 'ARCHIVE' ? join(folder, 'archive.bin') : arg))
  const printed = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  expect(printed).toContain('basket')
  expect(printed.replace(/[[\]]/g, '')).not.toMatch(joined)
})
