// The byline of a plain text: "by Christy Lee · Voice of America", "By JANE ROE, Associated Press", "By Jane Roe | Nov. 4, 2024".

import { readDate } from '../dates.ts'
import { monthByName } from '../month-names.ts'
import { splitNames } from '../names.ts'
import { authorDescription, isAgency, publicationWord } from './agencies.ts'
import { unglue } from './glued-byline.ts'

export interface Byline {
  readonly authors: readonly string[]
  readonly source: string | null
  readonly published: string | null
  readonly dateline: string | null
  /** The rest of the line, which belongs to the story. */
  readonly text: string | null
}

/** Names and source on a line of their own are never longer; in a longer line text follows. In UTF-16 code units. */
const longestByline = 140
const longestSource = 60

const by = /^(by|von|par|por|di|door)(?::\s*|\s+)(?=\S)/i
const separator = /\s*[·•|]\s*/u
const separators = /\s*[·•|]\s*|\s+[—–]\s+/u
const workingFor = /^(.+?)\s+(?:of|for)\s+((?:the\s+)?\p{Lu}.*)$/iu
const writingIn = /^(.+?)\s+in\s+(\p{Lu}[\p{L}.' -]+(?:, \p{Lu}[\p{L}.' -]+)?)$/u
const particle = /^(?:de|da|del|della|dela|der|den|des|van|von|bin|ibn|al|el|la|le|di|du|dos|das|ter|ten|af|av|zu|y|e)$/
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}[\p{Lo}·・]*)$/u
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/** Reads a line as a byline; null if it is not one. `story` is the whole text, for bylines glued to the text. */
export function readByline(line: string, story: string): Byline | null {
  const match = by.exec(line)
  if (match === null) return null
  const rest = line.slice(match[0].length).trim()
  // "Di" and "von" begin sentences too: other languages' bylines must hold a full name.
  const strict = !/^by/i.test(match[1] ?? '')

  const end = separator.exec(rest.slice(0, longestByline))
  if (end !== null && end.index > 0) {
    const authors = namesOf(rest.slice(0, end.index), strict)
    if (authors === null) return null
    return { ...readTail(rest.slice(end.index + end[0].length), story), authors }
  }
  return rest.length > longestByline ? null : readWhole(rest, strict)
}

/** The part after the names: source and date, or source and the glued beginning of the story. */
function readTail(tail: string, story: string): Omit<Byline, 'authors'> {
  const parts = tail.split(separators).map(part => part.trim())
  const read = readParts(parts)
  if (tail.length <= longestByline && read !== null) return { ...read, dateline: null, text: null }
  const unglued = unglue(tail, story)
  return unglued === null
    ? { source: null, published: null, dateline: null, text: tail }
    : { source: unglued.source, published: null, dateline: unglued.dateline, text: unglued.text }
}

/** Each part is a date, a source or a description of the author, each at most once; else null. */
function readParts(parts: readonly string[]): { source: string | null; published: string | null } | null {
  let source: string | null = null
  let published: string | null = null
  for (const part of parts) {
    const date = readDate(part)
    if (date !== null && published === null) published = date
    else if (authorDescription.test(part)) continue
    else if (source === null && isSource(part)) source = part
    else return null
  }
  return { source, published }
}

/** A byline without separators but commas: names, then date, source or description. */
function readWhole(rest: string, strict: boolean): Byline | null {
  const nothing = { source: null, published: null, dateline: null, text: null }
  const parts = rest.split(separators)
  if (parts.length > 1) {
    const authors = namesOf(parts[0] ?? '', strict)
    const read = readParts(parts.slice(1).map(part => part.trim()))
    return authors === null || read === null ? null : { ...nothing, ...read, authors }
  }
  const segments = rest.split(/,\s*/)
  for (let from = 1; from < segments.length; from++) {
    const authors = namesOf(segments.slice(0, from).join(', '), strict)
    const after = segments.slice(from).join(', ')
    const published = readDate(after)
    if (authors === null) continue
    if (published !== null) return { ...nothing, authors, published }
    const read = readParts([after])
    if (read !== null && (read.source === null || isAgency(after) || publicationWord.test(after)))
      return { ...nothing, ...read, authors }
  }
  const [, person, employer] = workingFor.exec(rest) ?? []
  const employed = person === undefined ? null : namesOf(person, strict)
  if (employed !== null && employer !== undefined && isSource(employer))
    return { ...nothing, authors: employed, source: employer }
  const [, reporter, place] = writingIn.exec(rest) ?? []
  const onSite = reporter === undefined ? null : namesOf(reporter, strict)
  if (onSite !== null && place !== undefined) return { ...nothing, authors: onSite, dateline: place }
  if (isAgency(rest)) return { ...nothing, authors: [], source: rest }
  const authors = namesOf(rest, strict)
  return authors === null ? null : { ...nothing, authors }
}

function isSource(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= longestSource &&
    /^[\p{Lu}\p{Lo}\p{N}]|^the /u.test(text) &&
    !/[.!?]\s|[—–]/.test(text)
  )
}

/** The names in a text, or null if it holds anything but names. */
function namesOf(text: string, strict: boolean): string[] | null {
  const names = splitNames(text.replace(/(?<=\p{Ll}{3})\.$/u, ''))
  return names.length > 0 && names.every(name => isName(name, strict)) ? names : null
}

function isName(name: string, strict: boolean): boolean {
  const words = name.replace(/,/g, '').split(/\s+/)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (words.length > 6 || name.length > 60 || (strict && words.length < 2)) return false
  if (words.length === 1 && (weekday.test(first) || monthByName.has(first.toLowerCase()))) return false
  return nameWord.test(first) && nameWord.test(last) && words.every(word => nameWord.test(word) || particle.test(word))
}
