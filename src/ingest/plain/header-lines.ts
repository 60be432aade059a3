// Reads the header of a plain text: title, byline, date, address, and "Name: value" lines. The first unrecognised line ends the header; it
// and everything after it are text.

import { afterDateLead, readDate, readPartialDate } from '../dates.ts'
import { fieldNames } from '../field-names.ts'
import { isWebAddress } from '../field-values.ts'
import { mapFields } from '../fields.ts'
import { emptyHeader, type Header, mergeHeaders } from '../header.ts'
import { joinLines } from '../line-breaks.ts'
import { isAgency } from './agencies.ts'
import { readByline } from './byline.ts'
import { isFull, type Layout } from './layout.ts'
import { beginsUpper, endsPunctuated } from './sentences.ts'

/** A header, and the lines of the text below it. */
export interface HeaderLines {
  readonly header: Header
  readonly body: readonly string[]
}

/** Longer first lines are text. In UTF-16 code units. */
const longestTitle = 200

/** A header has no more lines than this. */
const mostLines = 12

const keyed = /^([A-Za-z][A-Za-z _-]{1,20}):\s+(\S.*)$/
const knownFields: ReadonlySet<string> = new Set(Object.values(fieldNames).flat())

/** Reads the header of a text. */
export function readHeaderLines(lines: readonly string[], layout: Layout): HeaderLines {
  const first = nextInked(lines, 0)
  if (first >= lines.length) return { header: emptyHeader, body: [] }
  const story = lines.slice(0, 2_000).join('\n')
  const titleEnd = endOfTitle(lines, first, layout, story)
  let header: Header = emptyHeader
  if (titleEnd > first)
    header = {
      ...header,
      title: joinLines(lines.slice(first, titleEnd).map(line => line.trim())),
    }

  const aside: string[] = []
  let at = titleEnd
  for (let read = 0; read < mostLines; read++) {
    const inked = nextInked(lines, at)
    if (inked >= lines.length) break
    const line = (lines[inked] ?? '').trim()
    const found = readHeaderLine(line, header, story)
    if (found === null) {
      // A line between title and byline, such as a subtitle, is text and does not end the header.
      const next = (lines[nextInked(lines, inked + 1)] ?? '').trim()
      if (aside.length > 0 || line.length > longestTitle || readByline(next, story) === null) break
      aside.push(line, '')
      at = inked + 1
      continue
    }
    header = found.header
    at = inked + 1
    if (found.text === null) continue
    return { header, body: [...aside, found.text, ...lines.slice(at)] }
  }
  return { header, body: [...aside, ...lines.slice(at)] }
}

/** Where the title ends: `first` if the text has none. */
function endOfTitle(lines: readonly string[], first: number, layout: Layout, story: string): number {
  const line = (lines[first] ?? '').trim()
  if (line.length > longestTitle || !/\p{L}/u.test(line) || readHeaderLine(line, emptyHeader, story) !== null)
    return first
  const below = nextInked(lines, first + 1)
  const next = (lines[below] ?? '').trim()
  const adjacent = below === first + 1
  if (readHeaderLine(next, emptyHeader, story) !== null) return first + 1
  if (next === '' || endsLikeText(line) || !beginsUpper(line)) return first
  if (!adjacent) return first + 1
  if (!layout.wrapped) return first + 1
  if (layout.unbroken || isFull(line, next, layout.width)) return wrappedTitle(lines, first)
  return first + 1
}

/** A title on two lines, with a blank one below. */
function wrappedTitle(lines: readonly string[], first: number): number {
  const [line = '', next = '', below = ''] = lines.slice(first, first + 3)
  const isTitle =
    below === '' && lines.length > first + 3 && !endsLikeText(next) && line.length + next.length < longestTitle
  return isTitle ? first + 2 : first
}

function endsLikeText(line: string): boolean {
  return endsPunctuated(line) && !/[?!”"’]$/.test(line)
}

/** Adds a line's information to the header; null if it adds nothing. */
export function readHeaderLine(
  line: string,
  header: Header,
  story: string,
): { header: Header; text: string | null } | null {
  const byline = header.authors.length === 0 ? readByline(line, story) : null
  if (byline !== null && !differ(header.source, byline.source) && !differ(header.published, byline.published)) {
    const { authors, source, published, dateline, text } = byline
    const merged = mergeHeaders(header, { ...emptyHeader, authors, source, published, dateline })
    return merged === header ? null : { header: merged, text }
  }
  if (line.length > longestTitle) return null
  const published = header.published === null ? (readDate(line) ?? monthAlone(line)) : null
  if (published !== null) return { header: { ...header, published }, text: null }
  if (header.url === null && isWebAddress(line)) return { header: { ...header, url: line }, text: null }
  if (header.source === null && isAgency(line)) return { header: { ...header, source: line }, text: null }
  return readKeyed(line, header)
}

/** "November 2024"; "Published: 2024". A year needs a word that says it is a date. */
function monthAlone(line: string): string | null {
  const value = afterDateLead(line)
  return value !== line || /^\p{L}/u.test(value) ? readPartialDate(value) : null
}

function readKeyed(line: string, header: Header): { header: Header; text: null } | null {
  const [, name = '', value = ''] = keyed.exec(line) ?? []
  if (!knownFields.has(name.toLowerCase().replace(/[ _-]/g, ''))) return null
  const merged = mergeHeaders(header, mapFields({ [name]: value }).header)
  return merged === header ? null : { header: merged, text: null }
}

/** Two values that cannot both be kept. */
export function differ(mine: string | null, other: string | null): boolean {
  return mine !== null && other !== null && mine !== other
}

function nextInked(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && lines[at] === '') at++
  return at
}
