// A folder as sites and services leave it: lists beside the articles, templates, and pages that were built of what lies beside them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readFolder } from '../../src/pipeline/read-folder.ts'
import { readNamed } from '../../src/pipeline/read-named.ts'
import { today } from '../ingest/read.ts'
import { zipOf } from '../ingest/zip-of.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

type Files = Readonly<Record<string, string>>

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  made.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** The same files as a folder, and packed into one archive. */
async function bothWays(files: Files) {
  const plain = await readFolder(folderOf(files), { publishing: today })
  const zip = zipOf(Object.entries(files).map(([name, content]) => ({ name, content })))
  const packed = await readFolder(folderOf({ 'x.zip': zip }), { publishing: today })
  return [plain, packed]
}

const post = (author: string) => `---\ntitle: Bridge opens\nauthor: ${author}\ndate: 2024-03-02\n---\n\nIt opened.\n`
const docusaurus = 'ann:\n  name: Ann Roe\n  title: Reporter\njohn:\n  name: John Doe\n'

describe('lists of authors give names to ids', () => {
  test.each<[string, Files, string[]]>([
    ['Jekyll', { '_data/authors.yml': 'ann:\n  name: Ann Roe\n', '_posts/2024-03-02-a.md': post('ann') }, ['Ann Roe']],
    ['plain names', { '_data/authors.yml': 'ann: Ann Roe\n', '_posts/2024-03-02-a.md': post('ann') }, ['Ann Roe']],
    [
      'Docusaurus',
      { 'blog/authors.yml': docusaurus, 'blog/a.md': post('[ann, john]').replace('author', 'authors') },
      ['Ann Roe', 'John Doe'],
    ],
    [
      'Hugo, a file each',
      { 'data/authors/ann.yaml': 'name: Ann Roe\n', 'content/posts/a.md': post('ann') },
      ['Ann Roe'],
    ],
    ['Hugo, TOML', { 'data/authors/ann.toml': 'name = "Ann Roe"\n', 'content/posts/a.md': post('ann') }, ['Ann Roe']],
    [
      'Hugo, JSON',
      { 'data/authors.json': '{"ann": {"display_name": "Ann Roe"}}', 'content/a.md': post('ann') },
      ['Ann Roe'],
    ],
    ['a list', { 'authors.yml': '- id: ann\n  name: Ann Roe\n', 'a.md': post('ann') }, ['Ann Roe']],
    [
      'pages of authors',
      { '_authors/ann.md': '---\nshort_name: aroe\nname: Ann Roe\n---\nShe writes.\n', 'a.md': post('aroe') },
      ['Ann Roe'],
    ],
    [
      'Hugo, pages of authors',
      { 'content/authors/ann/_index.md': '---\ntitle: Ann Roe\n---\n', 'content/a.md': post('ann') },
      ['Ann Roe'],
    ],
    [
      'the nearest list',
      { 'authors.yml': 'ann: A\n', 'b/authors.yml': 'ann: Ann Roe\n', 'b/a.md': post('ann') },
      ['Ann Roe'],
    ],
    ['an id that no list knows', { 'authors.yml': 'john: John Doe\n', 'a.md': post('ann') }, ['ann']],
    ['a list of another site', { 'b/authors.yml': 'ann: Ann Roe\n', 'c/a.md': post('ann') }, ['ann']],
    ['a list that is broken', { 'authors.yml': 'ann: [', 'a.md': post('Jane Poe') }, ['Jane Poe']],
  ])('%s', async (_, files, authors) => {
    for (const { articles, problems } of await bothWays(files)) {
      expect(articles.map(article => article.authors)).toEqual([authors])
      expect(problems).toEqual([])
    }
  })

  test('a file alone has the lists that lie beside it and above it', async () => {
    const folder = folderOf({ '_data/authors.yml': 'ann: Ann Roe\n', '_posts/2024/a.md': post('ann') })
    const { articles } = await readNamed(join(folder, '_posts/2024/a.md'), today)
    expect(articles.map(({ article }) => article.authors)).toEqual([['Ann Roe']])
  })
})

const page =
  '<!DOCTYPE html><html><body><article><h1>Bridge</h1><p>The bridge opened on Monday.</p></article></body></html>'
const source = { 'content/posts/a.md': post('Ann Roe') }

describe('what is no article has one row a folder', () => {
  test.each<[string, Files, string[]]>([
    [
      'Jekyll',
      { '_layouts/post.html': page, '_includes/a/head.html': page, '_posts/2024-03-02-a.md': post('Ann Roe') },
      ['_includes/', '_layouts/'],
    ],
    [
      'Hugo',
      { ...source, 'layouts/_default/single.html': page, 'layouts/index.html': page, 'themes/x/layouts/a.html': page },
      ['layouts/', 'themes/'],
    ],
    ['Hugo, archetypes', { ...source, 'archetypes/default.md': '---\ntitle: x\n---\n' }, ['archetypes/']],
    [
      'Eleventy',
      {
        'package.json': '{}',
        'posts/a.md': post('Ann Roe'),
        '_includes/a.html': page,
        '_site/posts/a/index.html': page,
      },
      ['_includes/', '_site/'],
    ],
    [
      'Jekyll, built',
      { '_posts/2024-03-02-a.md': post('Ann Roe'), '_site/2024/03/02/a.html': page, '_site/b.html': page },
      ['_site/'],
    ],
    [
      'Hugo, built',
      { ...source, 'hugo.toml': 'x = 1', 'public/posts/a/index.html': page, 'public/index.xml': '<rss/>' },
      ['public/'],
    ],
    [
      'Astro, built',
      { 'package.json': '{}', 'src/content/a.md': post('Ann Roe'), 'dist/a/index.html': page },
      ['dist/'],
    ],
    [
      'a site in a folder',
      { 'web/_config.yml': 'x: 1', 'web/a.md': post('Ann Roe'), 'web/_site/a.html': page },
      ['web/_site/'],
    ],
  ])('%s', async (_, files, rows) => {
    const [plain, packed] = await bothWays(files)
    expect(plain?.articles.map(({ title }) => title)).toEqual(['Bridge opens'])
    expect(plain?.problems.map(({ file, severity }) => [file, severity])).toEqual(rows.map(row => [row, 'warning']))
    expect(packed?.problems.map(({ file }) => file)).toEqual(rows.map(row => `x.zip/${row}`))
  })

  test('pages without a main text', async () => {
    const list =
      '<!DOCTYPE html><html><body><ul><li><a href="a.html">Bridge</a></li><li><a href="b.html">Ferry</a></li></ul></body></html>'
    const files = {
      'a.txt': 'Bridge opens\n\nIt opened.\n',
      'tags/a.html': list,
      'tags/b.html': list,
      'tags/c.html': list,
      'index.html': list,
    }
    const { articles, problems } = await readFolder(folderOf(files), { publishing: today })
    expect(articles).toHaveLength(1)
    expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
      ['index.html', 'warning'],
      ['tags/', 'warning'],
    ])
    expect(problems[1]?.message).toMatch(/^3 pages .*\(a\.html, b\.html, c\.html\)/)
  })

  test.each<[string, Files]>([
    ['pages alone in a folder that is called public', { 'public/a.md': post('Ann Roe') }],
    ['a section called themes', { 'news/themes/a.md': post('Ann Roe'), 'news/sport/b.md': post('John Doe') }],
    ['a built site without its sources', { '_site/a.md': post('Ann Roe') }],
    [
      'a section called public beside others',
      { 'public/a.md': post('Ann Roe'), 'private-life/b.md': post('John Doe') },
    ],
    ['articles under content in a folder called build', { 'build/content/a.md': post('Ann Roe') }],
    [
      'an archive called out',
      { 'out/a.txt': 'Bridge opens\n\nIt opened.\n', 'in/b.txt': 'Ferry strike ends\n\nThe crews left.\n' },
    ],
  ])('is read: %s', async (_, files) => {
    const { articles, problems } = await readFolder(folderOf(files), { publishing: today })
    expect(articles).toHaveLength(Object.keys(files).length)
    expect(problems).toEqual([])
  })
})
