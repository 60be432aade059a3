// From the fields of front matter or JSON, named as real sites name them, to an article's header. What has the wrong type is left
// out with a word about it, never thrown.

import { dateInPath, finerDate, readDateValue } from './dates.ts'
import { type FieldName, fieldNames, nestedFields, pathFields } from './field-names.ts'
import { emptyHeader, type Header } from './header.ts'
import { splitNames } from './names.ts'

/** A header, and what could not be understood: `[field as written, what to write]`. */
export interface MappedFields {
  readonly header: Header
  readonly misread: readonly (readonly [field: string, expected: string])[]
}

/** How a text of front matter becomes plain text: Markdown sites write markup in titles, exports do not. */
export type PlainText = (text: string) => string

type Fields = ReadonlyMap<string, { readonly name: string; readonly value: unknown }>

const placeholder = /^(?:none|null|nil|n\/a|tbd|tba|todo|xxx|-+)$/i

const flag = /^(?:true|false|yes|no|on|off|y|n|0|1|draft|unpublished|not yet|never|later|pending)$/i

/** Deepest list or map that a field may hold. */
const deepest = 4

/** Reads every known field of a record. `plain` is applied to title, summary and names. */
export function mapFields(record: Readonly<Record<string, unknown>>, plain: PlainText = text => text): MappedFields {
  const fields = collectFields(record)
  const misread: [string, string][] = []
  const read = <T>(field: FieldName, reader: (value: unknown) => T | null, expected: string): T | null => {
    for (const known of fieldNames[field]) {
      const given = fields.get(known)
      if (given === undefined || isBlank(given.value) || isPlaceholder(given.value, known)) continue
      // "published: false" is no date: it says whether the article is public (publication/from-fields.ts).
      if (field === 'published' && isFlag(given.value)) continue
      const value = reader(given.value)
      if (value === null || hasNumbers(field, given.value)) misread.push([given.name, expected])
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
    source: read('source', text, 'a text'),
    published: finerDate(read('published', readDateValue, 'a date such as 2024-11-04'), dateOfPlace(fields)),
    url: urlOf(fields, misread),
    lang: read('lang', languageTag, 'a language tag such as en or pt-BR'),
    section: read('section', text, 'a text'),
    tags: tagsOf(fields, plain, misread),
    summary: read('summary', text, 'a text'),
    dateline: read('dateline', text, 'a text'),
  }
  return { header, misread }
}

/** The record's own fields, then those of its nested tables; the first of a name counts. */
function collectFields(record: Readonly<Record<string, unknown>>): Fields {
  const fields = new Map<string, { name: string; value: unknown }>()
  const nested = nestedFields.map(name => record[name]).filter(isRecord)
  for (const [name, value] of [record, ...nested].flatMap(Object.entries)) {
    const plainName = name.toLowerCase().replace(/[-_\s]/g, '')
    if (!fields.has(plainName)) fields.set(plainName, { name, value })
  }
  return fields
}

function textOf(value: unknown, plain: PlainText): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return plain(value).trim() || null
  if (Array.isArray(value) && value.length === 1) return textOf(value[0], plain)
  return isRecord(value) ? nameIn(value, plain) : null
}

/** Names of people: a number is none. */
function namesOf(value: unknown, plain: PlainText): string[] | null {
  return listOf(Array.isArray(value) ? value.filter(item => typeof item !== 'number') : value, plain, splitNames)
}

function hasNumbers(field: FieldName, value: unknown): boolean {
  return field === 'authors' && Array.isArray(value) && value.some(item => typeof item === 'number')
}

/** Names in a string, a list, a map with a name, or a map of such maps. Null if there are none. */
function listOf(value: unknown, plain: PlainText, split: (text: string) => string[], depth = 0): string[] | null {
  if (depth > deepest) return null
  // A list has its items parted already: only a lone string may join several.
  if (typeof value === 'string') return depth === 0 ? split(plain(value)) : [plain(value).trim()]
  if (typeof value === 'number') return [String(value)]
  if (!Array.isArray(value) && !isRecord(value)) return null
  const own = isRecord(value) ? nameIn(value, plain) : null
  const found = own === null ? Object.values(value).flatMap(item => listOf(item, plain, split, depth + 1) ?? []) : [own]
  return found.filter(item => item !== '').length === 0 ? null : found.filter(item => item !== '')
}

function nameIn(map: Readonly<Record<string, unknown>>, plain: PlainText): string | null {
  for (const key of ['name', 'full_name', 'fullname', 'display_name', 'displayName', 'title', 'label', 'id', 'slug']) {
    const value = map[key]
    if (typeof value === 'string' && value.trim() !== '') return plain(value).trim()
  }
  const parts = ['first', 'first_name', 'firstName', 'last', 'last_name', 'lastName'].map(key => map[key])
  return (
    parts
      .filter(part => typeof part === 'string')
      .join(' ')
      .trim() || null
  )
}

function splitTags(text: string): string[] {
  return text.split(/[,;]/).map(tag => tag.trim())
}

/** Only a link that a browser may follow safely is kept; a path on the article's own site leads nowhere from here. */
function urlOf(fields: Fields, misread: [string, string][]): string | null {
  for (const known of fieldNames.url) {
    const { name, value } = fields.get(known) ?? { name: known, value: null }
    if (typeof value === 'string' && isWebAddress(value.trim())) return value.trim()
    // `permalink: false` says that the page is not made.
    if (isBlank(value) || typeof value === 'string' || typeof value === 'boolean') continue
    misread.push([name, 'an address such as https://example.org/a'])
  }
  return null
}

function tagsOf(fields: Fields, plain: PlainText, misread: [string, string][]): string[] {
  return fieldNames.tags.flatMap(known => {
    const { name, value } = fields.get(known) ?? { name: known, value: null }
    const tags = listOf(value, plain, splitTags)
    if (tags === null && !isBlank(value) && typeof value !== 'boolean')
      misread.push([name, 'a text or a list of texts'])
    return tags ?? []
  })
}

/** Is it an absolute http or https address? */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(text) && text.length <= 2000 && URL.canParse(text)
}

function dateOfPlace(fields: Fields): string | null {
  for (const name of pathFields) {
    const value = fields.get(name)?.value
    const date = typeof value === 'string' ? dateInPath(value) : null
    if (date !== null) return date
  }
  return null
}

function languageTag(value: unknown): string | null {
  if (typeof value !== 'string') return null
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-').replace(/\..*$/, ''))[0] ?? null
  } catch {
    return null
  }
}

function isBlank(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.every(isBlank))
  )
}

/** What editors leave in a field that they do not fill: its own name, "none". */
function isPlaceholder(value: unknown, field: string): boolean {
  return typeof value === 'string' && (placeholder.test(value.trim()) || value.trim().toLowerCase() === field)
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && flag.test(value.trim()))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
