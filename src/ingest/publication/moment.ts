// Days and moments at which something begins to apply: an embargo, a date of publication, an expiry. A day without a time has come when it
// has begun anywhere on earth; a month or year has come with its first day.

import { firstDayOf, readDateValue } from '../dates.ts'

/** A day, or an exact moment. */
export interface Moment {
  /** In ISO 8601: `2099-03-04` or `2099-03-04T00:01:00Z`; `2099-03` or `2099` if no more is known. */
  readonly text: string
  /** The (first) calendar day, where no moment is known. */
  readonly day: string | null
  /** Milliseconds since 1970: the moment, or the earliest beginning of the day anywhere. */
  readonly instant: number
  /** Whether a time was given without its zone. Then the instant is that time in UTC. */
  readonly hasClock?: boolean
}

const hour = 3_600_000

/** How far the clocks of Kiribati are ahead of UTC: a day begins there first. In hours. */
const firstDawn = 14

/** A time at the end of a date, without a zone. */
const clock = /\d[T ]+(?:at )?(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)? ?(?:([ap])\.?m\.?)?\s*$/i

/** Keys under which systems wrap a date. */
const wrappers = [
  '$date',
  '$numberLong',
  'date',
  'published',
  'publish',
  'posted',
  'value',
  'iso',
  'utc',
  'datetime',
  'rendered',
]

/** Reads a value as a moment: any form of date that articles use, or a year or month alone. Null if it is not a date. */
export function readMoment(value: unknown, depth = 0): Moment | null {
  if (Array.isArray(value)) return value.length === 1 && depth < 3 ? readMoment(value[0], depth + 1) : null
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const inner =
      depth < 3 ? wrappers.map(key => Reflect.get(value, key)).find(found => found !== undefined) : undefined
    return inner === undefined ? null : readMoment(inner, depth + 1)
  }
  if (typeof value === 'bigint') return readMoment(Number(value))
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null
  const date = readDateValue(value)
  return date === null ? null : withClock(momentOf(date), text)
}

/** The moment of an ISO date, or date and time with offset. A month or a year alone comes with its first day. */
export function momentOf(iso: string): Moment {
  if (iso.length > 10) return { text: iso, day: null, instant: Date.parse(iso) }
  const day = firstDayOf(iso)
  return { text: iso, day, instant: Date.parse(`${day}T00:00:00Z`) - firstDawn * hour }
}

/** A day with the time that a text gives it, but no zone. */
function withClock(moment: Moment, text: string | null): Moment {
  const [, hours = '', minutes = '', half] = (moment.day === null ? null : clock.exec(text ?? '')) ?? []
  if (moment.day === null || hours === '' || Number(hours) > 23 || Number(minutes) > 59) return moment
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const time = (hour * 60 + Number(minutes)) * 60_000
  return { ...moment, instant: Date.parse(`${moment.day}T00:00:00Z`) + time, hasClock: true }
}

/** An exact moment from milliseconds since 1970. */
export function momentAt(instant: number): Moment {
  return { text: `${new Date(instant).toISOString().slice(0, 19)}Z`, day: null, instant }
}

/** The day or moment as of which an archive is built. A day counts up to its end in UTC. */
export function readAsOf(text: string): Moment | null {
  const moment = readMoment(text)
  if (moment === null || moment.day === null) return moment
  return { ...moment, instant: Date.parse(`${moment.day}T00:00:00Z`) + 24 * hour - 1 }
}

/** Whether it has come, as of this day or moment. */
export function hasCome(moment: Moment, asOf: Moment): boolean {
  if (moment.day !== null && asOf.day !== null) return moment.day <= asOf.day
  return moment.instant <= asOf.instant
}
