// All addresses of the archive, as paths. The search page's state is its address, so every view can be shared and every control is a link.
// `site.ts` gives the part before the path.

import { byArticleColumn, type FacetName, type FilterColumn, filterNames } from '../article/columns.ts'
import { wordsHash } from '../article/words-hash.ts'
import { calendarDay } from '../search/asked-dates.ts'
import { type ArticlesParameters, mostRows, type PageParameters } from './api/parameters.ts'

/** No filters. */
export const noFilters = {
  ...({ type: [], speaker: [], ...byArticleColumn((): string[] => []) } satisfies Pick<PageParameters, FilterColumn>),
  from: undefined,
  to: undefined,
  article: undefined,
}

/** The state of the start page. */
export const emptyState: PageParameters = {
  q: '',
  ...noFilters,
  group: 'article',
  sort: 'relevance',
  offset: 0,
  literal: '0',
  copies: '0',
  recency: undefined,
}

/** Whether there is something to search for. */
export function asksForSomething(
  state: Omit<PageParameters, 'article' | 'group' | 'sort' | 'offset' | 'literal' | 'copies' | 'recency'> & {
    readonly article?: string | undefined
  },
): boolean {
  const { q, from, to, article } = state
  const isNarrowed = from !== undefined || to !== undefined || (article ?? '') !== ''
  return q.trim() !== '' || isNarrowed || filterNames.some(name => state[name].length > 0)
}

/** Name and value of every part of the state that differs from its default, in one fixed order: one view has one URL. */
export function stateEntries(state: PageParameters): [string, string][] {
  const entries: [string, string | undefined][] = [
    ['q', state.q === '' ? undefined : state.q],
    ...filterNames.flatMap(name => state[name].map((value): [string, string] => [name, value])),
    ['from', state.from],
    ['to', state.to],
    ['article', state.article === '' ? undefined : state.article],
    ['group', state.group === 'article' ? undefined : state.group],
    ['sort', state.sort === 'relevance' ? undefined : state.sort],
    ['literal', state.literal === '0' ? undefined : state.literal],
    ['copies', state.copies === '0' ? undefined : state.copies],
    ['recency', state.recency?.toString()],
    ['offset', state.offset === 0 ? undefined : String(state.offset)],
  ]
  return entries.filter((entry): entry is [string, string] => entry[1] !== undefined)
}

/** The address of a state with some changes. Every change except of the page goes back to the first page. */
export function searchAddress(state: PageParameters, change: Partial<PageParameters> = {}, path = '/'): string {
  const changed = { ...state, offset: 0, ...change }
  const query = new URLSearchParams(stateEntries(changed)).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The state with one filter value added, or removed if it was there. */
export function toggled(state: PageParameters, name: FilterColumn, value: string): Partial<PageParameters> {
  const values: readonly string[] = state[name]
  return { [name]: values.includes(value) ? values.filter(other => other !== value) : [...values, value] }
}

/** The page's query as a feed, without the parameters that only affect order or display. */
export function feedAddress(state: PageParameters): string {
  const shown = { article: undefined, group: 'article', sort: 'relevance', literal: '0', recency: undefined } as const
  return searchAddress({ ...state, ...shown }, {}, '/search.rss')
}

/** The page's query as a file of rows. */
export function exportAddress(state: PageParameters, format: 'csv' | 'jsonl'): string {
  return `${searchAddress(state, {}, '/search')}&format=${format}&limit=${mostRows}`
}

const plainSegment = /^[\w.~-]*$/

/** A path segment. Lone surrogates, which no URL can hold, are replaced. */
function segment(text: string): string {
  return plainSegment.test(text) ? text : encodeURIComponent(text.toWellFormed())
}

/** An article's page: ids are paths, and keep their slashes. After a search it marks the query, and leads back to the results. */
export function articleAddress(id: string, place = '', asked?: PageParameters): string {
  const query = asked === undefined ? '' : new URLSearchParams(stateEntries(asked)).toString()
  return `/articles/${id.split('/').map(segment).join('/')}${query === '' ? '' : `?${query}`}${place === '' ? '' : `#${place}`}`
}

/** A passage on its article's page: `/articles/an-id#p5-w0k3v9qz`, of a quote `#p5-q1-w1e7dz9r`. */
export function passageAddress(passage: Parameters<typeof lastingPlace>[0], asked?: PageParameters): string {
  return articleAddress(passage.article.id, lastingPlace(passage), asked)
}

/** The anchor of a passage with the hash of its words, if they are known: a link to it tells when they have changed. */
export function lastingPlace({
  id,
  article,
  text,
}: {
  readonly id: string
  readonly article: { readonly id: string }
  readonly text?: string
}): string {
  const place = placeOf(id, article.id)
  return text === undefined ? place : `${place}-${wordsHash(text)}`
}

/** A quotation by itself, for frames and for programs: `/embed/quote/an-id/p5-q1-w1e7dz9r`. */
export function quotationAddress(passage: Parameters<typeof lastingPlace>[0]): string {
  return `/embed/quote/${articleAddress(passage.article.id).slice('/articles/'.length)}/${lastingPlace(passage)}`
}

/** How a passage is cited, or an article: `/cite/an-id/p5-q1-w1e7dz9r`, `/cite/an-id`. */
export function citeAddress(articleId: string, place = ''): string {
  return `/cite/${articleAddress(articleId).slice('/articles/'.length)}${place === '' ? '' : `/${place}`}`
}

/** What describes a page of the archive to sites that embed it (oEmbed). */
export function oEmbedAddress(page: string): string {
  return `/oembed?${new URLSearchParams({ url: page, format: 'json' })}`
}

export function speakerAddress(id: string, offset = 0): string {
  return `/speakers/${segment(id)}${offset > 0 ? `?offset=${offset}` : ''}`
}

/** The list of speakers, or those that a name finds, or those under a letter. */
export function speakersAddress({
  q = '',
  letter = '',
  offset = 0,
}: {
  readonly q?: string
  readonly letter?: string | undefined
  readonly offset?: number
}): string {
  const query = new URLSearchParams([
    ...(q === '' ? [] : [['q', q]]),
    ...(letter === '' ? [] : [['letter', letter]]),
    ...(offset > 0 ? [['offset', String(offset)]] : []),
  ])
  return `/speakers${query.size > 0 ? `?${query}` : ''}`
}

/** The field and the search whose values a page lists. */
export function facetsEntries(field: FacetName, state: PageParameters): [string, string][] {
  const kept = { ...state, group: 'article', q: '', sort: 'relevance', recency: undefined, offset: 0 } as const
  return [
    ['field', field],
    ...(state.q === '' ? [] : [['query', state.q] as [string, string]]),
    ...stateEntries(kept),
    ...(groupOf(state) === null ? [] : [['group', 'article'] as [string, string]]),
  ]
}

/** All values of a field in the answer to a search; `q` narrows them. */
export function facetsAddress(
  field: FacetName,
  state: PageParameters,
  { q, offset }: { readonly q: string; readonly offset: number } = { q: '', offset: 0 },
): string {
  const own = [...(q === '' ? [] : [['q', q]]), ...(offset === 0 ? [] : [['offset', String(offset)]])]
  return `/facets?${new URLSearchParams([...facetsEntries(field, state), ...own])}`
}

/** What a search page asks for: articles with their best passages or, in one article or if wanted, passages. */
export function groupOf({ group, article }: PageParameters): 'article' | null {
  return group === 'article' && (article ?? '') === '' ? 'article' : null
}

/** The list of articles with some filters. */
export function articlesAddress(filters: ArticlesList): string {
  const { sort, offset, undated, ...narrowed } = filters
  const period = periodOf(narrowed.from, narrowed.to)
  const days = period === null ? {} : { from: period, to: period }
  const kept = stateEntries({
    ...emptyState,
    ...narrowed,
    ...days,
    sort: sort === 'newest' ? 'relevance' : sort,
    offset,
  })
  if (undated === '1') kept.unshift(['undated', undated])
  return kept.length === 0 ? '/articles' : `/articles?${new URLSearchParams(kept)}`
}

type ArticlesList = Omit<ArticlesParameters, 'limit' | 'cursor' | 'format'>

/** The list of all articles, the newest first. */
export const allArticles: ArticlesList = {
  ...byArticleColumn((): string[] => []),
  from: undefined,
  to: undefined,
  undated: '0',
  sort: 'newest',
  offset: 0,
}

/** The year, month or day that two days enclose: `2024-03` for its first and its last; null for any other range. */
export function periodOf(from: string | undefined, to: string | undefined): string | null {
  if (from === undefined || to === undefined) return null
  const period = [4, 7, 10]
    .map(length => from.slice(0, length))
    .find(date => calendarDay(date, 'first') === from && calendarDay(date, 'last') === to)
  return period ?? null
}

/** The articles of a day, a month or a year. */
export function periodAddress(period: string): string {
  const [from, to] = [calendarDay(period, 'first') ?? undefined, calendarDay(period, 'last') ?? undefined]
  return articlesAddress({ ...allArticles, from, to })
}

/** The page that checks a quotation; with a claim, its verdict. */
export function verifyAddress(claim?: { readonly text: string; readonly speaker: string }): string {
  if (claim === undefined) return '/verify'
  return `/verify?${new URLSearchParams(claim.speaker === '' ? { text: claim.text } : { ...claim })}`
}

/** The site map, or a part of it, counted from 1; parts behind the first begin at a cursor. */
export function siteMapAddress(part?: number, cursor?: string): string {
  const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor })}`
  return part === undefined ? '/sitemap.xml' : `/sitemap-${part}.xml${query}`
}

/** The anchor of a unit on its article's page: `p5-q1` for `article/p5/q1`. */
export function placeOf(unitId: string, articleId: string): string {
  return unitId.slice(articleId.length + 1).replaceAll('/', '-')
}

/** Where the script of a page tells what was asked, if searches are counted. */
export const askedAddress = '/asked'
