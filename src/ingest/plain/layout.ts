// How a plain text marks its paragraphs. Three ways are in use: a blank line between them, one line each, or (old wire copy, scanned
// pages) lines wrapped at some width with nothing between. Which it is shows in where the lines break.

import { widthOf } from '../line-breaks.ts'
import { endsSentence, firstWordOf } from './sentences.ts'

/** What a text's line breaks mean. */
export interface Layout {
  /** Do lines break where the width ends? Then they are joined. */
  readonly wrapped: boolean
  /** The width that lines are wrapped at, in columns. */
  readonly width: number
  /** Wrapped, and hardly a blank line: paragraphs are not marked at all. */
  readonly unbroken: boolean
}

/** No one wraps wider. In columns. */
const widest = 120

/** With this share of the text in longer lines, it is not wrapped. */
const longShare = 0.2

/** The width is where all but so many of the lines end: the others are headings, or end a paragraph. */
const widthQuantile = 0.8

/** A break is the width's doing if the next word would have come this near to it, as a share of the width. */
const fullLine = 0.8

/** Wrapped are lines of which at least half break inside a sentence, and half because they are full. */
const continuing = 0.5
const full = 0.5

/** A few lines tell little: they must be as wide as a page, not a column. In line pairs, and in columns. */
const fewPairs = 8
const pageWidth = 45
const columnWidth = 14

/** So many lines without a blank one between them are no paragraph. */
const unbrokenLines = 30

/** Measures the lines of a text (without line ends). Linear. */
export function measureLayout(lines: readonly string[]): Layout {
  const lengths = new Array<number>(widest + 1).fill(0)
  let [inked, characters, long, blocks] = [0, 0, 0, 0]
  lines.forEach((line, at) => {
    if (line === '') return
    inked++
    const columns = widthOf(line)
    characters += columns
    if (columns > widest) long += columns
    const slot = Math.min(columns, widest)
    lengths[slot] = (lengths[slot] ?? 0) + 1
    if ((lines[at - 1] ?? '') === '') blocks++
  })
  const width = quantile(lengths, inked * widthQuantile)
  const onePerLine = { wrapped: false, width, unbroken: false }
  if (long > characters * longShare) return onePerLine

  let [pairs, continued, filled] = [0, 0, 0]
  lines.forEach((line, at) => {
    const next = lines[at + 1] ?? ''
    if (line === '' || next === '') return
    pairs++
    if (!endsSentence(line)) continued++
    if (isFull(line, next, width)) filled++
  })
  const wideEnough = width >= (pairs < fewPairs ? pageWidth : columnWidth)
  const unbroken = inked > blocks * unbrokenLines
  // Columns of several widths on one page leave few lines full; so many lines that end in no sentence are still no paragraphs.
  const likely = continued >= pairs * continuing && (filled >= pairs * full || unbroken)
  return pairs > 0 && wideEnough && likely ? { wrapped: true, width, unbroken } : onePerLine
}

/** Would the next line's first word not have fitted? */
export function isFull(line: string, next: string, width: number): boolean {
  return widthOf(line) + 1 + widthOf(firstWordOf(next)) > width * fullLine
}

function quantile(counts: readonly number[], target: number): number {
  let seen = 0
  for (const [value, count] of counts.entries()) {
    seen += count
    if (seen >= target && seen > 0) return value
  }
  return counts.length - 1
}
