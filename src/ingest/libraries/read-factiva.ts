// Exports of Factiva as text: with field codes ("HD  Title", "LP  First paragraph"), or without them; then the word count marks the header,
// and "Document ..." ends each article.

import { readDate } from '../dates.ts'
import { joinLines } from '../line-breaks.ts'
import { blocksOf, type LibraryRecord, splitAt } from './library-record.ts'

const code =
  /^(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|SE|VOL|ART|CX)(?:\t\s*| {1,}|$)(.*)$/
const words = /^\d[\d.,\s]{0,8}(?:words?|mots|Wörter|palabras|parole|palavras|woorden|ord|słów|слов)$/iu
const ends = /^(?:Document|Dokument|Documento|Документ) [A-Za-z0-9]{10,40}\s*$/
const copyright = /^(?:\(c\)|©|copyright\b)/i
/** The end of a file: the search, and the service's own notice. */
const closing =
  /^(?:Search Summary|Résumé de la recherche|Suchübersicht)\s*$|^(?:\(c\)|©|copyright) \d{4} (?:Dow Jones|Factiva)/i

export function isFactiva(lines: readonly string[]): boolean {
  const codes = new Set(lines.map(line => code.exec(line)?.[1]).filter(found => found !== undefined))
  if (codes.has('HD') && ['LP', 'TD', 'AN', 'SN'].filter(one => codes.has(one)).length >= 2) return true
  return lines.some(line => ends.test(line)) && lines.some(line => words.test(line.trim()))
}

export function readFactiva(lines: readonly string[]): LibraryRecord[] {
  return lines.some(line => /^HD(?:\t| |$)/.test(line)) ? readCoded(lines) : readUncoded(lines)
}

function readCoded(lines: readonly string[]): LibraryRecord[] {
  // If codes are followed by a tab or several blanks, a single blank belongs to a sentence: "IN a statement".
  const isWide = lines.some(line => /^HD(?:\t| {2,}|$)/.test(line))
  const records: { fields: Map<string, string[]>; line: number }[] = []
  let name: string | null = null
  lines.forEach((line, at) => {
    const [, found, value = ''] = code.exec(line) ?? []
    const isCode =
      found !== undefined && (!isWide || line.length === found.length || /^[A-Z]{2,3}(?:\t| {2,})/.test(line))
    if (isCode && begins(found, records.at(-1)?.fields)) records.push({ fields: new Map(), line: at + 1 })
    const record = records.at(-1)
    if (record === undefined || (!isCode && (ends.test(line) || closing.test(line)))) {
      name = null
      return
    }
    if (isCode) {
      name = found
      record.fields.set(found, [...(record.fields.get(found) ?? []), value])
    } else if (name !== null) record.fields.get(name)?.push(line)
  })
  return records.map(({ fields, line }) => {
    const text = (one: string) => {
      const value = (fields.get(one) ?? []).join(' ').replace(/\s+/g, ' ').trim()
      return value === '' ? null : value
    }
    return {
      title: text('HD'),
      byline: text('BY'),
      source: text('SN'),
      date: text('PD'),
      section: text('SE') ?? text('CLM'),
      language: text('LA'),
      id: text('AN')?.replace(/^Document\s+/i, '') ?? null,
      body: [...(fields.get('LP') ?? []), '', ...(fields.get('TD') ?? [])],
      line,
    }
  })
}

/** A headline, or a section above it, begins a new article after the last one's number. */
function begins(found: string, open: ReadonlyMap<string, unknown> | undefined): boolean {
  if (found !== 'HD' && found !== 'SE' && found !== 'CLM') return false
  return open === undefined || open.has('AN') || (found === 'HD' && open.has('HD'))
}

function readUncoded(lines: readonly string[]): LibraryRecord[] {
  const parts = splitAt(lines, line => ends.test(line))
  const ids = lines.filter(line => ends.test(line)).map(line => line.trim().split(' ')[1] ?? null)
  return parts
    .map((part, at) => recordOf(part.lines, ids[at] ?? null, part.first + 1))
    .filter(record => record !== null)
}

function recordOf(lines: readonly string[], id: string | null, line: number): LibraryRecord | null {
  const inked = lines
    .map((text, at) => ({ text: text.trim(), at }))
    .filter(({ text }) => text !== '' && !closing.test(text))
  const counted = inked.findIndex(({ text }) => words.test(text))
  if (counted < 1) return null
  const above = blocksOf(lines.slice(0, inked[counted]?.at ?? 0))
  const head = above.flatMap(block => block.lines)
  const byline = head.length > 1 ? (head.at(-1) ?? null) : null
  const isByline = byline !== null && byline.length < 120 && !/[.?!]$/.test(byline)
  const dated = inked.findIndex(({ text }, at) => at > counted && at < counted + 3 && readDate(text) !== null)
  const behind = inked.slice((dated < 0 ? counted : dated) + 1)
  const sourceAt = behind.findIndex(({ text }) => !/^\d{1,2}[:.]\d{2}/.test(text))
  // The header ends with the copyright, or with the language.
  const within = behind.slice(0, 12)
  const right = within.findIndex(({ text }) => copyright.test(text))
  const spoken = within.findIndex(({ text }) => languageName.test(text))
  const end = right >= 0 ? right : spoken
  const start = behind[end + 1]?.at ?? lines.length
  const notice = behind[right]?.at
  const blockEnd = notice === undefined ? start : lines.findIndex((text, at) => at > notice && text.trim() === '')
  const title = (isByline ? head.slice(0, -1) : head).filter(text => !/^\d+$/.test(text))
  return {
    title: joinLines(title) || null,
    byline: isByline ? byline : null,
    source: behind[sourceAt]?.text ?? null,
    date: dated < 0 ? null : (inked[dated]?.text ?? null),
    language: behind[spoken]?.text ?? null,
    id,
    body: lines.slice(right >= 0 && blockEnd >= 0 ? blockEnd : start).filter(text => !closing.test(text.trim())),
    line,
  }
}

const languageName =
  /^(?:English|German|French|Spanish|Italian|Portuguese|Dutch|Russian|Swedish|Danish|Norwegian|Finnish|Polish|Chinese|Japanese|Korean|Arabic|Turkish|Englisch|Deutsch|Französisch|Anglais|Allemand|Français|Inglés|Español|Inglese|Italiano|Inglês|Português)(?: .{0,20})?$/iu
