// Days as numbers, so that dates compare and subtract without a clock or a calendar object (Hinnant, "chrono-compatible low-level
// date algorithms"). Day 0 is 0000-03-01; a number here is one more, so that 0 can say "undated".

const day = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/

/** Number of the day that an ISO 8601 date or date and time begins with, as written; 0 for anything else. */
export function dayNumber(text: string | null): number {
  const match = text === null ? null : day.exec(text)
  if (match === null) return 0
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || date < 1 || date > 31) return 0
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
