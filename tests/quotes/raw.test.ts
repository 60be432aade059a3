// `npm run quotes -- --raw`: what it prints can be found in the file, at the offsets it gives.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readGold } from '../../lab/quotes/gold.ts'
import { articleOf } from '../../src/pipeline/raw-article.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { ownData } from '../shared.ts'

interface Line {
  readonly text: string
  readonly fragments: readonly { readonly text: string; readonly start: number; readonly end: number }[]
  readonly speaker: {
    readonly name: string
    readonly mention: string
    readonly mentionStart: number
    readonly mentionEnd: number
  }
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-raw-'))
afterAll(() => rmSync(folder, { recursive: true }))

const body = [
  'Bridge to close',
  'Ana Costa 🙂 met the press on Monday. “The bridge is old,” she said. “It will be closed.',
  '“In May, that is.”',
  'Q: And the cost?',
  'A: Less than we feared.',
].join('\n\n')

const files: readonly { readonly why: string; readonly text: string }[] = [
  { why: 'plain', text: body },
  { why: 'line ends of Windows', text: body.replaceAll('\n', '\r\n') },
  { why: 'a byte order mark', text: `\ufeff${body}` },
]

test.each(files)('offsets are those of the file: $why', ({ text }) => {
  const file = join(folder, 'body.txt')
  writeFileSync(file, text)
  const script = join(import.meta.dirname, '..', '..', 'src/cli/bin.ts')
  const printed = execFileSync(process.execPath, [script, 'quotes', '--raw', file], { encoding: 'utf8' })
  const lines = printed
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line)
  expect(lines.map(({ text: words, speaker }) => [words, speaker.name])).toEqual([
    ['The bridge is old, […] It will be closed.\nIn May, that is.', 'Ana Costa'],
    ['And the cost?', 'interviewer'],
    ['Less than we feared.', 'Ana Costa'],
  ])
  for (const { fragments, speaker } of lines) {
    for (const fragment of fragments) expect(text.slice(fragment.start, fragment.end)).toBe(fragment.text)
    expect(text.slice(speaker.mentionStart, speaker.mentionEnd)).toBe(speaker.mention)
  }
})

test('every fragment of the Wikinews articles is a slice of its text', () => {
  const quotes = readGold(ownData('wikinews-quotes')).flatMap(({ id, text }) => {
    const { article, offsets } = articleOf(id, text)
    return extractQuotes(article).flatMap(({ fragments }) =>
      fragments.map(({ text: words, paragraph, start, end }) => ({
        words,
        slice: text.slice((offsets[paragraph] ?? 0) + start, (offsets[paragraph] ?? 0) + end),
      })),
    )
  })
  expect(quotes.length).toBeGreaterThan(80)
  for (const { words, slice } of quotes) expect(slice).toBe(words)
})

test('a file is where its path leads, and not in the folders that it leaves again', () => {
  mkdirSync(join(folder, 'drafts'), { recursive: true })
  writeFileSync(join(folder, 'story.txt'), body)
  const script = join(import.meta.dirname, '..', '..', 'src/cli/bin.ts')
  const printed = execFileSync(process.execPath, [script, 'quotes', `${folder}/drafts/../story.txt`], {
    encoding: 'utf8',
  })
  expect(printed).toContain('The bridge is old, […] It will be closed.')
})
