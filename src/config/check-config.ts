// Checks the value that a configuration file exports. An error names the field, what was found, and what to write.

import type { z } from 'zod'
import { distance } from '../text/distance.ts'
import type { Config } from './config.ts'
import { schema } from './schema.ts'

/** The configuration cannot be used; `message` is for the user. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Most problems that one error names, and most characters of a value that it shows. */
const mostNamed = 10
const mostShown = 60
/** A name with more typing errors than this is another name. */
const mostSlips = 3

/**
 * The checked configuration.
 *
 * @param file name of the file, for errors
 * @throws ConfigError with a line for each problem
 */
export function checkConfig(value: unknown, file: string): Config {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const lines = [...new Set(error.issues.flatMap(issue => linesOf(issue, value)))].map(line => `${file}: ${line}`)
  const more = lines.length > mostNamed ? [`${file}: and ${lines.length - mostNamed} more`] : []
  throw new ConfigError([...lines.slice(0, mostNamed), ...more].join('\n'))
}

function linesOf(issue: z.core.$ZodIssue, value: unknown): string[] {
  const where = nameOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(issue.path)
    return issue.keys.map(key => {
      const nearest = nearestOf(key, known)
      const field = `${where === '' ? '' : `${where} has `}no field "${key.slice(0, mostShown)}"`
      return nearest === null ? `${field}; the fields are ${known.join(', ')}` : `${field}; did you mean "${nearest}"?`
    })
  }
  return [`${where === '' ? '' : `${where}: `}found ${shown(at(value, issue.path))}; ${issue.message}`]
}

/** `synonyms[3][0]`, as one would write it. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`
    return name === '' ? String(part) : `${name}.${String(part)}`
  }, '')
}

/** The fields that an object of the schema may have. */
function fieldsAt(path: readonly PropertyKey[]): string[] {
  let here: unknown = schema
  for (const part of path) here = inside(here, part)
  const object = unwrapped(here)
  return 'shape' in object ? Object.keys(object.shape as object) : []
}

function inside(type: unknown, part: PropertyKey): unknown {
  const object = unwrapped(type)
  if ('shape' in object) return (object.shape as Readonly<Record<PropertyKey, unknown>>)[part]
  return 'element' in object ? object.element : null
}

/** The schema inside one that may be missing. */
function unwrapped(type: unknown): object {
  let here = type
  while (typeof here === 'object' && here !== null && 'unwrap' in here && typeof here.unwrap === 'function')
    here = here.unwrap()
  return typeof here === 'object' && here !== null ? here : {}
}

/** The known name with the fewest typing errors, if it is near enough. */
function nearestOf(name: string, known: readonly string[]): string | null {
  const near = known
    .map(one => ({ one, slips: distance(name.slice(0, mostShown).toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, slips }) => slips <= Math.min(mostSlips, Math.ceil(one.length / 2)))
    .sort((a, b) => a.slips - b.slips)
  return near[0]?.one ?? null
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, part) =>
      typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  )
}

/** A value as it would be written, in one short line. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'function') return 'a function'
  let text: string
  try {
    text = JSON.stringify(value) ?? String(value)
  } catch {
    text = `a value of type ${typeof value}`
  }
  const line = text.replace(/\p{Cc}/gu, ' ')
  return line.length > mostShown ? `${line.slice(0, mostShown).toWellFormed()}…` : line
}
