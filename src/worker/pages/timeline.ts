// Hits by month as a bar chart that narrows to the clicked bar; by year if some articles give only their year. Drawn as SVG with attributes
// only, because the content policy allows no inline style.

import type { SearchAnswer } from '../../search/answer.ts'
import { calendarDay } from '../../search/asked-dates.ts'
import type { Counted } from '../words/finding-words.ts'
import { yearsOf } from '../words/speech.ts'
import { html, type Markup } from './markup.ts'
import type { View } from './view.ts'

interface Count {
  /** `2024-11` or `2024` */
  readonly value: string
  readonly count: number
}

/** Hits by month, and by year; years also count hits without a month. */
export interface PeriodCounts {
  readonly months: readonly Count[]
  readonly years: readonly Count[]
}

/** The counts of an answer. */
export function periodsOf({ facets }: Pick<SearchAnswer, 'facets'>): PeriodCounts {
  return { months: facets.month ?? [], years: facets.year ?? [] }
}

/** Where the chart's links lead. */
export type PeriodAddress = (from: string, to: string) => string

/** Height of the drawing, and the least height of a bar that is not zero; in units of the drawing. */
const height = 44
const leastBar = 2
/** Width of a month, and of the gap within it, in units of the drawing. */
const monthWidth = 10
const gap = 2
/** Most years that are distinguishable on a phone; older ones are left out of the chart, not of the hits. */
const mostYears = 60
/**
 * Most years whose months are each large enough to tap and few enough to step through by key. If there are more, years are linked, and a
 * year leads to its months.
 */
const mostYearsByMonth = 3

/** Most years that are named below the chart. */
const mostLabels = 12

/** The days of the active filter. */
interface Chosen {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface Bar {
  readonly period: string
  readonly count: number
  readonly chosen: boolean
  readonly x: number
  readonly width: number
  readonly top: number
}

/** Whether a hit has a year and no month. */
function isByYear({ months, years }: PeriodCounts): boolean {
  const total = (counts: readonly Count[]) => counts.reduce((sum, { count }) => sum + count, 0)
  return total(years) > total(months)
}

/** All months, or years, from the first to the last with hits; if there are many years, only the months of the chosen one. */
function barsOf(counts: PeriodCounts, { from, to }: Chosen): Bar[] {
  const byYear = isByYear(counts)
  const known = new Map(
    (byYear ? counts.years : counts.months)
      .filter(({ value }) => /^\d{4}(?:-\d{2})?$/.test(value))
      .map(({ value, count }) => [value, count]),
  )
  const years = [...known.keys()].map(period => Number(period.slice(0, 4)))
  if (years.length === 0) return []
  let last = Math.max(...years)
  let first = Math.max(Math.min(...years), last - mostYears + 1)
  const year = Number(from?.slice(0, 4))
  const one = from?.slice(0, 4) === to?.slice(0, 4) && years.includes(year)
  if (!byYear && one && last - first >= mostYearsByMonth) first = last = year
  const shown = Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, '0'))
  const periods = byYear
    ? shown
    : shown.flatMap(year => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`))
  const most = Math.max(1, ...periods.map(period => known.get(period) ?? 0))
  const any = from !== undefined || to !== undefined
  const width = byYear ? monthWidth * 12 : monthWidth
  return periods.map((period, i) => {
    const count = known.get(period) ?? 0
    const tall = count === 0 ? 0 : Math.max(leastBar, Math.round((count / most) * height))
    const chosen =
      any && (calendarDay(period, 'last') ?? '') >= (from ?? '') && (calendarDay(period, 'first') ?? '') <= (to ?? '9')
    return { period, count, chosen, x: i * width, width, top: height - tall }
  })
}

/** Link to a year or a month. */
function periodLink(address: PeriodAddress, period: string): string {
  return address(calendarDay(period, 'first') ?? '', calendarDay(period, 'last') ?? '')
}

function labels({ say }: View, bars: readonly Bar[], address: PeriodAddress): Markup {
  const years = [...new Set(bars.map(({ period }) => period.slice(0, 4)))]
  const link = (period: string, text: string, name: string) =>
    html`<li><a href="${periodLink(address, period)}" rel="nofollow" aria-label="${name}">${text}</a></li>`
  if (years.length === 1 && bars.length > 1) {
    return html`<ol>${bars.map(({ period, count }) => {
      const name = say.speech.shortMonth(Number(period.slice(5))).slice(0, 1)
      return count > 0 ? link(period, name, say.speech.date(period)) : html`<li>${name}</li>`
    })}</ol>`
  }
  const short = years.length > 8
  const step = Math.ceil(years.length / mostLabels)
  return html`<ol>${years.map((year, i) =>
    i % step > 0 ? html`<li></li>` : link(year, short ? `’${year.slice(2)}` : year, year),
  )}</ol>`
}

/** Bars as one path. */
function drawn(bars: readonly Bar[]): string {
  return bars
    .filter(({ count }) => count > 0)
    .map(({ x, width, top }) => `M${x + gap / 2} ${height}V${top}h${width - gap}V${height}`)
    .join('')
}

/** Areas to click: each month, or each year if there are many. The labels below link to years too, so the keyboard skips these. */
function hotspots({ say }: View, bars: readonly Bar[], what: Counted, address: PeriodAddress): Markup[] {
  const ofMonths = bars[0]?.period.length === 7
  const byMonth = ofMonths && bars.length <= mostYearsByMonth * 12
  const size = ofMonths && !byMonth ? 12 : 1
  return bars.flatMap(({ period: own, x, width }, i) => {
    const count = bars.slice(i, i + size).reduce((sum, bar) => sum + bar.count, 0)
    if (i % size !== 0 || count === 0) return []
    const period = byMonth ? own : own.slice(0, 4)
    const says = say.chart.bar(say.speech.date(period), say.speech.counted(count, say.results.counted[what]))
    const keys = byMonth ? null : html` tabindex="-1"`
    return [
      html`<a href="${periodLink(address, period)}" rel="nofollow"${keys}><title>${says}</title><rect
        x="${x}" width="${width * size}" height="${height}"/></a>`,
    ]
  })
}

/** The chart, or nothing if there are fewer than two months or years to compare. */
export function timeline(
  view: View,
  counts: PeriodCounts,
  what: Counted,
  address: PeriodAddress,
  chosen: Chosen = {},
): Markup | null {
  const bars = barsOf(counts, chosen)
  const [first, last] = [bars[0], bars.at(-1)]
  const compared = isByYear(counts) ? counts.years : counts.months
  if (first === undefined || last === undefined || compared.length < 2) return null
  const unit = isByYear(counts) ? 'year' : 'month'
  const years = yearsOf(first.period, last.period)
  const heading = view.say.chart.heading(what, unit, years === null ? '' : view.say.chart.period(...years))
  const plain = drawn(bars.filter(bar => !bar.chosen))
  const lit = drawn(bars.filter(bar => bar.chosen))
  return html`<figure class="timeline"><figcaption class="small">${heading}</figcaption><svg
    viewBox="0 0 ${last.x + last.width} ${height}" preserveAspectRatio="none" role="group" aria-label="${heading}"><path d="${plain}"/>${
      lit !== '' && html`<path class="on" d="${lit}"/>`
    }${hotspots(view, bars, what, address)}</svg>${labels(view, bars, address)}</figure>`
}
