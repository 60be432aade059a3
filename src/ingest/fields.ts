// Maps the fields of front matter or JSON, under the names that real sites use, to an article's header. A field of the wrong type is left
// out and reported; nothing is thrown.

import { dateInPath, finerDate } from './dates.ts'
import { exportNames, type FieldName, fieldNames, nestedExportFields, nestedFields, pathFields } from './field-names.ts'
import {
  addressOf,
  dateOf,
  firstTextOf,
  isBlank,
  isRecord,
  isWebAddress,
  listOf,
  type PlainText,
  plainKey,
  textOf,
} from './field-values.ts'
import { emptyHeader, type Header } from './header.ts'
import { readLanguageTag } from './language-tag.ts'
import { cleanName, splitNames } from './names.ts'

export type { PlainText } from './field-values.ts'

/** A header, and the fields that were not understood: `[field as written, what to write]`. */
export interface MappedFields {
  readonly header: Header
  readonly misread: readonly (readonly [field: string, expected: string])[]
}

interface Given {
  readonly name: string
  readonly value: unknown
}

type Fields = ReadonlyMap<string, Given>

const placeholder = /^(?:none|null|nil|nan|n\/a|tbd|tba|todo|xxx|-+|0000-00-00.*|\[removed\])$/i

const flag = /^(?:true|false|yes|no|on|off|y|n|0|1|draft|unpublished|not yet|never|later|pending)$/i

/** Reads every known field of a record. `plain` is applied to title, summary and names. */
export function mapFields(record: Readonly<Record<string, unknown>>, plain: PlainText = text => text): MappedFields {
  const fields = collectFields(record)
  const misread: [string, string][] = []
  const read = <T>(field: FieldName, reader: (value: unknown) => T | null, expected: string): T | null => {
    for (const known of [...fieldNames[field], ...exportNames[field]]) {
      const given = fields.get(known)
      if (given === undefined || isBlank(given.value) || isPlaceholder(given.value, known)) continue
      // "published: false" is not a date: it says whether the article is public (publication/from-fields.ts).
      if (field === 'published' && isFlag(given.value)) continue
      // An address is not the name of a source: urlOf reads it.
      if (field === 'source' && typeof given.value === 'string' && isWebAddress(given.value.trim())) continue
      const value = reader(given.value)
      const isOdd = value === null || hasNumbers(field, given.value)
      if (isOdd && isOurs(field, known)) misread.push([given.name, expected])
      if (value !== null) return value
    }
    return null
  }
  const text = (value: unknown) => textOf(value, plain)
  const header: Header = {
    ...emptyHeader,
    id: read('id', value => textOf(value, same => same), 'a text or a number'),
    title: read('title', text, 'a text'),
    authors: read('authors', value => namesOf(value, plain), 'a name or a list of names') ?? [],
    source: read('source', value => firstTextOf(value, plain), 'a text'),
    published: finerDate(
      read('published', value => dateOf(value), 'a date such as 2024-11-04'),
      dateOfPlace(fields),
    ),
    url: urlOf(fields, misread),
    lang: read('lang', languageOf, 'a language tag such as en or pt-BR'),
    section: read('section', value => firstTextOf(value, plain), 'a text'),
    tags: tagsOf(fields, plain, misread),
    summary: read('summary', text, 'a text'),
    dateline: read('dateline', text, 'a text'),
    updated: read('updated', value => (isFlag(value) ? null : dateOf(value)), 'a date such as 2024-11-04'),
  }
  return { header, misread }
}

/** The record's own fields, then those of its nested tables; the first of each name counts. */
function collectFields(record: Readonly<Record<string, unknown>>): Fields {
  const fields = new Map<string, Given>()
  const nested = [...nestedFields, ...nestedExportFields].map(name => record[name]).filter(isRecord)
  for (const [name, value] of [record, ...nested].flatMap(Object.entries)) {
    const plainName = plainKey(name)
    if (!fields.has(plainName) || isBlank(fields.get(plainName)?.value)) fields.set(plainName, { name, value })
  }
  return fields
}

/** Whether people write this field name and it has only one meaning: then an odd value is reported. */
function isOurs(field: FieldName, known: string): boolean {
  return (fieldNames[field] as readonly string[]).includes(known)
}

/** Names of people, without numbers and addresses. Empty if there are none. */
function namesOf(value: unknown, plain: PlainText): string[] | null {
  if (typeof value === 'number') return null
  const given = Array.isArray(value) ? value.filter(item => typeof item !== 'number') : value
  const names = listOf(given, plain, { whole: text => [text], item: text => [text] })
  if (names === null) return null
  const isList = Array.isArray(given) && given.length > 1
  return names.flatMap(name => {
    if (isList && !/^by\s/i.test(name)) return cleanName(name) ?? []
    return splitNames(name)
  })
}

function hasNumbers(field: FieldName, value: unknown): boolean {
  return field === 'authors' && Array.isArray(value) && value.some(item => typeof item === 'number')
}

function languageOf(value: unknown): string | null {
  return readLanguageTag(firstTextOf(value, same => same))
}

function splitTags(text: string): string[] {
  return text.split(/[,;|]/).map(tag => tag.trim())
}

/** Keeps only links that are safe to follow in a browser; a path on the article's own site is useless here. */
function urlOf(fields: Fields, misread: [string, string][]): string | null {
  for (const known of [...fieldNames.url, ...exportNames.url, 'source', 'guid']) {
    const { name, value } = fields.get(known) ?? { name: known, value: null }
    const address = addressOf(value)
    if (address !== null) return address
    // `permalink: false` means that the page is not generated.
    if (isBlank(value) || typeof value === 'string' || typeof value === 'boolean' || !isOurs('url', known)) continue
    misread.push([name, 'an address such as https://example.org/a'])
  }
  return null
}

function tagsOf(fields: Fields, plain: PlainText, misread: [string, string][]): string[] {
  return [...fieldNames.tags, ...exportNames.tags].flatMap(known => {
    const { name, value } = fields.get(known) ?? { name: known, value: null }
    // A single string may be the subject of a letter.
    if (known === 'subject' && typeof value === 'string') return []
    const tags = listOf(value, plain, { whole: splitTags, item: text => [text] })
    if (tags === null && !isBlank(value) && typeof value !== 'boolean' && isOurs('tags', known))
      misread.push([name, 'a text or a list of texts'])
    return (tags ?? []).filter(tag => !isWebAddress(tag) && !placeholder.test(tag))
  })
}

function dateOfPlace(fields: Fields): string | null {
  for (const name of pathFields) {
    const value = fields.get(name)?.value
    const date = typeof value === 'string' ? dateInPath(value) : null
    if (date !== null) return date
  }
  return null
}

/** Placeholders that editors leave in an unused field: its own name, "none". */
function isPlaceholder(value: unknown, field: string): boolean {
  return typeof value === 'string' && (placeholder.test(value.trim()) || value.trim().toLowerCase() === field)
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && flag.test(value.trim()))
}
