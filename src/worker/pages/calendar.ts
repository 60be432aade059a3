// The articles of an archive by year, month and day: how many there are, and links to them. A cell with more of them is darker.

import type { DateCount } from '../../search/browsing.ts'
import type { Searcher } from '../../search/searcher.ts'
import { periodAddress } from '../addresses.ts'
import { html, type Markup } from './markup.ts'
import type { View } from './view.ts'

/** Most years whose months are all shown at once; of more, a year leads to its months. */
const mostYearsWithMonths = 12
/** Steps from light to dark. */
const shades = 4

export interface Period {
  /** `2024`, `2024-03` or `2024-03-15` */
  readonly date: string
  readonly count: number
}

/** Articles by day, month and year, the earliest first; a month or year also counts those that give no more. */
export interface Calendar {
  readonly total: number
  readonly undated: number
  readonly years: readonly Period[]
  readonly months: readonly Period[]
  readonly days: readonly Period[]
}

export async function calendarOf(searcher: Searcher): Promise<Calendar> {
  const dates = await searcher.calendar()
  const summed = (length: number): Period[] => {
    const counts = new Map<string, number>()
    for (const { date, count } of dates) {
      const period = date !== null && date.length >= length ? date.slice(0, length) : null
      if (period !== null) counts.set(period, (counts.get(period) ?? 0) + count)
    }
    return [...counts].map(([date, count]) => ({ date, count }))
  }
  const isUndated = ({ date }: DateCount) => date === null
  return {
    total: dates.reduce((sum, { count }) => sum + count, 0),
    undated: dates.find(isUndated)?.count ?? 0,
    years: summed(4),
    months: summed(7),
    days: summed(10),
  }
}

/** The periods inside another. */
export function inside(periods: readonly Period[], period: string): readonly Period[] {
  return periods.filter(({ date }) => date.startsWith(period))
}

/** The periods of the same length before and after one. */
export function neighbours(
  { years, months, days }: Calendar,
  period: string,
): { readonly earlier: Period | undefined; readonly later: Period | undefined } {
  const all = period.length === 4 ? years : period.length === 7 ? months : days
  return { earlier: all.findLast(({ date }) => date < period), later: all.find(({ date }) => date > period) }
}

/** Periods as cells, each a link, in the given order. `text` is what a cell says above its number. */
function cells(
  view: View,
  periods: readonly Period[],
  most: number,
  text: (date: string) => string,
  kind: 'years' | 'months' | 'days',
): Markup {
  const { speech, speaker, chart } = view.say
  return html`<ol class="cells ${kind}">${periods.map(({ date, count }) => {
    if (count === 0) return html`<li><span>${text(date)}</span></li>`
    const shade = Math.min(shades, Math.ceil((count / Math.max(1, most)) * shades))
    return html`<li><a class="shade-${shade}" href="${periodAddress(date)}" aria-label="${chart.bar(
      speech.date(date),
      speech.counted(count, speaker.articles),
    )}">${text(date)} <b>${speech.number(count)}</b></a></li>`
  })}</ol>`
}

function largest(periods: readonly Period[]): number {
  return periods.reduce((most, { count }) => Math.max(most, count), 0)
}

/** The twelve months of a year. */
function monthCells(view: View, { months }: Calendar, year: string, most: number): Markup {
  const counts = new Map(months.map(({ date, count }) => [date, count]))
  const all = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
  const short = (date: string) => view.say.speech.shortMonth(Number(date.slice(5)))
  return cells(
    view,
    all.map(date => ({ date, count: counts.get(date) ?? 0 })),
    most,
    short,
    'months',
  )
}

/** Years as cells, the newest first; of one year its months; nothing of an archive without dates. */
export function yearCells(view: View, calendar: Calendar): Markup | null {
  const [year, ...more] = calendar.years
  if (year === undefined) return null
  if (more.length === 0) {
    return calendar.months.length < 2 ? null : monthCells(view, calendar, year.date, largest(calendar.months))
  }
  return cells(view, calendar.years.toReversed(), largest(calendar.years), date => date, 'years')
}

/** The whole archive: years with their months, or years alone if there are many. */
export function overview(view: View, calendar: Calendar): Markup | null {
  const { years, months } = calendar
  if (years.length === 0) return null
  if (years.length > mostYearsWithMonths) return yearCells(view, calendar)
  const most = largest(months)
  const rows = years
    .toReversed()
    .map(
      ({ date, count }) =>
        html`<section class="year"><h2><a href="${periodAddress(date)}">${date}</a> <b>${view.say.speech.number(
          count,
        )}</b></h2>${monthCells(view, calendar, date, most)}</section>`,
    )
  return html`<div class="all">${rows}</div>`
}

/** What a year or a month is divided into; nothing for a day. `isLong` tells whether a month is worth dividing. */
export function parts(view: View, calendar: Calendar, period: string, isLong: boolean): Markup | null {
  if (period.length === 4) {
    const own = inside(calendar.months, period)
    return own.length === 0 ? null : monthCells(view, calendar, period, largest(own))
  }
  const days = period.length === 7 && isLong ? inside(calendar.days, period) : []
  return days.length < 2 ? null : cells(view, days, largest(days), date => String(Number(date.slice(8))), 'days')
}
