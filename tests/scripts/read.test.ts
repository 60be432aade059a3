// `npm run read` through its door: what it prints of files, folders and archives.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zipOf } from '../ingest/zip-of.ts'

const root = join(import.meta.dirname, '..', '..')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-read-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function put(path: string, content: string | Uint8Array): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

function read(...given: string[]): { lines: Record<string, unknown>[]; status: number | null; stderr: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'src/cli/bin.ts'), 'read', ...given], {
    cwd: root,
    encoding: 'utf8',
  })
  const lines = stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
  return { lines, status, stderr }
}

test('an article has all fields, in one order; a problem has its four', () => {
  const file = put('bridge.md', '---\ntitle: Bridge opens\ndate: soon\n---\n\n## At last\n\nIt opened.\n')
  const { lines, status } = read(file)
  expect(lines).toEqual([
    {
      file,
      article: {
        id: expect.stringMatching(/bridge$/),
        title: 'Bridge opens',
        authors: [],
        source: null,
        published: null,
        url: null,
        lang: 'en',
        section: null,
        tags: [],
        summary: null,
        dateline: null,
        paragraphs: [
          { text: 'At last', kind: 'heading' },
          { text: 'It opened.', kind: 'prose' },
        ],
      },
    },
    { file, problem: { severity: 'warning', message: expect.any(String), advice: expect.any(String), line: 3 } },
  ])
  expect(Object.keys(lines[0]?.article as object).join(' ')).toBe(
    'id title authors source published url lang section tags summary dateline paragraphs',
  )
  expect(status).toBe(0)
})

test('each name is read on its own: two files may hold one story', () => {
  const story = JSON.stringify({ id: 'bridge-24', title: 'Bridge opens', text: 'It opened.', date: '2024-03-02' })
  const files = [put('one/a.json', story), put('two/a.json', story)]
  expect(read(...files).lines.map(({ file, article }) => [file, (article as { id: string }).id])).toEqual(
    files.map(file => [file, 'bridge-24']),
  )
})

test('what is inside a file, and what is in a folder, has its place behind the name', () => {
  const zip = put('packed/news.zip', zipOf([{ name: 'posts/a.txt', content: 'Bridge opens\n\nIt opened.\n' }]))
  const packed = put('packed/b.txt.gz', gzipSync('Ferry strike ends\n\nThe crews went back.\n'))
  expect(read(zip, packed).lines.map(({ file }) => file)).toEqual([`${zip}/posts/a.txt`, packed])
  expect(read(join(folder, 'packed')).lines.map(({ file }) => file)).toEqual([packed, `${zip}/posts/a.txt`])
})

test('what is not published is a row, and an option lets it in', () => {
  const file = put('site/_drafts/a.md', '---\ntitle: Bridge\n---\nIt opened.\n')
  expect(read(file).lines).toMatchObject([
    { file, problem: { severity: 'held', message: expect.stringMatching(/_drafts/) } },
  ])
  expect(read(file, '--drafts').lines).toMatchObject([{ file, article: { title: 'Bridge' } }])
  const old = put('old.md', '---\ntitle: Bridge\nexpiryDate: 2015-01-01\n---\nIt opened.\n')
  expect(read(old).lines).toMatchObject([{ problem: { severity: 'held' } }])
  expect(read(old, '--as-of', '2014-01-01').lines).toMatchObject([{ article: { title: 'Bridge' } }])
})

test('names that are no files, and files that are nothing, are said', () => {
  const picture = put('a.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  const { lines } = read(join(folder, 'missing.txt'), picture)
  expect(lines).toMatchObject([
    {
      file: join(folder, 'missing.txt'),
      problem: { severity: 'error', message: expect.stringMatching(/no such file/) },
    },
    { file: picture, problem: { severity: 'error', message: expect.stringMatching(/picture/) } },
  ])
  expect(read().status).toBe(2)
  expect(read('--as-of', 'soon', picture)).toMatchObject({ status: 2, stderr: expect.stringMatching(/soon/) })
})
