// Tables of articles, CSV and TSV: a first row of column names, then one article a row. Columns have the names of JSON fields, and each row
// is read like a JSON record.

import { hasBody } from '../json/read-body.ts'
import { isSummaryOnly } from '../json/read-entry.ts'
import { readRecords } from '../json/read-json.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../publication/story.ts'
import { type TableRow, tableRows } from './table-rows.ts'

/** So many names of columns are shown in a row of the report. */
const mostShown = 12

/** Reads a table of articles. */
export function readTable(text: string, path: string): Reading {
  const { rows, problem } = tableRows(text, path)
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

function tooManyCells(rows: readonly TableRow[], columns: number, path: string): Problem[] {
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
