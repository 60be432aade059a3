// Turns lines into paragraphs, by the text's layout, with their kinds: prose, heading or list item. Only blanks and list bullets are lost.

import type { Paragraph } from '../../article/article.ts'
import { cutIntoBlocks } from '../bound.ts'
import { joinLines } from '../line-breaks.ts'
import { isFull, type Layout } from './layout.ts'
import { beginsUpper, endsSentence, isCapitals, isHeadingLike } from './sentences.ts'

/** In a text without paragraph marks, a paragraph has at least so many words before a short line or a headline ends it. */
const fewestWords = 40

/** A headline on a scanned page, all its lines together, has at most so many words. */
const mostHeadlineWords = 20

/** Longer paragraphs of a text without marks are cut, in words. */
const mostWords = 90

/** More short lines in a row than this are a list or a table, not headings. */
const mostHeadingsInRow = 2

const bullet = /^\s*[•◦▪‣·∙*]\s+/

/** Several such lines are a list; dialogue begins in the same way, so the sign stays. */
const hyphen = /^\s*-\s+/

interface Unit {
  readonly text: string
  readonly kind: 'text' | 'item' | 'capitals'
}

/** The paragraphs of a text's lines. */
export function paragraphsOfLines(lines: readonly string[], layout: Layout): Paragraph[] {
  const units: Unit[] = []
  let block: string[] = []
  const endBlock = (): void => {
    for (const part of unitsOfBlock(block, layout)) units.push(part)
    block = []
  }
  for (const line of lines) {
    if (line === '') endBlock()
    else block.push(line)
  }
  endBlock()
  return units.map((unit, at) => ({ text: unit.text, kind: kindOf(units, at) }))
}

function unitsOfBlock(block: readonly string[], layout: Layout): Unit[] {
  if (block.length === 0) return []
  const hyphens = block.filter(line => hyphen.test(line)).length > 1
  const isItem = (line: string): boolean => bullet.test(line) || (hyphens && hyphen.test(line))
  if (!layout.wrapped) return block.map(line => unit(line, isItem(line)))

  const units: Unit[] = []
  let start = 0
  let words = 0
  block.forEach((line, at) => {
    const next = block[at + 1]
    words += countWords(line)
    if (next !== undefined && !isItem(next) && !endsParagraph({ line, next, start: block[start] ?? '', words }, layout))
      return
    const joined = block.slice(start, at + 1).map(part => part.trim())
    const capitals = layout.unbroken && isCapitals((block[start] ?? '').trim())
    for (const piece of pieces(joinLines(joined), isItem(block[start] ?? ''), capitals, layout)) units.push(piece)
    start = at + 1
    words = 0
  })
  return units
}

interface Break {
  readonly line: string
  readonly next: string
  /** The paragraph's first line. */
  readonly start: string
  /** Words of the paragraph so far. */
  readonly words: number
}

/** Does a wrapped paragraph end with this line? */
function endsParagraph({ line, next, start, words }: Break, layout: Layout): boolean {
  const [ended, opening] = [line.trim(), next.trim()]
  if (layout.unbroken) {
    if (isCapitals(start.trim())) return !isCapitals(opening) || words >= mostHeadlineWords
    if (words < fewestWords) return false
    return isCapitals(opening) || (endsSentence(ended) && beginsUpper(opening) && !isFull(ended, opening, layout.width))
  }
  if (/^(?:\t| {2,8}|\u3000{1,2})\S/.test(next) && !/^[^\S\u3000]/.test(line)) return true
  if (isFull(ended, opening, layout.width)) return false
  return endsSentence(ended) || (line === start && isHeadingLike(ended) && beginsUpper(opening))
}

function pieces(text: string, item: boolean, capitals: boolean, layout: Layout): Unit[] {
  if (capitals) return [{ text, kind: 'capitals' }]
  if (layout.unbroken && countWords(text) > mostWords)
    return cutIntoBlocks(text).map(piece => ({ text: piece, kind: 'text' }))
  return [unit(text, item)]
}

function unit(line: string, item: boolean): Unit {
  const text = item ? line.replace(bullet, '') : line
  return { text: text.trim() || line.trim(), kind: item ? 'item' : 'text' }
}

function kindOf(units: readonly Unit[], at: number): Paragraph['kind'] {
  const { text, kind } = units[at] ?? { text: '', kind: 'text' }
  if (kind === 'item') return 'item'
  if (kind === 'capitals') return 'heading'
  if (!isHeadingLike(text) || at === units.length - 1) return 'prose'
  let [first, last] = [at, at]
  while (at - first <= mostHeadingsInRow && isHeadingLike(units[first - 1]?.text ?? '')) first--
  while (last - at <= mostHeadingsInRow && isHeadingLike(units[last + 1]?.text ?? '')) last++
  return last - first + 1 <= mostHeadingsInRow && last < units.length - 1 ? 'heading' : 'prose'
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
