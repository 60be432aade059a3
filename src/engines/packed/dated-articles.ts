// Articles in the order of their dates, read from the table of dates alone: no paragraph is looked at. The order is made when it is first
// asked for, and kept as long as the archive.

import type { OpenArchive } from '../../file/open-archive.ts'
import { dayLength, dayNumber, firstDayOf, lastDayOf } from '../../file/tables/days.ts'
import type { DatedQuestion } from '../../search/engine.ts'

type Sort = DatedQuestion['sort']

const known = new WeakMap<OpenArchive, Map<Sort, Uint32Array>>()

/** The articles between two days, or without a date: how many there are, and some of them. */
export function datedArticles(
  archive: OpenArchive,
  { from, to, undated = false, sort, limit, offset }: DatedQuestion,
): { readonly total: number; readonly articles: number[] } {
  const { dates } = archive.parts
  const [first, last] = [from === null ? 1 : dayNumber(from), to === null ? Number.POSITIVE_INFINITY : dayNumber(to)]
  const isOpen = from === null && to === null
  const isIn = (date: number) =>
    undated ? isOpen && date === 0 : isOpen || (date > 0 && firstDayOf(date) >= first && lastDayOf(date) <= last)
  let total = 0
  const articles: number[] = []
  for (const article of orderOf(archive, sort)) {
    if (!isIn(dates[article] ?? 0)) continue
    if (total >= offset && articles.length < limit) articles.push(article)
    total += 1
  }
  return { total, articles }
}

/** As in an answer: the undated come last in both orders, and equal dates stand in the order of the archive. */
function orderOf(archive: OpenArchive, sort: Sort): Uint32Array {
  const orders = known.get(archive) ?? new Map<Sort, Uint32Array>()
  known.set(archive, orders)
  let order = orders.get(sort)
  if (order === undefined) {
    const { dates, times, counts } = archive.parts
    const direction = sort === 'newest' ? -1 : 1
    const count = Math.max(1, counts.articles)
    const behindAll = (firstDayOf(counts.lastDate) + 1) * dayLength
    // Time and article in one number, which sorts fast: 2,200,000,000 minutes up to our days, for each of four million articles.
    const keys = Float64Array.from({ length: counts.articles }, (_, article) => {
      const day = firstDayOf(dates[article] ?? 0)
      const time = article < times.length ? (times[article] ?? 0) : 0
      return (day > 0 ? direction * (day * dayLength + time) : behindAll) * count + article
    }).sort()
    order = Uint32Array.from(keys, key => ((key % count) + count) % count)
    orders.set(sort, order)
  }
  return order
}
