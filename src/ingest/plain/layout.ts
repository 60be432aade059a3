// Measures how a plain text marks its paragraphs: by blank lines, by one line each, or (old wire copy, scanned pages) not at all, with
// lines wrapped at some width. The positions of the line breaks show which.

import { widthOf } from '../line-breaks.ts'
import { endsSentence, firstWordOf } from './sentences.ts'

/** What a text's line breaks mean. */
export interface Layout {
  /** Whether lines break where the width ends. Then they are joined. */
  readonly wrapped: boolean
  /** The width that lines are wrapped at, in columns. */
  readonly width: number
  /** Wrapped, with hardly any blank line: paragraphs are not marked. */
  readonly unbroken: boolean
}

/** No one wraps wider. In columns. */
const widest = 120

/** With at least this share of the text in longer lines, it is not wrapped. */
const longShare = 0.2

/** The width is the length that this share of the lines does not exceed. */
const widthQuantile = 0.8

/** A break is due to the width if the next word would have reached this share of it. */
const fullLine = 0.8

/** Lines are wrapped if at least half break inside a sentence, and half because they are full. */
const continuing = 0.5
const full = 0.5

/** A few lines tell little: they must be as wide as a page, not a column. In line pairs, and in columns. */
const fewPairs = 8
const pageWidth = 45
const columnWidth = 14

/** This many lines without a blank one are not a paragraph. */
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
  // Columns of different widths on one page leave few lines full; but this many lines that do not end a sentence are not paragraphs either.
  const likely = continued >= pairs * continuing && (filled >= pairs * full || unbroken)
  return pairs > 0 && wideEnough && likely ? { wrapped: true, width, unbroken } : onePerLine
}

/** Whether the next line's first word would not have fitted. */
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
