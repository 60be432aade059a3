// Helpers for parsed JSON, shared by the shapes of other systems. They never throw.

import { isRecord } from '../field-values.ts'

/** A JSON object as it was parsed. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** The value at a path of keys: `valueAt(record, 'headlines', 'basic')`. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), value)
}

/** The first text that is not blank among values. */
export function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '')
}

/** The text at a path. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  return firstText(valueAt(value, ...path))
}

/** The objects of a list; a lone object counts as a list of one. */
export function recordsAt(value: unknown, ...path: readonly string[]): readonly JsonRecord[] {
  const found = valueAt(value, ...path)
  if (Array.isArray(found)) return found.filter(isRecord)
  return isRecord(found) ? [found] : []
}

/** The texts at one key of each object. */
export function textsOf(records: readonly JsonRecord[], ...keys: readonly string[]): string[] {
  return records.flatMap(record => firstText(...keys.map(key => record[key])) ?? [])
}

/** The first value that says something. */
export function firstGiven(...values: readonly unknown[]): unknown {
  return values.find(
    value => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
}

/** A record with its keys in lower case and without separators, for systems that write `versionCreated` and `versioncreated`. */
export function withPlainKeys(record: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key.toLowerCase().replace(/[-_]/g, ''), value]),
  )
}
