// MongoDB's Extended JSON: `{ "$oid": ... }`, `{ "$date": ... }`, `{ "$numberLong": ... }` become what they stand for.
// https://www.mongodb.com/docs/manual/reference/mongodb-extended-json

import { isRecord } from '../field-values.ts'

const wrapped = /"\$(?:oid|date|number(?:Long|Int|Double|Decimal)|uuid|timestamp|symbol)"/

/** Does a text of JSON hold such values? */
export function isExtendedJson(text: string): boolean {
  return wrapped.test(text)
}

/** The value without its wrappers. */
export function unwrapExtended(value: unknown, depth = 0): unknown {
  if (depth > 100) return value
  if (Array.isArray(value)) return value.map(one => unwrapExtended(one, depth + 1))
  if (!isRecord(value)) return value
  const [key = '', inner] = Object.entries(value)[0] ?? []
  if (key.startsWith('$') && Object.keys(value).length === 1) {
    if (key === '$date') return dateOf(inner)
    if (/^\$(?:oid|numberDecimal|uuid|symbol)$/.test(key)) return inner
    if (key.startsWith('$number'))
      return Number.isSafeInteger(Number(inner)) || key === '$numberDouble' ? Number(inner) : inner
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unwrapExtended(one, depth + 1)]))
}

/** A text, or milliseconds since 1970, which may themselves be wrapped. */
function dateOf(value: unknown): unknown {
  const inner = unwrapExtended(value)
  const time = Number(inner)
  const isTime = typeof inner === 'number' || (typeof inner === 'string' && /^-?\d+$/.test(inner))
  return isTime && Math.abs(time) < 8.64e15 ? `${new Date(time).toISOString().slice(0, 19)}Z` : inner
}
