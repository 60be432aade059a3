// What README.md, CONTRIBUTING.md and docs/ tell is so: their links lead somewhere, their commands exist, their requests are answered.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import MiniSearch from 'minisearch'
import { beforeAll, expect, test } from 'vitest'
import { createSearcher } from '../../src/engines/packed/packed-searcher.ts'
import { buildArchive } from '../../src/file/build-archive.ts'
import { openArchive } from '../../src/file/open-archive.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { openPacked, packMiniSearch } from '../../src/minisearch/index.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { createApp } from '../../src/worker/app.ts'

const root = join(import.meta.dirname, '..', '..')
const guide = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: root })].sort()
const documents = [...guide, ...globSync('docs/decisions/*.md', { cwd: root })]
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

/** Every match of a pattern's first group, once. */
function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, group = '']) => group))]
}

/** The blocks of code in one language. */
function blocks(name: string, language: string): string[] {
  return found(read(name), new RegExp(`^\`\`\`${language}\\n([^]*?)\\n\`\`\`$`, 'gm'))
}

/** A heading's anchor, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}

/** The articles of seeds/, which every example is about. */
const seeds = globSync('*.txt', { cwd: join(root, 'seeds') }).map(path =>
  readFile({ path, bytes: readFileSync(join(root, 'seeds', path)) }),
)
const articles = (await Promise.all(seeds)).flatMap(file => file.articles)

let app: ReturnType<typeof createApp>
beforeAll(async () => {
  const bytes = await buildArchive(articles.map(article => ({ article, quotes: extractQuotes(article) })))
  app = createApp(createSearcher(openArchive(bytes.buffer)))
})

test('README is one short page', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(121)
})

test.each(documents)('links of %s lead to files and headings', name => {
  for (const link of found(read(name), /\]\((?!https?:)([^)\s]+)\)/g)) {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? name : join(dirname(name), path)
    expect(existsSync(join(root, target)), link).toBe(true)
    if (anchor !== undefined) expect(found(read(target), /^#+ (.*)$/gm).map(anchorOf), link).toContain(anchor)
  }
})

test.each(documents)('npm scripts named in %s exist', name => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const script of found(read(name), /npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(script)
})

const requests = guide.flatMap(name => found(read(name), /^curl '(?:http:\/\/)?localhost:8787(\/[^']*)'/gm))

test.each(requests)('%s is answered as the document says', async address => {
  const answer = await app.request(address)
  const text = guide.map(read).join('\n')
  const shown = text.slice(text.indexOf(`${address}'`)).split('\n')[1] ?? ''
  expect(answer.status).toBe(/"status":400/.test(shown) ? 400 : 200)
})

test('the query examples of README find something in seeds/, or name what seeds/ lack', async () => {
  const queries = found(read('README.md'), /^\| (`[^|]*`) \|/gm).flatMap(cell => found(cell, /`([^`]+)`/g))
  const seedsLack = ['tag:asia', 'after:2024 before:2025-06']
  expect(queries.length).toBeGreaterThanOrEqual(10)
  for (const q of queries) {
    const answer = await app.request(`/search?${new URLSearchParams({ q })}`)
    const { total, query } = (await answer.json()) as { total: number; query: { corrections: unknown[] } }
    expect(total > 0, q).toBe(!seedsLack.includes(q))
    expect(query.corrections, q).toEqual([])
  }
})

test('the JSON article of docs/articles.md is read whole', async () => {
  const [shown = ''] = blocks('docs/articles.md', 'json')
  const given = JSON.parse(shown) as Record<string, unknown>
  const { articles, problems } = await readFile({ path: 'article.json', bytes: Buffer.from(shown) })
  expect(problems).toEqual([])
  const { paragraphs, ...fields } = given
  expect(articles).toMatchObject([{ ...fields, published: expect.stringContaining('2024-11-04') }])
  expect(articles[0]?.paragraphs.map(paragraph => paragraph.kind)).toEqual(['prose', 'heading'])
  expect(paragraphs).toHaveLength(2)
})

test('the plain text of docs/articles.md is read as it says', async () => {
  const [shown = ''] = blocks('docs/articles.md', 'text')
  const { articles, problems } = await readFile({ path: 'bridge.txt', bytes: Buffer.from(shown) })
  expect(problems).toEqual([])
  expect(articles).toMatchObject([
    { title: 'Harbour bridge opens', authors: ['Ana Costa'], source: 'The Porto Daily', published: '2024-11-04' },
  ])
  expect(articles[0]?.paragraphs).toHaveLength(2)
})

test('docs/quotes.md shows a speaker and a quote of two fragments as they are found', async () => {
  const lines = found(read('docs/quotes.md'), /^> (.*)$/gm)
  const files = lines.map(line => readFile({ path: 'quote.txt', bytes: Buffer.from(`Bridge\n\n${line}\n`) }))
  const quotes = (await Promise.all(files)).map(file => file.articles.flatMap(article => extractQuotes(article)))
  expect(quotes).toMatchObject([
    [{ form: 'direct', cue: 'said', speaker: { name: 'Maria Silva', role: 'mayor of Porto' } }],
    [{ fragments: [{}, {}], breaks: [{ kind: 'attribution' }] }],
  ])
})

test('the example of docs/minisearch.md finds what it says', () => {
  const [shown = ''] = blocks('docs/minisearch.md', 'js')
  const [, expression = '', says = ''] = /^(packed\..*) \/\/ (.*)$/m.exec(shown) ?? []
  const code = `${shown.replaceAll(/^import .*$/gm, '')}\nreturn [${expression}, ${says}]`
  const run = new Function('MiniSearch', 'openPacked', 'packMiniSearch', code)
  const [is, expected] = run(MiniSearch, openPacked, packMiniSearch) as [unknown, unknown]
  expect(is).toEqual(expected)
  expect(is).toHaveLength(1)
})

test('the example of the typed client is the one that compiles', () => {
  const source = read('tests/docs/typed-client.ts').replace("'../../", "'./")
  expect(blocks('docs/api.md', 'ts')).toEqual([source.slice(source.indexOf('import')).trimEnd()])
})
