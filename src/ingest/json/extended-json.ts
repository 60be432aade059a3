// Unwraps values that databases write with their types: MongoDB's `{ "$oid": ... }`, `{ "$date": ... }` and `{ "$numberLong": ... }`,
// Firestore's `{ "stringValue": ... }` and DynamoDB's `{ "S": ... }`. https://www.mongodb.com/docs/manual/reference/mongodb-extended-json

import { isRecord } from '../field-values.ts'

const typed =
  /"\$(?:oid|date|number(?:Long|Int|Double|Decimal)|uuid|symbol)"|\{\s*"(?:stringValue|mapValue|arrayValue|timestampValue|S|N|L|M)"\s*:/

const plainTypes = /^(?:\$(?:oid|uuid|symbol|numberDecimal)|(?:string|timestamp|boolean|reference)Value|S|BOOL|SS)$/
const numbers = /^(?:\$number(?:Long|Int|Double)|(?:integer|double)Value|N)$/

/** Deeper values stay as they are. */
const deepest = 100

/** Whether a JSON text contains such values. */
export function isExtendedJson(text: string): boolean {
  return typed.test(text)
}

/** The value without its types. */
export function unwrapExtended(value: unknown, depth = 0): unknown {
  if (depth > deepest) return value
  const below = (inner: unknown): unknown => unwrapExtended(inner, depth + 1)
  if (Array.isArray(value)) return value.map(below)
  if (!isRecord(value)) return value
  const entries = Object.entries(value)
  const [key = '', inner] = entries[0] ?? []
  if (entries.length === 1) {
    if (key === '$date') return dateOf(below(inner))
    if (plainTypes.test(key)) return inner
    if (numbers.test(key))
      return Number.isFinite(Number(inner)) && Math.abs(Number(inner)) < 2 ** 53 ? Number(inner) : inner
    if (key === 'arrayValue') return isRecord(inner) ? below(inner.values ?? []) : []
    if (key === 'mapValue') return isRecord(inner) ? below(inner.fields ?? {}) : {}
    if ((key === 'L' && Array.isArray(inner)) || (key === 'M' && isRecord(inner))) return below(inner)
    if (key === 'NULL' || key === 'nullValue') return null
  }
  return Object.fromEntries(entries.map(([name, one]) => [name, below(one)]))
}

/** A text, or milliseconds since 1970. */
function dateOf(inner: unknown): unknown {
  const time = Number(inner)
  const isTime = typeof inner === 'number' || (typeof inner === 'string' && /^-?\d+$/.test(inner))
  return isTime && Math.abs(time) < 8.64e15 ? `${new Date(time).toISOString().slice(0, 19)}Z` : inner
}
