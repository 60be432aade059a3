// Splits plain text into paragraphs without changing it: each is a slice, so that offsets into the text stay valid.

import type { Span } from '../text/span.ts'

/** Lines at least this long that do not end a sentence look hard-wrapped, given that most lines of the block do. */
const shortestWrapped = 40
const longestWrapped = 120

const blank = /(?:\r\n|\r|\n|\u2028|\u2029)[^\S\r\n]*(?:\r\n|\r|\n|\u2028|\u2029)\s*/g
const line = /[^\r\n\u2028\u2029]+/g
const sentenceEnd = /[.!?:…]["'”’»)\]]*\s*$/u

/** Paragraphs of a text, by blank lines; single line ends also separate paragraphs, unless the block is hard-wrapped. */
export function rawParagraphs(text: string): Span[] {
  const found: Span[] = []
  let from = 0
  for (const match of text.matchAll(blank)) {
    block(text, from, match.index, found)
    from = match.index + match[0].length
  }
  block(text, from, text.length, found)
  return found
}

function block(text: string, start: number, end: number, found: Span[]): void {
  const lines = [...text.slice(start, end).matchAll(line)].map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
  if (isWrapped(text, lines)) push(text, lines[0]?.start ?? start, lines.at(-1)?.end ?? end, found)
  else for (const one of lines) push(text, one.start, one.end, found)
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false
  const inner = lines.slice(0, -1)
  if (inner.some(({ start, end }) => end - start > longestWrapped)) return false
  const open = inner.filter(
    ({ start, end }) => end - start >= shortestWrapped && !sentenceEnd.test(text.slice(start, end)),
  )
  return open.length * 2 > inner.length
}

function push(text: string, start: number, end: number, found: Span[]): void {
  const surface = text.slice(start, end)
  const trimmed = surface.trim()
  if (trimmed === '') return
  const lead = surface.indexOf(trimmed)
  found.push({ start: start + lead, end: start + lead + trimmed.length })
}
