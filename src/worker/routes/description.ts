// The interface's own description: for programs at /openapi.json, for people at /docs. Both are made from the schemas of every answer,
// which nothing else needs at run time: they are evaluated when the first request comes, not when the Worker starts.

import { Hono } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { query } from '../http/query.ts'
import { samplesOf } from '../page/samples.ts'
import { noParameters } from '../parameters.ts'

export function descriptionRoutes(searcher: Searcher) {
  let description: string | undefined
  return new Hono()
    .get('/openapi.json', query(noParameters), async c => {
      if (description === undefined) {
        const { openApiDocument } = await import('../openapi/document.ts')
        description = JSON.stringify(openApiDocument())
      }
      return c.body(description, 200, { 'Content-Type': 'application/json' })
    })
    .get('/docs', async c => {
      const { docsPage } = await import('../page/docs-page.ts')
      return c.html(docsPage(await samplesOf(searcher), new URL(c.req.url)))
    })
}
