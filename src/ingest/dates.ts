// Dates as sites and newsrooms write them, to ISO 8601. A time is kept only with its offset from UTC: without one it names no moment.
// What is ambiguous (04/11/2024) is not guessed. A month or a year alone stays one: `2024-11`, `2024`.

import { monthByName } from './month-names.ts'

const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+(.*))?$/u
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{6}Z))?$/
const dayMonthYear =
  /^(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[ -](?:de |of )?(\p{L}{3,12})\.?,?[ -](?:de |of )?(\d{4})(.*)$/iu
const monthDayYear = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(.*)$/iu
const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(.*)$/
const yearAndMonth = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.]00)?)?$/
const monthAndYear = /^(?:(\d{1,2})[-/.]|(\p{L}{3,12})\.?,? (?:de |of )?)(\d{4})$/iu
const weekday =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? |^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),? /i
const time = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?([ap])?\.?(?:m\.?)? ?(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?/i
const utc = /^(?:Z|UTC|GMT)$/i

/** Unix times outside these years are numbers of another kind: 1971 and 2100. In seconds. */
const [firstUnixTime, lastUnixTime] = [31_536_000, 4_102_444_800]

/** Whole text as a date: `2019-03-26`, or `2019-03-26T12:38:00-05:00` where the offset is known. Null if it is none or ambiguous. */
export function readDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/g, ' ').replace(weekday, '')
  if (trimmed.length > 60) return null
  return readIso(trimmed) ?? readCompact(trimmed) ?? readNamed(trimmed) ?? readNumeric(trimmed)
}

/** A month or a year alone: `2024-11`, "November 2024", `2024`, and `2024-11-00`, as catalogues write it. Null if it is none. */
export function readPartialDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  const [, isoYear, isoMonth] = yearAndMonth.exec(trimmed) ?? []
  if (isoYear !== undefined) return monthOfYear(isoYear, isoMonth === undefined ? 0 : Number(isoMonth))
  const [, number, name = '', year] = monthAndYear.exec(trimmed) ?? []
  if (year === undefined) return null
  const month = number === undefined ? monthByName.get(name.toLowerCase()) : Number(number)
  return month === undefined || month === 0 ? null : monthOfYear(year, month)
}

/** The more exact of two dates where one is of the month or year that the other names alone; else the first. */
export function finerDate(first: string | null, second: string | null): string | null {
  if (first === null) return second
  return second?.startsWith(`${first}-`) ? second : first
}

/** The first day of a date: of a month or year alone, that with which it begins. */
export function firstDayOf(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10)
}

/**
 * A date from a value of front matter or JSON: text, a Date of a TOML parser, Unix seconds or milliseconds, a year. May be a month or a
 * year alone.
 */
export function readDateValue(value: unknown): string | null {
  if (typeof value === 'string') return readDate(value) ?? readPartialDate(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : readDate(value.toISOString())
  if (typeof value === 'bigint') return readDateValue(Number(value))
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  if (value >= 1000 && value <= 9999 && Number.isInteger(value)) return String(value)
  if (value >= 1000_01_01 && value <= 2999_12_31 && Number.isInteger(value)) return readCompact(String(value))
  const seconds = value > lastUnixTime ? value / 1000 : value
  if (seconds < firstUnixTime || seconds > lastUnixTime) return null
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
}

/** A date that a path or URL tells: `2019-03-26-name.md`, `2019/03/26/name`, `dates/19160901/name`. */
export function dateInPath(path: string): string | null {
  for (const match of path.matchAll(/(?<!\d)(\d{4})(?:([-_/])(\d{1,2})\2(\d{1,2})|(\.?)(\d{2})\5(\d{2}))(?!\d)/g)) {
    const date = calendarDate(match[1], match[3] ?? match[6], match[4] ?? match[7])
    if (date !== null && plausibleYear(date)) return date
  }
  return null
}

function readIso(text: string): string | null {
  const [, year, , month, day, rest] = iso.exec(text) ?? []
  return withTime(calendarDate(year, month, day), rest)
}

function readCompact(text: string): string | null {
  const [, year, month, day, clock] = compact.exec(text) ?? []
  const date = calendarDate(year, month, day)
  return date === null || !plausibleYear(date)
    ? null
    : withTime(date, clock?.replace(/^(\d\d)(\d\d)(\d\d)Z$/, '$1:$2:$3Z'))
}

function readNamed(text: string): string | null {
  const dayFirst = dayMonthYear.exec(text)
  const monthFirst = dayFirst === null ? monthDayYear.exec(text) : null
  const [day, month, year, rest] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3], dayFirst[4]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3], monthFirst?.[4]]
  const number = month === undefined ? undefined : monthByName.get(month.toLowerCase())
  return withTime(calendarDate(year, number?.toString(), day), rest)
}

function readNumeric(text: string): string | null {
  const [, first, separator, second, year, rest] = numeric.exec(text) ?? []
  if (Number(first) > 12 || separator === '.' || first === second)
    return withTime(calendarDate(year, second, first), rest)
  return Number(second) > 12 ? withTime(calendarDate(year, first, second), rest) : null
}

/**
 * What follows a date must be a time, or the text is no date. 24:00 is the beginning of the next day. An hour or an offset that no
 * clock shows is dropped, the date is kept.
 */
function withTime(date: string | null, rest: string | undefined): string | null {
  const after = (rest ?? '').replace(/^[,\s]*(?:at |um |à |T)?/i, '').trim()
  if (date === null || after === '') return date
  const match = time.exec(after)
  if (match === null || !/^[A-Z]{0,5}$|^\([A-Z]{1,5}\)$/.test(after.slice(match[0].length).trim())) return null
  const [, hours = '', minutes = '', seconds = '00', half, offset] = match
  const hour = hourOfDay(Number(hours), half?.toLowerCase())
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 60) return date
  if (hour === 24 && Number(minutes) + Number(seconds) > 0) return date
  const day = hour === 24 ? nextDay(date) : date
  const zone = offset === undefined ? null : isoOffset(offset)
  // A leap second is a moment that few programs can read: it counts as the second before it.
  const second = seconds === '60' ? '59' : seconds
  return zone === null ? day : `${day}T${two(hour % 24)}:${minutes}:${second}${zone}`
}

/** From 0 to 24; null if no clock shows it. With `a` or `p` the hours are those of a twelve-hour clock, as far as they fit one. */
function hourOfDay(hours: number, half: string | undefined): number | null {
  if (hours > 24) return null
  if (half === undefined || hours > 12) return hours
  return (hours % 12) + (half === 'p' ? 12 : 0)
}

/** Null if no place on earth has this offset: the clocks are between 12 hours behind UTC and 14 ahead of it. */
function isoOffset(offset: string): string | null {
  if (utc.test(offset)) return 'Z'
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? []
  const fromUtc = Number(hours) * 60 + Number(minutes)
  const most = (sign === '-' ? 12 : 14) * 60
  // E-mail's way to say "UTC, from wherever".
  if (sign === '-' && fromUtc === 0) return 'Z'
  return fromUtc > most || Number(minutes) > 59 ? null : `${sign}${two(Number(hours))}:${minutes}`
}

/** Month 0 is "not known". */
function monthOfYear(year: string, month: number): string | null {
  if (Number(year) < 1000 || month > 12) return null
  return month === 0 ? year : `${year}-${two(month)}`
}

function nextDay(date: string): string {
  if (date === '9999-12-31') return date
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function calendarDate(year?: string, month?: string, day?: string): string | null {
  if (year === undefined || month === undefined || day === undefined) return null
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const real = y >= 1000 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
  return real ? `${year}-${two(m)}-${two(d)}` : null
}

/** Numbers in file names are often no dates: only these years are taken for one. */
function plausibleYear(date: string): boolean {
  return date >= '1500' && date < '2100'
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
