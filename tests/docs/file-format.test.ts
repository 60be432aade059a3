// The hex dumps of docs/file-format.md are those of the archive that it describes. Where the file changes, this test prints the new ones.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { buildArchive } from '../../src/file/build-archive.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'file-format.md'), 'utf8')

function article(id: string, title: string, text: string): Article {
  const head = { authors: ['Ann Poe'], source: 'Example Times', published: '2024-11-04', url: null, lang: 'en' }
  const rest = { section: null, tags: [], summary: null, dateline: null }
  return { id, title, ...head, ...rest, paragraphs: [{ text, kind: 'prose' }] }
}

/** Sixteen bytes a line: offset, bytes, and the letters among them. */
function dump(file: Uint8Array, from: number, end: number): string {
  const lines: string[] = []
  for (let at = from; at < end; at += 16) {
    const bytes = [...file.subarray(at, Math.min(at + 16, end))]
    const hex = bytes.map(byte => byte.toString(16).padStart(2, '0')).join(' ')
    const letters = bytes.map(byte => (byte > 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('')
    lines.push(`${at.toString(16).padStart(4, '0')}  ${hex.padEnd(47)}  ${letters}`)
  }
  return lines.join('\n')
}

test('the archive of two articles is as docs/file-format.md shows it', async () => {
  const file = await buildArchive(
    [
      article('bridge', 'Bridge opens', 'The bridge opens in May.'),
      article('ferry', 'Ferry stops', 'The ferry stops when the bridge opens.'),
    ].map(one => ({ article: one, quotes: [] })),
  )
  const view = new DataView(file.buffer)
  const rows = Array.from({ length: view.getUint32(12, true) }, (_, row) => 64 + row * 16)
  const section = (id: number): string => {
    const row = rows.find(at => view.getUint32(at, true) === id) ?? 0
    const start = view.getUint32(row + 4, true)
    return dump(file, start, start + view.getUint32(row + 8, true))
  }
  const shown = [...page.matchAll(/^```hex\n([\s\S]*?)```$/gm)].map(([, text = '']) => text.trimEnd())
  expect(shown).toEqual([dump(file, 0, 112), section(3), section(65), section(57)])
  expect(page).toContain(`The file has ${file.length.toLocaleString('en-US')} bytes.`)
})
