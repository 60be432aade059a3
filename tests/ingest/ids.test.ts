// Ids: from the article's own id or its path, fit for a URL, and never of two articles.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanId, idOfPath } from '../../src/ingest/article-id.ts'
import { collect } from '../../src/ingest/collect.ts'
import { publicOnly } from '../../src/ingest/publication/decide.ts'
import { readAll } from './read.ts'

test.each([
  ['000_1fc0ec52a08fea6b.txt', '000_1fc0ec52a08fea6b'],
  ['news/2019/03/a-year.md', 'news-2019-03-a-year'],
  ['content/Rust-1.12/index.md', 'content-Rust-1.12'],
  ['content/_index.md', 'content'],
  ['index.md', 'index'],
  ['Rust-1.88.0', 'Rust-1.88.0'],
  ['Zürich & Genf?.txt', 'Zürich-Genf'],
  ['朝鲜.txt', '朝鲜'],
  ['../../etc/passwd.txt', 'etc-passwd'],
])('%s has the id %s', (path, id) => {
  expect(idOfPath(path)).toBe(id)
})

test('any name gives an id that is one path segment and not a relative one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), name => {
      const id = cleanId(name)
      expect(id).toMatch(/^[\p{L}\p{M}\p{N}._~-]+$/u)
      expect(id).not.toMatch(/^\.+$/)
      expect(id.length).toBeLessThan(140)
      expect(id.isWellFormed()).toBe(true)
      expect(cleanId(name)).toBe(id)
    }),
  )
})

test('long names that differ at their end keep different ids', () => {
  expect(cleanId(`${'a'.repeat(300)}1`)).not.toBe(cleanId(`${'a'.repeat(300)}2`))
})

test('two articles with one id are both kept: the second by path has the id of its path', async () => {
  const texts = ['b.md', 'a.md', 'c.md'].map(path => [path, `---\nslug: same\ntitle: ${path}\n---\nText.\n`])
  const files = await readAll(Object.fromEntries(texts))
  const { articles, problems } = collect(files, publicOnly)
  expect(articles.map(({ id, title }) => [id, title])).toEqual([
    ['b', 'b.md'],
    ['c', 'c.md'],
    ['same', 'a.md'],
  ])
  expect(problems.map(({ file, severity, message }) => [file, severity, message])).toEqual([
    ['b.md', 'warning', 'the id "same" is taken by a.md; this article is "b"'],
    ['c.md', 'warning', 'the id "same" is taken by a.md; this article is "c"'],
  ])
})

test('ids stay distinct, nothing is lost, and the order of the files does not matter', async () => {
  const names = fc.array(fc.constantFrom('a.md', 'a-2.md', 'a/2.md', 'b.md', 'a.txt', 'a/index.md'), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(names, fc.constantFrom('', 'slug: a\n', 'id: a-2\n'), async (paths, field) => {
      const texts = paths.map(path => [path, `---\n${field}title: T\n---\nOf ${path}.\n`])
      const files = await readAll(Object.fromEntries(texts))
      const { articles } = collect(files, publicOnly)
      expect(new Set(articles.map(({ id }) => id)).size).toBe(files.length)
      expect(collect(files.toReversed(), publicOnly)).toEqual(collect(files, publicOnly))
    }),
  )
})
