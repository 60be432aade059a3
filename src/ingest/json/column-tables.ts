// Tables stored as JSON by column, as Python's pandas does: `{ "title": { "0": ... }, "text": { "0": ... } }`, `{ "columns": [...], "data":
// [[...]] }`, or lists of equal length.

import { isRecord } from '../field-values.ts'
import type { JsonRecord } from './json-records.ts'
import { hasBody } from './read-body.ts'

/** The rows of such a table as records; null if the value is no such table. */
export function rowsOfColumns(value: JsonRecord): readonly JsonRecord[] | null {
  const { columns, data } = value
  if (Array.isArray(columns) && Array.isArray(data) && data.every(Array.isArray)) {
    return data.map(row => Object.fromEntries(columns.map((name, at) => [String(name), row[at]])))
  }
  const entries = Object.entries(value)
  if (entries.length < 2) return null
  const [, first] = entries[0] ?? []
  const keys = Array.isArray(first) ? [...first.keys()].map(String) : isRecord(first) ? Object.keys(first) : []
  const isColumn = (column: unknown): column is JsonRecord | readonly unknown[] =>
    (Array.isArray(column) && Array.isArray(first) && column.length === first.length) ||
    (isRecord(column) && isRecord(first) && keys.every(key => /^\d+$/.test(key) && key in column))
  if (keys.length === 0 || !entries.every(([, column]) => isColumn(column))) return null
  const head = Object.fromEntries(entries.map(([name, column]) => [name, Reflect.get(column as object, keys[0] ?? '')]))
  if (!hasBody(head) || Object.values(head).some(cell => isRecord(cell))) return null
  return keys.map(key =>
    Object.fromEntries(entries.map(([name, column]) => [name, Reflect.get(column as object, key)])),
  )
}
