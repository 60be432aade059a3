// Exports of Nexis as text: the old layout, whose records begin with "1 of 20 DOCUMENTS", and that of Nexis Uni and Nexis Advance, whose
// records end with "End of Document". Labels may be English, German, French or Dutch.

import { readDate, readPartialDate } from '../dates.ts'
import { joinLines } from '../line-breaks.ts'
import { type Block, blocksOf, type LibraryRecord, splitAt } from './library-record.ts'

const begins = /^\s*(?:Document |Dokument )?\d{1,5} (?:of|von|de|sur|van) \d{1,5}(?: (?:DOCUMENTS?|DOKUMENTEN?))?\s*$/i
const ends = /^\s*(?:End of Document|Ende des Dokuments|Fin du document|Einde van document)\s*$/i
const label = /^(\p{Lu}[\p{L} /-]{2,28}?)\s*:\s*(.*)$/u
const copyright = /^(?:copyright\b|\(c\)|©|all rights reserved|alle rechte vorbehalten|tous droits réservés)/i

const distributor = /^distributed by\b/i

/** Labels above the text, by the field they fill. Others are left out. */
const headLabels: Readonly<Record<string, keyof LibraryRecord | null>> = {
  ...{ headline: 'title', title: 'title', titel: 'title', titre: 'title', überschrift: 'title' },
  ...{ byline: 'byline', author: 'byline', autor: 'byline', auteur: 'byline', von: 'byline' },
  ...{ section: 'section', rubrik: 'section', rubrique: 'section', sectie: 'section' },
  ...{ dateline: 'dateline', ort: 'dateline', language: 'language', sprache: 'language', langue: 'language' },
  ...{ highlight: 'summary', abstract: 'summary', summary: 'summary' },
  ...{ length: null, länge: null, longueur: null, lengte: null, lede: null, edition: null, column: null },
}
/** Most blocks of a header; longest line with a date, in UTF-16 code units. */
const blocksOfHead = 14
const longestDate = 60

/** The label after which the text begins, unless others follow. */
const lengths = /^(?:length|länge|longueur|lengte)$/
const body = /^(?:body|text|texte|volltext|full text)$/i

/** Labels below the text. The content of a label without a field is left out. */
const footLabels: Readonly<Record<string, keyof LibraryRecord | null>> = {
  ...{ language: 'language', sprache: 'language', langue: 'language', url: 'url', dateline: 'dateline' },
  ...Object.fromEntries(
    'load-date|update|publication-type|publication type|journal-code|journal code|graphic|grafik|graphique|correction-date|acc-no|type|document-type|series|notes|note|subject|organization|company|companies|ticker|industry|person|people|geographic|country|state|city|naics|sic|pub-type|zeitungs-code|type-publication|date-chargement|classification|download-date|publication|issn|doc-id|distribution|time|jnl-code|jnlcode|day'
      .split('|')
      .map(name => [name, null]),
  ),
}
const surelyFooter = /^(?:GRAPHIC|GRAFIK|LOAD-DATE|Load-Date|PUBLICATION-TYPE):/
/** Headings of a line of their own below the text. */
const footHeading = /^(?:classification|graphic|graphics|grafik|notes|subject|geographic|industry)$/i

export function isNexis(lines: readonly string[]): boolean {
  return (
    lines.some(
      line =>
        /^\s*(?:Document |Dokument )\d{1,5} (?:of|von|de) \d{1,5}\s*$|DOCUMENTS?\s*$/i.test(line) && begins.test(line),
    ) ||
    (lines.some(line => ends.test(line)) &&
      lines.some(line => /^(?:Load-Date|Length|Länge|Longueur|Body|Section)\b/i.test(line)))
  )
}

export function readNexis(lines: readonly string[]): LibraryRecord[] {
  const isOld = lines.some(line => begins.test(line) && /DOCUMENT|DOKUMENT/i.test(line))
  const parts = splitAt(lines, line => (isOld ? begins.test(line) : ends.test(line)))
  const records = isOld ? parts.slice(1) : parts.filter(part => part.lines.some(line => line.trim() !== ''))
  return records
    .map(part => recordOf(blocksOf(part.lines).flatMap(splitHead), part.lines, part.first + 1))
    .filter(record => record !== null)
}

/** A header may lack blank lines: a date, a label, and the text after the length begin a new block. */
function splitHead(block: Block, place: number): Block[] {
  if (place >= blocksOfHead || block.lines.length === 1) return [block]
  const parts: { lines: string[]; first: number }[] = []
  block.lines.forEach((line, at) => {
    const before = block.lines[at - 1] ?? ''
    const begins =
      at === 0 ||
      namedBy(line, headLabels) !== null ||
      lengths.test(namedBy(before, headLabels) ?? '') ||
      (dateOf(line) !== null && !label.test(line) && line.length < longestDate)
    if (begins) parts.push({ lines: [line], first: block.first + at })
    else parts.at(-1)?.lines.push(line)
  })
  return parts
}

function recordOf(blocks: readonly Block[], lines: readonly string[], line: number): LibraryRecord | null {
  const dated = blocks.findIndex((block, at) => at > 0 && dateOf(block.lines[0] ?? '') !== null)
  const isNew = dated >= 0 && isUni(blocks, dated)
  // Above the first record of a new export stands the search query.
  const from = isNew ? Math.max(0, dated - 2) : 0
  const found: { -readonly [Name in keyof LibraryRecord]?: LibraryRecord[Name] } = {}
  let hasLength = false
  let source: string | null = null
  let start: number | null = null
  const unnamed: Block[] = []
  for (const block of blocks.slice(from)) {
    const [first = ''] = block.lines
    const bodyLabel = /^(body|text|texte|volltext|full text)\s*:?\s*(.*)$/i.exec(first)
    if (bodyLabel !== null && (bodyLabel[2] === '' || first.includes(':'))) {
      start = bodyLabel[2] === '' && block.lines.length === 1 ? block.first + 1 : block.first
      break
    }
    const known = block.lines.every(one => namedBy(one, headLabels) !== null || !label.test(one))
      ? namedBy(first, headLabels)
      : null
    if (known !== null) {
      for (const one of fieldsIn(block.lines, headLabels)) {
        hasLength ||= lengths.test(one.name)
        if (one.field !== null && found[one.field] === undefined) Object.assign(found, { [one.field]: one.value })
      }
      continue
    }
    if (copyright.test(first)) {
      // The name of the paper may follow the copyright without a blank line.
      source ??= block.lines.slice(1).findLast(one => !copyright.test(one) && !distributor.test(one)) ?? null
      continue
    }
    if (distributor.test(first)) continue
    if (hasLength || (Object.keys(found).length > 0 && hasTitle(unnamed, found.title))) {
      start = block.first
      break
    }
    unnamed.push(block)
  }
  const named = unnamedFields(unnamed, isNew)
  const text = start === null ? [] : lines.slice(start)
  const [first = ''] = text
  if (body.test(first.replace(/\s*:.*$/, '').trim())) text[0] = first.replace(/^[^:]*:?\s*/, '')
  const { kept, fields } = withoutFooter(text)
  if (Object.keys(found).length === 0 && named.date === undefined) return null
  return { ...fields, ...named, source: named.source ?? source, ...found, body: kept, line }
}

/** If no length is given, the text begins after the labels, once title and date are known. */
function hasTitle(unnamed: readonly Block[], title: string | null | undefined): boolean {
  const at = unnamed.findIndex(({ lines }) => dateOf(lines[0] ?? '') !== null)
  return at >= 0 && (typeof title === 'string' || at < unnamed.length - 1)
}

/** Title, source and date as lines without labels, in one of two orders. */
function unnamedFields(blocks: readonly Block[], isNew: boolean): Pick<LibraryRecord, 'title' | 'source' | 'date'> {
  const at = blocks.findIndex(({ lines }) => dateOf(lines[0] ?? '') !== null)
  if (at < 0) return { title: titleOf(blocks[1]), source: blocks[0]?.lines[0] ?? null }
  const date = dateOf(blocks[at]?.lines[0] ?? '')
  if (isNew) return { title: titleOf(blocks[at - 2]), source: blocks[at - 1]?.lines[0] ?? null, date }
  const titles = blocks.slice(at + 1).filter(({ lines }) => !/\bedition\b/i.test(lines.join(' ')) || lines.length > 3)
  return { title: titleOf(titles[0]), source: blocks.slice(0, at).at(-1)?.lines[0] ?? null, date }
}

function titleOf(block: Block | undefined): string | null {
  return block === undefined ? null : joinLines(block.lines)
}

/** In the new layout the title precedes source and date, and the copyright follows them. */
function isUni(blocks: readonly Block[], dated: number): boolean {
  const behind = blocks.slice(dated + 1, dated + 5)
  return (
    dated >= 2 &&
    behind.some(({ lines }) => copyright.test(lines[0] ?? '') || namedBy(lines[0] ?? '', headLabels) !== null) &&
    !copyright.test(blocks[dated - 2]?.lines[0] ?? '')
  )
}

/** A line that begins with a date; a weekday, a time or an edition may follow. */
function dateOf(line: string): string | null {
  const [, upToYear = '', behind = ''] = /^(.{0,30}?\d{4})(?!\d)(.*)$/.exec(line.trim()) ?? []
  const whole = readDate(line)
  if (whole !== null) return whole
  if (upToYear === '' || line.length > 80) return null
  if (/^[.:;]\s*\p{Ll}/u.test(behind)) return null
  return readDate(upToYear) ?? (/\p{L}/u.test(upToYear) ? readPartialDate(upToYear) : null)
}

function namedBy(line: string, labels: Readonly<Record<string, unknown>>): string | null {
  const name = label.exec(line)?.[1]?.toLowerCase()
  return name !== undefined && name in labels ? name : null
}

function fieldsIn(
  lines: readonly string[],
  labels: Readonly<Record<string, keyof LibraryRecord | null>>,
): { name: string; field: keyof LibraryRecord | null; value: string }[] {
  const fields: { name: string; field: keyof LibraryRecord | null; value: string }[] = []
  for (const line of lines) {
    const name = namedBy(line, labels)
    const last = fields.at(-1)
    if (name !== null) fields.push({ name, field: labels[name] ?? null, value: (label.exec(line)?.[2] ?? '').trim() })
    else if (last !== undefined) last.value = `${last.value} ${line.trim()}`.trim()
  }
  return fields.map(one => ({ ...one, value: plainValue(one.field, one.value) }))
}

/** A section without its page or volume, or a dateline without its dash. */
function plainValue(field: keyof LibraryRecord | null, value: string): string {
  if (field === 'section') return value.replace(/(?:^|;)\s*(?:Pg\.|Page|Vol\.|S\.|Seite|Blz\.|Pag\.).*$/i, '')
  return field === 'dateline' ? value.replace(/[\s–—-]+$/u, '') : value
}

/** The text above its footer, and the fields of the footer. */
function withoutFooter(text: readonly string[]): { kept: string[]; fields: Partial<LibraryRecord> } {
  const blocks = blocksOf(text).flatMap(splitFoot)
  const at = blocks.findIndex(({ lines: [first = ''] }, number) => {
    const name = namedBy(first, footLabels)
    if (name !== null) return /\p{Lu}/u.test(first) && isFooterFrom(blocks, number)
    return (footHeading.test(first) || copyright.test(first)) && isFooterFrom(blocks, number)
  })
  const last = at < 0 ? text.length : (blocks[at]?.first ?? text.length)
  const fields = at < 0 ? [] : blocks.slice(at).flatMap(({ lines }) => fieldsIn(lines, footLabels))
  const known = Object.fromEntries(fields.flatMap(({ field, value }) => (field === null ? [] : [[field, value]])))
  return { kept: text.slice(0, last), fields: known }
}

/** A footer may follow the text without a blank line. */
function splitFoot(block: Block): Block[] {
  const at = block.lines.findIndex((line, place) => place > 0 && surelyFooter.test(line))
  if (at < 0) return [block]
  return [
    { lines: block.lines.slice(0, at), first: block.first },
    { lines: block.lines.slice(at), first: block.first + at },
  ]
}

/**
 * Whether everything that follows is the library's. Then this block is too, and not a sentence that happens to begin like a label. Captions
 * may span several blocks.
 */
function isFooterFrom(blocks: readonly Block[], from: number): boolean {
  const [first = '', ...rest] = blocks.slice(from).map(({ lines }) => lines[0] ?? '')
  if (surelyFooter.test(first) || /^Graphic$/.test(first)) return true
  const own = rest.filter((line, at) => isFooterLine(line) || footHeading.test(rest[at - 1] ?? first))
  return own.length >= rest.length * 0.8 && (rest[0] === undefined || isFooterLine(rest[0]) || footHeading.test(first))
}

function isFooterLine(line: string): boolean {
  return namedBy(line, footLabels) !== null || footHeading.test(line) || copyright.test(line)
}
