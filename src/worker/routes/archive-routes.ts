// The contents of the archive: articles, speakers, suggestions, and its own description.

import { type Context, Hono } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { asksForSomething, emptyState, speakerAddress } from '../addresses.ts'
import { openSearchSuggestions } from '../api/feeds/open-search.ts'
import { articlesJson, sent } from '../api/json-answers.ts'
import {
  articlesParameters,
  facetsParameters,
  noParameters,
  type PageParameters,
  pageParameters,
  resourceParameters,
  speakerPageParameters,
  speakersParameters,
  suggestParameters,
} from '../api/parameters.ts'
import { linkNext } from '../http/next-page.ts'
import { wantsPage } from '../http/prefers-html.ts'
import { Problem } from '../http/problem-json.ts'
import { dataOrPage, notData, query } from '../http/query.ts'
import { readParameters } from '../http/read-parameters.ts'
import { kept } from '../kept.ts'
import { articlePage } from '../pages/article-page.ts'
import { articlesPage } from '../pages/articles-page.ts'
import { calendarOf } from '../pages/calendar.ts'
import { facetPage } from '../pages/facet-page.ts'
import { speakerPage } from '../pages/speaker-page.ts'
import { lettersOf, speakersPage } from '../pages/speakers-page.ts'
import { periodsOf } from '../pages/timeline.ts'
import { filtersOf, searchRequest } from '../search-request.ts'
import { viewOf } from '../view-of.ts'
import { noArticle } from './past-addresses.ts'

/** Quotes on one page of a speaker. */
const quotesPerPage = 50
/** Speakers, articles or values on one page of a list. */
const perPage = 50

function isPage(c: Context): boolean {
  return wantsPage(new URL(c.req.url), c.req.header('Accept'))
}

/**
 * The search whose results led to an article. Parameters of other sites may have the same names: what does not fit is no search, and the
 * article is shown.
 */
function askedBefore(url: URL): PageParameters | null {
  try {
    const asked = readParameters(pageParameters, url, true)
    return asksForSomething(asked) ? asked : null
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

/** The same request for a speaker's new id. */
function movedTo(c: Context, id: string) {
  return notData(c.redirect(`${speakerAddress(id)}${new URL(c.req.url).search}`, 301))
}

export function archiveRoutes(searcher: Searcher) {
  return new Hono()
    .get('/speakers', dataOrPage(speakersParameters), async c => {
      const { q, letter, limit, cursor, offset } = c.req.valid('query')
      if (!isPage(c)) {
        const answer = await searcher.speakers({ q, letter, limit, cursor, offset })
        linkNext(c, answer)
        return c.json(sent(answer))
      }
      const [answer, letters] = await Promise.all([
        searcher.speakers({ q, letter, limit: perPage, cursor, offset }),
        kept(searcher, lettersOf),
      ])
      return notData(await c.html(speakersPage(answer, { q: q.trim(), letter, letters }, viewOf(c))))
    })
    .get('/speakers/:id', dataOrPage(speakerPageParameters), async c => {
      const id = c.req.param('id')
      const { offset } = c.req.valid('query')
      const unknown = () =>
        new Problem(404, `No speaker here has the id ${id.slice(0, 200)}.`, [], {
          code: 'no-speaker',
          values: id.slice(0, 200),
        })
      if (!isPage(c)) {
        const speaker = await searcher.speaker(id)
        if (speaker === null) throw unknown()
        if (speaker.id !== id) return movedTo(c, speaker.id)
        return c.json(sent(speaker))
      }
      const [speaker, profile, said, counts] = await Promise.all([
        searcher.speaker(id),
        searcher.profile(id),
        searcher.quotesOf({ speaker: id, q: '', limit: quotesPerPage, offset, highlight: true }),
        searcher.search(
          searchRequest(
            { ...emptyState, speaker: [id], type: ['quote'] },
            { limit: 0, facets: ['month', 'year'], highlight: false },
          ),
        ),
      ])
      if (speaker === null || profile === null || said === null) throw unknown()
      if (speaker.id !== id) return movedTo(c, speaker.id)
      return notData(await c.html(speakerPage(speaker, profile, said, periodsOf(counts), viewOf(c))))
    })
    .get('/articles', dataOrPage(articlesParameters), async c => {
      const asked = c.req.valid('query')
      const { limit, cursor, sort, offset } = asked
      const byDate = { filters: filtersOf(asked), sort, offset, undated: asked.undated === '1' }
      if (!isPage(c)) {
        const answer = await searcher.articles({ limit, cursor, byDate })
        linkNext(c, answer)
        return c.json(sent(articlesJson(answer)))
      }
      const [answer, calendar] = await Promise.all([
        searcher.articles({ limit: perPage, cursor, byDate }),
        kept(searcher, calendarOf),
      ])
      return notData(await c.html(articlesPage(answer, asked, calendar, viewOf(c))))
    })
    .get('/facets', dataOrPage(facetsParameters), async c => {
      const asked = c.req.valid('query')
      const { field, q, query, limit, cursor, offset, literal, copies, group, article, format: _, ...filters } = asked
      const reading = { literal: literal === '1', copies: copies === '1', group: group === 'article' ? group : null }
      const request = { field, q, query, filters: filtersOf(filters), article, ...reading, cursor, offset }
      if (!isPage(c)) {
        const answer = await searcher.facets({ ...request, limit })
        linkNext(c, answer)
        return c.json(sent(answer))
      }
      const answer = await searcher.facets({ ...request, limit: perPage })
      const shown = { q: query, literal, copies, article, group: group ?? 'article' }
      return notData(await c.html(facetPage(answer, { ...emptyState, ...filters, ...shown }, viewOf(c))))
    })
    .get('/articles/:id{.+}', dataOrPage(resourceParameters), async c => {
      const id = c.req.param('id')
      const article = await searcher.article(id)
      if (article === null) throw await noArticle(searcher, id)
      if (!isPage(c)) return c.json(sent(article))
      const asked = askedBefore(new URL(c.req.url))
      const marks =
        asked === null || asked.q.trim() === ''
          ? []
          : await searcher.matches({ q: asked.q, literal: asked.literal === '1', article })
      return notData(await c.html(articlePage({ ...article, marks }, asked, viewOf(c))))
    })
    .get('/suggest', query(suggestParameters), async c => {
      const { q, limit, format } = c.req.valid('query')
      const answer = await searcher.suggest({ q, limit })
      if (format === 'json') return c.json(sent(answer))
      return notData(
        c.body(JSON.stringify(openSearchSuggestions(answer)), 200, {
          'Content-Type': 'application/x-suggestions+json; charset=utf-8',
        }),
      )
    })
    .get('/health', query(noParameters), async c => {
      const { settings: _, ...archive } = await searcher.about()
      return c.json({ status: 'ok' as const, archive: sent(archive) })
    })
}
