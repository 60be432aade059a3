// The Model Context Protocol at /mcp. The server's code is a third of the bundle, so it is evaluated when the first request for it
// comes, not when the Worker starts.

import { Hono } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { fullSiteOf } from '../site.ts'

/** Only POST: there are no sessions to resume or to end, so other methods are answered with 405, as the protocol allows. */
export function mcpRoutes(searcher: Searcher) {
  return new Hono().post('/mcp', async c => {
    const { answerMcp } = await import('../mcp/server.ts')
    return answerMcp(c.req.raw, searcher, fullSiteOf(c))
  })
}
