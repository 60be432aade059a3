// The Worker's routes over any searcher. `routes/` makes the answers; `http/` has what all answers share.

import { type Context, Hono } from 'hono'
import type { About } from '../search/answer.ts'
import { type Searcher, Unavailable } from '../search/searcher.ts'
import { hash } from '../text/short-hash.ts'
import type { Bindings } from './bindings.ts'
import { caching } from './http/caching.ts'
import { commonHeaders } from './http/headers.ts'
import { pagesForPreviews } from './http/link-previews.ts'
import { answerOtherMethods } from './http/methods.ts'
import { notFound, onError } from './http/on-error.ts'
import { onlyLocally } from './http/only-locally.ts'
import { rateLimiting } from './http/rate-limiting.ts'
import { script, styles } from './pages/assets.ts'
import { errorPage } from './pages/error-page.ts'
import { rateLimitOf } from './rate-limits.ts'
import { archiveRoutes } from './routes/archive-routes.ts'
import { askedRoutes } from './routes/asked-routes.ts'
import { citeRoutes } from './routes/cite-routes.ts'
import { descriptionRoutes } from './routes/description-routes.ts'
import { embedRoutes } from './routes/embed-routes.ts'
import { homeRoutes } from './routes/home-routes.ts'
import { machineRoutes } from './routes/machine-routes.ts'
import { mcpRoutes } from './routes/mcp-routes.ts'
import { movedSpeakers } from './routes/past-addresses.ts'
import { searchRoutes } from './routes/search-routes.ts'
import { verifyRoutes } from './routes/verify-routes.ts'
import { knowingSettings, limitingQueries } from './settings.ts'
import { knowingSite, publicUrlOf } from './site.ts'
import { namesToday, restOfToday, today } from './today.ts'
import { knowingLanguages, viewOf } from './view-of.ts'
import type { Language } from './words/words.ts'

/** Routes that answer with JSON, whose types a client can use. */
function dataRoutes(searcher: Searcher) {
  return new Hono()
    .route('/', searchRoutes(searcher))
    .route('/', archiveRoutes(searcher))
    .route('/', verifyRoutes(searcher))
    .route('/', embedRoutes(searcher))
}

/** What the archive says of itself; while it cannot be reached, answers that do not need it hold for no time. */
async function knownAbout(searcher: Searcher): Promise<Pick<About, 'version' | 'freshness'>> {
  try {
    return await searcher.about()
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return { version: '', freshness: 0 }
  }
}

/** Types for Hono's client: `hc<AppType>(url)`. */
export type AppType = ReturnType<typeof dataRoutes>

/**
 * The whole application.
 *
 * @param publicUrl where the archive is reached, as far as it was known when the Worker was built; the variable `PUBLIC_URL` goes first
 * @param languages the languages of the pages, the default first; those of the configuration if it is null
 */
export function createApp(
  searcher: Searcher,
  publicUrl = '',
  languages: readonly Language[] | null = null,
): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>()
  const state = async (c: Context<{ Bindings: Bindings }>) => {
    const { version, freshness } = await knownAbout(searcher)
    const deployed = c.env?.CF_VERSION_METADATA?.id ?? ''
    const build = hash(`${version} ${deployed} ${styles} ${script} ${publicUrlOf(c, publicUrl)}`)
    if (!namesToday(new URL(c.req.url).pathname)) return { version: build, archive: version, freshness }
    return {
      version: hash(build + today()),
      archive: version,
      freshness: Math.min(freshness ?? Number.POSITIVE_INFINITY, restOfToday()),
    }
  }
  app.use(knowingSettings(searcher))
  app.use(commonHeaders)
  app.use(onlyLocally)
  app.use(pagesForPreviews)
  app.use(caching(state))
  app.use(knowingSite(publicUrl))
  app.use(knowingLanguages(languages))
  app.use(limitingQueries)
  app.use(rateLimiting(rateLimitOf))
  for (const path of ['/', '/search', '/search.rss', '/quotes']) app.use(path, movedSpeakers(searcher))
  app.route('/', dataRoutes(searcher))
  app.route('/', homeRoutes(searcher))
  app.route('/', machineRoutes(searcher))
  app.route('/', citeRoutes(searcher))
  app.route('/', mcpRoutes(searcher))
  app.route('/', descriptionRoutes(searcher))
  app.route('/', askedRoutes())
  answerOtherMethods(app)
  const answerError = onError((problem, c) => errorPage(problem, viewOf(c)))
  app.onError(answerError)
  app.notFound(notFound(answerError))
  return app
}
