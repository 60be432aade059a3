// Titles and dates of articles, as far as they tell editions from the next number of a series.

import type { Article } from '../article/article.ts'

export const msPerDay = 86_400_000
/** A title that three different texts or more have over more days than this is the heading of a series: a column, a daily bulletin. */
const mostDays = 7

/** Milliseconds of a day or a moment; null for less: a month or a year may be far away. */
export function momentOf(published: string | null): number | null {
  if (published === null || published.length < 10) return null
  const moment = Date.parse(published)
  return Number.isNaN(moment) ? null : moment
}

/** A title without case and marks. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The articles whose title is the heading of a series; `texts` has one number for each text. A text that is printed again is no other. */
export function seriesIn(articles: readonly Article[], texts: ArrayLike<number>): (article: number) => boolean {
  const titles = articles.map(({ title }) => plainTitle(title))
  const earliest = new Map<string, { readonly title: string; readonly moment: number }>()
  articles.forEach(({ published }, article) => {
    const moment = momentOf(published)
    const title = titles[article] ?? ''
    const text = `${texts[article]} ${title}`
    if (moment !== null && moment < (earliest.get(text)?.moment ?? Number.POSITIVE_INFINITY))
      earliest.set(text, { title, moment })
  })
  const spans = new Map<string, { count: number; first: number; last: number }>()
  for (const { title, moment } of earliest.values()) {
    const known = spans.get(title) ?? { count: 0, first: moment, last: moment }
    spans.set(title, {
      count: known.count + 1,
      first: Math.min(known.first, moment),
      last: Math.max(known.last, moment),
    })
  }
  return article => {
    const { count = 0, first = 0, last = 0 } = spans.get(titles[article] ?? '') ?? {}
    return count >= 3 && last - first > mostDays * msPerDay
  }
}
