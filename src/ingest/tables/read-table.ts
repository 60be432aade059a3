// Tables of articles, CSV and TSV: a first row of column names, then one article a row. Columns have the names of JSON fields, and each row
// is read like a JSON record.

import { CsvError, parse } from 'csv-parse/sync'
import { hasBody } from '../json/read-body.ts'
import { isSummaryOnly } from '../json/read-entry.ts'
import { readRecords } from '../json/read-json.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import { delimiterOf } from './delimiter.ts'

/** Longest row, in UTF-16 code units: a quotation mark that is never closed would swallow the rest of the file. */
const longestRow = 20_000_000

/** So many names of columns are shown in a row of the report. */
const mostShown = 12

/** What a row of the table gave. */
interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

/** Reads a table of articles. */
export function readTable(text: string, path: string): Reading {
  const { rows, problem } = readRows(text, path)
  const [head, ...articles] = rows
  const names = (head?.cells ?? []).map(columnName)
  const broken = problem === null ? [] : [problem]
  if (!holdsArticles(names)) return { stories: [], problems: [noArticles(names, path), ...broken] }
  if (articles.length === 0 && problem === null) return { stories: [], problems: [noRows(path)] }
  const odd = articles.filter(({ cells }) => cells.length > names.length)
  const records = articles.map(({ cells, line }) => ({ value: recordOf(names, cells), line }))
  const { stories, problems } = readRecords(records, path)
  return { stories, problems: [...tooManyCells(odd, names.length, path), ...problems, ...broken] }
}

function readRows(text: string, path: string): { readonly rows: readonly Row[]; readonly problem: Problem | null } {
  const { delimiter, start } = delimiterOf(text, path)
  const rows: Row[] = []
  const offset = start === 0 ? 0 : 1
  try {
    parse(text.slice(start), {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      on_record: (cells: string[], { lines }) => {
        if (cells.some(cell => cell.trim() !== '')) rows.push({ cells, line: lines + offset - lineBreaksIn(cells) })
        return null
      },
    })
    return { rows, problem: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
    const message = isOpen
      ? 'a quotation mark is not closed: the rows below it were not read'
      : error.message.slice(0, 200)
    const advice = 'close it, or write "" for a quotation mark inside a cell'
    const line = (rows.at(-1)?.line ?? 0) + 1
    return { rows, problem: { file: path, line, severity: 'error', message, advice } }
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
}

/** `Author(s)` is "Authors"; signs are no part of a name. */
function columnName(cell: string): string {
  return cell
    .replace(/\(s\)\s*$/i, 's')
    .replace(/[^\p{L}\p{N}_.:@ -]+/gu, '')
    .trim()
}

/** Are there columns for a text, or for title, date and summary? */
function holdsArticles(names: readonly string[]): boolean {
  const filled = recordOf(
    names,
    names.map(() => 'x'),
  )
  return hasBody(filled) || isSummaryOnly(filled)
}

/** A row as a record. `title.rendered` is a field of `title`, as programs write that flatten records. */
function recordOf(names: readonly string[], cells: readonly string[]): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {}
  for (const [at, name] of names.entries()) {
    const value = cells[at]
    if (name === '' || value === undefined || value.trim() === '') continue
    const [, outer = '', inner = ''] = /^([A-Za-z_]\w*)\.([A-Za-z_]\w*)$/.exec(name) ?? []
    if (outer === '') {
      if (!Object.hasOwn(record, name)) record[name] = cellValue(value)
      continue
    }
    const given = record[outer]
    const table = typeof given === 'object' && given !== null ? given : {}
    record[outer] = { ...table, [inner]: cellValue(value) }
  }
  return record
}

const pythonItem = /'([^'\n]*)'|"([^"\n]*)"/g

/** A cell may hold a list as programs write it: `["a", "b"]` of JSON, `['a', 'b']` of Python. */
function cellValue(cell: string): unknown {
  const text = cell.trim()
  if (!text.startsWith('[') || !text.endsWith(']') || text.length > 5_000) return cell
  const between = text.slice(1, -1).replace(pythonItem, '')
  if (!/^[\s,]*$/.test(between)) return cell
  return Array.from(text.matchAll(pythonItem), match => match[1] ?? match[2] ?? '')
}

function noArticles(names: readonly string[], path: string): Problem {
  const shown = names.slice(0, mostShown).map(name => `"${name.slice(0, 40)}"`)
  const more = names.length > mostShown ? ` and ${names.length - mostShown} more` : ''
  return {
    file: path,
    line: 1,
    severity: 'error',
    message: `a table without articles: no column has their text; its columns are ${shown.join(', ')}${more}`,
    advice: 'name the column of the texts "text", "body" or "content", and others "title", "date", "author", "url"',
  }
}

function noRows(path: string): Problem {
  const message = 'a table without rows: it has only the names of its columns'
  return {
    file: path,
    line: null,
    severity: 'error',
    message,
    advice: 'export it again with its articles, or remove it',
  }
}

function tooManyCells(rows: readonly Row[], columns: number, path: string): Problem[] {
  const [first] = rows
  if (first === undefined) return []
  const others = rows.length === 1 ? '' : `; ${rows.length - 1} more rows have too many`
  return [
    {
      file: path,
      line: first.line,
      severity: 'warning',
      message: `this row has ${first.cells.length} cells, but there are ${columns} columns${others}: the cells behind the last column were left out`,
      advice: 'put quotation marks around cells that hold the delimiter',
    },
  ]
}
