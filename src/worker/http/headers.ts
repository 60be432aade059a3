// Headers that every answer carries, whatever it is and whatever went wrong.

import type { MiddlewareHandler } from 'hono'

/** What a page may load: its own style sheet, script and images. JSON-LD is data, not script, and needs no exception. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const dataPolicy = "default-src 'none'; frame-ancestors 'none'"

/** Two years, as the preload list asks. */
const strictTransport = 'max-age=63072000; includeSubDomains'

const always: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'ETag, Link'],
]

/** Security and CORS headers. The archive is public: any site may read it, none may frame it. */
export const commonHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const headers = c.res.headers
  for (const [name, value] of always) headers.set(name, value)
  if (c.req.url.startsWith('https:')) headers.set('Strict-Transport-Security', strictTransport)
  // A browser takes a 304's headers over into what it holds: the policy of a page must not become that of data.
  if (c.res.status === 304) return
  const page = headers.get('Content-Type')?.startsWith('text/html') === true
  headers.set('Content-Security-Policy', page ? pagePolicy : dataPolicy)
}
