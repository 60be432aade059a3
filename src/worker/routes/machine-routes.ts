// Small files that programs request: feed, site map, OpenSearch. Files that are the same for everyone are static assets (`static/`).

import { Hono } from 'hono'
import type { SpeakerSummary } from '../../search/answer.ts'
import type { Searcher } from '../../search/searcher.ts'
import { emptyState, searchAddress, speakerAddress } from '../addresses.ts'
import { openSearchDescription } from '../api/feeds/open-search.ts'
import { rss } from '../api/feeds/rss.ts'
import { partSize, siteMapIndex, siteMapPart } from '../api/feeds/site-map.ts'
import { feedParameters, type PageParameters, siteMapParameters } from '../api/parameters.ts'
import { Problem } from '../http/problem-json.ts'
import { readParameters } from '../http/read-parameters.ts'
import { inView } from '../pages/view.ts'
import { apartInPlain } from '../pages/written.ts'
import { searchRequest } from '../search-request.ts'
import { fullSiteOf } from '../site.ts'
import { viewOf } from '../view-of.ts'
import { checkAsked } from './search-routes.ts'

const xml = { 'Content-Type': 'application/xml; charset=utf-8' }

/** The speaker that a feed is about: it has one, and nothing narrows it but the kind. */
async function speakerAlone(searcher: Searcher, state: PageParameters): Promise<SpeakerSummary | null> {
  const [id, ...more] = state.speaker
  const alone =
    id !== undefined &&
    more.length === 0 &&
    searchAddress({ ...state, speaker: [], type: [], sort: 'relevance' }) === '/'
  return alone ? searcher.speaker(id) : null
}

export function machineRoutes(searcher: Searcher) {
  return new Hono()
    .get('/search.rss', async c => {
      const url = new URL(c.req.url)
      const parameters = readParameters(feedParameters, url)
      checkAsked(parameters)
      const state = { ...emptyState, ...parameters, sort: 'newest' as const }
      const { hits } = await searcher.search(searchRequest(state, { limit: parameters.limit, highlight: false }))
      const site = fullSiteOf(c)
      const view = { ...viewOf(c), site }
      const speaker = await speakerAlone(searcher, state)
      const page = site + inView(view, speaker === null ? searchAddress(state) : speakerAddress(speaker.id))
      const { name } = view.settings
      const about = speaker?.name ?? state.q.trim()
      const title = about === '' ? name : `${apartInPlain(about)} · ${name}`
      return c.body(rss({ title, page, self: site + url.pathname + url.search, hits }, view), 200, {
        'Content-Type': 'application/rss+xml; charset=utf-8',
      })
    })
    .get('/opensearch.xml', c =>
      c.body(openSearchDescription({ ...viewOf(c), site: fullSiteOf(c) }), 200, {
        'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
      }),
    )
    .get('/sitemap.xml', async c => {
      const cursors: string[] = []
      for (let cursor: string | null = null; ; ) {
        const { next }: { next: string | null } = await searcher.articles({ limit: partSize, cursor, passOver: true })
        if (next === null) break
        cursors.push(next)
        cursor = next
      }
      return c.body(siteMapIndex(cursors, fullSiteOf(c)), 200, xml)
    })
    .get('/:part{sitemap-[1-9][0-9]{0,4}\\.xml}', async c => {
      const part = Number(c.req.param('part').slice('sitemap-'.length, -'.xml'.length))
      const { cursor } = readParameters(siteMapParameters, new URL(c.req.url))
      const { articles } = await searcher.articles({ limit: partSize, cursor })
      if (cursor === undefined && part > 1) throw new Problem(404, `The site map has no part ${part}.`)
      return c.body(siteMapPart(articles, part === 1, fullSiteOf(c)), 200, xml)
    })
}
