// How many articles have each date.

import type { OpenArchive } from '../../file/open-archive.ts'
import { dateText, firstDayOf } from '../../file/tables/days.ts'
import type { DateCount } from '../../search/browsing.ts'

/** Reads the dates of all articles; whoever asks often keeps the answer. */
export function calendarOf({ parts: { dates, counts } }: OpenArchive): DateCount[] {
  const found = new Map<number, number>()
  for (let article = 0; article < counts.articles; article += 1) {
    const date = dates[article] ?? 0
    found.set(date, (found.get(date) ?? 0) + 1)
  }
  // A year or a month alone has the number of its first day and is told apart by a higher bit: it comes before that day.
  const order = (date: number) =>
    date === 0 ? Number.POSITIVE_INFINITY : firstDayOf(date) - (date > firstDayOf(date) ? 0.5 : 0)
  return [...found]
    .sort(([one], [other]) => order(one) - order(other) || other - one)
    .map(([date, count]) => ({ date: dateText(date), count }))
}
