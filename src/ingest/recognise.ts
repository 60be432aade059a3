// Recognises formats by content, whatever a file is called. Each test reads the beginning of the text and is linear; where plain text could
// look similar, several signs are required.

import { fieldNames } from './field-names.ts'

/** So much of a text is looked at, in UTF-16 code units, and in lines. */
export const sample = 20_000
const sampleLines = 60

/** A text that begins with a tag is markup if it has so many closing tags. */
const fewestTags = 2

const known = new Set<string>(Object.values(fieldNames).flat())
/** More names that the columns of a table of articles have. */
const columnNames = new Set(
  'text|content|body|article|fulltext|maintext|articlebody|story|paragraphs|html|texte|texto|testo|inhalt|titre|titel|título|titulo|titolo|auteur|autor|autore|datum|fecha|data|resumen|résumé'.split(
    '|',
  ),
)

export function isWarc(text: string): boolean {
  return /^\s*(?:WARC\/\d|HTTP\/\d(?:\.\d)? \d{3} |filedesc:\/\/|\s?CDX [A-Za-z] )/.test(text)
}

const cueTime = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}`
const cue = new RegExp(String.raw`^(?:\d+[ \t]*\n)?[ \t]*${cueTime}[ \t]*(?:-->|,)[ \t]*${cueTime}`)

export function isCaptions(text: string): boolean {
  const start = text.trimStart().slice(0, 400)
  return /^WEBVTT(?:[ \t\n]|$)/.test(start) || cue.test(start)
}

export function isOtherSubtitles(text: string): boolean {
  const start = text.trimStart().slice(0, 400)
  return (
    /^\[Script Info\]/i.test(start) ||
    /^\[(?:(?:ti|ar|al|by|offset):[^\]]{1,80}|\d{2}:\d{2}\.\d{2,3})\]/i.test(start) ||
    /^Scenarist_SCC/.test(start)
  )
}

export function isMailbox(text: string): boolean {
  return /^From \S+ +.{0,60}\d{2}:\d{2}(?::\d{2})?.{0,30}\d{4}[^\n]{0,40}\n[A-Za-z-]+:/.test(
    text.trimStart().slice(0, 500),
  )
}

/** Headers that only mail has, and those that it needs. */
const mailOnly = new RegExp(
  '^(?:message-id|mime-version|received|return-path|delivered-to|x-[a-z-]+|content-transfer-encoding|dkim-signature' +
    '|reply-to|list-unsubscribe)$',
  '',
)
const address = /<?[^\s<>@]{1,64}@[^\s<>@]{1,190}>?/

/** Header lines of an e-mail: a subject and an address, or headers that only mail has. */
export function isMail(text: string): boolean {
  const names = new Map<string, string>()
  for (const line of linesOf(text.trimStart())) {
    if (line.trim() === '') break
    if (/^[ \t]/.test(line) && names.size > 0) continue
    const [, name, value = ''] = /^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]*(.*)$/.exec(line) ?? []
    if (name === undefined) return false
    names.set(name.toLowerCase(), value)
  }
  if (names.size === 0) return false
  const only = [...names.keys()].filter(name => mailOnly.test(name)).length
  if (only > 0 && (only > 1 || names.has('content-type') || names.has('from') || names.has('subject'))) return true
  const from = names.get('from') ?? ''
  return names.has('subject') && (address.test(from) || (names.has('from') && names.has('to')))
}

export function isNewsXml(text: string): boolean {
  return /<(?:!DOCTYPE\s+)?(?:[a-z][\w-]{0,20}:)?(?:nitf|newsml|newsItem|newsMessage|packageItem|conceptItem|NewsML)[\s>:/]/i.test(
    headOfXml(text),
  )
}

export function isFeed(text: string): boolean {
  const head = headOfXml(text)
  return /<(?:rss|feed|rdf:RDF)[\s>]/i.test(head) && !isWordPressExport(text)
}

export function isWordPressExport(text: string): boolean {
  return isMarkup(text) && /xmlns:wp=|wordpress\.org\/export\/|<wp:wxr_version>/.test(text.slice(0, 4_000))
}

export function isSgml(text: string): boolean {
  return /^\s*(?:<!DOCTYPE\s+(?!html|nitf)[a-z]+\s|<DOC(?:\s[^>]*)?>\s*<(?:DOCNO|DOCID|HL|SO|BODY|TEXT|HEADLINE|HEAD|DATE|DATE_TIME|TITLE|FILEID)|<REUTERS[\s>])/i.test(
    text.slice(0, 2_000),
  )
}

export function isEnex(text: string): boolean {
  return /<en-export[\s>/]/.test(headOfXml(text))
}

/** A whole page, or a piece of one under a name that promises text. */
export function isHtml(text: string): boolean {
  const start = text.trimStart().slice(0, sample)
  if (/^(?:<!--(?:[^-]|-(?!->))*-->\s*|<\?xml[^>]*>\s*)*<(?:!DOCTYPE\s+html|html[\s>])/i.test(start)) return true
  if (/^(?:<\?php|<\?=|<%@|<%--|<jsp:|<cf[a-z]+\s)/i.test(start)) return true
  if (
    /^<(?:head|body|meta|title|link|script|style|article|main|section|header|nav|table|div|p|h[1-6]|ul|ol|blockquote|span|font|center|b|i|em|strong|a|img|figure|br)(?:\s[^<>]*)?\/?>/i.test(
      start,
    )
  ) {
    return (
      (
        start.match(
          /<\/(?:p|div|h[1-6]|ul|ol|li|a|span|article|section|table|td|body|head|b|i|em|strong|blockquote|title)>/gi,
        ) ?? []
      ).length >= fewestTags || /<br\s*\/?>/i.test(start)
    )
  }
  return isMostlyElements(text)
}

/** Paragraphs of HTML below a plain title: every other line begins with an element. */
function isMostlyElements(text: string): boolean {
  const inked = linesOf(text).filter(line => line.trim() !== '')
  const elements = inked.filter(line =>
    /^\s*<(?:p|div|h[1-6]|ul|ol|li|blockquote|section|figure|table|tr|td)(?:\s[^<>]*)?>/i.test(line),
  )
  return elements.length >= fewestTags && elements.length * 2 >= inked.length - 1
}

/** Is it a whole page? Markdown may hold pieces of HTML, but not that. */
export function isWholePage(text: string): boolean {
  return /^\s*(?:<!--(?:[^-]|-(?!->))*-->\s*)*(?:<\?xml[^<>]*>\s*)?<(?:!DOCTYPE\s+html|html[\s>]|\?php)/i.test(
    text.slice(0, sample),
  )
}

/** Does it begin as XML files do? */
export function hasXmlProlog(text: string): boolean {
  return /^\s*<\?xml[\s?]/i.test(text.slice(0, 1_000))
}

/** A prolog; or an element that ends where the text does, with another inside. */
export function isXml(text: string): boolean {
  const start = text.trimStart()
  if (/^<\?xml[\s?]/i.test(start) || /^<!DOCTYPE\s/i.test(start)) return true
  const [, root] = /^<([A-Za-z][\w:.-]{0,60})(?:\s[^<>]{0,2000})?>/.exec(start.slice(0, 3_000)) ?? []
  if (root === undefined) return /^<[A-Za-z][\w:.-]{0,60}(?:\s[^<>]{0,500})?\/>\s*$/.test(start.slice(0, 1_000))
  return text.trimEnd().endsWith(`</${root}>`)
}

export function isReferences(text: string): boolean {
  const start = text.trimStart().slice(0, 2_000)
  if (/^TY {1,2}- /.test(start) || /^PMID- ?\d/.test(start) || /^%0 \S/.test(start)) return true
  if (/^FN (?:Thomson|Clarivate|ISI)/.test(start) || /^PT [JBSP]\n/.test(start)) return true
  return /^(?:%[^\n]*\n\s*)*@(?:article|book|inbook|incollection|inproceedings|misc|online|newspaper|manual|phdthesis|techreport|unpublished|string|comment|preamble)\s*[{(]/i.test(
    start,
  )
}

export function isLatex(text: string): boolean {
  return /^(?:\s|%[^\n]*\n)*\\(?:documentclass|documentstyle|input\{|begin\{document\})/.test(text.slice(0, sample))
}

/** PostScript, org, AsciiDoc, reStructuredText, MediaWiki, a notebook, a script: by their unique beginnings. */
export function isOtherMarkup(text: string): boolean {
  const start = text.trimStart().slice(0, 2_000)
  if (
    /^(?:%!PS|#!\s?\/|#\+(?:TITLE|AUTHOR|OPTIONS|DATE):|-----BEGIN |\.TH |\{\{(?:Infobox|Short description|Use dmy)|'''[^'\n]{1,80}''' )/i.test(
      start,
    )
  )
    return true
  if (/^= \S[^\n]*\n(?:[^\n=]{1,80}\n)?:[\w-]+:/.test(start)) return true
  if (/^(?:\.\. [\w-]+::|\.\. _|\.\. (?:title|slug|date|tags|category|author): )/.test(start)) return true
  if (/\[\[(?:Category|File|Image|Kategorie|Datei|Catégorie|Fichier|Categoría|Archivo):[^\]\n]{1,80}/i.test(start))
    return true
  return /^h[1-3]\. \S/.test(start) || (/^==[^=\n]{1,80}==\s*$/m.test(start) && /\[\[[^\]\n]{1,80}\]\]/.test(start))
}

export function isJson(text: string): boolean {
  const start = text.trimStart()
  if (!/^(?:\{\s*(?:"|\})|\[\s*(?:\{|\[|"|\]))/.test(start)) return false
  const [line = ''] = start.split('\n', 1)
  return (
    isParsed(line) ||
    (line.length < start.trimEnd().length && isParsed(start)) ||
    /^\[?\s*\{\s*"[^"\n]{1,80}"\s*:/.test(start)
  )
}

/**
 * A table: a first row of column names, and as many cells in the rows below. Cells may contain line breaks in quotation marks, so names of
 * an article's fields alone are enough.
 */
export function isTable(text: string): boolean {
  const [first = '', ...rest] = linesOf(text.trimStart()).filter(line => line.trim() !== '')
  for (const separator of [',', '\t', ';', '|']) {
    const names = cellsOf(first, separator).map(cell => cell.trim())
    if (names.length < 2 || !names.every(isColumnName) || new Set(names).size < names.length) continue
    const plain = names.map(name => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
    const fields = plain.filter(name => known.has(name) || columnNames.has(name))
    const [second] = rest
    if (fields.length >= 2 && (second === undefined || cellsOf(second, separator).length >= Math.min(2, names.length)))
      return true
    const rows = rest.slice(0, 10)
    const even = rows.length >= 3 && rows.every(row => cellsOf(row, separator).length === names.length)
    if (names.length >= 3 && even && !rows.some(row => /[.!?]["”’]?\s*$/.test(row))) return true
  }
  return false
}

function isColumnName(cell: string): boolean {
  return cell.length <= 40 && /^["']?[\p{L}_#][\p{L}\p{N} _./()#:-]*["']?$/u.test(cell) && cell.split(/\s+/).length <= 4
}

/** Cells of a row, as far as quotation marks in it close. */
function cellsOf(row: string, separator: string): string[] {
  const cells: string[] = []
  let [cell, quoted] = ['', false]
  for (const character of row.slice(0, 2_000)) {
    if (character === '"') quoted = !quoted
    if (character === separator && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  return [...cells, cell]
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export function isMarkup(text: string): boolean {
  return text.trimStart().startsWith('<')
}

/** The beginning of an XML text; empty for anything else. */
function headOfXml(text: string): string {
  return isMarkup(text) ? text.trimStart().slice(0, 3_000) : ''
}

export function linesOf(text: string): string[] {
  return text.slice(0, sample).split('\n', sampleLines)
}
