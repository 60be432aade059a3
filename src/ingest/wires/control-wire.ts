// Messages of the two wire formats with control characters, IPTC 7901 and ANPA 1312: a header after SOH, the story between STX and ETX, and
// the time of sending after it. One file may hold several.

import type { Problem } from '../problem.ts'
import type { Reading, Story } from '../publication/story.ts'
import { lineCounter } from '../xml/line-counter.ts'
import { withoutStories } from '../xml/xml-shapes.ts'
import { anpaItem } from './anpa-1312.ts'
import { iptcItem } from './iptc-7901.ts'
import { storyOfWire } from './wire-item.ts'
import type { WireMessage } from './wire-message.ts'

const [SOH, STX, ETX, SYN, US] = ['\x01', '\x02', '\x03', '\x16', '\x1f']

/** Is it such a message? */
export function isControlWire(text: string): boolean {
  const start = text.slice(0, 400).trimStart().replaceAll(SYN, '')
  return start.startsWith(SOH) && (/^[a-z]{2,4}\d{3,4}\s/.test(start.slice(1)) || isAnpa(start)) && text.includes(STX)
}

/** "W2870" and a sign that ends a unit. */
function isAnpa(start: string): boolean {
  const [number] = /^[A-Za-z]{1,2}\d{3,5}\s?/.exec(start.slice(1)) ?? []
  return number !== undefined && start[1 + number.length] === US
}

/** Reads a file of messages. */
export function readControlWire(text: string, path: string): Reading {
  const starts = placesOf(text, SOH)
  const lineOf = lineCounter(text)
  const problems: Problem[] = []
  const stories: Story[] = []
  const isEntry = starts.length > 1
  for (const [at, start] of starts.entries()) {
    const written = text.slice(start, starts[at + 1])
    const message = partsOf(written)
    if (message === null) continue
    const line = isEntry ? lineOf(start) : null
    const { item, left } = isAnpa(written) ? anpaItem(message) : iptcItem(message)
    stories.push(storyOfWire(item, { path, line, isEntry }, problems))
    if (left !== null) problems.push(leftOut(path, line, left))
  }
  if (stories.length === 0) return withoutStories(path, 'the wire message holds no story', 'remove it from the folder')
  return { stories, problems }
}

function placesOf(text: string, mark: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at)
  return places
}

function partsOf(written: string): WireMessage | null {
  const begin = written.indexOf(STX)
  if (begin < 0) return null
  const end = written.indexOf(ETX, begin)
  const body = written.slice(begin + 1, end < 0 ? undefined : end)
  return {
    header: clean(written.slice(1, begin)),
    lines: body.split('\n').map(line => clean(line).trimEnd()),
    trailer: end < 0 ? '' : clean(written.slice(end + 1)),
  }
}

/** Removes printer control characters; a tab separates the cells of a table. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\x00-\x07\x0b\x0c\x0e-\x1f\x7f]/g, ' ').replaceAll('\b', '\t')
}

function leftOut(file: string, line: number | null, { lines, said }: { lines: number; said: string }): Problem {
  const message = `${lines === 1 ? '1 line' : `${lines} lines`} left out: marked "${said}"`
  return {
    file,
    line,
    severity: 'held',
    reason: 'passage',
    message,
    advice: 'nothing, if they are for the desk; to publish them, take the mark out',
  }
}
