// Messages of the two wire formats with control characters, IPTC 7901 and ANPA 1312: a header after SOH, the story between STX and ETX, and
// the time of sending after it. One file may hold several.

import type { Paragraph } from '../../article/article.ts'
import { monthByName } from '../month-names.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import type { Problem } from '../problem.ts'
import type { Reading, Story } from '../publication/story.ts'
import { lineCounter } from '../xml/line-counter.ts'
import { withoutStories } from '../xml/xml-shapes.ts'
import { anpaItem } from './anpa-1312.ts'
import { iptcItem } from './iptc-7901.ts'
import { storyOfWire, type WireItem } from './wire-item.ts'

/** The parts of one message. Lines end in `\n` and have no control characters. */
export interface WireMessage {
  readonly header: string
  readonly lines: readonly string[]
  readonly trailer: string
}

const [SOH, STX, ETX, SYN, US] = ['\x01', '\x02', '\x03', '\x16', '\x1f']

/** What a wire's reader makes of a message. `left`: how many lines were left out, and the line that marks them. */
export interface WireReading {
  readonly item: WireItem
  readonly left: { readonly lines: number; readonly said: string } | null
}

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

/** The text of lines, wrapped as wires wrap it. */
export function textOfLines(lines: readonly string[]): readonly Paragraph[] {
  return readPlainBody(lines.join('\n').replace(/^\n+|\s+$/g, ''))
}

/** Offsets of the zones that wires of Europe name. */
const zones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  z: 'Z',
  mez: '+01:00',
  cet: '+01:00',
  mesz: '+02:00',
  cest: '+02:00',
}

/** "131137 GMT Nov 13": day, hour and minute, zone, month, year. A time without a zone gives only a day. */
export function timeOfSending(trailer: string): string | null {
  const [, day = '', hour = '', minute = '', zone = '', name = '', year = ''] =
    /(?<!\d)(\d{2})(\d{2})(\d{2})\s+(?:(\p{L}{1,5})\s+)?(\p{L}{3,9})\.?\s+(\d{2}|\d{4})(?!\d)/u.exec(trailer) ?? []
  const month = monthByName.get(name.toLowerCase())
  return month === undefined ? null : moment(year, month, day, `${hour}:${minute}`, zone)
}

/** "11-13-13 1509GMT": month, day, year, hour and minute. */
export function timeOfAnpa(trailer: string): string | null {
  const [, month = '', day = '', year = '', hour = '', minute = '', zone = ''] =
    /(?<!\d)(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})([A-Z]{0,5})/.exec(trailer) ?? []
  return month === '' ? null : moment(year, Number(month), day, `${hour}:${minute}`, zone)
}

/** Years of two digits are those from 1970 on: the wires are no older. */
function moment(year: string, month: number, day: string, clock: string, zone: string): string {
  const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`
  const offset = zones[zone.toLowerCase()]
  return `${full}-${String(month).padStart(2, '0')}-${day}${offset === undefined ? '' : `T${clock}:00${offset}`}`
}
