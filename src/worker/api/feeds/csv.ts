// Comma-separated values (RFC 4180) that are safe to open in a spreadsheet.

import { columns, type Row } from './rows.ts'

/** The beginning of a text that a spreadsheet would read as a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** Spreadsheets read a file as UTF-8 only with this mark. */
const byteOrderMark = '\ufeff'

/** Every cell is quoted, so that a reader that splits at `;` or a tab finds none outside quotation marks. */
function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Rows as a file, header first; a text that looks like a formula gets an apostrophe in front. */
export function csv(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => cells.map(cell).join(',')
  const lines = [line(columns), ...rows.map(row => line(columns.map(name => row[name])))]
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}
