import { expect, test } from 'vitest'
import { type FileKind, kindOfFile } from '../../src/ingest/file-kind.ts'
import { read } from './read.ts'

test.each<[FileKind, string]>([
  ['plain', 'a.txt ARTICLE.TXT 0001 Rust-1.12 dr.%20no.text news/a'],
  ['markdown', 'a.md a.markdown content/_index.md security.md license-plate-readers.md README-first.md notice.md'],
  ['json', 'a.json'],
  ['json-lines', 'a.jsonl a.ndjson'],
  ['unsupported', 'a.html a.pdf a.docx a.csv'],
  [
    'other',
    'a.png style.css LICENSE LICENSE.md LICENSE-MIT licence.txt README.md readme.de.md CHANGELOG.md NOTICE .hidden.md .git/a.md node_modules/a/b.md a.bin',
  ],
])('%s: %s', (kind, paths) => {
  expect(paths.split(' ').map(path => [path, kindOfFile(path)])).toEqual(paths.split(' ').map(path => [path, kind]))
})

test('a document in a format that is not read is a problem; a picture is nothing', () => {
  expect(read('a.html', '<p>Text</p>').problems).toMatchObject([
    { severity: 'error', advice: expect.stringContaining('convert') },
  ])
  expect(read('a.png', 'x')).toEqual({ articles: [], problems: [] })
})
