// Limits the length of paragraphs so that they can be searched and shown: a text without paragraphs (OCR, a damaged export) is cut at ends
// of sentences. Only the blank at the cut is lost.

import type { Paragraph } from '../article/article.ts'

/** The longest paragraph. Real ones, legal and parliamentary ones included, stay below a third of it. In UTF-16 code units. */
const longest = 12_000

/** What an over-long paragraph is cut into, in words: a newspaper paragraph's usual length. */
const blockWords = 60

/** A block that has found no sentence end by so many words is cut anyway. */
const mostWords = 90

/** A block is also cut at this length: text without spaces has no words to count. In UTF-16 code units. */
const mostCharacters = 2_000

/** A last block of fewer words than this joins the one before it. */
const fewestWords = 20

const sentenceEnd = /[.!?…。！？]["'”’»)\]]*$/

/** A full stop that ends no sentence: after an initial or a title. */
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Rev|Gen|Col|Capt|Lieut|Lt|Sgt|Gov|Sen|Rep|Prof|Hon|No|Co|Mt|vs)\.$/u

/** The paragraphs, none longer than the limit. */
export function boundParagraphs(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap(paragraph => {
    if (paragraph.text.length <= longest) return [paragraph]
    const lines = paragraph.kind === 'code' || paragraph.kind === 'table'
    const pieces = lines ? cutLines(paragraph.text) : cutIntoBlocks(paragraph.text)
    return pieces.map(text => ({ text, kind: paragraph.kind }))
  })
}

/**
 * Blocks of about `blockWords` words, cut after a sentence where one ends between three quarters of that and `mostWords`. Linear.
 * Only spaces at the cuts are dropped.
 */
export function cutIntoBlocks(text: string): string[] {
  const blocks: { start: number; end: number; words: number }[] = []
  let block: { start: number; end: number; words: number } | null = null
  for (const match of text.matchAll(/\S+/g)) {
    for (const [start, end] of shortRuns(text, match.index, match.index + match[0].length)) {
      if (block === null || (isComplete(text, block, end) && !isInWord(text, block, start, end))) {
        block = { start, end, words: 0 }
        blocks.push(block)
      }
      block.end = end
      block.words++
    }
  }
  const [before, last] = blocks.slice(-2)
  if (before && last && last.words < fewestWords && last.end - before.start <= mostCharacters) {
    blocks.splice(-2, 2, { ...before, end: last.end })
  }
  return blocks.map(({ start, end }) => text.slice(start, end))
}

function isComplete(text: string, block: { start: number; end: number; words: number }, nextEnd: number): boolean {
  if (block.words >= mostWords || nextEnd - block.start > mostCharacters) return true
  if (block.words < blockWords * 0.75) return false
  const end = text.slice(Math.max(block.start, block.end - 10), block.end)
  return sentenceEnd.test(end) && !abbreviation.test(end)
}

/** Whether a word that is broken at a line's end would be cut. */
function isInWord(text: string, block: { start: number; end: number }, start: number, end: number): boolean {
  return start === block.end + 1 && text.charAt(block.end) === '\n' && end - block.start <= mostCharacters
}

/** A run without spaces, in pieces that fit a block; a surrogate pair is not parted. */
function* shortRuns(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start
  while (end - from > mostCharacters) {
    const pair = /[\ud800-\udbff]/.test(text.charAt(from + mostCharacters - 1))
    const to = from + mostCharacters - (pair ? 1 : 0)
    yield [from, to]
    from = to
  }
  yield [from, end]
}

function cutLines(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const line of text.split('\n')) {
    if (piece !== '' && piece.length + line.length > longest / 4) {
      pieces.push(piece)
      piece = ''
    }
    piece = piece === '' ? line : `${piece}\n${line}`
  }
  pieces.push(piece)
  return pieces
    .flatMap(lines => (lines.length > longest ? cutIntoBlocks(lines) : [lines]))
    .filter(lines => lines.trim() !== '')
}
