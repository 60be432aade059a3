// Reads dates as sites, programs and newsrooms write them, as ISO 8601. A time is kept only with its offset from UTC (time-of-day.ts).
// Ambiguous dates (04/11/2024) are not guessed. A month or year alone stays one: `2024-11`, `2024`.

import { readEastAsianDate } from './east-asian-dates.ts'
import { monthOf } from './month-names.ts'
import { withTime } from './time-of-day.ts'
import { weekdayNames } from './weekday-names.ts'

/** Longer texts are no dates. In UTF-16 code units. */
const longest = 120

const iso = /^(\d{4})([-/.:]|\. ?)(\d{1,2})\2(\d{1,2})(?!\d)\.?(?:(?:[T:]|[ ,]+)(.*))?$/u
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)? ?(Z|[+-]\d{2}:?(?:\d{2})?)?)?$/
const month = String.raw`([\p{L}\p{M}]{3,15})\.?`
const dayMonthYear = new RegExp(
  String.raw`^(?:the )?(\d{1,2})(?:st|nd|rd|th|er|ème|:[ea]|[.º°ªo])*[ ./-]*(?:de |d['’]|of |ב)?${month},?[ ./-]*(?:de |del |of )?(\d{4}|'?\d{2})(?!\d)(.*)$`,
  'iu',
)
const monthDayYear = new RegExp(
  String.raw`^${month}[ -]*(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?:,|[ -](?:of )?)\s*(\d{4})(?!\d)(.*)$`,
  'iu',
)
const yearMonthDay = new RegExp(String.raw`^(\d{4})[ .,-]+${month}[ .-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d)\.?(.*)$`, 'iu')
/** The year at the end: C's asctime, Java's and Ruby's Date, Twitter's. */
const yearLast = new RegExp(
  String.raw`^${month} (\d{1,2}),? (\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: [AP]M)?)(?: ([A-Z]{1,5}(?:[+-]\d{1,2}:?\d{2})?|[+-]\d{2}:?\d{2}))? (\d{4})$`,
  'iu',
)
const numeric = /^(\d{1,2})([/.-]|\. )(\d{1,2})\2(\d{4})(?!\d)(.*)$/
const vietnamese = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})(?!\d)(.*)$/iu

const yearAndMonth = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.]00)?)?$/
const monthAndYear = new RegExp(String.raw`^(?:(\d{1,2})[-/.]|${month},? (?:de |del |of )?)(\d{4})$`, 'iu')

/** Words that announce a date: "Published on", "Updated:", "Veröffentlicht am". */
const published =
  'first published|published|publish(?:ed|ing)? date|publication date|release date|date of ' +
  'publication|posted|released|issued|date|dated|veröffentlicht|erschienen|publié|paru|publicado|publicada|pubblicato|gepubliceerd|geplaatst|publicerad|udgivet|publisert|julkaistu|опубликовано|опубліковано|opublikowano|data ' +
  'publikacji|publikováno|yayınlanma|发布时间|发布于|發布時間|公開日|掲載日|入力|등록|입력'
const updated =
  'last updated|updated|last modified|modified|last edited|edited|aktualisiert|zuletzt aktualisiert|stand|geändert|mis à ' +
  'jour|modifié|actualizado|actualizada|atualizado|aggiornato|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|обновлено|оновлено|zaktualizowano|aktualizacja|aktualizováno|güncelleme|更新时间|更新時間|更新日|更新|수정'
const lead = new RegExp(
  String.raw`^(?:${published}|${updated})(?![\p{L}])(?:\s(?:on|at|am|le|el|il|op|em|den|dnia))?\s*[:：]?\s*`,
  'iu',
)
const article = /^(?:am|le|el|il|op|den|dnia|em|på)\s(?=\p{L}|\d)/iu
/** A second date behind the first: "4 November 2024 (updated 5 November 2024)". */
const second = new RegExp(String.raw`(?:\s*[|•·;]|[\s,(]+(?:${updated})(?![\p{L}])).*$`, 'iu')

const weekday = weekdayNames.map(name => name.replace('.', String.raw`\.`)).join('|')
const weekdayBefore = new RegExp(String.raw`^(?:${weekday})(?:\.?,|\.?(?=\s)|(?=\d))\s*(?:,\s*)?(?:den |the )?`, 'iu')
const weekdayBehind = new RegExp(
  String.raw`[\s,]*(?:\((?:${weekday}|[月火水木金土日一二三四五六월화수목금토일])\)|(?<![\p{L}])(?:${weekday}))$`,
  'iu',
)
/** "June 10, 2015 Wednesday 12:17 PM GMT" */
const weekdayInside = new RegExp(
  String.raw`(?<=\d{4}),? (?:${weekday})\.?,?(?= \d)|(?<=\d) ?\((?:${weekday}|[月火水木金土日一二三四五六월화수목금토일])\)(?= ?\d|$)`,
  'iu',
)
/** "2024 г.", "2024 года", "2024 r.": the word for "year" behind it. */
const yearWord = /(?<=\d{4}) ?(?:г\.|года|году|р\.|року|r\.|roku|г|р)(?![\p{L}])/iu

/** Unix times outside these years are numbers of another kind: 1971 and 2100. In seconds. */
const [firstUnixTime, lastUnixTime] = [31_536_000, 4_102_444_800]

/** Whole text as a date: `2019-03-26`, or `2019-03-26T12:38:00-05:00` where the offset is known. Null if it is none or ambiguous. */
export function readDate(text: string): string | null {
  const plain = normal(text)
  return plain === null ? null : readPlain(plain)
}

/** A month or a year alone: `2024-11`, "November 2024", `2024`, and `2024-11-00`, as catalogues write it. Null if it is none. */
export function readPartialDate(text: string): string | null {
  const plain = normal(text)
  if (plain === null) return null
  const [, isoYear, isoMonth] = yearAndMonth.exec(plain) ?? []
  if (isoYear !== undefined) return monthOfYear(isoYear, isoMonth === undefined ? 0 : Number(isoMonth))
  const eastAsian = readEastAsianDate(plain)
  if (eastAsian !== null && eastAsian.day === null) return monthOfYear(eastAsian.year, eastAsian.month ?? 0)
  const [, number, name = '', year] = monthAndYear.exec(plain) ?? []
  if (year === undefined) return null
  const given = number === undefined ? monthOf(name) : Number(number)
  return given === undefined || given === 0 ? null : monthOfYear(year, given)
}

/** The text behind the words that announce a date; the text itself where there are none. */
export function afterDateLead(text: string): string {
  return text.replace(lead, '')
}

/** The more exact of two dates where one is of the month or year that the other names alone; else the first. */
export function finerDate(first: string | null, other: string | null): string | null {
  if (first === null) return other
  return other?.startsWith(`${first}-`) ? other : first
}

/** The first day of a date: of a month or year alone, that with which it begins. */
export function firstDayOf(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10)
}

/**
 * A date from a value of front matter or JSON: text, a Date of a TOML parser, Unix seconds or milliseconds as a number or its digits, a
 * year. May be a month or a year alone.
 */
export function readDateValue(value: unknown): string | null {
  if (typeof value === 'string') return readDate(value) ?? readPartialDate(value) ?? readUnixText(value.trim())
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : readDate(value.toISOString())
  if (typeof value === 'bigint') return readDateValue(Number(value))
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  if (value >= 1000 && value <= 9999 && Number.isInteger(value)) return String(value)
  return readCompact(String(value)) ?? readUnixTime(value)
}

/** A date that a path or URL tells: `2019-03-26-name.md`, `2019/03/26/name`, `dates/19160901/name`. */
export function dateInPath(path: string): string | null {
  for (const match of path.matchAll(/(?<!\d)(\d{4})(?:([-_/])(\d{1,2})\2(\d{1,2})|(\.?)(\d{2})\5(\d{2}))(?!\d)/g)) {
    const date = calendarDate(match[1], match[3] ?? match[6], match[4] ?? match[7])
    if (date !== null && plausibleYear(date)) return date
  }
  return null
}

/** One line with plain digits and blanks, without what announces the date and without a second one; null if it is too long for a date. */
function normal(text: string): string | null {
  if (text.length > longest * 2) return null
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\p{Nd}/gu, digitValue)
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length > longest) return null
  return afterDateLead(plain).replace(second, '').replace(article, '').replace(yearWord, '').trim()
}

/** The value (0 to 9) of a digit in any script. Each script has its ten digits in a row. */
function digitValue(digit: string): string {
  if (digit >= '0' && digit <= '9') return digit
  let zero = digit.codePointAt(0) ?? 0
  const value = zero
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && value - zero < 9) zero--
  return String(value - zero)
}

function readPlain(text: string): string | null {
  const read = (given: string): string | null =>
    readIso(given) ?? readCompact(given) ?? readNamed(given) ?? readNumeric(given) ?? readEastAsian(given)
  const whole = read(text)
  if (whole !== null) return whole
  const without = text.replace(weekdayBefore, '').replace(weekdayBehind, '').replace(weekdayInside, '')
  return without === text ? null : read(without)
}

function readIso(text: string): string | null {
  const [, year, , month, day, rest] = iso.exec(text) ?? []
  return withTime(calendarDate(year, month, day), rest)
}

function readCompact(text: string): string | null {
  const [, year, month, day, hours, minutes, seconds, offset] = compact.exec(text) ?? []
  const date = calendarDate(year, month, day)
  if (date === null || !plausibleYear(date)) return null
  return hours === undefined ? date : withTime(date, `${hours}:${minutes}:${seconds ?? '00'}${offset ?? ''}`)
}

function readNamed(text: string): string | null {
  const last = yearLast.exec(text)
  if (last !== null) {
    const [, name, day, clock = '', zone, year] = last
    return withTime(namedDate(year, name, day), zone === undefined ? clock : `${clock} ${zone}`)
  }
  const numbered = vietnamese.exec(text)
  if (numbered !== null) return withTime(calendarDate(numbered[3], numbered[2], numbered[1]), numbered[4])
  const dayFirst = dayMonthYear.exec(text)
  if (dayFirst !== null) {
    const [, day, name, year = '', rest] = dayFirst
    if (year.length === 4) return withTime(namedDate(thaiYear(year, name), name, day), rest)
    return withTwoDigitYear(year, name, day, rest)
  }
  const monthFirst = monthDayYear.exec(text)
  if (monthFirst !== null) return withTime(namedDate(monthFirst[3], monthFirst[1], monthFirst[2]), monthFirst[4])
  const yearFirst = yearMonthDay.exec(text)
  return yearFirst === null ? null : withTime(namedDate(yearFirst[1], yearFirst[2], yearFirst[3]), yearFirst[4])
}

function namedDate(year?: string, name = '', day?: string): string | null {
  return calendarDate(year, monthOf(name)?.toString(), day)
}

/** Two digits are a year only in a message's date, with time and offset: RFC 2822 says which century (section 4.3). */
function withTwoDigitYear(year: string, name?: string, day?: string, rest?: string): string | null {
  if (year.length !== 2) return null
  const full = withTime(namedDate(`${Number(year) < 50 ? 20 : 19}${year}`, name, day), rest)
  return full !== null && full.length > 10 ? full : null
}

/** Thailand counts from the Buddha's year: 2567 is 2024. */
function thaiYear(year: string, name = ''): string {
  return /\p{Script=Thai}/u.test(name) && year > '2400' ? String(Number(year) - 543) : year
}

function readNumeric(text: string): string | null {
  const [, first, separator, second, year, rest] = numeric.exec(text) ?? []
  if (Number(first) > 12 || separator?.startsWith('.') || first === second)
    return withTime(calendarDate(year, second, first), rest)
  return Number(second) > 12 ? withTime(calendarDate(year, first, second), rest) : null
}

function readEastAsian(text: string): string | null {
  const found = readEastAsianDate(text)
  if (found === null || found.day === null) return null
  return withTime(calendarDate(found.year, String(found.month), String(found.day)), found.rest)
}

/** Unix seconds, milliseconds or microseconds. */
function readUnixTime(value: number): string | null {
  const seconds = value > lastUnixTime * 1e3 ? value / 1e6 : value > lastUnixTime ? value / 1e3 : value
  if (seconds < firstUnixTime || seconds > lastUnixTime) return null
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
}

/** The digits of a Unix time, and .NET's `/Date(1730715300000)/`. */
function readUnixText(text: string): string | null {
  const [, digits] = /^(?:\/Date\()?(-?\d{9,10}(?:\.\d{1,9})?|\d{13}|\d{16})(?:(?:[+-]\d{4})?\)\/)?$/.exec(text) ?? []
  return digits === undefined ? null : readUnixTime(Number(digits))
}

/** Month 0 is "not known". */
function monthOfYear(year: string, month: number): string | null {
  if (Number(year) < 1000 || month > 12) return null
  return month === 0 ? year : `${year}-${two(month)}`
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
