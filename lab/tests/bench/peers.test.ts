// Every engine of the benchmark answers: what is built, written and opened again finds the paragraph it should, title and text with it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { peers } from '../../bench/peers/list.ts'
import type { QueryKind } from '../../bench/peers/peer.ts'
import { syntheticArticles } from '../../bench/synthetic.ts'

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [article, ...others] = syntheticArticles(60)
if (!article) throw new Error('no article')
const text = 'The zymurgist praised the winter harvest, and the harbour was quiet.'
const articles = [{ ...article, paragraphs: [...article.paragraphs, { text, kind: 'prose' as const }] }, ...others]

const queries: readonly (readonly [QueryKind, readonly string[]])[] = [
  ['rare', ['zymurgist']],
  ['three', ['zymurgist', 'harvest', 'harbour']],
  ['prefix', ['zymur']],
  ['typo', ['zymurgst']],
  ['phrase', ['winter', 'harvest']],
]
/** What an engine says it does not do. */
const cannot: Readonly<Record<string, readonly QueryKind[]>> = {
  flexsearch: ['typo'],
  'flexsearch-fast': ['prefix', 'typo'],
  sqlite: ['typo'],
}

const installed = Object.keys(peers).filter(name => peers[name]?.missing === undefined)

test.each(installed)('%s finds what it should', async name => {
  const peer = peers[name]
  if (!peer) throw new Error(name)
  const file = join(folder, name)
  const bytes = Buffer.concat(await peer.build(articles, file))
  const engine = await peer.open(peer.opensFile ? null : bytes, file)
  for (const [kind, words] of queries) {
    const found = await engine.search({ kind, words })
    expect(found.length, kind).toBeLessThanOrEqual(10)
    const expected = cannot[name]?.includes(kind) ? undefined : { title: article.title, text }
    if (expected) expect(found[0], kind).toMatchObject(expected)
    else expect(found, kind).toEqual([])
    if (expected) expect(found[0]?.snippet !== null, kind).toBe(peer.snippets)
  }
})
