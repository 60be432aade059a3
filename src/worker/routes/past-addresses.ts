// Addresses of what was: articles that the editors have withdrawn answer 410, and ids of speakers that have become others redirect.

import type { MiddlewareHandler } from 'hono'
import type { Searcher } from '../../search/searcher.ts'
import { Problem } from '../http/problem-json.ts'

/** Parts of an id that are looked at; only hostile addresses have more. */
const mostParts = 40

/** Why there is no article at an address: it was withdrawn (every address below its own says so too), or it never was here. */
export async function noArticle(searcher: Searcher, id: string): Promise<Problem> {
  const parts = id.split('/', mostParts)
  for (let count = parts.length; count > 0; count -= 1) {
    if (await searcher.isWithdrawn(parts.slice(0, count).join('/')))
      return new Problem(410, 'This article was withdrawn by its publisher. It is no longer in this archive.', [], {
        code: 'withdrawn',
        values: null,
      })
  }
  const shown = id.slice(0, 200)
  return new Problem(404, `No article here has the id ${shown}.`, [], { code: 'no-article', values: shown })
}

/** Redirects a request whose filter names a speaker by an id that has become another. */
export function movedSpeakers(searcher: Searcher): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url)
    const asked = url.searchParams.getAll('speaker')
    if (asked.length === 0 || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next()
    const ids = await Promise.all(asked.map(async id => (await searcher.speaker(id))?.id ?? id))
    if (ids.every((id, i) => id === asked[i])) return next()
    url.searchParams.delete('speaker')
    for (const id of new Set(ids)) url.searchParams.append('speaker', id)
    return c.redirect(`${url.pathname}${url.search}`, 301)
  }
}
