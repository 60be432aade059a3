// One item of a wire in its format's terms, and how it becomes a story. All wires end here.

import type { Paragraph } from '../../article/article.ts'
import { readDate } from '../dates.ts'
import type { Header } from '../header.ts'
import { isAgency } from '../plain/agencies.ts'
import { readByline } from '../plain/byline.ts'
import { readDateline } from '../plain/dateline.ts'
import type { Problem } from '../problem.ts'
import { noFacts } from '../publication/claim.ts'
import { readNotices } from '../publication/notices.ts'
import type { Story } from '../publication/story.ts'
import { storyOfFields } from '../story-of-fields.ts'

export interface WireItem {
  /** Named as fields of articles are (field-names.ts, publication/vocabulary.ts). */
  readonly fields: Readonly<Record<string, unknown>>
  /** The dateline as its element has it: "STOCKHOLM, Aug 29, 2014 (AFP) -". The text may begin with it, too. */
  readonly dateline: string | null
  readonly paragraphs: readonly Paragraph[]
  /** Lines above the text that may be notices: an embargo, a kill. */
  readonly head?: readonly string[]
  /** Its kind, if it is not text: "a picture". */
  readonly kind?: string
}

/** Where it stands in its file. */
export interface WirePlace {
  readonly path: string
  readonly line?: number | null
  readonly isEntry?: boolean
}

/** The dateline opens one of the first paragraphs. */
const within = 2

/** The last lines of many dispatches: initials of the writer and editor, "ends"; and the agency with its initials. */
const signOffs: readonly RegExp[] = [
  /^[a-z]{2,4}(?:[/-][a-z]{2,4}){1,6}(?:[ /-]\d{1,2})?$/,
  /^[\s-]*(?:ends?|ende|fin)[\s-]*$/i,
  /^\/\p{L}{2,12}\/$/u,
]
const initials = /^(?:[a-z]{2,4}|[A-Z]{2,4}|[a-z]?\d{1,2})$/
/** How long such a line is, in UTF-16 code units, and how many there are. */
const longestSignOff = 30
const mostSignOffs = 2

/** Datelines that agencies write with their names in another way: "SEOUL, Nov 26 AFP -", "Madrid (EFE).-", "København /ritzau/:". */
const otherDatelines: readonly (readonly [RegExp, string])[] = [
  [/^([^–—()_-]{2,50}?) ([A-Z]{2,8})(\s+[–—-]\s+)/u, '$1 ($2)$3'],
  [/^([^()]{2,50}? \([^()]{2,20}\))\.?-+\s+/u, '$1 - '],
  [/^(\p{Lu}[\p{L} .-]{1,40}?) ?\/(\p{L}{2,12})\/ ?[:–—-]\s*/u, '$1 ($2) - '],
  // The agency alone, then the place.
  [/^\(([^()]{2,20})\)\s+[–—-]\s+([^–—()-]{2,50}?)\s+[–—-]\s+/u, '$2 ($1) - '],
]

/** The story of an item. */
export function storyOfWire(
  { fields, dateline, paragraphs, head = [], kind }: WireItem,
  place: WirePlace,
  problems: Problem[],
): Story {
  const withoutText = [
    kind === undefined ? 'the item has no text' : `the item is ${kind} and has no text`,
    'nothing, if that is right; remove it from the folder',
  ] as const
  const refine = (header: Header, text: readonly Paragraph[]): readonly [Header, readonly Paragraph[]] => {
    const [named, rest] = takeByline({ ...header, dateline: null }, withoutSignOffs(text))
    return takeDatelines(named, dateline, rest)
  }
  // The description of a picture is not an article.
  const given = kind !== undefined && paragraphs.length === 0 ? { ...fields, summary: null } : fields
  const { claims, kill } = readNotices(head)
  const facts = [{ ...noFacts, claims, kill }]
  return storyOfFields({ fields: given, paragraphs, ...place, facts, withoutText, refine }, problems)
}

/** Takes the place and agency from the dateline and removes them from the text. A dateline of another place stays in the text. */
function takeDatelines(
  header: Header,
  given: string | null,
  paragraphs: readonly Paragraph[],
): readonly [Header, readonly Paragraph[]] {
  const element = given === null ? null : readDateline(`${given.replace(/[\s_–—-]+$/u, '')} — x`)
  const words = element?.dateline ?? withoutAgency(given ?? '')
  // "MARCH 04, 2013", "2018-01-03 20:13": a date alone.
  const place = /^\d/.test(words) || readDate(words) !== null ? '' : words
  const at = paragraphs.slice(0, within).findIndex(({ kind }) => kind === 'prose')
  const opening = at < 0 ? null : openingOf(paragraphs[at]?.text ?? '', place)
  const found: Header = {
    ...header,
    dateline: place || (opening?.dateline ?? null),
    source: header.source ?? opening?.agency ?? element?.agency ?? null,
    published: header.published ?? opening?.published ?? element?.published ?? null,
  }
  if (opening === null) return [found, paragraphs]
  return [
    found,
    paragraphs.map((paragraph, index) => (index === at ? { ...paragraph, text: opening.text } : paragraph)),
  ]
}

function withoutAgency(dateline: string): string {
  return dateline
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/[\s,_–—-]+$/u, '')
    .trim()
}

interface Opening {
  readonly dateline: string | null
  readonly agency: string | null
  readonly published: string | null
  readonly text: string
}

/** The dateline that opens a text. Null if there is none, or one of another place. */
function openingOf(text: string, place: string): Opening | null {
  const usual = otherDatelines.reduce(
    (line, [form, written]) => (isAgencyIn(form, line) ? line.replace(form, written) : line),
    text,
  )
  const opening = readDateline(usual)
  if (opening === null) return null
  return place === '' || opening.dateline === null || areAlike(place, opening.dateline) ? opening : null
}

/** The first form allows any capitals before its dash, so they must be an agency's. */
function isAgencyIn(form: RegExp, line: string): boolean {
  if (form !== otherDatelines[0]?.[0]) return true
  const [, , name = ''] = form.exec(line) ?? []
  return isAgency(name)
}

function areAlike(one: string, other: string): boolean {
  const [mine = '', theirs = ''] = [one, other].map(place => place.toLowerCase().split(',', 1)[0]?.trim())
  return mine.startsWith(theirs) || theirs.startsWith(mine)
}

function withoutSignOffs(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let end = paragraphs.length
  while (paragraphs.length - end < mostSignOffs && end > 1 && isSignOff(paragraphs[end - 1]?.text ?? '')) end -= 1
  return paragraphs.slice(0, end)
}

function isSignOff(line: string): boolean {
  if (line.length > longestSignOff) return false
  const [agency = '', ...rest] = line.split(' ')
  return (
    signOffs.some(form => form.test(line)) ||
    (isAgency(agency) && rest.length > 0 && rest.every(one => initials.test(one)))
  )
}

/** A byline that opens the text. */
function takeByline(header: Header, paragraphs: readonly Paragraph[]): readonly [Header, readonly Paragraph[]] {
  const [first, ...rest] = paragraphs
  const found =
    first === undefined || rest.length === 0 || !/^by\s/i.test(first.text) ? null : readByline(first.text, '')
  if (found === null || found.text !== null || found.authors.length === 0) return [header, paragraphs]
  const authors = header.authors.length > 0 ? header.authors : found.authors
  return [{ ...header, authors, source: header.source ?? found.source }, rest]
}
