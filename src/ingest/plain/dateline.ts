// Reads the dateline that opens a news story: "WASHINGTON, Nov. 4, 2024 (Reuters) - The president ...". Place, date and agency go to the
// header; the text after the dash stays.

import { readDate } from '../dates.ts'
import { monthByName } from '../month-names.ts'
import { isAgency } from './agencies.ts'
import { places } from './places.ts'

export interface Dateline {
  /** The place as written, with other details that have no field of their own. */
  readonly dateline: string | null
  readonly agency: string | null
  readonly published: string | null
  /** The paragraph without its dateline. */
  readonly text: string
}

/** A dateline is never longer. In UTF-16 code units. */
const longest = 90

/** The dash after a dateline; a hyphen, or the underscore that old wires use for a dash, needs blanks around it. */
export const dateDash = /\s*(?:—|–|--+)\s*|\s+[-_]\s+/u

const inBrackets = /^(.*?)\s*(?:\(([^()]{2,40})\)|\/([^/]{2,40})\/)\s*$/su
/** "HARBOURTOWN--(BUSINESS WIRE)--": the service stands between two dashes. */
const betweenDashes = /^\s*\([^()]{2,40}\)\s*(?:—|–|--+|-\s)\s*/u
/** Distributors of press releases: they are not news sources. */
const distributor = new RegExp(
  '^(?:PR ?Newswire|Business Wire|Globe ?Newswire|Accesswire|Newswire|CNW(?: Group)?|Marketwired?|EIN ?Presswire' +
    String.raw`|NewMediaWire|EZ Newswire|PRWEB|ots)\b`,
  'iu',
)
const capitals = /^(?=(?:[^\p{Lu}]*\p{Lu}){3})\p{Lu}[\p{Lu}\s.'’/-]{1,38}$/u
const titled = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u
const region = /^[\p{L}][\p{L}.'’ -]{0,28}$/u
const monthAndDay = /^(?:(\p{L}{3,12})\.? \d{1,2}|\d{1,2}\.? (?:de )?(\p{L}{3,12})\.?)$/u

/** Capitals before a dash that are a label, not a place. */
const labels = new RegExp(
  '^(?:breaking|breaking news|update|updated?|watch|listen|live|video|photos?|note|correction|clarification|opinion' +
    String.raw`|analysis|editorial|exclusive|explainer|fact check|editor'?s note|q&a|by)\b`,
  'i',
)

/** The dateline of a story's first paragraph, or null if it has none. */
export function readDateline(paragraph: string): Dateline | null {
  const start = paragraph.slice(0, longest + 4)
  const dash = dateDash.exec(start)
  if (dash === null || dash.index > longest) return null
  const given = start.slice(0, dash.index).trim()
  const behind = paragraph.slice(dash.index + dash[0].length)
  const service = betweenDashes.exec(behind.slice(0, 60))?.[0] ?? ''
  const head = `${given} ${service.replace(/[\s–—-]+$/u, '')}`.trim()
  const text = behind.slice(service.length).trim()
  if (text === '' || labels.test(head)) return null

  const [, before = head, round, slashed] = inBrackets.exec(head) ?? []
  const brackets = round ?? slashed ?? null
  const isSent = brackets !== null && distributor.test(brackets)
  const named = brackets !== null && (isAgency(brackets) || /^[\p{L}][\p{L} ./-]*$/u.test(brackets)) ? brackets : null
  if (brackets !== null && named === null) return null
  const agency = isSent ? null : named
  if (before.trim() === '')
    return isSent || (agency !== null && isAgency(agency)) ? { dateline: null, agency, published: null, text } : null

  const { place, published } = splitDate(before.replace(/,\s*$/, ''))
  const certain = named !== null || published !== null
  if (!isPlace(place, certain) || (/^[-_]$/.test(dash[0].trim()) && !certain && !places.has(place.toLowerCase())))
    return null
  return { dateline: place, agency, published, text }
}

/** Separates a full date from a place: "PARIS, March 3, 2020". A date without its year stays with the place. */
function splitDate(text: string): { place: string; published: string | null } {
  const segments = text.split(/,\s*/)
  for (let from = 1; from < segments.length; from++) {
    const published = readDate(segments.slice(from).join(', '))
    if (published !== null) return { place: segments.slice(0, from).join(', '), published }
  }
  return { place: text, published: null }
}

function isPlace(text: string, certain: boolean): boolean {
  const [place = '', ...rest] = text.split(/,\s*/)
  if (!rest.every(part => region.test(part) || isMonthAndDay(part))) return false
  if (places.has(place.toLowerCase()) || capitals.test(place)) return true
  return (certain || rest.some(isMonthAndDay)) && titled.test(place)
}

function isMonthAndDay(text: string): boolean {
  const [, before, behind] = monthAndDay.exec(text) ?? []
  const month = before ?? behind
  return month !== undefined && monthByName.has(month.toLowerCase())
}
