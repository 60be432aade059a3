// Validation and freshness. An answer depends on the archive, the deployed code and the URL alone, so its validator is known
// before any work is done, and what a cache still holds is confirmed (304) without a search.

import type { Context, MiddlewareHandler } from 'hono'
import { namesHost } from '../site.ts'
import { hash } from './content-hash.ts'
import { prefersHtml } from './prefers-html.ts'

/** Browsers ask again after a minute; the answer is then mostly a 304. */
const browsers = 'public, max-age=60'
/** The cache before the Worker starts empty with every deploy and so may keep an answer for a week. */
const edge = 'public, max-age=604800'

/** Paths that answer with JSON or with a page, as the request prefers. */
const negotiated = /^\/(?:articles\/.|speakers(?:$|\/)|verify$)/

const anyTag = '*'

/** RFC 9110, section 13.1.2, with the weak comparison that If-None-Match asks for. */
function confirms(ifNoneMatch: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch?.split(',').some(tag => opaque(tag) === opaque(etag)) === true
}

/**
 * ETag, 304 and Cache-Control for every GET that succeeds; `no-store` for everything that does not.
 *
 * @param version names archive and code: another one makes every validator another
 */
export function caching(version: (c: Context) => Promise<string>): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url)
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    // The path as routes see it: its letters may be percent-encoded.
    const varies = negotiated.test(c.req.path)
    const form = varies && prefersHtml(c.req.header('Accept')) ? 'html' : ''
    const ifNoneMatch = c.req.header('If-None-Match')
    const build = await version(c)
    const tag = (host: string) => `W/"${build}-${hash(host + url.pathname + url.search + form)}"`
    // Two hosts share what a cache keeps. What names its host has a validator of its own, and is kept by none.
    const [shared, bound] = [tag(''), tag(url.origin)]
    // The validator names the URL as well, so whoever holds it was once answered with 200 here.
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
    headers.set('Cache-Control', browsers)
    headers.set('Cloudflare-CDN-Cache-Control', edge)
  }
}
