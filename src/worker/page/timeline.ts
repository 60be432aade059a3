// Hits by month as a bar chart: every bar and every year under it is a link that narrows to it. Drawn as SVG with attributes only,
// since the content policy allows no inline style.

import { calendarDay } from '../http/dates.ts'
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

interface Bar {
  readonly month: string
  readonly count: number
}

/** All months of all years from the first to the last that has hits. */
function barsOf(counts: readonly MonthCount[]): Bar[] {
  const known = new Map(
    counts.filter(({ value }) => /^\d{4}-\d{2}$/.test(value)).map(({ value, count }) => [value, count]),
  )
  const years = [...known.keys()].map(month => Number(month.slice(0, 4)))
  const last = Math.max(...years)
  const first = Math.max(Math.min(...years), last - mostYears + 1)
  if (years.length === 0) return []
  return Array.from({ length: (last - first + 1) * 12 }, (_, i) => {
    const month = `${String(first + Math.floor(i / 12)).padStart(4, '0')}-${String((i % 12) + 1).padStart(2, '0')}`
    return { month, count: known.get(month) ?? 0 }
  })
}

function labels(bars: readonly Bar[], address: PeriodAddress): Markup {
  const years = bars.filter((_, i) => i % 12 === 0).map(({ month }) => month.slice(0, 4))
  const link = (period: string, text: string, title: string) =>
    html`<li><a href="${address(calendarDay(period, 'first') ?? '', calendarDay(period, 'last') ?? '')}" rel="nofollow" title="${title}">${text}</a></li>`
  if (years.length === 1) {
    return html`<ol>${bars.map(({ month, count }) => {
      const name = monthName(Number(month.slice(5)))
      return count > 0 ? link(month, name.slice(0, 3), `${name}: ${count}`) : html`<li>${name.slice(0, 3)}</li>`
    })}</ol>`
  }
  const short = years.length > 8
  return html`<ol>${years.map(year => link(year, short ? `’${year.slice(2)}` : year, year))}</ol>`
}

/** The chart, or nothing where there are fewer than two months to compare; `chosen` tells the days that are filtered by. */
export function timeline(
  counts: readonly MonthCount[],
  what: string,
  address: PeriodAddress,
  chosen: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): Markup | null {
  const bars = barsOf(counts)
  if (bars.filter(bar => bar.count > 0).length < 2) return null
  const most = Math.max(...bars.map(bar => bar.count))
  const width = bars.length * monthWidth
  const [first, last] = [bars[0]?.month.slice(0, 4) ?? '', bars.at(-1)?.month.slice(0, 4) ?? '']
  const heading = `${what.charAt(0).toUpperCase()}${what.slice(1)}s by month, ${period(first, last)}`
  const drawn = bars.map(({ month, count }, i) => {
    if (count === 0) return null
    const tall = Math.max(leastBar, Math.round((count / most) * height))
    const name = `${longDate(month)}: ${counted(count, what)}`
    const x = i * monthWidth
    const any = chosen.from !== undefined || chosen.to !== undefined
    const on = any && `${month}-31` >= (chosen.from ?? '') && `${month}-01` <= (chosen.to ?? '9')
    return html`<a href="${address(`${month}-01`, calendarDay(month, 'last') ?? '')}" rel="nofollow" aria-label="${name}"><title>${name}</title><rect class="hot" x="${x}" y="0" width="${monthWidth}" height="${height}"/><rect class="bar${on && ' on'}" x="${x + gap / 2}" y="${height - tall}" width="${monthWidth - gap}" height="${tall}"/></a>`
  })
  return html`<figure class="timeline"><figcaption>${heading}</figcaption><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="group" aria-label="${heading}">${drawn}</svg>${labels(bars, address)}</figure>`
}
