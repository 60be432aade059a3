// Finds and reads the front matter of a Markdown file: YAML between `---`, TOML between `+++`, JSON between `;;;` or in braces; `---toml`
// and the like name the language. Broken front matter is read entry by entry, so that one bad line costs one field only.

import { parse as parseToml } from 'smol-toml'
import { type Document, isScalar, parseDocument } from 'yaml'
import { parseJson } from './json/parse-json.ts'
import type { Problem } from './problem.ts'

/** An entry whose value begins with a quotation mark, and the ends of such values: `\\"` and `''` are marks inside the text. */
const quotedStart = /^[\w-]+:\s+(["'])/
const endsDouble = /(?:^|[^\\])(?:\\\\)*"\s*(?:#.*)?$/
const endsSingle = /(?:^|[^'])(?:'')*'\s*(?:#.*)?$/

/** The fields of a file's front matter, and where its body begins. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>
  readonly body: string
  /** The front matter's first line in the file, from 1. */
  readonly line: number
  readonly problems: readonly Omit<Problem, 'file'>[]
}

type Language = 'YAML' | 'TOML' | 'JSON'

/** Longer front matter is probably a mistake and is read entry by entry. In UTF-16 code units. */
const longest = 100_000
/** Most entries that are read one by one, which is far slower than all at once. Real front matter has a tenth of them. */
const mostEntries = 500

const opening = /^\s*(---|\+\+\+|;;;)[ \t]*(ya?ml|toml|json)?[ \t]*\n/i
const closings: Readonly<Record<string, RegExp>> = {
  '+++': /\n\+\+\+[ \t]*(?:\n|$)/g,
  ';;;': /\n;;;[ \t]*(?:\n|$)/g,
}

const stringOrBrace = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|[{}]/g

/** A name and a plain value of JSON, in an object that is broken elsewhere. */
const jsonPair = /"((?:[^"\\\n]|\\.){1,60})"\s*:\s*("(?:[^"\\\n]|\\.)*"|true|false|null|-?\d[\d.eE+-]*)/g

const entryStart = /^["']?[\p{L}_][\p{L}\p{N}_ .-]*["']?\s*[:=]/u
const continued = /^(?:[ \t]+\S|- |#|\s*$|[\]})])/

/** Invalid text between two fences counts as front matter if at least this share of its lines are entries. */
const entryShare = 0.5

/** The form of Pelican and MultiMarkdown: entries without fences, including a title, up to the first blank line. */
const unfenced =
  /^\s*(?=(?:[A-Za-z][A-Za-z_ -]{1,20}:[ \t]+\S[^\n]*\n){0,19}title:[ \t]+\S)(?:[A-Za-z][A-Za-z_ -]{1,20}:[ \t]+\S[^\n]*\n){2,20}\s*(?:\n|$)/i

/** Splits a file's text. Without front matter the fields are empty and the body is the whole text. */
export function readFrontMatter(text: string): FrontMatter {
  const open = opening.exec(text)
  if (open === null) return readBraces(text) ?? readUnfenced(text)
  const [, fence = '---', named] = open
  const language = named === undefined ? languageOfFence(fence) : languageNamed(named)
  const start = open[0].length
  const line = open[0].split('\n').length
  const close = closingFence(text, start - 1, fence)
  const source = close === null ? null : text.slice(start, close.start)
  const parsed = source === null ? null : parseFields(source, language, line)
  if (parsed !== null && source !== null && (parsed.problems.length === 0 || isMostlyEntries(source, language))) {
    return { ...parsed, body: text.slice(close?.end), line }
  }
  const end = endOfEntries(text, start)
  if (end === start) return { fields: {}, body: text, line: 1, problems: [] }
  const { fields } = parseFields(text.slice(start, end), language, line)
  const problem = {
    line,
    severity: 'warning',
    message: `the front matter has no closing ${open[1]}; it was taken to end where its entries do`,
    advice: `put a line with ${open[1]} after the last entry`,
  } as const
  return { fields, body: text.slice(end), line, problems: [problem] }
}

function readUnfenced(text: string): FrontMatter {
  const entries = unfenced.exec(text.slice(0, longest))?.[0]
  if (entries === undefined) return { fields: {}, body: text, line: 1, problems: [] }
  const fields = entriesOf(entries, 'YAML').map(entry => asText(entry.text))
  return { fields: Object.assign({}, ...fields), body: text.slice(entries.length), line: 1, problems: [] }
}

function languageOfFence(fence: string): Language {
  return fence === '+++' ? 'TOML' : fence === ';;;' ? 'JSON' : 'YAML'
}

function languageNamed(name: string): Language {
  return /^toml$/i.test(name) ? 'TOML' : /^json$/i.test(name) ? 'JSON' : 'YAML'
}

/** Hugo's other form: a JSON object before the text. Null if the text does not begin with one. */
function readBraces(text: string): FrontMatter | null {
  if (!/^\s*\{\s*"/.test(text)) return null
  const end = endOfObject(text)
  if (end === null) return null
  const parsed = parseFields(text.slice(0, end), 'JSON', 1)
  return Object.keys(parsed.fields).length === 0 ? null : { ...parsed, body: text.slice(end), line: 1 }
}

/** The end of the object that begins a text, if the rest of its line is blank; else null. */
function endOfObject(text: string): number | null {
  let depth = 0
  for (const match of text.slice(0, longest).matchAll(stringOrBrace)) {
    depth += match[0] === '{' ? 1 : match[0] === '}' ? -1 : 0
    if (depth > 0 || match[0] !== '}') continue
    const end = match.index + 1
    return /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200)) ? end : null
  }
  return null
}

function isMostlyEntries(source: string, language: Language): boolean {
  if (language === 'JSON') return true

  const lines = source.slice(0, longest).split('\n')
  const inked = lines.filter(line => line.trim() !== '')
  const entries = inked.filter(line => entryStart.test(line) || continued.test(line))
  return source.length <= longest && entries.length >= inked.length * entryShare
}

function closingFence(text: string, from: number, opened: string): { start: number; end: number } | null {
  const fence = closings[opened] ?? /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g
  fence.lastIndex = from
  const match = fence.exec(text)
  if (match === null) return null
  // `---` far below a line that is no entry is a rule between two parts of a text.
  const first = text.slice(from, match.index).trimStart().split('\n', 1)[0] ?? ''
  if (first !== '' && !entryStart.test(first) && !/^[#[{}]/.test(first)) return null
  return { start: match.index + 1, end: match.index + match[0].length }
}

function endOfEntries(text: string, start: number): number {
  let end = start
  let at = start
  while (at < text.length && at - start < longest) {
    const newline = text.indexOf('\n', at)
    const next = newline < 0 ? text.length : newline + 1
    const line = text.slice(at, next)
    if (entryStart.test(line)) end = next
    else if (end === start || !continued.test(line)) break
    else if (line.trim() !== '') end = next
    at = next
  }
  return end
}

function parseFields(source: string, language: Language, line: number): Pick<FrontMatter, 'fields' | 'problems'> {
  const whole = source.length > longest ? { error: 'it is too long', line: null } : parse(source, language)
  if ('fields' in whole) return { fields: whole.fields, problems: [] }
  const indented = source.length > longest || language === 'TOML' ? whole : parse(indentQuotedText(source), language)
  if ('fields' in indented) return { fields: indented.fields, problems: [] }
  const fields: Record<string, unknown> = Object.create(null)
  let firstBroken: number | null = null
  for (const entry of entriesOf(source.slice(0, longest), language).slice(0, mostEntries)) {
    const parsed = parse(entry.text, language)
    if (!('fields' in parsed)) firstBroken ??= entry.line
    Object.assign(fields, 'fields' in parsed ? parsed.fields : asText(entry.text))
  }
  const problem = {
    line: line + (firstBroken ?? whole.line ?? 1) - 1,
    severity: 'warning',
    message: `the front matter is not valid ${language}: ${whole.error}; it was read entry by entry`,
    advice: `correct that line; a text with ": ", "#" or quotes in it needs quotes around it`,
  } as const
  return { fields, problems: [problem] }
}

type Parsed = { readonly fields: Record<string, unknown> } | { readonly error: string; readonly line: number | null }

function parse(source: string, language: Language): Parsed {
  try {
    if (language === 'TOML') return { fields: parseToml(source, { integersAsBigInt: 'asNeeded' }) }
    if (language === 'JSON') return parseAsJson(source)
    // Some sites repeat keys, and their generators take the last one.
    const document = parseDocument(source, { uniqueKeys: false, logLevel: 'silent', prettyErrors: true })
    const [error] = document.errors
    if (error !== undefined) return { error: firstLine(error.message), line: error.linePos?.[0].line ?? null }
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    if (value === null || value === undefined) return { fields: {} }
    if (typeof value !== 'object' || Array.isArray(value))
      return { error: 'it holds no "name: value" entries', line: 1 }
    return { fields: withDigits({ ...value }, document) }
  } catch (error) {
    const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : null
    return { error: firstLine(error instanceof Error ? error.message : String(error)), line }
  }
}

/** A number whose digits JavaScript would change ("007", "1.10", a long id) becomes a string. */
function withDigits(fields: Record<string, unknown>, document: Document): Record<string, unknown> {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'number') continue
    const node: unknown = document.get(name, true)
    const source = isScalar(node) ? node.source : undefined
    if (source !== undefined && source !== String(value)) fields[name] = source
  }
  return fields
}

/** The whole object, or one of its entries as it stands between commas. */
function parseAsJson(source: string): Parsed {
  const text = source.trim().replace(/,$/, '')
  const parsed = parseJson(text.startsWith('{') ? text : `{${text}}`)
  if ('error' in parsed) return { error: parsed.error, line: null }
  const { value } = parsed
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? { fields: { ...value } } : { error: 'it is no object', line: 1 }
}

/**
 * Sites' generators accept a quoted text that continues at the beginning of a line, which YAML wants indented; such lines get a blank. The
 * words stay the same, because YAML folds blanks.
 */
function indentQuotedText(source: string): string {
  let quote = ''
  return source
    .split('\n')
    .map(line => {
      const inside = quote !== ''
      const start = inside ? undefined : quotedStart.exec(line)
      if (!inside) quote = start?.[1] ?? ''
      const rest = inside ? line : line.slice(start?.[0].length ?? line.length)
      const ends = quote === '"' ? endsDouble : endsSingle
      if (quote !== '' && ends.test(rest)) quote = ''
      return inside ? ` ${line}` : line
    })
    .join('\n')
}

/** Top-level entries with their lines, and the line (from 1) where each begins. */
function entriesOf(source: string, language: Language): { text: string; line: number }[] {
  if (language === 'JSON') return Array.from(source.matchAll(jsonPair), ([text]) => ({ text, line: 1 }))
  const entries: { text: string; line: number }[] = []
  for (const [at, line] of source.split('\n').entries()) {
    const last = entries.at(-1)
    if (entryStart.test(line)) entries.push({ text: line, line: at + 1 })
    else if (last !== undefined) last.text += `\n${line}`
  }
  return entries
}

/** A broken entry's value as written, without its quotes. */
function asText(entry: string): Record<string, string> {
  const [, name = '', value = ''] = /^["']?([^:="']+?)["']?\s*[:=]\s*([\s\S]*)$/.exec(entry) ?? []
  const text = value
    .trim()
    .replace(/^(["'])([\s\S]*)\1$/, '$2')
    .replace(/^["']/, '')
    .replace(/^(true|false|yes|no),$/i, '$1')
  return name === '' ? {} : { [name]: text.slice(0, 5_000) }
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/:$/, '').replace(/ at line \d+, column \d+$/, '')
}
