// The Worker's routes over any searcher. What they answer is in `routes/`; what every answer has in common is in `http/`.

import { type Context, Hono } from 'hono'
import type { Searcher } from '../search/searcher.ts'
import { caching } from './http/caching.ts'
import { hash } from './http/hash.ts'
import { commonHeaders } from './http/headers.ts'
import { answerOtherMethods } from './http/methods.ts'
import { notFound, onError } from './http/on-error.ts'
import { script, styles } from './page/assets.ts'
import { archiveRoutes } from './routes/archive.ts'
import { descriptionRoutes } from './routes/description.ts'
import { homeRoutes } from './routes/home.ts'
import { machineRoutes } from './routes/machines.ts'
import { mcpRoutes } from './routes/mcp.ts'
import { searchRoutes } from './routes/search.ts'
import { verifyRoutes } from './routes/verify.ts'

/** What the platform gives the Worker; all of it may be missing. */
export interface Bindings {
  /** The deployment, so that new code is never answered with old pages. */
  readonly CF_VERSION_METADATA?: { readonly id: string }
}

/** Routes that answer with JSON, whose types a client can use. */
function dataRoutes(searcher: Searcher) {
  return new Hono()
    .route('/', searchRoutes(searcher))
    .route('/', archiveRoutes(searcher))
    .route('/', verifyRoutes(searcher))
}

/** Types for Hono's client: `hc<AppType>(url)`. */
export type AppType = ReturnType<typeof dataRoutes>

/** The whole application. */
export function createApp(searcher: Searcher): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>()
  const version = async (c: Context<{ Bindings: Bindings }>) => {
    const archive = await searcher.about()
    return hash(`${archive.version} ${c.env?.CF_VERSION_METADATA?.id ?? ''} ${styles.path} ${script.path}`)
  }
  app.use(commonHeaders)
  app.use(caching(version))
  app.route('/', dataRoutes(searcher))
  app.route('/', homeRoutes(searcher))
  app.route('/', machineRoutes(searcher))
  app.route('/', mcpRoutes(searcher))
  app.route('/', descriptionRoutes(searcher))
  answerOtherMethods(app)
  app.onError(onError)
  app.notFound(notFound)
  return app
}
