// The interface's own description: for programs at /openapi.json, for people at /docs.

import { Hono } from 'hono'
import { query } from '../http/query.ts'
import { type OpenApiDocument, openApiDocument } from '../openapi/document.ts'
import { docsPage } from '../page/docs-page.ts'
import { noParameters } from '../parameters.ts'

export function descriptionRoutes() {
  // Made when it is first asked for: it costs the Worker's start nothing, and it depends on the code alone.
  let made: OpenApiDocument | undefined
  const description = () => {
    made ??= openApiDocument()
    return made
  }
  return new Hono()
    .get('/openapi.json', query(noParameters), c =>
      c.body(JSON.stringify(description()), 200, { 'Content-Type': 'application/json' }),
    )
    .get('/docs', c => c.html(docsPage(new URL(c.req.url))))
}
