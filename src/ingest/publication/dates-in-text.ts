// Finds the date and time in an embargo line: "00:01 GMT Monday 4 March 2099", "March 4, 2099, at 12:01 a.m. ET". An ambiguous line is read
// as the later time, so that nothing is published too soon.

import { firstDayOf } from '../dates.ts'
import { monthByName, monthOf } from '../month-names.ts'
import type { YearlessDay } from './claim.ts'
import { type Moment, momentAt, momentOf } from './moment.ts'

/** What a line says about when. */
export interface When {
  readonly at: Moment | null
  /** A day and month, where the line names no year. */
  readonly yearless: YearlessDay | null
  /** The line without the words of the date and time. */
  readonly rest: string
}

/** No more of a line is looked at, in UTF-16 code units. */
const longest = 400

const monthName = [...monthByName.keys()].sort((a, b) => b.length - a.length).join('|')
const isoDate = /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?:T(?=\d))?/gu
const dayMonth = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?\\s?(?:de |of )?(${monthName})(?!\\p{L})\\.?,?(?:\\s?(?:de |of )?(\\d{4})(?!\\d))?`,
  'giu',
)
const monthDay = new RegExp(
  `(?<!\\p{L})(${monthName})\\.?\\s?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d|\\d)(?:,?\\s?(\\d{4})(?!\\d|\\s?(?:hrs|hours|h\\b|gmt|utc)))?`,
  'giu',
)
const monthOfYear = new RegExp(`(?<!\\p{L})(${monthName})\\.?,?\\s(?:de )?(\\d{4})(?!\\d)`, 'giu')
const numeric = /(?<![\d.:])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/gu
const ideographic = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu

const clock = new RegExp(
  String.raw`(?<![\d.:])(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s?(a\.?m\b\.?|p\.?m\b\.?|uhr|hrs\b|hours\b|h\b)` +
    String.raw`|(?<![\d.:])(\d{1,2})[:.h](\d{2})(?!\d)|(?<!\d)(\d{2})(\d{2})(?=\s?(?:hrs|hours|h\b|z\b|gmt|utc|[ecmp][sd]?t\b` +
    String.raw`|b?st\b|cet|cest))|\b(noon|midday|midnight|mitternacht|mittags|minuit|midi|medianoche|mediodía)\b`,
  'iu',
)

/** Offsets from UTC in hours. An ambiguous name means its westernmost zone: the later moment. */
const zones: Readonly<Record<string, number>> = {
  gmt: 0, utc: 0, z: 0, london: 0, uk: 0, bst: 1, ist: 1, wet: 0, west: 1,
  cet: 1, cest: 2, mez: 1, mesz: 2, berlin: 1, paris: 1, brussels: 1, 'central european': 1,
  eet: 2, eest: 3, msk: 3, moscow: 3, sast: 2, wib: 7, sgt: 8, hkt: 8, beijing: 8, jst: 9, tokyo: 9, kst: 9,
  awst: 8, acst: 9.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13,
  est: -5, edt: -4, et: -5, eastern: -5, 'new york': -5, washington: -5,
  cst: -6, cdt: -5, ct: -6, central: -6, mst: -7, mdt: -6, mt: -7, mountain: -7,
  pst: -8, pdt: -7, pt: -8, pacific: -8, akst: -9, akdt: -8, hst: -10,
} // biome-ignore format: a table
const zoneName = new RegExp(
  `(?<![\\p{L}])(${Object.keys(zones)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}])(?:\\s?([+-]\\d{1,2})(?::?(\\d{2}))?)?`,
  'iu',
)

/** The zone where the day ends last: 12 hours behind UTC. A time without a zone is assumed to be there. */
const lastZone = -12

/** Reads when. Of several days the last counts. */
export function whenIn(line: string): When {
  let rest = line.slice(0, longest)
  const days: { year: number | null; month: number; day: number }[] = []
  const take = (
    pattern: RegExp,
    read: (match: RegExpExecArray) => [year: string | undefined, month: number, day: string],
  ): void => {
    rest = rest.replace(pattern, (...found) => {
      const groups = found.slice(
        0,
        found.findIndex(part => typeof part === 'number'),
      )
      const [year, month, day] = read(groups as unknown as RegExpExecArray)
      const real = month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31
      if (!real) return String(found[0])
      days.push({ year: year === undefined ? null : Number(year), month, day: Number(day) })
      return ' '
    })
  }
  const numberOf = (name: string | undefined): number => monthOf(name ?? '') ?? 0
  take(ideographic, ([, year, month, day = '']) => [year, Number(month), day])
  take(isoDate, ([, year, month, day = '']) => [year, Number(month), day])
  take(numeric, ([, first = '', sign, second = '', year]) => {
    const inOrder = sign === '.' && Number(second) <= 12
    const [day, month] = inOrder ? [Number(first), Number(second)] : dayAndMonth(Number(first), Number(second))
    return [year, month, String(day)]
  })
  take(dayMonth, ([, day = '', month, year]) => [year, numberOf(month), day])
  take(monthDay, ([, month, day = '', year]) => [year, numberOf(month), day])
  take(monthOfYear, ([, month, year]) => [year, numberOf(month), '1'])

  const time = clock.exec(rest)
  const minutes = time === null ? null : minutesOf(time)
  if (time !== null && minutes !== null) rest = rest.replace(time[0], ' ')
  const zone = zoneName.exec(rest)
  if (zone !== null) rest = rest.replace(zone[0], ' ')
  const offset = zone === null ? lastZone : offsetOf(zone)

  const full = days.filter(({ year }) => year !== null).map(({ year, month, day }) => isoDay(year ?? 0, month, day))
  const last = full
    .filter(day => day !== null)
    .sort()
    .at(-1)
  const open = days.find(({ year }) => year === null)
  return {
    at: last === undefined ? null : minutes === null ? momentOf(last) : withTime(last, minutes, offset),
    yearless: last === undefined && open !== undefined ? { month: open.month, day: open.day, minutes, offset } : null,
    rest,
  }
}

/** The first such day that is not more than a week before the article's own. */
export function yearlessMoment({ month, day, minutes, offset }: YearlessDay, published: string): Moment | null {
  const year = Number(published.slice(0, 4))
  const from = Date.parse(firstDayOf(published)) - 7 * 86_400_000
  for (const candidate of [isoDay(year - 1, month, day), isoDay(year, month, day), isoDay(year + 1, month, day)]) {
    if (candidate === null || Date.parse(candidate) < from) continue
    return minutes === null ? momentOf(candidate) : withTime(candidate, minutes, offset)
  }
  return null
}

/** Two numbers whose order (day and month) is ambiguous: the later of the two possible dates. */
function dayAndMonth(first: number, second: number): [day: number, month: number] {
  if (second > 12) return [second, first]
  if (first > 12 || second >= first) return [first, second]
  return [second, first]
}

function minutesOf(match: RegExpExecArray): number | null {
  const [, hours, minutes, half = '', clockHours, clockMinutes, militaryHours, militaryMinutes, word] = match
  if (word !== undefined) return /^(?:noon|midday|mittags|midi|mediodía)$/iu.test(word) ? 720 : 1440
  const hour = Number(hours ?? clockHours ?? militaryHours)
  const minute = Number(minutes ?? clockMinutes ?? militaryMinutes ?? 0)
  if (hour > 24 || minute > 59) return null
  const isHalf = /^[ap]/i.test(half) && hour <= 12
  return (isHalf ? (hour % 12) + (/^p/i.test(half) ? 12 : 0) : hour) * 60 + minute
}

function offsetOf([, name = '', hours, minutes = '0']: RegExpExecArray): number {
  const base = zones[name.toLowerCase()] ?? 0
  if (hours === undefined) return base
  const by = Number(hours)
  return base + by + (Math.sign(by) * Number(minutes)) / 60
}

function withTime(day: string, minutes: number, offset: number): Moment {
  return momentAt(Date.parse(`${day}T00:00:00Z`) + (minutes - offset * 60) * 60_000)
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && year >= 1000 ? date.toISOString().slice(0, 10) : null
}
