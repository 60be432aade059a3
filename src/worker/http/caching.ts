// Validation and freshness. An answer depends only on the archive, the deployed code and the URL, so its ETag is known before any work is
// done, and a cached answer is confirmed (304) without a search.

import type { Context, MiddlewareHandler } from 'hono'
import { hash } from '../../text/short-hash.ts'
import { namesHost } from '../site.ts'
import { cacheTags } from './cache-tags.ts'
import { prefersHtml } from './prefers-html.ts'
import { hasTwoForms } from './two-forms.ts'

const publicFor = (seconds: number) => `public, max-age=${seconds}`
/** The cache before the Worker starts empty with every deploy: of an archive that never changes it may keep an answer for a week. */
const week = 604_800
const minute = 60

const anyTag = '*'

/** RFC 9110, section 13.1.2, with the weak comparison that If-None-Match asks for. */
function confirms(ifNoneMatch: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch?.split(',').some(tag => opaque(tag) === opaque(etag)) === true
}

/**
 * ETag, 304 and Cache-Control for every GET that succeeds; `no-store` for everything that does not.
 *
 * @param state what names archive and code (if it changes, every ETag changes), the archive by itself, and for how many seconds an answer holds; null
 * for as long as the archive is deployed
 */
export function caching(
  state: (c: Context) => Promise<{ version: string; archive: string; freshness: number | null }>,
): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url)
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    const varies = hasTwoForms(c)
    const form = varies && prefersHtml(c.req.header('Accept')) ? 'html' : ''
    const ifNoneMatch = c.req.header('If-None-Match')
    const { version: build, archive, freshness } = await state(c)
    const tag = (host: string) => `W/"${build}-${hash(host + url.pathname + url.search + form)}"`
    // All hosts share the cache. An answer that contains its host has its own ETag and is not cached.
    const [shared, bound] = [tag(''), tag(url.origin)]
    // The ETag also covers the URL, so a client that has it got a 200 here before.
    const isBound = reads && confirms(ifNoneMatch, bound)
    if (isBound || (reads && confirms(ifNoneMatch, shared))) c.res = new Response(null, { status: 304 })
    else await next()
    // Any will do, if there is one.
    if (reads && c.res.status === 200 && ifNoneMatch?.trim() === anyTag) c.res = new Response(null, { status: 304 })
    const headers = c.res.headers
    if (varies) headers.append('Vary', 'Accept')
    if (!reads || (c.res.status !== 200 && c.res.status !== 304)) {
      headers.set('Cache-Control', 'no-store')
      return
    }
    const atThisHost = isBound || namesHost(c)
    headers.set('ETag', atThisHost ? bound : shared)
    if (atThisHost) {
      headers.set('Cache-Control', 'no-store')
      return
    }
    // Browsers ask again after a minute; the answer is then mostly a 304.
    headers.set('Cache-Control', publicFor(Math.min(minute, freshness ?? minute)))
    headers.set('Cloudflare-CDN-Cache-Control', publicFor(freshness ?? week))
    headers.set('Cache-Tag', cacheTags(archive, url.pathname))
  }
}
