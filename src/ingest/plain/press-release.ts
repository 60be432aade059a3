// Removes the parts of a press release that are not its text: "FOR IMMEDIATE RELEASE", contacts, the end mark, and the sender's description
// of itself ("About the Harbour Board"). The date of the label is kept.

import { readDate, readPartialDate } from '../dates.ts'

export interface PressRelease {
  /** The given lines; lines that are not the release's text are blank. */
  readonly lines: readonly string[]
  /** The date that stands behind the label. */
  readonly published: string | null
}

/** A label is within this many lines at the top, not counting blank ones. */
const linesAtTop = 12
/** Labels and their date take so many lines. */
const linesOfLabels = 4
/** A block of contacts is never longer, in lines; nor is any of its lines, in UTF-16 code units. */
const linesOfContacts = 10
const longestContact = 120

const label = new RegExp(
  String.raw`^[\s*_#:–—-]*(?:(?:for )?immediate(?:ly)? (?:release|distribution|publication)|for immediate (?:release|use)` +
    '|release immediately|(?:news|press|media) (?:release|statement|advisory|announcement|alert)|(?:official )?(?:news' +
    '|press) bulletin|pressemitteilung|presseinformation|medienmitteilung|medieninformation|communiqué(?: de presse)?' +
    '|comunicado(?: de prensa)?|nota de prensa|comunicado de imprensa|nota à imprensa|comunicato stampa|persbericht' +
    '|pressmeddelande|pressemeddelelse|pressemelding|lehdistötiedote|tiedote|пресс-релиз|informacja prasowa' +
    String.raw`|komunikat prasowy|tisková zpráva|basın bülteni)[\s*_#:–—.,-]*(.*)$`,
  'iu',
)
/** A part of the label line that is no headline: a date, a number, the sender's own word for it. */
const number = /^(?:no\.?|nr\.?|n°|#)\s*[\w/.-]{1,20}$/i

const contact = new RegExp(
  String.raw`^[\s*_]*(?:(?:for )?(?:more|further|additional) information(?:,)?(?: (?:please )?(?:contact|call|visit))?\b.*` +
    '|(?:for )?(?:(?:media|press|news|public|investor|editorial|general|company|agency) )*(?:contacts?|enquir(?:y|ies)' +
    String.raw`|inquir(?:y|ies)|relations)(?: (?:information|details|person|us))?\s*[:：].*|(?:media |press ` +
    String.raw`|news )?contacts?(?: information)?|contact[:\s-].{0,80}|pressekontakt\b.*|ansprechpartner\b.*|rückfragen\b.*` +
    String.raw`|contacts? presse\b.*|contacto(?: de prensa)?\s*:?.*|contatti?(?: stampa)?\s*:?.*` +
    String.raw`|(?:pers)?contact(?:persoon)?\s*:.*)$`,
  'iu',
)
/** Lines that only contacts have: an address, a number to call. */
const contactLine = new RegExp(
  String.raw`^(?:(?:e-?mail|tel(?:ephone|\.)?|phone|ph|fax|mobile|cell|office|direct|web(?:site)?|twitter|t|m|e|p` +
    String.raw`|w)\s*[.:]\s*\S.*|\+?[\d(][\d\s()./-]{6,24}(?:\s*(?:ext|x)\.?\s*\d+)?|\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+)$`,
  'i',
)

const end =
  /^(?:#(?:\s*#){1,4}|[-–—\s(*]*(?:30|ends?|ende|fin|koniec|fine|einde)[-–—\s)*]*|[-–—*~\s]*(?:xxx|ENDS?)[-–—*~\s]*|\*(?:\s*\*){2,6})$/i
/** An end mark that may be a word of the text counts only in capitals, or between dashes. */
const surely = /^#|[-–—*~(]|^(?:ENDS?|ENDE|FIN|KONIEC|XXX)$/
const about =
  /^(?:about|über|à propos d[eu]?|acerca de|sobre|informazioni su|chi è|over|om|o firmie|о компании)\s+\p{Lu}?[\p{L}\p{N}][^.!?]{0,80}:?$/iu
const wired =
  /\/(?:PRNewswire|CNW|EINPresswire)[^/]{0,30}\/|\((?:BUSINESS WIRE|GLOBE ?NEWSWIRE|PRNewswire|ACCESSWIRE|NEWMEDIAWIRE|ANI|EZ Newswire)\)/i
const notes = /^(?:notes? (?:to|for) editors?|editors?['’]? notes?|hinweise? für die redaktion)\b.{0,20}$/i

/** Removes everything but the text. A text that is not a press release is unchanged. */
export function readPressRelease(given: readonly string[]): PressRelease {
  const inked = given.map((line, at) => ({ line: line.trim(), at })).filter(({ line }) => line !== '')
  const top = inked.slice(0, linesAtTop)
  const labels = top.filter(({ line }) => isLabel(line))
  if (labels.length === 0 && !isWired(inked.map(({ line }) => line))) return { lines: given, published: null }
  const lines = [...given]
  let published: string | null = null
  for (const { line, at } of labels) {
    const behind = label.exec(line)?.[1]?.trim() ?? ''
    published ??= readDate(behind) ?? readPartialDate(behind)
    lines[at] = ''
  }
  // A date on a line of its own above the headline.
  for (const { line, at } of top.slice(0, linesOfLabels)) {
    const date = lines[at] === '' ? null : readDate(line)
    if (date === null) continue
    published ??= date
    lines[at] = ''
  }
  takeContacts(lines, top.at(-1)?.at ?? 0)
  takeEnd(lines)
  return { lines, published }
}

/** A label alone on its line, or with a date, a number or a contact behind it. */
function isLabel(line: string): boolean {
  if (line.length > longestContact) return false
  const behind = label.exec(line)?.[1]?.trim()
  if (behind === undefined) return false
  return (
    behind === '' ||
    number.test(behind) ||
    readDate(behind) !== null ||
    readPartialDate(behind) !== null ||
    label.test(behind) ||
    contact.test(behind)
  )
}

/** A release of a distributor without a label: its dateline names the service, or it ends with a mark. */
function isWired(lines: readonly string[]): boolean {
  return lines.slice(0, 8).some(line => wired.test(line.slice(0, 200)))
}

/**
 * Blocks of contacts at the top: a line that announces them, and the lines down to a blank one; and single lines that only contacts have.
 */
function takeContacts(lines: string[], last: number): void {
  for (let at = 0; at <= last; at++) {
    const line = (lines[at] ?? '').trim()
    if (line !== '' && contactLine.test(line)) lines[at] = ''
    else if (isContact(line)) at = takeBlock(lines, at)
  }
}

function isContact(line: string): boolean {
  return line.length <= longestContact && contact.test(line) && !/[.!?]["”’]?$/.test(line)
}

/** Blanks the block that begins at a line, to a blank one; returns its last line. A label alone may have a blank line below it. */
function takeBlock(lines: string[], start: number): number {
  const isAlone = /[:：]$|^(?:\w+ )?contacts?$/i.test((lines[start] ?? '').trim())
  let last = start
  for (let at = start + 1; at < Math.min(lines.length, start + linesOfContacts); at++) {
    const line = (lines[at] ?? '').trim()
    if (line === '' && !(isAlone && last === start && at === start + 1)) break
    if (line.length > longestContact) break
    if (line !== '') last = at
  }
  lines.fill('', start, last + 1)
  return last
}

/** The end mark, and everything after it; before it, contacts and the sender's description of itself. */
function takeEnd(lines: string[]): void {
  const mark = lines.findIndex(
    (line, at) => at > 2 && end.test(line.trim()) && surely.test(line.trim()) && isLate(lines, at),
  )
  const body = mark < 0 ? lines.length : mark
  if (mark >= 0) lines.fill('', mark)
  const tail = lines.findIndex((line, at) => at > 2 && at < body && isTail(line.trim()) && isLate(lines, at))
  if (tail >= 0) lines.fill('', tail)
}

function isTail(line: string): boolean {
  return (line.length <= longestContact && about.test(line)) || notes.test(line) || isContact(line)
}

/** Does most of the text stand above? */
function isLate(lines: readonly string[], at: number): boolean {
  const length = (from: number, to?: number) => lines.slice(from, to).reduce((sum, line) => sum + line.trim().length, 0)
  const above = length(0, at)
  return above > 0 && above >= Math.min(length(at), 4_000) * 0.2
}
