// Reads JSON and JSON Lines as articles, in Onrecord's format or that of other systems, one or many, in any envelope. A bad article does
// not spoil the rest of the file.

import type { Problem } from '../problem.ts'
import type { Reading, Story } from '../publication/story.ts'
import { entriesOf } from './entries.ts'
import { isExtendedJson, unwrapExtended } from './extended-json.ts'
import { parseJson } from './parse-json.ts'
import { advice, type Item, isSettings, readEntry } from './read-entry.ts'

/** More bad articles than this are one fault of the file, and the rest are only counted. Articles held back are always listed. */
const mostProblems = 20

/** Reads the text of a JSON file. `lines`: whether its name suggests one article a line; the content may overrule it. */
export function readJson(text: string, path: string, lines: boolean): Reading {
  const isExtended = isExtendedJson(text)
  const plain = (value: unknown): unknown => (isExtended ? unwrapExtended(value) : value)
  const whole = parseJson(text)
  if ('value' in whole) return readWhole(plain(whole.value), whole.hadNaN ? [notANumber(path, null)] : [], path)
  if (!lines && !looksLikeLines(text)) {
    return { stories: [], problems: [invalid(path, lineOfError(whole.error, text), whole.error)] }
  }
  const items: Item[] = []
  const broken: Problem[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = parseJson(line)
    if ('error' in parsed) {
      broken.push(invalid(path, at + 1, parsed.error))
      continue
    }
    if (parsed.hadNaN) broken.push(notANumber(path, at + 1))
    const value = plain(parsed.value)
    if (isBulkAction(value)) continue
    for (const entry of entriesOf(value).entries) items.push({ ...entry, line: at + 1, place: at + 1 })
  }
  return readItems(items, broken, path)
}

/** Reads records that were parsed already, such as a table's rows, each with its line. */
export function readRecords(
  records: readonly { readonly value: unknown; readonly line: number }[],
  path: string,
): Reading {
  const items = records.flatMap(({ value, line }) =>
    entriesOf(value).entries.map(entry => ({ ...entry, line, place: line })),
  )
  return readItems(items, [], path)
}

function readWhole(value: unknown, broken: readonly Problem[], path: string): Reading {
  const { entries, isList, empty } = entriesOf(value)
  if (!isList && isSettings(value, path)) return { stories: [], problems: [...broken] }
  if (isList && entries.length === 0) {
    const message = `there are no articles in it: ${empty === null ? 'the list' : `"${empty}"`} is empty`
    return {
      stories: [],
      problems: [...broken, { file: path, line: null, severity: 'error', message, advice: emptyAdvice }],
    }
  }
  return readItems(
    entries.map((entry, at) => ({ ...entry, line: null, place: isList ? at + 1 : null })),
    broken,
    path,
  )
}

const emptyAdvice = 'export it again with its articles, or remove it'

function readItems(items: readonly Item[], broken: readonly Problem[], path: string): Reading {
  const stories: Story[] = []
  const problems = [...broken]
  for (const item of items) {
    const story = readEntry(item, path, problems)
    if (story !== null) stories.push(story)
  }
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (stories.length > 0 || errors.length < 2 || first === undefined)
    return { stories, problems: bounded(problems, path) }
  const message = `none of the ${errors.length} entries is an article; the first: ${first.message}`
  return { stories, problems: [{ ...first, message }] }
}

/** `{ "index": { "_id": "1" } }`: a line that tells Elasticsearch what to do with the next one. */
function isBulkAction(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false
  const [[name, inner] = ['', null]] = Object.entries(value)
  return /^(?:index|create|update|delete)$/.test(name) && typeof inner === 'object' && inner !== null
}

function notANumber(file: string, line: number | null): Problem {
  return {
    file,
    line,
    severity: 'warning',
    message: 'NaN and Infinity are no values of JSON; they were read as null',
    advice: 'export the file with null instead',
  }
}

function invalid(path: string, line: number | null, error: string): Problem {
  return {
    file: path,
    line,
    severity: 'error',
    message: `not valid JSON: ${error}`,
    advice: 'correct that place, or export the file again',
  }
}

function bounded(problems: readonly Problem[], path: string): Problem[] {
  const held = problems.filter(({ severity }) => severity === 'held')
  const others = problems.filter(({ severity }) => severity !== 'held')
  if (others.length <= mostProblems) return [...problems]
  const left = others.length - mostProblems
  const rest = {
    file: path,
    line: null,
    severity: 'warning',
    message: `${left} more entries have problems`,
    advice,
  } as const
  return [...held, ...others.slice(0, mostProblems), rest]
}

/** Whether a text, or its beginning, has one JSON object a line. A first line that is longer than the beginning may be one. */
export function isJsonLines(start: string): boolean {
  const [first = ''] = start.trimStart().split('\n', 1)
  return first.startsWith('{') && (first.length === start.trimStart().length || 'value' in parseJson(first))
}

function looksLikeLines(text: string): boolean {
  const [first = '', second = ''] = text.trim().split('\n', 2)
  return 'value' in parseJson(first) && /^\s*\{/.test(second)
}

/** The engine's message has a position, a line, or neither. */
function lineOfError(error: string, text: string): number | null {
  const line = /\(line (\d+)/.exec(error)?.[1]
  if (line !== undefined) return Number(line)
  const position = /position (\d+)/.exec(error)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}
