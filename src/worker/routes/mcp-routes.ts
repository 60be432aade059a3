// The Model Context Protocol at /mcp. The server's code is a third of the bundle, so it is loaded with the first request for it, not when
// the Worker starts.

import { Hono } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { noteAsked } from '../asked/note-asked.ts'
import type { Bindings } from '../bindings.ts'
import { callersOf } from '../http/origins.ts'
import { settingsOf } from '../settings.ts'
import { fullSiteOf } from '../site.ts'

const notAllowed =
  'Pages of this origin may not call this archive. Locally only pages of this machine may, elsewhere those that its owner names.'

/** Only POST: there are no sessions to resume or end, so other methods get 405, as the protocol allows. */
export function mcpRoutes(searcher: Searcher) {
  return new Hono<{ Bindings: Bindings }>()
    .use('/mcp', async (c, next) => {
      const callers = callersOf(c.env, c.req.url, settingsOf(c).origins)
      const origin = c.req.header('Origin')
      if (origin === undefined || callers === 'anyone' || callers(origin)) return next()
      // The protocol requires 403 and allows an error without an id.
      return c.json({ jsonrpc: '2.0', error: { code: -32_000, message: notAllowed } }, 403)
    })
    .post('/mcp', async c => {
      const { answerMcp } = await import('../api/mcp/server.ts')
      return answerMcp(c.req.raw, {
        ...{ searcher, site: fullSiteOf(c), settings: settingsOf(c) },
        onSearch: search => noteAsked(c, { ...search, kind: 'search', door: 'mcp' }),
      })
    })
}
