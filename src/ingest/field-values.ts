// The forms in which values appear in front matter and exports: a text, a list, a map that wraps a text or names something, a date in many
// wrappings. An unknown form gives null: the field is lost, never the article.

import { readDateValue } from './dates.ts'

/** Turns a header text into plain text: sites write Markdown in titles, exports HTML. */
export type PlainText = (text: string) => string

/** Deepest list or map that a field may hold. */
const deepest = 4

/** The keys under which a map has a name, and those that serve as a name if there is no other. */
const textKeys =
  '#text #cdata-section $t __text __cdata _ rendered basic main value current default text plain html en'.split(' ')
/** The keys under which a map has the name of what it stands for, and those that name it where nothing else does. */
const nameKeys = 'name fullname displayname fullorusername webtitle'.split(' ')
const firstNames = 'first firstname firstnames givenname forename'.split(' ')
const lastNames = 'last lastname lastnames familyname surname'.split(' ')
const labelKeys = 'byline by title label text value term keyword headline tag id slug code literal'.split(' ')
const dateKeys =
  '$date $numberLong date published publish posted value iso utc datetime rendered #text $t _seconds seconds'.split(' ')
const addressKeys = 'href url @id permalink canonical web publicurl self alternate rendered #text current'.split(' ')

const localeKey = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/
const unixTime = /^\d{10}(?:\d{3})?$/

/** A field's name in the form for comparison: lower case, without separators. */
export function plainKey(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '')
}

/** The text of a value. */
export function textOf(value: unknown, plain: PlainText, depth = 0): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return plain(value).trim() || null
  if (Array.isArray(value)) return value.length === 1 && depth < deepest ? textOf(value[0], plain, depth + 1) : null
  if (!isRecord(value) || depth >= deepest) return null
  for (const key of textKeys) {
    const text = Object.hasOwn(value, key) ? textOf(value[key], plain, depth + 1) : null
    if (text !== null) return text
  }
  return nameIn(value, plain) ?? textOfLocales(value, plain)
}

/** The first text of a list, or the text of a value. */
export function firstTextOf(value: unknown, plain: PlainText): string | null {
  if (!Array.isArray(value)) return textOf(value, plain)
  for (const item of value) {
    const text = textOf(item, plain)
    if (text !== null) return text
  }
  return null
}

/** How the texts of a list are read: a single string may join several. */
export interface ListForm {
  readonly whole: (text: string) => readonly string[]
  readonly item: (text: string) => readonly string[]
}

/** Texts in a string, a list, a map with a name, or a map of such maps. Null if there are none. */
export function listOf(value: unknown, plain: PlainText, form: ListForm, depth = 0): string[] | null {
  if (depth > deepest) return null
  if (typeof value === 'string') return [...(depth === 0 ? form.whole : form.item)(plain(value))]
  if (typeof value === 'number') return [String(value)]
  if (!Array.isArray(value) && !isRecord(value)) return null
  const own = isRecord(value) ? nameIn(value, plain) : null
  const found =
    own === null
      ? Object.values(value).flatMap(item => listOf(item, plain, form, depth + 1) ?? [])
      : [...form.item(own)]
  const texts = found.map(text => text.trim()).filter(text => text !== '')
  return texts.length === 0 ? null : texts
}

/** The name in a map. */
export function nameIn(map: Readonly<Record<string, unknown>>, plain: PlainText): string | null {
  const values = new Map(Object.entries(map).map(([key, value]) => [plainKey(key), value]))
  const first = (keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = values.get(key)
      if (typeof value === 'string' && value.trim() !== '') return plain(value).trim()
    }
    return null
  }
  const parts = [first(firstNames), first(lastNames)].filter(part => part !== null)
  return first(nameKeys) ?? (parts.length > 0 ? parts.join(' ') : first(labelKeys))
}

/** The date in a value, however it is wrapped. */
export function dateOf(value: unknown, depth = 0): string | null {
  if (Array.isArray(value)) return value.length === 1 && depth < deepest ? dateOf(value[0], depth + 1) : null
  if (typeof value === 'string' && unixTime.test(value.trim())) return readDateValue(Number(value))
  if (!isRecord(value)) return readDateValue(value)
  if (depth >= deepest) return null
  const key = dateKeys.find(one => Object.hasOwn(value, one))
  return key === undefined ? null : dateOf(value[key], depth + 1)
}

/** The web address in a value, however it is wrapped. */
export function addressOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return isWebAddress(value.trim()) ? value.trim() : null
  if (depth >= deepest) return null
  if (Array.isArray(value)) return addressOf(value[0], depth + 1)
  if (!isRecord(value)) return null
  for (const key of addressKeys) {
    const address = Object.hasOwn(value, key) ? addressOf(value[key], depth + 1) : null
    if (address !== null) return address
  }
  return null
}

/** Is it an absolute http or https address? */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(text) && text.length <= 2000 && URL.canParse(text)
}

/** Whether a value is empty, or contains only empty values. */
export function isBlank(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.every(isBlank))
  )
}

/** A map of fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** `{ "en-US": "Bridge opens" }`: a text in several languages; the first one is taken. */
function textOfLocales(map: Readonly<Record<string, unknown>>, plain: PlainText): string | null {
  const entries = Object.entries(map)
  if (entries.length === 0 || !entries.every(([key, value]) => localeKey.test(key) && typeof value === 'string'))
    return null
  return textOf(entries[0]?.[1], plain)
}
