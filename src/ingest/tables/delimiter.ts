// Finds the delimiter of a table's cells, from its first row, whose column names are well known.

import { isFieldName } from '../json/read-body.ts'

/** The delimiter, and the beginning of the table: after the line `sep=;` that Excel writes and reads. */
export interface Delimiter {
  readonly delimiter: string
  readonly start: number
}

/** Longest first row that is looked at, in UTF-16 code units. */
const longestHead = 20_000

/** The likeliest first, to break ties. */
const delimiters = [',', '\t', ';', '|'] as const

/** Finds the delimiter of a table; if the first row does not show it, the path's extension does. */
export function delimiterOf(text: string, path: string): Delimiter {
  const [declared, sign] = /^\uFEFF?sep=([,;|\t])\r?\n/i.exec(text) ?? []
  if (declared !== undefined && sign !== undefined) return { delimiter: sign, start: declared.length }
  const head = firstRow(text)
  const counts = delimiters.map(delimiter => {
    const cells = head.split(delimiter)
    return {
      delimiter,
      known: cells.filter(cell => isFieldName(cell.replace(/["'\uFEFF]/g, ''))).length,
      cells: cells.length,
    }
  })
  const [best] = counts.toSorted((a, b) => b.known - a.known || b.cells - a.cells)
  const isTabbed = /\.(?:tsv|tab)$/i.test(path) && head.includes('\t')
  return { delimiter: isTabbed ? '\t' : (best?.delimiter ?? ','), start: 0 }
}

/** Up to the first line break outside of quotation marks. */
function firstRow(text: string): string {
  let isQuoted = false
  for (let at = 0; at < Math.min(text.length, longestHead); at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === '\n' && !isQuoted && at > 0) return text.slice(0, at)
  }
  return text.slice(0, longestHead)
}
