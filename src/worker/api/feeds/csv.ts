// Comma-separated values (RFC 4180) that spreadsheets open without harm.

import { columns, type Row } from './rows.ts'

/** What a spreadsheet would take for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** Spreadsheets take a file for UTF-8 only with this mark. */
const byteOrderMark = '\ufeff'

/** Every cell stands between quotation marks, so that a reader that splits at `;` or a tab finds none of its signs outside of them. */
function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Rows as a file, header first; a text that would be a formula is led by an apostrophe. */
export function csv(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => cells.map(cell).join(',')
  const lines = [line(columns), ...rows.map(row => line(columns.map(name => row[name])))]
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}
