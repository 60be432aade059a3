// Hits by month as a bar chart that narrows to what is clicked. Drawn as SVG with attributes only, since the content policy allows no
// inline style.

import { calendarDay } from '../../search/dates.ts'
import { longDate, monthName, period } from './dates.ts'
import { html, type Markup } from './markup.ts'
import { counted } from './numbers.ts'

export interface MonthCount {
  /** `2024-11` */
  readonly value: string
  readonly count: number
}

/** Where the chart's links lead. */
export type PeriodAddress = (from: string, to: string) => string

/** Height of the drawing, and the least height of a bar that is not nothing; in units of the drawing. */
const height = 44
const leastBar = 2
/** Width of a month in units of the drawing, and of the gap in it. */
const monthWidth = 10
const gap = 2
/** Years that can still be told apart on a phone; older ones are left out of the chart, not of the hits. */
const mostYears = 60
/** Years whose months can each be hit with a finger or stepped through by key; of more, the years are linked, and one leads to its months. */
const mostYearsByMonth = 3

/** The days that are filtered by. */
interface Chosen {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface Bar {
  readonly month: string
  readonly count: number
  readonly chosen: boolean
  readonly x: number
  readonly top: number
}

/** All months of all years from the first to the last that has hits; of many years, only the one that is chosen. */
function barsOf(counts: readonly MonthCount[], { from, to }: Chosen): Bar[] {
  const known = new Map(
    counts.filter(({ value }) => /^\d{4}-\d{2}$/.test(value)).map(({ value, count }) => [value, count]),
  )
  const years = [...known.keys()].map(month => Number(month.slice(0, 4)))
  if (years.length === 0) return []
  let last = Math.max(...years)
  let first = Math.max(Math.min(...years), last - mostYears + 1)
  const year = Number(from?.slice(0, 4))
  const one = from?.slice(0, 4) === to?.slice(0, 4) && years.includes(year)
  if (one && last - first >= mostYearsByMonth) first = last = year
  const months = Array.from(
    { length: (last - first + 1) * 12 },
    (_, i) => `${String(first + Math.floor(i / 12)).padStart(4, '0')}-${String((i % 12) + 1).padStart(2, '0')}`,
  )
  const most = Math.max(1, ...months.map(month => known.get(month) ?? 0))
  const any = from !== undefined || to !== undefined
  return months.map((month, i) => {
    const count = known.get(month) ?? 0
    const tall = count === 0 ? 0 : Math.max(leastBar, Math.round((count / most) * height))
    const chosen = any && `${month}-31` >= (from ?? '') && `${month}-01` <= (to ?? '9')
    return { month, count, chosen, x: i * monthWidth, top: height - tall }
  })
}

/** Link to a year or a month. */
function periodLink(address: PeriodAddress, period: string): string {
  return address(calendarDay(period, 'first') ?? '', calendarDay(period, 'last') ?? '')
}

function labels(bars: readonly Bar[], address: PeriodAddress): Markup {
  const years = bars.filter((_, i) => i % 12 === 0).map(({ month }) => month.slice(0, 4))
  const link = (period: string, text: string, name: string) =>
    html`<li><a href="${periodLink(address, period)}" rel="nofollow" aria-label="${name}">${text}</a></li>`
  if (years.length === 1) {
    return html`<ol>${bars.map(({ month, count }) => {
      const name = monthName(Number(month.slice(5)))
      return count > 0 ? link(month, name.slice(0, 3), longDate(month)) : html`<li>${name.slice(0, 3)}</li>`
    })}</ol>`
  }
  const short = years.length > 8
  return html`<ol>${years.map(year => link(year, short ? `’${year.slice(2)}` : year, year))}</ol>`
}

/** Bars as one path. */
function drawn(bars: readonly Bar[]): string {
  return bars
    .filter(({ count }) => count > 0)
    .map(({ x, top }) => `M${x + gap / 2} ${height}V${top}h${monthWidth - gap}V${height}`)
    .join('')
}

/** What can be clicked: each month, or each year where there are many. The labels below lead to years as well, so keys pass these over. */
function hotspots(bars: readonly Bar[], what: string, address: PeriodAddress): Markup[] {
  const byMonth = bars.length <= mostYearsByMonth * 12
  const size = byMonth ? 1 : 12
  return bars.flatMap(({ month, x }, i) => {
    const count = bars.slice(i, i + size).reduce((sum, bar) => sum + bar.count, 0)
    if (i % size !== 0 || count === 0) return []
    const period = byMonth ? month : month.slice(0, 4)
    const keys = byMonth ? null : html` tabindex="-1"`
    return [
      html`<a href="${periodLink(address, period)}" rel="nofollow"${keys}><title>${longDate(period)}: ${counted(count, what)}</title><rect x="${x}" width="${monthWidth * size}" height="${height}"/></a>`,
    ]
  })
}

/** The chart, or nothing where there are fewer than two months to compare. */
export function timeline(
  counts: readonly MonthCount[],
  what: string,
  address: PeriodAddress,
  chosen: Chosen = {},
): Markup | null {
  const bars = barsOf(counts, chosen)
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined || counts.length < 2) return null
  const heading = `${what.charAt(0).toUpperCase()}${what.slice(1)}s by month, ${period(first.month, last.month)}`
  const plain = drawn(bars.filter(bar => !bar.chosen))
  const lit = drawn(bars.filter(bar => bar.chosen))
  return html`<figure class="timeline"><figcaption class="small">${heading}</figcaption><svg viewBox="0 0 ${bars.length * monthWidth} ${height}" preserveAspectRatio="none" role="group" aria-label="${heading}"><path d="${plain}"/>${
    lit !== '' && html`<path class="on" d="${lit}"/>`
  }${hotspots(bars, what, address)}</svg>${labels(bars, address)}</figure>`
}
