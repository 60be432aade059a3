// Exports of ProQuest as text: records between lines of underscores or under "Document 1 of 20", with "Label: value" lines around the
// full text.

import { type LibraryRecord, splitAt } from './library-record.ts'

const separator = /^\s*(?:_{20,}|={20,}|\*{20,}|Document \d{1,5} of \d{1,5})\s*$/

/** All labels of a record. Content without a field is left out. */
const labels: Readonly<Record<string, keyof LibraryRecord | null>> = {
  ...{ author: 'byline', authors: 'byline', correspondence: 'byline', byline: 'byline' },
  ...{ title: 'title', 'publication title': 'source', 'publication date': 'date', section: 'section' },
  ...{ 'language of publication': 'language', language: 'language', dateline: 'dateline', abstract: 'summary' },
  ...{ url: 'url', 'document url': null, 'proquest document id': 'id', subject: 'tags' },
  ...Object.fromEntries(
    'publication info|links|full text|location|people|company / organization|company/organization|pages|page|publication year|year|volume|issue|number of pages|publisher|place of publication|country of publication|publication subject|publication frequency|issn|eissn|isbn|source type|document type|document feature|copyright|last updated|database|classification|identifier / keyword|alternate title|first page|coden|column|edition|supplement|illustration|accession number|credit|word count|narrow subject|broad subject|find a copy|database copyright|contact us at|terms and conditions'
      .split('|')
      .map(name => [name, null]),
  ),
}
const label = /^([A-Z][A-Za-z /]{2,30}?):(?:\s+|$)(.*)$/

export function isProQuest(lines: readonly string[]): boolean {
  const names = new Set(lines.map(nameOf).filter(name => name !== null))
  if (names.has('proquest document id')) return true
  return names.has('full text') && names.has('publication title') && names.has('publication date')
}

export function readProQuest(lines: readonly string[]): LibraryRecord[] {
  return splitAt(lines, line => separator.test(line))
    .map(part => recordOf(part.lines, part.first + 1))
    .filter(record => record !== null)
}

function recordOf(lines: readonly string[], line: number): LibraryRecord | null {
  const values = new Map<string, string>()
  const body: string[] = []
  let name: string | null = null
  let untitled: string | null = null
  const footer = footerOf(lines)
  lines.forEach((text, at) => {
    const found = nameOf(text)
    // Inside the text, a line that looks like a label belongs to the text.
    if (found !== null && !(name === 'full text' && at < footer)) {
      name = found
      const value = (label.exec(text)?.[2] ?? '').trim()
      if (found === 'full text') body.push(value)
      else if (!values.has(found)) values.set(found, value)
      return
    }
    if (name === 'full text') body.push(text)
    else if (text.trim() === '') name = null
    else if (name !== null) values.set(name, `${values.get(name) ?? ''} ${text.trim()}`.trim())
    else if (values.size === 0) untitled ??= text.trim()
  })
  if (!values.has('proquest document id') && !values.has('publication title') && body.length === 0) return null
  const field = (wanted: keyof LibraryRecord) =>
    [...values].find(([own, value]) => labels[own] === wanted && value !== '')?.[1] ?? null
  return {
    title: field('title') ?? untitled,
    byline: namesInOrder(field('byline')),
    source: field('source') ?? values.get('publication info')?.split(/\s*[;,]/)[0] ?? null,
    date: field('date') ?? values.get('publication year') ?? values.get('year') ?? null,
    section: field('section'),
    language: field('language'),
    dateline: field('dateline'),
    summary: field('summary'),
    url: field('url'),
    id: field('id'),
    tags: field('tags')?.split(/\s*;\s*/) ?? [],
    body,
    line,
  }
}

/** The line after the full text from which labels follow one another. */
function footerOf(lines: readonly string[]): number {
  const text = lines.findIndex(line => nameOf(line) === 'full text')
  for (let at = text + 1; at < lines.length; at++) {
    if (nameOf(lines[at] ?? '') === null) continue
    const next = lines
      .slice(at + 1)
      .filter(line => line.trim() !== '')
      .slice(0, 3)
    if (next.length === 0 || next.some(line => nameOf(line) !== null)) return at
  }
  return lines.length
}

function nameOf(line: string): string | null {
  const name = label.exec(line)?.[1]?.toLowerCase()
  return name !== undefined && name in labels ? name : null
}

/** "Roe, Ann; Doe, John" as "Ann Roe; John Doe". */
function namesInOrder(names: string | null): string | null {
  if (names === null) return null
  return names
    .split(/\s*;\s*/)
    .map(name => name.replace(/^([^,]+),\s*([^,]+?)(?:,\s*.*)?\.?$/u, '$2 $1'))
    .join('; ')
}
