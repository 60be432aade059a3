// Comma-separated values (RFC 4180) that spreadsheets open without harm.

import { columns, type Row } from './rows.ts'

/** What a spreadsheet would take for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** Spreadsheets take a file for UTF-8 only with this mark. */
const byteOrderMark = '\ufeff'

/** What has to stand between quotation marks. */
const special = /[",\r\n]/

function field(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return special.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as a file, header first; a text that would be a formula is led by an apostrophe. */
export function csv(rows: readonly Row[]): string {
  const lines = [columns.join(','), ...rows.map(row => columns.map(name => field(row[name])).join(','))]
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}
