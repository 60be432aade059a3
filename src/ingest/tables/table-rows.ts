// The rows of a table in text form (CSV, TSV), each with its line. What the columns mean is the reader's business.

import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '../problem.ts'
import { delimiterOf } from './delimiter.ts'

/** Longest row, in UTF-16 code units: a quotation mark that is never closed would swallow the rest of the file. */
const longestRow = 20_000_000

export interface TableRow {
  readonly cells: readonly string[]
  /** From 1. */
  readonly line: number
}

/** The rows with something in them, the names of the columns first; and what is wrong, if the table breaks off. */
export function tableRows(
  text: string,
  path: string,
): { readonly rows: readonly TableRow[]; readonly problem: Problem | null } {
  const { delimiter, start } = delimiterOf(text, path)
  const rows: TableRow[] = []
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
