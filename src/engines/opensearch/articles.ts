// Articles of the archive: one in full, and lists of heads by id and by date.

import { dayNumber } from '../../file/tables/days.ts'
import type { ArticleAnswer, ArticleHead } from '../../search/answer.ts'
import type { DatedQuestion, Engine } from '../../search/engine.ts'
import type { Asking, SearchBody } from './asking.ts'
import type { ArticleDocument } from './layout.ts'

const isHidden = { term: { state: 'hidden' } }

type Shown = Pick<ArticleDocument, 'shown'>

async function search(asking: Asking, body: SearchBody): Promise<{ readonly total: number; readonly found: Shown[] }> {
  const { total, hits } = await asking.search<Shown>('articles', { track_total_hits: false, ...body })
  return { total, found: hits.map(({ _source }) => _source) }
}

export async function articleOf(asking: Asking, id: string): Promise<ArticleAnswer | null> {
  const { found } = await search(asking, { size: 1, query: { term: { id } }, _source: ['shown.whole'] })
  return found[0]?.shown?.whole ?? null
}

export async function isHiddenArticle(asking: Asking, id: string): Promise<boolean> {
  const query = { bool: { filter: [{ term: { id } }, isHidden] } }
  return (await search(asking, { size: 1, query, _source: ['id'] })).found.length > 0
}

function headsOf(found: readonly Shown[]): ArticleHead[] {
  return found.flatMap(({ shown }) => shown?.head ?? [])
}

export async function articlesOf(
  asking: Asking,
  { after, limit }: Parameters<Engine['articles']>[0],
): Promise<ArticleHead[]> {
  const { found } = await search(asking, {
    size: limit,
    query: { bool: { must_not: [isHidden] } },
    sort: [{ id: 'asc' }],
    ...(after !== null && { search_after: [after] }),
    _source: ['shown.head'],
  })
  return headsOf(found)
}

export async function articlesByDate(
  asking: Asking,
  { from, to, undated = false, sort, limit, offset }: DatedQuestion,
): Promise<{ readonly total: number; readonly articles: ArticleHead[] }> {
  const isOpen = from === null && to === null
  // An article without a date is in no time.
  if (undated && !isOpen) return { total: 0, articles: [] }
  const filter = [
    ...(from === null ? [] : [{ range: { firstDay: { gte: dayNumber(from) } } }]),
    ...(to === null ? [] : [{ range: { lastDay: { lte: dayNumber(to) } } }]),
  ]
  const { total, found } = await search(asking, {
    from: offset,
    size: limit,
    track_total_hits: true,
    query: { bool: { filter, must_not: [isHidden, ...(undated ? [{ exists: { field: 'firstDay' } }] : [])] } },
    sort: [{ moment: { order: sort === 'newest' ? 'desc' : 'asc', missing: '_last' } }, { id: 'asc' }],
    _source: ['shown.head'],
  })
  return { total, articles: headsOf(found) }
}
