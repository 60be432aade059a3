// Days as numbers, so that dates compare and subtract without a clock or a calendar object (Hinnant, "chrono-compatible low-level date
// algorithms"). Hinnant's day 0 is 0000-03-01; a number here is 1 more, so that 0 can mean "undated".
//
// A date is also a number: that of its day. A month or year alone has the number of its first day, and one bit that says how much is known:
//
//   date | bits 0-23: (first) day | bit 24: only the month is known | bit 25: only the year is known |
//
// A time is a number as well, kept beside the date: minutes in UTC from the beginning of the day as written, plus 841, because a day may
// begin 14 hours before UTC's; 0 if no time is known.

const day = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/
const clock = /^\d{4}-\d{2}-\d{2}[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)? ?(?:Z|([+-])(\d{2}):?(\d{2}))?$/i
const partial = /^\d{4}(?:-\d{2})?$/

/** One more than the minutes by which a clock may be ahead of UTC. */
const firstMinute = 14 * 60 + 1
/** Minutes that every time is less than, from the first minute of a day: its last minute, 12 hours behind UTC. */
export const dayLength = firstMinute + 36 * 60

const dayBits = 0xffffff
const monthAlone = 0x1000000
const yearAlone = 0x2000000

/** Number of the day that an ISO 8601 date or date and time begins with, as written; 0 for anything else. */
export function dayNumber(text: string | null): number {
  const match = text === null ? null : day.exec(text)
  if (match === null) return 0
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || date < 1 || date > 31) return 0
  return numberOf(year, month, date)
}

/** Number of a day of the calendar. */
function numberOf(year: number, month: number, date: number): number {
  const marchYear = month > 2 ? year : year - 1
  if (marchYear < 0) return 0
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return (
    marchYear * 365 +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    dayOfYear +
    1
  )
}

/** `[year, month, day]` of a day number above 0. */
export function civilDay(number: number): readonly [number, number, number] {
  const days = number - 1
  const era = Math.floor(days / 146097)
  const ofEra = days - era * 146097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const date = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date]
}

/** `YYYY-MM-DD` of a day number, null for 0. */
export function dayText(number: number): string | null {
  if (number <= 0) return null
  const [year, month, date] = civilDay(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The number of an ISO 8601 date: `2024-11-04`, with or without a time, `2024-11` or `2024`; 0 for anything else. */
export function dateNumber(text: string | null): number {
  if (text === null || !partial.test(text)) return dayNumber(text)
  const isYear = text.length === 4
  const first = dayNumber(isYear ? `${text}-01-01` : `${text}-01`)
  return first === 0 ? 0 : first | (isYear ? yearAlone : monthAlone)
}

/**
 * The number of the time in an ISO 8601 date and time; 0 if it has none. Midnight counts as none: it is what programs write for a day alone.
 * A time without an offset is taken as UTC.
 */
export function timeNumber(text: string | null): number {
  const match = text === null ? null : clock.exec(text)
  if (match === null) return 0
  const [hours, minutes, ahead, aheadMinutes] = [match[1], match[2], match[4], match[5]].map(part => Number(part ?? 0))
  const written = (hours ?? 0) * 60 + (minutes ?? 0)
  const offset = ((ahead ?? 0) * 60 + (aheadMinutes ?? 0)) * (match[3] === '-' ? -1 : 1)
  const time = written - offset + firstMinute
  return written === 0 || written >= 24 * 60 || time <= 0 || time >= dayLength ? 0 : time
}

/** First day of a date; 0 for no date. */
export function firstDayOf(date: number): number {
  return date & dayBits
}

/** Last day of a date: if only the month or year is known, its last day. */
export function lastDayOf(date: number): number {
  if (date <= dayBits) return date
  const [year, month] = civilDay(firstDayOf(date))
  return (isYearAlone(date) || month === 12 ? numberOf(year + 1, 1, 1) : numberOf(year, month + 1, 1)) - 1
}

/** Whether only the year is known. */
export function isYearAlone(date: number): boolean {
  return (date & yearAlone) !== 0
}

/** `2024-11-04`, `2024-11` or `2024`, depending on what is known; null for 0. */
export function dateText(date: number): string | null {
  const length = isYearAlone(date) ? 4 : (date & monthAlone) !== 0 ? 7 : 10
  return dayText(firstDayOf(date))?.slice(0, length) ?? null
}

/** The earliest of some dates, by their first days; 0 if none is known. */
export function earliest(dates: readonly number[]): number {
  return dates.reduce((a, b) => (b > 0 && (a === 0 || firstDayOf(b) < firstDayOf(a)) ? b : a), 0)
}

/** The latest of some dates, by their first days; 0 if none is known. */
export function latest(dates: readonly number[]): number {
  return dates.reduce((a, b) => (firstDayOf(b) > firstDayOf(a) ? b : a), 0)
}
