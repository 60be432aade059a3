// Dates as people write them in queries and parameters: a day, or a month or year that stands for its first or last day.

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** `2024`, `2024-02` or `2024-02-29` as a calendar day, the first or the last one of the period; null if it is not a date. */
export function calendarDay(text: string, end: 'first' | 'last'): string | null {
  const match = pattern.exec(text)
  if (match === null) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? (end === 'first' ? 1 : 12) : Number(match[2])
  if (year === 0 || month < 1 || month > 12) return null
  const last = lastDayOf(year, month)
  const day = match[3] === undefined ? (end === 'first' ? 1 : last) : Number(match[3])
  if (day < 1 || day > last) return null
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
