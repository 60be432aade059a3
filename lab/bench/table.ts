// Markdown tables, and numbers as people read them.

/** Rows of cells under a header, padded so that they can be read in a terminal too. The first column is left-aligned. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((head, column) => Math.max(head.length, ...rows.map(row => row[column]?.length ?? 0), 3))
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(header), rule, ...rows.map(line)].join('\n')
}

/** Three digits that count: `0.0123`, `1.23`, `123`, `1,234`. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (value >= 100) return Math.round(value).toLocaleString('en-US')
  return value === 0 ? '0' : String(Number(value.toPrecision(value < 0.1 ? 2 : 3)))
}

/** Megabytes of 2^20 bytes. */
export function mebibytes(bytes: number): string {
  return figure(bytes / 2 ** 20)
}

export function seconds(milliseconds: number): string {
  return figure(milliseconds / 1000)
}

/** How many times less than the yardstick: `×31`, `×0.5` where it is twice as much. */
export function times(yardstick: number, value: number): string {
  const ratio = yardstick / value
  return Number.isFinite(ratio) ? `×${Number(ratio.toPrecision(2)).toLocaleString('en-US')}` : '–'
}
