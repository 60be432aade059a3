// The time after a date, and its offset from UTC. A time is kept only with its offset, because without one it is not a definite moment.

/** Hours, minutes, seconds, half of the day; then an offset. */
const time = new RegExp(
  String.raw`^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?(?:([ap])\.? ?m\.?(?![a-z]))? ?(Z(?![a-z])|(?:UTC` +
    String.raw`|GMT)?[+-]\d{1,2}(?::?\d{2})?(?!\d)|(?:UTC|GMT)(?![a-z]))?`,
  'i',
)
/** A time of whole hours: "3 p.m.", "10 Uhr". */
const hourAlone = /^(\d{1,2}) ?(?:([ap])\.? ?m\.?(?![a-z])|(?:uhr|hrs|hours|h)\b)/i
const utc = /^(?:Z|UTC|GMT)$/i

/** What may stand between a date and its time. */
const before =
  /^[\s,;|–-]*(?:(?:at|um|à|a las|às|alle(?: ore)?|ore|om|kl\.?|klo|o godz\.|o|w|в|saat) (?=\d)|T(?=\d)|:(?=\d))?/iu

/** Text allowed after it: a zone's name, in brackets or not, "Uhr". Anything longer is a sentence, not a time. */
const behind = new RegExp(
  String.raw`^(?:[Uu]hr|hrs?|hs|hours|h|godz\.?|น\.|local time|(?:Eastern|Central|Mountain|Pacific|GMT|British` +
    String.raw`|India)?(?: Standard| Daylight| Summer)?(?: Time)?)?[ ,]*(?:[A-Z]{0,5}|[+-]\d{2,4}` +
    String.raw`|[A-Z][A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)[ ,]*(?:\([^()]{1,60}\)|\[[^[\]]{1,60}\])?$`,
  'u',
)

/**
 * A date with the time in `rest`, the text after it. Null if it contains anything other than a time: then the text is not a date. 24:00 is
 * the beginning of the next day. An invalid hour or offset is dropped, and the date is kept.
 */
export function withTime(date: string | null, rest: string | undefined): string | null {
  if (date === null) return null
  const after = (rest ?? '').replace(before, '').trim()
  if (after === '') return date
  // "kl 10", "um 10": the hour alone, behind a word for it.
  if (/^\d{1,2}$/.test(after)) return /(?:at|um|à|kl\.?|klo|om|ore|o) \d{1,2}$/iu.test(rest ?? '') ? date : null
  const match = time.exec(after)
  if (match === null) {
    const alone = hourAlone.exec(after)
    return alone !== null && behind.test(after.slice(alone[0].length).trim()) ? date : null
  }
  if (!behind.test(after.slice(match[0].length).trim())) return null
  const [, hours = '', minutes = '', seconds = '00', half, offset] = match
  const hour = hourOfDay(Number(hours), half?.toLowerCase())
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 60) return date
  if (hour === 24 && Number(minutes) + Number(seconds) > 0) return date
  const day = hour === 24 ? nextDay(date) : date
  const zone = offset === undefined ? null : isoOffset(offset)
  // A leap second is a moment that few programs can read: it counts as the second before it.
  const second = seconds === '60' ? '59' : seconds
  return zone === null ? day : `${day}T${String(hour % 24).padStart(2, '0')}:${minutes}:${second}${zone}`
}

/** The hour from 0 to 24; null if it is invalid. With `a` or `p` it is read as a twelve-hour clock, if it fits one. */
function hourOfDay(hours: number, half: string | undefined): number | null {
  if (hours > 24) return null
  if (half === undefined || hours > 12) return hours
  return (hours % 12) + (half === 'p' ? 12 : 0)
}

/** Null if no place on earth has this offset: clocks are between 12 hours behind UTC and 14 hours ahead. */
function isoOffset(offset: string): string | null {
  if (utc.test(offset)) return 'Z'
  const [, sign = '+', hours = '0', minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? []
  const fromUtc = Number(hours) * 60 + Number(minutes)
  const most = (sign === '-' ? 12 : 14) * 60
  // E-mail's way to say "UTC, from wherever".
  if (sign === '-' && fromUtc === 0) return 'Z'
  return fromUtc > most || Number(minutes) > 59 ? null : `${sign}${hours.padStart(2, '0')}:${minutes}`
}

function nextDay(date: string): string {
  if (date === '9999-12-31') return date
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
