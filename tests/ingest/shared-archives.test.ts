// The three real sites of the shared data: no file lost, and no markup left in their prose.

import { expect, test } from 'vitest'
import type { Paragraph } from '../../src/article/article.ts'
import { readFolder, wholeFolder } from '../../src/pipeline/read-folder.ts'
import { sharedData } from '../shared.ts'

/** Markup that no reader should see. A few articles write about markup: what they show is not counted. */
const residue: [name: string, pattern: RegExp, most: number][] = [
  ['links', /\]\((?!https?:\/\/\S+ )/, 12],
  ['shortcodes and tags of templates', /\{\{[<%]|\{%/, 0],
  ['bold marks', /\*\*/, 2],
  ['footnote marks', /\[\^/, 0],
  ['entities', /&nbsp;|&#\d/, 0],
  ['elements', /<\/?(?:p|div|span|strong|em|ul|li|td|figure|iframe|blockquote)\b/, 0],
  ['shortcodes of WordPress', /\[\/?(?:caption|youtube|gallery|embed)/, 0],
  ['masks', /[\ufdd0\ufdd1]/, 0],
]

test.each([
  ['digitalgov', 2084, 2082],
  ['18f', 509, 509],
  ['rust-blog', 754, 749],
])('%s: %i articles, %i of them with a date', async (name, count, dated) => {
  const folder = sharedData(name)
  if (folder === null) return
  const { articles, problems } = await readFolder(folder, { publishing: wholeFolder })
  expect(articles).toHaveLength(count)
  expect(articles.filter(({ published }) => published !== null).length).toBeGreaterThanOrEqual(dated)
  expect(articles.filter(({ title }) => title.trim() === '')).toEqual([])
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])

  const prose: Paragraph[] = articles.flatMap(({ paragraphs }) => paragraphs.filter(({ kind }) => kind !== 'code'))
  for (const [what, pattern, most] of residue) {
    const found = prose.filter(({ text }) => pattern.test(text)).map(({ text }) => text.slice(0, 200))
    expect(found.length > most ? { what, found } : null).toBeNull()
  }
})
