// Removes the first lines of wire copy that are for the desk: the header of an IPTC 7901 message, a slug line, "Status: draft". Their
// information about publication, and the item's names, are kept.

import { type Facts, joinFacts, noFacts } from '../publication/claim.ts'
import { factsOfFields } from '../publication/from-fields.ts'
import * as vocabulary from '../publication/vocabulary.ts'

export interface DeskLines {
  /** The given lines; lines that are not for the reader are blank. */
  readonly lines: readonly string[]
  readonly facts: Facts
}

/** A named line is within this many lines at the top, not counting blank ones. */
const linesAtTop = 14
/** Longer values are text. In UTF-16 code units. */
const longestValue = 80

const keyed = /^([A-Za-z][A-Za-z _-]{1,24}):\s*(\S.*)$/
/** "eca0124 3 i 93  dpa 1888": message, priority, category, words, agency, number. */
const messageHeader = /^[a-z]{2,4}\d{3,4} \d [a-z]{1,3} \d{1,5} .{0,60}$/
/** "021800 GMT Mar 24": day and time of sending. */
const messageEnd = /^\d{6} (?:GMT|UTC|[A-Z]{3,4}) [A-Za-z]{3} \d{2,4}$/
/** "Town/bridge/" */
const keywords = /^(?:[\p{L}\p{N} .&'’-]{1,40}\/){1,8}[\p{L}\p{N} .&'’-]{0,40}$/u
const priority = /^(?:EXTRA|FLASH|BULLETIN|URGENT|EIL|EILMELDUNG|SNAP|ALERT|UPDATE|ADVISORY)\s*\d?$/
/** "BC-Bridge", "US--Harbour Bridge, 1st Ld-Writethru" */
const slugLine =
  /^(?:BC|AP|AM|PM|[A-Z]{2})-{1,2}[A-Z][\p{L}\p{N}&'’._-]*(?: [\p{L}\p{N}&'’._-]+){0,3}(?:,[\p{L}\p{N}\s-]{1,40})?$/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: wires mark the parts of a message by them
const controls = /[\x01-\x04\x0e\x0f\x11-\x14\x1e\x1f]/g

/** Reads the lines above the story, and the last one of a message. */
export function readDeskLines(given: readonly string[]): DeskLines {
  const lines = [...given]
  const inked: { line: string; at: number }[] = []
  for (let at = 0; at < lines.length && inked.length < linesAtTop; at++) {
    const line = (lines[at] ?? '').replace(controls, '')
    lines[at] = line
    if (line.trim() !== '') inked.push({ line: line.trim(), at })
  }
  const facts: Facts[] = []
  const isMessage = messageHeader.test(inked[0]?.line ?? '')
  if (isMessage) facts.push(readMessage(inked, lines))
  for (const { line, at } of inked) {
    if (lines[at] === '') continue
    const found = readNamed(line, at)
    if (found === null) continue
    facts.push(found.facts)
    if (found.isDesk) lines[at] = ''
  }
  const [first, second] = inked
  if (
    !isMessage &&
    first !== undefined &&
    second !== undefined &&
    slugLine.test(first.line) &&
    !first.line.includes(' ')
  ) {
    facts.push(slugFacts(first.line.replace(/,.*$/, '')))
    lines[first.at] = ''
  }
  return { lines, facts: joinFacts(facts) }
}

/** Removes header, keywords, priority and the time at the end; a headline ends with "=". */
function readMessage(inked: readonly { line: string; at: number }[], lines: string[]): Facts {
  const [first] = inked
  if (first === undefined) return noFacts
  lines[first.at] = ''
  const facts = [slugFacts(first.line.split(' ', 1)[0] ?? '')]
  for (const { line, at } of inked.slice(1, 5)) {
    if (keywords.test(line) && line.includes('/')) facts.push(slugFacts(line.replace(/\/$/, '')))
    else if (!priority.test(line)) break
    lines[at] = ''
  }
  for (const { line, at } of inked.slice(1, 8)) {
    if (/[^=]\s=$/.test(line)) lines[at] = line.replace(/\s+=$/, '')
  }
  const last = lines.findLastIndex(line => line.replace(controls, '').trim() !== '')
  if (messageEnd.test((lines[last] ?? '').replace(controls, '').trim())) lines[last] = ''
  return joinFacts(facts)
}

/** A "Name: value" line about the publication or the names of the item. `isDesk`: it is not for readers. */
function readNamed(line: string, at: number): { facts: Facts; isDesk: boolean } | null {
  const [, name = '', value = ''] = keyed.exec(line) ?? []
  if (name === '' || value.length > longestValue) return null
  const plain = name.toLowerCase().replace(/[ _-]/g, '')
  const word = value
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
  // An embargo in running text is read with its wording (publication/notices.ts).
  if (vocabulary.embargoFields.has(plain)) return null
  const isStatus = vocabulary.statusFields.has(plain)
  if (isStatus && !vocabulary.publishedWords.has(word) && !vocabulary.unpublishedWords.has(word)) return null
  const isFlag = vocabulary.draftFlags.has(plain) || vocabulary.passwordFields.has(plain)
  if (isFlag && isHeadline(word)) return null
  const isName = vocabulary.slugFields.has(plain) || plain === 'keyword' || plain === 'keywordline'
  const facts = isName ? slugFacts(value.trim()) : factsOfFields({ [name]: value.trim() }, () => at + 1)
  const says = facts.claims.length > 0 || facts.names.ids.length + facts.names.slugs.length > 0
  if (!says && !isStatus) return null
  const isDate = facts.claims.every(({ reason }) => reason === 'future') && facts.claims.length > 0
  return { facts, isDesk: isStatus || isName || (facts.claims.length > 0 && !isDate) }
}

/** "Draft: a history of conscription", "Password: the game show": no flag has that many words. */
function isHeadline(value: string): boolean {
  const count = value.split(' ').length
  return count > 3 || (count > 1 && /^(?:an?|the) /.test(value))
}

function slugFacts(slug: string): Facts {
  return { ...noFacts, names: { ids: [], slugs: [slug] } }
}
