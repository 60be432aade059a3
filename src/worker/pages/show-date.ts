// Dates as people read them: months in words, so that month and day cannot be confused.

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const pattern = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/

export function monthName(month: number): string {
  return months[month - 1] ?? ''
}

/** `2024-11-04T10:00:00Z` as `4 November 2024`, `2024-11` as `November 2024`; any other text unchanged. */
export function longDate(date: string): string {
  const [, year, month, day] = pattern.exec(date) ?? []
  if (year === undefined) return date
  return [day && String(Number(day)), month && monthName(Number(month)), year].filter(Boolean).join(' ')
}

/** First and last day of a period in words: `2010 to 2025`. */
export function period(from: string | null, to: string | null): string {
  if (from === null || to === null) return ''
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? first : `${first} to ${last}`
}
