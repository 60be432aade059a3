// Removes the lines that a page adds to any article: dates and bylines at the top, credits and offers in between, links and notices at the
// end. Block quotes are never changed.

import type { Paragraph } from '../../article/article.ts'
import { boilerplate, headLines, longestLine, relatedLabel, tailLines } from './page-lines.ts'

/** Number of lines at the top and at the end that may be such lines. */
const linesAtTop = 8
const linesAtEnd = 8

/** A sentence that begins an article: at least this long, in UTF-16 code units, or with a full stop. */
const longSentence = 90

/** The paragraphs of the article itself. `title` is its headline, which pages repeat above the text. */
export function cleanLines(paragraphs: readonly Paragraph[], title: string | null): Paragraph[] {
  const kept = paragraphs.filter(paragraph => !isLine(paragraph) || !matches(paragraph, boilerplate))
  const start = firstText(kept, title)
  const end = endOfText(kept)
  const own = kept.slice(start, Math.max(start, end))
  // A page with nothing but such lines is left as it is; the caller decides what it is.
  return own.length > 0 ? own : [...kept]
}

function firstText(paragraphs: readonly Paragraph[], title: string | null): number {
  let start = 0
  for (let at = 0; at < Math.min(linesAtTop, paragraphs.length); at++) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    if (isSame(paragraph.text, title) || (isLine(paragraph) && matches(paragraph, headLines))) start = at + 1
    else if (isSentence(paragraph)) break
  }
  return start
}

function endOfText(paragraphs: readonly Paragraph[]): number {
  let end = paragraphs.length
  for (let seen = 0; end > 0 && seen < linesAtEnd; seen++) {
    const last = paragraphs[end - 1]
    if (last === undefined) break
    const isTail = isLine(last) && (matches(last, tailLines) || relatedLabel.test(last.text))
    if (!isTail && last.kind !== 'heading') break
    end -= 1
  }
  return end
}

function isLine({ text, kind }: Paragraph): boolean {
  return text.length <= longestLine && kind !== 'blockquote' && kind !== 'code' && kind !== 'table'
}

function matches({ text }: Paragraph, patterns: readonly RegExp[]): boolean {
  return patterns.some(pattern => pattern.test(text))
}

function isSentence({ text, kind }: Paragraph): boolean {
  return kind !== 'heading' && (text.length >= longSentence || /[.!?…。！？]["'”’»)\]]*$/.test(text))
}

/** Whether two texts have the same words. */
export function isSame(text: string, other: string | null): boolean {
  return other !== null && lettersOf(text) === lettersOf(other)
}

export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
