// The list of articles by date, with the calendar that leads through it.

import { articleColumns } from '../../article/columns.ts'
import type { ArticlesAnswer } from '../../search/answer.ts'
import { allArticles, articleAddress, articlesAddress, periodAddress, periodOf } from '../addresses.ts'
import type { ArticlesParameters } from '../api/parameters.ts'
import { daysInWords } from './active-filters.ts'
import { type Calendar, inside, neighbours, overview, parts } from './calendar.ts'
import { titleHeading, ways } from './hit-card.ts'
import { html, type Markup } from './markup.ts'
import { origin } from './origin.ts'
import { layout } from './page-layout.ts'
import { pager } from './pager.ts'
import { webAddress } from './publisher-link.ts'
import type { View } from './view.ts'
import { apart } from './written.ts'

type Asked = Omit<ArticlesParameters, 'limit' | 'cursor' | 'format'>

/** What the page shows: the whole archive, a period of it, the articles without a date, or those that filters leave. */
interface Shown {
  readonly period: string | null
  readonly isFiltered: boolean
  readonly isUndated: boolean
}

function shownOf(asked: Asked): Shown {
  return {
    period: periodOf(asked.from, asked.to),
    isFiltered: articleColumns.some(({ name }) => asked[name].length > 0),
    isUndated: asked.undated === '1',
  }
}

/** One page of the list. */
export function articlesPage(
  answer: ArticlesAnswer,
  given: ArticlesParameters,
  calendar: Calendar,
  view: View,
): string {
  const { total, limit, offset = 0, articles } = answer
  const { lists, results, speaker, speech } = view.say
  const { limit: _, cursor: __, format: ___, ...asked } = given
  const shown = shownOf(asked)
  const address = (to: number) => articlesAddress({ ...asked, offset: to })
  const found = lists.byDate[asked.sort](speech.counted(total, speaker.articles))
  const other = asked.sort === 'newest' ? 'oldest' : 'newest'
  const title = titleOf(view, asked, shown)
  return layout(view, {
    title,
    description: `${title}: ${found}.`,
    canonical: address(offset),
    index: offset === 0 && !shown.isFiltered && asked.sort === 'newest' && isCalendar(asked, shown),
    kind: 'website',
    main: html`<div class="person">
<header>${trail(view, shown)}<h1>${title}</h1><p class="from">${total > 0 && found}${
      total > 1 &&
      !shown.isUndated &&
      html` · <a
  href="${articlesAddress({ ...asked, sort: other, offset: 0 })}" rel="nofollow">${results.sorts[other]}</a>`
    }</p>${filters(view, asked)}</header>
${!shown.isFiltered && offset === 0 && calendarNav(view, calendar, shown, total > limit)}
${total === 0 && html`<p class="notice">${lists.noArticle}</p>`}
<ol class="hits">${articles.map(article => {
      const { title, second } = ways(view, articleAddress(article.id), webAddress(article.url))
      return html`<li class="hit">${titleHeading(view, 2, article, title)}<p class="from">${origin(view, article)}${
        view.settings.links === 'publisher' && html`<span class="do">${second}</span>`
      }</p></li>`
    })}</ol>
${pager(view, { total, limit, offset }, address, [results.previous, results.next])}
</div>`,
  })
}

function titleOf(view: View, { from, to }: Asked, { period, isUndated }: Shown): string {
  const { browsing, lists, speech } = view.say
  if (isUndated) return browsing.articlesUndated
  if (period !== null) return browsing.articlesOf(speech.date(period))
  return from === undefined && to === undefined ? lists.articles : browsing.articlesOf(daysInWords(view, from, to))
}

/** Whether the page is one of the calendar's own, and no other range of days. */
function isCalendar({ from, to }: Asked, { period }: Shown): boolean {
  return period !== null || (from === undefined && to === undefined)
}

/** The way to this page from the whole list. */
function trail({ say }: View, { period, isUndated }: Shown): Markup {
  if (period === null && !isUndated) return html`<p class="kicker">${say.speaker.kicker}</p>`
  const above = [4, 7].filter(length => length < (period?.length ?? 0)).map(length => period?.slice(0, length) ?? '')
  return html`<p class="kicker"><a href="/articles">${say.lists.articles}</a>${above.map(
    date => html` › <a href="${periodAddress(date)}">${say.speech.date(date)}</a>`,
  )}</p>`
}

/** The filters of columns, each a link that removes it. */
function filters({ say }: View, asked: Asked): Markup | null {
  const chips = articleColumns.flatMap(({ name }) =>
    asked[name].map(value => ({
      text: html`${say.filters.headings[name]}: ${apart(value)}`,
      address: articlesAddress({ ...asked, [name]: asked[name].filter(one => one !== value), offset: 0 }),
    })),
  )
  if (chips.length === 0) return null
  return html`<ul class="chips" aria-label="${say.filters.active}">${chips.map(
    ({ text, address }) =>
      html`<li><a href="${address}" rel="nofollow"><span class="hidden">${say.filters.remove}</span><span>${text}</span><span class="x"
        aria-hidden="true">×</span></a></li>`,
  )}</ul>`
}

/** The periods of the archive, or those of the shown one, with the ways to the one before and after. */
function calendarNav(view: View, calendar: Calendar, { period, isUndated }: Shown, isLong: boolean): Markup | null {
  const { browsing, speech } = view.say
  if (isUndated) return null
  if (period === null) {
    const undated =
      calendar.undated > 0 &&
      calendar.years.length > 0 &&
      html`<p class="more"><a href="${articlesAddress({ ...allArticles, undated: '1' })}">${browsing.undated}</a> <b>${speech.number(
        calendar.undated,
      )}</b></p>`
    const all = overview(view, calendar)
    return all === null ? null : html`<nav class="calendar" aria-label="${browsing.byDate}">${all}${undated}</nav>`
  }
  const { earlier, later } = neighbours(calendar, period)
  const [own, further] =
    period.length === 4 ? [calendar.months, browsing.onlyYear] : [calendar.days, browsing.onlyMonth]
  const rest = countOf(calendar, period) - inside(own, period).reduce((sum, { count }) => sum + count, 0)
  return html`<nav class="calendar" aria-label="${browsing.byDate}">${parts(view, calendar, period, isLong)}${
    rest > 0 && period.length < 10 && html`<p class="from">${speech.number(rest)}: ${further}</p>`
  }<p class="neighbours">${earlier ? html`<a href="${periodAddress(earlier.date)}">← ${speech.date(earlier.date)}</a>` : html`<span></span>`}${
    later && html`<a href="${periodAddress(later.date)}">${speech.date(later.date)} →</a>`
  }</p></nav>`
}

function countOf({ years, months, days }: Calendar, period: string): number {
  const all = period.length === 4 ? years : period.length === 7 ? months : days
  return all.find(({ date }) => date === period)?.count ?? 0
}
