// The API's own description: for programs at /openapi.json, for people at /docs. Both are made from the schemas of all answers. Nothing
// else needs those at run time, so they are loaded with the first request, not when the Worker starts.

import { Hono } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { noParameters } from '../api/parameters.ts'
import { query } from '../http/query.ts'
import { samplesIfReached } from '../pages/samples.ts'
import { settingsOf } from '../settings.ts'
import { siteOf } from '../site.ts'
import { viewOf } from '../view-of.ts'

export function descriptionRoutes(searcher: Searcher) {
  /** Cached documents by the site that they name. */
  const descriptions = new Map<string, string>()
  return new Hono()
    .get('/openapi.json', query(noParameters), async c => {
      const site = siteOf(c)
      let description = descriptions.get(site)
      if (description === undefined) {
        const { openApiDocument } = await import('../api/openapi/document.ts')
        description = JSON.stringify(openApiDocument(site, settingsOf(c).name))
        descriptions.set(site, description)
      }
      return c.body(description, 200, { 'Content-Type': 'application/json' })
    })
    .get('/docs', async c => {
      const { docsPage } = await import('../pages/docs-page.ts')
      return c.html(docsPage(await samplesIfReached(searcher), viewOf(c)))
    })
}
